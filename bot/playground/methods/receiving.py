"""How a bot receives: getUpdates, webhooks, and who it is. https://core.telegram.org/bots/api#getting-updates"""

from __future__ import annotations

from typing import Any

from bot.playground.calls import Call, method
from bot.playground.errors import refusal
from bot.playground.objects import bot_object
from bot.playground.webhook import checked_target

MAX_POLL_SECONDS = 50


@method("getMe")
async def get_me(call: Call) -> Any:
    """Bot API getMe."""
    return bot_object(call.world.bot)


@method("getUpdates")
async def get_updates(call: Call) -> Any:
    """Bot API getUpdates, with its long poll."""
    p, updates = call.parameters, call.world.updates
    if call.webhook.target:
        raise refusal(
            409, "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    updates.allow(p.parsed("allowed_updates", "allowed updates"))
    limit = p.integer("limit", 100)
    seconds = min(max(p.integer("timeout"), 0), MAX_POLL_SECONDS)
    return await updates.poll(p.integer("offset"), limit if 1 <= limit <= 100 else 100, seconds)


@method("setWebhook")
async def set_webhook(call: Call) -> Any:
    """Bot API setWebhook."""
    p = call.parameters
    target = checked_target(p.text("url"), p.text("secret_token"), p.integer("max_connections", 40))
    if p.flag("drop_pending_updates"):
        call.world.updates.drop()
    call.world.updates.allow(p.parsed("allowed_updates", "allowed updates"))
    await call.webhook.set(target)
    return True


@method("deleteWebhook")
async def delete_webhook(call: Call) -> Any:
    """Bot API deleteWebhook."""
    if call.parameters.flag("drop_pending_updates"):
        call.world.updates.drop()
    await call.webhook.set(None)
    return True


@method("getWebhookInfo")
async def get_webhook_info(call: Call) -> Any:
    """Bot API getWebhookInfo."""
    return call.webhook.info()


@method("logOut")
@method("close")
async def leave_server(call: Call) -> Any:
    """Bot API logOut and close."""
    return True
