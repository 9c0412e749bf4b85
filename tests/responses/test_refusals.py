"""What a refusal says: why, what comes nearest, and what could be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.model import Reason, Refusal, Source
from responses import Listing, Replies, languages
from responses.markup import units

from .replying import EN, answer
from .shelf import OPENED, cite


def test_a_refusal_says_how_a_misspelt_question_was_read() -> None:
    text = EN.answer(Refusal("q", "en", Reason.ABSENT, corrected="when was the harbour sold")).plain
    assert text == "Read as when was the harbour sold\n\nThe documents don’t say."


def test_languages_are_called_as_their_speakers_call_them() -> None:
    refusal = Refusal("q", "en", Reason.LANGUAGE, languages=("en", "ru", "kk", "zh", "tr", "x-odd"))
    text = EN.answer(refusal).plain
    assert text.endswith("Please ask me in English, русский, қазақ тілі, 中文, Türkçe, x-odd.")


def test_every_reason_is_told_in_its_own_words() -> None:
    said = {EN.answer(Refusal("q", "en", reason)).plain for reason in Reason}
    assert len(said) == len(Reason)


def test_a_refusal_names_the_nearest_topics_and_what_the_documents_do_say() -> None:
    text = EN.answer(Refusal("q", "en", Reason.ABSENT, nearest=("Salt", "Tolls"), contrary=(OPENED,))).plain
    assert text.startswith("The documents don’t say that. What comes nearest:")
    assert "opened in 1871" in text
    assert "• Salt\n• Tolls" in text


@pytest.mark.parametrize("language", languages())
def test_a_refusal_shows_what_comes_near_instead_of_the_nearest_topics(language: str) -> None:
    refusal = Refusal("q", language, Reason.ABSENT, nearest=("Tolls", "Quays"), unsure=True, near=(OPENED,))
    text = Replies(language).answer(refusal).plain
    assert "opened in 1871" in text
    assert "Tolls" not in text
    bare = Replies(language).answer(replace(refusal, near=())).plain
    assert text.split("\n")[0] != bare.split("\n")[0]
    assert "Tolls" in bare


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", ["near", "contrary"])
def test_what_only_comes_near_is_set_apart_and_what_answers_is_not(language: str, kind: str) -> None:
    opened = replace(OPENED, highlights=())
    refusal = Refusal("q", language, Reason.ABSENT, **{kind: (opened,)})  # type: ignore[arg-type]  # one of its fields
    html = Replies(language).answer(refusal).html
    assert "<blockquote>The harbour opened in 1871 &amp; closed in 1902.</blockquote>\n—" in html
    assert "blockquote" not in Replies(language).answer(answer(OPENED)).html


def test_topics_that_are_on_buttons_are_not_listed_as_well() -> None:
    refusal = Refusal("q", "en", Reason.ABSENT, nearest=("Salt", "Tolls"))
    assert EN.answer(refusal, listing=Listing.NONE).plain == "The documents don’t say.\n\nClosest topics:"
    numbered = EN.answer(refusal, listing=Listing.NUMBERS).plain
    assert numbered == "The documents don’t say.\n\nClosest topics:\n1. Salt\n2. Tolls"


def test_where_questions_are_offered_topics_are_not_listed_as_well() -> None:
    refusal = Refusal("q", "en", Reason.ABSENT, nearest=("Salt",), suggestions=("Who paid?", "The tolls"))
    told = "I found no sure answer in the documents.\n\nYou could ask:\n• Who paid?\n• About “The tolls”"
    assert EN.answer(refusal).plain == told
    assert EN.answer(replace(refusal, suggestions=())).plain.startswith("The documents don’t say.")


@pytest.mark.parametrize("language", languages())
def test_a_refusal_with_all_there_can_be_is_short_enough(language: str) -> None:
    said = ("word " * 80 + ".", "word " * 11 + "?")
    refusal = Refusal(
        "q " * 400, language, Reason.ABSENT, near=(cite(said[0]),), suggestions=(said[1],) * 3, corrected="q " * 99
    )
    text = Replies(language).answer(refusal, asked="q " * 400, listing=Listing.NUMBERS).plain
    assert units(text) <= 700
    assert "\n3. " in text


def test_who_asks_about_the_documents_is_told_their_titles_and_authors() -> None:
    works = tuple(Source(f"{n}.md", f"Work {n}", "en", author="Ada Kestrel" if n < 2 else None) for n in range(7))
    told = EN.refusal(Refusal("what is this about?", "en", Reason.ABOUT, sources=works))
    assert "these 7 documents" in told.plain
    assert "• Work 1, Ada Kestrel\n• Work 2\n• and 4 more: /sources" in told.plain
    assert len(told.plain) <= 700
