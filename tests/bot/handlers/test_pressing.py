from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import ANY

import pytest

from bot.playground import Message
from index.timeline.timeline import Timeline
from tests.bot.shelf import SALT, Shelf, long
from tests.bot.stage import Stage
from tests.index.timeline.making import event

IN_CONTEXT, MORE, SOURCES = "📄 In context", "➕ More", "🔗 Sources"


class Dated(Shelf):
    """A shelf with the real timeline of three events that are told to the day."""

    def timeline(self, language: str | None = None) -> Timeline:  # type: ignore[override]  # the real one
        told = (
            ("1901-06-16", "The dam broke."),
            ("1887-06-18", "A hall was opened."),
            ("1790-05-02", "Bread was free."),
        )
        return Timeline([event(date, text) for date, text in told])


class Dated19(Shelf):
    """A shelf with a timeline of twenty years, one event each."""

    def timeline(self, language: str | None = None) -> Timeline:  # type: ignore[override]  # the real one
        return Timeline([event(str(year), f"A mill was built in {year}.") for year in range(1801, 1821)])


def labels(message: Message) -> list[str]:
    return [button.text for row in message.keyboard for button in row]


def bold(message: Message) -> list[str]:
    raw = message.text.encode("utf-16-le")
    cut = [raw[2 * e.offset : 2 * (e.offset + e.length)] for e in message.entities if e.type == "bold"]
    return [part.decode("utf-16-le") for part in cut]


async def test_the_passage_is_shown_with_its_sentence_marked(stage: Stage) -> None:
    shown = await stage.reply_to_press(await stage.ask("harbour closed"), IN_CONTEXT)
    assert "The harbour opened in 1871. The harbour closed in 1902." in shown.text
    assert bold(shown) == ["History", "The harbour closed in 1902."]


async def test_the_passages_around_it_are_leafed_through_in_place(stage: Stage) -> None:
    shown = await stage.reply_to_press(await stage.ask("harbour closed"), IN_CONTEXT)
    after = await stage.edited_by_press(shown, "After ▶")
    assert "Tolls were raised" in after.text
    assert labels(after) == ["◀ Before"]
    back = await stage.edited_by_press(shown, "◀ Before")
    assert "The harbour closed in 1902." in bold(back)


async def test_a_passage_that_has_changed_is_not_shown_in_place_of_the_quoted_one(stage: Stage) -> None:
    answer = await stage.ask("harbour closed")
    stage.put(Shelf({"salt.md": ["Quite another text.", "With another second passage."]}, {"salt.md": SALT}))
    assert "changed" in await stage.press(answer, IN_CONTEXT)


async def test_more_shows_what_else_was_found_until_there_is_no_more(stage: Stage) -> None:
    answer = await stage.ask("harbour")
    more = await stage.reply_to_press(answer, MORE)
    assert "opened in 1871" in answer.text
    assert "closed in 1902" in more.text
    assert "1920" in more.text
    assert MORE not in labels(more)
    assert more.text.splitlines()[-1] == "That was all I found on this."
    shown = await stage.reply_to_press(more, "📄 [2]")
    assert bold(shown)[-1] == "The town opened the harbour again in 1920."


async def test_more_is_shown_once_however_often_it_is_pressed(stage: Stage) -> None:
    answer = await stage.edited_by_press(await stage.ask("harbour"), MORE)
    assert MORE not in labels(answer)
    assert SOURCES in labels(answer)


async def test_sources_of_an_answer_are_told_in_full(stage: Stage) -> None:
    told = await stage.reply_to_press(await stage.ask("lighthouse"), SOURCES)
    assert "1. The Quay Book\nAlmanac · English\nHere as a digest in our own words" in told.text
    assert "Quoted from ¶\u00a01" in told.text


async def test_buttons_work_after_a_restart(idle_stage: Stage) -> None:
    stage = idle_stage
    async with stage.running():
        answer = await stage.ask("harbour")
        timeline = await stage.ask("/timeline the harbour " + "and the town " * 9)
        found = await stage.ask("/timeline harbour")
    async with stage.running():
        assert "closed in 1902" in (await stage.reply_to_press(answer, MORE)).text
        assert (await stage.reply_to_press(answer, SOURCES)).text
        assert (await stage.reply_to_press(answer, IN_CONTEXT)).text
        assert not timeline.keyboard
        assert (await stage.edited_by_press(found, "1")).text.startswith("1871")


async def test_a_button_with_a_key_of_another_chat_does_nothing(stage: Stage) -> None:
    answer = await stage.ask("harbour")
    elsewhere = await stage.world.ask(stage.group, stage.bo, "/ask lighthouse")
    stolen = replace(elsewhere, keyboard=answer.keyboard)
    stage.world.put(stolen)
    assert "expired" in await stage.press(stolen, MORE, stage.bo)


