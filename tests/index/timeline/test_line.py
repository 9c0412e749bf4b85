from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.timeline.line import line
from tests.index.timeline.making import event


def test_a_short_sentence_is_shown_whole() -> None:
    assert line(event("1888", "The line reached Samarkand."), 90) == "The line reached Samarkand."


def test_a_long_one_is_cut_at_a_clause() -> None:
    text = "The line reached Samarkand in the spring of that year, and the emir came to see it with all his court."
    assert line(event("1888", text), 70) == "The line reached Samarkand in the spring of that year…"


def test_an_opening_that_only_dates_may_be_left_out() -> None:
    told = replace(event("1888", "In 1888, the line reached Samarkand."), expression="1888")
    assert line(told, 90, dated=False) == "The line reached Samarkand."
    assert line(told, 90) == "In 1888, the line reached Samarkand."


@pytest.mark.parametrize(
    ("said", "expression", "shown"),
    [
        ("1996 жылғы сәуірде «Тұз жолы» келісіміне қол қойылды.", "1996 жылғы сәуірде", "«Тұз жолы»"),
        ("16-ғасырда саудагерлер тұз жолын салды.", "16-ғасырда", "Саудагерлер"),
        ("Nisan 1996'da tuz yolu açıldı.", "Nisan 1996'da", "Tuz yolu"),
        ("Norland 2009'da tuz yolunu aldı.", "2009'da", "Norland 2009'da"),
        ("1996 yılında yapılan köprü yıkıldı.", "1996 yılında", "1996 yılında yapılan"),  # 'yapılan' leans on it
        ("1864年《盐路条约》签订之后，一些商人回到河边。", "1864年", "《盐路条约》"),
        ("751年发生了盐路之战。", "751年", "发生了"),
        ("1864年的条约没有签字。", "1864年", "1864年的"),
        ("1997 жылғы 24 қыркүйекте және 1998 жылы көпір салынды.", "1997 жылғы 24 қыркүйекте", "1997 жылғы"),
    ],
)
def test_a_date_without_a_comma_is_left_out_where_nothing_leans_on_it(said: str, expression: str, shown: str) -> None:
    told = replace(event("1996", said), expression=expression)
    assert line(told, 90, dated=False).startswith(shown)


def test_the_sentence_it_leans_on_is_left_out() -> None:
    told = replace(event("1888", "The line grew. It reached Samarkand in 1888."), lead=15)
    assert line(told, 90) == "It reached Samarkand in 1888."


@given(st.text(min_size=1, max_size=300), st.integers(10, 200))
def test_a_line_is_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(line(event("1888", text), limit)) <= max(limit, 1)


def test_a_line_says_what_rather_than_when() -> None:
    text = "The governors of both provinces invited the merchants to a great fair, to be held in May 1891."
    told = replace(event("1891-05", text), expression="May 1891")
    assert line(told, 70, dated=False).startswith("The governors of both provinces invited")


@pytest.mark.parametrize(
    ("said", "expression", "shown"),
    [
        (
            "В апреле 1996 года было подписано «Соглашение о доверии в районе соляной границы и переправ», "
            "а в апреле 1997 года — «Соглашение о сокращении постов в районе той же границы».",
            "апреле 1997 года",
            "…«Соглашение о сокращении постов",
        ),
        (
            "Nisan 1996'da “Tuz Bölgelerinde Karşılıklı Güvenin Derinleştirilmesi ve Sürdürülmesi Antlaşması”, "
            "Nisan 1997'de “Tuz Bölgelerinde Güçlerin Azaltılması Antlaşması” imzalandı.",
            "Nisan 1997'de",
            "…“Tuz Bölgelerinde Güçlerin Azaltılması",
        ),
    ],
)
def test_a_line_tells_of_no_other_year_instead_of_its_own_which_is_not_said_again(
    said: str, expression: str, shown: str
) -> None:
    told = replace(event("1997-04", said), expression=expression)
    assert line(told, 90, dated=False).startswith(shown)


def test_a_clause_that_stands_alone_is_shown_for_its_date() -> None:
    text = (
        "The emir had refused the line for years because he feared it, and Samarkand's governor opened it in May 1888."
    )
    told = replace(event("1888-05", text), expression="May 1888")
    assert line(told, 70, dated=False) == "…and Samarkand's governor opened it in May 1888."


def test_a_line_does_not_end_before_its_verb() -> None:
    text = "In 1893 Nikolai Annenkov, the builder of the whole Transcaspian line, left the army and went to Paris."
    assert (
        line(event("1893", text), 75) == "In 1893 Nikolai Annenkov, the builder of the whole Transcaspian line, left…"
    )


def test_a_clause_without_a_subject_is_not_shown_alone() -> None:
    text = "The two towns asked the governor for a canal to the southern sea, finished with the lock opened in 1888."
    told = replace(event("1888", text), expression="1888")
    assert line(told, 70, dated=False).startswith("The two towns asked the…")


def test_the_beginning_stands_before_a_clause_that_needs_it_where_there_is_room() -> None:
    text = "The treaty on the canal between the two towns was signed at Olm in May 1888, and ratified in June 1889."
    told = replace(event("1889-06", text), expression="June 1889")
    assert line(told, 70, dated=False) == "The treaty on the canal between the two… and ratified in June 1889."


def test_a_clause_that_closes_a_quotation_is_not_shown_alone() -> None:
    text = "Города заключили договор «О канале, пристанях и общих дорогах к южному морю», подписанный 4 мая 1888 года."
    told = replace(event("1888-05-04", text), expression="4 мая 1888 года")
    assert line(told, 70, dated=False).startswith("Города заключили")


def test_an_opening_date_needs_no_comma_to_be_left_out_unless_it_goes_on() -> None:
    plain = replace(event("1888", "In 1888 the line reached Samarkand."), expression="1888")
    assert line(plain, 90, dated=False) == "The line reached Samarkand."
    going_on = replace(event("1888", "In 1888 and 1889 the line was laid."), expression="1888")
    assert line(going_on, 90, dated=False) == "In 1888 and 1889 the line was laid."


def test_no_word_is_left_that_only_leads_on_to_what_was_cut_off() -> None:
    text = (
        "The governors of both provinces invited merchants and guilds of the coast to a fair of great renown in 1891."
    )
    for limit in range(50, 100):
        cut = line(event("1891", text), limit).removesuffix("…").split()[-1]
        assert cut not in {"of", "and", "the", "a", "to", "in"}


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("1912年4月", "签署了《盐路条约》…"),
        ("1915年6月", "…签署了《港口条约》，签署国是诺兰和苏德。"),
    ],
)
def test_of_clauses_that_open_with_dates_a_line_has_its_own(expression: str, shown: str) -> None:
    said = "1912年4月签署了《盐路条约》，1915年6月签署了《港口条约》，签署国是诺兰和苏德。"
    assert line(replace(event("1912", said), expression=expression), 90, dated=False) == shown
    assert line(replace(event("1912", said), expression=expression), 90) == said


def test_a_span_that_opens_a_clause_is_no_other_date() -> None:
    said = "1912年至1915年修建了盐路，1915年盐路通车。"
    told = replace(event("1912", said), expression="1912年至1915年")
    assert line(told, 90, dated=False) == "修建了盐路，1915年盐路通车。"
