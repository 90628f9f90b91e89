#!/usr/bin/env python3
"""Asks Alembic for the expected answers of the revision graph tests.

Usage: pip install 'alembic==1.20.*' && scripts/oracle/graph_oracle.py [--seed N] [--graphs N]

Everything happens in memory: revision maps are built from lists, steps come from ScriptDirectory's own planning,
and the version rows from a HeadMaintainer whose statements go nowhere. The answers are written as JSON lines into
Tests/RetortMigrationsTests/Fixtures/graph/ and are the same for the same seed.

One line is one graph:
  {"g": name, "r": [[id, parents, dependencies, labels], ...], "c": [[kind, argument, rows, answer], ...]}
or, for graphs that are wrong, {"g": ..., "r": ..., "e": code}.

Kinds: up, down, stamp (argument is a list), range, resolve, heads, real, bases.
Answers: {"s": revisions that run, "h": rows afterwards}, {"i": ids}, {"e": code}, {"crash": exception}.
An answer with "x" has rows that contradict what is applied (Alembic wrote overlapping rows, lost one or crashed in
its bookkeeping); "w" marks an answer that hangs on the order of the rows.
"""

import argparse
import json
import os
import pathlib
import random
import signal
import sys
import warnings

from alembic.runtime.migration import HeadMaintainer
from alembic.script import revision as rv
from alembic.script.base import ScriptDirectory

OUT = pathlib.Path(__file__).resolve().parents[2] / "Tests/RetortMigrationsTests/Fixtures/graph"


class Module:
    @staticmethod
    def upgrade():
        pass

    @staticmethod
    def downgrade():
        pass


class Script(rv.Revision):
    module = Module
    doc = None


class Rows(HeadMaintainer):
    """Keeps the rows as HeadMaintainer does, assertions included, without a database."""

    def __init__(self, heads):
        self.heads = set(heads)

    def _insert_version(self, version):
        assert version not in self.heads
        self.heads.add(version)

    def _delete_version(self, version):
        self.heads.remove(version)

    def _update_version(self, from_, to_):
        assert to_ not in self.heads
        self.heads.remove(from_)
        self.heads.add(to_)


class Timeout(Exception):
    pass


def on_alarm(*_):
    raise Timeout()


signal.signal(signal.SIGALRM, on_alarm)


def code(err):
    text = str(err)
    for kind, word in (
        (rv.LoopDetected, "self_loop"),
        (rv.CycleDetected, "cycle"),
        (rv.MultipleHeads, "multiple_heads"),
        (rv.RangeNotAncestorError, "not_ancestor"),
    ):
        if isinstance(err, kind):
            return word
    for part, word in (
        ("No such branch", "unknown_branch"),
        ("Multiple revisions start", "ambiguous_revision"),
        ("not a member of branch", "not_in_branch"),
        ("No such revision or branch", "unknown_revision"),
        ("Ambiguous walk", "ambiguous_walk"),
        ("Ambiguous upgrade", "ambiguous_walk"),
        ("didn't produce", "relative_out_of_range"),
        ("Walked too far", "relative_out_of_range"),
        ("overlaps with", "overlap"),
        ("already used by revision", "duplicate_label"),
        ("not allowed in revision", "invalid_revision"),
        ("Not a valid downgrade target", "not_ancestor"),
    ):
        if part in text:
            return word
    return "other:" + text


