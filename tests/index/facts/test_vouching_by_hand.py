"""Which events of a document are shown, by what is known of the document and of each event: sentences in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from index.facts.vouching import vouched
from index.model import Citation, Event, Kind
from index.timeline.doubt import DOUBTFUL, HARDLY
from index.timeline.events import events_of
from index.timeline.genre import Genre
from index.timeline.story import story_of
from tests.index.timeline.making import document

AROUND = ["Crews keep the engine clean.", "The oil goes into the blue can.", "A wet floor is dried at once."]
LONG, SHORT = AROUND * 8, AROUND * 3
"""Sentences of a document whose readers need to be told what it is about; of a paper that they have whole."""
AFAR = [f"In Portugal {sentence[0].lower()}{sentence[1:]}" for sentence in LONG]
"""Of a text that tells of what people know who never were there."""
TELLING, PASSING = Genre(telling=True), Genre()


def shown(
    *sentences: str,
    around: Sequence[str] = LONG,
    genre: Genre = TELLING,
    changed: Mapping[str, Any] | None = None,
    language: str = "en",
) -> list[str]:
    """The sentences that events are shown of. `changed`: what is known of the events of the last."""
    found = events(*sentences, around=around, genre=genre, changed=changed, language=language)
    return [(*around, *sentences)[event.citations[0].sentences[1]] for event in found]


def events(
    *sentences: str,
    around: Sequence[str] = LONG,
    genre: Genre = TELLING,
    changed: Mapping[str, Any] | None = None,
    language: str = "en",
) -> tuple[Event, ...]:
    """The events that are shown of them."""
    told = (*around, *sentences)
    made = document("|".join(told), language=language, title="A page")
    story = story_of(made)
    known = [
        replace(event, **(changed or {})) if event.citations[0].sentences[1] == len(told) - 1 else event
        for event in events_of(made, story)
    ]
    return vouched(made, replace(story, genre=genre), known)


SANK = "The Saltmarsh Ferry sank off Cape Lorne in 1931."
LEANS = "Both halls were painted by him in 1972."


def test_what_a_sentence_attests_is_shown_wherever_it_stands_and_what_leans_in_a_short_history() -> None:
    assert shown(SANK, LEANS) == [SANK]
    assert shown(SANK, LEANS, genre=PASSING) == [SANK]
    assert shown(SANK, LEANS, around=SHORT) == [SANK, LEANS]
    assert shown(SANK, LEANS, around=SHORT, genre=PASSING) == [SANK]
    assert shown(SANK, LEANS, around=SHORT, genre=Genre(diary=True)) == [SANK, LEANS]


def test_how_short_a_paper_is() -> None:
    assert shown(LEANS, around=LONG[:22]) == [LEANS]
    assert shown(LEANS, around=LONG[:23]) == []
    assert shown(LEANS, around=AROUND * 2, genre=PASSING) == [LEANS]  # so short that its manner can't be told
    assert shown(LEANS, around=[*AROUND * 2, *AROUND[:1]], genre=PASSING) == []


def history(attested: int, leaning: int) -> tuple[str, ...]:
    names = ("Ada", "Ben", "Cora", "Dan", "Eva", "Fay")
    things = ("halls", "roofs", "boats", "mills", "barns", "gates", "walls")
    opened = (f"{name} Lorne opened the mill of Kyle in {1900 + n}." for n, name in enumerate(names[:attested]))
    painted = (f"Both {thing} were painted by him in {1950 + n}." for n, thing in enumerate(things[:leaning]))
    return (*opened, *painted)


@pytest.mark.parametrize(
    ("attested", "leaning", "is_history"),
    [
        (6, 4, True),
        (5, 5, False),  # no more than half say who did what
        (5, 4, False),  # too few to tell
        (4, 6, False),
        (6, 5, True),
    ],
)
def test_of_a_history_that_mostly_says_who_did_what_the_rest_is_shown_as_well(
    attested: int, leaning: int, is_history: bool
) -> None:
    told = history(attested, leaning)
    assert shown(*told, around=AFAR) == list(told if is_history else told[:attested])
    assert shown(*told, around=AFAR, genre=PASSING) == list(told[:attested])
    assert shown(*told) == list(told[:attested])  # of a place that nobody knows


def test_of_many_events_those_that_lean_are_not_missed() -> None:
    opened = tuple(f"Ada Lorne opened the mill of Kyle in {year}." for year in range(1850, 1928))
    around = AFAR * 3
    assert shown(*opened, LEANS, around=around)[-1] == LEANS  # 79
    assert shown("Ben Lorne closed it in 1930.", *opened, LEANS, around=around)[-1] == opened[-1]


@pytest.mark.parametrize(
    ("changed", "is_shown"),
    [
        ({}, True),
        ({"lead": 1}, False),  # it leans on the sentence before
        ({"kind": "as of"}, False),
        ({"date": "1931/.."}, False),  # what began and went on
        ({"relative": True}, False),  # 'the next year'
        ({"relative": True, "precision": "month", "date": "1931-06"}, True),
        ({"relative": True, "precision": "day", "date": "1931-06-08", "expression": "on 8 June"}, True),
        ({"relative": True, "precision": "day", "date": "1931-06-08", "expression": "the next day"}, False),
        ({"relative": True, "precision": "range", "expression": "for 9 years"}, False),
        ({"doubt": HARDLY - 1}, True),
        ({"doubt": HARDLY}, False),
    ],
)
def test_what_is_known_of_an_event_that_a_sentence_attests(changed: dict[str, Any], is_shown: bool) -> None:
    assert shown(SANK, changed=changed) == ([SANK] if is_shown else [])


def test_what_only_a_history_vouches_for_is_shown_if_little_speaks_against_it() -> None:
    told = history(6, 4)
    assert shown(*told, around=AFAR, changed={"doubt": 4}) == list(told)
    assert shown(*told, around=AFAR, changed={"doubt": 5}) == list(told[:-1])
    assert shown(LEANS, around=SHORT, changed={"doubt": HARDLY - 1}) == [LEANS]  # its readers know what it is of
    assert shown(LEANS, around=SHORT, changed={"doubt": HARDLY}) == []


@pytest.mark.parametrize(
    ("language", "sentence", "is_shown"),
    [
        ("en", "Perhaps it sank in 1931.", False),
        ("en", "It allegedly sank in 1931.", False),
        ("en", "The song “Perhaps” was sung in 1931.", True),  # somebody's words
        ("ru", "Возможно, он затонул в 1931 году.", False),
        ("ru", "Он затонул в 1931 году.", True),
    ],
)
def test_no_history_shows_a_guess(language: str, sentence: str, is_shown: bool) -> None:
    assert shown(sentence, around=SHORT, language=language) == ([sentence] if is_shown else [])


def test_a_guess_in_the_sentence_before_is_none_of_the_event() -> None:
    text = "Perhaps he came. It sank in 1931."
    assert shown("It sank in 1931.", around=SHORT, changed={"text": text, "lead": 17}) == ["It sank in 1931."]
    assert shown("It sank in 1931.", around=SHORT, changed={"text": text, "lead": 0}) == []


NEW = "A ferry of nine was built by Ada Marten in 1931."
"""Its subject has no name, and need have none."""


@pytest.mark.parametrize(
    ("sentence", "changed", "is_shown"),
    [
        (SANK, {}, True),
        (SANK, {"precision": "century"}, False),  # how things were
        (SANK, {"precision": "millennium"}, False),
        ("The Saltmarsh Ferry sank off beautiful Cape Lorne in 1931.", {}, False),  # nobody would post that
        (NEW, {"doubt": DOUBTFUL - 1}, True),
        (NEW, {"doubt": DOUBTFUL}, False),
        (SANK, {"doubt": DOUBTFUL}, True),
        ("The Saltmarsh Ferry sank off beautiful Cape Lorne in 1931.", {"doubt": 0}, False),
    ],
)
def test_in_passing_only_what_would_be_a_fact(sentence: str, changed: dict[str, Any], is_shown: bool) -> None:
    assert shown(sentence, genre=PASSING, changed=changed) == ([sentence] if is_shown else [])


def test_where_the_verbs_of_a_language_are_not_known_it_must_be_a_fact() -> None:
    opened, leans = "Le Musée de Lorne fut fondé par Ada Kyle à Saltmarsh en 1931.", "Il fut fermé en 1940."
    assert shown(opened, leans, language="fr") == [opened]


def stands(sentence: str, *dates: str, kind: Kind = Kind.PROSE, genre: Genre = TELLING, **known: Any) -> bool:
    """Whether the events of a sentence of some kind are shown."""
    found = standing(sentence, *dates, kind=kind, genre=genre, **known)
    assert len(found) in (0, max(1, len(dates)))
    return bool(found)


def standing(
    sentence: str, *dates: str, kind: Kind = Kind.PROSE, genre: Genre = TELLING, status: str = "event", **known: Any
) -> tuple[Event, ...]:
    """The events of it that are shown, of one of each of the `dates` in it; without any of one of the heading above it.
    `known` is what is known of each, `status` of what kind they are."""
    made = document("|".join((*LONG, sentence)), title="A page")
    passage = made.passages[0]
    passage = replace(passage, sentences=(*passage.sentences[:-1], replace(passage.sentences[-1], kind=kind)))
    story = story_of(made)
    story = replace(story, genre=genre, passages=tuple((passage, told) for _, told in story.passages))
    told = []
    for date in dates or ("",):
        span = ((sentence.index(date), sentence.index(date) + len(date)),) if date else ()
        cited = Citation(made.source, passage.id, "¶ 1", sentence, (len(LONG), len(LONG)), span)
        event = Event(f"of {date}", date, "day", date, sentence, (cited,), kind=status)
        told.append(replace(event, **known))
    return vouched(replace(made, passages=(passage,)), story, told)


WILL, WAS = "The Lorne regatta will be held on 8 June.", "The Lorne regatta was held on 8 June."


@pytest.mark.parametrize(
    ("sentence", "known", "announced"),
    [
        (WILL, {}, True),
        (WILL, {"date": "2024-06-08/2024-06-09"}, True),
        (WILL, {"date": "2024-06"}, False),
        (WILL, {"relative": False}, False),  # a plan of years ago
        (WAS, {}, False),
    ],
)
def test_a_notice_announces_a_day_without_its_year(sentence: str, known: dict[str, Any], announced: bool) -> None:
    day = {"date": "2024-06-08", "relative": True, "text": sentence} | known

    def is_shown(kind: Kind, genre: Genre) -> bool:
        return stands(sentence, "8 June", kind=kind, genre=genre, status="plan", **day)

    assert is_shown(Kind.PROSE, PASSING) is announced
    assert is_shown(Kind.ROW, PASSING) is announced
    assert is_shown(Kind.FIELD, PASSING)  # a label and its value
    assert is_shown(Kind.ROW, TELLING)


ITEM = "Both halls painted by him in 1972"


@pytest.mark.parametrize(
    ("sentence", "kind", "genre", "is_shown"),
    [
        (ITEM, Kind.ITEM, TELLING, True),  # what ends as no sentence does stands by itself
        (ITEM, Kind.ITEM, PASSING, True),
        (ITEM, Kind.ARTICLE, TELLING, True),
        (ITEM, Kind.PROSE, TELLING, False),
        (LEANS, Kind.ITEM, TELLING, False),
        (LEANS, Kind.FIELD, TELLING, True),
        (LEANS, Kind.ROW, TELLING, True),
        (LEANS, Kind.TURN, TELLING, False),
        (LEANS, Kind.ENTRY, TELLING, True),
        (LEANS, Kind.ANSWER, TELLING, False),
        (LEANS, Kind.ARTICLE, TELLING, False),
        (LEANS, Kind.ARTICLE, Genre(law=True), True),
        (LEANS, Kind.PROSE, Genre(law=True), False),
        ("Enters a studio of Lorne in 1972.", Kind.ROW, TELLING, False),  # whose life it is, nobody says
        ("Enters a studio of Lorne in 1972.", Kind.FIELD, TELLING, True),
    ],
)
def test_what_stands_apart_goes_by_its_own_signs(sentence: str, kind: Kind, genre: Genre, is_shown: bool) -> None:
    assert stands(sentence, "1972", kind=kind, genre=genre) is is_shown


def test_the_acts_that_a_law_repeals_were_on_none_of_their_days() -> None:
    law, two, three = Genre(law=True), ["8 June 1931", "9 May 1935"], ["8 June 1931", "9 May 1935", "2 July 1940"]
    sentence = "The acts of 8 June 1931, of 9 May 1935 and of 2 July 1940 hold no more."
    assert stands(sentence, *two, kind=Kind.ARTICLE, genre=law)
    assert not stands(sentence, *three, kind=Kind.ARTICLE, genre=law)
    assert stands(sentence, *three, kind=Kind.ROW)


MET, RAINED = "Ida Lorne opened the mill.", "It rained for a week."


@pytest.mark.parametrize(
    ("sentence", "kind", "genre", "known", "is_shown"),
    [
        (MET, Kind.PROSE, TELLING, {}, True),
        ("A mill was opened.", Kind.PROSE, TELLING, {}, True),  # of what the chronicle is about
        (RAINED, Kind.PROSE, TELLING, {}, False),
        (RAINED, Kind.ITEM, TELLING, {}, True),
        (RAINED, Kind.PROSE, Genre(diary=True), {}, True),
        (RAINED, Kind.PROSE, TELLING, {"precision": "day"}, True),  # of a day that is small
        (RAINED, Kind.PROSE, TELLING, {"text": f"Of 1931: {RAINED}"}, True),  # its heading says more than the year
        ("Rain for a week", Kind.PROSE, TELLING, {}, True),
    ],
)
def test_a_sentence_below_a_year_says_who_did_what(
    sentence: str, kind: Kind, genre: Genre, known: dict[str, Any], is_shown: bool
) -> None:
    assert stands(sentence, kind=kind, genre=genre, **{"precision": "year", "date": "1931"} | known) is is_shown


def test_what_nothing_attests_is_doubtful_and_so_is_a_value() -> None:
    assert [event.doubt for event in events(SANK, changed={"doubt": 1})] == [1]
    assert [event.doubt for event in events(LEANS, around=SHORT, changed={"doubt": 0})] == [DOUBTFUL]
    assert [event.doubt for event in events(LEANS, around=SHORT, changed={"doubt": DOUBTFUL + 1})] == [DOUBTFUL + 1]
    for kind in (Kind.ROW, Kind.FIELD):  # whose value it is, nobody knows, unless it says who did what
        assert [event.doubt for event in standing(LEANS, "1972", kind=kind, doubt=0)] == [DOUBTFUL]
    assert [event.doubt for event in standing(SANK, "1931", kind=Kind.ROW, doubt=0)] == [0]
