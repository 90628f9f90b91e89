"""The test servers, and the databases on them that the benchmarks make and drop."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse

from .workshop import HERE, Failure, clean_environment, say

SCRIPT = HERE.parent / "scripts" / "test-servers"
# Every database of the benchmarks begins so.
PREFIX = "retort_bench_"


# What their databases need, with room to spare.
SPACE = 4 << 30


class TestServers:
    """Those of scripts/test-servers in a folder; started where they do not run, and then stopped at the end."""

    def __init__(self):
        self.started = False
        self.servers = {}
        self.folder = os.environ.get("RETORT_BENCH_SERVERS") or self.memory() or tempfile.gettempdir()

    def memory(self):
        """A folder in memory, so that neither the disk nor the file system decides."""
        folder = "/dev/shm"
        if os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= SPACE:
            return folder

    def script(self, command, **options):
        return subprocess.run([SCRIPT, command], env={**os.environ, "TMPDIR": self.folder}, text=True, **options)

    def start(self):
        if self.script("status", stderr=subprocess.DEVNULL).returncode:
            if self.script("start", stdout=subprocess.DEVNULL).returncode:
                raise Failure(f"the test servers do not start in {self.folder}: the reason is above")
            self.started = True
        lines = self.script("env", stdout=subprocess.PIPE).stdout.split()
        urls = dict(line.split("=", 1) for line in lines if "=" in line)
        self.servers = {
            "pg": PostgreSQL(urls["RETORT_TEST_POSTGRESQL_URL"]),
            "mariadb": MariaDB(urls["RETORT_TEST_MARIADB_URL"]),
        }
        # What a killed run left.
        self.drop_databases()

    def drop_databases(self):
        for server in self.servers.values():
            for name in server.databases():
                server.drop(name)

    def end(self):
        try:
            self.drop_databases()
        finally:
            if self.started:
                self.script("stop", stdout=subprocess.DEVNULL)


class Server:
    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.host, self.port, self.user = parts.hostname, parts.port, parts.username

    def url(self, database, port=None):
        return f"{self.scheme}://{self.address(database, port)}"

    def alembic_url(self, database, port=None):
        return f"{self.alembic_scheme}://{self.address(database, port)}"

    def address(self, database, port):
        return f"{self.user}@{self.host}:{port or self.port}/{database}"

    def run(self, command, what):
        done = subprocess.run([str(word) for word in command], env=clean_environment(), text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            raise Failure(f"{self.title}: {what} failed: {done.stderr.strip()}")
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]

    def number(self, database, sql):
        return int(self.query(database, sql)[0][0])


class PostgreSQL(Server):
    name, title, program = "pg", "PostgreSQL", "postgresql"
    silence = "SET client_min_messages = error"
    scheme, alembic_scheme = "postgresql", "postgresql+psycopg2"

    def client(self):
        folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
        return shutil.which("psql") or folders[-1] / "psql"

    def query(self, database, *statements):
        commands = [word for statement in statements for word in ("-c", statement)]
        return self.run([self.client(), "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1",
                         "-d", self.url(database), *commands], statements[-1])

    def version(self):
        return self.query("postgres", "SHOW server_version")[0][0].split()[0]

    def databases(self):
        rows = self.query("postgres", f"SELECT datname FROM pg_database WHERE starts_with(datname, '{PREFIX}')")
        return [row[0] for row in rows]

    def drop(self, name):
        self.query("postgres", self.silence, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def create(self, name, copy_of="template1"):
        self.drop(name)
        self.query("postgres", f"CREATE DATABASE {name} TEMPLATE {copy_of}")
        # The first session in a new database makes the file of its catalogue's cache.
        self.query(name, "SELECT 1")

    def settle(self, name):
        self.query(name, "VACUUM ANALYZE")

    def raw(self, work, database, *more):
        return [work, self.url(database), *more]

    def table_count(self, database, pattern):
        return self.number(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
                                     f" AND tablename ~ '{pattern}'")

    def index_count(self, database, pattern):
        return self.number(database, f"SELECT count(*) FROM pg_indexes WHERE indexname ~ '{pattern}'")


class MariaDB(Server):
    name, title, program = "mariadb", "MariaDB", "mariadb"
    silence = "SET sql_notes = 0"
    scheme, alembic_scheme = "mariadb", "mariadb+mysqldb"

    def query(self, database, *statements):
        path = os.environ.get("PATH", os.defpath) + ":/usr/sbin:/usr/local/sbin"
        client = shutil.which("mariadb", path=path) or shutil.which("mysql", path=path)
        return self.run([client, "--no-defaults", "--protocol=tcp", "-h", self.host, "-P", self.port,
                         "-u", self.user, "-B", "-N", "-e", "; ".join(statements), database], statements[-1])

    def version(self):
        return self.query("information_schema", "SELECT version()")[0][0].split("-")[0]

    def databases(self):
        rows = self.query("information_schema",
                          f"SELECT schema_name FROM schemata WHERE LEFT(schema_name, {len(PREFIX)}) = '{PREFIX}'")
        return [row[0] for row in rows]

    def drop(self, name):
        self.query("information_schema", f"DROP DATABASE IF EXISTS {name}")

    def create(self, name):
        self.drop(name)
        self.query("information_schema", f"CREATE DATABASE {name} CHARACTER SET utf8mb4")

    def settle(self, name):
        pass

    def raw(self, work, database, *more):
        return [work, self.host, self.port, self.user, database, *more]

    def table_count(self, database, pattern):
        return self.number(database, "SELECT count(*) FROM information_schema.tables"
                                     f" WHERE table_schema = '{database}' AND table_name REGEXP '{pattern}'")

    def index_count(self, database, pattern):
        return self.number(database, "SELECT count(DISTINCT table_name, index_name) FROM information_schema.statistics"
                                     f" WHERE table_schema = '{database}' AND index_name REGEXP '{pattern}'")
