"""One short line of an event: its dated sentence, cut at a clause or a word where it is too long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.language.chinese import HAN
from index.language.lexicon import lexicon_of
from index.language.shortening import CUT, to_a_blank
from index.language.standalone import WORD
from index.model import Event
from index.timeline import verb_last

CLAUSE_END = re.compile(r"[,;:](?=\s)|[，；：。]|\s[–—-]\s")
FIRST_MEANT = 0.55  # of the limit: a clause that ends sooner leaves too much unsaid
LEAST_WORDS, LEAST_HAN = 5, 12  # words, Chinese characters of a clause that is shown without what stands before it
JOINING = frozenset(("and", "but", "и", "а", "но", "және", "ал", "ve", "ama"))
ARTICLES = frozenset(("the", "a", "an", "bir"))
RELATIVE = frozenset(
    ("which", "who", "whose", "where", "when", "that", "to", "где", "как", "что", "чтобы", "когда", "если")
)
OBJECTS = frozenset(
    ("them", "him", "her", "его", "ее", "её", "их", "ему", "ей", "им", "оны", "оларды", "onu", "onları")
)
GOING_ON = re.compile(
    r"(?:and|or|to|as|but|in|on|at|until|by|и|или|до|по|как|в|на|мен|пен|бен|және|ve|ile|ila)\b|[^\w«“„\"]|\d"
    r"|\w+[lny][ae]n\b",
    re.IGNORECASE,
)
"""What goes on with a date without a comma: 'In 1998 and 1999 …', 'In 1998 in Olm …', '2010 yılında yapılan …'."""
ONLY_DATES = re.compile(
    r"(?:In|On|During|В|Во) [^,]+|\d{3,4} жыл(?:ы|ғы (?:\d{1,2} )?\w+[дт][ае])|\d{1,2}-ғасырда"
    r"|(?:(?:\d{1,2} )?(?:Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık) )?"
    r"\d{3,4}(?:['’][dt][ae]| yılında)|\d{1,2}\. yüzyılda"
)
"""An opening without a comma that says the date and nothing else."""
STANDING_BY_ITSELF = re.compile(rf"[《“]|[{HAN}]{{1,2}}了")
"""What goes on in Chinese from a date right before it, and needs none: '1864年《…》', '751年发生了…'."""
HAN_DATE = re.compile(r"[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?![至到—–-])")
"""What a clause in Chinese opens with that tells what happened in another year."""
PARTICIPLE = re.compile(r"^котор|(?:нн|вш|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ий|ие|его|ей|их|им|ими)$")
LEAST_HEAD = 28
"""Characters of a sentence's beginning that tell what it is about."""
OPENING = re.compile(r"(?:\w+\s){0,2}$")


def line(event: Event, limit: int, *, dated: bool = True, whole: int = 0) -> str:
    """The dated sentence of `event` in at most `limit` characters, '…' where something was left out; up to `whole`
    characters nothing is.

    Without `dated`, an opening that only says the date ('In 1864, …') is left out: the reader has it beside the line.
    """
    sentence = dated_sentence(event)
    if dated:
        return in_room(sentence, event, limit, whole)
    sentence = of_its_date(sentence, event.expression)
    shown = in_room(without_opening_date(sentence, event.expression), event, limit, whole)
    return without_own_date(shown, event.expression)


def in_room(sentence: str, event: Event, limit: int, whole: int) -> str:
    """The sentence, cut to `limit` characters if it has more than `whole`."""
    if len(sentence) <= max(limit, whole):
        return sentence
    language = event.citations[0].source.language if event.citations else "en"
    beginning = verb_last.from_its_clause if language in verb_last.LANGUAGES else from_clause
    shown = cut(beginning(sentence, event.expression, limit, language), event.expression, limit, language)
    if tells_another_year(shown, event.expression) and (own := own_clause(sentence, event.expression)):
        return cut(CUT + own, event.expression, limit, language)
    if tells_another_year(shown, event.expression):
        several = language in verb_last.LANGUAGES
        told = verb_last.with_its_verb(sentence, event.expression, limit, language) if several else ""
        return told or shortened(sentence, limit, language)
    return shown


def cut(text: str, expression: str, limit: int, language: str) -> str:
    """`text` in at most `limit` characters, in whatever way its language allows."""
    if language in verb_last.LANGUAGES:
        return verb_last.shortened(text, expression, limit, language)
    return shortened(text, limit, language)


def tells_another_year(shown: str, expression: str) -> bool:
    """Whether years stand in the line, and none of them is the event's: it would tell of something else."""
    years, own = set(verb_last.YEAR.findall(shown)), set(verb_last.YEAR.findall(expression))
    return bool(years and own) and years.isdisjoint(own)


def own_clause(sentence: str, expression: str) -> str:
    """The sentence from the beginning of the clause that says the date; nothing where that is its first."""
    place = sentence.find(expression)
    starts = [found.end() for found in CLAUSE_END.finditer(sentence, 0, max(place, 0))]
    return sentence[starts[-1] :].lstrip() if starts else ""


def dated_sentence(event: Event) -> str:
    """The sentence that says the date, without the one before it that makes it understood."""
    return event.text[event.lead :].lstrip()


def of_its_date(sentence: str, expression: str) -> str:
    """Of a Chinese sentence whose clauses open with several dates what belongs to this one: from its clause to the next
    that opens with a date. In other languages such clauses share a verb."""
    starts = [0, *(found.end() for found in CLAUSE_END.finditer(sentence))]
    opening = [start for start in starts if HAN_DATE.match(sentence, start)]
    own = [start for start in opening if sentence.startswith(expression, start)]
    if len(own) != 1 or len(opening) == 1:
        return sentence
    end = next((start for start in opening if start > own[0]), len(sentence))
    told = sentence[own[0] : end].rstrip("，；：") + (CUT if end < len(sentence) else "")
    return CUT + told if own[0] else told