@pytest.mark.parametrize(
    "data", ["m:gone1234:0", "s:gone1234", "n:gone1234:0", "q:000000000000", "t:0:#gone1234", "m:x", "zz", "t"]
)
async def test_a_button_nobody_knows_any_more_is_answered_kindly(stage: Stage, data: str) -> None:
    answer = await stage.ask("harbour")
    row = (replace(answer.keyboard[0][0], value=data),)
    stage.world.put(replace(answer, keyboard=(row,)))
    assert "expired" in await stage.press(answer, data)


async def test_start_names_the_documents_and_its_examples_are_answered(stage: Stage) -> None:
    hello = await stage.ask("/start")
    assert "• Quays" in hello.text
    assert "About “The Salt Road”" in labels(hello)
    assert (await stage.reply_to_press(hello, "About “The Salt Road”")).text.startswith(
        "The Salt Road\n\nThe salt road is 320 km long."
    )


async def test_examples_of_the_operator_come_first(idle_stage: Stage) -> None:
    (idle_stage.folder / "starters.yaml").write_text("en:\n- How long is the salt road?\n")
    async with idle_stage.running():
        hello = await idle_stage.ask("/start")
        assert "320 km" in (await idle_stage.reply_to_press(hello, "How long is the salt road?")).text


async def test_a_follow_up_after_an_example_leans_on_it(stage: Stage) -> None:
    hello = await stage.ask("/start")
    await stage.reply_to_press(hello, "About “The Salt Road”")
    await stage.ask("and then?")
    assert stage.shelf.asked[-1] == ("and then?", ("The Salt Road",))


async def test_sources_are_leafed_through_in_place(stage: Stage) -> None:
    books = {f"{n}.md": replace(SALT, document=f"{n}.md", title=f"Book {n}") for n in range(1, 13)}
    stage.put(Shelf({"1.md": ["A."]}, books))
    first = await stage.ask("/sources")
    assert "12 documents · page 1 of 3" in first.text
    second = await stage.edited_by_press(first, "Next ▶")
    assert "6. Book 6" in second.text
    assert labels(second) == ["6", "7", "8", "9", "10", "◀ Back", "Next ▶"]


@pytest.mark.parametrize(
    ("said", "page"), [("2", "page 2 of 3"), ("99", "page 3 of 3"), ("0", "page 1 of 3"), ("x y", "page 1 of 3")]
)
async def test_a_page_of_the_sources_is_opened_by_its_number(stage: Stage, said: str, page: str) -> None:
    books = {f"{n}.md": replace(SALT, document=f"{n}.md", title=f"Book {n}") for n in range(1, 13)}
    stage.put(Shelf({"1.md": ["A."]}, books))
    assert page in (await stage.ask(f"/sources {said}")).text


async def test_a_fact_about_something_is_about_it(stage: Stage) -> None:
    for _ in range(4):
        assert (await stage.ask("/fact lighthouses")).text.startswith("💡 A lighthouse was added in 1925.")


async def test_where_there_is_no_fact_about_it_another_is_shown_and_the_lack_told(stage: Stage) -> None:
    told = await stage.ask("/fact zippers & <b>")
    assert told.text.startswith("I have no fact about “zippers & <b>”. Here is another:\n\n💡 ")
    assert (await stage.edited_by_press(told, "🎲 Another")).text.startswith("💡")
    stage.put(Shelf({"salt.md": [""]}, {"salt.md": SALT}))
    assert "no fact that stands" in (await stage.ask("/fact oil")).text


async def test_another_fact_takes_the_place_of_the_one_shown(stage: Stage) -> None:
    fact = await stage.ask("/fact")
    other = await stage.edited_by_press(fact, "🎲 Another")
    assert other.text != fact.text
    assert bold(await stage.reply_to_press(other, IN_CONTEXT))[-1] in other.text


async def test_the_only_fact_stays_and_nobody_is_told_of_an_error(stage: Stage) -> None:
    stage.put(Shelf({"salt.md": ["The salt road is 320 km long."]}, {"salt.md": SALT}))
    fact = await stage.ask("/fact")
    assert await stage.press(fact, "🎲 Another") == ""
    assert len(stage.world.bot_messages(stage.private)) == 1


async def test_the_timeline_is_leafed_through_in_place(stage: Stage) -> None:
    stage.put(long(250))
    first = await stage.ask("/timeline")
    assert first.text.startswith("Timeline\n250 events, 1801 – 2050 · 1–8")
    assert labels(first)[:8] == [str(n) for n in range(1, 9)]
    second = await stage.edited_by_press(first, "Later ▶")
    assert "250 events, 1801 – 2050 · 9–16" in second.text
    third = await stage.edited_by_press(first, "21st c.")
    assert "2000" in third.text.split("\n\n")[1]
    assert "Earlier" in " ".join(labels(third))


