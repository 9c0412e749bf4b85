"""The stand-in knows the Bot API and nothing of the bot, but how errors are told and a socket is opened."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import bot.playground, bot.playground.__main__, bot.playground.process
ours = [name for name in sys.modules if name.split(".")[0] in ("bot", "index", "responses")]
print(*sorted(name for name in ours if ".playground" not in name))
"""


def test_it_imports_nothing_else_of_khorgos() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["bot", "bot.errors", "bot.listening"]


def test_it_needs_no_telegram_library() -> None:
    program = "import sys, bot.playground; print('telegram' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
