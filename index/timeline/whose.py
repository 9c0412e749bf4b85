"""Whose life a section tells, where its heading is a name: of 'she', or of a sentence that leaves its subject out, the
line of a timeline says by that heading who it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from index.language.standalone import END, WORD
from index.model import Document, Passage

_SMALL = "a-zа-яёәіңғүұқөһçğışüöäßà-ÿ"
_NAME = re.compile(
    rf"(?:\d{{1,3}}[.)] )?(?P<name>[^\W\d_{_SMALL}][\w’'.-]*"
    rf"(?: (?:von|van|de[rnl]?|di|da|al|el|bin|ibn|of|the|ve|и|(?:[^\W\d_{_SMALL}][\w’'.-]*)))*"
    rf" [^\W\d_{_SMALL}][\w’'.-]*?)\.?(?: ?[(\[,–—-].{{0,40}})?"
)
"""'Ada Lorne', 'ADA LORNE.', '3. Ada von Lorne (1841–1909)'."""
_PERSON = re.compile(rf"[^\W\d_{_SMALL}]\w+ (?:(?:von|van|de|di) )?[^\W\d_{_SMALL}]\w+")
_LONGEST = 60  # characters of such a heading
_LEAST = 3  # letters of a word of a name by which somebody is known
_OPENING = 3  # sentences of a life that name whose it is, and tell of a birth
_BORN = re.compile(
    r"\b(?:born|geboren|geb\.|родил(?:ся|ась)|née?|nació|nacque|nasceu|туған|туды)\b"
    r"|\bдүниеге кел|\bdoğ(?:du|an|muş|umlu)"
    r"|\bdünyaya (?:gel|gözlerini)|出生|生于|народи(?:вся|лася)|urodził",
    re.IGNORECASE,
)
"""What the first sentences of a life tell; a state or a club has years in brackets as well."""
_PRONOUNS = {
    "en": (r"he|his|him", r"she|her"),
    "de": (r"er|seine?[mnrs]?", r"sie|ihre?[mnrs]?"),
    "ru": (r"он|его|ему", r"она|её|ее|ей"),
    "fr": (r"il", r"elle"),
}
_WHEN = (
    r"(?:(?:but|and|yet|then|later|in|on|at|by|during|after|before|from|since|until|im|am|ab|seit|nach|dann|в|во|с|после|затем"
    r"|en|le|dès|après|depuis)\b|\d)"
)
"""What may stand before such a word: 'In 1861 she …', 'But her …'."""
_OMITTING = frozenset(("tr", "kk"))
"""Languages whose sentences need no word for who it is."""
_SUBJECT = re.compile(
    r"(?:^|[,;] |(?<=\d) |(?<=['’][dt][ae]) |yılında |жылы )(?P<name>[A-ZÇĞİÖŞÜА-ЯЁӘІҢҒҮҰҚӨҺ][\w-]+"
    r"(?: [A-ZÇĞİÖŞÜА-ЯЁӘІҢҒҮҰҚӨҺ][\w-]+)*)(?=,| \d)"
)
"""Somebody else of whom a sentence tells: a name without a case, before a comma or a year."""


@dataclass(frozen=True, slots=True)
class Life:
    """One person's, as a section or a whole document tells it."""

    name: str  # as the heading has it
    words: frozenset[str]  # of the name, in small letters
    pronouns: re.Pattern[str] | None  # how a sentence goes on about the person, where that needs a word

    def leaves_out(self, sentence: str, before: str, language: str) -> bool:
        """Whether a sentence tells of the person and doesn't say who that is; where the one `before` it names somebody
        else, that may be of whom it tells.
        """
        if any(word.lower().partition("'")[0].partition("’")[0] in self.words for word in WORD.findall(sentence)):
            return False
        if language in _OMITTING:
            return _SUBJECT.search(sentence) is None
        others = (name for name in _PERSON.findall(before) if not self.words & set(name.lower().split()))
        return self.pronouns is not None and self.pronouns.match(sentence) is not None and not any(others)


@dataclass(frozen=True, slots=True)
class Lives:
    """Those of a document, by the headings of their sections; that of the document's own title by none."""

    by_section: Mapping[tuple[str, ...], Life] = field(default_factory=dict)

    def of(self, passage: Passage) -> Life | None:
        """Whose life a passage is a part of."""
        depths = range(len(passage.section), -1, -1)
        return next((self.by_section[s] for d in depths if (s := passage.section[:d]) in self.by_section), None)

    def name_left_out(self, passage: Passage, index: int) -> str:
        """The name that a sentence leaves out; nothing where it says whom it tells of, or that isn't known."""
        life, sentence = self.of(passage), passage.quote(index)
        before = passage.quote(index - 1) if index else ""
        if life is None or END.search(sentence) is None:
            return ""
        return life.name if life.leaves_out(sentence, before, passage.language) else ""


def lives_of(document: Document) -> Lives:
    """The lives that a document tells under the names of those who lived them."""
    found: dict[tuple[str, ...], Life] = {}
    for section, passages in groupby(document.body, key=lambda passage: passage.section):
        told = list(passages)
        if section and (life := _life(section[-1], told)) is not None:
            found.setdefault(section, life)
    if not found and (life := _life(document.source.title, list(document.body))) is not None:
        found[()] = life
    return Lives(found)


def _life(heading: str, passages: list[Passage]) -> Life | None:
    named = _NAME.fullmatch(heading.strip()) if len(heading) <= _LONGEST else None
    if named is None or not passages:
        return None
    words = frozenset(word.lower() for word in WORD.findall(named["name"]) if len(word) >= _LEAST)
    opening = " ".join(_sentences(passages[0], _OPENING))
    if not words & {word.lower().partition("'")[0].partition("’")[0] for word in WORD.findall(opening)}:
        return None
    if not _BORN.search(opening):
        return None
    return Life(named["name"], words, _pronouns(passages))


def _sentences(passage: Passage, most: int) -> Iterator[str]:
    return (passage.quote(index) for index in range(min(most, len(passage.sentences))))


def _pronouns(passages: list[Passage]) -> re.Pattern[str] | None:
    """Those of the person, who is a man or a woman: what most sentences of the life begin with."""
    kinds = _PRONOUNS.get(passages[0].language)
    if kinds is None:
        return None
    openings = [passage.quote(index)[:40] for passage in passages for index in range(len(passage.sentences))]
    counts = [sum(re.search(rf"\b(?:{kind})\b", one, re.IGNORECASE) is not None for one in openings) for kind in kinds]
    if not any(counts):
        return None
    kind = kinds[counts.index(max(counts))]
    return re.compile(rf"(?:{_WHEN}[^.;:]{{1,50}}?,? )?(?:{kind})\b", re.IGNORECASE)
