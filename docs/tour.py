"""Walks through what people do in a chat, in five languages, and takes a picture of each step in both themes.

`python docs/tour.py FOLDER [LANGUAGE …]` starts the demo with the default documents, drives its page in the Chromium of
this machine and puts `LANGUAGE-STEP-light.png`, `-dark.png` into FOLDER. Steps that can't be gone are named at the end.
Look at the pictures: no box for a letter, no cut word, no escaped `&lt;`, no English in another language.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Error, Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.starters import read_starters  # noqa: E402  # the tree's own, wherever this is started from
from docs.demo_page import chromium, demo  # noqa: E402
from docs.tour_words import WORDS  # noqa: E402
from responses import Replies, languages  # noqa: E402

WAIT = 40_000  # ms
CHANGE = 3 * WAIT
"""Until a file was read, or is in the library: both are done by processes that start first."""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1180, "height": 900}
ALEX = 1001
"""Whom one speaks as in the private chat, and an operator of this bot."""
SETTINGS = {"KHORGOS_OPERATORS": str(ALEX), "KHORGOS_KEEP_QUESTIONS": "30"}


@dataclass
class Tour:
    """One person's way through the bot on one page."""

    page: Page
    language: str
    folder: Path
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

    async def say(self, text: str) -> None:
        """Say it and wait until the bot has answered."""
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#draft").fill(text)
        await self.page.locator("#draft").press("Enter")
        await answers.nth(before).wait_for(timeout=WAIT)

    async def start(self) -> None:
        await self.page.get_by_role("button", name="Start", exact=True).click()
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
        await mine.hover()
        await mine.get_by_role("button", name="Edit").click()
        await self.page.locator("#draft").fill(text)
        await self.page.locator("#draft").press("Enter")
        for _ in range(100):
            if await answer.inner_text() != before:
                return
            await self.page.wait_for_timeout(100)
        raise AssertionError("the answer was not edited")

    async def open_chat(self, name: str) -> None:
        if await self.page.locator("#back").is_visible():
            await self.page.locator("#back").click()
        await self.page.locator("#chats").get_by_role("button", name=name).click()

    async def speak_as(self, name: str) -> None:
        await self.page.locator("#speaker").click()
        await self.page.get_by_role("menuitemradio", name=name).click()

    async def next_fact(self) -> None:
        """Move the clock to the next daily post."""
        if await self.page.locator("#back").is_visible():
            await self.page.locator("#back").click()
        await self.page.get_by_role("button", name="Next daily fact").click()
        await self.page.wait_for_timeout(2500)
        await self.open_chat("Khorgos")

    async def upload(self) -> None:
        file = {"name": "library.md", "mimeType": "text/markdown", "buffer": self.words.note.encode()}
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#file").set_input_files(file)  # type: ignore[arg-type]  # a TypedDict of the same keys
        await answers.nth(before).wait_for(timeout=CHANGE)
        await self.page.locator(".keys button").filter(has_text=self.label("buttons.add")).last.wait_for(timeout=CHANGE)

    async def offered(self, query: str) -> None:
        """Type the bot's name and a query, and wait for what it offers."""
        await self.page.locator("#draft").fill(f"@khorgos_bot {query}")
        await self.page.locator("#suggestions.results li").first.wait_for(timeout=WAIT)
        await self.page.wait_for_timeout(1500)

    async def take_first(self) -> None:
        """Send the first of what is offered."""
        mine = self.page.locator(".message.out")
        before = await mine.count()
        await self.page.locator("#suggestions.results li").first.click()
        await mine.nth(before).wait_for(timeout=WAIT)

    async def send_wordless(self, name: str) -> None:
        answers = self.page.locator(".message.in")
        before = await answers.count()
        await self.page.locator("#attach").click()
        await self.page.get_by_role("menuitem", name=name).click()
        await answers.nth(before).wait_for(timeout=WAIT)


async def private(tour: Tour) -> None:
    """A person alone with the bot."""
    label, words = tour.label, tour.words
    await tour.open_chat("Khorgos")
    await tour.step("start", tour.start)
    await tour.step("question", lambda: tour.say(tour.starters[0]))
    await tour.step("passage", lambda: tour.press("📄", replies=True))  # numbered where there are several
    await tour.step("feedback", lambda: tour.press("👍"))
    await tour.step("refusal", lambda: tour.say(words.foreign))
    await tour.step("edited", lambda: tour.edit_last(words.mended))
    await tour.step("help", lambda: tour.say("/help"))
    await tour.step("privacy", lambda: tour.say("/privacy"))
    await tour.step("language", lambda: tour.say("/language"))
    await tour.step("language-set", lambda: tour.press(label("name")))
    await tour.step("sources", lambda: tour.say("/sources"))
    await tour.step("fact", lambda: tour.say("/fact"))
    await tour.step("voice", lambda: tour.send_wordless("Voice message"))


