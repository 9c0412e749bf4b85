"""One person's way through the page of the demo: what can be typed and pressed there, and a picture of each step."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Error, Locator, Page

from bot.playground.words import words
from bot.starters import read_starters
from bot.traffic.per_person import QUESTIONS
from docs.tour_words import WORDS
from responses import Replies

ROOT = Path(__file__).resolve().parent.parent
WAIT = 40_000  # ms
CHANGE = 3 * WAIT
"""Until a file was read, or is in the library: both are done by processes that start first."""


@dataclass
class Tour:
    """One person's way through the bot on one page."""

    page: Page
    language: str
    folder: Path
    chat: int
    """Of the person with the bot in private."""
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.replies = Replies(self.language)
        self.words = WORDS[self.language]
        self.starters = read_starters(ROOT / "seeds").questions(self.language, ())
        self.number = 0

    async def step(self, name: str, do: Callable[[], Awaitable[object]]) -> None:
        """Do it and take its pictures; what can't be done is noted and the tour goes on."""
        self.number += 1
        try:
            await do()
        except (Error, AssertionError) as error:
            self.failed.append(f"{self.language} {name}: {str(error).splitlines()[0]}")
        await self.page.wait_for_timeout(350)
        for theme in ("light", "dark"):
            await self.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
            await self.page.wait_for_timeout(120)
            picture = self.folder / f"{self.language}-{self.number:02}-{name}-{theme}.png"
            await self.page.screenshot(path=picture, animations="disabled")

    def label(self, name: str, **values: object) -> str:
        return self.replies.text(name, **{"number": None, **values})

    def own(self, key: str) -> str:
        """A label of the page itself."""
        return str(words(self.language)[1][key])

    async def say(self, text: str) -> None:
        """Say it and wait until the bot has answered."""
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#draft").fill(text)
        await self.page.locator("#draft").press("Enter")
        await answers.nth(before).wait_for(timeout=WAIT)

    async def start(self) -> None:
        await self.page.get_by_role("button", name=self.own("start"), exact=True).click()
        await self.page.locator(".message.in").first.wait_for(timeout=WAIT)

    async def press(self, label: str, *, replies: bool = False) -> None:
        """Press the last button of that label and wait until it is no longer busy, or until a reply has come."""
        answers = self.page.locator(".message.in")
        before = await answers.count()
        button = self.page.locator(".keys button").filter(has_text=re.compile(f"^(?:✓ )?{re.escape(label)}")).last
        await button.click(timeout=WAIT)
        if replies:
            await answers.nth(before).wait_for(timeout=WAIT)
        else:
            await self.page.locator(".keys [aria-busy=true]").first.wait_for(state="detached", timeout=WAIT)

    async def edit_last(self, text: str) -> None:
        mine = self.page.locator(".message.out").last
        answer = self.page.locator(".message.in").last
        before = await answer.inner_text()
        await self.to_edit(mine)
        await self.page.locator("#draft").fill(text)
        await self.page.locator("#draft").press("Enter")
        for _ in range(100):
            if await answer.inner_text() != before:
                return
            await self.page.wait_for_timeout(100)
        raise AssertionError("the answer was not edited")

    async def to_edit(self, mine: Locator) -> None:
        """Begin an edit by a message's own button, which a click calls where there is no room beside the message."""
        await mine.hover()
        button = mine.get_by_role("button", name=self.own("edit"), exact=True)
        if not await button.is_visible():
            await mine.locator(".meta").click()
        await button.click()

    async def open_chat(self, name: str) -> None:
        if await self.page.locator("#back").is_visible():
            await self.page.locator("#back").click()
        named = self.page.locator(".name", has_text=name)  # its last line may name another chat, or the bot
        await self.page.locator("#chats button").filter(has=named).click()

    async def speak_as(self, name: str) -> None:
        await self.page.locator("#speaker").click()
        await self.page.get_by_role("menuitemradio", name=name).click()

    async def next_fact(self) -> None:
        """Move the clock to the next daily post, and wait until it has come: a clock that is moved again meanwhile
        makes it late."""
        if await self.page.locator("#back").is_visible():
            await self.page.locator("#back").click()
        await self.page.get_by_role("button", name=self.label("playground.next_fact")).click()
        await self.page.locator(f"[data-chat='{self.chat}'] .badge").wait_for(timeout=CHANGE)
        await self.page.wait_for_timeout(1500)  # for what comes behind it, such as a summary
        await self.open_chat("Khorgos")

    async def to_the_summary(self) -> None:
        """Move the clock past the week's last post, which has the summary behind it."""
        told = self.page.locator(".message.in").filter(has_text="⭐")
        for _ in range(6):
            await self.next_fact()
            if await told.count():
                return
        raise AssertionError("no summary came")

    async def upload(self) -> None:
        file = {"name": "library.md", "mimeType": "text/markdown", "buffer": self.words.note.encode()}
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#file").set_input_files(file)  # type: ignore[arg-type]  # a TypedDict of the same keys
        await answers.nth(before).wait_for(timeout=CHANGE)
        await self.page.locator(".keys button").filter(has_text=self.label("buttons.add")).last.wait_for(timeout=CHANGE)

    async def shared(self) -> str:
        """The link into the bot that the last button to share would send."""
        address = await self.page.locator(".keys a[href*='share/url']").last.get_attribute("href", timeout=WAIT)
        return parse_qs(urlsplit(address or "").query)["url"][0]

    async def follow(self, link: str) -> None:
        """Do what Telegram does with a link into a bot."""
        await self.say(f"/start {parse_qs(urlsplit(link).query)['start'][0]}")

    async def ask_too_much(self, text: str) -> None:
        """Ask more within a minute than one person may; wait until that is said."""
        for _ in range(QUESTIONS + 1):
            await self.page.locator("#draft").fill(text)
            await self.page.locator("#draft").press("Enter")
        told = self.page.locator(".message.in", has_text=self.label("ask.too_many"))
        await told.last.wait_for(timeout=CHANGE)

    async def say_to_nobody(self, text: str) -> None:
        """Say what isn't addressed to the bot, which keeps silent."""
        mine, answers = self.page.locator(".message.out"), self.page.locator(".message.in")
        said, before = await mine.count(), await answers.count()
        await self.page.locator("#draft").fill(text)
        await self.page.locator("#draft").press("Enter")
        await mine.nth(said).wait_for(timeout=WAIT)
        await self.page.wait_for_timeout(1500)
        assert await answers.count() == before, "answered though nobody asked it"

    async def mention_added(self, text: str) -> None:
        """Address the bot by an edit of what was said last."""
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.to_edit(self.page.locator(".message.out").last)
        await self.page.locator("#draft").fill(f"@khorgos_bot {text}")
        await self.page.locator("#draft").press("Enter")
        await answers.nth(before).wait_for(timeout=WAIT)

    async def added(self) -> None:
        """Wait until the file is in the library, or is said not to be."""
        answers = self.page.locator(".message.in")
        await answers.filter(has_text="⏳").last.wait_for(state="detached", timeout=CHANGE)
        assert "✅" in (await answers.last.text_content() or ""), "not added; the log of the demo says why"

    async def offered(self, query: str) -> None:
        """Type the bot's name and a query, and wait for what it offers."""
        await self.page.locator("#draft").fill(f"@khorgos_bot {query}")
        await self.page.locator("#suggestions.results li").first.wait_for(timeout=WAIT)
        await self.page.wait_for_timeout(1500)

    async def take_first(self) -> None:
        """Send the first of what is offered."""
        mine = self.page.locator(".message.out")
        before = await mine.count()
        await self.page.locator("#suggestions.results li:not(.above)").first.click()
        await mine.nth(before).wait_for(timeout=WAIT)

    async def send_wordless(self, kind: str) -> None:
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#attach").click()
        await self.page.get_by_role("menuitem", name=self.own(kind)).click()
        await answers.nth(before).wait_for(timeout=WAIT)
