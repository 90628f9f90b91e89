"""The tables that are printed."""

from .workload import fraction
from .workshop import PEERS

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


def print_table(results):
    head = ("database", "workload", "Retort s", "Alembic s", "C s", "Retort/Alembic", "Retort/C", "goal", "met?",
            "Retort MB", "Alembic MB", "MB ratio", "goal", "met?")
    print("| " + " | ".join(head) + " |")
    print("|---|---|--:|--:|--:|--:|--:|---|---|--:|--:|--:|---|---|")
    for workload, rows in results:
        mine, theirs, raw = (rows.get(peer) for peer in PEERS)
        value = lambda row, key: row[key] if row else None
        by_alembic = ratio(value(mine, "seconds"), value(theirs, "seconds"))
        by_c = ratio(value(mine, "seconds"), value(raw, "seconds"))
        by_memory = ratio(value(mine, "peak_rss_mb"), value(theirs, "peak_rss_mb"))
        failed = mine is not None and mine["seconds"] is None
        judged = [found <= goal for found, goal in ((by_alembic, workload.by_alembic), (by_c, workload.by_c))
                  if goal and found is not None] or ([False] if failed and workload.time_goal() else [])
        memory = [by_memory <= workload.memory] if workload.memory and by_memory is not None else (
            [False] if failed and workload.memory else [])
        print("| " + " | ".join((
            DATABASES[workload.db], workload.name, seconds_text(mine), seconds_text(theirs), seconds_text(raw), text(by_alembic),
            text(by_c, 2), workload.time_goal(), met(judged),
            text(value(mine, "peak_rss_mb"), 1), text(value(theirs, "peak_rss_mb"), 1), text(by_memory, 2),
            f"≤ {fraction(workload.memory)}" if workload.memory else "", met(memory))) + " |")


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


NOTES = """
Seconds are the best of the runs, memory is the highest peak. Everything is a whole process from start to exit, but for
one: Alembic's side of `reflect_*` is SQLAlchemy's inspector, timed inside a process whose imports are done and whose
first reading is over. Retort's side of it is `retort reflect --json`, output to /dev/null. C's side of `check_*` is
reading the catalogue (`reflect_*`); it compares nothing. `check_1000_sql` has a file of SQL as its target, the other
`check_*` a JSON document. `upgrade_*` and `downgrade_*` of C on the servers write the history row of each revision too.
Round trips are counted from the end of the authentication. An empty "met?" is not judged."""
