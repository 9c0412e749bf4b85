"""Around the messages of the page, in a real Chromium: chats, topics, menus, looks, a lost connection."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.playground import Action, Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.served import free_port

pytestmark = pytest.mark.browser


async def test_chats_are_switched_by_keyboard_and_unread_messages_are_counted(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        group = next(state.chat for state in world.chats.values() if state.chat.title == "Study group")
        await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        await api("sendMessage", chat_id=group.id, text="one")
        await api("sendMessage", chat_id=group.id, text="two")
        row = page.locator(f'[data-chat="{group.id}"]')
        await expect(row.get_by_label("2 unread")).to_be_visible()
        assert (await page.title()).startswith("(2)")
        await row.focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Study group", level=2)).to_be_visible()
        await expect(row.locator(".badge")).to_have_count(0)
        await expect(page.locator(".message.in .sender")).to_contain_text("Khorgos")


async def test_topics_keep_their_messages_apart(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Newsroom").click()
        await page.get_by_role("tab", name="Daily").click()
        await page.get_by_label("Message", exact=True).fill("into the topic")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out")).to_contain_text("into the topic")
        await page.get_by_role("tab", name="General").click()
        await expect(page.locator(".message")).to_have_count(0)
        forum = next(state for state in world.chats.values() if state.chat.is_forum)
        topic = next(topic for topic in forum.topics.values() if topic.name == "Daily")
        assert world.messages(forum.chat)[-1].thread == topic.id


async def test_dark_mode_follows_the_system_until_chosen_and_the_choice_is_remembered(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground:
        page = await chromium.open(playground.url, dark=True)
        await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        await page.get_by_role("button", name="Dark mode").click()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")


async def test_on_a_phone_the_list_and_the_chat_take_turns_and_nothing_sticks_out(chromium: Chromium) -> None:
    async with Playground(
        world=demo_world(), starters={"": ("A question?", "Another, longer question?")}
    ) as playground:
        page = await chromium.open(playground.url, phone=True)
        await page.locator("[data-chat='1001']").tap()
        await expect(page.locator("#chats")).to_be_hidden()
        await page.get_by_role("button", name="A question?", exact=True).tap()
        await expect(page.locator(".message.out")).to_contain_text("A question?")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.get_by_role("button", name="Back to the chats").tap()
        await expect(page.locator("#chats")).to_be_visible()


async def test_an_action_of_the_host_runs_and_says_what_it_did(chromium: Chromium) -> None:
    ran: list[str] = []

    async def run(language: str) -> str:
        ran.append(language)
        return "It is morning"

    async with Playground(world=demo_world(), actions=(Action(lambda _: "Next morning", run),)) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Next morning").click()
        await expect(page.locator("#toast")).to_have_text("It is morning")
        assert ran == ["en"]


async def test_a_persons_language_is_changed_in_the_menu_and_reaches_the_bot(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("menuitem", name="Language: English").click()
        await page.get_by_role("menuitemradio", name="Türkçe").click()
        await page.get_by_role("button", name="Başlat", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        assert world.updates.pending()[-1]["message"]["from"]["language_code"] == "tr"


async def test_a_lost_connection_is_said_and_mended(chromium: Chromium) -> None:
    world = demo_world()
    port = free_port()
    async with Playground(port=port, world=world) as first:
        page = await chromium.open(first.url)
        await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(page.get_by_text("Connection lost")).to_be_visible()
    again = demo_world()
    async with Playground(port=port, world=again):
        await expect(page.get_by_text("Connection lost")).to_be_hidden()
        await again.say(1001, again.people[1001], "still there?")
        await expect(page.locator(".message.out")).to_contain_text("still there?")


async def test_a_blocked_bot_is_told_so_and_can_be_started_again(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("menuitem", name="Block the bot").click()
        await expect(page.get_by_role("button", name="Restart the bot")).to_be_visible()
        assert await api.refusal("sendMessage", chat_id=1001, text="x") == "Forbidden: bot was blocked by the user"
        await page.get_by_role("button", name="Restart the bot").click()
        await expect(page.get_by_label("Message", exact=True)).to_be_visible()
        assert await api("sendMessage", chat_id=1001, text="x")


async def test_in_a_channel_one_posts_and_asks_nothing(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world, starters={"": ("A question?",)}) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Notice board").click()
        await expect(page.locator("#starters")).to_be_hidden()
        await page.locator("#draft").fill("/settings")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message")).to_have_count(1)
        assert world.updates.pending()[-1]["channel_post"]["text"] == "/settings"


async def test_what_the_bot_posts_in_a_channel_is_not_taken_for_ones_own(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        channel = next(state.chat for state in world.chats.values() if state.chat.type == "channel")
        row = page.locator(f'[data-chat="{channel.id}"]')
        await expect(row.locator(".last")).to_have_text("No messages yet")  # what the page begins with was read
        await api("sendMessage", chat_id=channel.id, text="Fact of the day")
        await expect(row.locator(".last")).to_have_text("Fact of the day")  # nobody is named in a channel
        await expect(row.get_by_label("1 unread")).to_be_visible()
        await row.click()
        await expect(page.locator(".message.in")).to_contain_text("Fact of the day")
        await page.locator("#draft").fill("My own")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out")).to_contain_text("My own")
        await expect(row.locator(".last")).to_have_text("My own")


async def test_what_is_out_of_sight_isnt_laid_out(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        for name in ("first", "second", "third", "last"):
            await api("sendMessage", chat_id=1001, text=f"{name} " + "word " * 700)
            await expect(page.locator(".message.in").last).to_contain_text(name)
            await page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
            await expect(page.locator("#jump")).to_be_hidden()
        seen = "node => node.querySelector('.text').checkVisibility({ contentVisibilityAuto: true })"
        await expect(page.locator(".message.in").last).to_contain_text("last")
        await page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        assert await page.locator(".message.in").last.evaluate(seen)
        assert not await page.locator(".message.in").first.evaluate(seen)
