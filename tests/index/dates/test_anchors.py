"""Dates that only the story makes clear."""

from __future__ import annotations

import pytest

from index.dates import Tagger, find_dates


def values(text: str) -> list[str]:
    return [mention.value for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 31 May 1902 peace came. The next day he left.", ["1902-05-31", "1902-06-01"]),
        ("On 8 March 1862 she sailed. Two days later she sank.", ["1862-03-08", "1862-03-10"]),
        ("In 1920 he left. The following spring he came back.", ["1920", "1921-21"]),
        ("In 1920 he left. Three years later he died.", ["1920", "1923"]),
        ("In 1950 it began. A decade later it ended.", ["1950", "196X"]),
        ("In July 1943 it fell. Later that month they fled.", ["1943-07", "1943-07"]),
        ("In March 1918 it rained. The following month it snowed.", ["1918-03", "1918-04"]),
        ("In October 1941 he rose, in November he fell, in January he died.", ["1941-10", "1941-11", "1942-01"]),
        ("In 492 BC the fleet sailed. The following year it came back.", ["-0491", "-0490"]),
        ("In 492 BC the fleet sailed. In 490 it came back.", ["-0491", "-0489"]),
        ("By the autumn of 1919 they fled. Over the winter they died.", ["1919-23", "1920-24"]),
        ("He rose in 1917. On 25 July of that year he fell.", ["1917", "1917-07-25"]),
        ("They fought in May 1899. On the 20th, it ended.", ["1899-05", "1899-05-20"]),
    ],
)
def test_a_date_counts_from_where_the_story_is(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_date_worked_out_from_the_story_says_so() -> None:
    first, second = find_dates("On 9 July 2020 it warned; the next day they denied it.")
    assert (first.relative, second.relative) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "In March 1992 it joined, one month after the founding of the state.",
        "In March 1992 it joined. Two days after the battle it left.",
        "In March 1992 it joined. The day before the king's speech it left.",
    ],
)
def test_what_counts_from_an_event_stays_undated(text: str) -> None:
    assert values(text) == ["1992-03"]


@pytest.mark.parametrize(
    "aside",
    [
        "The 1917 Constitution was changed.",
        "It was changed (a first draft is of 1871).",
        "A report declassified in 2005 denies it.",
        "The line was planned for completion in 1925.",
    ],
)
def test_a_date_beside_the_story_does_not_move_it(aside: str) -> None:
    assert values(f"In March 1918 he wrote it. {aside} In May he left.")[-1] == "1918-05"


def test_a_heading_moves_the_story() -> None:
    assert values("He came in May 1917.\n\n1919\n\nIn June he left.") == ["1917-05", "1919", "1919-06"]


def test_a_year_that_comes_only_later_dates_what_stands_before_it() -> None:
    assert values("The February Peace Conference of 1861 failed.") == ["1861-02", "1861"]


def test_the_story_goes_on_from_passage_to_passage() -> None:
    tagger = Tagger("en")
    tagger.feed("On 28 December 1894 it fell.")
    (january,) = tagger.feed("In January a truce was signed.")
    assert january.value == "1895-01"


def test_passages_read_together_keep_their_own_offsets() -> None:
    passages = ("In May they mutinied.", "All this happened in 1894.")
    first, second = Tagger("en").read(passages)
    assert [(m.value, passages[0][m.start : m.end]) for m in first] == [("1894-05", "May")]
    assert [(m.value, passages[1][m.start : m.end]) for m in second] == [("1894", "1894")]


def test_a_month_without_any_year_is_not_dated() -> None:
    assert values("In April it rained, and on 5 June the sun came out.") == []


def test_a_language_without_a_table_is_read_for_what_is_told_in_full() -> None:
    found = find_dates("Sie starb am 7. Januar 1943; seit Oktober 1961, 2020-01-02, 5.6.1999, im Jahr 1870.", "de")
    assert [m.value for m in found] == ["1943-01-07", "1961-10", "2020-01-02", "1999-06-05", "1870"]
    assert [m.value for m in find_dates("El 7 de enero de 1943, en 1950; Casa 1703.", "es")] == ["1943-01-07", "1950"]
    assert [m.value for m in find_dates("2020-01-02, vo 1992", "xx")] == ["2020-01-02", "1992"]


def test_a_text_that_opens_with_years_later_dates_what_it_can() -> None:
    assert values("Three years later it ended. In 1918 peace came.") == ["1918"]


def test_a_long_run_of_figures_is_read_in_linear_time() -> None:
    assert values("1" * 100_000 + " in 1918") == ["1918"]


BYLINES = [
    ("en", "By Ada Lorne, 3 November 2009", "On 27 March 1644 they met.", "Two days later they fought.", "1644-03-29"),
    (
        "ru",
        "Ада Лорн, 3 ноября 2009 года",
        "27 марта 1644 года они сошлись.",
        "На следующий день был бой.",
        "1644-03-28",
    ),
    (
        "kk",
        "Ада Лорн, 2009 жылғы 3 қараша",
        "1644 жылы 27 наурызда кездесті.",
        "Келесі күні шайқас болды.",
        "1644-03-28",
    ),
    ("zh", "艾达，2009年11月3日", "1644年3月27日，两军在渡口相遇。", "次日交战。", "1644-03-28"),
    ("tr", "Ada Lorne, 3 Kasım 2009", "27 Mart 1644'te karşılaştılar.", "Ertesi gün savaştılar.", "1644-03-28"),
]


@pytest.mark.parametrize("reference", ["2009-11-03", None])
@pytest.mark.parametrize(("language", "byline", "told", "later", "expected"), BYLINES)
def test_what_comes_later_is_counted_from_what_was_told_and_not_from_the_byline(
    language: str, byline: str, told: str, later: str, expected: str, reference: str | None
) -> None:
    *_, (mention,) = Tagger(language, reference).read([byline, told, later])
    assert mention.value == expected
    assert mention.follows


@pytest.mark.parametrize("later", ["Three months later they", "A year later they", "In the following year they"])
def test_longer_times_are_not_counted_from_the_byline(later: str) -> None:
    for told in ("In 1644 they met at the ford.", "They met at the ford."):
        found = Tagger("en", "2009-11-03").read(["By Ada Lorne, 3 November 2009", f"{told} {later} had left."])[1]
        assert not [mention.value for mention in found if mention.value.startswith(("2009", "2010"))]


AGO = [
    ("en", "Two weeks ago they had met."),
    ("ru", "Две недели назад они встретились."),
    ("kk", "Екі апта бұрын олар кездесті."),
    ("zh", "两周前他们相遇。"),
    ("tr", "İki hafta önce karşılaştılar."),
]


@pytest.mark.parametrize(("language", "sentence"), AGO)
def test_ago_of_a_narrative_is_not_counted_from_the_writing(language: str, sentence: str) -> None:
    assert Tagger(language, "2009-11-03", news=False).read(["1644.", sentence])[1] == ()
    (mention,) = Tagger(language, "2009-11-03", news=True).feed(sentence)
    assert mention.precision == "week"


def test_news_tells_nothing_that_comes_later_than_its_own_day() -> None:
    assert Tagger("en", "2009-11-03", news=True).feed("The mill burned. Two days later it was sold.") == ()
