"""What wasn't answered or was voted down, as it is noted, counted and forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.state import Database
from bot.state.asked import Questions
from bot.state.gaps import Gaps, sameness
from bot.state.votes import Ballot
from tests.bot.state.conftest import Hand

CHAT, ADA, BO = -4001, 77, 78


@pytest.fixture
def gaps(database: Database, hand: Hand) -> Gaps:
    return Gaps(database, hand, timedelta(days=7))


async def told(gaps: Gaps, first: int = 0, most: int = 10) -> list[tuple[str, int, int]]:
    found, _ = await gaps.page(first, most)
    return [(gap.question, gap.unanswered, gap.disliked) for gap in found]


async def test_the_same_question_in_other_letters_is_one_gap_in_its_newest_spelling(gaps: Gaps, hand: Hand) -> None:
    for key, question in (("a", "Where is the ferry?"), ("b", "where is the FERRY"), ("c", "Who sold it?")):
        await gaps.unanswered(key, [question])
        hand.time += timedelta(minutes=1)
    assert await told(gaps) == [("where is the FERRY", 2, 0), ("Who sold it?", 1, 0)]


async def test_what_is_noted_of_a_question_takes_the_place_of_what_was(gaps: Gaps) -> None:
    await gaps.unanswered("a", ["Where is the ferry?", "Who sold it?"])
    await gaps.unanswered("a", ["Who sold it?", "Who sold it?"])
    assert await told(gaps) == [("Who sold it?", 1, 0)]
    await gaps.unanswered("a", [])
    assert await told(gaps) == []


async def test_votes_against_count_as_many_as_there_are_now(gaps: Gaps) -> None:
    await gaps.disliked("a", "Who sold it?", 3)
    await gaps.disliked("a", "Who sold it?", 2)
    await gaps.unanswered("b", ["Who sold it?"])
    assert await told(gaps) == [("Who sold it?", 1, 2)]
    await gaps.disliked("a", "Who sold it?", 0)
    assert await told(gaps) == [("Who sold it?", 1, 0)]


async def test_pages_follow_one_another_the_most_frequent_first(gaps: Gaps, hand: Hand) -> None:
    for number in range(5):
        for time in range(number + 1):
            await gaps.unanswered(f"{number}-{time}", [f"What is number {number}?"])
    pages = [await told(gaps, first, 2) for first in (0, 2, 4, 6)]
    assert [[times for _, times, _ in page] for page in pages] == [[5, 4], [3, 2], [1], []]
    assert (await gaps.page(4, 2))[1] == 5


async def test_what_is_older_than_it_is_kept_is_neither_told_nor_left(gaps: Gaps, hand: Hand) -> None:
    await gaps.unanswered("a", ["Who sold it?"])
    hand.time += timedelta(days=7)
    await gaps.unanswered("b", ["Where is the ferry?"])
    assert len(await told(gaps)) == 2
    hand.time += timedelta(seconds=1)
    assert await told(gaps) == [("Where is the ferry?", 1, 0)]
    assert (await gaps.prune(), await gaps.prune()) == (1, 0)


async def test_nothing_is_noted_where_nothing_is_to_be_kept(database: Database, hand: Hand) -> None:
    silent = Gaps(database, hand)
    await silent.unanswered("a", ["Who sold it?"])
    await silent.disliked("b", "Who sold it?", 2)
    assert await told(Gaps(database, hand, timedelta(days=7))) == []


async def test_who_has_all_forgotten_takes_questions_and_votes_out_of_the_gaps(
    database: Database, gaps: Gaps, hand: Hand
) -> None:
    questions, ballot = Questions(database, hand), Ballot(database, hand)
    adas = await questions.remember(CHAT, ADA, "Where is the ferry?", "en")
    bos = await questions.remember(CHAT, BO, "Who sold it?", "en")
    await gaps.unanswered(adas, ["Where is the ferry?"])
    for person in (ADA, BO):
        tally = await ballot.put(bos, CHAT, person, False)
    await gaps.disliked(bos, "Who sold it?", tally.bad)
    assert await told(gaps) == [("Who sold it?", 0, 2), ("Where is the ferry?", 1, 0)]
    await questions.forget(ADA)
    assert await told(gaps) == [("Who sold it?", 0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Where is it?", "where  is it"),
        ("Где ещё?", "где еще"),
        ("ＷＨＯ？", "who"),
        ("Straße?", "STRASSE"),
    ],
)
def test_letters_spaces_and_signs_make_no_other_question(one: str, other: str) -> None:
    assert sameness(one) == sameness(other)


@given(st.text(max_size=40))
def test_any_text_has_a_sameness_of_its_own_kind(text: str) -> None:
    assert sameness(text) == sameness(f" {text} ")
    assert sameness(f"{text} mill") != sameness(f"{text} dam")


def test_questions_of_signs_alone_are_told_apart() -> None:
    assert len({sameness(text) for text in ("?", "!", "🚂")}) == 3
    assert sameness("\ud800")  # half a character, which some client sends
