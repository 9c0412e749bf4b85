"""Several questions in one message: 'Who built it? And when was it opened?' as two, each to be answered by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from index.answers.question import follow_up, framing, going_on, relation, small_talk
from index.answers.question.analysis import kind_of, understand
from index.answers.question.cleaning import asked
from index.answers.question.framing import as_listed
from index.answers.question.going_on import Follow
from index.answers.question.intents import reason_not_to_search
from index.answers.question.kind import Kind
from index.answers.question.message import Message
from index.language import verbs
from index.language.analysis import words
from index.language.detection import language_of
from index.language.folding import fold
from index.model import Reason
from index.tables import read_table

_CLOSED = (
    r"\"[^\"]*\"|“[^“”]*”|„[^“”„]*[“”]|«[^«»]*»|「[^「」]*」|"
    r"『[^『』]*』|《[^《》]*》|\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]"
)
_ADDRESS = r"(?:\w+://|www\.)\S*"
_WHOLE = re.compile(rf"(?:{_CLOSED}|{_ADDRESS}|[^?？؟])+|[?？؟]")
"""What no question mark inside splits: quotations, parentheses, addresses; and the marks themselves."""
_MARKS = '?？؟⁇‽!！. …"”»’)）'
_MARKED = re.compile(rf"[?？؟][{re.escape(_MARKS)}]*$")
_LINES = re.compile(r"\n|(?<=[^\W\d_]{3}[.!])\s+(?=[^\W\d_a-zа-я])")
"""Lines, and sentences: a stop behind a word that is too long for an abbreviation, and a capital."""
_GOES_ON = re.compile(r"[?？؟\n.!。！:][\W_]*\w")
_JOINED = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in {
        "en": r"(?<!\s)(?:\s*+,)?\s++and\s++(?=(?:who|what|when|where|why|which|how)\b)",
        "ru": r"(?<!\s)(?:\s*+,)?\s++(?:и|а)\s++(?=(?:(?:в|на|с|из|от|до|по|к|о|у|за)\s)?(?:кто|кого|кому|кем|что|когда"
        r"|где|куда|откуда|почему|зачем|сколько|как\w{0,3})\b)",
        "kk": r"(?<!\s)(?:\s*+,)?\s++(?:және|ал)\s++",
        "tr": r"(?<!\s)(?:\s*+,)?\s++ve\s++",
        "zh": r"[，,](?=.)",
    }.items()
}
_UNFINISHED = re.compile(
    r"(?:\b(?:ne zaman|nerede\w*|nereye|nereden|nasil|neden|nicin|niye|hangi|kac|ne|kim|kimi|kime|кто|кого|кому|что"
    r"|когда|где|куда|откуда|почему|зачем|сколько|как|кім\w*|қашан|қайда\w*|қалай|неге|қанша|неше|не|қай|қандай))\s*$"
)
"""What ends with a word that asks goes on behind the 'and': 'köprü ne zaman ve nerede yapıldı'."""
JOINED = 8
"""Questions in one sentence that 'and' is taken to join."""
_SENTENCE = re.compile(r"(?<=\w{4}[.!…])\s+|(?<=[?？])\s+|(?<=[。！？])|\n+")
"""Where a sentence ends for sure: behind a word that is no abbreviation."""
_QUOTES = re.compile(r"[\"“”«»„]")
_BULLET = re.compile(r"^\s*(?:[-–—•*]|\(?\d{1,2}[.):、])\s+")
_LETTER = re.compile(r"[^\W_]")
_IDLE = (
    Reason.EMPTY, Reason.GREETING, Reason.THANKS, Reason.CHITCHAT, Reason.ACKNOWLEDGED, Reason.COMPLAINT, Reason.INSULT,
    Reason.FAREWELL, Reason.SORROW,
    Reason.HELP, Reason.SELF, Reason.HOW,
)  # fmt: skip


def of(message: Message) -> tuple[Message, ...]:
    """The questions of a message, in order; itself where it is one, or none.

    What only says something goes with the question that follows it, behind the last one with that. What asks nothing
    ('Really?', 'Can you help me?') is left out. A piece that doesn't tell its language is in the message's. Where
    somebody says that they want to die, nothing else is answered.
    """
    language = message.language
    if despair := small_talk.of_despair(message.shown):
        return (message.part(despair),)
    found = _by_marks(message, language) if _GOES_ON.search(message.shown) else (message.text,)
    each = [half for part in found for half in _halves(part, language)]
    halves = tuple({" ".join(half.casefold().split()): half for half in reversed(each)}.values())[::-1]  # each once
    return (message,) if halves == (message.text,) else tuple(message.part(half) for half in halves)


def _by_marks(message: Message, language: str) -> tuple[str, ...]:
    """The questions that marks and lines tell apart."""
    shown = message.shown.strip()
    parts: list[str] = []
    said: list[str] = []
    left_out = False
    for piece, asks in _pieces(shown, language):
        if _is_aside(piece):
            left_out = True
        elif asks:
            parts.append(" ".join([*said, piece]))
            said = []
        elif parts:
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            said.append(piece)
    opens = _openers().get(language)
    if len(parts) < 2 and not (parts and left_out):
        bare = framing.without(shown, language, opens)
        return (message.text if bare == shown else bare,)
    return tuple(framing.without(_BULLET.sub("", part), language, opens) for part in parts)


def _halves(part: str, language: str, most: int = JOINED) -> Iterator[str]:
    """'How long is it and who built it': two questions that 'and' joins, if each would be one by itself."""
    joins = _JOINED[language].finditer(part) if language in _JOINED and not _QUOTES.search(part) else ()
    for joined in islice(joins, most - 1):
        first, second = part[: joined.start()], part[joined.end() :]
        if _asks_by_itself(first, language) and _asks_by_itself(second, language):
            yield first
            yield from _halves(second, language, most - 1)
            return
    yield part


def _asks_by_itself(half: str, language: str) -> bool:
    """Whether it has a question word, a verb, and something it asks about, but not what is 'between' two things."""
    question = understand(asked(half), language)
    if language != "en":  # whose verbs aren't known
        about = any(c.softness == 1.0 for c in question.concepts)
        return about and question.kind is not Kind.KEYWORD and not _UNFINISHED.search(fold(half))
    verbal = any(s in relation.BE | relation.DO or verbs.english().can_be(s) for s in question.surfaces)
    apart = {"between", "both"}.isdisjoint(question.surfaces)
    about = any(c.softness == 1.0 for c in question.concepts) or follow_up.leaning(question) is not Follow.NOT
    return question.kind is not Kind.KEYWORD and verbal and apart and about


def alone(part: Message) -> Message | None:
    """`part` without the 'and' that joins it with the question before it; None where there is none."""
    bare = _joins().sub("", part.text, count=1)
    return None if bare == part.text else part.part(bare)


def asking_sentence(part: Message) -> Message | None:
    """The one sentence of `part` that asks, without what is told around it; None where it is all there is, several ask,
    or what it asks is said in the others, be it a filter."""
    sentences = [sentence.strip() for sentence in _SENTENCE.split(part.shown) if sentence.strip()]
    asking = [sentence for sentence in sentences if _asks(sentence, part.language)]
    if len(sentences) < 2 or len(asking) != 1 or part.plain != part.asked:
        return None
    bare = part.part(asking[0])
    leans = follow_up.leaning(understand(bare.plain, bare.language)) is not Follow.NOT
    return None if leans else bare


def _pieces(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The stretches that end with question marks, or with a line behind which a new question begins; whether they ask.

    A question by itself asks, and what leans on the one before it: 'and Norland?'
    """
    for stretch in _to_marks(text):
        piece, opened = "", False
        for line in _LINES.split(stretch):
            opens = _opens(line, language) or (bool(_MARKED.search(line)) and going_on.opens(line, language))
            if opens and _is_about_something(piece, language) and (opened or _wants(piece, language)):
                yield piece, True
                piece, opened = "", False
            piece, opened = f"{piece} {line.strip()}".strip(), opened or opens
        yield piece, piece[0] not in "(（" and (opened or (bool(_MARKED.search(piece)) and _asks(piece, language)))


