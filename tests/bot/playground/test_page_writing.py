"""What is written on the page, in a real Chromium: text, files, commands, edits, replies."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.playground import Playground, demo_world
from tests.bot.conftest import Chromium
from tests.bot.playground.api import raw_api
from tests.bot.playground.browsing import press_start, queries
from tests.bot.playground.echo import echo_bot
from tests.bot.playground.pictures import png

pytestmark = pytest.mark.browser


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


async def test_a_reaction_is_put_on_a_message_of_the_bot_and_taken_off(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        await world.say(1001, world.people[1001], "/start")
        await api("sendMessage", chat_id=1001, text="an answer")
        page = await chromium.open(playground.url)
        answer = page.locator(".message.in").first
        await answer.click()
        await answer.get_by_label("React with 👎").click()
        await expect(answer.locator(".reactions span")).to_have_attribute("title", "👎")
        await answer.click()
        await answer.get_by_label("React with 👍").click()
        await expect(answer.locator(".reactions span")).to_have_attribute("title", "👍")
        await answer.click()
        await answer.get_by_label("React with 👍").click()
        await expect(answer.locator(".reactions")).to_have_count(0)
        await expect(page.locator(".message.out").first.get_by_label("React with 👍")).to_have_count(0)


async def test_what_a_bot_offers_is_sent_and_voice_and_forwards_as_well(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Study group").click()
        await page.get_by_label("Message", exact=True).fill("@khorgos_bot quay")
        [query] = await queries(api)
        content = {"message_text": "built in <b>1911</b>", "parse_mode": "HTML"}
        result = {"type": "article", "id": "1", "title": "The quay", "input_message_content": content}
        await api("answerInlineQuery", inline_query_id=query["id"], results=[result])
        await page.locator("#suggestions.results").get_by_text("The quay").click()
        sent = page.locator(".message.out").last
        await expect(sent).to_contain_text("built in 1911")
        await expect(sent).to_contain_text("via @khorgos_bot")
        await page.locator("#attach").click()
        await page.get_by_role("menuitem", name="Voice message").click()
        await expect(page.locator(".message.out .voice")).to_be_visible()
        await page.locator(".message.out [aria-label=Forward]").first.dispatch_event("click")
        await page.locator("#chooser").get_by_role("button", name="Book club").click()
        await expect(page.locator(".message.out").last).to_contain_text("Forwarded from")


async def test_the_button_over_what_a_bot_offers_leads_to_the_bot(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Study group").click()
        await page.get_by_label("Message", exact=True).fill("@khorgos_bot quay")
        [query] = await queries(api)
        button = {"text": "Ask me alone", "start_parameter": "inline"}
        await api("answerInlineQuery", inline_query_id=query["id"], results=[], button=button)
        await page.locator("#suggestions.results").get_by_text("Ask me alone").click()
        await expect(page.get_by_role("heading", name="Khorgos", level=2)).to_be_visible()
        await expect(page.locator(".message.out").last).to_contain_text("/start")
        assert world.updates.pending()[-1]["message"]["text"] == "/start inline"


async def test_what_was_offered_is_gone_with_the_message_that_was_sent(chromium: Chromium) -> None:
    world = demo_world()
    async with Playground(world=world) as playground, raw_api(playground) as api:
        page = await chromium.open(playground.url)
        await page.get_by_role("button", name="Study group").click()
        await page.get_by_label("Message", exact=True).fill("@khorgos_bot quay")
        await page.keyboard.press("Enter")
        await page.get_by_label("Message", exact=True).fill("@khorgos_bot harbour")
        assert [query["query"] for query in await queries(api)] == ["harbour"]
