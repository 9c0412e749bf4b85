"""A chat that Telegram exported (`result.json`): who wrote what and when; an answer stands below its question.

Other people's words: read only where the operator says so, by a file `result.yaml` beside it with `telegram: true`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from index.documents.draft import Draft, Imprint
from index.documents.encodings import decode
from index.documents.readers.manuscript import Manuscript
from index.errors import DocumentError
from index.remarks import remark

_MOST_MESSAGES = 5_000
_QUESTION = 300  # characters of a message that asks something


def read(data: bytes, name: str) -> Draft:
    """A chat as a draft. Raises DocumentError if the file is no export of one chat."""
    try:
        chat = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise DocumentError(remark("not_json")) from error
    if not isinstance(chat, dict) or not isinstance(chat.get("messages"), list):
        raise DocumentError(remark("not_one_chat"))
    messages = [
        message for message in chat["messages"] if isinstance(message, dict) and message.get("type") == "message"
    ]
    title = str(chat.get("name") or name)
    manuscript = Manuscript(title)
    questions = {message.get("id"): text for message in messages if _asks(text := _text(message))}
    for message in messages[:_MOST_MESSAGES]:
        if text := _text(message):
            manuscript.place = str(message.get("date") or "")[:16].replace("T", " ") or None
            question = questions.get(message.get("reply_to_message_id"))
            manuscript.paragraph(_said(message, text), under=question)
    left_out = len(messages) - _MOST_MESSAGES
    remarks = [remark("chat")]
    if left_out > 0:
        remarks.append(remark("messages", most=_MOST_MESSAGES, count=left_out))
    return manuscript.draft(Imprint(title=title, publisher="Telegram"), remarks)


def _said(message: Mapping[str, object], text: str) -> str:
    author = message.get("from")
    return f"{author}: {text}" if isinstance(author, str) and author.strip() else text


def _text(message: Mapping[str, object]) -> str:
    return "".join(_parts(message.get("text"))).strip()


def _parts(text: object) -> Iterator[str]:
    """A text is one string, or a list of strings and of entities with theirs; commands to bots are nothing said."""
    for part in text if isinstance(text, list) else [text]:
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict) and part.get("type") not in ("bot_command", "pre"):
            yield str(part.get("text") or "")


def _asks(text: str) -> bool:
    return text.endswith(("?", "？")) and len(text) <= _QUESTION
