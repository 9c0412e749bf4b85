"""Sends that fail: what is tried again, what is given up, and what the others notice of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.state.deliveries import State
from tests.bot.daily.stage import CHAT, DAY, DUE, Stage, subscription


def failing(*errors: TelegramError | None):  # type: ignore[no-untyped-def]
    """Raise these one after the other, None meaning that a send succeeds; then all succeed."""
    waiting = list(errors)

    def refuse(chat: int) -> None:
        if waiting and (error := waiting.pop(0)) is not None:
            raise error

    return refuse


async def test_a_flood_wait_is_kept_to_and_then_the_fact_comes(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.box.refuse = failing(RetryAfter(33))
    await stage.live(DUE + timedelta(hours=1))
    [sent] = stage.box.sent
    assert sent.at >= DUE + timedelta(seconds=33)
    assert stage.box.waits == [(CHAT, 33)]


async def test_network_errors_and_server_errors_are_tried_again_ever_more_slowly(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.box.refuse = failing(*(NetworkError("Bad Gateway") for _ in range(8)))
    await stage.live(DUE + timedelta(hours=1))
    [sent] = stage.box.sent
    assert timedelta(minutes=2) < sent.at - DUE < timedelta(minutes=6)


async def test_after_six_hours_of_errors_the_day_is_given_up(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.box.refuse = failing(*(NetworkError("Bad Gateway") for _ in range(10_000)))
    await stage.live(DUE + timedelta(hours=7))
    past = await stage.deliveries.history(CHAT, date(2026, 3, 2))
    assert past is not None
    assert past.state == State.FAILED
    assert "Bad Gateway" in (past.error or "")


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: bot was kicked from the supergroup chat"),
        BadRequest("Chat not found"),
        BadRequest("Not enough rights to send text messages to the chat"),
        BadRequest("TOPIC_CLOSED"),
        BadRequest("Message thread not found"),
    ],
    ids=lambda error: error.message,
)
async def test_after_five_refused_days_in_a_row_the_subscription_sleeps_and_says_why(
    stage: Stage, error: TelegramError
) -> None:
    await stage.subscribe(subscription())
    stage.box.refuse = failing(*[error] * 4)
    await stage.live(DUE + 4 * DAY + timedelta(hours=1))
    assert len(stage.box.sent) == 1
    assert await stage.subscriptions.sleeping() == ()
    stage.box.refuse = failing(*[error] * 5)
    await stage.live(DUE + 9 * DAY + timedelta(hours=1))
    [asleep] = await stage.subscriptions.sleeping()
    assert error.message in (asleep.asleep or "")
    assert await stage.leases.next_due() is None


async def test_a_group_that_became_a_supergroup_gets_its_fact_and_keeps_its_history(stage: Stage) -> None:
    new = -1_002_000_000_000
    await stage.subscribe(subscription())
    await stage.live(DUE + timedelta(hours=1))

    def refuse(chat: int) -> None:
        if chat == CHAT:
            raise ChatMigrated(new)

    stage.box.refuse = refuse
    await stage.live(DUE + DAY + timedelta(hours=1))
    assert [sent.chat for sent in stage.box.sent] == [CHAT, new]
    assert await stage.subscriptions.get(CHAT) is None
    assert set(await stage.deliveries.used(new)) == {sent.text for sent in stage.box.sent}


async def test_markup_that_telegram_cannot_parse_goes_as_plain_text(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.box.refuse = failing(BadRequest("Can't parse entities: unexpected end tag"))
    await stage.live(DUE + timedelta(hours=1))
    assert len(stage.box.sent) == 1


async def test_a_bug_in_one_chat_does_not_keep_the_others_from_their_fact(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.subscribe(subscription())
    await stage.subscribe(subscription(CHAT - 1))

    def refuse(chat: int) -> None:
        if chat == CHAT and stage.clock.time < DUE + timedelta(minutes=3):
            raise ZeroDivisionError("a bug")

    stage.box.refuse = refuse
    await stage.live(DUE + timedelta(hours=1))
    assert [sent.chat for sent in stage.box.sent] == [CHAT - 1, CHAT]
    assert "a bug" in caplog.text
