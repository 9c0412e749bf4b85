"""What somebody typed, on a button: itself where there is room for it, else the key under which it is stored."""

from __future__ import annotations

from bot.handler_context import HandlerContext

ROOM = 40
"""Bytes of it that fit into a button beside the rest."""
_KEPT = "#"


async def carried(handler_context: HandlerContext, chat: int, typed: str) -> str:
    """It as a button of this chat carries it."""
    if len(typed.encode()) <= ROOM and not typed.startswith(_KEPT):
        return typed
    return _KEPT + (await handler_context.views.open(chat, typed)).id


async def carried_in(handler_context: HandlerContext, chat: int, kept: str) -> str | None:
    """What was typed, of what a button of this chat carries; None where it is no longer known."""
    if not kept.startswith(_KEPT):
        return kept if len(kept.encode()) <= ROOM else None  # no button of ours carries more
    view = await handler_context.views.recall(kept.removeprefix(_KEPT), chat)
    return None if view is None else view.expression
