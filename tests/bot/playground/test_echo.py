"""A real python-telegram-bot against the stand-in."""

from __future__ import annotations

from bot.playground import Playground
from tests.bot.playground.echo import echo_bot


async def test_a_bot_answers_a_person_and_its_button_edits_the_message(playground: Playground) -> None:
    world = playground.world
    ada = world.person("Ada")
    chat = world.private(ada)
    async with echo_bot(playground):
        answer = await world.ask(chat, ada, "hello 🚂")
        assert answer.text == "hello 🚂"
        toast = await world.press(answer, "Louder")
        assert toast.text == "Done"
        assert world.message(chat, answer.id).text == "LOUD"
    assert playground.calls["sendMessage"] == 1
