"""What each rule that speaks against an answer costs and spares, on everything whose right answers are known.

    python -m bench.rules [SET …] [--words] [--list]

A rule has *lost* the right answers that are shown without it and not with it, has *spared* the wrong ones that are
refused with it and shown without it, and *refused* the near misses of which the same is true. What two rules refuse is
nobody's. The sets: wiki, people, practical, cases, gold, twins; `--words`: no encoder is asked.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

from bench.known import SETS, Ask, Put, Shelf
from bench.measuring import Figures, console, told
from index.answers.ranking.confidence import confidence, doubts, follow_ups
from index.answers.ranking.features import proximity
from index.answers.ranking.near_misses import bearers, near_misses, ordinals, properties
from index.answers.ranking.reranking import of_siblings
from index.model import Refusal

RULES: Mapping[ModuleType, Sequence[str]] = {
    confidence: (
        "_is_barred", "_has_nothing_asked", "has_only_other_sums", "has_sides", "is_only_of_that_year",
    ),
    doubts: ("lacks_the_measure", "asks_of_the_unknown", "is_only_meant"),
    follow_ups: ("is_of_the_other", "typed_words_missing", "is_astray"),
    proximity: ("says_of_another",),
    near_misses: (
        "is_unqualified", "is_undated", "is_dateless", "tells_no_hours", "tells_another_number",
        "is_of_another_work", "lacks_the_name", "is_of_another_day", "is_of_themselves", "tells_who_left",
        "forbids_elsewhere", "lacks_the_thing", "has_no_number", "is_unnamed", "is_of_another_make", "lacks_one_of_two",
        "is_qualified_there", "is_qualified", "is_agentless", "is_rateless", "is_crossed",
        "is_of_the_opposite", "is_of_a_sibling", "tells_the_other_end", "is_of_another_deed", "is_of_another_dimension",
        "goes_the_other_way", "nods_to_another", "is_out_of_order", "tells_of_nobody", "leaves_unsaid",
    ),
    ordinals: ("is_misnumbered",),
    properties: ("_leaves_the_property", "lacks_whom_it_is_asked"),
    of_siblings: ("is_about_a_sibling", "is_said_of_siblings_alone", "answers_for_another"),
    bearers: (
        "_is_of_another_person", "_has_another_half", "_has_another_number", "_has_another_count", "_has_another_code",
    ),
}  # fmt: skip
"""By the module that asks them."""
EVERY = frozenset(name for names in RULES.values() for name in names)
RIGHT, WRONG, REFUSED = "right", "wrong", "refused"


@dataclass(slots=True)
class Tally:
    """What came of some questions: as shipped, without any rule, and of each rule by itself."""

    shipped: Counter[tuple[bool, str]] = field(default_factory=Counter)  # by whether there is an answer, and outcome
    bare: Counter[tuple[bool, str]] = field(default_factory=Counter)
    below: Counter[tuple[bool, str]] = field(default_factory=Counter)  # refused so: what is found then
    by_rule: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    texts: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def count(self, rule: str, put: Put, shipped: str, without: str) -> None:
        what = _changed(put.right is not None, shipped, without)
        if what:
            self.by_rule[rule][what] += 1
            self.texts[rule, what].append(put.text)


def _changed(answerable: bool, shipped: str, without: str) -> str:
    if shipped == without or (not answerable and REFUSED not in (shipped, without)):
        return ""
    if not answerable:
        return "refused" if shipped == REFUSED else "let through"
    if RIGHT in (shipped, without):
        return "lost" if without == RIGHT else "won"
    return "spared" if shipped == REFUSED else ""


@contextmanager
def without(off: Container[str], seen: set[str]) -> Iterator[None]:
    """With some rules silent; those that would have spoken, silent or not, are added to `seen`."""

    def watched(rule: Callable[..., bool], name: str, *given: Any) -> bool:
        speaks = bool(rule(*given))
        if speaks:
            seen.add(name)
        return speaks and name not in off

    with ExitStack() as stack:
        for module, names in RULES.items():
            for name in names:
                stack.enter_context(mock.patch.object(module, name, partial(watched, getattr(module, name), name)))
        yield


def measure(shelf: Shelf, tally: Tally) -> None:
    """Ask all questions as shipped and with every rule silent; then, where that differs, with each of those silent that
    spoke."""
    asks: dict[str, Ask] = {}  # an engine remembers what it replied
    shipped, bare, outspoken = shelf.open(None), shelf.open(None), shelf.open(0.0)
    for put in shelf.put:
        seen: set[str] = set()
        here = _outcome(put, shipped)
        with without(EVERY, seen):
            there = _outcome(put, bare)
            if there == REFUSED:
                outcome = _outcome(put, outspoken)
                tally.below[put.right is not None, outcome] += 1
                tally.texts["threshold", outcome if put.right else "refused"].append(put.text)
        tally.shipped[put.right is not None, here] += 1
        tally.bare[put.right is not None, there] += 1
        if here == there:
            continue
        alone = {}
        for rule in seen:
            asks[rule] = asks.get(rule) or shelf.open(None)
            with without({rule}, set()):
                alone[rule] = _outcome(put, asks[rule])
        for rule, outcome in alone.items():
            tally.count(rule, put, here, outcome)
        if set(alone.values()) <= {here}:
            tally.count("several: " + " ".join(sorted(seen)), put, here, there)


def _outcome(put: Put, ask: Ask) -> str:
    reply = ask(put.text, put.language, put.before)
    if put.right is not None and put.right(reply):
        return RIGHT
    return REFUSED if isinstance(reply, Refusal) else WRONG


def main() -> None:
    """Print by set what is right, and by rule what it cost and spared."""
    parser = argparse.ArgumentParser(prog="python -m bench.rules", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*", metavar="SET", choices=[*SETS, []], help=", ".join(SETS))
    parser.add_argument("--words", action="store_true", help="no encoder is asked")
    parser.add_argument("--list", action="store_true", help="print the questions as well")
    options = parser.parse_args()
    tallies = {}
    for name in options.sets or SETS:
        tally = tallies[name] = Tally()
        with tempfile.TemporaryDirectory() as room:
            for shelf in told(SETS[name](Path(room), meaning=not options.words), f"folders of {name}", 10):
                measure(shelf, tally)
    show(tallies, listed=options.list)


def show(tallies: Mapping[str, Tally], *, listed: bool) -> None:
    """Print what there is to be told of some sets."""
    whole = Figures("rules: right, wrong, refused of what has an answer · refused of what has none", ("", *tallies))
    for title, kind in (("as shipped", "shipped"), ("no rule", "bare"), ("refused then, no threshold", "below")):
        whole.add(title, *(_whole(getattr(tally, kind)) for tally in tallies.values()))
    whole.show()
    figures = Figures("rules: right answers lost · wrong ones spared · near misses refused", ("rule", *tallies))
    rules = {rule for tally in tallies.values() for rule in tally.by_rule}
    for rule in sorted(rules, key=lambda one: (one.startswith("several"), one)):
        figures.add(rule, *(_of(tally.by_rule[rule]) for tally in tallies.values()))
    figures.show()
    for name, tally in tallies.items() if listed else ():
        for (rule, what), texts in sorted(tally.texts.items()):
            for text in texts:
                console.print(f"{name} {rule} {what}: {text}", markup=False, soft_wrap=True)


def _whole(counted: Counter[tuple[bool, str]]) -> str:
    of = [counted[True, outcome] for outcome in (RIGHT, WRONG, REFUSED)]
    near = counted[False, REFUSED] + counted[False, WRONG]
    return f"{of[0]} {of[1]} {of[2]} · {counted[False, REFUSED]} of {near}"


def _of(counted: Counter[str]) -> str:
    told_of = " · ".join(str(counted[what]) for what in ("lost", "spared", "refused"))
    rest = [f"{what} {counted[what]}" for what in ("won", "let through") if counted[what]]
    return ", ".join([told_of, *rest]) if any(counted.values()) else "–"


if __name__ == "__main__":
    main()
