"""How a document names people and things: in full once, and then in short ('Diem', 'the Commission', 'UPT').

A reader of the document knows whom the short name means; a reader of one sentence doesn't. No list of names is needed:
the full one stands in the document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from index.facts.fact_words import words_of
from index.language import world
from index.language.analysis import stop_words
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD
from index.model import Document, Passage

COMMON = 0.25  # a name or a noun in more than this share of the passages is the document's subject
LARGEST_ARTICLE_SHARE = 0.25  # of the places of a short name; 'the Soviet army', 'in Florida': no person's
SHORTEST = 3  # letters of a short name
LONGEST_FULL = 4  # words of a full name, of which each may be the short one

UPPER = r"[^\W\d_a-zа-яёәіңғүұқөһ]"
CAPITALISED = rf"{UPPER}[\w-]*(?:[’'](?!s\b)\w+)*"
PARTICLE = r"(?:de|la|le|du|d[’']|von|van|der|den|di|da|al|bin|ibn)"
RUN = re.compile(rf"{CAPITALISED}(?:(?:(?<=\b\w)\.|(?<=\b\w\w)\.)? (?:{PARTICLE} )*{CAPITALISED})*")
LEADING = re.compile(rf"{UPPER}\w+(?![$€£])(?:[ '’-](?:of |the |and )?{UPPER}\w+)*")
NAME = re.compile(rf"(?<=[^.!?。] ){LEADING.pattern}")
ARTICLE_OR_PLACE = re.compile(
    r"\b(?:the|an?|in|into|at|near|across|throughout|around|within|outside|to|from|\d+(?:st|nd|rd|th))\s$",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
ACTS = re.compile(r"[’']s?(?!\w)|,? who\b| (?P<verb>[a-z]+)")
SPELLED_OUT = re.compile(rf"{UPPER}[\w’'-]*(?:[ -](?:(?:of|the|and|for) )*{UPPER}[\w’'-]*)+ \(({UPPER}{{2,6}})\)")
ACRONYM = re.compile(rf"(?<![\w(-]){UPPER}{{2,6}}(?![\w-])")
BARE = re.compile(rf"\b[Tt]he ({UPPER}[a-z]+)(?!\w|-\w| (?:of\b|{UPPER}|and {UPPER}))")
TITLE_WORD = re.compile(r"[^\W_]+")
DEFINITE = re.compile(r"\b[Tt]he ([a-z]+)\b")


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one document."""

    subject: frozenset[str] = frozenset()  # names of what it is about
    known: frozenset[str] = frozenset()  # words that it writes with a capital wherever they stand
    short: frozenset[str] = frozenset()  # one word for what it elsewhere gives a full name
    bare: frozenset[str] = frozenset()  # 'Commission': the last word of a full name, and a common noun
    acronyms: frozenset[str] = frozenset()  # that it spells out somewhere
    title: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()  # 'network', 'war': the common nouns for what it is about

    def names_in_short(self, text: str, language: str = "en") -> bool:
        """Whether `text` uses a short name without the full one."""
        return any(True for _ in self.short_names(text, language))

    def short_names(self, text: str, language: str = "en") -> Iterator[str]:
        """Each name that `text` uses short and doesn't give in full."""
        runs = [words for run in RUN.finditer(text) if (words := own_words(run, run.start() == 0, language))]
        full = {word for run in runs if len(run) > 1 for word in run}
        yield from (run[0] for run in runs if len(run) == 1 and run[0] in self.short - full)
        yield from (found.group(1) for found in BARE.finditer(text) if found.group(1) in self.bare - full)
        for found in ACRONYM.finditer(text):
            if found.group() in self.acronyms and f"({found.group()})" not in text:
                yield found.group()


def naming_of(document: Document) -> Naming:
    """The names of a document, as it uses them."""
    body = document.body
    title = title_names(document)
    written = Counter[str]()
    for passage in body:
        written.update(WORD.findall(passage.text))
    lower = Counter({word: count for word, count in written.items() if word.islower()})
    capitals = Counter(word for p in body for word in capitalised_words(p))
    subject = common_names(document)
    language = document.source.language
    told = words_of(language).known | {word.lower() for word in title} | of_the_world(language)
    last = {words[-1] for p in body for words, _ in full_names(p) if lower[words[-1].lower()] and words[-1][-1] != "s"}
    persons = named_in_full(document, {*lower, *told}, surnames=title) & used_as_persons(document)
    return Naming(
        subject=subject,
        known=frozenset(word for word, count in capitals.items() if count > lower[word.lower()]),
        short=frozenset(name for name in persons if name.removesuffix("s") == name or name[:-1] not in capitals),
        bare=frozenset(name for name in last - subject if name.lower() not in told),
        acronyms=frozenset(word for p in body for word in SPELLED_OUT.findall(p.text)) - subject - title,
        title=title,
        kinds=common_nouns(document),
    )