def _asks(piece: str, language: str) -> bool:
    bare = asked(piece)
    leans = going_on.request(bare) is not Follow.NOT or going_on.opens(bare, language)
    return leans or _wants(bare, language)


def _to_marks(text: str) -> Iterator[str]:
    start = 0
    for match in _WHOLE.finditer(text):
        end = match.end()
        if end <= start or match[0] not in "?？؟":
            continue
        while end < len(text) and text[end] in _MARKS:
            end += 1
        yield text[start:end].strip()
        start = end
    if text[start:].strip():
        yield text[start:].strip()


def _is_about_something(piece: str, language: str) -> bool:
    """Whether it has a word that carries a question: a line of its own may hold no more than 'when'."""
    return any(word.term for word in words(piece, language))


def _wants(piece: str, language: str) -> bool:
    return kind_of(piece, language_of(piece, language)) is not Kind.KEYWORD


def _is_aside(piece: str) -> bool:
    """Whether a piece asks the documents nothing: 'Hello?', 'Really?', 'Can I ask you something?'"""
    if not _LETTER.search(piece):
        return True
    message = Message.read(piece)
    if reason_not_to_search(message, lambda rest: True) in _IDLE:
        return True
    return any(_asides().fullmatch(as_listed(text)) for text in (piece, message.asked))


def _opens(line: str, language: str) -> bool:
    """Whether a line begins as a question does, or as a request."""
    plain = _BULLET.sub("", line)
    bare = asked(plain)
    pattern = _openers().get(language_of(bare, language))
    return pattern is not None and bool(pattern.match(as_listed(bare)) or pattern.match(as_listed(plain)))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in read_table(__package__, "splitting.yaml")["asides"]))


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"^\W*{read_table(__package__, 'splitting.yaml')['joins']}", re.IGNORECASE)


@cache
def _openers() -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(pattern)
        for language, pattern in read_table(__package__, "splitting.yaml")["opens"].items()
    }
