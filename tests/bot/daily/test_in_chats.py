"""The daily fact as people set it and see it, through the stand-in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from khorgos.bot.application import build_application
from khorgos.bot.daily.changes import Changes
from khorgos.bot.daily.gazetteer import gazetteer
from khorgos.bot.daily.limiter import OVERALL_PER_SECOND, Gate
from khorgos.bot.daily.service import Daily, build_daily, to_next_post
from khorgos.bot.desk import Desk
from khorgos.bot.handlers import Handlers
from khorgos.bot.handlers.daily import DailyPosts
from khorgos.bot.handlers.presses import Bot
from khorgos.bot.library import Holder
from khorgos.bot.playground import ANONYMOUS_ADMINISTRATOR, Chat, Message, MovableClock, Person, Playground
from khorgos.bot.run import run_polling
from khorgos.bot.settings import Settings
from khorgos.bot.state import Database
from khorgos.bot.state.budget import SharedBudget
from khorgos.bot.state.deliveries import Deliveries, State
from tests.bot.shelf import Shelf

MONDAY = datetime(2026, 3, 2, 3, tzinfo=UTC)  # 08:00 in Almaty


class ShiftedClock(MovableClock):
    """The stand-in's clock for the bot: sleeping takes as long as it takes."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.05))


@dataclass
class Scene:
    """A bot with its daily posts at work, in a world where it is Monday morning."""

    playground: Playground
    daily: Daily
    clock: ShiftedClock
    database: Database

    def __post_init__(self) -> None:
        self.world = self.playground.world
        self.ada = self.world.person("Ada")
        self.bo = self.world.person("Bo")
        self.group = self.world.group("Reading circle", [self.bo], administrators=[self.ada], supergroup=True)

    async def says(self, text: str, person: Person | None = None, chat: Chat | None = None) -> Message:
        return await self.world.ask(chat or self.group, person or self.ada, text)

    async def press(self, message: Message, label: str, person: Person | None = None) -> Message:
        """Press a button that turns its message into another."""
        before = self.world.message(message.chat, message.id)
        await self.world.press(before, label, person or self.ada)

        def changed() -> Message | None:
            now = self.world.message(message.chat, message.id)
            return now if now != before else None

        return await self.world.until(changed, what="edit")

    async def notice(self, message: Message, label: str, person: Person) -> str:
        return (await self.world.press(message, label, person)).text

    async def next_post(self, chat: Chat | None = None) -> Message:
        """Move the clock to the next posting time and give what comes."""
        state = self.world.state(chat or self.group)
        state.seen = max(state.messages, default=0)
        kept, number = Deliveries(self.database, "nobody"), (chat or self.group).id
        had = len(await kept.used(number))
        assert await to_next_post(self.daily, self.clock.move_to)
        post = await self.world.next_bot_message(chat or self.group)

        async def confirmed() -> bool:
            return len(await kept.used(number)) > had

        await _until(confirmed, True)
        return post


@asynccontextmanager
async def _scene(playground: Playground, database: Database, folder: Path) -> AsyncIterator[Scene]:
    clock = ShiftedClock(MONDAY)
    gate = Gate(SharedBudget(database, OVERALL_PER_SECOND))
    rooms: list[DailyPosts] = []

    def further(desk: Desk, bot: Bot) -> Handlers:
        rooms.append(DailyPosts(desk, build_daily(desk, bot, gate, clock)))
        return rooms[0].handlers()

    application = build_application(
        Settings(documents=folder, data=folder), Holder(Shelf()), database, token=playground.token,
        base_url=playground.api_url, limiter=gate, further=further, now=clock.now,
    )  # fmt: skip
    application.add_handlers(rooms[0].early_handlers(), group=-2)
    stop = asyncio.Event()
    bot = asyncio.create_task(run_polling(application, stop, [rooms[0].daily.run]))
    try:
        yield Scene(playground, rooms[0].daily, clock, database)
    finally:
        stop.set()
        await bot


@pytest.fixture(scope="session", autouse=True)
def cities() -> None:
    """Made once: the first city that is asked for takes a second or two, more on a busy machine."""
    gazetteer()


@pytest.fixture
async def scene(playground: Playground, database: Database, tmp_path: Path) -> AsyncIterator[Scene]:
    async with _scene(playground, database, tmp_path) as made:
        yield made


def labels(message: Message) -> list[str]:
    return [button.text for row in message.keyboard for button in row]


async def test_on_with_time_and_city_shows_the_next_three_posts_in_local_time(scene: Scene) -> None:
    panel = await scene.says("/daily on 09:00 Almaty")
    assert "on ✅" in panel.text
    assert "09:00 · Almaty (UTC+05:00)" in panel.text
    assert [line for line in panel.text.splitlines() if line.startswith("•")] == [
        "• Mon, Mar 2, 09:00", "• Tue, Mar 3, 09:00", "• Wed, Mar 4, 09:00",
    ]  # fmt: skip