def title_names(document: Document) -> frozenset[str]:
    """The capitalised words of its title."""
    words = TITLE_WORD.findall(document.source.title)
    return frozenset(
        word for word in words if word[0].isupper() and word.lower() not in stop_words(document.source.language)
    )


def of_the_world(language: str) -> set[str]:
    """Words of the names of countries, languages and the like, in lower case."""
    return {word.lower() for name in world.names(language) for word in name.split()}


def named_in_full(
    document: Document, common: Collection[str], surnames: Collection[str] = frozenset()
) -> frozenset[str]:
    """The words of the names of persons: beside a title, or beside what can only be a name ('Leonard Goldenson'), also
    one of the `surnames` that the document's own title gives: 'Josiah' where all are of the Whitlock family.
    """
    titles = words_of(document.source.language).titles
    beside: dict[str, set[str]] = {}
    after_article, opening = Counter[str](), Counter[str]()
    for passage in document.body:
        for words, start in full_names(passage):
            opening[words[0]] += 1
            after_article[words[0]] += bool(ARTICLE.search(passage.text, max(0, start - 5), start))
            for word in words:
                beside.setdefault(word, set()).update(other for other in words if other != word)

    def is_only_a_name(word: str) -> bool:
        if (word.lower() in common and word not in surnames) or word.isupper():
            return False
        return after_article[word] <= LARGEST_ARTICLE_SHARE * opening[word]

    return frozenset(
        word
        for word, others in beside.items()
        if len(word) >= SHORTEST and not word.isupper() and word.lower() not in common and word not in titles
        if any(other in titles or is_only_a_name(other) for other in others)
    )


def full_names(passage: Passage) -> Iterator[tuple[tuple[str, ...], int]]:
    """Names of two to four words, and where each begins."""
    starts = {sentence.start for sentence in passage.sentences}
    for run in RUN.finditer(passage.text):
        words = own_words(run, run.start() in starts, passage.language)
        if 1 < len(words) <= LONGEST_FULL:
            yield words, run.start()


def own_words(run: re.Match[str], opens: bool, language: str) -> tuple[str, ...]:
    """The capitalised words of a run; what only opens a sentence ('When Zapata …') is none of them."""
    words = tuple(word for word in run.group().replace(".", "").split() if word[0].isupper())
    return words[1:] if opens and words and words[0].lower() in openers(language) else words


@cache
def openers(language: str) -> frozenset[str]:
    """Words that only open a sentence."""
    lexicon = lexicon_of(language)
    return words_of(language).openers | lexicon.prepositions | lexicon.definite


def used_as_persons(document: Document) -> frozenset[str]:
    """Lone names that do or own something, and seldom have an article or a preposition of place before them."""
    alone, acting, other = Counter[str](), Counter[str](), Counter[str]()
    for passage in document.body:
        lexicon = lexicon_of(passage.language)
        for run in RUN.finditer(passage.text):
            name = run.group()
            if " " in name:
                continue
            after = ACTS.match(passage.text, run.end())
            alone[name] += 1
            other[name] += bool(ARTICLE_OR_PLACE.search(passage.text, max(0, run.start() - 12), run.start()))
            acting[name] += after is not None and (after.group("verb") is None or lexicon.is_verb(after.group("verb")))
    return frozenset(name for name in alone if acting[name] and other[name] <= LARGEST_ARTICLE_SHARE * alone[name])


def capitalised_words(passage: Passage) -> Iterator[str]:
    """The words with a capital where no sentence begins."""
    starts = {sentence.start for sentence in passage.sentences}
    for word in WORD.finditer(passage.text):
        if word.group()[0].isupper() and word.start() not in starts:
            yield word.group()


def common_names(document: Document) -> frozenset[str]:
    """Names in so many passages that they are what the document is about."""
    return in_many(document, NAME)


def common_nouns(document: Document) -> frozenset[str]:
    """Nouns with 'the' in so many passages that they are what the document is about."""
    return in_many(document, DEFINITE)


def in_many(document: Document, pattern: re.Pattern[str]) -> frozenset[str]:
    """What a pattern finds in more than a share of the passages, and in more than two."""
    body = document.body
    counts = Counter(name for passage in body for name in set(pattern.findall(passage.text)))
    few = max(2, COMMON * len(body))
    return frozenset(name for name, count in counts.items() if count > few)
