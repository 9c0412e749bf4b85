"""A language's table of words and forms, compiled once into one pattern that is run over the folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from index.dates.cldr import table_of
from index.dates.habits import Habits
from index.dates.names import Names
from index.dates.tenses import Tenses
from index.remembering import remembered
from index.tables import TextLoader, read_table

LANGUAGES = ("en", "ru", "kk", "zh", "tr")

_NUMBERS = {
    "day": r"(?<![\d.,])(?<![^\d.htd]/)(?:3[01]|[12]\d|0?[1-9])(?!\d|/(?!\d\d?(?:\.|st|nd|rd|th)? ?[^\W\d_])|[.,:]\d)",
    "year": r"(?<![\d.:])(?<!\d,)[12]\d{3}(?!\d|[.,]\d|::|:[0-9a-f]+:)",
    "anyyear": r"(?<![\d.])(?<!\d,)(?:\d{1,2},\d{3}|\d{1,4})(?!\d)",
    "year3": r"(?<![\d.,])[1-9]\d{0,2}(?!\d|[.,:]\d)",
    "year34": r"(?<![\d.])(?<!\d,)[1-9]\d{2,3}(?!\d)",
    "short": r"\d\d?(?!\d|[.,]\d)",
    "decade": r"(?<![\d.,])(?:[12]?\d\d0|'\d0|\d0)",
    "n1": r"(?<![\d/.-])\d{1,2}",
    "n2": r"\d{1,2}",
    "n3": r"(?:\d{4}|\d\d)(?![\d/-]|\.\d)",
    "iso": r"(?<![\d/-])\d{4}(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)[0-3]\d(?![\d/-])",
    "digits": r"(?<![\d.,])\d{1,4}(?!\d|[.,]\d)",
    "roman": r"(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|xx?)",
}
_MIXED = {"number": r"\d{1,3}"}
_SLOT = re.compile(r"\{(\w+)\}")
_LOOKBEHIND = re.compile(r"\(\?<[=!][^)]*\)")
_EDGE = r"(?!\w)"  # where a blank must follow: 'a year ago' doesn't begin in 'and'
_BLANK = re.compile(r"(?: |\[- \])(?![?*])")
_LITERAL = re.compile(r"\w+")
_FIGURE = re.compile(r"\\d|[0-9]")
_LETTER = re.compile(r"(?<!\\)[^\W\d_]|'|\\w")
_NUMBER = re.compile(r"-?\d+")
_CLAUSE = re.compile(r"[.;!?\n]")
_SECOND = re.compile(r"\d$")


class Words:
    """One kind of word: which forms it has, what each stands for. Keys of the table are patterns."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self.pattern = "|".join(sorted(table, key=len, reverse=True))
        self._values = [
            (re.compile(pattern), int(value) if _NUMBER.fullmatch(value) else value) for pattern, value in table.items()
        ]
        self.value = remembered(1024)(self._look_up)

    def _look_up(self, word: str) -> Any:
        for pattern, value in self._values:
            if pattern.fullmatch(word):
                return value
        return None


@dataclass(frozen=True, slots=True)
class Form:
    """One line of the table: how it is to be read, and where its slots are among the pattern's groups."""

    kind: str
    slots: Mapping[str, tuple[int, ...]]


