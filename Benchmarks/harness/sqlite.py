"""The workloads without a database, and those on SQLite."""

import json
import pathlib
import shutil
import sqlite3

from .workload import MIGRATION_PEERS, Run, Workload, expect
from .workshop import HERE


def remove(path):
    for name in (path, f"{path}-journal", f"{path}-wal", f"{path}-shm"):
        pathlib.Path(name).unlink(missing_ok=True)


def query(path, sql):
    database = sqlite3.connect(path)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


class SQLiteWorkloads:
    def __init__(self, shop, retort):
        self.shop, self.retort = shop, retort

    def all(self):
        yield Workload("startup_heads", 3, lambda: self.graph("heads", "linear", 3), "none",
                       by_python=1 / 20, memory=1 / 2)
        for command in ("heads", "history"):
            for kind, sizes in (("linear", (1000, 5000, 10000)), ("bushy", (1000, 2000, 10000))):
                for n in sizes:
                    yield Workload(
                        f"{command}_{kind}_{n}", n, lambda c=command, k=kind, n=n: self.graph(c, k, n), "none",
                        by_python=1 / 20 if n == 10000 else None)
        make = lambda name, n, prepare, **goals: Workload(name, n, prepare, "sqlite", **goals)
        for n in (100, 500, 1000):
            yield make(f"reflect_{n}", n, lambda n=n: self.reflect(n))
        for n in (100, 500, 1000):
            yield make(f"check_{n}", n, lambda n=n: self.check(n),
                       **(dict(by_python=1 / 20, by_c=5) if n == 1000 else {}))
        yield make("check_1000_sql", 1000, lambda: self.check(1000, sql=True), memory=None)
        for n in (200, 1000):
            yield make(f"upgrade_{n}", n, lambda n=n: self.upgrade(n), by_c=1.2 if n == 1000 else None)
        for n in (200, 1000):
            yield make(f"downgrade_{n}", n, lambda n=n: self.downgrade(n), by_c=1.2 if n == 1000 else None)
        yield make("batch", 1_000_000, self.batch, by_c=1.1)

    def retort_run(self, folder, *words, **more):
        return Run([self.retort, *words], folder, **more)

    def alembic_run(self, folder, database, *words, **more):
        return Run([self.shop.alembic, *words], folder, environment={"BENCH_URL": f"sqlite:///{database}"}, **more)

    def graph(self, command, kind, n):
        project = self.shop.project(kind, n)
        graph = json.loads((project / "graph.json").read_text())
        wanted = graph["heads" if command == "heads" else "revisions"]

        def verify(output):
            missing = sum(revision not in output for revision in wanted)
            expect(not missing, f"{missing} of {len(wanted)} revisions are not in the output")

        return {
            "retort": self.retort_run(project / "retort", command, verify=verify),
            "alembic": self.alembic_run(project / "alembic", self.shop.database("alembic"), command, verify=verify),
        }

    def copies(self, original):
        """Each peer has a database of its own."""
        for peer in MIGRATION_PEERS:
            remove(self.shop.database(peer))
            shutil.copyfile(original, self.shop.database(peer))

    def reflect(self, n):
        project, database = self.shop.project("tables", n), self.shop.database
        self.copies(project / "tables.db")

        def verify(output):
            missing = sum(f"t_{i:04}" not in output for i in range(1, n + 1))
            expect(not missing, f"{missing} of {n} tables are not in the output")

        return {
            "retort": self.retort_run(
                project / "retort", "--url", f"sqlite:///{database('retort')}", "reflect", "--json", verify=verify),
            "alembic": Run([self.shop.python, HERE / "py" / "reflect.py", f"sqlite:///{database('alembic')}", n],
                           project / "alembic", inner=True),
            "c": Run([self.shop.raw_programs["sqlite"], "reflect", database("c")], project),
        }

    def check(self, n, sql=False):
        runs, database = self.reflect(n), self.shop.database
        project = self.shop.project("tables", n)
        runs["retort"] = self.retort_run(
            project / ("retort-sql" if sql else "retort"), "--url", f"sqlite:///{database('retort')}", "check")
        runs["alembic"] = self.alembic_run(project / "alembic", database("alembic"), "check")
        return runs

    def steps(self, n):
        project, database = self.shop.project("steps", n), self.shop.database
        up = {
            "retort": self.retort_run(
                project / "retort", "--url", f"sqlite:///{database('retort')}", "upgrade", "head"),
            "alembic": self.alembic_run(project / "alembic", database("alembic"), "upgrade", "head"),
            "c": Run([self.shop.raw_programs["sqlite"], "script", database("c"), project / "sqlite.up.sql"], project),
        }
        down = {
            "retort": self.retort_run(
                project / "retort", "--url", f"sqlite:///{database('retort')}", "downgrade", "base"),
            "alembic": self.alembic_run(project / "alembic", database("alembic"), "downgrade", "base"),
            "c": Run([self.shop.raw_programs["sqlite"], "script", database("c"), project / "sqlite.down.sql"], project),
        }
        return up, down

    def verify_steps(self, peer, n, rows):
        path = self.shop.database(peer)
        version = "retort_version" if peer == "retort" else "alembic_version"
        tables = query(path, "select count(*) from sqlite_master where type = 'table' and name like 'm\\_%' escape '\\'")
        indexes = query(path, "select count(*) from sqlite_master where type = 'index' and name like 'ix\\_m\\_%' escape '\\'")
        expect(tables == [(n,)] and indexes == [(n,)], f"{tables[0][0]} tables and {indexes[0][0]} indexes instead of {n}")
        found = query(path, f"select version_num from {version}")
        expect(found == rows, f"{version} holds {found}")

    def upgrade(self, n):
        runs, _ = self.steps(n)
        head = [(revision,) for revision in json.loads((self.shop.project("steps", n) / "graph.json").read_text())["heads"]]
        for peer, run in runs.items():
            run.before = lambda peer=peer: remove(self.shop.database(peer))
            run.verify = lambda output, peer=peer: self.verify_steps(peer, n, head)
        return runs

    def downgrade(self, n):
        up, runs = self.steps(n)
        for peer, run in runs.items():
            run.before = lambda peer=peer, upgrade=up[peer]: self.restore_upgraded(peer, n, upgrade)
            run.verify = lambda output, peer=peer: self.verify_steps(peer, 0, [])
        return runs

    def restore_upgraded(self, peer, n, upgrade):
        """The database as the peer's own upgrade left it."""
        path, kept = self.shop.database(peer), self.shop.scratch / f"upgraded-{n}-{peer}.db"
        remove(path)
        if not kept.exists():
            self.shop.measure(upgrade, keep_output=False)
            shutil.copyfile(path, kept)
        else:
            shutil.copyfile(kept, path)

    def batch(self):
        n = 1_000_000
        project, database = self.shop.project("batch", n), self.shop.database

        def before(peer):
            remove(database(peer))
            shutil.copyfile(project / "big.db", database(peer))

        def verify(peer):
            columns = query(database(peer), "select upper(type), \"notnull\" from pragma_table_info('big') where name = 'd'")
            expect(columns == [("VARCHAR(200)", 1)], f"column d is {columns}")
            rows = query(database(peer), "select count(*), count(d), sum(a), sum(e) from big")
            expect(rows == query(project / "big.db", "select count(*), count(d), sum(a), sum(e) from big"),
                   f"rows were lost: {rows}")

        runs = {
            "retort": self.retort_run(
                project / "retort", "--url", f"sqlite:///{database('retort')}", "upgrade", "head"),
            "alembic": self.alembic_run(project / "alembic", database("alembic"), "upgrade", "head"),
            "c": Run([self.shop.raw_programs["sqlite"], "batch", database("c")], project),
        }
        for peer, run in runs.items():
            run.before = lambda peer=peer: before(peer)
            run.verify = lambda output, peer=peer: verify(peer)
        return runs
