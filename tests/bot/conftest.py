"""The stand-in and a browser, for every test that goes the whole way."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, Page, async_playwright

from khorgos.bot.playground import Playground
from tests.conftest import lacking

CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


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

    async def open(self, url: str, *, phone: bool = False, dark: bool = False) -> Page:
        """A page of its own profile at 390×844 (`phone`, with touch) or 1280×800 CSS pixels."""
        context = await self.browser.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 800},
            has_touch=phone,
            is_mobile=phone,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        await page.goto(url)
        return page


@pytest.fixture
async def chromium() -> AsyncIterator[Chromium]:
    """A Chromium of the system; mark the test with `browser`."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        lacking("Chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield Chromium(browser)
        await browser.close()
