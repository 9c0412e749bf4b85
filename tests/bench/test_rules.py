"""What a rule is said to cost and spare is told from what is shown with it and without."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench import rules
from bench.corpora import Article, Asked
from bench.known import on_articles
from bench.rules import Tally
from index.answers.ranking.near_misses import near_misses

MILLS = Article(
    "Marrow.txt",
    "Marrow",
    ("The deputy minister of Norland is Ivo Marten.", "Wool was dear.", "The bridge was repaired after the flood."),
)
MINISTER = "Who is the minister of Norland?"


def tallied(*asked: tuple[str, Sequence[str]]) -> Tally:
    tally = Tally()
    rules.measure(
        on_articles([MILLS], [Asked(text, tuple(answers), MILLS.name, 1) for text, answers in asked], meaning=False),
        tally,
    )
    return tally


@pytest.mark.parametrize(("answers", "counted"), [(("Ivo Marten",), "lost"), (("Ada Roe",), "spared"), ((), "refused")])
def test_what_a_rule_alone_refuses_is_counted(answers: Sequence[str], counted: str) -> None:
    tally = tallied((MINISTER, answers))
    assert tally.by_rule == {"is_qualified": {counted: 1}}
    assert tally.texts["is_qualified", counted] == [MINISTER]


def test_what_is_answered_whatever_the_rules_say_is_no_ones() -> None:
    tally = tallied(("Who is the deputy minister of Norland?", ("Ivo Marten",)))
    assert not tally.by_rule
    assert tally.shipped == tally.bare == {(True, rules.RIGHT): 1}


def test_what_no_rule_refuses_is_below_the_threshold() -> None:
    tally = tallied(("Where does the minister buy timber?", ("Ivo Marten",)))
    assert tally.bare == {(True, rules.REFUSED): 1}
    assert sum(tally.below.values()) == 1


def test_every_rule_that_is_asked_of_near_misses_is_measured() -> None:
    room = near_misses.__name__.rpartition(".")[0]
    asked = {name for name, one in vars(near_misses).items() if getattr(one, "__module__", "").startswith(f"{room}.")}
    asked = {name for name in asked if callable(getattr(near_misses, name)) and not name.startswith("_")}
    in_parts = {"is_of_another", "is_untold"}  # by those of bearers and properties
    learned = {"remodified", "is_unsequenced", "is_disordered", "lacks_order"}
    assert asked - in_parts - learned - {"near_misses", "is_asked", "named"} <= rules.EVERY


def test_the_rules_are_back_afterwards() -> None:
    before = near_misses.is_qualified
    with rules.without(rules.EVERY, set()):
        assert near_misses.is_qualified is not before
    assert near_misses.is_qualified is before
