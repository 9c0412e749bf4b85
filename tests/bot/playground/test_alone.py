"""The stand-in knows the Bot API and nothing of the bot."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import khorgos.bot.playground, khorgos.bot.playground.__main__, khorgos.bot.playground.process
print(*sorted(name for name in sys.modules if name.startswith("khorgos") and ".playground" not in name))
"""


def test_it_imports_nothing_else_of_khorgos() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["khorgos", "khorgos.bot", "khorgos.errors"]


def test_it_needs_no_telegram_library() -> None:
    program = "import sys, khorgos.bot.playground; print('telegram' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