async def timeline(tour: Tour) -> None:
    """The chronology: pages, an event, files, the picture, days."""
    page, label, words = tour.page, tour.label, tour.words
    await tour.step("timeline", lambda: tour.say("/timeline"))
    await tour.step("later", lambda: tour.press(label("buttons.later")))
    await tour.step("event", lambda: page.locator(".keys button").filter(has_text=re.compile(r"^1\d$")).last.click())
    await tour.step("back", lambda: tour.press(label("buttons.back")))
    await tour.step("export", lambda: tour.press(label("buttons.export")))
    await tour.step("file", lambda: tour.press("CSV", replies=True))
    await tour.step("filter", lambda: tour.say(f"/timeline {words.topic}"))
    await tour.step("picture", lambda: tour.press(label("buttons.picture"), replies=True))
    await page.wait_for_timeout(1500)
    await tour.step("recently", lambda: tour.say(f"/timeline {words.week}"))
    await tour.step("this-day", lambda: tour.press(label("buttons.this_day")))
    await tour.step("this-week", lambda: tour.press(label("buttons.this_week")))
    await tour.step("nothing", lambda: tour.say("/timeline 💀"))


async def daily(tour: Tour) -> None:
    """The daily fact, as a quiz."""
    page, label, words = tour.page, tour.label, tour.words
    await tour.step("daily", lambda: tour.say("/daily"))
    await tour.step("daily-words", lambda: tour.say(f"/daily {words.daily}"))
    await tour.step("daily-days", lambda: tour.press(label("daily.buttons.days")))
    await tour.step("daily-back", lambda: tour.press(label("daily.buttons.back")))
    await tour.step("daily-topics", lambda: tour.press(label("daily.buttons.topics")))
    await tour.step("daily-panel", lambda: tour.press(label("daily.buttons.back")))
    await tour.step("daily-quiz", lambda: tour.press(label("daily.buttons.quiz")))
    await tour.step("daily-abbreviation", lambda: tour.say("/daily zone EST"))
    for _ in range(5):  # not every fact makes a quiz
        if await page.locator(".poll").count():
            break
        await tour.next_fact()
    await tour.step("quiz", lambda: page.locator(".poll").last.wait_for(timeout=WAIT))
    await tour.step("quiz-answered", lambda: page.locator(".poll button.option").first.click(timeout=WAIT))


async def operator(tour: Tour) -> None:
    """What only those who run the bot may do, and the settings."""
    await tour.step("upload", tour.upload)
    await tour.step("upload-added", lambda: tour.press(tour.label("buttons.add")))
    await tour.page.locator(".message.in").filter(has_text="⏳").last.wait_for(state="detached", timeout=CHANGE)
    await tour.step("upload-asked", lambda: tour.say(tour.words.asked_of_note))
    await tour.step("gaps", lambda: tour.say("/gaps"))
    await tour.step("settings", lambda: tour.say("/settings"))


async def group(tour: Tour) -> None:
    """Among others: a mention, a member's and an administrator's settings."""
    await tour.open_chat("Study group")
    await tour.step("group-mention", lambda: tour.say(f"@khorgos_bot {tour.starters[1]}"))
    await tour.step("group-inline-empty", lambda: tour.offered(""))
    await tour.step("group-inline", lambda: tour.offered(tour.starters[2]))
    await tour.step("group-inline-sent", tour.take_first)
    await tour.step("group-member", lambda: tour.say("/daily on"))
    await tour.speak_as("Mira Lind")
    await tour.step("group-daily", lambda: tour.say("/daily on"))
    await tour.step("group-settings", lambda: tour.say("/settings"))


def copied(base: Path, language: str) -> tuple[Path, Path]:
    """Documents of their own for a language's tour, which adds one, and the index made of the default ones."""
    documents, data = base / f"documents-{language}", base / f"data-{language}"
    shutil.copytree(ROOT / "seeds", documents)
    if (made := base / "data").exists():
        shutil.copytree(made, data)
    else:
        command = [sys.executable, "-m", "bot", "--documents", str(documents), "--data", str(data), "index"]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True, capture_output=True)
        shutil.copytree(data, made)
    return data, documents


async def walk(browser: Browser, url: str, language: str, folder: Path) -> list[str]:
    failed: list[str] = []
    for size, parts in ((PHONE, (private, timeline, daily, operator)), (DESK, (group,))):
        page = await browser.new_page(viewport=size, device_scale_factor=1, reduced_motion="reduce")  # type: ignore[arg-type]
        await page.goto(url)
        for person in (ALEX, ALEX + 1):
            await page.request.post(f"{url}/client/language", data={"person": person, "language": language})
        tour = Tour(page, language, folder)
        tour.number = 60 if size is DESK else 0
        for part in parts:
            try:
                await part(tour)
            except Error as error:
                tour.failed.append(f"{language} {part.__name__}: {str(error).splitlines()[0]}")
        failed += tour.failed
        await page.close()
    return failed


async def main(folder: Path, wanted: list[str]) -> list[str]:
    """Goes the tour; what could not be done."""
    failed: list[str] = []
    async with chromium() as browser:
        with tempfile.TemporaryDirectory() as base:
            for language in wanted or languages():
                async with demo(*copied(Path(base), language), **SETTINGS) as url:
                    failed += await walk(browser, url, language, folder)
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pictures = Path(sys.argv[1])
    pictures.mkdir(parents=True, exist_ok=True)
    sys.exit("\n".join(asyncio.run(main(pictures, sys.argv[2:]))) or 0)
