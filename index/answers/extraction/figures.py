"""The figures of a sentence that can answer 'how many' and 'how much', with their units."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise

from index.answers.corpus import token_flags
from index.answers.extraction.part_sums import TAKES_OVER
from index.answers.extraction.spans import Sentence, Stretch
from index.answers.extraction.whole_figures import grown
from index.answers.question.analysis import Question
from index.language import verbs
from index.language.analysis import term_of
from index.language.chinese import is_han
from index.language.references import references
from index.tables import kept_table

_NUMBERING = re.compile(r"\W*(?:\d+(?:\.\d+)+[.)]?|\d{1,2}[.)]|\d{1,2}(?!\d))\s+(?=[\"“«(]?[^\W\d_])")
_CIRCLED = re.compile(r"[①-⑳⑴-⒇❶-❿㈠-㈩]")
_ORDER = re.compile(r"\.\s(?=[^\W\d_])|-[а-яәғқңөұүһі]{4,}\b")
_COUNTED_OFF = re.compile(r"第[\d〇零一二两三四五六七八九十百千万]")
_CODE = re.compile(r"[-‑](?:[A-Z]\w*|\w{1,2}\b)|:\d|\s?[AaPp]\.?[Mm]\b")
_HOW_OFTEN = re.compile(
    r"\bhow (?:often|frequently)\b|\bкак часто\b|\bқаншалықты жиі\b|\bқанша рет\b|\bne sıklıkla\b"
    r"|\bkaç kez\b|多久.?次|几次|\bwie (?:oft|häufig)\b|\bcon qué frecuencia\b|\bà quelle fréquence\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\s?(?:times\b|раза?\b|рет|kez\b|kere\b|defa\b|次|mal\b|fois\b|veces\b)", re.IGNORECASE)
"""What a figure counts where it is asked how often: '3 times a week', not '2 drops once a day'."""
_GLUED = re.compile(r"[^\W\d_]{2,}\d+\w*")
_BRITISH = re.compile(r"(met|lit)re(?=s?$)")
_UNIT_IN_SHORT = {"mi": "mile", "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "ft": "foot"}
_THE_ONE = re.compile(r"\b(?:the|this|that|which|another|each|every)\s(?:[^\W\d_]+\s)?one$", re.IGNORECASE)
_OF_TIME = token_flags.TIME_WORDS | token_flags.BEFORE_YEARS


def figures(question: Question, s: Sentence) -> list[Stretch]:
    """Figures of what is counted or in the measure that is asked for, with their units."""
    numbering = _in_references(s)
    able = [
        n
        for n in range(len(s.words))
        if s.marks[n] & token_flags.FIGURE
        and (s.concepts[n] < 0 or _stands_for_a_price(question, s, n))
        and n not in numbering
        and _is_a_value(s, n)
        and (s.marks[n] & token_flags.PERCENT or not ordinals(question.language).fullmatch(s.words[n].surface))
    ]
    if _HOW_OFTEN.search(question.text):
        able = [n for n in able if _TIMES.match(s.text, s.words[n].end)]
    wanted = question.measure
    in_the_unit = [n for n in able if s.marks[n] & wanted and _in_the_unit(question, s, n)]
    if in_the_unit:
        in_the_unit = [n for n in able if n in in_the_unit or s.marks[n] & TAKES_OVER]
        return grown(s, _with_ranges(s, able, in_the_unit), wanted)
    if counted := _with_ranges(s, able, _counted(question, s, able)):
        return [] if tells_of_something_else(question, s) else grown(s, counted)
    if before_its_noun := _with_ranges(s, able, _right_before_its_noun(question, s, able)):
        return grown(s, before_its_noun)
    if question.counted is not None and not wanted & (
        token_flags.DURATION | token_flags.MONEY | token_flags.LENGTH | token_flags.PERCENT
    ):
        return grown(s, _right_behind(question, s, able))
    if wanted:
        return grown(s, _with_ranges(s, able, [n for n in able if s.marks[n] & wanted]), wanted)
    plain = [n for n in able if not s.marks[n] & (token_flags.DATE | token_flags.YEAR)]
    priced = token_flags.MONEY if "much" in question.surfaces and _much(question) is None else 0
    return grown(s, _of_the_noun(question, s, plain), priced)


def _right_before_its_noun(question: Question, s: Sentence, able: Sequence[int]) -> list[int]:
    """'148 ступеней' for 'сколько *ступеней* ведут на площадку', though a площадь would be in square metres."""
    if question.language == "en":
        return []
    typed = pairwise(word.surface for word in question.typed)
    nouns = {noun for before, noun in typed if before in _counting(question.language)}
    asked = {n for n, concept in enumerate(question.concepts) if concept.surface in nouns}
    return [n for n in able if not asked.isdisjoint(s.concepts[n + 1 : n + 2])]


def _with_ranges(s: Sentence, able: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """With the other end of a range that shares what is counted: 'от *90* до 95 процентов', '*5* to 7 pupils'."""
    low = {n - 2 for n in chosen if n > 1 and s.words[n - 1].surface in token_flags.RANGE_WORDS}
    return sorted({*chosen, *low.intersection(able)})


def _right_behind(question: Question, s: Sentence, able: Sequence[int]) -> list[int]:
    """'Лодка *весит* 120 кг' for 'сколько *весит* лодка': what stands behind 'how many' is no noun, but measured. For
    how long a book is lent doesn't tell how many there are."""
    return [
        n
        for n in able
        if n
        and s.concepts[n - 1] == question.counted
        and s.marks[n] & token_flags.MEASURE
        and not s.marks[n] & token_flags.DURATION
    ]


