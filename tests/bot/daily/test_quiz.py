"""The daily fact as a quiz, and the week's best-liked facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.daily.service import to_next_post
from bot.daily.weekly import last_of_week
from bot.playground import Message
from bot.state.likes import Likes
from tests.bot.daily.scene import MONDAY, Scene, labels, until
from tests.bot.shelf import SALT, Shelf

LONG = "The salt road is 320 km long."


async def quiz(scene: Scene) -> Message:
    scene.holder.library = Shelf({"salt.md": [LONG]}, {"salt.md": SALT})
    await scene.press(await scene.says("/daily on 9 Almaty"), "As a quiz")
    return await scene.next_post()


async def test_a_fact_comes_as_a_quiz_with_its_source_as_explanation(scene: Scene) -> None:
    post = await quiz(scene)
    assert post.poll is not None
    assert post.poll.question == "Which number is missing?\n\nThe salt road is ____ km long."
    assert post.poll.options[post.poll.right or 0] == "320"
    assert len(post.poll.options) == 4
    assert post.poll.explanation == "“The Salt Road”, Harbour Press, ¶\u00a01"
    assert (post.poll.quiz, post.poll.anonymous, labels(post)) == (True, True, ["👍", "↗ Share"])


async def test_answering_it_disturbs_nobody(scene: Scene) -> None:
    post = await quiz(scene)
    assert post.poll is not None
    await scene.world.vote(post, scene.bo, 0)
    with pytest.raises(ValueError, match="has answered"):
        await scene.world.vote(post, scene.bo, 1)
    assert "on ✅" in (await scene.says("/daily")).text
    assert len([m for m in scene.world.bot_messages(scene.group) if m.poll]) == 1


async def test_where_no_polls_may_be_sent_the_fact_is_told(scene: Scene) -> None:
    state, bot = scene.world.state(scene.group), scene.world.bot.person
    state.members[bot.id] = replace(state.member(bot), can_poll=False)
    post = await quiz(scene)
    assert post.poll is None
    assert LONG in post.text


async def test_a_fact_that_makes_no_quiz_is_told(scene: Scene) -> None:
    scene.holder.library = Shelf({"salt.md": ["Tolls were raised twice."]}, {"salt.md": SALT})
    await scene.says("/daily quiz")
    await scene.says("/daily on 9 Almaty")
    assert "Tolls were raised twice." in (await scene.next_post()).text


async def test_quiz_works_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("News", scene.ada)
    scene.holder.library = Shelf({"salt.md": [LONG]}, {"salt.md": SALT})
    await scene.world.say(channel, scene.ada, "/daily quiz")
    await scene.world.say(channel, scene.ada, "/daily on 9 Almaty")
    await scene.world.until(lambda: any("on ✅" in m.text for m in scene.world.messages(channel)), what="panel")
    assert await to_next_post(scene.daily, scene.clock.move_to)
    await scene.world.until(lambda: any(m.poll for m in scene.world.messages(channel)), what="quiz")


async def test_a_like_is_counted_once_a_person_and_taken_back(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    post = await scene.next_post()
    assert labels(await scene.press(post, "👍", scene.bo))[-2] == "👍 1"
    assert labels(await scene.press(post, "👍 1", scene.ada))[-2] == "👍 2"
    assert labels(await scene.press(post, "👍 2", scene.bo))[-2] == "👍 1"
    forged = replace(post, keyboard=((replace(post.keyboard[0][-1], value="u:ffffffffffff"),),))
    scene.world.put(forged)
    assert "changed" in await scene.notice(forged, "👍", scene.bo)


async def test_a_reaction_is_a_like_too(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    post = await scene.next_post()
    await scene.world.set_bot(scene.group, "administrator", scene.ada)
    likes = Likes(scene.database, scene.clock.now)

    async def liked() -> bool:
        return bool(await likes.best(scene.group.id, MONDAY, 1))

    await scene.world.react(post, scene.bo, "❤")
    await until(liked, True)
    await scene.world.react(post, scene.bo, "👎")
    await until(liked, False)


async def test_the_weeks_best_are_told_after_its_last_post_and_once(scene: Scene) -> None:
    await scene.says("/daily weekly")
    await scene.says("/daily days mon, tue")
    await scene.says("/daily on 9 Almaty")
    monday = await scene.next_post()
    await scene.press(monday, "👍", scene.bo)
    await scene.next_post()
    summary = await scene.world.next_bot_message(scene.group)
    assert summary.text.startswith("⭐ Best liked this week")
    assert summary.text.endswith("· 👍\N{NO-BREAK SPACE}1")
    assert monday.text.splitlines()[0].removeprefix("💡 ") in summary.text
    assert not await Likes(scene.database, scene.clock.now).claim_week(scene.group.id, date(2026, 3, 2))


async def test_where_nothing_was_liked_nothing_is_told(scene: Scene) -> None:
    await scene.says("/daily weekly")
    await scene.says("/daily days mon")
    await scene.says("/daily on 9 Almaty")
    await scene.next_post()
    assert await to_next_post(scene.daily, scene.clock.move_to)
    assert "⭐" not in (await scene.world.next_bot_message(scene.group)).text


@pytest.mark.parametrize(
    ("weekdays", "day", "last"),
    [
        (0b1111111, date(2026, 3, 8), True),
        (0b1111111, date(2026, 3, 7), False),
        (0b0011111, date(2026, 3, 6), True),
        (0b0000001, date(2026, 3, 2), True),
    ],
)
def test_the_last_posting_day_of_a_week(weekdays: int, day: date, last: bool) -> None:
    assert last_of_week(weekdays, day) is last


async def test_a_fact_that_was_posted_is_shared_by_a_link_that_opens_it(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    post = await scene.next_post()
    shared = await scene.press(post, "↗ Share", scene.bo)
    [link] = parse_qs(urlsplit(shared.keyboard[-1][-1].value).query)["url"]
    assert "start=fa_" in link
    private = await scene.world.follow(scene.bo, link)
    assert private is not None
    opened = await scene.world.next_bot_message(private)
    assert opened.text.splitlines()[0] == post.text.splitlines()[0]
