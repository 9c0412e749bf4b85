"""A Telegram stand-in: the Bot API over HTTP, and a page to chat with any bot that is pointed at it."""

from khorgos.bot.playground.actions import Action
from khorgos.bot.playground.clock import Clock, MovableClock, SystemClock
from khorgos.bot.playground.demo import demo_world
from khorgos.bot.playground.faults import Fault, Faults
from khorgos.bot.playground.limits import EASY_GOING, Limits
from khorgos.bot.playground.model import ANONYMOUS_ADMINISTRATOR, Bot, Chat, Message, Person, Topic
from khorgos.bot.playground.places import DEFAULT_BOT
from khorgos.bot.playground.playground import TOKEN, Playground
from khorgos.bot.playground.queries import Answer
from khorgos.bot.playground.world import World

__all__ = [
    "ANONYMOUS_ADMINISTRATOR",
    "DEFAULT_BOT",
    "EASY_GOING",
    "TOKEN",
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