class Graph:
    def __init__(self, revs):
        self.revs = revs
        self.links = {r[0]: set(r[1]) for r in revs}
        scripts = [
            Script(i, tuple(p) or None, tuple(d) or None, tuple(l) or None) for i, p, d, l in revs
        ]
        self.map = rv.RevisionMap(lambda: scripts)
        self.map._revision_map
        for script in scripts:
            self.links[script.revision] |= set(script._resolved_dependencies)
        self.dir = object.__new__(ScriptDirectory)
        self.dir.revision_map = self.map

    def closure(self, ids):
        seen, todo = set(), list(ids)
        while todo:
            i = todo.pop()
            if i not in seen:
                seen.add(i)
                todo += self.links[i]
        return seen

    def topmost(self, ids):
        below = self.closure(p for i in ids for p in self.links[i])
        return set(ids) - below

    def answer(self, kind, arg, rows):
        signal.setitimer(signal.ITIMER_REAL, 5)
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                result = getattr(self, kind)(arg, tuple(rows))
            if any("ambiguous" in str(w.message) for w in caught):
                result["w"] = 1
            return result
        except rv.RevisionError as err:
            return {"e": code(err)}
        except Timeout:
            return {"crash": "endless"}
        except Exception as err:
            if err.__cause__ is not None and isinstance(err.__cause__, rv.RevisionError):
                return {"e": code(err.__cause__)}
            return {"crash": type(err).__name__}
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def follow(self, steps, rows, applied):
        keeper = Rows(rows)
        try:
            for step in steps:
                keeper.update_to_step(step)
        except Timeout:
            raise
        except Exception as err:
            return {"x": type(err).__name__}
        result = {"h": sorted(keeper.heads)}
        if applied is not None and keeper.heads != self.topmost(applied):
            result["x"] = "rows"
        return result

    def up(self, target, rows):
        steps = self.dir._upgrade_revs(target, rows)
        ran = [s.revision.revision for s in steps]
        applied = self.closure(rows) | set(ran)
        return {"s": sorted(ran), **self.follow(steps, rows, applied)}

    def down(self, target, rows):
        steps = self.dir._downgrade_revs(target, rows)
        ran = [s.revision.revision for s in steps]
        applied = self.closure(rows) - set(ran)
        return {"s": sorted(ran), **self.follow(steps, rows, applied)}

    def stamp(self, targets, rows):
        steps = self.dir._stamp_revs(tuple(targets), rows)
        result = self.follow(steps, rows, None)
        wanted = {r.revision for r in self.dir.get_revisions(tuple(targets)) if r is not None}
        if "h" in result:
            got = set(result["h"])
            if not wanted <= got or self.topmost(got) != got:
                result["x"] = "rows"
        return result

    def range(self, spec, rows):
        base, head = spec.split(":")
        found = self.dir.walk_revisions(base=base or "base", head=head or "heads")
        return {"i": sorted(s.revision for s in found)}

    def resolve(self, text, rows):
        return {"i": sorted(r.revision for r in self.dir.get_revisions(text) if r is not None)}

    def heads(self, *_):
        return {"i": sorted(self.map.heads)}

    def real(self, *_):
        return {"i": sorted(self.map._real_heads)}

    def bases(self, *_):
        return {"i": sorted(self.map.bases)}


def parse(text):
    """'b<a~x!l' is revision b with parent a, dependency x and label l; lists are separated by commas."""
    revs = []
    for word in text.split():
        word, _, labels = word.partition("!")
        word, _, deps = word.partition("~")
        rid, _, downs = word.partition("<")
        revs.append([rid] + [[x for x in part.split(",") if x] for part in (downs, deps, labels)])
    return revs


