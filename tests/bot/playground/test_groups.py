"""Groups: what a bot sees, who is who, members and rights."""

from __future__ import annotations

import pytest

from bot.playground import ANONYMOUS_ADMINISTRATOR, Bot, Chat, Person, Playground, World
from bot.playground.places import DEFAULT_BOT
from tests.bot.playground.api import RawApi, raw_api


@pytest.fixture
def group(world: World, ada: Person) -> Chat:
    return world.group("Rail", [ada, world.person("Bob")], administrators=[world.person("Cleo")], supergroup=True)


async def seen(api: RawApi) -> list[str]:
    return [update["message"].get("text", "") for update in await api("getUpdates") if "message" in update]


async def test_with_privacy_a_bot_sees_commands_mentions_and_replies_to_it(
    api: RawApi, world: World, group: Chat, ada: Person
) -> None:
    await api("sendMessage", chat_id=group.id, text="I am here")
    mine = world.bot_messages(group)[0]
    other = await world.say(group, ada, "among us")
    await world.say(group, ada, "/help")
    await world.say(group, ada, "/help@khorgos_bot now")
    await world.say(group, ada, "/help@other_bot")
    await world.say(group, ada, "what does @Khorgos_Bot say?")
    await world.say(group, ada, "mail me at x@khorgos_bot")
    await world.say(group, ada, "to you", reply_to=mine)
    await world.say(group, ada, "to us", reply_to=other)
    assert await seen(api) == ["/help", "/help@khorgos_bot now", "what does @Khorgos_Bot say?", "to you"]


async def test_an_administrator_sees_everything(api: RawApi, world: World, group: Chat, ada: Person) -> None:
    await world.set_bot(group, "administrator")
    await world.say(group, ada, "among us")
    assert await seen(api) == ["among us"]


async def test_without_privacy_a_bot_sees_everything() -> None:
    world = World(Bot(DEFAULT_BOT.person, privacy=False))
    async with Playground(world=world) as playground, raw_api(playground) as api:
        ada = world.person("Ada")
        await world.say(world.group("Rail", [ada]), ada, "among us")
        assert await seen(api) == ["among us"]
        assert (await api("getMe"))["can_read_all_group_messages"] is True


async def test_an_edit_is_seen_only_where_the_message_is(api: RawApi, world: World, group: Chat, ada: Person) -> None:
    await world.edit(await world.say(group, ada, "among us"), "still among us")
    assert await api("getUpdates") == []


async def test_an_anonymous_administrator_speaks_as_the_group(api: RawApi, world: World, group: Chat) -> None:
    await world.say(group, ANONYMOUS_ADMINISTRATOR, "/daily on")
    message = (await api("getUpdates"))[0]["message"]
    assert message["from"] == {
        "id": 1087968824,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    }
    assert message["sender_chat"]["id"] == group.id


async def test_in_a_topic_what_is_no_reply_replies_to_the_topics_beginning(
    api: RawApi, world: World, ada: Person
) -> None:
    forum = world.group("Forum", [ada], forum=True)
    topic = world.topic(forum, "Daily")
    await world.say(forum, ada, "/help", topic=topic)
    await world.say(forum, ada, "/help in General")
    inside, general = [update["message"] for update in await api("getUpdates")]
    assert (inside["message_thread_id"], inside["is_topic_message"]) == (topic.id, True)
    assert inside["reply_to_message"]["forum_topic_created"]["name"] == "Daily"
    assert "message_thread_id" not in general


async def test_members_and_administrators(api: RawApi, world: World, group: Chat, ada: Person) -> None:
    assert (await api("getChatMember", chat_id=group.id, user_id=ada.id))["status"] == "member"
    await world.promote(group, ada)
    assert (await api("getChatMember", chat_id=group.id, user_id=ada.id))["status"] == "administrator"
    names = [member["user"]["first_name"] for member in await api("getChatAdministrators", chat_id=group.id)]
    assert names == ["Ada", "Cleo"]
    assert await api("getChatMemberCount", chat_id=group.id) == 4
    assert await api.refusal("getChatMember", chat_id=group.id, user_id=999) == "Bad Request: user not found"
    assert await api.refusal("getChatAdministrators", chat_id=world.private(ada).id) == (
        "Bad Request: there are no administrators in the private chat"
    )


async def test_being_added_and_thrown_out_is_told_with_service_messages(api: RawApi, world: World, ada: Person) -> None:
    group = world.group("Rail", [ada], bot="left")
    await world.set_bot(group, "member", ada)
    await world.kick(group, ada)
    added, joined, kicked = await api("getUpdates")
    assert added["message"]["new_chat_members"][0]["username"] == "khorgos_bot"
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert kicked["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_a_bot_that_leaves_is_outside(api: RawApi, group: Chat) -> None:
    assert await api("leaveChat", chat_id=group.id)
    assert await api.refusal("getChat", chat_id=group.id) == "Forbidden: bot is not a member of the supergroup chat"


async def test_a_channel_post_is_no_message(api: RawApi, world: World, ada: Person) -> None:
    channel = world.channel("News", ada)
    await world.say(channel, ada, "/daily on")
    post = (await api("getUpdates"))[0]["channel_post"]
    assert post["sender_chat"]["id"] == channel.id
    assert "from" not in post


async def test_a_button_pressed_by_somebody_names_that_person(api: RawApi, world: World, group: Chat) -> None:
    markup = {"inline_keyboard": [[{"text": "On", "callback_data": "on"}]]}
    await api("sendMessage", chat_id=group.id, text="panel", reply_markup=markup)
    world.begin_press(world.bot_messages(group)[0], "On", ANONYMOUS_ADMINISTRATOR)
    assert (await api("getUpdates"))[0]["callback_query"]["from"]["first_name"] == "Cleo"


async def test_a_persons_language_reaches_the_bot_in_every_update(
    api: RawApi, world: World, group: Chat, ada: Person
) -> None:
    world.set_language(ada, "kk")
    said = await world.say(group, ada, "/help")
    await world.edit(said, "/help me")
    languages = [next(u[k] for k in u if k != "update_id")["from"]["language_code"] for u in await api("getUpdates")]
    assert languages == ["kk", "kk"]
