"""What a process is forked with (see `forked`): the modules of a bot, and what its first questions would read."""

from __future__ import annotations

import bot.cli.run
import bot.refresh
import bot.service
import bot.state.database
import index.hosted.library
import index.store.postgres.connection
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from tests.index.answers.conftest import BRIDGE, document

__all__ = ["bot", "index"]

for module in (bot.state.database, index.store.postgres.connection):  # slow, on a busy machine, is not away
    module.PATIENCE = 300.0
bot.state.database.PATIENCE_WITH_A_FILE = 300.0

Engine(Unindexed([document("bridge.txt", "The Orlen Bridge", BRIDGE)])).warm()
