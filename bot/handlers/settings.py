"""/settings: all that is set for a chat on one panel, edited in place by its buttons; in groups for administrators."""

from __future__ import annotations

from datetime import time
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.daily import quiet
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.rights import person_may_change, writer_may_change
from bot.handlers.settings_panel import AUTOMATIC, KIND, SWITCHES, SettingsPanel
from bot.state.chats import ADMINISTRATORS, SHORT
from bot.state.subscriptions import Subscriptions
from bot.traffic.sending import answer_press, edit, reply
from responses import Message as Said
from responses import languages

CHANGES: dict[str, dict[str, dict[str, Any]]] = {
    "lang": {code: {"language": code} for code in languages()} | {AUTOMATIC: {"language": None}},
    "who": {ADMINISTRATORS: {"who_asks": ADMINISTRATORS}, AUTOMATIC: {"who_asks": None}},
    "length": {SHORT: {"reply_length": SHORT}, AUTOMATIC: {"reply_length": None}},
    "named": {"1": {"only_named": True}, AUTOMATIC: {"only_named": None}},
}
"""What each button sets, not that it switches: two people who press it at once want the same."""
IN_GROUPS = frozenset({"who", "named"})
PAGES = frozenset({"main", "languages", "hours"})
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class ChatPanel:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context
        self._subscriptions = Subscriptions(handler_context.database)

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        written = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
        return [
            CommandHandler("settings", self.command, filters=written),
            on_press(self._context, KIND, 2, self.pressed),
        ]

    async def command(self, update: Update, _: Context) -> None:
        if (message := update.effective_message) is None:
            return
        replies = await self._context.replies(message.chat, message.from_user)
        if await writer_may_change(message):
            await reply(message, await self._main(message, query=None))
        else:
            await reply(message, replies.message("settings.not_yours"))

    async def pressed(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        what, value = parts
        changes = _change(message.chat.type, what, value)
        switches = _switches(what, value)
        if changes is None and not switches and what not in PAGES | {"open"}:
            await refuse(self._context, query, "stale")
            return
        if not await person_may_change(query.get_bot(), message.chat, query.from_user):
            replies = await self._context.replies(message.chat, query.from_user)
            await answer_press(query, replies.text("settings.not_yours"), alert=True)
            return
        if changes:
            await self._context.chats.change(message.chat_id, **changes)
        elif switches:
            await self._subscriptions.switch(message.chat_id, self._context.now(), **switches)
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query, replies.text("settings.saved") if changes or switches else None)
        if what == "open":
            await reply(message, await self._main(message, query))
        elif what in ("languages", "lang"):
            await edit(query, SettingsPanel(replies).languages(await self._context.chats.settings(message.chat_id)))
        elif what in ("hours", "quiet"):
            await edit(query, SettingsPanel(replies).hours(await self._subscriptions.get(message.chat_id)))
        else:
            await edit(query, await self._main(message, query))

    async def _main(self, message: Message, query: CallbackQuery | None) -> Said:
        replies = await self._context.replies(message.chat, query.from_user if query else message.from_user)
        settings = await self._context.chats.settings(message.chat_id)
        daily = await self._subscriptions.get(message.chat_id)
        return SettingsPanel(replies).main(
            settings, daily, group=message.chat.type in GROUPS, channel=message.chat.type == ChatType.CHANNEL
        )


def _switches(what: str, value: str) -> dict[str, bool | time | None]:
    """What a button sets of how posts come; nothing for one that isn't about them."""
    if what in SWITCHES and value in ("0", "1"):
        return {what: value == "1"}
    span = quiet.carried_in(value)
    if what != "quiet" or (span is None and value != AUTOMATIC):
        return {}
    start, end = span or (None, None)
    return {"quiet_from": start, "quiet_until": end}


def _change(chat_type: str, what: str, value: str) -> dict[str, Any] | None:
    """What a button sets; None where it sets nothing, here."""
    if what in IN_GROUPS and chat_type not in GROUPS:
        return None
    return CHANGES.get(what, {}).get(value)
