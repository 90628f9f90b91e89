"""The workloads on PostgreSQL and MariaDB."""

import json

from .round_trips import count_round_trips
from .servers import PREFIX
from .workload import MIGRATION_PEERS, Run, Workload, expect
from .workshop import HERE, call, say

# By database: what C's catalogue reading may be multiplied with for `check_1000`, and C's time for the revisions.
GOALS = {"pg": (2, 1.2), "mariadb": (5, 1.5)}


class ServerWorkloads:
    def __init__(self, shop, retort, name, server):
        self.shop, self.retort, self.name, self.server = shop, retort, name, server

    def all(self):
        check, run = GOALS[self.name]
        make = lambda name, n, prepare, **goals: Workload(name, n, prepare, db=self.name, **goals)
        for n in (100, 500, 1000):
            yield make(f"reflect_{n}", n, lambda n=n: self.reflect(n))
        for n in (100, 500, 1000):
            yield make(f"check_{n}", n, lambda n=n: self.check(n),
                       **(dict(by_python=1 / 15, by_c=check) if n == 1000 else {}))
        for n in (200, 1000):
            yield make(f"upgrade_{n}", n, lambda n=n: self.upgrade(n), by_c=run if n == 1000 else None)
        for n in (200, 1000):
            yield make(f"downgrade_{n}", n, lambda n=n: self.downgrade(n), by_c=run if n == 1000 else None)
        yield make("noop_upgrade", 200, lambda: self.noop(200), round_trips=5)

    # ----- each program's command

    def retort_run(self, folder, database, *words, port=None, **more):
        return Run([self.retort, "--url", self.server.url(database, port), *words], folder, **more)

    def alembic_run(self, folder, database, *words, port=None, **more):
        return Run([self.shop.alembic, *words], folder,
                   environment={"BENCH_URL": self.server.alembic_url(database, port)}, **more)

    def raw_run(self, folder, work, database, *more):
        return Run([self.shop.raw_programs[self.server.program], *self.server.raw(work, database, *more)], folder)

    # ----- tables

    def tables(self, n):
        """A database for each peer that has the tables. Nobody changes anything in it."""
        project, original = self.shop.project("tables", n), f"{PREFIX}tables_{n}"
        existing = self.server.databases()
        if original not in existing:
            say(f"making {n} tables in {self.server.title}")
            self.server.create(original)
            call([self.shop.python, HERE / "py" / "create_tables.py", self.server.alembic_url(original),
                  project / "alembic" / "models.py"], "cannot make the tables")
            self.server.settle(original)
        if self.name == "mariadb":
            return {peer: original for peer in MIGRATION_PEERS}  # it takes long, and there is no copy of a database
        # Temporary tables leave traces in PostgreSQL's catalogues, which others would have to read past.
        copies = {peer: f"{original}_{peer}" for peer in MIGRATION_PEERS}
        for name in copies.values():
            self.server.create(name, copy_of=original)
        return copies

    def reflect(self, n):
        project, databases = self.shop.project("tables", n), self.tables(n)

        def verify(output):
            missing = sum(f"t_{i:04}" not in output for i in range(1, n + 1))
            expect(not missing, f"{missing} of {n} tables are not in the output")

        return {
            "retort": self.retort_run(project / "retort", databases["retort"], "reflect", "--json", verify=verify),
            "alembic": Run([self.shop.python, HERE / "py" / "reflect.py",
                            self.server.alembic_url(databases["alembic"]), n], project / "alembic", inner=True),
            "c": self.raw_run(project, "reflect", databases["c"]),
        }

    def check(self, n):
        project, databases = self.shop.project("tables", n), self.tables(n)

        def verify(output):
            found = self.server.table_count(databases["retort"], ".")
            expect(found == n, f"the check left {found} tables in the database instead of {n}")

        runs = {
            "retort": self.retort_run(project / "retort", databases["retort"], "check", verify=verify),
            "alembic": self.alembic_run(project / "alembic", databases["alembic"], "check"),
            "c": self.raw_run(project, "reflect", databases["c"]),
        }
        # Alembic makes its version table even to check. It finds it made, and the others do not find it.
        for peer, run in runs.items():
            statement = (
                "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
                if peer == "alembic" else "DROP TABLE IF EXISTS alembic_version")
            run.before = lambda peer=peer, statement=statement: self.server.query(
                databases[peer], self.server.silence, statement)
        return runs

    # ----- revisions

    def steps(self, n, direction):
        project, program = self.shop.project("steps", n), self.server.program
        words, script = (("upgrade", "head"), "up") if direction == "upgrade" else (("downgrade", "base"), "down")
        return {
            "retort": self.retort_run(project / "retort", PREFIX + "retort", *words),
            "alembic": self.alembic_run(project / "alembic", PREFIX + "alembic", *words),
            "c": self.raw_run(project, "script", PREFIX + "c", project / f"{program}.{script}.sql"),
        }

    def verify_steps(self, peer, n, tables, direction):
        """Whether the database holds what it must after the run, the history of the run included."""
        database = PREFIX + peer
        found = (self.server.table_count(database, "^m_[0-9]+$"), self.server.index_count(database, "^ix_m_"))
        expect(found == (tables, tables), f"{found[0]} tables and {found[1]} indexes instead of {tables}")
        version = "alembic_version" if peer == "alembic" else "retort_version"
        rows = [row[0] for row in self.server.query(database, f"SELECT version_num FROM {version}")]
        expect(rows == (self.heads(n) if tables else []), f"{version} holds {rows}")
        if peer != "alembic":
            history = self.server.number(
                database, f"SELECT count(*) FROM retort_history WHERE direction = '{direction}' AND outcome = 'done'")
            expect(history == n, f"the history has {history} rows instead of {n}")

    def heads(self, n):
        return json.loads((self.shop.project("steps", n) / "graph.json").read_text())["heads"]

    def upgrade(self, n):
        runs = self.steps(n, "upgrade")
        for peer, run in runs.items():
            run.before = lambda peer=peer: self.server.create(PREFIX + peer)
            run.verify = lambda output, peer=peer: self.verify_steps(peer, n, n, "upgrade")
        return runs

    def downgrade(self, n):
        upgrades, runs = self.steps(n, "upgrade"), self.steps(n, "downgrade")
        for peer, run in runs.items():
            run.before = lambda peer=peer: self.restore_upgraded(peer, n, upgrades[peer])
            run.verify = lambda output, peer=peer: self.verify_steps(peer, n, 0, "downgrade")
        return runs

    def restore_upgraded(self, peer, n, upgrade):
        """The database as the peer's own upgrade left it."""
        if self.name == "mariadb":
            self.server.create(PREFIX + peer)
            self.shop.measure(upgrade, keep_output=False)
            return
        kept = f"{PREFIX}upgraded_{n}_{peer}"
        if kept not in self.server.databases():
            self.server.create(PREFIX + peer)
            self.shop.measure(upgrade, keep_output=False)
            self.server.create(kept, copy_of=PREFIX + peer)
        self.server.create(PREFIX + peer, copy_of=kept)

    def noop(self, n):
        """Nothing is left to do: what a deployment pays that changes nothing."""
        project, upgrades = self.shop.project("steps", n), self.steps(n, "upgrade")
        runs = {"retort": self.retort_run, "alembic": self.alembic_run}
        prepared = set()

        def command(peer, **more):
            return runs[peer](project / peer, PREFIX + peer, "upgrade", "head", **more)

        def before(peer):
            if peer not in prepared:
                self.server.create(PREFIX + peer)
                self.shop.measure(upgrades[peer], keep_output=False)
                prepared.add(peer)

        def trips(peer):
            return count_round_trips(self.server, lambda port: self.shop.measure(command(peer, port=port), False))

        result = {peer: command(peer) for peer in runs}
        for peer, run in result.items():
            run.before = lambda peer=peer: before(peer)
            run.verify = lambda output, peer=peer: self.verify_steps(peer, n, n, "upgrade")
            run.round_trips = lambda peer=peer: trips(peer)
        return result
