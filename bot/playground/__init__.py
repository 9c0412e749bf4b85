"""A Telegram stand-in: the Bot API over HTTP, and a page to chat with any bot that is pointed at it."""

from bot.playground.actions import Action
from bot.playground.clock import Clock, MovableClock, SystemClock
from bot.playground.demo import demo_world
from bot.playground.faults import Fault, Faults
from bot.playground.limits import EASY_GOING, Limits
from bot.playground.model import ANONYMOUS_ADMINISTRATOR, Bot, Chat, Message, Person, Topic
from bot.playground.places import DEFAULT_BOT
from bot.playground.playground import Playground
from bot.playground.queries import Answer
from bot.playground.world import World

__all__ = [
    "ANONYMOUS_ADMINISTRATOR",
    "DEFAULT_BOT",
    "EASY_GOING",
    "Action",
    "Answer",
    "Bot",
    "Chat",
    "Clock",
    "Fault",
    "Faults",
    "Limits",
    "Message",
    "MovableClock",
    "Person",
    "Playground",
    "SystemClock",
    "Topic",
    "World",
    "demo_world",
]