def from_clause(sentence: str, expression: str, limit: int, language: str) -> str:
    """The sentence from the clause on that says the date, where it would be cut off and that clause says something by
    itself; a reader has the date beside the line, and 'to be held in May' tells less than what was to be held.
    """
    place = sentence.find(expression)
    end = place + len(expression)
    if place < 0 or end < limit or len(sentence) <= limit:
        return sentence
    starts = [found.end() for found in CLAUSE_END.finditer(sentence, 0, place) if end - found.end() < limit - 2]
    clauses = [sentence[start:].lstrip() for start in starts]
    telling = [clause for clause in clauses if says_something(clause, expression, language)]
    for clause in telling:
        if not leans(clause, language):
            return CUT + clause
    if headed := with_its_head(sentence, clauses, limit, language):
        return headed
    return CUT + telling[0] if telling else sentence


def with_its_head(sentence: str, clauses: Sequence[str], limit: int, language: str) -> str:
    """The beginning of the sentence and the last of the clauses, where there is room for both; else nothing:
    'The treaty on the border was signed… and ratified by the council in 1995.'
    """
    clause = clauses[-1] if clauses else ""
    room = limit - len(clause) - 2
    if not clause or room < LEAST_HEAD or cut_through(clause):
        return ""
    head = sentence[: len(sentence) - len(clause)]
    if len(head) <= room:
        return ""
    told = without_loose_end(verb_last.closed(head[: head.rfind(" ", 0, room)]), language)
    return f"{told.rstrip(' ,;:–—-')}… {clause}"


def says_something(clause: str, expression: str, language: str) -> bool:
    """Whether it has a subject of its own and a verb, as far as the words of the language tell."""
    lexicon = lexicon_of(language)
    words = [word.lower() for word in WORD.findall(clause)]
    if words and words[0] in JOINING:
        words = words[1:]
    if cut_through(clause) or clause.startswith(expression):
        return False
    if not lexicon.spaced:
        return len(clause) >= LEAST_HAN
    if not words or words[0][0].isdigit() or words[0] in lexicon.prepositions | lexicon.subjects | RELATIVE:
        return False
    if lexicon.is_verb(words[0]) or PARTICIPLE.search(words[0]):
        return False
    return len(words) >= LEAST_WORDS and has_verb(words[1:], language)


def leans(clause: str, language: str) -> bool:
    """'… signed an agreement to build it': whether a pronoun stands for what the clause doesn't name."""
    return not (lexicon_of(language).subjects | OBJECTS).isdisjoint(word.lower() for word in WORD.findall(clause))


def cut_through(clause: str) -> bool:
    """Whether a quotation or bracket that is closed in it was opened before."""
    return any(clause.count(closing) > clause.count(opening) for opening, closing in ("«»", "“”", "()", "（）", "《》"))


def has_verb(words: Sequence[str], language: str) -> bool:
    """Whether one of the words is a verb; True where the language has no table of them."""
    lexicon = lexicon_of(language)
    return not lexicon.verbs or any(lexicon.is_verb(word) for word in words)


def without_opening_date(sentence: str, expression: str) -> str:
    """The sentence without 'In 1864,' at its head, where that is all it opens with."""
    rest = behind_opening_date(sentence, expression)
    return rest[:1].upper() + rest[1:] if rest else sentence


def without_own_date(shown: str, expression: str) -> str:
    """The same of a line that begins with a later clause: '…and in 1997 “the second treaty” was signed'."""
    clause = shown.removeprefix(CUT)
    if clause == shown:
        return shown
    first, _, others = clause.partition(" ")
    opening = others if first.casefold() in JOINING else clause
    rest = behind_opening_date(opening[:1].upper() + opening[1:], expression)
    return CUT + rest if rest else shown


def behind_opening_date(sentence: str, expression: str) -> str:
    """What stands behind the date that a sentence opens with; nothing where it opens with more, or goes on from it."""
    place = sentence.find(expression)
    end = place + len(expression)
    if place < 0 or not OPENING.match(sentence[:place]):
        return ""
    if place == 0 and STANDING_BY_ITSELF.match(sentence, end):
        return sentence[end:]
    if sentence[end : end + 1] not in (",", "，", " "):
        return ""
    rest = sentence[end + 1 :].lstrip().removeprefix("— ")  # which stands for a verb that was said before
    if sentence[end] == " " and (not ONLY_DATES.fullmatch(sentence[:end]) or GOING_ON.match(rest)):
        return ""
    return rest


def shortened(text: str, limit: int, language: str) -> str:
    """`text` up to the end of a clause that says something, or else of a word."""
    if len(text) <= limit:
        return text
    room = limit - len(CUT)
    ends = [found.start() for found in CLAUSE_END.finditer(text, 0, room + 1) if found.start() <= room]
    told = ends and has_verb([word.lower() for word in WORD.findall(text[: ends[-1]])[1:]], language)
    if told and ends[-1] >= room * FIRST_MEANT:
        return text[: ends[-1]].rstrip() + CUT
    return without_loose_end(to_a_blank(text, room), language) + CUT


def without_loose_end(text: str, language: str) -> str:
    """The text without words at its end that only lead on to what was cut off: 'the treaty of China and'."""
    loose = lexicon_of(language).prepositions | JOINING | ARTICLES
    words = text.split(" ")
    while len(words) > LEAST_WORDS and words[-1].lower() in loose:
        words.pop()
    return " ".join(words)
