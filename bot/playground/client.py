"""The page and the small HTTP API behind it: the state of the chats, a stream of changes, and what a person does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import passing, posts
from bot.playground.actions import Action
from bot.playground.commands import Profile
from bot.playground.feed import Change
from bot.playground.files import picture_size
from bot.playground.model import ANONYMOUS_ADMINISTRATOR, Message, Person
from bot.playground.naming import name_places
from bot.playground.reactions import REACTIONS
from bot.playground.views import Json, chat_view, message_view, person_view
from bot.playground.words import words as spoken
from bot.playground.world import World

PAGE = Path(__file__).with_name("page")
MAX_CHATS = 50
HEARTBEAT_SECONDS = 15.0
MAX_QUERY = 256
INLINE_SECONDS = 10.0
POLICY = "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Client:
    """Speaks JSON only, so that no other site's form can post to it."""

    def __init__(
        self, world: World, profile: Profile, starters: Mapping[str, Sequence[str]], actions: Sequence[Action]
    ) -> None:
        self._world = world
        self._profile = profile
        self._starters = starters
        self._actions = tuple(actions)

    def routes(self) -> list[BaseRoute]:
        """What the page asks for, under /client."""
        functions: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "press": self._press,
            "react": self._react,
            "vote": self._vote,
            "block": self._block,
            "language": self._language,
            "follow": self._follow,
            "bot": self._bot,
            "action": self._action,
            "forward": self._forward,
            "wordless": self._wordless,
            "inline": self._inline,
            "result": self._result,
        }
        return [
            Route("/", self._page),
            Route("/client/state", self._state),
            Route("/client/words/{language}", self._words),
            Route("/client/events", self._events),
            Route("/client/upload", self._upload, methods=["POST"]),
            Route("/client/file/{unique_id}", self._file),
            *(
                Route(f"/client/{name}", posts.posted(function), methods=["POST"])
                for name, function in functions.items()
            ),
            Mount("/page", StaticFiles(directory=PAGE)),
        ]

    async def _page(self, request: Request) -> Response:
        return FileResponse(PAGE / "index.html", headers=HEADERS)

    async def _state(self, request: Request) -> Response:
        """Everything, with the texts in the page's `language` where there are any in it."""
        bot, language = self._world.bot, request.query_params.get("language", "")
        state = {
            "bot": person_view(bot.person) | {"privacy": bot.privacy} | self._texts(language),
            "starters": self._starters.get(language, self._starters.get("", ())),
            "actions": [{"label": action.label(language), "hint": action.hint(language)} for action in self._actions],
            "now": self._world.clock.now().timestamp(),
            "chats": [self._chat(chat_id) for chat_id in list(self._world.chats)[:MAX_CHATS]],
        }
        return JSONResponse(state)

    async def _words(self, request: Request) -> Response:
        language, words = spoken(request.path_params["language"])
        return JSONResponse({"language": language, "words": words})

    def _texts(self, language: str) -> Json:
        return {name: self._profile.text(name, language) for name in ("description", "short_description")}

    def _chat(self, chat_id: int) -> Json:
        return chat_view(self._world, self._profile, self._world.state(chat_id))

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _stream(self) -> AsyncIterator[str]:
        with self._world.feed.listen() as changes:
            yield 'event: hello\ndata: {"kind": "hello"}\n\n'
            while True:
                try:
                    change = await asyncio.wait_for(changes.get(), HEARTBEAT_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if change.kind == "closed":
                    return
                yield f"data: {json.dumps(self._change(change))}\n\n"

    def _change(self, change: Change) -> Json:
        found: Json = {"kind": change.kind, "chat": change.chat_id, "subject": change.subject}
        match change.kind:
            case "message":
                state = self._world.state(change.chat_id)
                message = state.messages.get(change.subject)
                if message is None:
                    return found | {"kind": "deleted"}
                return found | {"message": message_view(message, state)}
            case "action":
                return found | {"text": change.text}
            case "answer":
                return found | {"text": change.text, "alert": change.alert, "url": change.url}
            case "chat":
                return found | {"state": self._chat(change.chat_id)}
            case "clock":
                return found | {"now": self._world.clock.now().timestamp()}
        return found

    async def _file(self, request: Request) -> Response:
        stored = self._world.files.unique(request.path_params["unique_id"])
        if stored is None:
            return JSONResponse({"error": "no such file"}, 404)
        picture = picture_size(stored.content) is not None
        headers = HEADERS | {"Cache-Control": "max-age=86400"}
        if not picture:
            headers["Content-Disposition"] = "attachment"
        return Response(stored.content, media_type=stored.mime_type if picture else None, headers=headers)

    def _person(self, given: Mapping[str, Any]) -> Person:
        number = posts.number(given, "person")
        return ANONYMOUS_ADMINISTRATOR if number == ANONYMOUS_ADMINISTRATOR.id else self._world.people[number]

    def _message(self, given: Json) -> Message:
        return self._world.message(posts.number(given, "chat"), posts.number(given, "message"))

    async def _say(self, given: Json) -> Json:
        said = await self._world.say(
            posts.number(given, "chat"),
            self._person(given),
            posts.text(given),
            reply_to=posts.number(given, "reply_to") if given.get("reply_to") is not None else None,
            topic=posts.number(given, "topic") if given.get("topic") is not None else None,
        )
        return {"message": said.id}

    async def _edit(self, given: Json) -> Json:
        await self._world.edit(self._message(given), posts.text(given))
        return {}

    async def _delete(self, given: Json) -> Json:
        await self._world.delete(self._message(given))
        return {}

    async def _press(self, given: Json) -> Json:
        return {"query": self._world.begin_press(self._message(given), str(given["data"]), self._person(given))}

    async def _react(self, given: Json) -> Json:
        emoji = str(given["emoji"])
        if emoji and emoji not in REACTIONS:
            raise ValueError("Telegram knows no such reaction")
        await self._world.react(self._message(given), self._person(given), emoji)
        return {}

    async def _vote(self, given: Json) -> Json:
        await self._world.vote(self._message(given), self._person(given), posts.number(given, "option"))
        return {}

    async def _block(self, given: Json) -> Json:
        person = self._world.people[posts.number(given, "chat")]
        await (self._world.block(person) if given["blocked"] else self._world.unblock(person))
        return {}

    async def _language(self, given: Json) -> Json:
        person, language = self._person(given), str(given["language"])
        self._world.set_language(person, language)
        if person.id in self._world.chats:  # who looks at the page, and has a chat alone with the bot
            name_places(self._world, language)
        return {}

    async def _follow(self, given: Json) -> Json:
        """A t.me link to the bot was pressed; the chat to open, or none where it leads to something else."""
        group = posts.number(given, "group") if given.get("group") is not None else None
        chat = await self._world.follow(self._person(given), str(given["link"]), group)
        return {"chat": chat.id if chat else None}

    async def _bot(self, given: Json) -> Json:
        """Somebody adds the bot to a group, makes it an administrator, or puts it out."""
        status, person = given["status"], self._person(given)
        if status not in ("member", "administrator", "kicked"):
            raise ValueError("the bot can't be that")
        await self._world.set_bot(posts.number(given, "chat"), status, None if person.is_bot else person)
        return {}

    async def _forward(self, given: Json) -> Json:
        message = self._world.message(posts.number(given, "from"), posts.number(given, "message"))
        await passing.forward(
            self._world, message, posts.number(given, "chat"), self._person(given), topic=posts.topic(given)
        )
        return {}

    async def _wordless(self, given: Json) -> Json:
        kind, chat = str(given["kind"]), posts.number(given, "chat")
        await passing.send_wordless(self._world, kind, chat, self._person(given), topic=posts.topic(given))
        return {}

    async def _inline(self, given: Json) -> Json:
        """What the bot offers for a query, and the button above it; the query's id, to send one of the results."""
        query = str(given["query"])[:MAX_QUERY]
        number, results = await self._world.begin_inline(self._person(given), query, within=INLINE_SECONDS)
        shown = [{"id": str(one["id"]), "title": one.get("title"), "text": one.get("description")} for one in results]
        button = self._world.inline.buttons.get(number, {})
        above = {"text": button["text"], "link": self._start_link(button)} if button.get("start_parameter") else None
        return {"query": number, "results": shown, "button": above}

    def _start_link(self, button: Mapping[str, Any]) -> str:
        return f"https://t.me/{self._world.bot.person.username}?start={button['start_parameter']}"

    async def _result(self, given: Json) -> Json:
        query, chat = posts.number(given, "query"), posts.number(given, "chat")
        await passing.send_result(
            self._world, query, str(given["result"]), chat, self._person(given), topic=posts.topic(given)
        )
        return {}

    async def _action(self, given: Json) -> Json:
        said = await self._actions[posts.number(given, "index")].run(str(given["language"]))
        self._world.feed.publish(Change("clock"))
        return {"text": said or ""}

    async def _upload(self, request: Request) -> Response:
        if request.headers.get("x-playground") != "page":
            return JSONResponse({"error": "only the page may upload"}, 403)
        return await posts.answered(self._uploaded(request))

    async def _uploaded(self, request: Request) -> Json:
        async with request.form() as form:
            sent = form.get("file")
            if not isinstance(sent, UploadFile):
                raise ValueError("there is no file")
            content, name = await sent.read(), sent.filename or "file"
            chat, person = posts.number(form, "chat"), self._person(form)
            caption, topic = str(form.get("caption", "")), posts.number(form, "topic") if form.get("topic") else None
        if form.get("as") == "photo":
            await self._world.send_photo(chat, person, content, caption, topic=topic)
        else:
            await self._world.send_document(chat, person, name, content, caption, topic=topic)
        return {}
