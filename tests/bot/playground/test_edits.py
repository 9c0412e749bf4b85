"""Changing, deleting, pinning and reacting, over real HTTP."""

from __future__ import annotations

import json

from bot.playground import Chat, Person, World
from tests.bot.playground.api import RawApi
from tests.bot.playground.pictures import png

KEYS = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}


async def test_an_edit_changes_the_text_and_takes_the_keyboard_unless_it_brings_one(
    api: RawApi, chat: Chat, world: World
) -> None:
    sent = await api("sendMessage", chat_id=chat.id, text="one", reply_markup=KEYS)
    where = {"chat_id": chat.id, "message_id": sent["message_id"]}
    edited = await api("editMessageText", **where, text="<b>two</b>", parse_mode="HTML")
    assert edited["text"] == "two"
    assert edited["edit_date"] >= sent["date"]
    assert "reply_markup" not in edited
    assert world.message(chat, sent["message_id"]).entities[0].type == "bold"
    await api("editMessageReplyMarkup", **where, reply_markup=KEYS)
    assert world.message(chat, sent["message_id"]).button("y").text == "x"


async def test_an_edit_that_changes_nothing_is_refused(api: RawApi, chat: Chat) -> None:
    sent = await api("sendMessage", chat_id=chat.id, text="one")
    where = {"chat_id": chat.id, "message_id": sent["message_id"]}
    why = (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    assert await api.refusal("editMessageText", **where, text=" one ") == why
    assert await api.refusal("editMessageReplyMarkup", **where) == why
    await api("editMessageText", **where, text="two")
    assert await api.refusal("editMessageText", **where, text="two") == why


async def test_only_the_bots_own_messages_that_exist_can_be_edited(
    api: RawApi, chat: Chat, world: World, ada: Person
) -> None:
    said = await world.say(chat, ada, "mine")
    for message_id, why in (
        (said.id, "message can't be edited"),
        (999, "message to edit not found"),
        (0, "message identifier is not specified"),
    ):
        refused = await api.refusal("editMessageText", chat_id=chat.id, message_id=message_id, text="x")
        assert refused == f"Bad Request: {why}"


async def test_a_photo_has_a_caption_and_a_text_has_none(api: RawApi, chat: Chat) -> None:
    files = {"photo": ("p.png", png())}
    answer = await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": chat.id, "caption": "a"}, files=files)
    photo = answer.json()["result"]
    text = await api("sendMessage", chat_id=chat.id, text="x")
    where = {"chat_id": chat.id, "message_id": photo["message_id"]}
    assert await api.refusal("editMessageText", **where, text="x") == (
        "Bad Request: there is no text in the message to edit"
    )
    assert (await api("editMessageCaption", **where, caption="b"))["caption"] == "b"
    refused = await api.refusal("editMessageCaption", chat_id=chat.id, message_id=text["message_id"], caption="x")
    assert refused == "Bad Request: there is no caption in the message to edit"


async def test_a_picture_is_replaced(api: RawApi, chat: Chat) -> None:
    files = {"photo": ("p.png", png(40, 30))}
    answer = await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": chat.id}, files=files)
    media = json.dumps({"type": "photo", "media": "attach://new", "caption": "<i>c</i>", "parse_mode": "HTML"})
    data = {"chat_id": chat.id, "message_id": answer.json()["result"]["message_id"], "media": media}
    changed = await api.client.post(f"{api.base}/editMessageMedia", data=data, files={"new": ("q.png", png(80, 60))})
    assert changed.json()["result"]["photo"][-1]["width"] == 80
    assert changed.json()["result"]["caption_entities"][0]["type"] == "italic"


async def test_deleting(api: RawApi, chat: Chat, world: World, ada: Person) -> None:
    sent = await api("sendMessage", chat_id=chat.id, text="x")
    assert await api("deleteMessage", chat_id=chat.id, message_id=sent["message_id"])
    assert await api.refusal("deleteMessage", chat_id=chat.id, message_id=sent["message_id"]) == (
        "Bad Request: message to delete not found"
    )
    group = world.group("Large", [ada], supergroup=True)
    said = await world.say(group, ada, "mine")
    assert await api.refusal("deleteMessage", chat_id=group.id, message_id=said.id) == (
        "Bad Request: message can't be deleted"
    )
    await world.set_bot(group, "administrator")
    assert await api("deleteMessage", chat_id=group.id, message_id=said.id)


async def test_pinning_needs_the_right_and_tells_of_itself(api: RawApi, world: World, ada: Person) -> None:
    group = world.group("Large", [ada], supergroup=True)
    sent = await api("sendMessage", chat_id=group.id, text="x")
    where = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert await api.refusal("pinChatMessage", **where) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    await world.set_bot(group, "administrator")
    await api("getUpdates", offset=-1)
    assert await api("pinChatMessage", **where)
    assert (await api("getChat", chat_id=group.id))["pinned_message"]["text"] == "x"
    assert (await api("getUpdates"))[-1]["message"]["pinned_message"]["text"] == "x"
    assert await api("unpinChatMessage", chat_id=group.id)
    assert await api.refusal("unpinChatMessage", chat_id=group.id) == "Bad Request: message to unpin not found"


async def test_reactions_are_those_of_telegrams_list(api: RawApi, chat: Chat, world: World, ada: Person) -> None:
    said = await world.say(chat, ada, "thanks")
    where = {"chat_id": chat.id, "message_id": said.id}
    assert await api("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert world.message(chat, said.id).reactions == ("👍",)
    refused = await api.refusal("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "🚂"}])
    assert refused == "Bad Request: REACTION_INVALID"
