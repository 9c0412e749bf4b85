"""What tests of the page do over and over."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, expect

from tests.bot.playground.api import RawApi


async def press_start(page: Page) -> None:
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".message.in").first).to_contain_text("/start")


async def queries(api: RawApi) -> list[dict[str, Any]]:
    """The inline queries that reach the bot, as soon as there is one; other updates are passed by."""
    offset = 0
    while updates := await api("getUpdates", timeout=50, offset=offset):
        if found := [update["inline_query"] for update in updates if "inline_query" in update]:
            return found
        offset = updates[-1]["update_id"] + 1
    raise AssertionError("no query has come")
