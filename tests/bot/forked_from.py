"""What a process is forked with (see `forked`): the modules of a bot, and what its first questions would read."""

from __future__ import annotations

import bot.cli.run
import bot.refresh
import bot.service
import index.hosted.library
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from tests.index.answers.conftest import BRIDGE, document

__all__ = ["bot", "index"]

Engine(Unindexed([document("bridge.txt", "The Orlen Bridge", BRIDGE)])).warm()
