"""A small world to try a bot in: a private chat, a group with an administrator, a forum with topics, a group that
the bot isn't in yet, and a channel."""

from __future__ import annotations

from bot.playground.clock import Clock
from bot.playground.model import Bot
from bot.playground.places import DEFAULT_BOT
from bot.playground.world import World


def demo_world(bot: Bot = DEFAULT_BOT, clock: Clock | None = None) -> World:
    """You are Alex: yourself in the private chat, a member of the study group, and the owner of the others. Alex's
    Telegram is in the language of the browser."""
    world = World(bot, clock)
    alex = world.person("Alex", username="alex", language="")
    mira = world.person("Mira", "Lind", "mira_lind", language="de")
    tomas = world.person("Tomás", username="tomas")
    june = world.person("June", "Park", "junepark")
    world.private(alex, started=False)
    world.group("Study group", [alex, tomas, june], administrators=[mira], supergroup=True)
    forum = world.group("Newsroom", [tomas, june], administrators=[alex, mira], forum=True)
    world.topic(forum, "Questions")
    world.topic(forum, "Daily")
    world.group("Book club", [june], administrators=[alex], supergroup=True, bot="left")
    world.channel("Notice board", alex)
    return world
