from __future__ import annotations

from bot.traffic.per_person import REMEMBERED, PersonLimit, Standing


def test_who_asks_too_much_is_told_once_and_answered_again_after_a_while() -> None:
    limit = PersonLimit(3, 60)
    standings = [limit.ask(1, 7, float(at)) for at in (0, 1, 2, 3, 4, 61, 62, 62, 62)]
    assert standings == [
        *[Standing.FREE] * 3,
        Standing.FIRST_TOO_MANY,
        Standing.TOO_MANY,
        *[Standing.FREE] * 3,
        Standing.FIRST_TOO_MANY,
    ]


def test_others_and_other_chats_are_not_concerned() -> None:
    limit = PersonLimit(1, 60)
    assert limit.ask(1, 7, 0.0) is Standing.FREE
    assert limit.ask(1, 8, 0.0) is Standing.FREE
    assert limit.ask(2, 7, 0.0) is Standing.FREE
    assert limit.ask(1, 7, 0.0) is Standing.FIRST_TOO_MANY


def test_forty_questions_a_minute_are_answered_unless_something_else_is_said() -> None:
    limit = PersonLimit()
    assert [limit.ask(1, 7, 0.0) for _ in range(40)] == [Standing.FREE] * 40
    assert limit.ask(1, 7, 59.9) is Standing.FIRST_TOO_MANY
    assert limit.ask(1, 7, 60.0) is Standing.FREE


def test_of_ten_thousand_who_ask_the_one_who_did_so_longest_ago_is_forgotten() -> None:
    limit = PersonLimit(1, 60)
    for person in range(REMEMBERED):
        limit.ask(1, person, 0.0)
    assert limit.ask(1, 0, 1.0) is Standing.FIRST_TOO_MANY  # who asks is kept in mind
    limit.ask(1, -1, 1.0)
    assert limit.ask(1, 0, 1.0) is Standing.TOO_MANY
    assert limit.ask(1, 1, 1.0) is Standing.FREE


def test_who_was_forgotten_is_told_again() -> None:
    limit = PersonLimit(1, 60)
    assert [limit.ask(1, 7, 0.0) for _ in range(2)] == [Standing.FREE, Standing.FIRST_TOO_MANY]
    for person in range(100, 100 + REMEMBERED):
        limit.ask(1, person, 0.0)
    assert [limit.ask(1, 7, 0.0) for _ in range(2)] == [Standing.FREE, Standing.FIRST_TOO_MANY]
