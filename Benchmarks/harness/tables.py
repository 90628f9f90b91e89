"""The tables that are printed."""

from .workload import CORE_PEERS, MIGRATION_PEERS, TITLES

DATABASES = {"none": "-", "sqlite": "SQLite", "pg": "PostgreSQL", "mariadb": "MariaDB"}


def met(values):
    """yes, no, or nothing where there is nothing to judge."""
    return "" if not values else "yes" if all(values) else "**no**"


def ratio(first, second):
    return first / second if first is not None and second else None


def text(value, digits=3):
    return "" if value is None else f"{value:.{digits}f}"


def seconds_text(row):
    if not row:
        return ""
    return "failed" if row["seconds"] is None else text(row["seconds"], 4 if row["seconds"] < 0.1 else 3)


def print_tables(results):
    """A table of the migrations and one of the SQL toolkit."""
    for peers in (MIGRATION_PEERS, CORE_PEERS):
        chosen = [(workload, rows) for workload, rows in results
                  if workload.peers == peers and not workload.microseconds]
        if chosen:
            print_table(chosen, peers)


def print_table(results, peers):
    python = TITLES[peers[1]]
    head = ("database", "workload", "Retort s", f"{python} s", "C s", f"Retort/{python}", "Retort/C", "goal", "met?",
            "Retort MB", f"{python} MB", "MB ratio", "goal", "met?")
    print("\n| " + " | ".join(head) + " |")
    print("|---|---|--:|--:|--:|--:|--:|---|---|--:|--:|--:|---|---|")
    for workload, rows in results:
        mine, theirs, raw = (rows.get(peer) for peer in peers)
        value = lambda row, key: row[key] if row else None
        by_python = ratio(value(mine, "seconds"), value(theirs, "seconds"))
        by_c = ratio(value(mine, "seconds"), value(raw, "seconds"))
        peaks = value(mine, "peak_rss_mb"), value(theirs, "peak_rss_mb")
        failed = mine is not None and mine["seconds"] is None
        judged = [found <= goal for found, goal in ((by_python, workload.by_python), (by_c, workload.by_c))
                  if goal and found is not None] or ([False] if failed and workload.time_goal() else [])
        memory = workload.memory_met(*peaks)
        memory = [memory] if memory is not None else [False] if failed and workload.memory_goal() else []
        print("| " + " | ".join((
            DATABASES[workload.db], workload.name, seconds_text(mine), seconds_text(theirs), seconds_text(raw),
            text(by_python), text(by_c, 2), workload.time_goal(), met(judged),
            text(peaks[0], 1), text(peaks[1], 1), text(ratio(*peaks), 2), workload.memory_goal(),
            met(memory))) + " |")


def print_pool(results):
    """What one use of a pool costs."""
    head = ("database", "µs for one", *(f"{TITLES[peer]}" for peer in CORE_PEERS), "goal", "met?",
            *(f"{TITLES[peer]}, one thread" for peer in CORE_PEERS), "Retort waited", "C waited")
    lines = []
    for workload, rows in results:
        if not workload.microseconds:
            continue
        found = {peer: rows.get(peer) or {"seconds": None} for peer in CORE_PEERS}
        each = {peer: row["seconds"] / row["n"] * 1e6 if row["seconds"] is not None else None
                for peer, row in found.items()}
        share = lambda peer: f"{found[peer]['waits'] / workload.n:.1%}" if "waits" in found[peer] else ""
        judged = [each["retort"] is not None and each["retort"] <= workload.microseconds] if "retort" in rows else []
        lines.append([DATABASES[workload.db], workload.name, *(text(each[peer], 2) for peer in CORE_PEERS),
                      f"≤ {workload.microseconds:g}", met(judged), *(text(found[peer].get("alone"), 2) for peer in CORE_PEERS),
                      share("retort"), share("c")])
    if not lines:
        return
    print("\n| " + " | ".join(head) + " |")
    print("|---|---|--:|--:|--:|---|---|--:|--:|--:|--:|--:|")
    for line in lines:
        print("| " + " | ".join(line) + " |")


