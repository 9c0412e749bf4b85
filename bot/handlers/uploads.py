"""A file from an operator, in private: fetched, checked aside, shown as it would be cited, and added at a press."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from telegram import CallbackQuery, Document, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.callback_data import pack
from bot.documents.folder import Change, Kind, Taken
from bot.documents.incoming import Offer
from bot.documents.keeper import Keeper, Offered
from bot.documents.names import safe_name
from bot.handler_context import HandlerContext
from bot.handlers.changes import failure, show, undoing
from bot.handlers.operators import may_operate
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.sources import asking
from bot.traffic.sending import answer_press, edit, reply, typing
from index.documents import READERS, largest
from index.errors import OperatorError
from index.remarks import Remark
from responses import Message as Said
from responses import Replies
from responses.markup import one_line

_log = logging.getLogger(__name__)
KIND = "U"
FETCHED = 20_000_000
"""Bytes of a file that Telegram's own server hands out (https://core.telegram.org/bots/api#getfile)."""
_MEGABYTE = 1_000_000


class TooLarge(Exception):
    """More bytes than such a file may have."""


class Uploads:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        theirs = filters.User(self._context.operators) & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
        return [
            MessageHandler(theirs & filters.Document.ALL, self.received),
            on_press(self._context, "U", 2, self.pressed),
        ]

    async def received(self, update: Update, _: Context) -> None:
        """Fetch a file and show what it would bring."""
        message, keeper = update.message, self._context.keeper
        if message is None or message.document is None or message.from_user is None or keeper is None:
            return
        if not may_operate(self._context, message, message.from_user):
            return
        replies = await self._context.replies(message.chat, message.from_user)
        async with typing(message.get_bot(), message.chat_id, None):
            said = await self._looked_at(message, message.document, message.from_user.id, keeper, replies)
        await reply(message, said)

    async def pressed(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        what, key = parts
        keeper = self._context.keeper
        if keeper is None or not may_operate(self._context, message, query.from_user):
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        replies = await self._context.replies(message.chat, query.from_user)
        offer = await keeper.offer(key, query.from_user.id, message.chat_id)
        if offer is None:
            change = await asyncio.to_thread(keeper.folder.change_for, key)
            if change and what != "drop":  # put in before a stop, and not told to the end
                await self._followed(query, keeper, replies, change)
            else:
                await edit(query, replies.message("upload.gone"))
        elif what == "drop":
            await keeper.discard(key)
            await edit(query, replies.message("upload.discarded", name=offer.name))
        else:
            await self._added(query, keeper, replies, offer, what)

    async def _looked_at(
        self, message: Message, document: Document, person: int, keeper: Keeper, replies: Replies
    ) -> Said:
        shown = one_line(document.file_name or "", 60) or "…"
        name = safe_name(document.file_name, document.mime_type)
        if name is None:
            return replies.message("upload.kind", kinds=", ".join(sorted(READERS)))
        most = largest(Path(name))
        try:
            content = await _fetched(document, most)
            offered = await keeper.look_at(name, content, person, message.chat_id)
        except TooLarge:
            return replies.message("upload.too_big", name=shown, most=most // _MEGABYTE)
        except BadRequest as refusal:
            if "too big" in refusal.message.lower():
                return replies.message("upload.out_of_reach", name=shown, most=FETCHED // _MEGABYTE)
            return self._not_fetched(replies, shown, refusal)
        except TelegramError as error:
            return self._not_fetched(replies, shown, error)
        except (OSError, OperatorError) as error:
            _log.warning("a file that was sent can't be kept: %s", error)
            return replies.message("upload.not_kept", name=shown)
        if isinstance(offered, Remark):
            return replies.left_out("upload.unread", shown, offered)
        return self._shown(replies, keeper, offered)

    def _not_fetched(self, replies: Replies, shown: str, error: TelegramError) -> Said:
        _log.info("a file that was sent can't be fetched: %s", error.message)
        return replies.message("upload.no_download", name=shown)

    def _shown(self, replies: Replies, keeper: Keeper, offered: Offered) -> Said:
        offer, found = offered.offer, offered.preview
        said = replies.offered(
            offer.name, found.holding, found.questions, found.remarks, same=offered.same, taken=offered.taken
        )
        choices = ["add"]
        if offered.same is not None:
            choices = []
        elif offered.taken:
            choices = ["replace", "keep_both"]
        buttons = [replies.button(choice, pack(KIND, choice, offer.key)) for choice in choices]
        if choices and not keeper.folder.writable():
            said, buttons = _with(said, replies.message("upload.read_only")), []
        return said.with_buttons(tuple(buttons), (replies.button("discard", pack(KIND, "drop", offer.key)),))

    async def _added(self, query: CallbackQuery, keeper: Keeper, replies: Replies, offer: Offer, what: str) -> None:
        try:
            change = await keeper.add(offer, replacing=what == "replace", beside=what == "keep_both")
        except Taken:
            await edit(query, replies.message("changes.taken"))
        except OSError as error:
            _log.warning("a document can't be put into the folder: %s", error)
            said = "changes.unwritten" if keeper.folder.writable() else "upload.read_only"
            await edit(query, replies.message(said))
        else:
            await self._followed(query, keeper, replies, change)

    async def _followed(self, query: CallbackQuery, keeper: Keeper, replies: Replies, change: Change) -> None:
        step = await show(query, replies, "add", change.document, keeper.until_in_use(change))
        if wrong := failure(replies, change, step):
            await edit(query, wrong.with_buttons(undoing(replies, change)))
            return
        library = self._context.library
        questions = await asyncio.to_thread(library.questions_about, change.document)
        told = "changes.replaced" if change.kind is Kind.REPLACED else "changes.added"
        holding = await asyncio.to_thread(library.holding, change.document)
        name = holding.source.title if holding else change.document
        said = replies.message(told, name=name, questions=bool(questions))
        await edit(
            query,
            said.offering(asking(replies, library.key(change.document), questions), undoing(replies, change)),
        )


async def _fetched(document: Document, most: int) -> bytes:
    """The content of a file. Raises TooLarge where it has, or says it has, more than `most` bytes; TelegramError."""
    if (document.file_size or 0) > most:
        raise TooLarge
    file = await document.get_file()
    if (file.file_size or 0) > most:
        raise TooLarge
    if await asyncio.to_thread(_local_size, file.file_path) > most:
        raise TooLarge
    content = bytes(await file.download_as_bytearray())
    if len(content) > most:
        raise TooLarge
    return content


def _local_size(path: str | None) -> int:
    """Bytes of a file that a Bot API server of ours has put on this machine; 0 where it is to be fetched."""
    return Path(path).stat().st_size if path and Path(path).is_absolute() and Path(path).is_file() else 0


def _with(said: Said, further: Said) -> Said:
    return Said.of(f"{said.html}\n\n{further.html}")
