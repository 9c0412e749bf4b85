"""One finished message out to Telegram: where it belongs, once, in plain text if its markup is refused after all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

from telegram import Bot, CallbackQuery, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram import Message as Received
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.logs import unquoted
from responses import Button, Message

_log = logging.getLogger(__name__)
T = TypeVar("T")

SLOW = 0.5
"""Seconds after which a person is shown that something is being done."""
TYPING_LASTS = 4.5


def thread_of(message: Received) -> int | None:
    """The forum topic a message is in. In other supergroups the field is the id of a reply chain and means nothing."""
    return message.message_thread_id if message.is_topic_message else None


async def reply(to: Received, message: Message, *, awaited: bool = False) -> Received | None:
    """Answer a message, in its topic; in groups as a reply to it. None where we may not write there (any more).

    With `awaited` an answer in words is asked for: the person's Telegram opens a reply to what we say.
    """
    bot = to.get_bot()
    markup = ForceReply(selective=True) if awaited and to.chat.type != ChatType.CHANNEL else keyboard(message.buttons)
    quoting = None
    if to.chat.type != ChatType.PRIVATE:
        quoting = ReplyParameters(to.message_id, allow_sending_without_reply=True)

    async def send(chat: int, text: str, mode: str | None, quote: ReplyParameters | None) -> Received:
        return await bot.send_message(
            chat, text, parse_mode=mode, reply_markup=markup, reply_parameters=quote,
            message_thread_id=thread_of(to),
        )  # fmt: skip

    try:
        return await send(to.chat_id, message.html, ParseMode.HTML, quoting)
    except ChatMigrated as moved:
        return await send(moved.new_chat_id, message.html, ParseMode.HTML, None)
    except BadRequest as refusal:
        if "can't parse entities" in refusal.message.lower():
            _log.error("chat %s: an answer is sent as plain text: %s", to.chat_id, unquoted(refusal.message))
            return await send(to.chat_id, message.plain, None, quoting)
        if not _may_not_write(refusal):
            raise
        _log.info("can't write in chat %s: %s", to.chat_id, refusal.message)
    except Forbidden as refusal:
        _log.info("can't write in chat %s: %s", to.chat_id, refusal.message)
    return None


async def reply_with_photo(to: Received, png: bytes, caption: str) -> Received | None:
    """A picture after a message, in its topic. None where we may not send one."""
    bot = to.get_bot()
    return await _allowed(to, lambda: bot.send_photo(to.chat_id, png, caption=caption, message_thread_id=thread_of(to)))


async def reply_with_file(to: Received, content: bytes, name: str, caption: str) -> Received | None:
    """A file after a message, in its topic. None where we may not send one."""
    bot = to.get_bot()
    return await _allowed(
        to,
        lambda: bot.send_document(
            to.chat_id, content, filename=name, caption=caption, message_thread_id=thread_of(to),
            disable_content_type_detection=True,
        ),
    )  # fmt: skip


async def _allowed(to: Received, send: Callable[[], Awaitable[Received]]) -> Received | None:
    try:
        return await send()
    except (BadRequest, Forbidden) as refusal:
        if isinstance(refusal, BadRequest) and not _may_not_write(refusal):
            raise
        _log.info("can't send a file to chat %s: %s", to.chat_id, refusal.message)
    return None


async def edit(query: CallbackQuery, message: Message) -> bool:
    """Put `message` in the place of the one whose button was pressed; a message that is there already is no error.

    False where it can't be edited (deleted, out of the bot's reach, too old, a picture that a forged press names).
    """
    if query.message is not None and not query.message.is_accessible:
        return False
    if isinstance(query.message, Received) and query.message.effective_attachment is not None:
        return False
    try:
        await query.edit_message_text(message.html, parse_mode=ParseMode.HTML, reply_markup=keyboard(message.buttons))
    except BadRequest as refusal:
        if "message is not modified" in refusal.message.lower():
            return True
        _log.info("can't edit a message: %s", refusal.message)
        return False
    except Forbidden as refusal:
        _log.info("can't edit a message: %s", refusal.message)
        return False
    return True


async def put_in_place(bot: Bot, chat: int, sent: int, message: Message) -> bool:
    """Put `message` in the place of one that was sent; False where it can't be edited any more."""
    try:
        await bot.edit_message_text(
            message.html, chat, sent, parse_mode=ParseMode.HTML, reply_markup=keyboard(message.buttons)
        )
    except (BadRequest, Forbidden) as refusal:
        _log.info("can't edit message %s in chat %s: %s", sent, chat, refusal.message)
        return "message is not modified" in refusal.message.lower()
    return True


