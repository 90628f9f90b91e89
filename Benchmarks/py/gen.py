"""gen.py KIND N FOLDER: the same migration project twice, in FOLDER/alembic and FOLDER/retort; deterministic.

  linear N   N revisions that do nothing, one after the other
  bushy N    N revisions that do nothing, in blocks of ten: four branches of two, a merge of the four, one more;
             in every tenth block the fourth branch stays open
  steps N    N revisions of create table, add column, create index; sqlite.up.sql, sqlite.down.sql and the same for
             postgresql and mariadb hold the bare statements, one at the end of each line
  tables N   no revisions; N tables of 10 columns, 2 indexes, 1 foreign key as the target; tables.db has them
  batch N    one revision that changes a column's type and nullability; big.db has the table with N rows

Must run in an environment that has SQLAlchemy (only for tables: tables.db is what SQLAlchemy makes of the models).
"""

import hashlib
import json
import pathlib
import sqlite3
import sys

INI = """[alembic]
script_location = %(here)s
file_template = %%(rev)s
"""

ENV = """import os
from alembic import context
from sqlalchemy import create_engine, pool
{imports}
if context.is_offline_mode():
    raise SystemExit("online only")
with create_engine(os.environ["BENCH_URL"], poolclass=pool.NullPool).connect() as connection:
    context.configure(connection=connection, target_metadata={metadata}, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
"""

REVISION = '''"""{message}

Revision ID: {revision}
Revises: {revises}
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = {revision!r}
down_revision = {down!r}
branch_labels = None
depends_on = None


def upgrade():
    {upgrade}


def downgrade():
    {downgrade}
'''

MODELS = """from sqlalchemy import *

metadata = MetaData()
for i in range(1, {n} + 1):
    name = f"t_{{i:04}}"
    Table(
        name, metadata,
        Column("id", Integer, primary_key=True),
        Column("parent_id", Integer, ForeignKey(f"t_{{max(i - 1, 1):04}}.id", name=f"fk_{{name}}_parent")),
        Column("name", String(50), nullable=False),
        Column("code", String(20), nullable=False),
        Column("qty", Integer, nullable=False),
        Column("amount", Numeric(10, 2)),
        Column("ratio", Double),
        Column("flag", Boolean, nullable=False),
        Column("created", DateTime),
        Column("note", Text),
        Index(f"ix_{{name}}_name", "name"),
        Index(f"ix_{{name}}_code", "code", "qty", unique=True),
    )
"""


def rid(number):
    return hashlib.sha1(f"rev {number}".encode()).hexdigest()[:12]


def string(length):
    return {"type": "String", "length": length}


class Project:
    """Writes one project in both layouts."""

    def __init__(self, folder, metadata="None", imports="", target="target.json"):
        self.folder = folder
        self.alembic = folder / "alembic"
        self.retort = folder / "retort"
        self.retort_versions = self.retort / "migrations" / "versions"
        (self.alembic / "versions").mkdir(parents=True)
        self.retort_versions.mkdir(parents=True)
        (self.alembic / "alembic.ini").write_text(INI)
        (self.alembic / "env.py").write_text(ENV.format(metadata=metadata, imports=imports))
        (self.retort / "retort.yaml").write_text(configuration(target))
        (self.retort / "target.json").write_text('{"tables": []}\n')
        self.graph = []

    def revision(self, number, parents, python=("pass", "pass"), ops=((), ()), message=None):
        revision, down = rid(number), [rid(parent) for parent in parents]
        message = message or f"revision {number}"
        name = f"{revision}_r{number}"
        (self.alembic / "versions" / f"{name}.py").write_text(REVISION.format(
            message=message, revision=revision, revises=", ".join(down), upgrade=python[0], downgrade=python[1],
            down=None if not down else down[0] if len(down) == 1 else tuple(down)))
        (self.retort_versions / f"{name}.json").write_text(json.dumps({
            "revision": revision,
            "down_revision": None if not down else down[0] if len(down) == 1 else down,
            "message": message,
            "create_date": "2024-01-01T00:00:00Z",
            "upgrade": list(ops[0]),
            "downgrade": list(ops[1]),
        }, indent=2) + "\n")
        self.graph.append((revision, down))

    def finish(self):
        """What the answers are checked with: every revision, and the heads."""
        parents = {parent for _, down in self.graph for parent in down}
        ids = [revision for revision, _ in self.graph]
        (self.folder / "graph.json").write_text(json.dumps({
            "revisions": ids, "heads": [revision for revision in ids if revision not in parents]}))


