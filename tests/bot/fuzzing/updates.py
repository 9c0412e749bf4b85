"""Updates as nobody should send them: of every kind, from anybody, with whatever may stand in a field."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import telegram

from bot.handlers.asking import EDITABLE
from bot.playground import World
from bot.playground.model import Chat, Message, Person
from bot.playground.objects import chat_object, message_object, person_object
from tests.bot.fuzzing.shapes import kinds, shaped

Json = dict[str, Any]
BYTES = 64
WRITTEN = ("message", "edited_message", "channel_post", "edited_channel_post")
OFTEN = ("message",) * 40 + ("callback_query",) * 22 + ("edited_message",) * 8 + ("inline_query",) * 8
OFTEN += ("channel_post",) * 4 + ("message_reaction",) * 4
"""Kinds that handlers are there for, beside which each other kind comes now and then."""
PRESSES = "pbmsnqvteTgxlfdiyjWJKUG"
ASKED = (
    "harbour closed", "When was the salt road paved?", "who was Zebulon", "more", "source?", "and in 1920?",
    "/ask harbour opened", "/timeline 19th century", "/timeline before 1800", "/fact salt", "/sources 2", "/gaps",
    "/daily on", "/daily 8:10 in Almaty", "/daily zone EST", "/language tr", "/privacy", "/help", "/start inline",
    "/start ask_xyz", "/forget", "/settings", "/nonsense", "помощь", "今天有什么？", "kim?",
)  # fmt: skip
HOSTILE = (
    "", " ", "\x00", "\x00harbour\x1f closed", "\u202eharbour\u202c closed", "h\u0336\u0301\u0302" * 60 + "arbour",
    "<b>harbour</i>&amp;<script>", "{{ 7*7 }}{% raw %}", "harbour " * 512, "🚂" * 2048, "?" * 600, " " * 600,
    "=cmd|' /C calc'!A0", "'; DROP TABLE asked;--", "../../etc/passwd", "\ud83d", "\udc00harbour", "ж" * 4096,
    "a" * 4096, "/" * 40, "/ask", "/ask@", "/ask@khorgos_bot", "@khorgos_bot", "@khorgos_bot harbour",
    "\n".join(["| a | b |"] * 200),
    "\u200f\u200e\u2066مرحبا harbour", "٣٣٣ 1999-13-45", "9" * 400, "1e999", "%s%n%d", "\\" * 100, "\U000e0041harbour",
)  # fmt: skip


def text(dice: Random) -> str:
    if dice.random() < 0.5:
        return dice.choice(ASKED)
    if dice.random() < 0.3:
        return dice.choice(HOSTILE) + dice.choice(ASKED)
    return dice.choice(HOSTILE)


class Source:
    """Of updates, each made by the dice out of what is in `world` at that moment. `operator` runs the bot."""

    def __init__(self, world: World, dice: Random, people: list[Person], chats: list[Chat]) -> None:
        self._world = world
        self._dice = dice
        self._people = people
        self._chats = chats
        self._number = 0
        self._seen: list[str] = []

    def update(self) -> Json:
        """One update: well formed, or with a field too few, too many or of a wrong type."""
        self._number += 1
        kind = self._dice.choice(OFTEN if self._dice.random() < 0.85 else kinds())
        content = self._content(kind)
        if self._dice.random() < 0.15:
            content = self._spoilt(content)
        if "text" in content:  # what has a text of its own is no picture or file that a caption could stand under
            content = {name: value for name, value in content.items() if not name.startswith("caption")}
        number = 900_000_000 + self._number
        return {"update_id": number, kind: content} | ({"unheard_of": {}} if self._dice.random() < 0.03 else {})

    def _content(self, kind: str) -> Json:
        made: dict[str, Callable[[], Json]] = {
            **dict.fromkeys(WRITTEN, lambda: self._written(kind)),
            "callback_query": self._press,
            "inline_query": self._query,
            "message_reaction": self._reaction,
        }
        if kind in made and self._dice.random() < 0.9:
            return made[kind]()
        annotation = telegram.Update.__init__.__annotations__[kind]
        cls = getattr(telegram, str(annotation).split(" |")[0].strip("'\" ").split(".")[-1], telegram.Message)
        content: Json = shaped(cls, self._dice, text)
        if "from" in content:
            content["from"] = person_object(self._dice.choice(self._people))
        if "chat" in content:
            content["chat"] = chat_object(self._dice.choice(self._chats))
        return content

    def _written(self, kind: str) -> Json:
        """A message, as Telegram sends them or nearly so, in a chat that the bot is in."""
        dice = self._dice
        chat = dice.choice([c for c in self._chats if (c.type == "channel") == ("channel" in kind)])
        person = self._world.people.get(chat.id) if chat.type == "private" else dice.choice(self._people)
        content: Json = {
            "message_id": self._message_id(chat), "date": self._world.timestamp() - dice.choice((0, 0, 60, 90_000)),
            "chat": chat_object(chat),
        }  # fmt: skip
        if chat.type != "channel":
            content["from"] = person_object(person or dice.choice(self._people))
        if dice.random() < 0.25:
            content |= shaped(telegram.Message, dice, text, often=0.04) | content
        name = "caption" if dice.random() < 0.1 else "text"
        content[name] = text(dice)
        content["caption_entities" if name == "caption" else "entities"] = list(self._entities(content[name]))
        if dice.random() < 0.3 and (messages := self._world.messages(chat)):
            content["reply_to_message"] = message_object(dice.choice(messages))
        if dice.random() < 0.04:
            content["via_bot"] = person_object(self._world.bot.person)
        if dice.random() < 0.05:
            content["document"] = self._document()
        if "edited" in kind:
            content["edit_date"] = content["date"] + int(EDITABLE.total_seconds() * dice.random() * 1.5)
        return content

    def _entities(self, said: str) -> list[Json]:
        dice, found = self._dice, list[Json]()
        if said.startswith("/"):
            found.append({"type": "bot_command", "offset": 0, "length": len(said.split()[0])})
        if (at := said.find("@khorgos_bot")) >= 0:
            found.append({"type": "mention", "offset": at, "length": 12})
        if dice.random() < 0.1:
            kind = dice.choice(("mention", "text_mention", "url", "bot_command", "spoiler", "nonsense"))
            found.append({"type": kind, "offset": dice.randint(-2, 9), "length": dice.randint(-1, 5000)})
        return found

    def _document(self) -> Json:
        name = self._dice.choice(("notes.md", "../../x.txt", "a\x00b.pdf", "run.exe", "", ".txt", "b" * 300 + ".csv"))
        content = self._dice.choice((b"# Note\n\nThe tide came in 1911.\n", b"\x00" * 64, b"PK\x03\x04nothing"))
        stored = self._world.files.add(name or "file", content, kind="document")
        given = {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_name": name}
        return given | self._dice.choice(({}, {"file_size": 10**12}, {"file_size": 1, "mime_type": "application/pdf"}))

    def _press(self) -> Json:
        """A press of a button that is there, or was, or belongs to another chat, or never was."""
        dice = self._dice
        message = self._some_message()
        person = dice.choice(self._people)
        if message is None:
            return {"id": "1", "from": person_object(person), "chat_instance": "1", "data": self._forged()}
        real = [str(b.value) for row in message.keyboard for b in row if b.action == "callback_data"]
        self._seen = (self._seen + real)[-400:]
        data = dice.choice(real) if real and dice.random() < 0.5 else self._forged()
        if dice.random() < 0.9:
            query = self._world.callbacks.begin(person, message, data)
            content = self._world.callbacks.update(query)
        else:
            content = {
                "id": str(dice.randint(1, 10**9)),
                "from": person_object(person),
                "chat_instance": "1",
                "data": data,
            }
        shown = message_object(message, self._world.state(message.chat).target_of)
        match dice.random():
            case share if share < 0.85:
                content["message"] = shown
            case share if share < 0.95:  # too old to be read
                content["message"] = {"message_id": message.id, "date": 0, "chat": shown["chat"]}
            case _:
                content["inline_message_id"] = "AAA"
        return content

    def _forged(self) -> str:
        dice = self._dice
        if self._seen and dice.random() < 0.6:
            given = dice.choice(self._seen)
            if dice.random() < 0.4:
                at = dice.randrange(len(given) + 1)
                given = given[:at] + dice.choice("0:;-#ж\x00٣x") + given[at + 1 :]
        else:
            given = dice.choice(PRESSES) + ":" + dice.choice(("", "0:0", ":::", "add:x", "remove:y-0", text(dice)))
        while len(given.encode(errors="replace")) > BYTES:
            given = given[:-1]
        return given

    def _query(self) -> Json:
        query = self._world.inline.begin()
        said = text(self._dice)[: self._dice.choice((3, 256, 600))]
        return {"id": str(query), "from": person_object(self._dice.choice(self._people)), "query": said, "offset": ""}

    def _reaction(self) -> Json:
        message, dice = self._some_message(), self._dice
        shown = [{"type": "emoji", "emoji": emoji} for emoji in dice.sample(("👍", "👎", "❤"), dice.randint(0, 3))]
        content: Json = {
            "chat": chat_object(message.chat if message else dice.choice(self._chats)),
            "message_id": message.id if message else 1,
            "date": self._world.timestamp(),
            "old_reaction": [],
            "new_reaction": dice.choice(
                (shown, [{"type": "custom_emoji", "custom_emoji_id": "5"}], [{"type": "paid"}])
            ),
        }
        sender = {"user": person_object(dice.choice(self._people))}
        return content | dice.choice((sender, sender, {"actor_chat": content["chat"]}, {}))

    def _some_message(self) -> Message | None:
        """Likelier one of the bot's than any."""
        chat = self._dice.choice(self._chats)
        ours = self._world.bot_messages(chat)
        messages = ours if ours and self._dice.random() < 0.8 else self._world.messages(chat)
        return self._dice.choice(messages) if messages else None

    def _message_id(self, chat: Chat) -> int:
        """A new one, or that of a message which is there: the same once more, or edited."""
        state = self._world.state(chat)
        if state.messages and self._dice.random() < 0.3:
            return self._dice.choice(list(state.messages))
        return state.last_id + self._dice.randint(1, 5)

    def _spoilt(self, content: Json) -> Json:
        spoilt = dict(content)
        if spoilt and self._dice.random() < 0.6:
            name = self._dice.choice(list(spoilt))
            wrong = self._dice.choice((None, 0, -1, "", [], {}, [{}], "x" * 5000, 10**20, 1.5, True))
            if self._dice.random() < 0.5:
                del spoilt[name]
            else:
                spoilt[name] = wrong
        else:
            spoilt[self._dice.choice(("extra", "from", "text", "chat"))] = text(self._dice)
        return spoilt
