"""What only operators may do, in private: others are told so kindly where they speak to us, and nothing elsewhere."""

from __future__ import annotations

from telegram import Message, User
from telegram.constants import ChatType

from bot.handler_context import HandlerContext
from bot.traffic.sending import reply


def may_operate(handler_context: HandlerContext, message: Message, person: User | None) -> bool:
    """Whether what `person` does at `message` may change the documents, or show what others asked."""
    return message.chat.type == ChatType.PRIVATE and handler_context.is_operator(person)


async def let_in(handler_context: HandlerContext, message: Message) -> bool:
    """Whether the sender of a command may operate; if not, and it is put to us, they are told."""
    if may_operate(handler_context, message, message.from_user):
        return True
    private, operator = message.chat.type == ChatType.PRIVATE, handler_context.is_operator(message.from_user)
    addressed = "@" in (message.text or "").partition(" ")[0]  # in a group, a bare command may be another bot's
    if private or operator or addressed:
        replies = await handler_context.replies(message.chat, message.from_user)
        await reply(message, replies.message("operators.in_private" if operator else "operators.only"))
    return False
