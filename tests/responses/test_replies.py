from __future__ import annotations

from dataclasses import replace

import pytest

from index.model import Answer, Event, Note, Original, Passage, ReplyKind, Sentence, Source
from responses import Button, Replies, languages

from .replying import EN, answer, timeline
from .shelf import OPENED, QUAY, REOPENED, SALT, cite


def test_an_answer_shows_the_sentence_and_where_it_stands() -> None:
    assert EN.answer(answer(OPENED)).plain == (
        "The harbour opened in 1871 & closed in 1902.\n\n— “The Salt Road”, Harbour Press, ¶\u00a03"
    )


def test_what_answers_is_bold_and_the_title_is_a_link() -> None:
    html = EN.answer(answer(OPENED)).html
    assert "in <b>1871</b> &amp; closed" in html
    assert '<a href="https://example.org/?a=1&amp;b=2">The Salt Road</a>' in html


def test_only_the_first_quote_with_something_bold_keeps_it_unless_sources_differ() -> None:
    second = cite("It was rebuilt in 1890.", place="¶ 7", highlights=((18, 22),))
    plain_first = cite("It was a harbour.", place="¶ 1")
    assert "<b>1890</b>" not in EN.answer(answer(OPENED, second)).html
    assert "<b>1890</b>" in EN.answer(answer(plain_first, second)).html
    assert "<b>1890</b>" in EN.answer(answer(OPENED, second, disagree=True)).html


def test_a_digest_says_after_which_work_it_is_written() -> None:
    assert "— after “The Quay Book”, Almanac, ¶\u00a012" in EN.answer(answer(REOPENED)).plain


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("en", "Harbour Press, ¶\u00a03"),
        ("ru", "3 (английский)"),
        ("kk", "3 (ағылшын тілі)"),
        ("tr", "3 (İngilizce)"),
        ("zh", "3（英语）"),
    ],
)
def test_an_answer_in_another_language_says_in_which(language: str, ending: str) -> None:
    assert Replies(language).answer(replace(answer(OPENED), language=language)).plain.endswith(ending)


def test_who_asks_in_a_language_without_replies_is_not_told_that_the_answer_is_in_it() -> None:
    german = replace(SALT, language="de")
    found = replace(answer(cite("Der Hafen.", german)), language="de")
    assert EN.answer(found).plain.endswith("¶\u00a03")


@pytest.mark.parametrize("language", languages())
def test_a_day_that_is_over_is_said_to_be_past(language: str) -> None:
    found = Answer("q", language, (OPENED,), 0.9)
    text = Replies(language).answer(replace(found, kind=ReplyKind.OVER)).plain
    assert text.endswith("\n\n" + Replies(language).answer(found).plain)


def test_two_citations_are_numbered() -> None:
    text = EN.answer(answer(OPENED, REOPENED)).plain
    assert "1902.\u00a0[1]" in text
    assert "1911.\u00a0[2]" in text
    assert text.endswith("[1] “The Salt Road”, Harbour Press, ¶\u00a03\n[2] after “The Quay Book”, Almanac, ¶\u00a012")


def test_one_place_is_cited_once() -> None:
    text = EN.answer(answer(OPENED, cite("It was rebuilt in 1890."))).plain
    assert text.count("The Salt Road") == 1
    assert "[1]" not in text


def test_a_second_place_in_the_same_source_is_cited_in_short() -> None:
    text = EN.answer(answer(OPENED, cite("It was rebuilt in 1890.", place="¶ 7"), REOPENED)).plain
    assert text.endswith(
        "[1] “The Salt Road”, Harbour Press, ¶\u00a03\n[2] same source, ¶\u00a07\n"
        "[3] after “The Quay Book”, Almanac, ¶\u00a012"
    )


def test_sources_that_agree_are_cited_after_one_sentence() -> None:
    text = EN.answer(answer(OPENED, replace(OPENED, source=QUAY, place="¶ 9"))).plain
    assert text.count("The harbour opened") == 1
    assert "1902.\u00a0[1]\u00a0[2]" in text


def test_sources_that_differ_stand_side_by_side_each_under_its_name() -> None:
    text = EN.answer(answer(OPENED, REOPENED, disagree=True)).plain
    assert text.startswith("Sources differ:")
    assert text.index("1902.") < text.index("The Salt Road") < text.index("1911.") < text.index("The Quay Book")


def test_a_mended_spelling_is_told() -> None:
    assert EN.answer(answer(OPENED, corrected="harbour")).plain.startswith("Showing results for harbour\n\nThe harbour")


def test_of_several_questions_each_has_its_answer_in_bold_and_the_others_are_named() -> None:
    second = cite("It was rebuilt in 1890.", place="¶ 7", highlights=((18, 22),))
    found = answer(OPENED, second, kind=ReplyKind.SEVERAL, unanswered=("Who paid?",), unread=("Why?", "When?"))
    html = EN.answer(found).html
    assert "<b>1871</b>" in html
    assert "<b>1890</b>" in html
    assert html.endswith(
        "same source, ¶\u00a07\n\n<i>Who paid?</i> The documents don’t say."
        "\n\nThat is as much as one reply holds. Please ask again: <i>Why? When?</i>"
    )


def test_a_long_sentence_is_cut_around_what_answers() -> None:
    quote = "word " * 150 + "in 1871 the harbour opened " + "word " * 50
    start = quote.index("1871")
    shown = EN.answer(answer(cite(quote, highlights=((start, start + 4),)))).html
    assert "<b>1871</b>" in shown
    assert shown.startswith("…")