async def test_an_event_opens_in_place_and_leads_back_to_its_page(stage: Stage) -> None:
    stage.put(long(30))
    page = await stage.ask("/timeline")
    later = await stage.edited_by_press(page, "Later ▶")
    card = await stage.edited_by_press(page, "10")
    assert card.text.startswith("1810\n\nShip number 10 was built in 1810.\n— “The Salt Road”")
    assert (await stage.edited_by_press(page, "◀ Timeline")).text == later.text


async def test_a_pressed_event_opens_its_passage(stage: Stage) -> None:
    stage.put(long(30))
    page = await stage.ask("/timeline")
    card = await stage.edited_by_press(page, "3")
    opened = await stage.reply_to_press(card, IN_CONTEXT)
    assert "Ship number 3 was built in 1803." in opened.text


async def test_the_kinds_of_file_take_the_place_of_the_buttons_and_lead_back(stage: Stage) -> None:
    stage.put(long(30))
    page = await stage.edited_by_press(await stage.ask("/timeline"), "Later ▶")
    offered = await stage.edited_by_press(page, "📤 Export")
    assert (offered.text, labels(offered)) == (page.text, ["CSV", "📅 Calendar", "TimelineJS", "◀ Timeline"])
    assert await stage.edited_by_press(offered, "◀ Timeline") == replace(page, edited=ANY)


async def test_what_happened_on_this_day_and_in_this_week_is_a_button_away(stage: Stage) -> None:
    stage.now = lambda: datetime(2026, 6, 18, 12, tzinfo=UTC)
    stage.put(Dated())
    page = await stage.ask("/timeline bread")
    today = await stage.edited_by_press(page, "📅 Today")
    assert today.text.startswith("On this day: 18 June\none event\n\n1. 18 June 1887")
    week = await stage.edited_by_press(page, "🗓 This week")
    assert week.text.startswith("This week in history: 15 June – 21 June\n2 events")
    assert (await stage.edited_by_press(page, "◀ Timeline")).text == page.text


async def test_a_day_without_events_is_told_kindly(stage: Stage) -> None:
    stage.now = lambda: datetime(2026, 12, 1, tzinfo=UTC)
    stage.put(Dated())
    page = await stage.ask("/timeline")
    told = (await stage.edited_by_press(page, "📅 Today")).text
    assert told == "On this day: 1 December\n\nThe documents tell of nothing that happened then."


async def test_numbers_of_events_and_marks_of_sources_are_told_apart(stage: Stage) -> None:
    stage.put(long(20))
    page = await stage.edited_by_press(await stage.ask("/timeline"), "Later ▶")
    assert "9. 1809 Ship number 9 was built in 1809.\u00a0[A]" in page.text
    assert all(len(row) <= 5 for row in page.keyboard if row[0].text.isdecimal())


async def test_a_long_filter_still_turns_pages(stage: Stage) -> None:
    words = "в порту стояло много разных кораблей из"
    stage.put(Shelf({"salt.md": [f"{words} города в {year}." for year in range(1801, 1821)]}, {"salt.md": SALT}))
    page = await stage.ask(f"/timeline {words}")
    assert "9–16" in (await stage.edited_by_press(page, "Позже ▶")).text
    assert words in (await stage.edited_by_press(page, "◀ Раньше")).text


@pytest.mark.parametrize("filtered", ["19 век", "19 ғасыр", "19世纪", "19. yüzyıl"])
async def test_a_filter_in_words_of_a_language_opens_and_turns_the_timeline_in_it(stage: Stage, filtered: str) -> None:
    stage.put(Dated19())
    page = await stage.ask(f"/timeline {filtered}")
    assert not page.text.startswith("Timeline")
    turned = await stage.edited_by_press(page, labels(page)[8])
    assert "9–16" in turned.text
    assert not turned.text.startswith("Timeline")


async def test_what_is_set_for_a_chat_goes_before_the_words_of_a_filter(stage: Stage) -> None:
    stage.put(Dated19())
    await stage.ask("/language English")
    assert (await stage.ask("/timeline 19 век")).text.startswith("Timeline")


async def test_a_filter_with_colons_survives_the_buttons(stage: Stage) -> None:
    stage.put(
        Shelf({"salt.md": [f"At 12:30:05 it rained in {year}." for year in range(1801, 1821)]}, {"salt.md": SALT})
    )
    page = await stage.ask("/timeline 12:30:05")
    assert "Timeline: 12:30:05" in (await stage.edited_by_press(page, "Later ▶")).text


async def test_a_filter_that_finds_nothing_explains_filters(stage: Stage) -> None:
    assert "no dated events for “dragons”" in (await stage.ask("/timeline dragons")).text


async def test_an_answer_in_a_topic_is_followed_up_in_that_topic(stage: Stage) -> None:
    forum = stage.world.group("Forum", [stage.bo], administrators=[stage.ada], forum=True)
    topic = stage.world.topic(forum, "Trade")
    await stage.world.say(forum, stage.bo, "/ask harbour", topic=topic)
    answer = await stage.world.next_bot_message(forum)
    assert (await stage.reply_to_press(answer, MORE, stage.bo)).thread == topic.id
