"""Asking: free text in a private chat; in a group /ask, a mention, or a reply to the bot, and nothing else.

Edited messages are not asked again, and what a linked channel posts into its group is not a question to us.
"""

from __future__ import annotations

from telegram import Message, MessageEntity, Update, User
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_message
from bot.handlers.presses import Context
from bot.traffic.sending import reply

_TEXT = filters.UpdateType.MESSAGE & (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
_WORDLESS = (
    filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE | filters.Sticker.ALL | filters.PHOTO | filters.VIDEO
    | filters.Document.ALL
)  # fmt: skip


class Asking:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        private, groups = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
        wordless = filters.UpdateType.MESSAGE & private & _WORDLESS & ~filters.CAPTION
        return [
            CommandHandler("ask", self.command, filters=filters.UpdateType.MESSAGE),
            MessageHandler(_TEXT & private, self.private),
            MessageHandler(_TEXT & groups & ~filters.IS_AUTOMATIC_FORWARD, self.group),
            MessageHandler(wordless, self.wordless),
        ]

    async def command(self, update: Update, context: Context) -> None:
        """/ask QUESTION; as a reply to somebody's message without a question of its own, it asks that message."""
        if (message := update.message) is None:
            return
        _, _, question = (message.text or "").partition(" ")
        question = question.strip() or "\n".join((message.text or "").split("\n")[1:]).strip()
        replied = message.reply_to_message
        if not question and replied:
            question = _asked_in(replied, context.bot.bot)
        if question:
            await answer_message(self._context, message, question)
        else:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.empty", bot=_group_name(message, context)))

    async def private(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        question, mentioned = without_mention(message, context.bot.bot)
        if mentioned and not question:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.empty", bot=None))
        else:
            await answer_message(self._context, message, question)

    async def group(self, update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        question, mentioned = without_mention(message, context.bot.bot)
        if not mentioned and not (message.reply_to_message and _wrote(message.reply_to_message, context.bot.bot)):
            return
        if not mentioned and not any(map(str.isalnum, question)):
            return  # a thumb up under an answer is no question
        if question:
            await answer_message(self._context, message, question)
        elif message.reply_to_message and (asked := _asked_in(message.reply_to_message, context.bot.bot)):
            await answer_message(self._context, message, asked)
        else:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.empty", bot=context.bot.username))

    async def wordless(self, update: Update, _: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.only_text"))


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