def test_whole_sentences_fit_before_any_is_cut() -> None:
    first, second = "a" * 199 + ".", "b" * 199 + "."
    text = EN.answer(answer(cite(first), cite(second, place="¶ 4"), cite("c" * 99, place="¶ 5"))).plain
    assert first in text
    assert second in text
    assert "ccc" not in text


def test_more_goes_on_where_it_stopped() -> None:
    found = answer(OPENED, more=tuple(cite(f"{n} " + "x" * 250, place=f"¶ {n}") for n in range(3)))
    shown = EN.more_shown(found)
    assert shown == 2
    assert EN.more(found, shown).plain.startswith("2 xxx")
    assert EN.more(found, 3).plain == "That was all I found on this."


def test_a_passage_shows_its_sentence_marked_and_its_section() -> None:
    passage = Passage("a", 0, "¶ 1", "First one. Second one.", (Sentence(0, 10), Sentence(11, 22)), ("Part", "Trade"))
    html = EN.passage(passage, SALT, (1, 1)).html
    assert "<b>Part › Trade</b>" in html
    assert "First one. <b>Second one.</b>" in html


def test_a_timeline_page_tells_count_span_and_which_it_shows() -> None:
    events = [Event(str(year), f"{year}", "year", "", f"In {year} it rained.", (OPENED,)) for year in range(1900, 1920)]
    text = timeline(events, 8, "rain").plain
    assert text.startswith(
        "Timeline: rain\n20 events, 1900 – 1919 · 9–16\n\n9. 1908 In 1908 it rained.\u00a0[A]\n10. 1909"
    )
    assert text.endswith("[A] The Salt Road")


def test_the_timeline_says_what_it_did_not_understand_and_what_it_mended() -> None:
    event = Event("a", "1871", "year", "1871", OPENED.quote, (OPENED,), disputes=("b",), kind="plan")
    text = timeline([event], 0, "habour xyz", misunderstood=("xyz",), corrected=(("habour", "harbour"),)).plain
    assert "habour: showing harbour" in text
    assert "“xyz” left out" in text
    assert "1. 1871 (planned) The harbour" in text
    assert "[A] ⚖️" in text


def test_an_event_shows_all_its_sources_and_who_tells_it_differently() -> None:
    event = Event("a", "1871", "year", "in 1871", OPENED.quote, (OPENED, REOPENED), disputes=("b",))
    other = Event("b", "1872", "year", "in 1872", "It opened in 1872.", (REOPENED,))
    text = EN.event(event, disputes=[other]).plain
    assert "¶\u00a03\n— after “The Quay Book”" in text
    assert "Told differently:\n1872 It opened in 1872." in text


def test_the_sources_of_an_answer_come_with_notes() -> None:
    text = EN.answer_sources([replace(OPENED, notes=(Note("4", "Town ledger."),)), REOPENED]).plain
    assert "A. Writer · Harbour Press · May 2011 · English · CC BY 4.0" in text
    assert "Note 4: Town ledger." in text
    assert "2. The Quay Book\nAlmanac · English\nHere as a digest in our own words;" in text


def test_a_source_quoted_twice_is_told_once_with_its_places() -> None:
    text = EN.answer_sources([OPENED, cite("It was rebuilt in 1890.", place="¶ 7"), REOPENED]).plain
    assert text.count("The Salt Road") == 1
    assert "Quoted from ¶\u00a03, ¶\u00a07" in text
    assert text.startswith("Sources of this answer")


def test_who_asks_for_the_source_is_told_it() -> None:
    assert EN.answer(answer(OPENED, kind=ReplyKind.SOURCE)) == EN.answer_sources([OPENED])


def test_sources_come_five_to_a_page() -> None:
    many = [replace(SALT, document=str(n), title=f"Book {n}") for n in range(1, 13)]
    text = EN.sources(many, 2).plain
    assert text.startswith("12 documents · page 3 of 3\n\n11. Book 11")
    assert EN.sources(many, 99) == EN.sources(many, 2)


def test_an_unknown_language_speaks_english() -> None:
    assert Replies("tlh").language == "en"
    assert Replies("en-GB").answer(answer(OPENED)) == EN.answer(answer(OPENED))


def test_an_address_that_is_no_web_address_is_not_linked() -> None:
    assert "href" not in EN.answer(answer(replace(OPENED, source=replace(SALT, address="javascript:alert(1)")))).html


def test_wanted_short_an_answer_is_its_best_sentence_and_the_rest_is_more() -> None:
    short, found = Replies("en", short=True), answer(OPENED, REOPENED, more=(cite("The road is long.", place="¶ 9"),))
    brief = short.brief(found)
    assert isinstance(brief, Answer)
    assert (brief.citations, tuple(brief.more)) == ((OPENED,), (REOPENED, cite("The road is long.", place="¶ 9")))
    assert EN.brief(found) is found
    for whole in (replace(found, disagree=True), replace(found, kind=ReplyKind.SEVERAL), answer(OPENED)):
        assert short.brief(whole) is whole


def test_a_button_does_one_thing() -> None:
    assert Button("x", url="https://t.me/x").press == ""
    for press, url in (("", ""), ("a:b", "https://t.me/x")):
        with pytest.raises(ValueError, match="one thing only"):
            Button("x", press, url)


def test_what_a_digest_is_is_said_once_of_several() -> None:
    digests = [Source(f"{n}.md", f"T{n}", "en", digest_of=Original(f"Book {n}")) for n in range(3)]
    page = Replies("en").sources([*digests, Source("own.md", "Own", "en")]).plain
    assert page.count("in our own words") == 1
    assert "1. Book 0\u00a0✎" in page
    assert "Own ✎" not in page
    assert "in our own words" in Replies("en").sources(digests[:1]).plain