def dump(stream, value):
    stream.write(json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n")


HAND = {
    "linear": (
        "a b<a c<b d<c e<d",
        ["", "a", "c", "e"],
        "heads head e c a base +1 +2 +5 c+1 c-1 e-2 a+9 a-1 a-3 base+2 head-1 nosuch c@head e@+1 c@+1",
        "base a c e -1 -2 -3 -9 c-1 a+1 head head-2 base+1 +1 nosuch c@base a@c c@-1",
        ["a", "e", "base", "head", "heads", "c", "nosuch"],
        ":; a:; :c; b:d; c:b; c:c; -2:e; -9:e; b:+2; b:+9; a:head; nosuch:e; base:heads; base:c; -1:c; -2:".split("; "),
        "a heads head base -1 -2 nosuch c@head c@base e@a",
    ),
    "fork": (
        "a b1<a!left c1<b1 d1<c1 b2<a!right c2<b2 d2<c2",
        ["", "a", "b1", "d1", "d1 d2", "b1 c2", "c1 b2", "d2"],
        "heads head left@head right@head left right d1 b2 +1 left@+1 right@+2 left@+9 a+1 left@a+2 b1+1 left@base "
        "left@heads right@d1 left@c1 nosuch@head a@head c1@head b2@heads d1-1 heads-1 base+1 right@base+2 right@d2-1",
        "base a b1 b2 c1 d2 left@base right@base left@a right@a left@-1 right@-1 left@-2 left@-9 right@-3 -1 -2 b1-1 "
        "d1-1 left@b1 left@b2 a-1 left@head right@d2-1 c2+1",
        ["a", "b1", "d1", "d2", "left@head", "heads", "base", "left@base", "head", "c2", "b1 b2", "d1 d2", "c1 d2"],
        "a:d1; a:; b1:d1; b2:d1; :b2; left@base:heads; left@base:left@head; -1:d1; -2:d2; a:left@head; a:heads; "
        "b1:heads; left@b1:d1; a:head; b1:left@+1; b1:+1; a:+1; -1:right@head".split("; "),
        "left right left@head left@heads right@heads left@base head heads left@d1 left@d2 right@a a@head a@heads "
        "b1@head d1@base nosuch@head left@nosuch left@-1 left@-2 -1",
    ),
    "diamond": (
        "a b<a c<a d<b,c e<d",
        ["", "a", "b", "c", "b c", "d", "e"],
        "heads head d b c e +1 +2 b+1 c+1 b+2 a+1 d-1 e-1 e-2 b@head c@+1 b@+1 b@+2",
        "base a b c d -1 -2 b@a c@a b@base d-1 b@-1 c@-1 e-1",
        ["a", "b", "c", "d", "e", "b c", "base", "b@head"],
        "a:e; b:e; c:d; b:c; -1:e; -2:e; a:d; d:; :d; b:+1; a:+1; -3:e".split("; "),
        "b@head c@heads d@b b@c b@base a@d",
    ),
    "forest": (
        "a1!one a2<a1 a3<a2 b1!two b2<b1 b3<b2 c1!three",
        ["", "a2", "b3", "a1 b1", "a3 b3", "a3 b3 c1", "c1"],
        "heads head one@head two@heads two three@+1 one@+1 two@+1 two@+2 +1 base+1 one@base+1 b1+1 c1+1 a1 b2 one@b1",
        "base a1 b1 one@base two@base three@base one@-1 two@-1 two@-2 two@-3 three@-1 -1 c1 b3 two@b1 one@b1 b1-1 a1-1",
        ["a1", "one@head", "heads", "base", "two@base", "a2 b2", "c1", "a1 b3 c1"],
        ":; a1:a3; :two@head; one@base:heads; two@base:two@head; b1:a3; two@b1:; -1:b3; c1:c1; c1:+1".split("; "),
        "one two three@head heads head one@heads two@base one@b1 -1 two@-1",
    ),
    "threeway": (
        "r a1<r a2<a1 b1<r b2<b1 c1<r c2<c1 m<a2,b2,c2 n<m o<m",
        ["", "a2 b2 c2", "m", "n", "n o", "a1 b2"],
        "heads n m a2 o +1 m+1 n@+1",
        "base r a1 b2 m a2 c1 c1@r a1@r b1@r -1 n@-1 m-1 c2@base o@m",
        ["m", "r", "a2", "b1", "heads", "n", "a1 b1", "base"],
        "r:n; a1:n; c2:o; a2:m; -1:n; m:heads; n:o".split("; "),
        "n@head m@heads a1@head b1@o",
    ),
    "branch_from_merge": (
        "a b1<a c1<b1 b2<a c2<b2 b3<a c3<b3 d1<b1,c2 e1<d1 f1<e1 f2<e1",
        ["", "c1", "d1", "c1 d1", "f1 f2 c1 c3", "e1 c3"],
        "heads d1 f1 c1 b3",
        "base a b1 b2 c2 d1 e1 f2@e1 c2@b2 d1@b1 c1@b1",
        ["d1", "b1", "heads", "a", "c3"],
        "b1:f1; b2:f2; c2:e1; b3:f1".split("; "),
        "b1@heads d1@head c1@d1",
    ),
    "twin_merge": (
        "a b1<a b2<a c1<b1,b2 c2<b1,b2",
        ["", "b1 b2", "c1", "c1 c2", "c2"],
        "heads c1 c2 c1+1 b1+1",
        "base a b1 b2 c1 c2 c1@b1 c2@b2 -1 c1@-1 b1@a",
        ["c1", "heads", "b1", "b1 b2", "a", "base"],
        "b1:c1; a:heads; b1:heads".split("; "),
        "b1@heads c1@heads c1@head b1@head",
    ),
    "not_quite_twin": (
        "a b1<a b2<a b3<a c1<b1,b2 c2<b2,b3",
        ["", "b1 b2 b3", "c1 b3", "c1 c2", "c2"],
        "heads c1 c2",
        "base a b1 b2 b3 c1@b2 c2@b2 c1@-1 c2@-1",
        ["c1", "c2", "heads", "b2", "c1 b3"],
        "b2:heads; b2:c1; b3:c1".split("; "),
        "b2@heads b1@head b3@heads",
    ),
    "cross_deps": (
        "a1!a a2<a1 a3<a2~b2 b1!b b2<b1 b3<b2~c2 c1!c c2<c1 c3<c2",
        ["", "a3", "b3", "c3", "a3 b3 c3", "a2 c1", "a1 b2"],
        "heads head a@head b@head c@head a3 b3 a@heads a@+1 b@+1 a@+3 b@+3 c@+2 +1 a3+1",
        "base a1 b1 c1 b2 c2 a@base b@base c@base a@-1 b@-1 c@-1 a@-2 b@-2 c@-3 a2 -1 c@c1 b@b2",
        ["a3", "b3", "heads", "b1", "c1", "a@base", "b@base", "base", "b2", "a3 c3", "c2"],
        ":a3; a1:a3; b1:a3; c2:; a@base:a@head; b@base:heads; a2:heads".split("; "),
        "a@head b@heads heads head a@b1 c@a3",
    ),
    "effective_head": (
        "a1!a a2<a1 b1!b b2<b1 b3<b2~a2",
        ["", "a2", "b3", "a2 b2", "a1 b1", "b2"],
        "heads head a@head b@head a@heads b@heads a2 a@+1 b@+1 +1 b@+3",
        "base a1 a2 b1 b2 a@base b@base a@-1 b@-1 a@-2 -1 b3",
        ["heads", "a2", "b3", "a1", "b2", "a@base", "b@base", "a2 b2", "head", "a@head"],
        ":heads; :b3; a1:heads; a2:b3; a1:a2; b1:b3".split("; "),
        "heads head a@head b@heads",
    ),
    "own_parent": (
        "a b<a~a c<b~a d<c~b",
        ["", "a", "b", "d"],
        "heads b c d +1 +3",
        "base a b c -1 -2",
        ["a", "d", "b", "base"],
        "a:d; b:c; :c".split("; "),
        "head d@head",
    ),
    "crisscross": (
        "a1!a b1!b a2<a1~b1 b2<b1~a1 a3<a2~b2 b3<b2~a2 a4<a3~b3 b4<b3",
        ["", "a2", "b2", "a2 b2", "a4", "a4 b4", "a3 b3"],
        "heads a@head b@head a4 b3 a@+1 b@+2 a@heads head",
        "base a1 b1 a2 b2 a3 b3 a@base b@base a@-1 b@-1 b@-2 -1 a@a2",
        ["heads", "a2", "b3", "a4", "base", "a@base", "b1"],
        "a1:a4; b1:a4; :b4; a2:b4".split("; "),
        "heads a@heads b@head",
    ),
    "kaboom": (
        "a b1<a b2<a m1<b1,b2 m2<b1,b2 x!ex y<x~m1 z<y~m2 t<m1,m2~y",
        ["", "m1", "y", "z", "t", "z t", "m1 m2", "b1 x"],
        "heads t z ex@head head m2",
        "base a b1 b2 m1 m2 x y ex@base ex@-1 -1 b1@a",
        ["t", "z", "m1", "heads", "ex@base", "a"],
        ":t; a:t; x:z; m1:t; b1:z".split("; "),
        "ex@head b1@heads x@heads",
    ),
    "base_with_dep": (
        "a b<a c~b d<c e~a!late f<e",
        ["", "b", "d", "f", "d f", "b e"],
        "heads c late late@head f +1 late@+1 c+1",
        "base a b c late@base c@base d@-1 late@-1 late@-2 -1 e",
        ["c", "f", "base", "late@base", "heads", "a", "d f"],
        ":d; a:d; c:d; b:d; late@base:heads".split("; "),
        "late late@heads c@head b@c",
    ),
    "nested_labels": (
        "r!root a<r!api b<a c<b!deep d<a e<r f<e!edge g<c,f",
        ["", "r", "a", "b d", "g d", "c e"],
        "heads api@head deep@head edge@heads root@heads root@+1 api@+1 deep@+1 edge@+2 deep deep@g",
        "base api@base deep@base edge@base api@-1 deep@-1 edge@-1 api@a root@-1 deep@b deep@a edge@r root@r d@a r",
        ["deep@head", "api@base", "edge", "g d", "r", "root@heads", "d f"],
        "api@base:heads; r:deep@head; deep:; a:deep@head; e:edge@head".split("; "),
        "api@heads deep@heads edge@head root@head d@heads deep@d",
    ),
    "substrings": (
        "abcd abcdef<abcd abcdefgh<abcdef bcde<abcdefgh",
        ["", "abcdef"],
        "abcd abcdef abcdefg bcd head abcdefgh bc nope",
        "abcd abcdefg base bcde",
        ["abcd", "bcd", "abcdefg"],
        "abcd:bcde; abcdefg:; abcd:abcdefg".split("; "),
        "abcd abcdefg abcde abcdef bcd bcdef abcdefgh",
    ),
    "prefixes": (
        "a1f3c9!web b1f3c9<a1f3c9 a1f4d2!job b2f4d2<a1f4d2 a1f3d7<b1f3c9",
        ["", "a1f3c9", "b2f4d2 a1f3d7"],
        "a1f a1f3 a1f4 a1f3c b1 b2f web@a1f3d a1f4@head job@b2 web@b2f4d2 a1f3c9@a1f3d b1f3+1 b2f-1 web@b2",
        "a1f3c b1f a1f4 job@base web@a1f3c a1f4@base",
        ["b1f", "a1f4", "job@head", "a1f"],
        "a1f3c:a1f3d; a1f4:; web@base:web@head".split("; "),
        "a1f3c a1f a1f4 job@b2f web@a1f3 web@a1f3d b1f@head a1@head zzzz a1f3d@base",
    ),
    "dependency_bump": (
        "a b<a c<b x!ex y<x~a z<y~b w<z~a",
        ["", "w", "c", "c w", "y", "b y"],
        "heads ex@head c y ex@+1 x@+2",
        "base a b x y z ex@base x@-1 ex@-2 c a@-1 -1",
        ["w", "c", "a", "y", "base", "x@base", "c y"],
        ":w; x:w; a:w; a:c".split("; "),
        "heads x@heads a@w",
    ),
    "empty": ("", [""], "heads head base nosuch +1", "base head -1", ["heads", "base"], [":"], "head heads base x"),
}

WRONG = {
    "self_parent": "a b<b",
    "self_dependency": "a b<a~b",
    "two_cycle": "a b<a,c c<b",
    "head_cycle": "a b<a c<b,d d<c",
    "base_cycle": "a<b b<a c<b",
    "whole_cycle": "a<c b<a c<b",
    "island_cycle": "a b<a x<z y<x z<y",
    "dependency_cycle": "a~c b<a c<b",
    "mixed_cycle": "a b<a~y x y<x~b",
    "mixed_cycle_long": "a b<a c<b~z x y<x~c z<y",
    "hidden_cycle": "a b<a~y y<b h<y",
    "hidden_cycle_long": "a b<a c<b~z d<c x<a y<x~d z<y h<z",
    "dependency_island": "a b<a x~y y~x",
    "label_twice": "a!l b<a!l",
    "label_is_id": "a b<a!a",
    "label_is_later_id": "a!b b<a",
    "label_same_revision": "a!l,l",
    "missing_parent": "a b<q",
    "missing_dependency": "a b<a~q",
    "duplicate": "a b<a b<a",
    "bad_plus": "a+b",
    "bad_at": "a@b",
    "bad_colon": "a:b",
}


def wrong_code(text):
    signal.setitimer(signal.ITIMER_REAL, 5)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                Graph(parse(text))
            finally:
                said = " ".join(str(w.message) for w in caught)
                if "present more than once" in said:
                    return "duplicate_revision"
                if "is not present" in said:
                    return "missing_revision"
        return "accepted"
    except rv.RevisionError as err:
        return code(err)
    except Timeout:
        return "endless"
    except KeyError:
        return "missing_revision"
    except Exception as err:
        return "crash:" + type(err).__name__
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def hand(stream):
    cases = 0
    for name, (text, states, ups, downs, stamps, ranges, idents) in HAND.items():
        graph = Graph(parse(text))
        rows = [s.split() for s in states]
        todo = [("heads", "", []), ("real", "", []), ("bases", "", [])]
        todo += [("up", t, r) for t in ups.split() for r in rows]
        todo += [("down", t, r) for t in downs.split() for r in rows]
        todo += [("stamp", t.split(), r) for t in stamps for r in rows]
        todo += [("range", t, []) for t in ranges]
        todo += [("resolve", t, []) for t in idents.split()]
        answers = [[k, a, r, graph.answer(k, a, r)] for k, a, r in todo]
        cases += len(answers)
        dump(stream, {"g": name, "r": graph.revs, "c": answers})
    for name, text in WRONG.items():
        dump(stream, {"g": name, "r": parse(text), "e": wrong_code(text)})
        cases += 1
    return cases


NAMES = "abcdefghijklmnopqrstuvwxyz"


def random_revs(rng):
    count = rng.choice([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 22])
    ids = rng.sample(NAMES[:count], count)
    p_base, p_merge, p_dep = rng.choice([0, 0.1, 0.3]), rng.choice([0, 0.15, 0.4]), rng.choice([0, 0.2, 0.5])
    p_old, p_label = rng.choice([0.1, 0.4, 1]), rng.choice([0, 0.2, 0.4])
    revs, links = [], {}

    def below(i, into):
        if i not in into:
            into.add(i)
            for p in links[i]:
                below(p, into)
        return into

    for position, rid in enumerate(ids):
        done = ids[:position]
        downs, deps = [], []
        if done and rng.random() >= p_base:
            wanted = 1 if rng.random() >= p_merge else rng.choice([2, 2, 2, 3])
            childless = [d for d in done if not any(d in r[1] for r in revs)]
            for _ in range(wanted):
                pool = done if rng.random() < p_old or not childless else childless
                pick = rng.choice(pool)
                if pick in downs:
                    continue
                # Parents above one another are legal but rare.
                if rng.random() < 0.95 and any(
                    pick in below(d, set()) or d in below(pick, set()) for d in downs
                ):
                    continue
                downs.append(pick)
        if done and rng.random() < p_dep:
            implied = set()
            for d in downs:
                below(d, implied)
            for _ in range(rng.choice([1, 1, 2])):
                pick = rng.choice(done)
                if pick not in deps and (pick not in implied or rng.random() < 0.1):
                    deps.append(pick)
        labels = ["L" + rid] if rng.random() < p_label else []
        links[rid] = downs + deps
        named = {r[0]: r[3] for r in revs}
        deps = [named[d][0] if named[d] and rng.random() < 0.3 else d for d in deps]
        revs.append([rid, downs, deps, labels])
    rng.shuffle(revs)
    return revs


def random_cases(rng, graph):
    ids = sorted(r[0] for r in graph.revs)
    labels = sorted(l for r in graph.revs for l in r[3])

    def state():
        how = rng.random()
        if how < 0.15:
            return []
        if how < 0.4:
            return sorted(graph.topmost(ids))
        picks = rng.sample(ids, rng.randint(1, min(3, len(ids))))
        return sorted(graph.topmost(graph.closure(picks)))

    def branch():
        return rng.choice(labels) if labels and rng.random() < 0.7 else rng.choice(ids)

    one = lambda: rng.choice(ids)
    step = lambda: rng.choice([1, 1, 2, 3])
    side_by_side = lambda: sorted(graph.topmost(graph.closure(rng.sample(ids, min(3, len(ids))))))
    ups = [
        lambda: "heads", lambda: "head", one, one, lambda: branch() + "@head", lambda: branch() + "@heads",
        lambda: f"+{step()}", lambda: f"{branch()}@+{step()}", lambda: f"{one()}+{step()}",
        lambda: f"{one()}-{step()}", lambda: f"{branch()}@{one()}", lambda: f"{branch()}@{one()}+{step()}",
    ]
    downs = [
        lambda: "base", one, one, one, lambda: f"-{step()}", lambda: f"{branch()}@-{step()}",
        lambda: f"{branch()}@base", lambda: f"{one()}-{step()}", lambda: f"{branch()}@{one()}",
        lambda: f"{one()}+{step()}", lambda: f"{branch()}@{one()}-{step()}",
    ]
    stamps = [
        lambda: ["heads"], lambda: [one()], lambda: [one()], lambda: [branch() + "@head"], lambda: ["base"],
        lambda: [branch() + "@base"], lambda: rng.sample(ids, min(2, len(ids))),
        side_by_side, side_by_side,
    ]
    ranges = [
        lambda: ":", lambda: f"{one()}:", lambda: f":{one()}", lambda: f"{one()}:{one()}",
        lambda: f"-{step()}:{one()}", lambda: f"{one()}:+{step()}", lambda: f"{branch()}@base:heads",
    ]
    idents = [
        lambda: branch() + "@head", lambda: branch() + "@heads", lambda: f"{branch()}@{one()}", lambda: "head",
        lambda: branch(),
    ]
    todo = [("heads", "", []), ("real", "", []), ("bases", "", [])]
    for _ in range(2):
        rows = state()
        todo += [("up", pick(), rows) for pick in rng.sample(ups, 3)]
        todo += [("down", pick(), rows) for pick in rng.sample(downs, 3)]
        todo.append(("stamp", rng.choice(stamps)(), rows))
    todo.append(("range", rng.choice(ranges)(), []))
    todo.append(("resolve", rng.choice(idents)(), []))
    return [[k, a, r, graph.answer(k, a, r)] for k, a, r in todo]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--graphs", type=int, default=2200)
    options = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / "hand.jsonl", "w", encoding="utf-8") as stream:
        print(hand(stream), "hand-picked cases")
    cases = 0
    with open(OUT / "random.jsonl", "w", encoding="utf-8") as stream:
        for number in range(options.graphs):
            rng = random.Random(options.seed * 1_000_000 + number)
            graph = Graph(random_revs(rng))
            answers = random_cases(rng, graph)
            cases += len(answers)
            dump(stream, {"g": str(number), "r": graph.revs, "c": answers})
    print(cases, "cases on", options.graphs, "random graphs")


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Alembic walks over sets of strings; this makes its answers the same every time.
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    main()
