"""Carries posts to Telegram, through the gate that answers pass as well."""

from __future__ import annotations

from contextlib import suppress

from telegram.constants import ParseMode, PollType
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.traffic.gate import Priority
from bot.traffic.limiter import Limiter
from bot.traffic.sending import keyboard
from responses import Message, Quiz


class TelegramSender:
    """`bot` must have `gate` as its rate limiter."""

    def __init__(self, bot: ExtBot[int], gate: Limiter) -> None:
        self._bot = bot
        self._gate = gate

    async def admit(self, chat: int) -> None:
        """Wait for the turn of a post to this chat."""
        await self._gate.admit(chat, Priority.POST)

    async def post(self, chat: int, message: Message | Quiz, *, thread: int = 0, silent: bool = False) -> int:
        """Send a message that has been admitted; without `html` its plain text."""
        if isinstance(message, Quiz):
            return await self._ask(chat, message, thread=thread, silent=silent)
        sent = await self._bot.send_message(
            chat,
            message.html or message.plain,
            parse_mode=ParseMode.HTML if message.html else None,
            message_thread_id=thread or None,
            disable_notification=silent,
            reply_markup=keyboard(message.buttons),
            rate_limit_args=Priority.ADMITTED,
        )
        self._gate.went_well()
        return sent.message_id

    async def _ask(self, chat: int, quiz: Quiz, *, thread: int, silent: bool) -> int:
        """Anonymous: channels take no other polls, and nobody need know who answered what."""
        sent = await self._bot.send_poll(
            chat,
            quiz.question,
            quiz.options,
            type=PollType.QUIZ,
            is_anonymous=True,
            correct_option_ids=[quiz.right],  # type: ignore[list-item]  # any number below the options'
            explanation=quiz.explanation,
            message_thread_id=thread or None,
            disable_notification=silent,
            reply_markup=keyboard(quiz.buttons),
            rate_limit_args=Priority.ADMITTED,
        )
        self._gate.went_well()
        return sent.message_id

    async def told_to_wait(self, chat: int, seconds: float) -> None:
        """Telegram has asked for so many seconds without a message to this chat."""
        await self._gate.told_to_wait(chat, seconds)

    async def pin(self, chat: int, message: int, *, instead_of: int | None, silent: bool) -> None:
        """Pin a message, and unpin the one before it if it is still there."""
        await self._bot.pin_chat_message(chat, message, disable_notification=silent, rate_limit_args=Priority.POST)
        if instead_of is not None:
            with suppress(BadRequest):
                await self._bot.unpin_chat_message(chat, instead_of, rate_limit_args=Priority.POST)
