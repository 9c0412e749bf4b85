"""The page in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from khorgos.bot.playground import Action, Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.playground.echo import echo_bot
from tests.bot.playground.pictures import png

pytestmark = pytest.mark.browser


async def press_start(page: Page) -> None:
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".message.in").first).to_contain_text("/start")


async def test_a_person_sends_text_presses_a_button_and_sees_the_edit_and_the_toast(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground, echo_bot(playground):
        page = await chromium.open(playground.url)
        await press_start(page)
        await page.get_by_label("Message", exact=True).fill("<b>tea</b> & 🚂")
        await page.keyboard.press("Enter")
        answer = page.locator(".message.in").nth(1)
        await expect(answer).to_contain_text("<b>tea</b> & 🚂")
        await answer.get_by_role("button", name="Louder").click()
        await expect(answer).to_contain_text("LOUD")
        await expect(answer).to_contain_text("edited")
        await expect(page.locator("#toast")).to_have_text("Done")
        await expect(page.locator("#live")).to_contain_text("Khorgos edited: LOUD")
    assert not [error for error in chromium.errors if "ERR_" not in error]


async def test_formatting_pictures_and_documents_show_as_what_they_are(chromium: Chromium) -> None:
    world = demo_world()
    alex = world.people[1001]
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(alex.id, alex, "/start")
        rich = "<b>bold</b> <tg-spoiler>secret</tg-spoiler> <a href='https://example.org/x'>link</a>"
        rich += (
            "\n<blockquote expandable>"
            + "long " * 200
            + "</blockquote><pre><code class='language-sql'>SELECT</code></pre>"
        )
        await api("sendMessage", chat_id=alex.id, text=rich, parse_mode="HTML")
        page = await chromium.open(playground.url)
        text = page.locator(".message.in .text")
        await expect(text.locator("b")).to_have_text("bold")
        await expect(text.locator("a")).to_have_attribute("href", "https://example.org/x")
        await expect(text.locator("pre")).to_have_attribute("data-language", "sql")
        await text.locator(".spoiler").click()
        await expect(text.locator(".spoiler")).to_have_class("spoiler shown")
        folded = await text.locator("blockquote").bounding_box()
        await text.get_by_role("button", name="Show the whole quotation").click()
        unfolded = await text.locator("blockquote").bounding_box()
        assert folded
        assert unfolded
        assert unfolded["height"] > folded["height"] + 20
        files = {"photo": ("p.png", png(400, 300), "image/png")}
        await api.client.post(f"{api.base}/sendPhoto", data={"chat_id": alex.id, "caption": "a chart"}, files=files)
        await page.get_by_role("button", name="Enlarge the picture").click()
        await expect(page.locator("#viewer-image")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(page.locator("#viewer")).to_be_hidden()
        files = {"document": ("events.csv", b"a,b\n", "text/csv")}
        await api.client.post(f"{api.base}/sendDocument", data={"chat_id": alex.id}, files=files)
        async with page.expect_download() as download:
            await page.get_by_text("events.csv").last.click()
        assert (await download.value).suggested_filename == "events.csv"


async def test_a_file_from_the_persons_machine_reaches_the_bot(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await page.get_by_label("Message", exact=True).fill("have a look")
        report = {"name": "report.txt", "mimeType": "text/plain", "buffer": b"words"}
        await page.locator("#file").set_input_files(report)
        await expect(page.locator(".message.out .document")).to_contain_text("report.txt")
        picture = {"name": "p.png", "mimeType": "image/png", "buffer": png(300, 200)}
        await page.locator("#file").set_input_files(picture)
        await expect(page.locator(".message.out .photo")).to_be_visible()
        document, photo = [update["message"] for update in world.updates.pending()][1:]
        assert (document["document"]["mime_type"], document["caption"]) == ("text/plain", "have a look")
        assert photo["photo"][-1]["width"] == 300


async def test_the_bot_is_seen_typing_until_its_message_is_there(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        await api("sendChatAction", chat_id=1001, action="typing")
        await expect(page.locator("#chat-status")).to_have_text("typing…")
        await api("sendMessage", chat_id=1001, text="done")
        await expect(page.locator("#chat-status")).to_have_text("bot")


async def test_a_pressed_button_is_busy_until_the_bot_answers_and_an_alert_has_to_be_closed(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        markup = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
        await api("sendMessage", chat_id=1001, text="x", reply_markup=markup)
        page = await chromium.open(playground.url)
        button = page.get_by_role("button", name="More", exact=True)
        await button.click()
        await expect(button).to_have_attribute("aria-busy", "true")
        query = world.updates.pending()[-1]["callback_query"]["id"]
        await api("answerCallbackQuery", callback_query_id=query, text="There is no more", show_alert=True)
        await expect(page.get_by_role("dialog")).to_contain_text("There is no more")
        await expect(button).not_to_have_attribute("aria-busy", "true")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_chats_are_switched_by_keyboard_and_unread_messages_are_counted(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        group = next(state.chat for state in world.chats.values() if state.chat.title == "Study group")
        await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        await api("sendMessage", chat_id=group.id, text="one")
        await api("sendMessage", chat_id=group.id, text="two")
        row = page.locator(f'[data-chat="{group.id}"]')
        await expect(row.get_by_label("2 unread")).to_be_visible()
        assert (await page.title()).startswith("(2)")
        await row.focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Study group", level=2)).to_be_visible()
        await expect(row.locator(".badge")).to_have_count(0)
        await expect(page.locator(".message.in .sender")).to_contain_text("Khorgos")


async def test_in_a_group_one_speaks_as_anyone_and_is_told_what_the_bot_will_not_see(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Study group").click()
        await page.get_by_label("Message", exact=True).fill("hello all")
        await page.get_by_role("button", name="Mention @khorgos_bot").click()
        await expect(page.get_by_label("Message", exact=True)).to_have_value("@khorgos_bot hello all")
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="You speak as Alex. Change").click()
        await page.get_by_role("menuitemradio", name="Anonymous administrator").click()
        await page.keyboard.type("we are the group")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out").last).to_contain_text("we are the group")
        group = next(state.chat for state in world.chats.values() if state.chat.title == "Study group")
        first, second = world.messages(group)
        assert first.sender == world.people[1001]
        assert second.sender_chat == group


async def test_topics_keep_their_messages_apart(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Newsroom").click()
        await page.get_by_role("tab", name="Daily").click()
        await page.get_by_label("Message", exact=True).fill("into the topic")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out")).to_contain_text("into the topic")
        await page.get_by_role("tab", name="General").click()
        await expect(page.locator(".message")).to_have_count(0)
        forum = next(state for state in world.chats.values() if state.chat.is_forum)
        topic = next(topic for topic in forum.topics.values() if topic.name == "Daily")
        assert world.messages(forum.chat)[-1].thread == topic.id


async def test_the_command_menu_completes_and_sends(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground, echo_bot(playground) as bot:
        await bot.bot.set_my_commands([("timeline", "a chronology"), ("help", "what I can do")])
        page = await chromium.open(playground.url)
        await press_start(page)
        await page.get_by_label("Message", exact=True).fill("/")
        await expect(page.get_by_role("option")).to_have_count(2)
        await page.keyboard.type("he")
        await expect(page.get_by_role("option")).to_have_text(["/helpwhat I can do"])
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.in").nth(1)).to_contain_text("/help")
        await page.get_by_role("button", name="Commands").click()
        await page.get_by_role("option", name="/timeline").click()
        await expect(page.locator(".message.out").last).to_contain_text("/timeline")


async def test_arrow_up_edits_the_last_message_and_escape_leaves_the_edit(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        draft = page.get_by_label("Message", exact=True)
        await draft.fill("first")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("second line")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out").nth(1)).to_contain_text("second line")
        await page.keyboard.press("ArrowUp")
        await expect(page.locator("#context")).to_contain_text("Edit message")
        await page.keyboard.press("Escape")
        await expect(page.locator("#context")).to_be_hidden()
        await page.keyboard.press("ArrowUp")
        await draft.fill("third")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out").nth(1)).to_contain_text("third")
        await expect(page.locator(".message.out").nth(1)).to_contain_text("edited")
        kinds = [next(key for key in update if key != "update_id") for update in world.updates.pending()]
        assert kinds == ["message", "message", "edited_message"]


async def test_a_reply_shows_its_quote_and_reaches_the_bot(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, echo_bot(playground):
        page = await chromium.open(playground.url)
        await press_start(page)
        await page.locator(".message.in").first.focus()
        await page.keyboard.press("r")
        await expect(page.locator("#context")).to_contain_text("Reply to Khorgos")
        await page.keyboard.type("why?")
        await page.keyboard.press("Enter")
        await expect(page.locator(".message.out .quote")).to_contain_text("Khorgos")
        assert next(m.reply_to for m in world.messages(1001) if m.text == "why?") == 2


async def test_dark_mode_follows_the_system_until_chosen_and_the_choice_is_remembered(chromium: Chromium) -> None:
    async with Playground(world=demo_world()) as playground:
        page = await chromium.open(playground.url, dark=True)
        await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        await page.get_by_role("button", name="Dark mode").click()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")


async def test_on_a_phone_the_list_and_the_chat_take_turns_and_nothing_sticks_out(chromium: Chromium) -> None:
    async with Playground(world=demo_world(), starters=("A question?", "Another, longer question?")) as playground:
        page = await chromium.open(playground.url, phone=True)
        await page.locator("[data-chat='1001']").tap()
        await expect(page.locator("#chats")).to_be_hidden()
        await page.get_by_role("button", name="A question?", exact=True).tap()
        await expect(page.locator(".message.out")).to_contain_text("A question?")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.get_by_role("button", name="Back to the chats").tap()
        await expect(page.locator("#chats")).to_be_visible()


async def test_an_action_of_the_host_runs_and_says_what_it_did(chromium: Chromium) -> None:
    ran: list[str] = []

    async def run() -> str:
        ran.append("yes")
        return "It is morning"

    async with Playground(world=demo_world(), actions=(Action("Next morning", run),)) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Next morning").click()
        await expect(page.locator("#toast")).to_have_text("It is morning")
        assert ran == ["yes"]


async def test_a_persons_language_is_changed_in_the_menu_and_reaches_the_bot(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("menuitem", name="Language: English").click()
        await page.get_by_role("menuitemradio", name="Türkçe").click()
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        assert world.updates.pending()[-1]["message"]["from"]["language_code"] == "tr"


async def test_a_lost_connection_is_said_and_mended(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as first:
        page = await chromium.open(first.url)
        await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        port = first.port
    await expect(page.get_by_text("Connection lost")).to_be_visible()
    again = demo_world()
    async with Playground(port=port, world=again):
        await expect(page.get_by_text("Connection lost")).to_be_hidden(timeout=15_000)
        await again.say(1001, again.people[1001], "still there?")
        await expect(page.locator(".message.out")).to_contain_text("still there?")


async def test_scrolled_up_new_messages_wait_behind_a_button(chromium: Chromium) -> None:
    world = demo_world()
    alex = world.people[1001]
    async with Playground(world=world, limits=None) as playground, raw_api(playground) as api:
        await world.say(alex.id, alex, "/start")
        for number in range(40):
            await api("sendMessage", chat_id=alex.id, text=f"line {number}")
        page = await chromium.open(playground.url)
        await expect(page.locator(".message").last).to_be_in_viewport()
        await page.locator("#scroll").evaluate("element => element.scrollTo(0, 0)")
        await expect(page.locator("#jump")).to_be_visible()
        await api("sendMessage", chat_id=alex.id, text="news")
        await expect(page.locator("#jump-count")).to_have_text("1")
        await page.locator("#jump").click()
        await expect(page.locator(".message").last).to_be_in_viewport()
        await expect(page.locator("#jump")).to_be_hidden()


async def test_a_blocked_bot_is_told_so_and_can_be_started_again(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Start", exact=True).click()
        await expect(page.locator(".message.out")).to_have_count(1)
        await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("menuitem", name="Block the bot").click()
        await expect(page.get_by_role("button", name="Restart the bot")).to_be_visible()
        assert await api.refusal("sendMessage", chat_id=1001, text="x") == "Forbidden: bot was blocked by the user"
        await page.get_by_role("button", name="Restart the bot").click()
        await expect(page.get_by_label("Message", exact=True)).to_be_visible()
        assert await api("sendMessage", chat_id=1001, text="x")
