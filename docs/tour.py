"""Walks through what people do in a chat, in five languages, and takes a picture of each step in both themes.

`python docs/tour.py FOLDER [LANGUAGE …]` starts the demo with the default documents, drives its page in the Chromium of
this machine and puts `LANGUAGE-STEP-light.png`, `-dark.png` into FOLDER, and what the demo complained of into
`LANGUAGE.log`. Steps that can't be gone are named at the end.
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
from pathlib import Path

from playwright.async_api import Browser, Error

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from docs.demo_page import chromium, demo  # noqa: E402  # the tree's own, wherever this is started from
from docs.tour_page import CHANGE, WAIT, Tour  # noqa: E402
from responses import languages  # noqa: E402

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1180, "height": 900}
ALEX = 1001
"""Whom one speaks as in the private chat, and an operator of this bot."""
SETTINGS = {"KHORGOS_OPERATORS": str(ALEX), "KHORGOS_KEEP_QUESTIONS": "30"}


async def private(tour: Tour) -> None:
    """A person alone with the bot."""
    label, words = tour.label, tour.words
    await tour.open_chat("Khorgos")
    await tour.step("start", tour.start)
    await tour.step("question", lambda: tour.say(tour.starters[0]))
    await tour.step("passage", lambda: tour.press("📄", replies=True))  # numbered where there are several
    passage = await tour.shared()
    await tour.step("passage-linked", lambda: tour.follow(passage))
    await tour.step("feedback", lambda: tour.press("👍"))
    await tour.step("refusal", lambda: tour.say(words.foreign))
    await tour.step("edited", lambda: tour.edit_last(words.mended))
    await tour.step("help", lambda: tour.say("/help"))
    await tour.step("privacy", lambda: tour.say("/privacy"))
    await tour.step("forget", lambda: tour.say("/forget"))
    await tour.step("language", lambda: tour.say("/language"))
    await tour.step("language-set", lambda: tour.press(label("name")))
    await tour.step("sources", lambda: tour.say("/sources"))
    await tour.step("fact", lambda: tour.say("/fact"))
    await tour.step("voice", lambda: tour.send_wordless("voice"))
    await tour.step("thumb", lambda: tour.say("👍"))
    await tour.step("near", lambda: tour.say(words.near))
    await tour.step("wish", lambda: tour.say(words.wish))


async def timeline(tour: Tour) -> None:
    """The chronology: pages, an event, files, the picture, days."""
    page, label, words = tour.page, tour.label, tour.words
    await tour.step("timeline", lambda: tour.say("/timeline"))
    await tour.step("later", lambda: tour.press(label("buttons.later")))
    await tour.step("event", lambda: page.locator(".keys button").filter(has_text=re.compile(r"^1\d$")).last.click())
    event = await tour.shared()
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
    await tour.step("event-linked", lambda: tour.follow(event))


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
    await tour.step("daily-weekly", lambda: tour.press(label("daily.buttons.weekly")))
    await tour.step("daily-quiet", lambda: tour.say(f"/daily {words.quiet}"))
    await tour.step("daily-abbreviation", lambda: tour.say("/daily zone EST"))
    for _ in range(5):  # not every fact makes a quiz
        if await page.locator(".poll").count():
            break
        await tour.next_fact()
    await tour.step("quiz", lambda: page.locator(".poll").last.wait_for(timeout=WAIT))
    await tour.step("quiz-answered", lambda: page.locator(".poll button.option").first.click(timeout=WAIT))
    await tour.step("fact-liked", lambda: tour.press("👍"))
    await tour.step("weekly-summary", tour.to_the_summary)


async def operator(tour: Tour) -> None:
    """What only those who run the bot may do, and the settings."""
    await tour.step("upload", tour.upload)
    await tour.step("upload-adding", lambda: tour.press(tour.label("buttons.add")))
    await tour.step("upload-added", tour.added)
    await tour.step("upload-asked", lambda: tour.say(tour.words.asked_of_note))
    await tour.say(tour.words.foreign)
    await tour.step("gaps", lambda: tour.say("/gaps"))
    await tour.step("gaps-file", lambda: tour.press("CSV", replies=True))
    await tour.step("settings", lambda: tour.say("/settings"))
    await tour.step("settings-short", lambda: tour.press(tour.label("settings.buttons.length_other")))
    await tour.step("limit", lambda: tour.ask_too_much(tour.starters[0]))


async def group(tour: Tour) -> None:
    """Among others: a mention, a member's and an administrator's settings."""
    await tour.open_chat(tour.own("place_study"))
    await tour.step("group-mention", lambda: tour.say(f"@khorgos_bot {tour.starters[1]}"))
    await tour.step("group-inline-empty", lambda: tour.offered(""))
    await tour.step("group-inline", lambda: tour.offered(tour.starters[2]))
    await tour.step("group-inline-sent", tour.take_first)
    await tour.step("group-member", lambda: tour.say("/daily on"))
    await tour.speak_as("Mira Lind")
    await tour.step("group-daily", lambda: tour.say("/daily on"))
    await tour.step("group-settings", lambda: tour.say("/settings"))
    await tour.step("group-quiet", lambda: tour.press(tour.label("settings.buttons.hours", span="")))
    await tour.speak_as("Alex")
    await tour.step("group-pressed-by-member", lambda: tour.press("21:00"))
    await tour.page.keyboard.press("Escape")
    await tour.step("group-near", lambda: tour.say(f"@khorgos_bot {tour.words.near}"))
    await tour.step("group-wish", lambda: tour.say(f"@khorgos_bot {tour.words.wish}"))
    await tour.step("group-unaddressed", lambda: tour.say_to_nobody(tour.starters[0]))
    await tour.step("group-mention-added", lambda: tour.mention_added(tour.starters[0]))


async def topics(tour: Tour) -> None:
    """A group with topics: the answer stays in the one it was asked in."""
    await tour.open_chat(tour.own("place_newsroom"))
    await tour.step("topic", lambda: tour.page.locator("#topics").get_by_role("tab").last.click())
    await tour.step("topic-asked", lambda: tour.say(f"@khorgos_bot {tour.starters[1]}"))


def copied(base: Path, language: str) -> tuple[Path, Path]:
    """Documents of their own for a language's tour, which adds one, and the index made of the default ones: a folder of
    another name would have one of its own."""
    documents, data = base / "documents", base / f"data-{language}"
    shutil.rmtree(documents, ignore_errors=True)
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
    for size, parts in ((PHONE, (private, timeline, daily, operator)), (DESK, (group, topics))):
        page = await browser.new_page(viewport=size, device_scale_factor=1, reduced_motion="reduce", locale=language)  # type: ignore[arg-type]
        page.set_default_timeout(CHANGE)  # a picture, too, may take long on a busy machine
        await page.goto(url)  # Alex's Telegram is in the browser's language
        await page.request.post(f"{url}/client/language", data={"person": ALEX + 1, "language": language})
        tour = Tour(page, language, folder, ALEX)
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
                data, documents = copied(Path(base), language)
                async with demo(data, documents, folder / f"{language}.log", **SETTINGS) as url:
                    failed += await walk(browser, url, language, folder)
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pictures = Path(sys.argv[1])
    pictures.mkdir(parents=True, exist_ok=True)
    sys.exit("\n".join(asyncio.run(main(pictures, sys.argv[2:]))) or 0)