async def test_the_fact_comes_at_its_time_with_source_and_context(scene: Scene) -> None:
    await scene.says("/daily on 09:00 Almaty")
    post = await scene.next_post()
    assert "💡" in post.text
    assert "—" in post.text
    assert labels(post) == ["📄 In context"]
    another = await scene.next_post()
    assert another.text != post.text


async def test_off_stops_it(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    panel = await scene.says("/daily off")
    assert "off" in panel.text
    assert await to_next_post(scene.daily, scene.clock.move_to) is None


async def test_members_are_told_politely_that_administrators_decide(scene: Scene) -> None:
    panel = await scene.says("/daily on 9 Almaty")
    refused = await scene.says("/daily off", scene.bo)
    assert "Only administrators" in refused.text
    assert "Only administrators" in await scene.notice(panel, "🔕 Turn off", scene.bo)
    assert (await scene.daily.settings(scene.group.id)).active


async def test_the_rights_are_those_of_the_moment(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    await scene.world.join(scene.group, scene.ada, "member")
    assert "Only administrators" in (await scene.says("/daily off")).text


async def test_members_may_look_at_the_panel_the_next_and_yesterdays_fact(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    assert "on ✅" in (await scene.says("/daily", scene.bo)).text
    preview = await scene.says("/daily preview", scene.bo)
    panel = await scene.says("/daily", scene.bo)
    await scene.notice(panel, "👁 Preview", scene.bo)
    assert (await scene.world.next_bot_message(scene.group)).text == preview.text
    assert "Next post: Mon, Mar 2, 09:00" in preview.text
    assert "Nothing was posted" in (await scene.says("/daily yesterday", scene.bo)).text
    post = await scene.next_post()
    assert post.text in preview.text
    scene.clock.advance(timedelta(days=1) - timedelta(hours=2))
    assert (await scene.says("/daily yesterday", scene.bo)).text == post.text


async def test_anonymous_administrators_may(scene: Scene) -> None:
    assert "on ✅" in (await scene.says("/daily on 9 Almaty", ANONYMOUS_ADMINISTRATOR)).text


async def test_it_works_in_private(scene: Scene) -> None:
    private = scene.world.private(scene.bo)
    assert "on ✅" in (await scene.says("/daily on 9 Almaty", scene.bo, private)).text
    assert "💡" in (await scene.next_post(private)).text


async def test_it_works_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("News", scene.ada)
    await scene.world.say(channel, scene.ada, "/daily on 9 Almaty")
    await scene.world.until(
        lambda: next((m for m in scene.world.messages(channel) if "on ✅" in m.text), None), what="panel"
    )
    assert await to_next_post(scene.daily, scene.clock.move_to)
    await scene.world.until(
        lambda: next((m for m in scene.world.messages(channel) if "💡" in m.text), None), what="post"
    )


async def test_in_a_forum_it_posts_in_the_topic_where_it_was_switched_on(scene: Scene) -> None:
    forum = scene.world.group("Forum", administrators=[scene.ada], forum=True)
    topic = scene.world.topic(forum, "Facts")
    said = await scene.world.say(forum, scene.ada, "/daily on 9 Almaty", topic=topic)
    scene.world.state(forum).seen = said.id
    await scene.world.next_bot_message(forum)
    post = await scene.next_post(forum)
    assert (post.thread, post.in_topic) == (topic.id, True)


async def test_now_brings_todays_fact_forward_and_it_is_not_posted_twice(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    assert "💡" in (await scene.says("/daily now")).text
    assert "has had its fact" in (await scene.says("/daily now")).text
    assert "Tue, Mar 3" in (await scene.says("/daily")).text
    await scene.next_post()
    assert scene.clock.now() >= MONDAY + timedelta(days=1)


async def test_a_city_that_could_be_several_is_asked_about(scene: Scene) -> None:
    asked = await scene.says("/daily on 9 Birmingham")
    assert "Which" in asked.text
    panel = await scene.press(asked, next(label for label in labels(asked) if "Kingdom" in label))
    assert "London" in panel.text


async def test_what_was_ordered_with_such_a_city_is_not_lost_in_the_asking(scene: Scene) -> None:
    asked = await scene.says("/daily on mon-fri 8:10 Birmingham")
    assert not (await scene.daily.settings(scene.group.id)).active
    panel = await scene.press(asked, next(label for label in labels(asked) if "Kingdom" in label))
    assert "on ✅" in panel.text
    assert "08:10 · London" in panel.text
    assert "Monday to Friday" in panel.text


async def test_namesakes_in_one_country_are_told_apart(scene: Scene) -> None:
    asked = await scene.says("/daily zone Springfield")
    assert len(set(labels(asked))) == len(labels(asked)) > 1


async def test_an_unknown_place_is_told_kindly_and_changes_nothing(scene: Scene) -> None:
    told = await scene.says("/daily on 9 Xyzzyville")
    assert "Xyzzyville" in told.text
    assert not (await scene.daily.settings(scene.group.id)).active


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("25:00", "no such time as 25:00"),
        ("2500", "no such time as 2500"),
        ("on 12.99", "no such time as 12.99"),
        ("at half past nine", "didn’t get the time"),
        ("banana", "don’t know a place called “banana”"),
    ],
)
async def test_a_time_or_place_there_is_not_is_told_kindly_and_changes_nothing(
    scene: Scene, said: str, told: str
) -> None:
    before = await scene.daily.settings(scene.group.id)
    answer = await scene.says(f"/daily {said}")
    assert told in answer.text
    assert not answer.keyboard
    assert await scene.daily.settings(scene.group.id) == before


async def test_weekdays_and_a_time_are_set_in_one_line(scene: Scene) -> None:
    panel = await scene.says("/daily weekdays 18:30")
    assert "18:30" in panel.text
    assert "Monday to Friday" in panel.text


async def test_another_city_is_named_in_a_reply(scene: Scene) -> None:
    panel = await scene.says("/daily on 9")
    cities = await scene.press(panel, "🌍 City")
    await scene.world.press(cities, "⌨ Another city", scene.ada)
    asked = await scene.world.next_bot_message(scene.group)
    said = await scene.world.say(scene.group, scene.ada, "Астана", reply_to=asked)
    scene.world.state(scene.group).seen = said.id
    assert "Almaty (UTC+05:00)" in (await scene.world.next_bot_message(scene.group)).text


async def test_a_city_there_is_not_is_asked_for_again(scene: Scene) -> None:
    panel = await scene.says("/daily on 9")
    cities = await scene.press(panel, "🌍 City")
    await scene.world.press(cities, "⌨ Another city", scene.ada)
    asked = await scene.world.next_bot_message(scene.group)
    assert "Which city or country, Ada?" in asked.text
    for answer, told in (("Xyzzyville", "I don’t know a place called “Xyzzyville”"), ("Berlin", "Berlin (UTC+01:00)")):
        said = await scene.world.say(scene.group, scene.ada, answer, reply_to=asked)
        scene.world.state(scene.group).seen = said.id
        asked = await scene.world.next_bot_message(scene.group)
        assert told in asked.text


async def test_another_city_is_named_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("News", scene.ada)

    async def posted(what: str) -> Message:
        return await scene.world.until(
            lambda: next((m for m in scene.world.messages(channel) if what in m.text), None), what=what
        )

    await scene.world.say(channel, scene.ada, "/daily zone")
    await scene.world.press(await posted("Whose local time?"), "⌨ Another city", scene.ada)
    await scene.world.say(channel, scene.ada, "Astana", reply_to=await posted("Which city"))
    assert "off" in (await posted("Almaty (UTC+05:00)")).text


@pytest.mark.parametrize(
    ("said", "shown", "button"),
    [
        ("time", "At which hour?", "✓ 09"),
        ("zone", "Whose local time?", "London, United Kingdom"),
        ("days", "On which days?", "✓ Mon"),
        ("language", "In which language?", "✓ As in this chat"),
        ("topics", "The documents name no topics", "◀ Back"),
    ],
)
async def test_a_setting_named_alone_offers_what_there_is_to_choose(
    scene: Scene, said: str, shown: str, button: str
) -> None:
    page = await scene.says(f"/daily {said}")
    assert shown in page.text
    assert button in labels(page)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("topics banana", "no topic “banana”"),
        ("silent perhaps", "didn’t get “perhaps”"),
        ("language Klingon", "Those I do: English"),
    ],
)
async def test_what_cannot_be_set_is_told_and_changes_nothing(scene: Scene, said: str, told: str) -> None:
    before = await scene.daily.settings(scene.group.id)
    assert told in (await scene.says(f"/daily {said}")).text
    assert await scene.daily.settings(scene.group.id) == before


