"""Votes on answers: one a person."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.state import Database
from bot.state.asked import Questions
from bot.state.votes import Ballot, Tally

CHAT, ADA, BO = -4001, 77, 78


def now() -> datetime:
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_vote_counts_once_is_changed_and_taken_back(database: Database) -> None:
    key = await Questions(database, now).remember(CHAT, ADA, "Who closed the mill?", "en")
    ballot = Ballot(database, now)
    assert await ballot.cast(key, CHAT, ADA, good=True) == Tally(1, 0)
    assert await ballot.cast(key, CHAT, BO, good=True) == Tally(2, 0)
    assert await ballot.cast(key, CHAT, BO, good=False) == Tally(1, 1)
    assert await ballot.cast(key, CHAT, BO, good=False) == Tally(1, 0)
    assert await ballot.cast(key, CHAT, ADA, good=True) == Tally()


async def test_a_reaction_sets_the_vote_whatever_it_was(database: Database) -> None:
    key = await Questions(database, now).remember(CHAT, ADA, "Who closed the mill?", "en")
    ballot = Ballot(database, now)
    assert [await ballot.put(key, CHAT, ADA, good) for good in (True, True, False, None, None)] == [
        Tally(1, 0),
        Tally(1, 0),
        Tally(0, 1),
        Tally(),
        Tally(),
    ]


async def test_votes_on_one_answer_are_not_counted_for_another(database: Database) -> None:
    questions, ballot = Questions(database, now), Ballot(database, now)
    one, other = [await questions.remember(CHAT, ADA, text, "en") for text in ("Who closed the mill?", "Who sold it?")]
    await ballot.cast(one, CHAT, ADA, good=False)
    assert await ballot.cast(other, CHAT, ADA, good=True) == Tally(1, 0)


async def test_who_has_all_forgotten_has_no_vote_any_more(database: Database) -> None:
    questions, ballot = Questions(database, now), Ballot(database, now)
    key = await questions.remember(CHAT, ADA, "Who closed the mill?", "en")
    await ballot.cast(key, CHAT, BO, good=True)
    await questions.forget(BO)
    assert await ballot.put(key, CHAT, ADA, True) == Tally(1, 0)
