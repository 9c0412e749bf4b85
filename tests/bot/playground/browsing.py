"""What tests of the page do over and over."""

from __future__ import annotations

from playwright.async_api import Page, expect


async def press_start(page: Page) -> None:
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".message.in").first).to_contain_text("/start")
