"""Takes the pictures in docs/screenshots/ from the real thing: `make screenshots`.

Starts the demo on a free port, with the default documents and a data folder of its own, and drives the page in the
Chromium of this machine.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ANSWERED = 15_000  # ms
BY_THE_BOT = ".message.in"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: what is said in the private chat, and the screen it is shown on."""

    name: str
    say: tuple[str, ...]
    phone: bool = False
    dark: bool = False


SHOTS = (
    Shot("playground", ("How long is the border between China and Kazakhstan?", "/timeline 19th century")),
    Shot("answer-phone", ("who bought petrokazahstan and for how much", "when did Gazprom buy it?"), phone=True),
    Shot("timeline-phone", ("/timeline before 1700",), phone=True, dark=True),
)


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """The address of a running demo."""
    data = tempfile.mkdtemp()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "--documents", "seeds", "--data", data, "demo", "--port", "0", "--no-open",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
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
        shutil.rmtree(data, ignore_errors=True)


async def open_chat(browser: Browser, url: str, shot: Shot) -> Page:
    size = {"width": 390, "height": 844} if shot.phone else {"width": 1180, "height": 1180}
    page = await browser.new_page(
        viewport=size,  # type: ignore[arg-type]  # a TypedDict of the same keys
        device_scale_factor=2 if shot.phone else 1,
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    await page.goto(url)
    await page.get_by_text("Khorgos").first.click()
    start = page.get_by_role("button", name="Start", exact=True)
    if await start.count():
        await start.click()
        await page.locator(BY_THE_BOT).first.wait_for(timeout=ANSWERED)
    return page


async def say(page: Page, text: str) -> None:
    """Say it and wait until the bot has answered."""
    answers = page.locator(BY_THE_BOT)
    before = await answers.count()
    box = page.get_by_role("textbox").last
    await box.fill(text)
    await box.press("Enter")
    await answers.nth(before).wait_for(timeout=ANSWERED)
    await page.wait_for_timeout(300)


async def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=FLAGS)
        for shot in SHOTS:
            async with demo() as url:
                page = await open_chat(browser, url, shot)
                for text in shot.say:
                    await say(page, text)
                await page.screenshot(path=PICTURES / f"{shot.name}.png")
        await browser.close()


asyncio.run(main())
