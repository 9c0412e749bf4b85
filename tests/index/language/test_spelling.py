"""Which slips are mended, and which words are left alone because they may be others."""

from __future__ import annotations

import pytest

from index.language.spelling import RARE, bend_alike, is_bent, nearest, of_grammar


def common(_: str) -> int:
    return RARE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("brigde", "bridge"),  # two letters swapped
        ("bridg", "bridge"),  # one dropped
        ("bridgge", "bridge"),  # one doubled
        ("bridges", "bridge"),
        ("bridfe", "bridge"),  # f lies beside g
        ("brydge", "bridge"),  # y sounds like i
        ("harbor", "harbour"),
        ("архиа", "архив"),  # а lies beside в
        ("governmnet", "government"),
        ("govermnet", "government"),  # two slips in a long word
        ("goverment", "government"),
    ],
)
def test_slips_of_fingers_and_ears_are_mended(typed: str, meant: str) -> None:
    assert nearest(typed, ["zebra", meant], common) == meant


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("bridpe", "bridge"),  # p lies nowhere near g and sounds like nothing of it
        ("bxridge", "bridge"),  # a letter put in for no reason
        ("lamp", "lump"),  # words of four letters are words
        ("cat", "cart"),
        ("b1idge", "bridge"),  # what has figures is a name of its own
        ("bridge", "bri4ge"),
        ("mare", "mar"),
        ("brdg", "bridge"),  # two slips in a short word
        ("ridge", "bridge "),
    ],
)
def test_what_may_be_another_word_is_left_alone(typed: str, other: str) -> None:
    assert nearest(typed, [other], common) is None


def test_four_letters_are_mended_only_where_nothing_is_replaced() -> None:
    assert nearest("lapm", ["lamp"]) == "lamp"
    assert nearest("lqmp", ["lamp"]) is None  # though q lies beside a


def test_up_to_seven_letters_one_neighbour_is_forgiven_and_from_eight_on_any_letter() -> None:
    assert nearest("briddes", ["bridges"], common) is None
    assert nearest("bridfes", ["bridges"], common) == "bridges"
    assert nearest("carpanter", ["carpenter"], common) == "carpenter"
    assert nearest("mountbin", ["mountain"], common) == "mountain"
    assert nearest("mountbi", ["mountai"], common) is None


def test_two_slips_are_forgiven_from_nine_letters_on() -> None:
    assert nearest("cmomsision", ["commission"], common) == "commission"
    assert nearest("cmoissin", ["comission"], common) is None
    assert nearest("carbanter", ["carpenter"], common) == "carpenter"  # b and a like p and e
    assert nearest("cxrqenter", ["carpenter"], common) is None  # two letters that are like none


def test_a_word_is_not_mended_to_itself_but_to_its_neighbour() -> None:
    assert nearest("bridge", ["bridge"], common) is None


def test_a_very_short_word_is_mended_to_what_is_said_often_or_stands_in_a_heading() -> None:
    def seldom(_: str) -> int:
        return RARE - 1

    assert nearest("orlne", ["orlen"], common) == "orlen"
    assert nearest("orlne", ["orlen"], seldom) is None
    assert nearest("orlne", ["orlen"], seldom, headings={"orlen"}) == "orlen"
    assert nearest("orlens", ["orlens", "orlen"], seldom) == "orlen"  # six letters need not be said often
    assert nearest("orlne", ["orlen"]) == "orlen"  # nothing is known of how often


def test_of_several_the_fewest_slips_then_the_likeliest_then_the_commonest() -> None:
    assert nearest("commision", ["commission", "commotion"], common) == "commission"
    assert nearest("bridgs", ["bridge", "bridgs'", "bridges"], common) == "bridges"
    # both by one letter beside the right one on the keyboard: a heading wins, else what is said more often
    counts = {"bridle": 9, "bridge": 5}
    assert nearest("bridke", ["bridle"], counts.__getitem__) == "bridle"
    same = {"masons": 4, "mason": 9}
    assert nearest("masonss", list(same), same.__getitem__) == "masons"
    swapped = {"trail": 3, "trial": 7}
    assert nearest("trila", list(swapped), swapped.__getitem__) == "trial"
    assert nearest("triall", list(swapped), swapped.__getitem__, headings={"trail"}) == "trial"
    equals = {"boats": 3, "boast": 9}
    assert nearest("boatss", ["boats"], equals.__getitem__) == "boats"


