"""Whether a sentence shows by itself that something happened then: it names who or what, and its verb is one of what
was completed.

Signs of doubt (`timeline.doubt`) say what is wrong with a line, and every kind of text brings other faults. What is
right is of one kind: a subject with its name, a verb that tells an end, and no word that makes the date a comparison, a
figure or a memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.facts.criteria import Candidate
from index.facts.fact_words import UNSPACED, blank, words_of
from index.facts.generic import leaves_open
from index.language.chinese import HAN
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD, Lean, leanings
from index.model import Event, Kind
from index.tables import read_table

_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_OPENING = re.compile(r"[\s,，、.:：;–—„“«\"-]*")
_SMALL = "a-zа-яёәіңғүұқөһçğışüöäßà-ÿ"
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_QUOTED = re.compile(r"[„“«\"](?=[^“”»\"]*\w)[^“”»\"]{2,}[“”»\"]")
_NAME = re.compile(rf"(?<=[^.!?。:：] ){_CAPITAL}(?:[\w’'-]+|\.)|^\W*{_CAPITAL}[\w-]+(?:['’]\w+| {_CAPITAL}[\w-]+)")
"""A word with a capital inside the sentence, or two at its head."""
_GERMAN = re.compile(
    r"(?:(?<!\w)(?:in|von|nach|aus|zu|bei|ab|durch|gegen|für|mit|zwischen|über|und) (?!(?:Betrieb|Kraft|Folge|Bezug"
    r"|Anwesenheit|Höhe|Form|Gulden|Mark|Kreuzer|Hilfe|Zeit|Stein|Holz|Angriff|Bau|Besitz|Anspruch|Auftrag|Gegenwart"
    r"|Verbindung|Ehren|Grund|Nacht|Monaten|Jahren|Wochen|Tagen|Metern?|Personen|Mitgliedern?|Stimmen|Frauen|Männern?"
    r"|Kindern?|Pferden?)(?!\w))"
    r"[A-ZÄÖÜ][a-zäöüß]{2,}|(?<![\w.])[A-ZÄÖÜ][\w-]*\.?(?: (?:von|van|de|zu|v\.))? [A-ZÄÖÜ][\w-]+)(?![\w-])"
)
"""'in Ruhmstadt', 'Abt Gerhard': where every noun has a capital, a name is one without its article, or two in a row."""
_HAN_NAMED = re.compile(rf"[《“「][^》”」]+[》”」]|[A-Za-z]{{2,}}|[{HAN}]{{2,}}")
_DATED = re.compile(
    r"\W*(?:(?:In|On|At|By|During|From|Since|Until|Around|About|Between|Before|After)\b(?: the (?:spring|summer"
    r"|autumn|fall|winter|end|beginning|middle|month|year|night|morning) of)?)?(?: (?:early|late|mid))?[\s,-]{4,}"
)
"""'In 1850 the', once the date is blanked."""
_CLAUSE = re.compile(
    r"(?:After|Before|When|While|As|Since|Although|Though|Because|Once|Having|Following|Despite|[A-Z][a-z]+ing)\b"
)
"""What may have a verb of its own before the subject."""
_CAPITALISED = re.compile(rf"[\s,]*(?:the )?{_CAPITAL}")
_BESIDE = re.compile(
    r"(?:^|[,;:—–] ?)(?:and |but |и |а |но |und |aber )?(?:(?:although|though|whereas|хотя|obwohl|obgleich)\b[^;]*$"
    r"|(?:when|while|if|until|where|когда|если|während|wenn|als)\b[^,;]*$)"
    r"|\b(?:who|which|whose|whom|where|until|котор\w+|gdzie)\b[^,;]*$",
    re.IGNORECASE,
)
"""'…, although it was begun in', 'who came in': a date of what is only said beside something else."""
_FINISHED = re.compile(r"[.!。！]['\"”’»)\]）」』]*\s*$")
_UNSURE = frozenset(("hedge", "hearsay", "speaker", "advice", "forecast"))
_LONGEST = 420  # characters of a line that is read alone
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|you|I)\b")
_DETERMINED = re.compile(r"(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:him|them|her(?= (?:in|at|on|to|and|for|by|with|from)\b|[,.;]))\b")
_BACK = {
    "de": re.compile(r"\b(?:er|ihn|ihm|es|sein\w{0,2}|ihre[mnrs]?)\b"),
    "ru": re.compile(r"\b(?:он|она|они|ему|ей|его|её|них|ним|ней|нему)\b"),
}
"""Pronouns that point to somebody named before them, or to nobody."""
_LEAVES_OUT = re.compile(r"(?:['’]\w+ )?[^A-ZÇĞİÖŞÜ]*(?:[A-ZÇĞİÖŞÜ][\w-]*['’]|$)")
_PASSIVE = re.compile(
    r"(?:\w(?:[ıiuü]l|[ıiuü]n|[ae]n|[ae]l|yl)(?:[dt][ıiuü]|m[ıiuü]ş)|başla|bat|çık|öl|doğ|kopt|yan|gerçekleş|bit)"
    r"\w*(?=\W*$)"
)
"""In Turkish a sentence needs no word for who did it: none is there where the first name has a case and the verb tells
of no change by itself."""
_NEAR = 60  # characters behind a verb in which its subject is named
_SUBJECT = 14  # Han letters of a subject
_LEANS = frozenset((Lean.REFERENCE, Lean.PAIR, Lean.RELATIVE, Lean.DEFINITE, Lean.FRAGMENT, Lean.QUOTE))


@dataclass(frozen=True, slots=True)
class _Words:
    """One language of `evidence.yaml`."""

    done: re.Pattern[str]
    state: re.Pattern[str]
    open: re.Pattern[str]
    loose: re.Pattern[str]


@cache
def _words_of(language: str) -> _Words | None:
    table = read_table(__package__, "evidence.yaml").get(language)
    if table is None:
        return None
    before, after = ("", "") if language in UNSPACED else (r"(?<![\w-])", r"(?![\w-])")

    def pattern(name: str) -> re.Pattern[str]:
        return re.compile(f"{before}(?:{'|'.join(table[name]) or '(?!)'}){after}", re.IGNORECASE)

    return _Words(pattern("done"), pattern("state"), pattern("open"), pattern("loose"))


def names_what_happened(candidate: Candidate, *, named: bool = True) -> bool | None:
    """Whether the sentence names who or what, and has a verb of what was completed; None in a language whose verbs
    aren't known. Where a text is too short to leave open what it is about, its subject needn't be `named`.
    """
    text, language = candidate.text, candidate.passage.language
    words = _words_of(language)
    if words is None:
        return None
    if len(text) > _LONGEST:
        return False
    text = _without_dates(candidate)
    if not words.done.search(text):
        return False
    before = candidate.passage.quote(candidate.index - 1) if candidate.index else None
    title = candidate.document.source.title
    if _LEANS & set(leanings(candidate.text, language, before)) or leaves_open(candidate.text, title, language):
        return False
    if language == "en" and _opening_of(candidate, text) is None:
        return False
    return not named or _names_subject(candidate, text, words, language)


def is_told_plainly(candidate: Candidate, start: int, end: int) -> bool:
    """Whether the date from `start` to `end` of such a sentence is that of what happened: no comparison, no guess,
    no memory, and nothing that is only said beside.
    """
    text, words = candidate.text, _words_of(candidate.passage.language)
    if _FINISHED.search(text) is None or _is_beside(text, start):
        return False
    said = _QUOTED.sub(blank, _without_dates(candidate))
    if words is not None and words.loose.search(said):
        return False
    return words_of(candidate.passage.language).rule_against(said, _UNSURE) is None


def _without_dates(candidate: Candidate) -> str:
    """The sentence, with blanks for its dates and brackets."""
    text, offset = candidate.text, candidate.passage.sentences[candidate.index].start
    for mention in candidate.inside:
        blanks = " " * (mention.end - mention.start)
        text = f"{text[: mention.start - offset]}{blanks}{text[mention.end - offset :]}"
    return _BRACKETS.sub(blank, text)


def _is_beside(text: str, start: int) -> bool:
    """Whether a date stands in brackets, or in a clause of what something else is told about."""
    if text[:start].count("(") > text[:start].count(")"):
        return True
    return _BESIDE.search(text[:start]) is not None


def _names_subject(candidate: Candidate, text: str, words: _Words, language: str) -> bool:
    """Whether it says who or what did it, or to what it was done; its dates and brackets are blanks in `text`."""
    if language in UNSPACED:
        return _names_in_han(text, words)
    if language == "en":
        return _names_english_subject(candidate, text, words)
    head = _OPENING.sub("", text, count=1)
    if words.open.match(head):
        return False
    named = _GERMAN if language == "de" else _NAME
    back = _BACK[language].search(text) if language in _BACK else None
    if language == "tr" and _LEAVES_OUT.match(head) and not _PASSIVE.search(text):
        return False
    if back is not None and named.search(text[: back.start()]) is None:
        return False
    return named.search(text) is not None or _QUOTED.search(text) is not None


def _names_english_subject(candidate: Candidate, text: str, words: _Words) -> bool:
    """Where the subject stands before the verb: by a name in it, or as something new of which a name says more."""
    opening = _opening_of(candidate, text)
    if opening is None:
        return False
    if dated := _DATED.match(text, opening):
        opening = dated.end()
    end = _first_verb(text, opening)
    subject, rest = text[opening:end].strip(" ,"), text[end:]
    for pronoun in _OBJECT.finditer(text):
        if len(_NAME.findall(text[: pronoun.start()])) < 2:
            return False
    if not subject:  # 'In 1820 appeared Clementi's sonata'
        return opening > 0 and _NAME.match(text, end) is None and _NAME.search(rest[:_NEAR]) is not None
    first = WORD.match(subject)
    if _PRONOUN.search(subject):
        return False
    if words.open.match(subject):  # 'the diocese', but 'the diocese of Saltmarsh', 'two ferries of the Lorne Line'
        return _DETERMINED.match(subject) is not None and _NAME.search(subject) is not None
    if _NAME.search(f"a {subject}" if opening else subject):
        return True
    if first is not None and first.group() in candidate.naming.known:
        return True
    about = candidate.naming.title & set(WORD.findall(subject))
    return bool(about) or _NAME.search(rest) is not None


def _opening_of(candidate: Candidate, text: str) -> int | None:
    """Where what is said before the subject ends; a comma behind the verb ends no opening. None where no subject is."""
    opening = candidate.opening_end()
    first = WORD.search(text)
    if first is None or not opening:
        return 0
    if _CLAUSE.match(first.group()) or not first.group()[0].isupper():
        return opening
    if lexicon_of("en").is_verb(first.group().lower()):  # 'Born in 1850, Ada Lorne …'
        return opening if _CAPITALISED.match(text, opening) else None
    return opening if _first_verb(text, first.end()) > opening else 0


def _first_verb(text: str, start: int) -> int:
    lexicon = lexicon_of("en")
    verbs = (
        word.start() for word in WORD.finditer(text, start) if word.group().islower() and lexicon.is_verb(word.group())
    )
    return next(verbs, len(text))


def _names_in_han(text: str, words: _Words) -> bool:
    """Whether something stands between the date and the verb that says who, or behind the verb what."""
    head = text.strip(" ，,：:。、-–—")
    if words.open.match(head):
        return False
    verb = words.done.search(head)
    before = head[: verb.start()] if verb else ""
    return _HAN_NAMED.search(before[-_SUBJECT:]) is not None


_PARTS = re.compile(r"[:·|]|[–—-] ")
_HEADLESS = re.compile(
    r"\W*(?:[A-Z][a-z]+(?:s|ed) (?=(?:a|an|the|his|her|their|to|from|into?|on|at|with|by|two|three|four|several"
    r"|[a-z]+ing) |\d)|(?:Is|Was|Born|Becomes?|Became|Began|Left|Took|Made|Family)(?= [a-z]|\W*$)"
    r"|(?:Умер|Родил|Женил|Поступил|Окончил|Закончил|Переехал|Назначен|Избран|Награжд[её]н|Призван|Вернул)[а-яё]* "
    r"|(?:Geboren|Gestorben|Umzug|Studium|Heirat)(?= (?:in|im|am|an|nach|mit)\b))"
)
"""What an entry of somebody's life begins with, which leaves out whose."""


def leaves_out_who(event: Event, kind: Kind) -> bool:
    """'Year: 1856 · Event: Enters the studio of …': a row or item of a life that doesn't say whose."""
    if kind is Kind.ITEM and _lists_names(event):
        return True
    if kind not in (Kind.ROW, Kind.ITEM) or event.text != event.citations[0].quote:
        return False
    text, (start, end) = event.text, event.citations[0].highlights[0]
    rest = text[end:] if len(WORD.findall(text[:start])) <= 2 else text
    return any(_HEADLESS.match(part) for part in _PARTS.split(rest))


def _lists_names(event: Event) -> bool:
    """'12 Jun 1788 Mara Lorne & Ida Kyle': names, and nothing that was."""
    start, end = event.citations[0].highlights[0]
    words = WORD.findall(event.text[:start] + event.text[end:])
    return len(words) >= 4 and not any(word[0].islower() and len(word) > 2 for word in words) and words[0][0].isupper()