class Grammar:
    """The compiled table of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.language: str = table["language"]
        self.day_first: bool = table.get("numeric", "dmy") == "dmy"
        self._patterns: dict[str, str] = {**_NUMBERS, **(table.get("patterns") or {})}
        self._macros: dict[str, str] = table.get("macros") or {}
        self.words = {
            name: Words({self._expand(pattern): value for pattern, value in entries.items()})
            for name, entries in table["words"].items()
        }
        self.edge = ("", "") if table.get("unspaced") else (r"(?<!\w)", r"(?!\w)")
        forms = [(kind, self._expand(template)) for kind, template in table["forms"]]
        leads = [self._lead(template) for _, template in forms]
        self.trigger = re.compile(self.edge[0] + f"(?:{'|'.join(sorted(set(leads), key=len, reverse=True))})")
        figures = [_FIGURE.search(lead) is not None for lead in leads]
        self.in_figures = self._compile([form for form, figure in zip(forms, figures, strict=True) if figure])
        self.in_words = self._compile([form for form, lead in zip(forms, leads, strict=True) if _LETTER.search(lead)])
        self.names = Names(self.slot("month") if "month" in self.words else "", table.get("named"))
        self.rules = Rules(self, table)
        self.habits = Habits(table.get("habit") or {}, self.rules.unspaced)
        self.tenses = Tenses(table.get("tense"), self.habits, self.rules.unspaced)

    def slot(self, name: str) -> str:
        """The pattern of a slot; 'month2' takes the words of 'month'."""
        if name not in self._patterns and name not in self.words:
            name = _SECOND.sub("", name)
        pieces = [self._patterns[name]] if name in self._patterns else []
        if name in self.words:
            pieces.append(self.words[name].pattern)
            if _MIXED.get(name):
                pieces.append(rf"(?<![\d.,]){_MIXED[name]}")
        return "|".join(pieces)

    def match(self, folded: str, position: int) -> tuple[Form, re.Match[str]] | None:
        """The first form of the table that matches at `position`."""
        pattern, forms = self.in_figures if folded[position].isdigit() else self.in_words
        match = pattern.match(folded, position)
        return None if match is None else (forms[match.lastindex or 0], match)

    def _expand(self, template: str) -> str:
        for _ in range(2):  # a macro may hold another
            template = _SLOT.sub(lambda match: self._macros.get(match[1], match[0]), template)
        return template

    def _lead(self, template: str) -> str:
        """The pattern that a form begins with: its first slot, or its first literal."""
        template = _LOOKBEHIND.sub("", template)
        slot = _SLOT.match(template)
        if slot is not None:
            return f"(?:{self.slot(slot[1])}){_EDGE if _BLANK.match(template, slot.end()) else ''}"
        literal = _LITERAL.match(template)
        if literal is None:
            raise ValueError(f"{self.language}: a form must begin with a slot or a letter: {template!r}")
        return literal[0] + (_EDGE if _BLANK.match(template, literal.end()) else "")

    def _compile(self, forms: list[tuple[str, str]]) -> tuple[re.Pattern[str], Mapping[int, Form]]:
        pieces: list[str] = []
        compiled: dict[int, Form] = {}
        index = 0
        for kind, template in forms:
            index += 1
            slots: dict[str, tuple[int, ...]] = {}
            pattern, end = [], 0
            for number, match in enumerate(_SLOT.finditer(template), index + 1):
                slots[match[1]] = (*slots.get(match[1], ()), number)
                pattern += [template[end : match.start()], f"({self.slot(match[1])})"]
                end = match.end()
            pieces.append(f"({''.join(pattern)}{template[end:]})")
            compiled[index] = Form(kind, slots)
            index += sum(map(len, slots.values()))
        pattern_of_all = re.compile(f"(?:{'|'.join(pieces)}){self.edge[1]}")
        if pattern_of_all.groups != index:
            raise ValueError(f"{self.language}: a word or form has a capturing group of its own")
        return pattern_of_all, compiled


class Rules:
    """What must or may not stand beside a match."""

    def __init__(self, grammar: Grammar, table: Mapping[str, Any]) -> None:
        veto: Mapping[str, str] = table.get("veto") or {}
        behind: Mapping[str, str] = table.get("behind") or {}
        ambiguous: Mapping[str, str] = table.get("ambiguous") or {}
        gap = "" if table.get("unspaced") else "[ -]+"
        self.unspaced = bool(table.get("unspaced"))
        article = f"(?:(?:{behind['article']}) +)?" if behind.get("article") else ""
        self.extent = _behind(behind.get("extent"), gap)
        self.modifier = _behind(
            grammar.words["modifier"].pattern if "modifier" in grammar.words else None, gap, article
        )
        self.operator = _behind(
            grammar.words["operator"].pattern if "operator" in grammar.words else None, gap, article
        )
        self.doubt = _behind(grammar.words["doubt"].pattern if "doubt" in grammar.words else None, gap, article)
        self.modifier_after = _ahead(grammar.words.get("modifier_after"), self.unspaced)
        self.operator_after = _ahead(grammar.words.get("operator_after"), self.unspaced)
        self.veto_before = _behind(veto.get("before"), r"[ .:#№-]*")
        self.veto_after = _plain(veto.get("after"), r"[ -]?(?:{})(?!\w)")
        self.beings = _plain(veto.get("beings"), r" (?:{})(?!\w)")
        self.opens_year = _behind(veto.get("opens_year"), gap)
        self.nth = _behind(veto.get("nth"), gap)
        self.ago = _plain(veto.get("ago"), "{}")
        self.at_least = _behind(veto.get("at_least"), gap)
        self.lasting = _behind(veto.get("lasting"), gap)
        self.names = _plain(veto.get("names"), r" (?:{})(?!\w)")
        self.ages = _behind(veto.get("ages"), r"[ (]+")
        self.going = _plain(veto.get("going"), r" (?:{})(?!\w)")
        self.works = _plain(veto.get("works"), r" (?:\w+ )?(?:{})(?!\w)")
        self.compared = _behind(veto.get("compared"), gap, article)
        self.clause = _plain(veto.get("clause"), r", (?:{})(?!\w)[^,;.!?()\n]*$")
        self.numbered = _plain(veto.get("before"), r"(?<!\w)(?:{})(?!\w)")
        self.led = _behind(veto.get("led"), gap)
        self.sets = _behind(veto.get("sets"), gap)
        self.plural = _plain(veto.get("plural"), r"{}")
        self.led_written = _plain(veto.get("led_written"), r"{}")
        self.counted_noun = _plain(veto.get("counted_noun"), r"{}")
        self.counted = _plain(veto.get("counted"), r"{}")
        self.function_words = frozenset((veto.get("function_words") or "").split("|"))
        self.strong = _behind(veto.get("strong"), gap, article)
        self.duration = _behind(veto.get("duration"), gap, article)
        self.owned = _plain(veto.get("owned"), r"(?:{}) $")
        self.certain = _plain(veto.get("certain"), r"{}")
        self.named_days = _behind(veto.get("named_days"), gap)
        self.year3 = _behind(veto.get("year3_cues"), gap)
        self.tail = _plain(veto.get("tail_cue"), r" ?(?:{})")
        self.ambiguous = _plain(ambiguous.get("words"), r"(?:{})")
        self.cues = _behind(ambiguous.get("cues"), gap)
        self.nouns = _plain(ambiguous.get("nouns"), r"(?:{})")
        self.noun_after = _plain(ambiguous.get("noun_after"), "(?:{})")
        self.nouns_before = _plain(ambiguous.get("nouns_before"), "{}")
        self.month_before = _plain(ambiguous.get("month_before"), "{}")
        self.noun_cues = _behind(ambiguous.get("noun_cues"), gap)
        self.season_cues = _behind(ambiguous.get("season_cues"), gap)
        self.attribute = _plain(ambiguous.get("attribute"), r" (?:{})(?!\w)")
        self.named_with_year = _plain(table.get("named_with_year"), "{}")
        self.capitalised = frozenset(table.get("capitalised") or ())
        self.small = _plain(table.get("small"), "{}")

    def names_a_number(self, text: str) -> bool:
        """Whether the last clause of `text` has a word for what is numbered, not dated: 'Room number:'."""
        clause = _CLAUSE.split(text)[-1]
        return self.numbered is not None and self.numbered.search(clause) is not None


def _behind(words: str | None, gap: str, article: str = "") -> re.Pattern[str] | None:
    """A pattern for the end of what stands before a match; `gap` is empty where words are not spaced."""
    edge = r"(?:^|(?<!\w))" if gap else ""
    return re.compile(rf"{edge}({words}){gap}{article}$") if words else None


def _ahead(words: Words | None, unspaced: bool) -> re.Pattern[str] | None:
    return re.compile(rf" ?({words.pattern})" + ("" if unspaced else r"(?!\w)")) if words else None


def _plain(words: str | None, template: str) -> re.Pattern[str] | None:
    return re.compile(template.replace("{}", words)) if words else None


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, compiled at its first use; one without our table is read for whole dates only."""
    if language not in LANGUAGES:
        return Grammar(table_of(language))
    return Grammar(read_table("index.dates", f"words/{language}.yaml", TextLoader))
