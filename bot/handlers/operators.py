"""What only operators may do, in private: others, and they themselves elsewhere, are told so kindly."""

from __future__ import annotations

from telegram import Message, User
from telegram.constants import ChatType

from bot.handler_context import HandlerContext
from bot.traffic.sending import reply


def may_operate(handler_context: HandlerContext, message: Message, person: User | None) -> bool:
    """Whether what `person` does at `message` may change the documents, or show what others asked."""
    return message.chat.type == ChatType.PRIVATE and handler_context.is_operator(person)


async def let_in(handler_context: HandlerContext, message: Message) -> bool:
    """Whether the sender of a command may operate; if not, they are told."""
    if may_operate(handler_context, message, message.from_user):
        return True
    operator = handler_context.is_operator(message.from_user)
    replies = await handler_context.replies(message.chat, message.from_user)
    await reply(message, replies.message("operators.in_private" if operator else "operators.only"))
    return False
