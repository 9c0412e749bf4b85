"""Shortening where the verb ends the sentence, as in Turkish and Kazakh: a cut there would lose what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping

from index.language.shortening import CUT, EDGES, to_a_pause

LANGUAGES = frozenset({"tr", "kk", "az", "ky", "uz"})
FINITE: Mapping[str, re.Pattern[str]] = {
    "tr": re.compile(
        r"\w{2,}(?:(?:[fstkçşhp]t|[^\Wfstkçşhp]d)[ıiuü]|m[ıiuü]ş(?:t[ıiuü])?|yor(?:du)?|[ea]ca[kğ](?:t[ıi])?|[dt][ıiuü]r)"
        r"(?:lar|ler)?(?:d[ıi])?"
    ),
    "kk": re.compile(r"\w{2,}(?:[дт][ыі]|[ғг][ае]н|[қк][ае]н)|еді|болатын|бар|жоқ"),
}
"""Words that may end a clause as its verb; 'kendi' and other words that only look so stand before no comma."""
CONVERB: Mapping[str, re.Pattern[str]] = {
    "tr": re.compile(r"\w{2,}[ıiuü]p"),
    "kk": re.compile(r"\w{2,}[ыі]п"),
}
"""Words that end a clause as its verb and leave tense and person to the last one: 'қойылып', 'imzalanıp'."""
GENITIVE: Mapping[str, re.Pattern[str]] = {
    "tr": re.compile(r"\w{2,}(?:n|['’]n?)[ıiuü]n"),
    "kk": re.compile(r"\w{2,}[ндт][ыі]ң"),
}
"""Words whose noun is still to come."""
POSSESSED: Mapping[str, re.Pattern[str]] = {
    "tr": re.compile(r"\w{2,}[ıiuü]\W*"),
    "kk": re.compile(r"\w{2,}[ыі]\W*"),
}
"""What such a noun may look like."""
CLAUSE_END = re.compile(r"[,;:](?=\s)|(?=\s(?:ve|ama|fakat|және|ал|бірақ)\s)")
PAUSE = re.compile(r"[,;:](?=\s)")
LEAST_TOLD = 0.3
"""Of the room: a shorter clause leaves too much unsaid."""
HEAD = 0.4
"""Of the room, for the beginning that tells who or what; the rest is the end's."""
ROUGHLY = frozenset({"жуық", "астам", "тарта", "yakın", "fazla", "aşkın"})
"""Between a figure and what is counted: '700-ге жуық тұрғын', 'bine yakın kişi'."""
BEHIND = ROUGHLY | frozenset(
    ("arasında", "kadar", "göre", "uyarınca", "için", "ile", "sonra", "önce", "beri", "ve", "de", "da", "ki", "ise",
     "üzerine", "boyunca", "gibi", "milyon", "milyar", "bin", "арасындағы", "арасында", "дейін", "кейін",
     "бері", "бойынша", "үшін", "туралы", "және", "мен", "бен", "пен", "да", "де", "та", "те", "ретінде",
     "қарай", "млн", "млрд", "жылы", "жылғы", "жылдары")
)  # fmt: skip
"""Words that belong to the one before them."""
OF_A_DATE = frozenset({"жылғы", "жылдың", "yılının", "tarihli"})
YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
FIGURE = re.compile(r"[\d.,]+|milyon|milyar|bin|млн|млрд|мың")
VERB = 2
"""Words that say by themselves what was done: 'was signed'."""
PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
_LAST_WORD = re.compile(r"\w+\W*$")


def shortened(text: str, expression: str, limit: int, language: str) -> str:
    """`text` in at most `limit` characters: up to a verb behind the date, or else its beginning and its end."""
    if len(text) <= limit:
        return text
    return (
        up_to_a_verb(text, expression, limit, FINITE.get(language))
        or head_and_end(text, expression, limit, language, parting=False)
        or up_to_a_verb(text, expression, limit, CONVERB.get(language))
        or with_its_verb(text, expression, limit, language)
        or head_and_end(text, expression, limit, language, parting=True)
        or to_a_pause(text, limit - len(CUT)) + CUT
    )


def from_its_clause(text: str, expression: str, limit: int, language: str) -> str:
    """The text without the clauses before the date's, where it is too long and each of them has its own verb."""
    finite, dated = FINITE.get(language), text.find(expression)
    if len(text) <= limit or finite is None:
        return text
    for found in reversed([*CLAUSE_END.finditer(text, 0, max(dated, 0))]):
        last = _LAST_WORD.search(text, 0, found.start())
        clause = text[found.end() :].lstrip()
        if last and finite.fullmatch(last.group().lower()) and not closed_alone(clause):
            return CUT + clause
    return text


