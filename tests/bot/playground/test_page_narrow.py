"""The page where there is no room beside a message: photos whole, tools out of the way of the words."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from bot.playground import Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.playground.pictures import png

pytestmark = pytest.mark.browser
NARROW = 390


async def narrow(page: Page) -> None:
    """As narrow as a phone, with a mouse."""
    await page.set_viewport_size({"width": NARROW, "height": 844})
    await page.locator("[data-chat='1001']").click()


@pytest.mark.parametrize(("width", "height"), [(1080, 1512), (1080, 560), (300, 900), (400, 300)])
async def test_a_photo_is_shown_whole(chromium: Chromium, width: int, height: int) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        files = {"photo": ("p.png", png(width, height), "image/png")}
        await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": 1001, "caption": "a chart"}, files=files)
        page = await chromium.open(playground.url)
        photo = page.locator(".message.in .photo")
        for resized in (False, True):
            if resized:
                await narrow(page)
            await expect(photo).to_be_visible()
            shown = await photo.bounding_box()
            assert shown
            assert shown["height"] / shown["width"] == pytest.approx(height / width, rel=0.01)
            assert shown["height"] < 700
            assert shown["x"] + shown["width"] <= (NARROW if resized else 1280)


async def test_tools_lie_over_no_words_until_they_are_called(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        await api("sendMessage", chat_id=1001, text="A line that is long enough to fill the width of a narrow screen")
        page = await chromium.open(playground.url)
        message = page.locator(".message.in")
        tools = message.get_by_role("button", name="Reply")
        await message.hover()
        await expect(tools).to_be_visible()  # there is room beside it
        await narrow(page)
        await message.hover()
        await expect(tools).to_be_hidden()
        await message.locator(".meta").click()
        await tools.click()
        await expect(page.locator("#context")).to_contain_text("A line that is long")


async def test_what_comes_while_the_list_is_shown_is_unread(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        page = await chromium.open(playground.url)
        await narrow(page)
        await api("sendMessage", chat_id=1001, text="seen at once")
        await expect(page.locator(".message.in")).to_have_count(1)
        await page.get_by_role("button", name="Back to the chats").click()
        await api("sendMessage", chat_id=1001, text="the fact of the day")
        row = page.locator("[data-chat='1001']")
        await expect(row).to_contain_text("the fact of the day")
        assert await row.locator(".badge").all_text_contents() == ["1"]
        await row.click()
        await expect(row.locator(".badge")).to_have_count(0)