def print_scaling(results):
    """How the time for one revision grows from 1,000 to 10,000 revisions."""
    found = {workload.name: rows for workload, rows in results if workload.db == "none"}
    startup = found.get("startup_heads", {})
    lines = []
    for command in ("heads", "history"):
        for kind in ("linear", "bushy"):
            name = f"{command}_{kind}"
            cells = [name]
            for peer in ("retort", "alembic"):
                small, large = (found.get(f"{name}_{n}", {}).get(peer) for n in (1000, 10000))
                if not small or not large or small["seconds"] is None or large["seconds"] is None:
                    cells += ["", "", "", ""] if peer == "retort" else [""]
                    continue
                each = [row["seconds"] / row["n"] for row in (small, large)]
                growth = each[1] / each[0]
                if peer == "alembic":
                    cells.append(text(growth, 2))
                    continue
                net = None
                base = startup.get(peer)
                if base and base["seconds"] is not None and small["seconds"] > base["seconds"]:
                    net = ((large["seconds"] - base["seconds"]) / large["n"]) / (
                        (small["seconds"] - base["seconds"]) / small["n"])
                cells += [f"{each[0] * 1e6:.1f}", f"{each[1] * 1e6:.1f}", text(growth, 2), text(net, 2)]
            # workload, at 1,000, at 10,000, growth, net growth, Alembic's growth, goal, met
            judged = [float(cells[3]) <= 1.5] if cells[3] else []
            if any(cells[1:]):
                lines.append([*cells, "≤ 1.5", met(judged)])
    if not lines:
        return
    print("\n| time for one revision | at 1,000 µs | at 10,000 µs | growth | growth without start-up | Alembic's growth | goal | met? |")
    print("|---|--:|--:|--:|--:|--:|---|---|")
    for line in lines:
        print("| " + " | ".join(line) + " |")


def print_round_trips(results):
    """How often the programs wait for the server when there is nothing to do."""
    lines = []
    for workload, rows in results:
        if workload.round_trips is None:
            continue
        mine, theirs = (rows.get(peer, {}).get("round_trips") for peer in ("retort", "alembic"))
        judged = [mine is not None and mine <= workload.round_trips] if "retort" in rows else []
        lines.append([DATABASES[workload.db], workload.name, text(mine, 0), text(theirs, 0),
                      f"≤ {workload.round_trips}", met(judged)])
    if not lines:
        return
    print("\n| database | round trips | Retort | Alembic | goal | met? |")
    print("|---|---|--:|--:|---|---|")
    for line in lines:
        print("| " + " | ".join(line) + " |")


MIGRATION_NOTES = """
Migrations: seconds are the best of the runs, memory is the highest peak. Everything is a whole process from start to
exit, but for one: Alembic's side of `reflect_*` is SQLAlchemy's inspector, timed inside a process whose imports are done
and whose first reading is over. Retort's side of it is `retort reflect --json`, output to /dev/null. C's side of
`check_*` is reading the catalogue (`reflect_*`); it compares nothing. `check_1000_sql` has a file of SQL as its target,
the other `check_*` a JSON document. `upgrade_*` and `downgrade_*` of C on the servers write the history row of each
revision too. Round trips are counted from the end of the authentication. An empty "met?" is not judged."""

CORE_NOTES = """
SQL toolkit: seconds are what the programs measure inside, the best of all; connections are open and statements have run
before. Memory is the highest peak of whole processes. In `select_*` Retort and SQLAlchemy hold all rows, C holds none.
`pool_checkout` is the processor's time for one use of a connection, which waiting takes none of; one thread's is the
clock's. An empty "met?" is not judged."""


def print_notes(results):
    used = {workload.peers for workload, _ in results}
    for peers, notes in ((MIGRATION_PEERS, MIGRATION_NOTES), (CORE_PEERS, CORE_NOTES)):
        if peers in used:
            print(notes)
