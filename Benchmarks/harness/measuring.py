"""Rounds of runs."""

import json
import statistics
import time

from .workshop import Failure, say


def measure(shop, workload, peers, wanted_runs, quick):
    """Rounds in which each peer has its turn, the order rotating; returns the rows by peer."""
    runs = {peer: run for peer, run in workload.prepare().items() if peer in peers}
    samples = {peer: [] for peer in runs}
    failures = {}

    def round_of(order, first):
        for peer in order:
            if peer in failures:
                continue
            run = runs[peer]
            try:
                run.before()
                sample = shop.measure(run, keep_output=first or run.inner)
                if first:
                    run.verify(sample["output"])
            except Failure as failure:
                failures[peer] = str(failure)
                say(f"{workload.name}: {peer} failed: {failure}")
                continue
            if run.inner:
                printed = json.loads(sample["output"])
                sample.update({key: printed[key] for key in ("seconds", "alone", "waits") if key in printed})
            sample.pop("output", None)
            samples[peer].append(sample)

    order = list(runs)
    start = time.monotonic()
    round_of(order, first=True)
    length = time.monotonic() - start
    count = wanted_runs or (3 if quick else 9)
    if not wanted_runs:
        if length > 60:
            count = 0 if quick else 2  # the first round counts too, see below
        elif length > 8:
            count = 1 if quick else 6
    # A warm-up is not a result, except where a run is so long that the warmth does not show.
    if length <= 60 or wanted_runs:
        samples = {peer: [] for peer in runs}
    for number in range(count):
        order = order[1:] + order[:1]
        round_of(order, first=False)

    rows, conversations = {}, {}
    for peer, run in runs.items():
        if run.round_trips and peer not in failures:
            try:
                conversations[peer] = run.round_trips()
            except Failure as failure:
                failures[peer] = f"through the proxy: {failure}"
                say(f"{workload.name}: {peer} failed {failures[peer]}")
    for peer, found in samples.items():
        row = {"peer": peer, "workload": workload.name, "db": workload.db, "n": workload.n}
        if peer in failures:
            row.update(seconds=None, median=None, peak_rss_mb=None, note=failures[peer])
        else:
            times = [sample["seconds"] for sample in found]
            row.update(
                seconds=round(min(times), 6), median=round(statistics.median(times), 6),
                peak_rss_mb=round(max(sample["peak_rss_mb"] for sample in found), 1),
                runs=[round(value, 6) for value in times],
                cpu=[round(sample["cpu"], 6) for sample in found])
            for key, choose in (("alone", min), ("waits", max)):
                if key in found[0]:
                    row[key] = choose(sample[key] for sample in found)
            if peer in conversations:
                row.update(round_trips=len(conversations[peer]), conversation=conversations[peer])
        rows[peer] = row
    return rows
