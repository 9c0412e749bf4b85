"""A small world to try a bot in: a private chat, a group with an administrator, a forum with topics, a group that
the bot isn't in yet, and a channel."""

from __future__ import annotations

from dataclasses import replace

from bot.playground.clock import Clock
from bot.playground.model import Bot
from bot.playground.naming import name_places
from bot.playground.places import DEFAULT_BOT
from bot.playground.state import GENERAL_TOPIC
from bot.playground.world import World


def demo_world(bot: Bot = DEFAULT_BOT, clock: Clock | None = None) -> World:
    """You are Alex: yourself in the private chat, a member of the study group, and the owner of the others. Alex's
    Telegram is in the language of the browser, and what the groups are called in that of Alex's Telegram."""
    world = World(bot, clock)
    alex = world.person("Alex", username="alex", language="")
    mira = world.person("Mira", "Lind", "mira_lind", language="de")
    tomas = world.person("Tomás", username="tomas")
    june = world.person("June", "Park", "junepark")
    world.private(alex, started=False)
    study = world.group("", [alex, tomas, june], administrators=[mira], supergroup=True)
    newsroom = world.group("", [tomas, june], administrators=[alex, mira], forum=True)
    books = world.group("", [june], administrators=[alex], supergroup=True, bot="left")
    notices = world.channel("", alex)
    titles = {study: "place_study", newsroom: "place_newsroom", books: "place_books", notices: "place_notices"}
    for chat, title in titles.items():
        world.state(chat).named = title
    topics, general = world.state(newsroom).topics, GENERAL_TOPIC
    topics[general] = replace(topics[general], named="topic_general")
    for name in ("topic_questions", "topic_daily"):
        begun = world.topic(newsroom, name)
        topics[begun.id] = replace(begun, named=name)
    name_places(world, "")
    return world
