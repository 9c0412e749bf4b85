"""t.me links: what they do in the world, and how the page follows them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import expect

from bot.playground import Chat, Person, Playground, World, demo_world
from bot.playground.links import bot_link
from tests.bot.conftest import Chromium
from tests.bot.playground.api import RawApi, raw_api

BOT = "khorgos_bot"


@pytest.mark.parametrize(
    ("link", "does"),
    [
        ("https://t.me/khorgos_bot?start=ask_YQ", ("start", "ask_YQ")),
        ("t.me/Khorgos_Bot?start=a", ("start", "a")),
        ("https://telegram.me/khorgos_bot?startgroup=welcome", ("startgroup", "welcome")),
        ("https://t.me/khorgos_bot", ("", "")),
        (f"https://t.me/khorgos_bot?start={'a' * 64}", ("start", "a" * 64)),
        (f"https://t.me/khorgos_bot?start={'a' * 65}", ("start", "")),
        ("https://t.me/khorgos_bot?start=a%20b", ("start", "")),
        ("https://t.me/khorgos_bot?start=ж", ("start", "")),
        ("https://t.me/other_bot?start=a", None),
        ("https://example.org/khorgos_bot?start=a", None),
        ("https://[t.me/khorgos_bot", None),
    ],
)
def test_what_a_link_does(link: str, does: tuple[str, str] | None) -> None:
    assert bot_link(link, BOT) == does


async def updates(api: RawApi) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = await api("getUpdates")
    return found


async def test_a_link_sends_its_parameter_into_the_persons_own_chat(api: RawApi, world: World, ada: Person) -> None:
    chat = await world.follow(ada, f"https://t.me/{BOT}?start=ask_YQ")
    assert chat is not None
    assert chat.id == ada.id
    [update] = await updates(api)
    assert update["message"]["text"] == "/start ask_YQ"
    assert update["message"]["entities"][0] == {"type": "bot_command", "offset": 0, "length": 6}


async def test_a_parameter_that_breaks_the_rules_is_not_sent(api: RawApi, world: World, ada: Person) -> None:
    assert await world.follow(ada, f"https://t.me/{BOT}?start={'a' * 65}") is not None
    assert await updates(api) == []


async def test_a_link_puts_the_bot_into_a_group_and_greets_it_there(api: RawApi, world: World, ada: Person) -> None:
    group = world.group("Rail", administrators=[ada], bot="left")
    await world.follow(ada, f"https://t.me/{BOT}?startgroup=welcome", group)
    kinds = [(set(update) - {"update_id"}).pop() for update in await updates(api)]
    assert kinds.count("my_chat_member") == 1
    last = (await updates(api))[-1]
    assert last["message"]["text"] == f"/start@{BOT} welcome"
    with pytest.raises(ValueError, match="which group"):
        await world.follow(ada, f"https://t.me/{BOT}?startgroup=welcome")


@pytest.mark.browser
async def test_the_page_follows_links_and_shows_no_parameter(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        study: Chat = next(state.chat for state in world.chats.values() if state.chat.title == "Study group")
        await api("sendMessage", chat_id=study.id, text=f"see https://t.me/{BOT}?start=ask_YQ")
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Study group").click()
        await page.get_by_role("link", name="t.me").click()
        await expect(page.locator("#chat-name")).to_have_text("Khorgos")
        await expect(page.locator(".message.out .text")).to_have_text("/start")
        assert world.updates.pending()[-1]["message"]["text"] == "/start ask_YQ"
        assert chromium.errors == []


@pytest.mark.browser
async def test_a_share_link_asks_for_a_chat_and_posts_there(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        alex = world.people[1001]
        await world.say(1001, alex, "hello")
        share = f"https://t.me/share/url?url=https%3A%2F%2Ft.me%2F{BOT}%3Fstart%3Dask_YQ&text=Why%3F"
        button = {"text": "Share", "url": share}
        await api("sendMessage", chat_id=1001, text="answer", reply_markup={"inline_keyboard": [[button]]})
        page = await chromium.open(playground.url, phone=True, dark=True)
        await page.locator("[data-chat='1001']").tap()
        await page.get_by_role("link", name="Share").tap()
        await page.locator("#chooser").get_by_role("button", name="Newsroom").tap()
        await expect(page.locator(".message.out").last).to_contain_text("Why?")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert chromium.errors == []


@pytest.mark.browser
async def test_the_bot_is_added_promoted_and_removed_in_the_menu(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Book club").click()
        for item, status in (
            ("Add the bot", "member"),
            ("Make the bot an administrator", "administrator"),
            ("Take the bot’s rights away", "member"),
            ("Remove the bot", "kicked"),
        ):
            await page.get_by_role("button", name="More about this chat").click()
            await page.get_by_role("menuitem", name=item).click()
            await world.until(lambda status=status: _status(world) == status or None, what=status)
        statuses = [
            u["my_chat_member"]["new_chat_member"]["status"] for u in world.updates.pending() if "my_chat_member" in u
        ]
        assert statuses == ["member", "administrator", "member", "kicked"]


def _status(world: World) -> str:
    club = next(state for state in world.chats.values() if state.chat.title == "Book club")
    return club.member(world.bot.person).status
