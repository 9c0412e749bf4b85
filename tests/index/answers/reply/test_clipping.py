"""Which stretch of a long sentence is quoted."""

import pytest

from index.answers.ranking.selection.selection import LIMIT
from index.answers.reply.clipping import clipped
from index.language.shortening import CUT

LIST = ", ".join(f"the bridge of mason number {n} in the north" for n in range(14))

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("quote", "asked", "before", "after"),
    [
        (f"Ada Kestrel praised {LIST}.", "kestrel", False, True),
        (f"There were {LIST}, and Ada Kestrel.", "kestrel", True, False),
        (f"There were {LIST}, of which {LIST}.", "which", True, True),
    ],
)
def test_a_cut_is_marked_where_text_is_left_out(quote: str, asked: str, before: bool, after: bool) -> None:
    shown = clipped(quote, {asked: 1.0}, NONE, "en")
    assert len(shown) <= LIMIT
    assert (shown.startswith(CUT), shown.endswith(CUT)) == (before, after)
    assert shown.strip(CUT) in quote


def test_a_quote_that_fits_is_not_marked() -> None:
    assert clipped("It was built in 1931.", {}, NONE, "en") == "It was built in 1931."


MILL = f"The Vesna mill was built by Ada Kestrel, stands among {LIST}, and may not be entered in a gale."


def test_of_what_a_long_sentence_opens_with_less_counts_than_of_what_is_asked_of_it() -> None:
    shown = clipped(MILL, {"vesna": 1.0, "mill": 0.7, "gale": 0.9}, NONE, "en")
    assert shown.endswith("in a gale.")


def test_a_long_sentence_is_quoted_from_its_beginning_where_all_that_is_asked_stands_there() -> None:
    assert clipped(MILL, {"vesna": 1.0, "mill": 0.7}, NONE, "en").startswith("The Vesna mill")


def test_a_word_that_comes_often_counts_once() -> None:
    shown = clipped(f"There stood {LIST}, and beyond them the tower.", {"bridge": 0.5, "tower": 0.8}, NONE, "en")
    assert shown.endswith("the tower.")


def test_a_stretch_full_of_names_is_not_where_the_one_that_is_asked_for_stands() -> None:
    opening = "In trade, notable pupils are Lantern Works founder and painter Ada Kestrel"
    others = ", ".join(f"mayor of Marrow {n} Orsk" for n in range(30))
    asked = {"lantern": 1.0, "works": 0.6, "founder": 0.7}
    shown = clipped(f"{opening}, {others}.", asked, frozenset(("kestrel", "ada", "orsk", "marrow")), "en")
    assert shown.startswith(opening)
