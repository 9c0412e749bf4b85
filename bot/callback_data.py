"""What a button carries back: at most 64 bytes, in ASCII but for a filter of the timeline, and good after a restart.

| first | then | what it does |
| --- | --- | --- |
| p | passage key, sentences, check | shows the passage in a message of its own |
| b | passage key, marked passage, sentences | turns that message to a neighbouring passage |
| m | question key, offset | shows more of what was found |
| s | question key | shows the sources of an answer |
| n | question key, number | asks about one of the nearest topics |
| v | question key, number | asks a question that is offered under a refusal |
| q | starter key | asks one of the first questions |
| t | offset, filter | turns the timeline to a page |
| e | event id, offset, filter | shows an event in the place of the timeline |
| g | filter | draws the timeline |
| x | kind of file, or o and offset; filter | sends the timeline as a file, or offers the kinds |
| j | day or week; offset, filter | shows what happened on these days of any year |
| l | page | turns the list of sources |
| f | fact id shown now; what it is to be about, if that was said | shows another fact |
| i | language, or - | sets the language of the chat |
| u | fact id | says that somebody likes a daily fact |
| y | question key, + or - | says what somebody thinks of an answer |
| W | document key, page | looks into a document, in the place of the list of sources |
| J | document key, number | asks one of the questions that a document is offered with |
| K | ask, remove, undo or again; document key and page, or change | changes the documents, for operators |
| U | add, replace, keep_both or drop; offer | decides on a file that an operator sent |
| G | page, or csv | turns the list of what wasn't answered, for operators |
| w | question key, or fa_ and fact id | makes a link to a question or a daily fact, to share |
| k | what, value | opens and changes the settings of the chat |
| h | what | tries what the help tells of |
"""

from __future__ import annotations

import hashlib

from bot.library import Library
from index.model import Citation


def pack(kind: str, *parts: object) -> str:
    """The data of a button."""
    return ":".join([kind, *map(str, parts)])


def in_context(library: Library, citation: Citation) -> str:
    """The button data that shows where a quote stands."""
    first, last = citation.sentences
    return pack("p", library.key(citation.passage), f"{first}-{last}", check_of(citation.quote))


def check_of(quote: str) -> str:
    """Tells, when a button is pressed, whether the sentence is still the one that was quoted."""
    return hashlib.blake2b(quote.encode(), digest_size=3).hexdigest()


def number(text: str) -> int:
    """A whole number from 0 up; what is none (a button of an older version) counts as 0."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
