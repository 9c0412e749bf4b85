from __future__ import annotations

from bot.traffic.per_person import PersonLimit, Standing


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