@cache
def _counting(language: str) -> frozenset[str]:
    """The words that ask for a number of what follows them."""
    table = kept_table("index.answers.question", "question_words.yaml")
    return frozenset(table.get(language, {}).get("counting", "").split())


def _in_references(s: Sentence) -> frozenset[int]:
    """The words that number what they stand behind: 'Article *3* – The board has five members'."""
    cited = [one for one in references(s.text) if not s.text[one.start].isdigit()]
    return frozenset(n for n, word in enumerate(s.words) if any(r.start < word.start < r.end for r in cited))


def _opens_sentence(letter: str) -> bool:
    return letter.isupper() or (letter != "" and is_han(letter))


def _stands_for_a_price(question: Question, s: Sentence, n: int) -> bool:
    """Whether a word is a sum and no figure, 'free', and stands for 'pay' in the question."""
    named = s.words[n].term == question.concepts[s.concepts[n]].term
    return bool(s.marks[n] & token_flags.MONEY) and s.words[n].surface.isalpha() and not named


def _is_a_value(s: Sentence, n: int) -> bool:
    """Not the number of a rule at its start, no part of '7710-F' or '8 am', and no thing: 'the winter one'."""
    if _CIRCLED.match(s.text, s.words[n].start):
        return False
    if s.words[n].surface == "one" and _THE_ONE.search(s.text, 0, s.words[n].end):
        return False
    if n and s.words[n].surface in token_flags.SCALES and s.marks[n - 1] & token_flags.FIGURE:
        return False  # the 'billion' of '4.18 billion'
    number = _NUMBERING.match(s.text)
    if (
        n == 0
        and number
        and _opens_sentence(s.text[number.end() :].lstrip('"“«(')[:1])
        and not s.marks[n] & token_flags.MEASURE
    ):
        return False
    if _COUNTED_OFF.search(s.text, max(0, s.words[n].start - 1), s.words[n].end):
        return False  # 第六条
    if _GLUED.fullmatch(s.words[n].surface):
        return False  # 'baby66', a name somewhere
    order = _ORDER.match(s.text, s.words[n].end)
    if order and s.text[order.end() : order.end() + 1].islower():
        return False  # '3. kat'
    code = _CODE.match(s.text, s.words[n].end)
    if not code:
        return True
    following = s.words[n + 1].surface if n + 1 < len(s.words) else ""
    return code[0][0] in "-‑" and (bool(s.marks[n] & token_flags.MEASURE) or following in token_flags.SCALES)


