"""The demo in a process of its own and a browser for its page: what the tour and the screenshots have in common."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@asynccontextmanager
async def demo(
    data: Path, documents: Path = ROOT / "seeds", log: Path = Path(os.devnull), **settings: str
) -> AsyncIterator[str]:
    """The address of a running demo on a free port; `settings` are its environment, `log` has what it complains of."""
    with log.open("wb") as complaints:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "--documents", str(documents), "--data", str(data),
            "demo", "--port", "0", "--no-open", cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)} | settings,
            stdout=asyncio.subprocess.PIPE, stderr=complaints,
        )  # fmt: skip
    try:
        assert process.stdout is not None
        async for line in process.stdout:
            if address := re.search(rb"http://[\d.]+:\d+", line):
                yield address[0].decode()
                break
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The Chromium of this machine."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()
