"""The stand-in and a browser, for every test that goes the whole way."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from bot.playground import Playground
from tests.bot.stage import idle_stage, stage
from tests.conftest import lacking

__all__ = ["chromium", "idle_stage", "playground", "stage"]

PATIENCE = 300_000
"""Milliseconds that a page may take: on a busy machine a tenth of a second becomes many."""
expect.set_options(timeout=PATIENCE)
CHROMIUM_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2",  # a mouse, which a machine without a screen lacks
)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is slow, as all is on a machine with much to do, is not taken for one that is away."""
    for patience in (
        "bot.state.database.PATIENCE",
        "bot.state.database.PATIENCE_WITH_A_FILE",
        "index.store.postgres.connection.PATIENCE",
    ):
        monkeypatch.setattr(patience, 300.0)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A started stand-in with an empty world and no flood control."""
    async with Playground(limits=None) as started:
        yield started


@dataclass
class Chromium:
    """Opens pages in a real Chromium; what they logged as an error, or failed with, is in `errors`."""

    browser: Browser
    errors: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    async def open(self, url: str, *, phone: bool = False, dark: bool = False, locale: str = "en-US") -> Page:
        """A page of its own profile at 390×844 (`phone`, with touch) or 1280×800 CSS pixels."""
        context = await self.browser.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 800},
            has_touch=phone,
            is_mobile=phone,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale=locale,
        )
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        await page.goto(url)
        return page


@pytest.fixture(scope="session")
def chromium_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The debugging address of one Chromium for all tests: starting one takes seconds, connecting to it does not."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        lacking("Chromium")
    profile = tmp_path_factory.mktemp("chromium")
    command = [executable, *CHROMIUM_FLAGS, "--remote-debugging-port=0", f"--user-data-dir={profile}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        port_file = profile / "DevToolsActivePort"
        deadline = time.monotonic() + 300
        while not (port_file.exists() and port_file.read_text().count("\n")):
            assert process.poll() is None, "Chromium ended at once"
            assert time.monotonic() < deadline, "Chromium did not start within five minutes"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port_file.read_text().split()[0]}"
        process.terminate()


@pytest.fixture
async def chromium(chromium_address: str) -> AsyncIterator[Chromium]:
    """A Chromium of the system; mark the test with `browser`."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium_address)
        opened = Chromium(browser)
        yield opened
        for context in opened.contexts:
            await context.close()