GRAMMAR = frozenset(("when", "where", "which", "between", "before", "what", "who"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wehn", "when"),
        ("whn", "when"),
        ("whenn", "when"),
        ("wich", "which"),
        ("whitch", "which"),
        ("betwen", "between"),
        ("befor", "before"),
        ("befure", "before"),  # u sounds like o
        ("wheet", None),  # another word
        ("gain", None),
        ("when", None),  # nothing to mend
        ("wh3n", None),
        ("wha", "what"),
        ("ho", None),
        ("ehen", None),  # not even the first letter
        ("wten", None),  # of four letters one replaced is another word
        ("beforeal", None),
    ],
)
def test_words_of_grammar(typed: str, meant: str | None) -> None:
    assert of_grammar(typed, GRAMMAR, shortest=3) == meant


def test_two_that_were_as_likely_meant_are_none() -> None:
    assert of_grammar("wher", ("when", "where")) == "where"
    assert of_grammar("thene", ("then", "theme")) == "theme"  # n sounds like m
    assert of_grammar("whee", ("when", "where")) == "where"
    assert of_grammar("thn", ("then", "than"), shortest=3) is None


def test_short_words_are_left_alone() -> None:
    assert of_grammar("whn", GRAMMAR) is None


def test_a_word_with_a_figure_or_of_three_letters_is_nobodys_slip() -> None:
    """'Bridge4' is a name of its own, and most of three letters are words: a letter left out would reach either."""
    assert nearest("bridge", ["bridge4"], common) is None
    assert nearest("marr", ["mar"], common) is None


def test_three_slips_are_too_many_however_long_the_word() -> None:
    assert nearest("acommodatin", ["accommodation"], common) == "accommodation"
    assert nearest("acomodatin", ["accommodation"], common) is None


def test_of_two_slips_in_a_long_word_one_may_be_for_no_reason() -> None:
    assert nearest("carbxnter", ["carpenter"], common) == "carpenter"  # b sounds like p; x is like nothing
    assert nearest("carpxntter", ["carpenter"], common) == "carpenter"  # a letter doubled costs nothing
    assert nearest("cxrpenqter", ["carpenter"], common) is None  # both for no reason


def test_of_words_as_near_the_one_in_a_heading_is_believed_and_then_the_commoner() -> None:
    often = {"marlow": 9, "marrow": 3}
    assert nearest("marow", list(often), often.__getitem__) == "marlow"
    assert nearest("marow", list(often), often.__getitem__, headings={"marrow"}) == "marrow"
    assert nearest("marow", list(often), often.__getitem__, headings=often) == "marlow"


def test_every_word_that_is_near_is_looked_at() -> None:
    near = {f"mar{letter}ow": 3 for letter in "bcdfghjkl"} | {"marrow": 4}
    assert nearest("marow", list(near), near.__getitem__) == "marrow"


def test_what_is_a_word_of_grammar_itself_is_none_misspelt() -> None:
    assert of_grammar("fur", ("for", "four"), shortest=3) == "four"
    assert of_grammar("for", ("for", "four"), shortest=3) is None


def test_a_letter_of_a_word_of_grammar_is_taken_for_its_like_only() -> None:
    assert of_grammar("wheru", ("where",)) is None  # u is like neither e nor near it
    assert of_grammar("whera", ("where",)) == "where"
    assert of_grammar("whem", ("when",)) is None  # m is like n, but of four letters that is another word


def test_a_known_word_with_an_ending_is_no_slip() -> None:
    assert is_bent("жарнамды", {"жарна", "жарамды"})
    assert not is_bent("жармнаны", {"жарна"})


@pytest.mark.parametrize(("word", "other"), [("schleuder", "schleuderte"), ("закроется", "закроются")])
def test_forms_of_a_word_differ_in_their_endings(word: str, other: str) -> None:
    assert bend_alike(word, other)


@pytest.mark.parametrize(("word", "other"), [("restauran", "restaurant"), ("библиатека", "библиотека")])
def test_slips_do_not(word: str, other: str) -> None:
    assert not bend_alike(word, other)