async def test_two_who_press_the_same_day_at_once_want_the_same(scene: Scene) -> None:
    await scene.world.join(scene.group, scene.bo, "administrator")
    days = await scene.says("/daily days")
    await scene.world.press(days, "✓ Fri", scene.ada)
    await scene.world.press(days, "✓ Fri", scene.bo)
    await scene.world.press(days, "✓ Sat", scene.bo)
    assert (await scene.daily.settings(scene.group.id)).weekdays == 0b1001111


async def test_buttons_of_an_older_version_change_nothing_and_show_the_page_anew(scene: Scene) -> None:
    before = await scene.daily.settings(scene.group.id)
    changes = Changes(scene.daily.pool)
    for what, value in (
        ("day", "4"),
        ("zone_is", "Nowhere/Town"),
        ("place", "Nowhere,on,,"),
        ("at", "2500"),
        ("x", ""),
    ):
        assert await changes.pressed(before, what, value, 0) == {}


async def test_every_hour_is_on_a_button(scene: Scene) -> None:
    hours = await scene.press(await scene.says("/daily"), "🕘 Time")
    minutes = await scene.press(hours, "05")
    assert labels(await scene.press(minutes, "◀ Back"))[:6] == ["00", "01", "02", "03", "04", "05"]
    assert "05:45" in (await scene.press(await scene.press(hours, "05"), "05:45")).text


