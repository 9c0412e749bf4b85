"""The page's own labels: complete in every language, and in the language of the person's Telegram."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import httpx
import pytest
from babel import Locale
from playwright.async_api import expect

from bot.playground import Action, Playground, demo_world
from bot.playground.client import PAGE
from bot.playground.words import FOLDER, languages, words
from responses import languages as spoken_by_the_bot
from tests.bot.conftest import Chromium

ASKED = re.compile(r"""\b(?:word|pieces|named)\(([^;]*?)\)|data-(?:word|label)="(\w+)\"""")
NAMED = re.compile(r'"((?:place|topic)_\w+)"')
KEY = re.compile(r'"([a-z_]+)"')
PLACES = re.compile(r"\{\w+\}")


def texts(language: str) -> dict[str, str | dict[str, str]]:
    read: dict[str, str | dict[str, str]] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return read


def places(text: str | dict[str, str]) -> set[str]:
    return set(PLACES.findall(text if isinstance(text, str) else text["other"]))


def keys_of_the_page() -> Iterator[str]:
    """Every key that a script or the page itself asks for, and other words in quotation marks beside them."""
    for file in (*PAGE.glob("*.js"), PAGE / "index.html"):
        for call, label in ASKED.findall(file.read_text(encoding="utf-8")):
            yield from KEY.findall(call) if call else [label]
    yield from NAMED.findall((PAGE.parent / "demo.py").read_text(encoding="utf-8"))


def test_the_page_speaks_every_language_of_the_bot() -> None:
    assert languages() == set(spoken_by_the_bot())


@pytest.mark.parametrize("language", sorted(languages()))
def test_a_language_has_every_label_with_its_places_and_plurals(language: str) -> None:
    english, own = texts("en"), texts(language)
    assert own.keys() == english.keys()
    assert {key: places(text) for key, text in own.items()} == {key: places(text) for key, text in english.items()}
    categories = {*Locale.parse(language).plural_form.rules, "other"}
    for key, text in own.items():
        assert isinstance(text, str) is isinstance(english[key], str), key
        if not isinstance(text, str):
            assert text.keys() == categories, key


def test_what_the_page_asks_for_exists_and_nothing_else() -> None:
    asked = set(keys_of_the_page())
    made = {"anonymous_quiz", "anonymous_poll", "sending_picture", "sending_file"}  # keys that are put together
    assert texts("en").keys() - asked == made
    assert asked - texts("en").keys() == {"anonymous_"}


def test_a_language_without_words_is_spoken_to_in_english() -> None:
    assert words("tlh") == ("en", texts("en"))
    assert words("../../client") == ("en", texts("en"))


@pytest.mark.browser
async def test_the_page_and_the_persons_telegram_are_in_the_language_of_the_browser(chromium: Chromium) -> None:
    world, ran = demo_world(), list[str]()

    async def run(language: str) -> None:
        ran.append(language)

    action = Action({"ru": "Дальше"}.get, run)  # type: ignore[arg-type]
    async with Playground(world=world, starters={"": ("Why?",), "ru": ("Почему?",)}, actions=(action,)) as playground:
        page = await chromium.open(playground.url, locale="ru-RU")
        await expect(page.get_by_role("button", name="Почему?")).to_be_visible()
        await expect(page.get_by_label("Сообщение", exact=True)).to_be_visible()
        await page.get_by_role("button", name="Дальше").click()
        await page.get_by_role("button", name="Старт", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        assert world.updates.pending()[-1]["message"]["from"]["language_code"] == "ru"
        assert ran == ["ru"]
    assert not [error for error in chromium.errors if "ERR_" not in error]


@pytest.mark.browser
async def test_the_page_follows_the_language_that_is_chosen(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".day")).to_have_text("Today")
        await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("menuitem", name="Language: English").click()
        await page.get_by_role("menuitemradio", name="中文").click()
        await expect(page.locator(".day")).to_have_text("今天")
        await expect(page.locator("html")).to_have_attribute("lang", "zh")
        await expect(page.get_by_placeholder("消息")).to_be_visible()
        assert (await page.title()).endswith("试用场")
        await expect(page.locator("#chats .name")).to_have_text(["Khorgos", "学习小组", "编辑部", "读书会", "公告栏"])
        await page.get_by_role("button", name="聊天菜单").click()
        await page.get_by_role("menuitem", name="语言").click()
        await page.get_by_role("menuitemradio", name="Deutsch").click()  # there are no words in it
        await expect(page.locator(".day")).to_have_text("Today")
    assert not [error for error in chromium.errors if "ERR_" not in error]


@pytest.mark.parametrize("language", sorted(languages()))
async def test_groups_and_topics_are_called_by_words_of_the_readers_language(language: str) -> None:
    world, said = demo_world(), texts(language)
    async with Playground(world=world) as playground, httpx.AsyncClient(trust_env=False) as client:
        await client.post(f"{playground.url}/client/language", json={"person": 1001, "language": f"{language}-XX"})
        await client.post(f"{playground.url}/client/language", json={"person": 1002, "language": "de"})
        forum = next(state for state in world.chats.values() if state.chat.is_forum)
        assert forum.chat.title == said["place_newsroom"]
        assert [topic.name for topic in forum.topics.values()] == [
            said[f"topic_{name}"] for name in ("general", "questions", "daily")
        ]
        begun = [message.service.text for message in world.messages(forum.chat) if message.service]
        assert begun == [said["topic_questions"], said["topic_daily"]]
        assert {message.chat.title for message in world.messages(forum.chat)} == {said["place_newsroom"]}


async def written(chromium: Chromium, language: str, script: str) -> list[str]:
    """What a script makes of the page's own modules, once the page speaks this language."""
    async with Playground(world=demo_world()) as playground:
        page = await chromium.open(playground.url, locale=language)
        await expect(page.locator("html")).to_have_attribute("lang", language)
        return list(await page.evaluate(script))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("en", ["December 1", "December 1, 2025"]),
        ("ru", ["1 декабря", "1 декабря 2025 г."]),
        ("zh", ["12月1日", "2025年12月1日"]),
        ("tr", ["1 Aralık", "1 Aralık 2025"]),
        ("kk", ["1 желтоқсан", "2025 ж. 1 желтоқсан"]),
    ],
)
async def test_days_are_written_as_the_language_writes_them(chromium: Chromium, language: str, days: list[str]) -> None:
    script = """async () => {
        const { dayName } = await import("/page/dom.js");
        const at = (...day) => new Date(...day, 12).getTime() / 1000;
        return [at(2025, 11, 20), at(2026, 1, 1)].map((now) => dayName(at(2025, 11, 1), now));
    }"""
    assert await written(chromium, language, script) == days


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", ["160 B", "44.1 KB", "1.5 MB", "30%"]),
        ("ru", ["160 Б", "44,1 КБ", "1,5 МБ", "30\xa0%"]),
        ("kk", ["160 Б", "44,1 КБ", "1,5 МБ", "30%"]),
        ("zh", ["160 B", "44.1 KB", "1.5 MB", "30%"]),
        ("tr", ["160 B", "44,1 KB", "1,5 MB", "%30"]),
    ],
)
async def test_sizes_and_shares_are_written_as_the_language_writes_them(
    chromium: Chromium, language: str, figures: list[str]
) -> None:
    script = """async () => {
        const { size } = await import("/page/dom.js");
        const { word } = await import("/page/words.js");
        return [...[160, 45158, 1572864].map(size), word("percent", { share: 30 })];
    }"""
    assert await written(chromium, language, script) == figures
