"""Takes the pictures in docs/screenshots/ from the real thing: `make screenshots`.

Starts the demo on a free port, with the default documents and a data folder of its own, and drives the page in the
Chromium of this machine.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from docs.demo_page import chromium, demo  # noqa: E402  # the tree's own, wherever this is started from

PICTURES = ROOT / "docs" / "screenshots"
ANSWERED = 60_000  # ms
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
    with tempfile.TemporaryDirectory() as data:  # indexed once; each demo begins with empty chats all the same
        async with chromium() as browser:
            for shot in SHOTS:
                async with demo(Path(data)) as url:
                    page = await open_chat(browser, url, shot)
                    for text in shot.say:
                        await say(page, text)
                    await page.mouse.move(0, 0)  # away from a message, whose buttons it would show
                    await page.screenshot(path=PICTURES / f"{shot.name}.png")


asyncio.run(main())
