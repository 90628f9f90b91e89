"""The work folder: programs, Python environment, projects."""

import hashlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
TIMEOUT = 900
# The pkg-config names of the libraries. Each has two C programs: `sqlite` for the migrations, `core_sqlite` for the
# SQL toolkit.
LIBRARIES = {"sqlite": "sqlite3", "postgresql": "libpq", "mariadb": "libmariadb"}


class Failure(Exception):
    """What went wrong, for the user to read."""


def say(text):
    print(f"==> {text}", file=sys.stderr, flush=True)


def call(command, failure):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL)
    if done.returncode:
        raise Failure(failure)


def output(command, failure):
    """What a program prints, which is JSON."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise Failure(failure)
    return json.loads(done.stdout)


def clean_environment():
    """The caller's, without what would change what the programs do."""
    dropped = ("RETORT_", "DATABASE_URL", "PYTHON", "ALEMBIC", "VIRTUAL_ENV", "PG", "MYSQL", "MARIADB")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "NO_COLOR": "1"}


class Workshop:
    def __init__(self, folder, shared_memory):
        self.folder = folder
        self.scratch = shared_memory
        self.venv = folder / "venv"
        self.python = self.venv / "bin" / "python"
        self.alembic = self.venv / "bin" / "alembic"
        # Projects of another generator are of no use.
        mark = hashlib.sha1((HERE / "py" / "gen.py").read_bytes()).hexdigest()[:8]
        self.projects = folder / f"projects-{mark}"
        self.projects.mkdir(parents=True, exist_ok=True)

    def prepare(self, programs):
        """Compiles and installs what is needed; `programs` are the C programs' names."""
        compiler = shutil.which(os.environ.get("CC", "cc")) or shutil.which("clang")
        if not compiler:
            raise Failure("no C compiler: install gcc, or set CC")
        self.measure_program = self.compile(compiler, "measure", None)
        self.raw_programs = {
            name: self.compile(compiler, name, LIBRARIES[name.removeprefix("core_")]) for name in programs}
        requirements = HERE / "py" / "requirements.txt"
        done = self.venv / "requirements.txt"
        if not done.exists() or done.read_text() != requirements.read_text():
            say(f"making a Python environment in {self.venv}")
            shutil.rmtree(self.venv, ignore_errors=True)
            made = subprocess.run([sys.executable, "-m", "venv", self.venv], stdout=subprocess.DEVNULL)
            if made.returncode:
                raise Failure("cannot make a Python environment: install python3-venv")
            call([self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                  "-r", requirements], "cannot install Alembic, SQLAlchemy and the drivers")
            shutil.copy(requirements, done)

    def compile(self, compiler, name, library):
        source, program = HERE / "c" / f"{name}.c", self.folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        sources = max(path.stat().st_mtime for path in (source, *(HERE / "c").glob("*.h")))
        if not program.exists() or program.stat().st_mtime < sources:
            options = library_options(library) if library else []
            call([compiler, "-O2", "-Wall", "-Wextra", "-pthread", source, "-o", program, *options],
                 f"cannot compile {source}: are the headers installed? scripts/setup installs them")
        return program

    def project(self, kind, n):
        folder = self.projects / f"{kind}-{n}"
        if not folder.exists():
            say(f"making the project {kind} {n}")
            unfinished = self.projects / f"{kind}-{n}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            call([self.python, HERE / "py" / "gen.py", kind, str(n), unfinished], "cannot make the project")
            unfinished.rename(folder)
        return folder

    def database(self, peer):
        return self.scratch / f"{peer}.db"

    def measure(self, run, keep_output):
        """One run of one program; returns a dictionary."""
        out, err = self.scratch / "out", self.scratch / "err"
        environment = {**clean_environment(), **run.environment}
        line = subprocess.run(
            [self.measure_program, str(TIMEOUT), out if keep_output else os.devnull, err, *run.command],
            cwd=run.folder, env=environment, stdout=subprocess.PIPE, text=True)
        if line.returncode:
            raise Failure(f"cannot run {run.command[0]}")
        seconds, peak, status, user, system = line.stdout.split()
        if int(status):
            last = err.read_text(errors="replace").strip().splitlines()[-3:]
            raise Failure(f"exit status {status}: {' / '.join(last) or 'no message'}")
        result = {"seconds": float(seconds), "peak_rss_mb": int(peak) / 1024, "cpu": float(user) + float(system)}
        if keep_output:
            result["output"] = out.read_text(errors="replace")
        return result


def library_options(name):
    found = subprocess.run(["pkg-config", "--cflags", "--libs", name], stdout=subprocess.PIPE, text=True)
    if found.returncode:
        raise Failure(f"pkg-config knows no {name}: run scripts/setup")
    return shlex.split(found.stdout)
