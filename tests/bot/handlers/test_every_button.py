"""Every button under what people get in private does something, in every language, and nothing speaks another one."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest

from bot.playground.model import Button, Message
from responses import languages
from responses.texts import texts
from tests.bot.stage import Stage

SAID = (
    "/start",
    "harbour",
    "velcro",
    "/timeline",
    "/timeline harbour",
    "/fact",
    "/sources",
    "/help",
    "/settings",
)
PIECE = re.compile(r"[^{}%#<>\n]{14,}")
"""Of a template what is neither logic nor markup, and long enough to be told from a name."""


def pieces(language: str) -> set[str]:
    spoken = texts(language)
    sources = (re.sub(r"\{[{%].*?[}%]\}|<[^>]+>", "\n", str(spoken._entries[key])) for key in spoken.own_keys())
    return {piece.strip() for source in sources for piece in PIECE.findall(source) if piece.strip().count(" ") >= 2}


ENGLISH = pieces("en")


async def did_something(stage: Stage, message: Message, button: Button) -> bool:
    """Whether a press changes the message, brings another one, or gives a notice."""
    before = stage.world.messages(stage.private)
    notice = await stage.press(message, button.value)
    if notice:
        return True
    with suppress(TimeoutError):
        return await stage.world.until(lambda: stage.world.messages(stage.private) != before, what="effect")
    return False


def does_nothing_rightly(button: Button) -> bool:
    """The choice that is set already, and what only leads back to where one is."""
    return button.text.startswith("✓")


@pytest.mark.parametrize("language", languages())
async def test_every_button_does_something_and_speaks_the_language(stage: Stage, language: str) -> None:
    await stage.press(await stage.ask("/language"), f"i:{language}")
    dead: list[tuple[str, str]] = []
    for said in SAID:
        told = await stage.ask(said)
        for button in [button for row in told.keyboard for button in row if button.action == "callback_data"]:
            stage.world.put(told)
            if not does_nothing_rightly(button) and not await did_something(stage, told, button):
                dead.append((said, button.text))
    assert dead == []
    heard = "\n".join(message.text for message in stage.world.bot_messages(stage.private))
    assert not re.search(r"&(?:lt|gt|amp|quot|#\d+);", heard)
    if language != "en":
        assert {piece for piece in ENGLISH - pieces(language) if piece in heard} == set()
