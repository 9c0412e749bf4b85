"""A question, however it was put, becomes one answer with its buttons under it."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Message as Received
from telegram import User
from telegram.constants import ChatType

from bot import metrics
from bot.callback_data import in_context, pack
from bot.conversation import speaker
from bot.handler_context import HandlerContext
from bot.handlers import sharing
from bot.handlers.brevity import briefly
from bot.handlers.facts import Facts
from bot.handlers.timelines import Timelines
from bot.handlers.votes import vote_buttons, vote_by_message
from bot.library import Library
from bot.starters import key_of
from bot.state.asked import Asked
from bot.traffic.per_person import Standing
from bot.traffic.sending import put_in_place, reply, thread_of, typing
from index.model import Answer, Citation, Reason, Refusal, ReplyKind
from responses import Button, Listing, Message, Replies, is_whole, with_numbers
from responses.excerpts import summary

PASSAGE_BUTTONS = 3
PER_ROW = 3
"""Buttons with a word on them in a row: a phone would break the words of more."""
STARTED = (Reason.ABOUT, Reason.SELF, Reason.HELP, Reason.HOW)
"""Reasons under which first questions are offered."""
Found = Answer | Refusal


async def answer_message(handler_context: HandlerContext, message: Received, question: str) -> None:
    """Answer what somebody wrote, unless it is too much."""
    if not await within_limit(handler_context, message):
        return
    library = handler_context.library
    before = await handler_context.conversation.before(message)
    addressed = await handler_context.addressed(message.chat, message.from_user)
    found = await _find(handler_context, library, message, question, before, addressed.assumed)
    replies = addressed.replies(found.language)
    if await _otherwise(handler_context, message, replies, found):
        return
    if isinstance(found, Refusal) and found.reason is not Reason.ABSENT:  # nobody goes on from 'thanks'
        await vote_by_message(handler_context, message, question)
        first = await _first_questions(handler_context, found, replies)
        await reply(message, replies.answer(found).offering(first))
        return
    key = await handler_context.conversation.remember(message, speaker(message), question, found.language, before)
    await _note_gap(handler_context, key, found)
    leaned_on = () if library.stands_alone(question, found.language) else before
    share = sharing.of_question(replies, message.get_bot(), question, leaned_on, key)
    said = dressed(library, replies, await briefly(library, replies, found), key, share=share)
    if isinstance(found, Refusal):
        said = await _with_first_questions(handler_context, message, said, replies)
    sent = await reply(message, said)
    await handler_context.conversation.answered(key, sent)


async def answer_again(handler_context: HandlerContext, message: Received, question: str, earlier: Asked) -> None:
    """Put the answer to the other words of a question in the place of the answer that there is."""
    if not await within_limit(handler_context, message):
        return
    library = handler_context.library
    addressed = await handler_context.addressed(message.chat, message.from_user)
    found = await _find(handler_context, library, message, question, earlier.before, addressed.assumed)
    replies = addressed.replies(found.language)
    await handler_context.conversation.put_otherwise(earlier.id, question, found.language)
    await _note_gap(handler_context, earlier.id, found, again=True)
    if earlier.message is not None:
        bot = message.get_bot()
        leaned_on = () if library.stands_alone(question, found.language) else earlier.before
        share = sharing.of_question(replies, bot, question, leaned_on, earlier.id)
        said = dressed(library, replies, await briefly(library, replies, found), earlier.id, share=share)
        if isinstance(found, Refusal):
            said = await _with_first_questions(handler_context, message, said, replies)
        await put_in_place(bot, message.chat_id, earlier.message, said)


async def answer_press_of(handler_context: HandlerContext, message: Received, person: User, question: str) -> None:
    """Answer a question that was put by a button under `message`; it stands over the answer, since nobody typed it."""
    at = handler_context.now().timestamp()
    if await _free(handler_context, message, person, handler_context.limit.ask(message.chat_id, person.id, at)):
        await _answer_untyped(handler_context, message, person, question, (), None)


async def answer_link(
    handler_context: HandlerContext,
    message: Received,
    question: str,
    before: tuple[str, ...] = (),
    language: str | None = None,
) -> None:
    """Answer a question that somebody asks by following a link. What isn't answered isn't repeated: anybody can write
    a link, and nobody shall say things through us."""
    if await within_limit(handler_context, message):
        await _answer_untyped(handler_context, message, message.from_user, question, before, language, echoed=False)


async def within_limit(handler_context: HandlerContext, message: Received) -> bool:
    """Whether the writer of `message` may ask now; who asks too much is told, once."""
    standing = handler_context.limit.ask(message.chat_id, speaker(message) or 0, message.date.timestamp())
    return await _free(handler_context, message, message.from_user, standing)


async def _free(handler_context: HandlerContext, message: Received, person: User | None, standing: Standing) -> bool:
    if standing is Standing.FIRST_TOO_MANY:
        replies = await handler_context.replies(message.chat, person)
        await reply(message, replies.message("ask.too_many"))
    return standing is Standing.FREE


async def _answer_untyped(
    handler_context: HandlerContext,
    message: Received,
    person: User | None,
    question: str,
    before: tuple[str, ...],
    language: str | None,
    *,
    echoed: bool = True,
) -> None:
    library = handler_context.library
    addressed = await handler_context.addressed(message.chat, person)
    found = await _find(handler_context, library, message, question, before, language or addressed.assumed)
    replies = addressed.replies(found.language)
    if await _otherwise(handler_context, message, replies, found):
        return
    asker = person.id if person else None
    key = await handler_context.conversation.remember(message, asker, question, found.language, before, by_button=True)
    await _note_gap(handler_context, key, found)
    shown = question if echoed or isinstance(found, Answer) else None
    share = sharing.of_question(replies, message.get_bot(), question, before, key)
    found = await briefly(library, replies, found)
    sent = await reply(message, dressed(library, replies, found, key, asked=shown, share=share))
    await handler_context.conversation.answered(key, sent)


async def _note_gap(handler_context: HandlerContext, key: str | None, found: Found, *, again: bool = False) -> None:
    """Keep for the operators what was not answered, if they want that kept; `again`: there may be a note already."""
    lacking = found.unanswered if isinstance(found, Answer) else (found.question,)
    if key and handler_context.keep_questions and (lacking or again):
        noted = handler_context.gaps.unanswered(key, lacking)
        await handler_context.database.patience.with_it(noted, None)


async def _otherwise(handler_context: HandlerContext, message: Received, replies: Replies, found: Found) -> bool:
    """Open the timeline where the answer is one, or bring a fact where that was wished for."""
    if isinstance(found, Answer) and found.kind is ReplyKind.TIMELINE:
        await reply(message, await Timelines(handler_context).opened(message, replies, found.timeline or ""))
        return True
    if isinstance(found, Answer) and found.kind is ReplyKind.FACT:
        await reply(message, await Facts(handler_context).about(message, replies, found.about or ""))
        return True
    return False


async def _first_questions(handler_context: HandlerContext, refusal: Refusal, replies: Replies) -> list[Button]:
    """Questions to tap on, where somebody asks what there is to ask."""
    if refusal.reason not in STARTED:
        return []
    return question_buttons(replies, await handler_context.examples(replies.language))


async def _with_first_questions(
    handler_context: HandlerContext, message: Received, said: Message, replies: Replies
) -> Message:
    """A refusal in private to which nothing comes near, with what can be asked at all: it would be a dead end."""
    if said.buttons or message.chat.type != ChatType.PRIVATE:
        return said
    questions = await handler_context.examples(replies.language)
    if not questions:
        return said
    instead = replies.message("refusal.instead")
    whole = Message(f"{said.html}\n\n{instead.html}", f"{said.plain}\n\n{instead.plain}")
    return whole.offering(question_buttons(replies, questions))


def question_buttons(replies: Replies, questions: Sequence[str]) -> list[Button]:
    """First questions as buttons."""
    return [replies.asking(replies.topic(asked), pack("q", key_of(asked))) for asked in questions]


def dressed(
    library: Library,
    replies: Replies,
    found: Found,
    key: str | None,
    asked: str | None = None,
    share: tuple[Button, ...] = (),
) -> Message:
    """The reply with its buttons: the passages in context, more, sources; under a refusal questions that would be
    answered, else the nearest topics.

    Without a key (the question could not be kept) those that need none.
    """
    instead = _instead(replies, found, key) if isinstance(found, Refusal) and key else ()
    whole = all(map(is_whole, instead))
    listing = Listing.DOTS if key is None else Listing.NONE if whole else Listing.NUMBERS
    message = replies.answer(found, asked, listing=listing)
    quoted = found.citations if isinstance(found, Answer) else found.quoted
    passages = passage_buttons(library, replies, quoted)
    shared = share if isinstance(found, Answer) else ()
    if key is None:
        return message.with_buttons((*passages, *shared))
    if isinstance(found, Answer):
        more = (replies.button("more", pack("m", key, 0)),) if found.more else ()
        sources = (replies.button("sources", pack("s", key)),) if found.kind is not ReplyKind.SOURCE else ()
        return message.with_buttons(*_in_rows(passages, more), (*sources, *shared), vote_buttons(key))
    asked_next = [(button,) for button in instead] if whole else [with_numbers(instead)]
    return message.with_buttons(*asked_next, passages)


def _instead(replies: Replies, found: Refusal, key: str) -> tuple[Button, ...]:
    """What could be asked instead; where nothing is near, of the topics that come closest."""
    kind = "v" if found.suggestions else "n"
    return tuple(replies.asking(text, pack(kind, key, number)) for number, text in enumerate(replies.instead(found)))


def _in_rows(passages: tuple[Button, ...], more: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """Passages and 'more' in one row where there is room for their words on a phone."""
    together = (*passages, *more)
    return (together,) if len(together) <= PER_ROW else (passages, more)


def passage_buttons(library: Library, replies: Replies, citations: Sequence[Citation]) -> tuple[Button, ...]:
    """A button for each passage that is quoted, numbered as in the text where there are several."""
    shown: dict[tuple[str, str], Citation] = {}
    for citation, _ in summary(citations):
        shown.setdefault((citation.source.document, citation.place), citation)
    places = list(shown.values())[:PASSAGE_BUTTONS]
    return tuple(
        replies.button("passage", in_context(library, citation), number=number if len(places) > 1 else None)
        for number, citation in enumerate(places, 1)
    )


async def _find(
    handler_context: HandlerContext,
    library: Library,
    message: Received,
    question: str,
    before: tuple[str, ...],
    language: str | None = None,
) -> Found:
    async with typing(message.get_bot(), message.chat_id, thread_of(message)):
        with metrics.LIBRARY_SECONDS.time():
            found = await handler_context.asker.ask(library, question, language, before)
    metrics.REPLIES.labels("answer" if isinstance(found, Answer) else str(found.reason)).inc()
    return found