def _in_the_unit(question: Question, s: Sentence, n: int) -> bool:
    """'523 km (*325 mi*)' where the question says miles."""
    behind = n + 1
    while behind < len(s.words) and (
        s.words[behind].surface in token_flags.SCALES or s.marks[behind] & token_flags.FIGURE
    ):
        behind += 1
    if behind == len(s.words) or s.text[s.words[behind - 1].end : s.words[behind].start].strip(" -‑\u00a0\u202f"):
        return False
    unit = s.words[behind].surface
    whole = _UNIT_IN_SHORT.get(unit, unit)
    asked = {_unit(surface) for surface in question.surfaces if surface in token_flags.UNITS}
    return _unit(whole) in asked or unit in question.surfaces


def _unit(surface: str) -> str:
    """A unit in words, whichever side of the ocean spells it."""
    return term_of(_BRITISH.sub(r"\1er", surface), "en")


def _of_the_noun(question: Question, s: Sentence, able: Sequence[int]) -> list[int]:
    """'300 g of *flour*', not '5 apples': where 'how much' names what there is of it, the figures before the name."""
    named = _much(question)
    if named is None:
        return list(able)
    return [n for n in able if named in s.concepts[n + 1 : n + 4]] or [n for n in able if not _counts_another(s, n)]


def _much(question: Question) -> int | None:
    """The concept behind 'how much'."""
    if "much" not in question.surfaces[:-1]:
        return None
    noun = question.surfaces[question.surfaces.index("much") + 1]
    return next((n for n, concept in enumerate(question.concepts) if concept.surface == noun), None)


def _counts_another(s: Sentence, n: int) -> bool:
    """Whether a word that the question doesn't have is counted by the figure: '5 *apples*'."""
    if n + 1 == len(s.words) or s.marks[n] & token_flags.MEASURE or s.words[n + 1].surface in token_flags.SCALES:
        return False
    return bool(s.words[n + 1].term) and s.concepts[n + 1] < 0


def _counted(question: Question, s: Sentence, able: Sequence[int]) -> list[int]:
    """'8,000 foreign *students*': figures before what 'how many' counts."""
    if question.counted is None:
        return []
    nouns = set(range(max(0, question.counted - 2), question.counted + 1))
    figures = [
        n
        for n in able
        if not s.marks[n] & (token_flags.PERCENT & ~question.measure)
        and (not s.marks[n] & token_flags.YEAR or _counts_like_a_year(s, n, nouns))
    ]
    named = [n for n in figures if not nouns.isdisjoint(s.concepts[n + 1 : n + 4])]
    return named + [n for n in figures if named and n > named[0] + 1 and n not in named and _leaves_out(s, n)]


def _counts_like_a_year(s: Sentence, n: int, nouns: Set[int]) -> bool:
    """'*1260* students', not 'in 1931 students': right behind four digits what is counted, no word of time before."""
    before = s.words[n - 1].surface if n else ""
    return before not in _OF_TIME and not nouns.isdisjoint(s.concepts[n + 1 : n + 2])


def _leaves_out(s: Sentence, n: int) -> bool:
    """'612 people in Norland and *398* in Sudmark': nothing else is counted by the figure."""
    if s.words[n].surface == "one" or s.marks[n] & (token_flags.DATE | token_flags.MEASURE):
        return False
    return n + 1 == len(s.words) or not s.words[n + 1].term or s.concepts[n + 1] >= 0


def tells_of_something_else(question: Question, s: Sentence) -> bool:
    """Whether the sentence lacks the verb that is asked about, and has another in its place: when a mill *closed* isn't
    told by when it was founded. What is or has something tells of it all the same."""
    relation = question.relation
    verb = next(
        (n for n, c in enumerate(question.concepts) if relation and relation.verb and c.term == relation.term), -1
    )
    if verb < 0 or verb in s.concepts:
        return False
    is_past = verbs.english().is_past
    return any(is_past(word.surface) and concept < 0 for word, concept in zip(s.words, s.concepts, strict=True))


@cache
def ordinals(language: str) -> re.Pattern[str]:
    """Words of a language that count off, with their endings."""
    table = kept_table("index.language", "ordinals.yaml").get(language, {})
    listed = "|".join(word for n, words in table.items() if isinstance(n, int) for word in str(words).split())
    return re.compile(f"(?:{listed})(?:{table['endings']})" if listed else "(?!)")
