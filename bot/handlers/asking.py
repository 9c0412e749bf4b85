"""Asking: free text in a private chat; in a group /ask, a mention, or a reply to the bot, and nothing else.

A question that is edited within an hour edits its answer. What a linked channel posts into its group asks us nothing.
"""

from __future__ import annotations

import re
from datetime import timedelta

from telegram import Message, MessageEntity, Update, User
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_again, answer_message
from bot.handlers.presses import Context
from bot.traffic.sending import reply

_TEXT = filters.UpdateType.MESSAGE & (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
_EDITED = filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION)
_COMMAND = re.compile(r"/ask(?:@(?P<bot>\w+))?(?:\s+|$)(?P<question>.*)", re.DOTALL | re.IGNORECASE)
EDITABLE = timedelta(hours=1)
"""After this nobody looks at the answer of an edited question any more."""
_WORDLESS = (
    filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE | filters.Sticker.ALL | filters.PHOTO | filters.VIDEO
    | filters.Document.ALL
)  # fmt: skip


_SPOKEN = filters.VOICE | filters.VIDEO_NOTE


class Asking:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        private, groups = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
        wordless = filters.UpdateType.MESSAGE & private & _WORDLESS & ~filters.CAPTION
        spoken = filters.UpdateType.MESSAGE & groups & filters.REPLY & _SPOKEN & ~filters.CAPTION
        return [
            CommandHandler("ask", self.command, filters=filters.UpdateType.MESSAGE),
            MessageHandler(_EDITED & ~filters.IS_AUTOMATIC_FORWARD, self.edited),
            MessageHandler(_TEXT & private, self.private),
            MessageHandler(_TEXT & groups & ~filters.IS_AUTOMATIC_FORWARD, self.group),
            MessageHandler(wordless, self.wordless),
            MessageHandler(spoken, self.spoken),
        ]

    async def command(self, update: Update, context: Context) -> None:
        """/ask QUESTION; as a reply to somebody's message without a question of its own, it asks that message."""
        if message := update.message:
            spelled_out = (message.text or "").startswith("/")  # else it is the command's mere name
            question = asked_of_us(message, context.bot.bot) if spelled_out else None
            await self._answer(message, context, question or "")

    async def private(self, update: Update, context: Context) -> None:
        if message := update.message:
            await self._answer(message, context, asked_of_us(message, context.bot.bot) or "")

    async def group(self, update: Update, context: Context) -> None:
        message = update.message
        if message and (question := asked_of_us(message, context.bot.bot)) is not None:
            await self._answer(message, context, question)

    async def edited(self, update: Update, context: Context) -> None:
        """An edited question edits its answer; one that only now is put to us is answered."""
        message = update.edited_message
        if message is None or self._context.now() - message.date > EDITABLE:
            return
        question = asked_of_us(message, context.bot.bot)
        if not question or question.startswith("/"):  # a command of another kind asks the documents nothing
            return
        earlier = await self._context.conversation.edited(message)
        if earlier is None:
            await self._answer(message, context, question)
        elif earlier.question != question:
            await answer_again(self._context, message, question, earlier)

    async def _answer(self, message: Message, context: Context, question: str) -> None:
        if question:
            await answer_message(self._context, message, question)
        else:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.empty", bot=_group_name(message, context)))

    async def wordless(self, update: Update, _: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.only_text"))

    async def spoken(self, update: Update, context: Context) -> None:
        """Said aloud in a group as a reply to the bot; a sticker there is a comment, which asks nothing."""
        message = update.message
        if message and message.reply_to_message and _wrote(message.reply_to_message, context.bot.bot):
            await self.wordless(update, context)


def asked_of_us(message: Message, bot: User) -> str | None:
    """What a message asks the bot; '' where it is addressed but asks nothing, None where it isn't addressed."""
    if command := _COMMAND.match(message.text or ""):
        addressed = command["bot"] is None or command["bot"].lower() == (bot.username or "").lower()
        return (command["question"].strip() or _pointed_to(message, bot)) if addressed else None
    question, mentioned = without_mention(message, bot)
    if message.chat.type == ChatType.PRIVATE:
        return question
    if mentioned:
        return question or _pointed_to(message, bot)
    if not (message.reply_to_message and _wrote(message.reply_to_message, bot)):
        return None
    return question if any(map(str.isalnum, question)) else None  # a thumb up under an answer is no question


def _pointed_to(message: Message, bot: User) -> str:
    """The question of the message that this one replies to."""
    return _asked_in(message.reply_to_message, bot) if message.reply_to_message else ""


def without_mention(message: Message, bot: User) -> tuple[str, bool]:
    """What is asked, without the mentions of the bot; and whether it was mentioned."""
    text = _words(message)
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    entities = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    ours = [said for entity, said in entities.items() if _means(entity, said, bot)]
    for said in ours:
        text = text.replace(said, " ")
    return " ".join(text.split(" ")).strip(" \n,:;—–-") if ours else text, bool(ours)


def _means(entity: MessageEntity, said: str, bot: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    return said.lower() == f"@{bot.username}".lower()


def _wrote(message: Message, bot: User) -> bool:
    """Whether the bot wrote it. In a forum every message replies to the topic's beginning, which asks nobody."""
    return bool(message.from_user and message.from_user.id == bot.id and not message.forum_topic_created)


def _asked_in(message: Message, bot: User) -> str:
    """What a message asks that somebody points us to; nothing if it is ours, or a mention and no more."""
    return "" if _wrote(message, bot) else without_mention(message, bot)[0]


def _words(message: Message) -> str:
    return (message.text or message.caption or "").strip()


def _group_name(message: Message, context: Context) -> str | None:
    return None if message.chat.type == ChatType.PRIVATE else context.bot.username
