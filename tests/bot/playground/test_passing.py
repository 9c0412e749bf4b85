"""What people send without writing it: forwards, results of inline queries, voice messages, stickers."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.playground import Playground
from bot.playground.passing import forward, send_result, send_wordless
from tests.bot.playground.api import RawApi

RESULT = {
    "type": "article", "id": "r1", "title": "The quay",
    "input_message_content": {"message_text": "<b>1911</b> &amp; after", "parse_mode": "HTML"},
    "reply_markup": {"inline_keyboard": [[{"text": "Share", "url": "https://t.me/share/url?url=x"}]]},
}  # fmt: skip


async def test_a_result_is_sent_as_ones_own_message_via_the_bot(playground: Playground, api: RawApi) -> None:
    world = playground.world
    ada = world.person("Ada")
    friends = world.group("Friends", [ada])
    asking = asyncio.create_task(world.begin_inline(ada, "quay"))
    await asyncio.sleep(0)
    query = (await api("getUpdates"))[0]["inline_query"]
    await api("answerInlineQuery", inline_query_id=query["id"], results=json.dumps([RESULT]))
    number, _ = await asking
    sent = await send_result(world, number, "r1", friends, ada)
    assert (sent.text, sent.sender, sent.via) == ("1911 & after", ada, world.bot.person)
    assert [entity.type for entity in sent.entities] == ["bold"]
    assert sent.keyboard[0][0].text == "Share"
    with pytest.raises(KeyError):
        await send_result(world, number, "r2", friends, ada)


async def test_a_forward_says_who_said_it_first_and_loses_its_presses(playground: Playground, api: RawApi) -> None:
    world = playground.world
    ada = world.person("Ada")
    private = world.private(ada)
    markup = {
        "inline_keyboard": [[{"text": "More", "callback_data": "m"}], [{"text": "Map", "url": "https://example.org/"}]]
    }
    await api("sendMessage", chat_id=private.id, text="in 1911", reply_markup=json.dumps(markup))
    said = await forward(world, world.bot_messages(private)[0], private, ada)
    update = (await api("getUpdates"))[-1]["message"]
    assert update["forward_origin"]["sender_user"]["id"] == world.bot.person.id
    assert update["text"] == "in 1911"
    assert [button.text for row in said.keyboard for button in row] == ["Map"]
    again = await forward(world, said, private, ada)
    assert again.origin == world.bot.person


@pytest.mark.parametrize("kind", ["voice", "sticker"])
async def test_a_message_without_words_is_one_of_its_kind(playground: Playground, api: RawApi, kind: str) -> None:
    ada = playground.world.person("Ada")
    await send_wordless(playground.world, kind, playground.world.private(ada), ada)
    update = (await api("getUpdates"))[0]["message"]
    assert kind in update
    assert "text" not in update
    with pytest.raises(ValueError, match="voice message or a sticker"):
        await send_wordless(playground.world, "dice", ada.id, ada)