async def test_everything_can_be_set_with_buttons(scene: Scene) -> None:
    panel = await scene.says("/daily")
    panel = await scene.press(panel, "🔔 Turn on")
    hours = await scene.press(panel, "🕘 Time")
    minutes = await scene.press(hours, "18")
    panel = await scene.press(minutes, "18:30")
    assert "18:30" in panel.text
    days = await scene.press(panel, "📆 Days")
    days = await scene.press(days, "Monday to Friday")
    days = await scene.press(days, "✓ Mon")
    panel = await scene.press(days, "◀ Back")
    assert "Tue, Wed, Thu, Fri" in panel.text
    panel = await scene.press(panel, "Silent")
    panel = await scene.press(panel, "Pin")
    panel = await scene.press(panel, "✓ On this day first")
    assert {"✓ Silent", "✓ Pin", "On this day first"} <= set(labels(panel))
    set_ = await scene.daily.settings(scene.group.id)
    assert (set_.active, set_.silent, set_.pin, set_.on_this_day, set_.set_by) == (
        True,
        True,
        True,
        False,
        scene.ada.id,
    )


async def test_the_last_day_can_not_be_taken_away(scene: Scene) -> None:
    panel = await scene.says("/daily days sun")
    days = await scene.press(panel, "📆 Days")
    assert "At least one day" in await scene.notice(days, "✓ Sun", scene.ada)


async def test_it_is_understood_in_other_languages(scene: Scene) -> None:
    assert "09:30 · Almaty" in (await scene.says("/daily вкл 9:30 Алматы")).text
    assert "Monday to Friday" in (await scene.says("/daily күндер дс-жм")).text
    assert "Shanghai" in (await scene.says("/daily 时区 上海")).text
    assert "off" in (await scene.says("/daily kapat")).text


async def test_a_bot_that_is_put_out_sleeps_at_once_and_goes_on_when_it_is_back(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    await scene.world.set_bot(scene.group, "kicked", scene.ada)

    async def asleep() -> bool:
        return (await scene.daily.settings(scene.group.id)).asleep is not None

    await _until(asleep, True)
    assert await to_next_post(scene.daily, scene.clock.move_to) is None
    await scene.world.set_bot(scene.group, "member", scene.ada)
    await _until(asleep, False)
    assert "💡" in (await scene.next_post()).text


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings_and_history(scene: Scene) -> None:
    group = scene.world.group("Small", administrators=[scene.ada])
    await scene.says("/daily on 9 Almaty", chat=group)
    first = await scene.next_post(group)
    large = await scene.world.migrate(group)
    await asyncio.sleep(0.2)
    second = await scene.next_post(large)
    assert second.text != first.text
    assert "on ✅" in (await scene.says("/daily", chat=large)).text


async def test_a_closed_topic_is_noted_as_the_reason(scene: Scene) -> None:
    forum = scene.world.group("Forum", administrators=[scene.ada], forum=True)
    topic = scene.world.topic(forum, "Facts")
    said = await scene.world.say(forum, scene.ada, "/daily on 9 Almaty", topic=topic)
    scene.world.state(forum).seen = said.id
    await scene.world.next_bot_message(forum)
    await scene.world.close_topic(forum, topic)
    day = (await scene.daily.settings(forum.id)).next_day
    assert day
    await to_next_post(scene.daily, scene.clock.move_to)

    async def failed() -> bool:
        past = await Deliveries(scene.database, "nobody").history(forum.id, day)
        return past is not None and past.state == State.FAILED and "TOPIC_CLOSED" in (past.error or "")

    await _until(failed, True)


async def _until(look: Callable[[], Awaitable[bool]], wanted: bool) -> None:
    for _ in range(250):
        if await look() == wanted:
            return
        await asyncio.sleep(0.02)
    raise TimeoutError
