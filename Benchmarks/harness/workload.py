"""What is measured: a workload, and each program's side of it."""

from .workshop import Failure


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
    """`prepare` returns the runs by peer; goals are numbers or None where nothing is judged."""

    def __init__(self, name, n, prepare, db, by_alembic=None, by_c=None, memory=1 / 3, round_trips=None):
        self.name, self.n, self.prepare = name, n, prepare
        self.by_alembic, self.by_c, self.memory = by_alembic, by_c, memory
        self.db, self.round_trips = db, round_trips

    def time_goal(self):
        parts = []
        if self.by_alembic:
            parts.append(f"≤ {fraction(self.by_alembic)} Alembic")
        if self.by_c:
            parts.append(f"≤ {self.by_c:g} C")
        return ", ".join(parts)


def fraction(value):
    return f"1/{round(1 / value)}" if value < 1 else f"{value:g}"


def expect(condition, text):
    if not condition:
        raise Failure(f"wrong answer: {text}")