def configuration(target):
    return f"""default:
  url: sqlite:///unused.db
  script_location: migrations
  version_locations: [migrations/versions]
  target: {target}
"""


def linear(folder, n):
    project = Project(folder)
    for i in range(1, n + 1):
        project.revision(i, [i - 1] if i > 1 else [])
    project.finish()


def bushy(folder, n):
    project = Project(folder)
    trunk, i = [], 0
    while i < n:
        tips = []
        for _ in range(4):
            project.revision(i + 1, trunk)
            project.revision(i + 2, [i + 1])
            tips.append(i + 2)
            i += 2
        if (i // 10) % 10 == 9:
            tips.pop()
        project.revision(i + 1, tips, message=f"merge {i + 1}")
        project.revision(i + 2, [i + 1])
        i += 2
        trunk = [i]
    project.finish()


class Scripts:
    """The statements of `steps` for one database, as a migration tool sends them."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.server = dialect != "sqlite"
        self.key, self.time = {
            "sqlite": ("integer not null", "datetime"),
            "postgresql": ("serial not null", "timestamp"),
            "mariadb": ("integer not null auto_increment", "datetime"),
        }[dialect]
        self.version = "retort_version" if self.server else "alembic_version"
        self.up = [f"create table {self.version} (version_num varchar(32) not null primary key);\n"]
        if self.server:
            self.up.append(
                f"create table retort_history (id {self.key}, revision varchar(255) not null, direction varchar(20) not null,"
                f" started_at varchar(40) not null, seconds double precision not null, tool_version varchar(40) not null,"
                f" outcome varchar(20) not null, message text, primary key (id));\n")
        self.down = []

    def step(self, i, table):
        create = (f"create table {table} (id {self.key}, name varchar(50) not null, qty integer,"
                  f" amount numeric(10, 2), created {self.time}, primary key (id))")
        add = f"alter table {table} add column note varchar(100)"
        index = f"create index ix_{table}_name on {table} (name)"
        on = f" on {table}" if self.dialect == "mariadb" else ""
        remove = [f"drop index ix_{table}_name{on}", f"alter table {table} drop column note", f"drop table {table}"]
        first = i == 1
        self.up.append(self.revision([create, add, index], i, "upgrade", (
            f"insert into {self.version} (version_num) values ('{rid(i)}')" if first else
            f"update {self.version} set version_num = '{rid(i)}' where version_num = '{rid(i - 1)}'")))
        self.down.append(self.revision(remove, i, "downgrade", (
            f"delete from {self.version} where version_num = '{rid(i)}'" if first else
            f"update {self.version} set version_num = '{rid(i - 1)}' where version_num = '{rid(i)}'")))

    def revision(self, schema, i, direction, version):
        rows = [version]
        if self.server:
            rows.append(
                f"insert into retort_history (revision, direction, started_at, seconds, tool_version, outcome, message)"
                f" values ('{rid(i)}', '{direction}', '2024-01-01T00:00:00.000Z', 0.0042, '0.0.0', 'done', null)")
        # MariaDB commits before and after each change of the schema: only the rows can be a transaction.
        before, inside = (schema, rows) if self.dialect == "mariadb" else ([], schema + rows)
        return "".join(f"{statement};\n" for statement in [*before, "begin", *inside, "commit"])

    def write(self, folder):
        (folder / f"{self.dialect}.up.sql").write_text("".join(self.up))
        (folder / f"{self.dialect}.down.sql").write_text("".join(reversed(self.down)))


def steps(folder, n):
    project = Project(folder)
    scripts = [Scripts(dialect) for dialect in ("sqlite", "postgresql", "mariadb")]
    for i in range(1, n + 1):
        table = f"m_{i:05}"
        project.revision(
            i, [i - 1] if i > 1 else [],
            (f'op.create_table(\n'
             f'        "{table}", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50), nullable=False),\n'
             f'        sa.Column("qty", sa.Integer), sa.Column("amount", sa.Numeric(10, 2)), sa.Column("created", sa.DateTime))\n'
             f'    op.add_column("{table}", sa.Column("note", sa.String(100)))\n'
             f'    op.create_index("ix_{table}_name", "{table}", ["name"])',
             f'op.drop_index("ix_{table}_name", "{table}")\n'
             f'    op.drop_column("{table}", "note")\n'
             f'    op.drop_table("{table}")'),
            ([{"op": "create_table", "table": table, "columns": [
                {"name": "id", "type": "Integer", "primary_key": True},
                {"name": "name", "type": string(50), "nullable": False},
                {"name": "qty", "type": "Integer"},
                {"name": "amount", "type": {"type": "Numeric", "precision": 10, "scale": 2}},
                {"name": "created", "type": "DateTime"}]},
              {"op": "add_column", "table": table, "column": {"name": "note", "type": string(100)}},
              {"op": "create_index", "name": f"ix_{table}_name", "table": table, "columns": ["name"]}],
             [{"op": "drop_index", "name": f"ix_{table}_name", "table": table},
              {"op": "drop_column", "table": table, "column": "note"},
              {"op": "drop_table", "table": table}]))
        for script in scripts:
            script.step(i, table)
    for script in scripts:
        script.write(folder)
    project.finish()


def table(i):
    name = f"t_{i:04}"
    column = lambda name, type, nullable=True, **more: {"name": name, "type": type, "nullable": nullable, **more}
    return {
        "table": name,
        "columns": [
            column("id", "Integer", False, primary_key=True),
            column("parent_id", "Integer"),
            column("name", string(50), False),
            column("code", string(20), False),
            column("qty", "Integer", False),
            column("amount", {"type": "Numeric", "precision": 10, "scale": 2}),
            column("ratio", "Double"),
            column("flag", "Boolean", False),
            column("created", "DateTime"),
            column("note", "Text"),
        ],
        "constraints": [{
            "type": "foreign_key", "name": f"fk_{name}_parent", "columns": ["parent_id"],
            "referent_table": f"t_{max(i - 1, 1):04}", "referent_columns": ["id"]}],
        "indexes": [
            {"name": f"ix_{name}_name", "columns": ["name"]},
            {"name": f"ix_{name}_code", "columns": ["code", "qty"], "unique": True},
        ],
    }


def tables(folder, n):
    import sqlalchemy

    # The models stand beside env.py; alembic.ini's folder is not on the path by itself.
    project = Project(folder, "models.metadata",
                      "import sys; sys.path.insert(0, os.path.dirname(__file__)); import models")
    (project.alembic / "models.py").write_text(MODELS.format(n=n))
    models = {}
    exec((project.alembic / "models.py").read_text(), models)
    engine = sqlalchemy.create_engine(f"sqlite:///{folder}/tables.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("pragma synchronous = off")
        models["metadata"].create_all(connection)
    engine.dispose()
    (project.retort / "target.json").write_text(
        json.dumps({"tables": [table(i) for i in range(1, n + 1)]}, indent=1) + "\n")
    # The same target as SQL.
    sql = folder / "retort-sql"
    (sql / "migrations" / "versions").mkdir(parents=True)
    (sql / "retort.yaml").write_text(configuration("target.sql"))
    with sqlite3.connect(folder / "tables.db") as database:
        statements = database.execute("select sql from sqlite_master where sql is not null order by rowid")
        (sql / "target.sql").write_text("".join(f"{statement};\n" for statement, in statements))
    database.close()
    project.finish()


def batch(folder, n):
    project = Project(folder)

    def change(length, nullable, old_length, old_nullable):
        return [{"op": "batch_alter_table", "table": "big", "ops": [{
            "op": "alter_column", "column": "d", "type": string(length), "nullable": nullable,
            "existing_type": string(old_length), "existing_nullable": old_nullable}]}]

    project.revision(
        1, [],
        ('with op.batch_alter_table("big") as big:\n'
         '        big.alter_column("d", existing_type=sa.String(100), type_=sa.String(200), nullable=False)',
         'with op.batch_alter_table("big") as big:\n'
         '        big.alter_column("d", existing_type=sa.String(200), type_=sa.String(100), nullable=True)'),
        (change(200, False, 100, True), change(100, True, 200, False)))
    with sqlite3.connect(folder / "big.db") as database:
        database.execute("create table big (id integer not null primary key, a integer not null, b varchar(50),"
                         " c double, d varchar(100), e integer)")
        database.executemany("insert into big values (?, ?, ?, ?, ?, ?)", (
            (i, i * 7 % 1000, f"row {i}", i / 3, f"description of row {i}", None if i % 5 == 0 else i)
            for i in range(1, n + 1)))
    database.close()
    project.finish()


if __name__ == "__main__":
    kind, count, destination = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    {"linear": linear, "bushy": bushy, "steps": steps, "tables": tables, "batch": batch}[kind](destination, count)
