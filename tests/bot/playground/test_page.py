"""What is read on the page, in a real Chromium: messages as they come, buttons, edits."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.playground import Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.playground.browsing import press_start
from tests.bot.playground.echo import echo_bot
from tests.bot.playground.pictures import png

pytestmark = pytest.mark.browser


async def test_a_person_sends_text_presses_a_button_and_sees_the_edit_and_the_toast(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground, echo_bot(playground):
        page = await chromium.open(playground.url)
        await press_start(page)
        await page.get_by_label("Message", exact=True).fill("<b>tea</b> & 🚂")
        await page.keyboard.press("Enter")
        answer = page.locator(".message.in").nth(1)
        await expect(answer).to_contain_text("<b>tea</b> & 🚂")
        await answer.get_by_role("button", name="Louder").click()
        await expect(answer).to_contain_text("LOUD")
        await expect(answer).to_contain_text("edited")
        await expect(page.locator("#toast")).to_have_text("Done")
        await expect(page.locator("#live")).to_contain_text("Khorgos edited: LOUD")
    assert not [error for error in chromium.errors if "ERR_" not in error]


async def test_formatting_pictures_and_documents_show_as_what_they_are(chromium: Chromium) -> None:
    world = demo_world()
    alex = world.people[1001]
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(alex.id, alex, "/start")
        rich = "<b>bold</b> <tg-spoiler>secret</tg-spoiler> <a href='https://example.org/x'>link</a>"
        rich += (
            "\n<blockquote expandable>"
            + "long " * 200
            + "</blockquote><pre><code class='language-sql'>SELECT</code></pre>"
        )
        await api("sendMessage", chat_id=alex.id, text=rich, parse_mode="HTML")
        page = await chromium.open(playground.url)
        text = page.locator(".message.in .text")
        await expect(text.locator("b")).to_have_text("bold")
        await expect(text.locator("a")).to_have_attribute("href", "https://example.org/x")
        await expect(text.locator("pre")).to_have_attribute("data-language", "sql")
        await text.locator(".spoiler").click()
        await expect(text.locator(".spoiler")).to_have_class("spoiler shown")
        folded = await text.locator("blockquote").bounding_box()
        await text.get_by_role("button", name="Show the whole quotation").click()
        unfolded = await text.locator("blockquote").bounding_box()
        assert folded
        assert unfolded
        assert unfolded["height"] > folded["height"] + 20
        files = {"photo": ("p.png", png(400, 300), "image/png")}
        await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": alex.id, "caption": "a chart"}, files=files)
        await page.get_by_role("button", name="Enlarge the picture").click()
        await expect(page.locator("#viewer-image")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(page.locator("#viewer")).to_be_hidden()
        files = {"document": ("events.csv", b"a,b\n", "text/csv")}
        await api.client.post(f"{api.base}/sendDocument", data={"chat_id": alex.id}, files=files)
        async with page.expect_download() as download:
            await page.get_by_text("events.csv").last.click()
        assert (await download.value).suggested_filename == "events.csv"


async def test_the_bot_is_seen_typing_until_its_message_is_there(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        await api("sendChatAction", chat_id=1001, action="typing")
        await expect(page.locator("#chat-status")).to_have_text("typing…")
        await api("sendMessage", chat_id=1001, text="done")
        await expect(page.locator("#chat-status")).to_have_text("bot")


async def test_a_pressed_button_is_busy_until_the_bot_answers_and_an_alert_has_to_be_closed(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        markup = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
        await api("sendMessage", chat_id=1001, text="x", reply_markup=markup)
        page = await chromium.open(playground.url)
        button = page.get_by_role("button", name="More", exact=True)
        await button.click()
        await expect(button).to_have_attribute("aria-busy", "true")
        query = world.updates.pending()[-1]["callback_query"]["id"]
        await api("answerCallbackQuery", callback_query_id=query, text="There is no more", show_alert=True)
        await expect(page.get_by_role("dialog")).to_contain_text("There is no more")
        await expect(button).not_to_have_attribute("aria-busy", "true")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_scrolled_up_new_messages_wait_behind_a_button(chromium: Chromium) -> None:
    world = demo_world()
    alex = world.people[1001]
    async with Playground(world=world, limits=None) as playground, raw_api(playground) as api:
        await world.say(alex.id, alex, "/start")
        for number in range(40):
            await api("sendMessage", chat_id=alex.id, text=f"line {number}")
        page = await chromium.open(playground.url)
        await expect(page.locator(".message").last).to_be_in_viewport()
        await page.locator("#scroll").evaluate("element => element.scrollTo(0, 0)")
        await expect(page.locator("#jump")).to_be_visible()
        await api("sendMessage", chat_id=alex.id, text="news")
        await expect(page.locator("#jump-count")).to_have_text("1")
        await page.locator("#jump").click()
        await expect(page.locator(".message").last).to_be_in_viewport()
        await expect(page.locator("#jump")).to_be_hidden()
