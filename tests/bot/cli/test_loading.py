"""What a command imports, and what it does without."""

from __future__ import annotations

import subprocess
import sys


def test_a_command_does_not_wait_for_what_only_others_need() -> None:
    code = (
        "import sys; sys.argv[1:] = ['facts', '--help']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*(name for name in ('telegram', 'sqlalchemy', 'bot.cli.check') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: " in done.stdout
    assert done.stdout.splitlines()[-1] == ""


def test_modules_are_kept_from_the_collector_which_then_runs_again() -> None:
    code = (
        "import gc\n"
        "from bot.cli.loading import uncollected\n"
        "with uncollected(): import decimal; print(gc.isenabled())\n"
        "print(gc.isenabled(), gc.get_freeze_count() > 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "True"]


def test_the_bot_does_not_wait_for_what_it_never_uses() -> None:
    code = (
        "import sys\n"
        "from bot.cli.loading import leave_out_extras\n"
        "leave_out_extras()\n"
        "import bot.service\n"
        "print(*(name for name in ('httpx._main', 'sqlalchemy.orm', 'uvicorn', 'starlette') if sys.modules.get(name)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