def label_of(query: CallbackQuery) -> str:
    """What stands on the button that was pressed; '' where its message no longer tells."""
    markup = query.message.reply_markup if isinstance(query.message, Received) else None
    rows = markup.inline_keyboard if markup else ()
    return next((button.text for row in rows for button in row if button.callback_data == query.data), "")


async def take_button_off(query: CallbackQuery) -> None:
    """Take the button that was pressed off its message, so that it does what it does once."""
    markup = query.message.reply_markup if isinstance(query.message, Received) else None
    if markup is None:
        return
    rows = [[button for button in row if button.callback_data != query.data] for row in markup.inline_keyboard]
    left = InlineKeyboardMarkup([row for row in rows if row])
    try:
        await query.edit_message_reply_markup(left)
    except (BadRequest, Forbidden) as refusal:
        _log.info("can't take a button off: %s", refusal.message)


async def change_buttons(query: CallbackQuery, changed: Callable[[InlineKeyboardButton], InlineKeyboardButton]) -> None:
    """Change single buttons under the message whose button was pressed."""
    markup = query.message.reply_markup if isinstance(query.message, Received) else None
    if markup is None:
        return
    rows = [[changed(button) for button in row] for row in markup.inline_keyboard]
    try:
        await query.edit_message_reply_markup(InlineKeyboardMarkup(rows))
    except (BadRequest, Forbidden) as refusal:
        _log.info("can't change buttons: %s", refusal.message)


async def put_buttons(query: CallbackQuery, rows: Sequence[tuple[Button, ...]]) -> None:
    """Put these buttons under the message whose button was pressed, in the place of those it has."""
    markup = keyboard([row for row in rows if row])
    try:
        await query.edit_message_reply_markup(markup)
    except (BadRequest, Forbidden) as refusal:
        _log.info("can't change buttons: %s", refusal.message)


async def answer_press(query: CallbackQuery, notice: str | None = None, *, alert: bool = False) -> None:
    """Stop the button's spinner, with a notice if there is one to give, or an `alert` that must be closed. If that
    fails (it came too late, the network), what the button does must not fail with it."""
    try:
        await query.answer(notice, show_alert=alert)
    except TelegramError as error:
        _log.info("a press could not be answered: %s", error)


def keyboard(buttons: Sequence[tuple[Button, ...]]) -> InlineKeyboardMarkup | None:
    """Rows of buttons as Telegram takes them; None for none."""
    if not buttons:
        return None
    return InlineKeyboardMarkup([[_as_sent(button) for button in row] for row in buttons])


class _Sent(InlineKeyboardButton):
    """A button with what we give one; the library looks through all fields there are, a tenth of a millisecond each."""

    __slots__ = ()

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        given = {"text": self.text, "callback_data": self.callback_data, "url": self.url}
        return {name: value for name, value in given.items() if value is not None}


def _as_sent(button: Button) -> InlineKeyboardButton:
    return _Sent(button.text, callback_data=button.press or None, url=button.url or None)


@asynccontextmanager
async def typing(bot: Bot, chat: int, thread: int | None) -> AsyncIterator[None]:
    """Show 'typing' while the block runs, if it runs longer than people wait without wondering."""
    task = asyncio.create_task(_type(bot, chat, thread))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _type(bot: Bot, chat: int, thread: int | None) -> None:
    await asyncio.sleep(SLOW)
    while True:
        with suppress(TelegramError):  # an indicator; nobody misses it
            await bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=thread)
        await asyncio.sleep(TYPING_LASTS)


def _may_not_write(refusal: BadRequest) -> bool:
    said = refusal.message.lower()
    return any(
        sign in said
        for sign in ("topic_closed", "topic_deleted", "thread not found", "not enough rights", "chat not found")
    )
