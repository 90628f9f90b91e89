"""The workloads of the SQL toolkit: Retort beside SQLAlchemy and beside the bare C interface."""

import json

from .servers import PREFIX
from .sqlite import query, remove
from .workload import CoreWorkload, Run, expect
from .workshop import HERE, output, say

ROWS, WIDE_ROWS, STREAMED_ROWS = 100_000, 50_000, 5_000_000
STATEMENTS, CHECKOUTS, THREADS = 20_000, 200_000, 8


class CoreWorkloads:
    def __init__(self, shop, retort, name, server=None, scale=1):
        self.shop, self.retort, self.name, self.server, self.scale = shop, retort, name, server, scale
        self.database = f"{PREFIX}core"  # on a server
        self.answers = {}  # what is in the tables that were made, by their name

    def all(self):
        if self.name == "none":
            for name, goal in (("compile_cached", 1 / 30), ("compile_uncached", 1 / 20)):
                n = self.scaled(STATEMENTS)
                yield CoreWorkload(name, n, lambda name=name, n=n: self.compile(name, n), "none", by_python=goal)
            return
        make = lambda name, n, prepare, **goals: CoreWorkload(name, n, prepare, self.name, **goals)
        n, wide, streamed = self.scaled(ROWS), self.scaled(WIDE_ROWS), self.scaled(STREAMED_ROWS)
        yield make("select_rows", n, lambda: self.select("select_rows", "customer", n),
                   by_c=3 if self.name == "sqlite" else 2.5)
        yield make("select_wide_rows", wide, lambda: self.select("select_wide_rows", "wide", wide), by_python=1 / 5)
        yield make("insert_bulk", n, lambda: self.insert(n), by_c=1.3)
        # It takes seconds: once in a process is enough.
        yield make("stream_rows", streamed, lambda: self.select("stream_rows", "streamed", streamed, repeat=1),
                   peak=64)
        if self.name == "sqlite":
            checkouts = self.scaled(CHECKOUTS) // THREADS * THREADS
            yield make("pool_checkout", checkouts, lambda: self.pool(checkouts), microseconds=2)

    def scaled(self, n):
        return max(THREADS, round(n * self.scale))

    # ----- the database

    def url(self, scheme="retort"):
        if self.name == "sqlite":
            return f"sqlite:///{self.path}"
        if scheme == "retort":
            return self.server.url(self.database)
        url = self.server.alembic_url(self.database)
        return f"{url}?charset=utf8mb4" if self.name == "mariadb" else url

    @property
    def path(self):
        return self.shop.scratch / "core.db"

    def fill(self, table, n):
        """Makes a table, where that was not done before; returns what reading it must find. All read the same one."""
        if not self.answers:
            if self.server:
                self.server.create(self.database)
            else:
                remove(self.path)
        if table == "streamed":
            self.fill("customer", self.scaled(ROWS))
        if table not in self.answers:
            say(f"making the {n:,} rows of {table}")
            self.answers[table] = output(
                [self.shop.python, HERE / "py" / "core_fill.py", self.url("sqlalchemy"), table, n],
                f"cannot fill {table}")
            if self.server:
                self.server.settle(self.database)
        return self.answers[table]

    # ----- each program's command

    def runs(self, workload, n, answer, repeat=3, raw=True):
        """Every program tells what it has found, and the time of the best of so many runs."""
        environment = {"BENCH_ROWS": str(n), "BENCH_REPEAT": str(repeat)}
        urls = [] if self.name == "none" else [self.url()], [] if self.name == "none" else [self.url("sqlalchemy")]
        commands = {
            "retort": [self.retort, workload, *urls[0]],
            "sqlalchemy": [self.shop.python, HERE / "py" / "core.py", workload, *urls[1]],
        }
        if raw and self.server:
            program = self.shop.raw_programs[f"core_{self.server.program}"]
            commands["c"] = [program, *self.server.raw(workload, self.database)]
        elif raw:
            commands["c"] = [self.shop.raw_programs["core_sqlite"], workload, self.path]

        def verify(printed):
            found = json.loads(printed).get("answer", {})
            for name, value in answer.items():
                expect(name in found and equal(found[name], value), f"{name} is {found.get(name)} instead of {value}")

        return {peer: Run(command, self.shop.scratch, environment, verify=verify, inner=True)
                for peer, command in commands.items()}

    # ----- workloads

    def compile(self, workload, n):
        return self.runs(workload, n, {"rows": n}, repeat=1, raw=False)

    def select(self, workload, table, n, repeat=3):
        return self.runs(workload, n, self.fill(table, n), repeat)

    def insert(self, n):
        answer = self.fill("customer", n)
        runs = self.runs("insert_bulk", n, {"rows": n})
        for run in runs.values():
            run.verify = lambda printed, inside=run.verify: (
                inside(printed), self.verify_inserted(n, answer["bytes"]))
        return runs

    def verify_inserted(self, n, size):
        """Whether the rows are there, as another client of the database sees them."""
        sql = "SELECT count(*), count(DISTINCT name), sum(length(name) + length(description)) FROM customer_w"
        row = self.server.query(self.database, sql)[0] if self.server else query(self.path, sql)[0]
        found = [int(value) for value in row]
        expect(found == [n, n, size], f"customer_w holds rows, names, bytes {found} instead of {[n, n, size]}")

    def pool(self, n):
        self.fill("customer", self.scaled(ROWS))  # so that there is a database
        return self.runs("pool_checkout", n, {"rows": n}, repeat=1)


def equal(found, wanted):
    """Sums of floating-point numbers may differ by the order in which something was added."""
    if isinstance(wanted, float):
        return abs(found - wanted) <= 1e-9 * max(1, abs(wanted))
    return found == wanted
