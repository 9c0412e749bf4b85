"""Sending: every limit and refusal, over real HTTP."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from bot.playground import Chat, Person, Playground, World
from tests.bot.playground.api import RawApi
from tests.bot.playground.pictures import png


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


async def test_a_message_comes_back_whole(api: RawApi, chat: Chat) -> None:
    sent = await api(
        "sendMessage",
        chat_id=chat.id,
        text="<b>hi</b> there",
        parse_mode="HTML",
        link_preview_options={"is_disabled": True},
    )
    assert sent["text"] == "hi there"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert sent["chat"] == {"id": chat.id, "type": "private", "first_name": "Ada", "username": "ada"}
    assert sent["from"]["username"] == "khorgos_bot"
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_the_same_call_works_as_query_form_multipart_and_json(api: RawApi, chat: Chat) -> None:
    given = {
        "chat_id": str(chat.id),
        "text": "hi",
        "reply_markup": json.dumps(keyboard({"text": "x", "callback_data": "y"})),
    }
    url = f"{api.base}/sendMessage"
    answers = [
        await api.client.get(url, params=given),
        await api.client.post(url, data=given),
        await api.client.post(url, data=given, files={"ignored": ("x", b"x")}),
        await api.client.post(url, json=given),
        await api.client.post(f"{api.base}/SENDMESSAGE", json=given),
    ]
    assert [answer.json()["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] for answer in answers] == ["x"] * 5


@pytest.mark.parametrize("text", ["", "   \n ", "<b> </b>"])
async def test_an_empty_text_is_refused(api: RawApi, chat: Chat, text: str) -> None:
    assert await api.refusal("sendMessage", chat_id=chat.id, text=text, parse_mode="HTML") == (
        "Bad Request: message text is empty"
    )


@pytest.mark.parametrize(
    ("text", "fits"), [("x" * 4096, True), ("x" * 4097, False), ("🚂" * 2048, True), ("🚂" * 2049, False)]
)
async def test_a_text_has_4096_utf16_units_at_most(api: RawApi, chat: Chat, text: str, fits: bool) -> None:
    answer = await api.answer("sendMessage", chat_id=chat.id, text=f"<i>{text}</i>", parse_mode="HTML")
    assert answer["ok"] is fits
    assert fits or answer["description"] == "Bad Request: message is too long"


async def test_a_caption_has_1024(api: RawApi, chat: Chat) -> None:
    for caption, fits in (("x" * 1024, True), ("x" * 1025, False)):
        files = {"photo": ("p.png", png())}
        data = {"chat_id": chat.id, "caption": caption}
        answer = await api.client.post(f"{api.base}/sendPhoto", data=data, files=files)
        assert answer.json()["ok"] is fits
    assert answer.json()["description"] == "Bad Request: message caption is too long"


async def test_markup_that_is_not_telegrams_is_refused(api: RawApi, chat: Chat) -> None:
    assert await api.refusal("sendMessage", chat_id=chat.id, text="a<br>b", parse_mode="HTML") == (
        'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 1'
    )


@pytest.mark.parametrize(
    ("chat_id", "why"),
    [(12345, "chat not found"), ("@nobody", "chat not found"), ("@ada", "chat not found"), ("", "chat_id is empty")],
)
async def test_an_unknown_chat_is_refused(api: RawApi, chat: Chat, chat_id: object, why: str) -> None:
    assert await api.refusal("sendMessage", chat_id=chat_id, text="x") == f"Bad Request: {why}"


async def test_a_public_group_is_found_by_its_name(api: RawApi, world: World, ada: Person) -> None:
    group = world.group("Rail", [ada], supergroup=True, username="rail")
    assert (await api("sendMessage", chat_id="@RAIL", text="x"))["chat"]["id"] == group.id


KEYBOARDS: list[tuple[object, str]] = [
    (keyboard({"text": "x", "callback_data": "d" * 65}), "BUTTON_DATA_INVALID"),
    (keyboard({"text": "x", "callback_data": "ж" * 33}), "BUTTON_DATA_INVALID"),
    (keyboard({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
    (keyboard({"text": "", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
    (
        keyboard({"text": "x", "callback_data": "y", "url": "https://example.org"}),
        "inline keyboard button must have exactly one of the optional fields",
    ),
    (keyboard({"text": "x"}), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (
        keyboard({"text": "x", "url": "no where"}),
        "inline keyboard button URL 'no where' is invalid: Wrong HTTP URL",
    ),
    (keyboard(*({"text": "x", "callback_data": str(n)} for n in range(101))), "reply markup is too long"),
    ("{broken", "can't parse reply keyboard markup JSON object"),
    ("[]", "object expected as reply markup"),
]


@pytest.mark.parametrize(("markup", "why"), KEYBOARDS, ids=[why for _, why in KEYBOARDS])
async def test_a_keyboard_that_breaks_a_rule_is_refused(api: RawApi, chat: Chat, markup: object, why: str) -> None:
    assert await api.refusal("sendMessage", chat_id=chat.id, text="x", reply_markup=markup) == f"Bad Request: {why}"


async def test_callback_data_of_64_bytes_and_a_hundred_buttons_are_taken(api: RawApi, chat: Chat) -> None:
    buttons = [{"text": "x", "callback_data": "ж" * 32} for _ in range(100)]
    await api("sendMessage", chat_id=chat.id, text="x", reply_markup=keyboard(*buttons))


async def test_a_reply_to_nothing_is_refused_unless_it_may_stand_alone(
    api: RawApi, chat: Chat, world: World, ada: Person
) -> None:
    said = await world.say(chat, ada, "hello")
    sent = await api("sendMessage", chat_id=chat.id, text="x", reply_parameters={"message_id": said.id})
    assert sent["reply_to_message"]["text"] == "hello"
    why = await api.refusal("sendMessage", chat_id=chat.id, text="x", reply_parameters={"message_id": 99})
    assert why == "Bad Request: message to be replied not found"
    alone = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await api("sendMessage", chat_id=chat.id, text="x", reply_parameters=alone)


async def test_a_bot_may_not_begin_and_may_not_write_when_blocked(api: RawApi, world: World, ada: Person) -> None:
    chat = world.private(ada, started=False)
    assert await api.refusal("sendMessage", chat_id=chat.id, text="x") == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    await world.say(chat, ada, "/start")
    await api("sendMessage", chat_id=chat.id, text="x")
    await world.block(ada)
    assert await api.refusal("sendMessage", chat_id=chat.id, text="x") == "Forbidden: bot was blocked by the user"
    await world.unblock(ada)
    await api("sendMessage", chat_id=chat.id, text="x")


async def test_groups_the_bot_was_thrown_out_of_or_may_not_write_in(api: RawApi, world: World, ada: Person) -> None:
    small, large = world.group("Small", [ada]), world.group("Large", [ada], supergroup=True)
    for group, name in ((small, "group"), (large, "supergroup")):
        await world.set_bot(group, "restricted", can_send=False)
        assert await api.refusal("sendMessage", chat_id=group.id, text="x") == (
            "Bad Request: not enough rights to send text messages to the chat"
        )
        await world.kick(group)
        assert await api.refusal("sendMessage", chat_id=group.id, text="x") == (
            f"Forbidden: bot was kicked from the {name} chat"
        )
        await world.set_bot(group, "left")
        assert await api.refusal("sendMessage", chat_id=group.id, text="x") == (
            f"Forbidden: bot is not a member of the {name} chat"
        )


async def test_a_channel_wants_an_administrator(api: RawApi, world: World, ada: Person) -> None:
    channel = world.channel("News", ada)
    sent = await api("sendMessage", chat_id=channel.id, text="x")
    assert sent["sender_chat"]["id"] == channel.id
    assert "from" not in sent
    await world.set_bot(channel, "member")
    assert await api.refusal("sendMessage", chat_id=channel.id, text="x") == (
        "Bad Request: need administrator rights in the channel chat"
    )


async def test_a_group_that_became_a_supergroup_names_its_new_id(api: RawApi, world: World, ada: Person) -> None:
    old = world.group("Rail", [ada])
    new = await world.migrate(old)
    answer = await api.answer("sendMessage", chat_id=old.id, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new.id}
    service = [update["message"] for update in await api("getUpdates")]
    assert service[0]["migrate_to_chat_id"] == new.id
    assert service[1]["migrate_from_chat_id"] == old.id
    await api("sendMessage", chat_id=new.id, text="x")


async def test_topics_of_a_forum(api: RawApi, world: World, ada: Person) -> None:
    forum = world.group("Forum", [ada], forum=True)
    topic = world.topic(forum, "Daily")
    sent = await api("sendMessage", chat_id=forum.id, text="x", message_thread_id=topic.id)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic.id, True)
    assert sent["reply_to_message"]["forum_topic_created"]["name"] == "Daily"
    assert "message_thread_id" not in await api("sendMessage", chat_id=forum.id, text="to General")
    await world.close_topic(forum, topic)
    assert await api.refusal("sendMessage", chat_id=forum.id, text="x", message_thread_id=topic.id) == (
        "Bad Request: TOPIC_CLOSED"
    )
    await world.delete_topic(forum, topic)
    assert await api.refusal("sendMessage", chat_id=forum.id, text="x", message_thread_id=topic.id) == (
        "Bad Request: message thread not found"
    )


async def test_a_reply_chain_is_a_thread_but_no_topic(api: RawApi, world: World, ada: Person) -> None:
    group = world.group("Large", [ada], supergroup=True)
    said = await world.say(group, ada, "@khorgos_bot hello")
    sent = await api("sendMessage", chat_id=group.id, text="x", reply_parameters={"message_id": said.id})
    assert sent["message_thread_id"] == said.id
    assert "is_topic_message" not in sent
    assert await api.refusal("sendMessage", chat_id=group.id, text="x", message_thread_id=4711) == (
        "Bad Request: message thread not found"
    )


async def test_photos_and_documents_go_up_and_come_down(playground: Playground, api: RawApi, chat: Chat) -> None:
    picture = png(320, 200)
    answer = await api.client.post(
        f"{api.base}/sendPhoto", data={"chat_id": chat.id}, files={"photo": ("p.png", picture)}
    )
    photo = answer.json()["result"]["photo"][-1]
    assert (photo["width"], photo["height"]) == (320, 200)
    again = await api("sendPhoto", chat_id=chat.id, photo=photo["file_id"])
    assert again["photo"][-1]["file_unique_id"] == photo["file_unique_id"]
    path = (await api("getFile", file_id=photo["file_id"]))["file_path"]
    down = await api.client.get(f"{playground.file_url}{playground.token}/{path}")
    assert down.content == picture
    answer = await api.client.post(
        f"{api.base}/sendDocument",
        data={"chat_id": chat.id, "document": "attach://sheet"},
        files={"sheet": ("events.csv", b"a,b\n", "text/csv")},
    )
    document = answer.json()["result"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("events.csv", "text/csv")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (png(9000, 1100), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (png() + bytes(11 * 2**20), "file is too big"),
    ],
    ids=["width + height", "ratio", "no picture", "empty", "11 MB"],
)
async def test_what_is_no_photo_for_telegram_is_refused(api: RawApi, chat: Chat, content: bytes, why: str) -> None:
    files = {"photo": ("p.png", content)}
    answer = await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": chat.id}, files=files)
    assert answer.json()["description"] == f"Bad Request: {why}"


async def test_a_chat_action_must_be_one_of_telegrams(api: RawApi, chat: Chat) -> None:
    assert await api("sendChatAction", chat_id=chat.id, action="typing")
    assert await api.refusal("sendChatAction", chat_id=chat.id, action="thinking") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_wrong_token_wrong_method_and_wrong_path(playground: Playground, api: RawApi) -> None:
    wrong = await api.client.get(f"{playground.api_url}1:wrong/getMe")
    assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
    assert await api.refusal("sendEverything") == "Not Found"
    other = await api.client.get(f"{playground.url}/nothing")
    assert other.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_lone_surrogates_are_refused(api: RawApi, chat: Chat) -> None:
    body = f'{{"chat_id": {chat.id}, "text": "\\ud83d"}}'
    answer = await api.client.post(
        f"{api.base}/sendMessage", content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_dates_come_from_the_clock(api: RawApi, chat: Chat) -> None:
    before = int(time.time())
    sent = await api("sendMessage", chat_id=chat.id, text="x")
    assert before <= sent["date"] <= time.time()
