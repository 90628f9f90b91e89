"""What is measured: a workload, and each program's side of it."""

from .workshop import Failure

# Who takes part: Retort, the program in Python, the bare C interface.
MIGRATION_PEERS = ("retort", "alembic", "c")
CORE_PEERS = ("retort", "sqlalchemy", "c")
TITLES = {"retort": "Retort", "alembic": "Alembic", "sqlalchemy": "SQLAlchemy", "c": "C"}


class Run:
    """One program's side of a workload."""

    def __init__(self, command, folder, environment=None, before=None, verify=None, inner=False):
        self.command = [str(word) for word in command]
        self.folder = folder
        self.environment = environment or {}
        self.before = before or (lambda: None)  # before each run, not timed
        self.verify = verify or (lambda output: None)  # after the first run, raises Failure
        self.inner = inner  # the program prints its own time, which counts
        self.round_trips = None  # counts them in a run of its own, after the others


class Workload:
    """One of the migrations. `prepare` returns the runs by peer; goals are numbers, None where nothing is judged."""

    peers = MIGRATION_PEERS
    microseconds = None  # what one of the `n` may cost

    def __init__(self, name, n, prepare, db, by_python=None, by_c=None, memory=1 / 3, round_trips=None):
        self.name, self.n, self.prepare = name, n, prepare
        # What Retort's time, and its memory, may be multiples of.
        self.by_python, self.by_c, self.memory = by_python, by_c, memory
        self.db, self.round_trips = db, round_trips

    def time_goal(self):
        parts = []
        if self.by_python:
            parts.append(f"≤ {fraction(self.by_python)} {TITLES[self.peers[1]]}")
        if self.by_c:
            parts.append(f"≤ {self.by_c:g} C")
        return ", ".join(parts)

    def memory_goal(self):
        return f"≤ {fraction(self.memory)}" if self.memory else ""

    def memory_met(self, mine, theirs):
        """Of two peaks in MB; None where that cannot be judged."""
        return mine <= self.memory * theirs if self.memory and mine is not None and theirs else None


class CoreWorkload(Workload):
    """One of the SQL toolkit. `peak` is what a process may need at most, in MB."""

    peers = CORE_PEERS

    def __init__(self, name, n, prepare, db, by_python=None, by_c=None, peak=None, microseconds=None):
        super().__init__(name, n, prepare, db, by_python, by_c, memory=None)
        self.peak, self.microseconds = peak, microseconds

    def memory_goal(self):
        return f"≤ {self.peak} MB" if self.peak else ""

    def memory_met(self, mine, theirs):
        return mine <= self.peak if self.peak and mine is not None else None


def fraction(value):
    return f"1/{round(1 / value)}" if value < 1 else f"{value:g}"


def expect(condition, text):
    if not condition:
        raise Failure(f"wrong answer: {text}")
