"""/settings: what each setting does, who may change it, and panels that are out of date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.playground import Message, Person
from bot.playground.model import ANONYMOUS_ADMINISTRATOR
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage

ME = "@khorgos_bot"
POSTS = ("Silent", "As a quiz", "Weekly best", "🌙 Quiet hours: none")


async def panel_of(stage: Stage) -> Message:
    return await stage.world.ask(stage.group, stage.ada, "/settings")


async def test_the_panel_of_a_private_chat_has_what_matters_there(stage: Stage) -> None:
    panel = await stage.ask("/settings")
    assert "Settings of this chat" in panel.text
    assert labels(panel) == ["🗣 The language you ask in", "💡 Daily fact: off", "✓ Normal", "Short", *POSTS]


async def test_the_panel_of_a_group_shows_how_things_stand_and_is_edited_in_place(stage: Stage) -> None:
    panel = await panel_of(stage)
    assert labels(panel)[2 : -len(POSTS)] == [
        "✓ Everyone",
        "Administrators",
        "✓ Replies too",
        "No replies",
        "✓ Normal",
        "Short",
    ]
    changed = await stage.edited_by_press(panel, "Administrators")
    assert labels(changed)[2:4] == ["Everyone", "✓ Administrators"]
    assert len(stage.world.bot_messages(stage.group)) == 1


async def test_the_language_is_chosen_on_a_page_of_the_panel(stage: Stage) -> None:
    languages = await stage.edited_by_press(await panel_of(stage), "🗣 The language you ask in")
    chosen = await stage.edited_by_press(languages, "Türkçe")
    assert "✓ Türkçe" in labels(chosen)
    back = await stage.edited_by_press(chosen, "◀ Geri")
    assert "Grubun ayarları" in back.text
    assert labels(back)[0] == "🗣 Türkçe"


async def test_quiet_hours_are_chosen_on_a_page_of_the_panel(stage: Stage) -> None:
    hours = await stage.edited_by_press(await panel_of(stage), "🌙 Quiet hours: none")
    assert "✓ No quiet hours" in labels(hours)
    chosen = await stage.edited_by_press(hours, "22:00–08:00")
    assert "✓ 22:00–08:00" in labels(chosen)
    assert "🌙 Quiet hours: 22:00–08:00" in labels(await stage.edited_by_press(chosen, "◀ Back"))


async def test_the_panel_in_a_channel_has_no_questions_to_settle(stage: Stage) -> None:
    channel = stage.world.channel("Tide tables", stage.ada)
    panel = await channel_post(stage, channel.id, "/settings")
    assert "Settings of this channel" in panel.text
    assert labels(panel) == ["🗣 The language you ask in", "💡 Daily fact: off", *POSTS]


async def channel_post(stage: Stage, channel: int, text: str) -> Message:
    said = await stage.world.say(channel, stage.ada, text)

    def posted() -> Message | None:
        return next((m for m in stage.world.messages(channel) if m.id > said.id), None)

    return await stage.world.until(posted, what="post")


async def test_only_administrators_open_it_and_press_its_buttons(stage: Stage) -> None:
    refused = await stage.world.ask(stage.group, stage.bo, "/settings")
    assert "Only administrators" in refused.text
    panel = await panel_of(stage)
    answer = await stage.world.press(panel, "Short", stage.bo)
    assert answer.alert
    assert "Only administrators" in answer.text
    assert stage.world.message(panel.chat, panel.id) == panel


async def test_an_anonymous_administrator_is_one(stage: Stage) -> None:
    group = stage.world.group("Unnamed", [stage.bo], administrators=[stage.ada], supergroup=True)
    panel = await stage.world.ask(group, ANONYMOUS_ADMINISTRATOR, "/settings")
    changed = await stage.edited_by_press(panel, "Short", ANONYMOUS_ADMINISTRATOR)
    assert "✓ Short" in labels(changed)


async def test_a_press_sets_what_its_button_says_whatever_changed_meanwhile(stage: Stage) -> None:
    old = await panel_of(stage)
    new = await panel_of(stage)
    await stage.edited_by_press(new, "Administrators")
    await stage.press(old, "Short")
    shown = await stage.world.until(lambda: _with(stage, old, "✓ Short"), what="edit")
    assert "✓ Administrators" in labels(shown)


def _with(stage: Stage, message: Message, label: str) -> Message | None:
    now = stage.world.message(message.chat, message.id)
    return now if label in labels(now) else None


@pytest.mark.parametrize("data", ["k:who:nobody", "k:length:", "k:main", "k:colour:red", "k:lang:tlh", "k:quiet:2200"])
async def test_what_no_button_of_ours_says_is_told_to_be_out_of_date(stage: Stage, data: str) -> None:
    panel = await panel_of(stage)
    button = panel.keyboard[0][0]
    doctored = replace(panel, keyboard=((replace(button, value=data),),))
    stage.world.put(doctored)
    assert "expired" in (await stage.world.press(doctored, data, stage.ada)).text


async def test_what_is_for_groups_is_not_set_in_private(stage: Stage) -> None:
    panel = await stage.ask("/settings")
    doctored = replace(panel, keyboard=((replace(panel.keyboard[0][0], value="k:who:administrators"),),))
    stage.world.put(doctored)
    assert "expired" in (await stage.world.press(doctored, "k:who:administrators", stage.ada)).text


class TestWhoMayAsk:
    @pytest.fixture
    async def strict(self, stage: Stage) -> Stage:
        await stage.edited_by_press(await panel_of(stage), "Administrators")
        return stage

    @pytest.mark.parametrize("said", ["/ask harbour closed", f"{ME} harbour closed", "/timeline", "/fact", "/sources"])
    async def test_members_are_told_where_to_ask(self, strict: Stage, said: str) -> None:
        refused = await strict.world.ask(strict.group, strict.bo, said)
        assert "administrators only" in refused.text
        assert ME in refused.text

    async def test_the_question_is_taken_along_into_private(self, strict: Stage) -> None:
        refused = await strict.world.ask(strict.group, strict.bo, f"{ME} harbour closed")
        [[button]] = refused.keyboard
        private = await strict.world.follow(strict.bo, button.value)
        assert private is not None
        assert "1902" in (await strict.world.next_bot_message(private)).text

    async def test_they_are_told_once_an_hour(self, strict: Stage) -> None:
        await strict.world.ask(strict.group, strict.bo, "/ask harbour closed")
        assert await strict.silence(strict.group, lambda: strict.world.say(strict.group, strict.bo, "/ask harbour"))

    async def test_administrators_are_answered(self, strict: Stage) -> None:
        assert "1902" in (await strict.world.ask(strict.group, strict.ada, "/ask harbour closed")).text

    async def test_what_is_not_addressed_to_the_bot_gets_no_notice(self, strict: Stage) -> None:
        said = "good morning", "/ask@other_bot harbour closed", "/roll"
        for text in said:
            assert await strict.silence(strict.group, lambda text=text: strict.world.say(strict.group, strict.bo, text))

    @pytest.mark.parametrize("said", ["/privacy", "/help", "/forget"])
    async def test_what_concerns_themselves_stays_open(self, strict: Stage, said: str) -> None:
        answer = await strict.world.ask(strict.group, strict.bo, said)
        assert "administrators only" not in answer.text

    async def test_their_presses_get_a_notice_but_votes_count(self, strict: Stage) -> None:
        answer = await strict.world.ask(strict.group, strict.ada, "/ask harbour closed")
        refused = await strict.world.press(answer, "🔗 Sources", strict.bo)
        assert refused.alert
        assert "administrators only" in refused.text
        assert "👍 1" in labels(await strict.edited_by_press(answer, "👍", strict.bo))

    async def test_in_private_everybody_asks(self, strict: Stage) -> None:
        private = strict.world.private(strict.bo)
        assert "1902" in (await strict.world.ask(private, strict.bo, "harbour closed")).text


async def test_quiet_a_reply_to_the_bot_is_talk_among_people(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour closed")
    said = "harbour opened"
    reply = await reply_to(stage, answer, stage.bo, said)
    assert "1871" in reply.text
    await stage.edited_by_press(await panel_of(stage), "No replies")
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, stage.bo, said, reply_to=answer))
    named = await reply_to(stage, answer, stage.bo, f"{ME} {said}")
    assert "1871" in named.text


async def reply_to(stage: Stage, message: Message, person: Person, text: str) -> Message:
    said = await stage.world.say(message.chat, person, text, reply_to=message)
    stage.world.state(message.chat).seen = said.id
    return await stage.world.next_bot_message(message.chat)


async def test_a_group_that_grows_keeps_its_settings(stage: Stage) -> None:
    await stage.edited_by_press(await panel_of(stage), "Short")
    await stage.edited_by_press(await panel_of(stage), "Administrators")
    grown = await stage.world.migrate(stage.group)
    await stage.ask("harbour")  # after the move
    panel = await stage.world.ask(grown, stage.ada, "/settings")
    assert {"✓ Short", "✓ Administrators"} <= set(labels(panel))


async def test_settings_outlive_a_restart(idle_stage: Stage) -> None:
    async with idle_stage.running():
        await idle_stage.edited_by_press(await panel_of(idle_stage), "Short")
    async with idle_stage.running():
        assert "✓ Short" in labels(await panel_of(idle_stage))


async def test_how_daily_facts_come_is_switched_here_too(stage: Stage) -> None:
    panel = await panel_of(stage)
    changed = await stage.edited_by_press(panel, "Weekly best")
    assert labels(changed)[-4:-1] == ["Silent", "As a quiz", "✓ Weekly best"]
    changed = await stage.edited_by_press(changed, "Silent")
    assert labels(changed)[-4:-1] == ["✓ Silent", "As a quiz", "✓ Weekly best"]
    assert labels(changed)[1] == "💡 Daily fact: off"
