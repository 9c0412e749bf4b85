"""/language: in which language the bot speaks in a chat, by a button or by its name."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.rights import person_may_change, writer_may_change
from bot.traffic.sending import answer_press, edit, reply
from responses import Button, Replies, languages
from responses import Message as Said
from responses.markup import one_line
from responses.texts import texts

AUTOMATIC = "-"
UNSPOKEN = 30
"""Characters that are repeated of the name of a language we don't speak."""
_PER_ROW = 3


class Languages:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("language", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "i", 1, self.chosen),
        ]

    async def command(self, update: Update, context: Context) -> None:
        """/language, or /language русский."""
        if (message := update.message) is None:
            return
        said = " ".join(context.args or ())
        wanted = code_of(said)
        replies = await self._context.replies(message.chat, message.from_user)
        if not await writer_may_change(message):
            await reply(message, replies.message("language.not_yours"))
        elif wanted is None:
            await reply(message, await self._panel(message.chat_id, replies, unspoken=one_line(said, UNSPOKEN)))
        else:
            await self._context.chats.set_language(message.chat_id, None if wanted == AUTOMATIC else wanted)
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, await self._panel(message.chat_id, replies))

    async def chosen(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        [wanted] = parts
        if wanted != AUTOMATIC and wanted not in languages():
            await refuse(self._context, query, "stale")
            return
        if not await person_may_change(message.get_bot(), message.chat, query.from_user):
            replies = await self._context.replies(message.chat, query.from_user)
            await answer_press(query, replies.text("language.not_yours"))
            return
        await self._context.chats.set_language(message.chat_id, None if wanted == AUTOMATIC else wanted)
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query, replies.text("language.saved"))
        await edit(query, await self._panel(message.chat_id, replies))

    async def _panel(self, chat: int, replies: Replies, unspoken: str = "") -> Said:
        chosen = await self._context.chats.language(chat)
        buttons = [_button(str(texts(code).render("name")), code, chosen) for code in languages()]
        rows: Sequence[tuple[Button, ...]] = [
            tuple(buttons[at : at + _PER_ROW]) for at in range(0, len(buttons), _PER_ROW)
        ]
        automatic = _button(replies.text("language.automatic"), AUTOMATIC, chosen or AUTOMATIC)
        return replies.message("language.choose", unspoken=unspoken).with_buttons(*rows, (automatic,))


def code_of(said: str) -> str | None:
    """The code of a language that is named by its code or in its own words; None for anything else."""
    wanted = said.strip().casefold()
    named = {str(texts(code).render("name")).casefold(): code for code in languages()}
    return wanted if wanted in languages() else named.get(wanted)


def _button(name: str, code: str, chosen: str | None) -> Button:
    return Button(f"✓ {name}" if code == chosen else name, pack("i", code))