def up_to_a_verb(text: str, expression: str, limit: int, verb: re.Pattern[str] | None) -> str:
    """The longest run of clauses that holds the date and ends with such a verb; nothing if there is none."""
    room = limit - len(CUT)
    dated = text.find(expression) + len(expression)
    if verb is None:
        return ""
    for found in reversed([*CLAUSE_END.finditer(text, 0, room + 1)]):
        end = found.start()
        last = _LAST_WORD.search(text, 0, end)
        whole = end >= max(room * LEAST_TOLD, dated) and open_at(text[:end]) < 0
        if whole and last and verb.fullmatch(last.group().lower()):
            return text[:end] + CUT
    return ""


def head_and_end(text: str, expression: str, limit: int, language: str, *, parting: bool) -> str:
    """'The government… trade of 35 billion until 2030 wants.': who, and what is done; nothing where another year is
    left out or told, whose the end might be, or, unless `parting`, what belongs to the head's last word is left out."""
    room = limit - len(CUT) - 1
    pause = PAUSE.search(text, 0, int(room * HEAD))
    head = text[: pause.start()] if pause else text[: max(text.rfind(" ", 0, int(room * HEAD)), 0)]
    own = {*YEAR.findall(expression)}
    head = "" if {*YEAR.findall(head)} - own else until_a_name(closed(head), text)
    for blank in re.finditer(r"\s+", text):
        end = text[blank.end() :]
        if len(end) <= room - len(head) and begins_well(end, text[: blank.start()]):
            if head and not parting and parted(head, text, end, language):
                return ""
            years = {*YEAR.findall(text[len(head) :])} - own
            return "" if years and expression not in end else f"{head}{CUT} {end}" if head else CUT + end
    return ""


def with_its_verb(text: str, expression: str, limit: int, language: str) -> str:
    """The beginning as far as there is room, the date in it, and the verb: for a sentence that tells several years.
    Nothing where another verb stands between them, or the date is farther off."""
    words = text.split()
    said = VERB
    while said < len(words) and (words[-said].lower() in BEHIND or FIGURE.fullmatch(words[-said - 1])):
        said += 1
    verb = words[-1] if closed_alone(" ".join(words[-said:])) else " ".join(words[-said:])
    room = limit - len(CUT) - 1 - len(verb)
    if room < len(verb):
        return ""
    head = until_a_name(to_a_pause(text, room), text)
    left_out = text[len(head) : len(text) - len(verb)]
    finite = FINITE.get(language)
    ends = [before.rsplit(maxsplit=1)[-1] for before in PAUSE.split(left_out)[:-1] if before.strip()]
    other = finite and any(finite.fullmatch(word.lower()) for word in ends)
    dated = expression not in text or expression in head
    return f"{head}{CUT} {verb}" if dated and not other and open_at(head) < 0 else ""


def until_a_name(head: str, text: str) -> str:
    """`head` without half of a name, a date or a figure at its end, where more than a word is left of it."""
    words = head.split()
    after = text[len(head) :].split()
    while len(words) > 1 and (FIGURE.fullmatch(words[-1]) or (after and both_named(words[-1], after[0]))):
        after = [words.pop(), *after]
    return " ".join(words).rstrip(EDGES)


def parted(head: str, text: str, end: str, language: str) -> bool:
    """Whether what belongs to the last word of `head` is lost before `end`: what is Kazakhstan's behind 'Kazakhstan's',
    'more than' behind '700,000'."""
    last, after = head.split()[-1].lower(), text[len(head) :].split()
    if last in ROUGHLY or (after and after[0].strip(EDGES).lower() in BEHIND):
        return True
    genitive, possessed = GENITIVE.get(language), POSSESSED.get(language)
    if genitive is None or possessed is None or not genitive.fullmatch(last):
        return False
    return not possessed.fullmatch(end.split()[0].lower())


def begins_well(end: str, before: str) -> bool:
    """Whether it may begin there: with a word that leans on none before it, and outside of names, figures, brackets."""
    words = end.split()
    if not words:
        return False
    last = before.split()[-1]
    leans = words[0].strip(EDGES).lower() in BEHIND or (not words[0][0].isalnum() and words[0][0] not in "«“")
    return not (
        leans
        or bool(FIGURE.fullmatch(last))
        or last.lower() in OF_A_DATE
        or both_named(last, words[0])
        or closed_alone(end)
    )


def both_named(one: str, other: str) -> bool:
    """Two words with capitals, one after the other: 'Li Peng'."""
    return one[0].isupper() and other[0].isupper() and one[-1].isalnum()


def closed(text: str) -> str:
    """The text up to where a bracket or quotation is opened that isn't closed in it."""
    opened = open_at(text)
    return text if opened < 0 else text[:opened].rstrip()


def open_at(text: str) -> int:
    """Where a bracket or quotation is opened that isn't closed in it; -1 where none is."""
    return max(
        (text.rfind(opening) for opening, closing in PAIRS if text.count(opening) > text.count(closing)), default=-1
    )


def closed_alone(text: str) -> bool:
    """Whether a bracket or quotation that is closed in it was opened before."""
    return any(text.count(closing) > text.count(opening) for opening, closing in PAIRS)
