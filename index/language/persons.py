"""Whether 'he' or 'she' is anybody whom a sentence names: 'After two years in Providence she returned' names nobody."""

from __future__ import annotations

import re

from index.language.lexicon import lexicon_of
from index.language.standalone import WORD

_SUBJECTS = {
    "en": re.compile(r"(?<!\w)(?:[Hh]e|[Ss]he)(?= [a-z])"),
    "ru": re.compile(r"(?<!\w)(?:[Оо]н|[Оо]на)(?= [а-яё])"),
}
"""In German every noun has a capital, and elsewhere such a word may be no person."""
_BEFORE_PLACES = re.compile(
    r"in|at|to|from|of|near|through|for|towards?|around|between|into|on|over|across"
    r"|во?|из|на|под|около|через|к|до|от|у|за|при|над"
)
_OPENS_CLAUSE = re.compile(
    r"when|while|as|after|before|since|until|where|al?though|if|born|once|upon|когда|пока|после|до|как|хотя|родившись"
)
_JOINS = frozenset(("and", "the", "и"))
_MONTHS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{2,})?|I|[A-ZА-ЯЁ]\.?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_PERSONS = re.compile(
    r"(?<!\w)(?:an?|the|his|her|their|one|another) (?:[a-z]+ )?(?:boy|girl|child|man|woman|lad|youth|father|mother"
    r"|brother|sister|son|daughter|wife|husband|king|queen|teacher|artist|author|officer|captain|general|president|doctor|priest"
    r"|bishop|friend|soldier|student|uncle|aunt|poet|painter|emperor|prince|princess|duke|minister|governor|judge"
    r"|lawyer)s?\b"
)


def names_nobody(sentence: str, language: str) -> bool:
    """Whether 'he' or 'she' is of whom a sentence tells, and nobody before that is named: what stands behind 'in' or
    'to' is a place.
    """
    subject = _SUBJECTS[language].search(sentence) if language in _SUBJECTS else None
    before = sentence[: subject.start()] if subject else ""
    if subject is None or _PERSONS.search(before):
        return False
    lexicon, of_place = lexicon_of(language), False
    for number, word in enumerate(WORD.findall(before)):
        small = word.lower()
        leads = _BEFORE_PLACES.fullmatch(small) is not None
        if not word[:1].isupper() or _MONTHS.fullmatch(word):
            of_place = leads or (of_place and small in _JOINS)
        elif number == 0:
            opens = leads or small in lexicon.prepositions or _OPENS_CLAUSE.fullmatch(small) is not None
            if not opens and not lexicon.connectives.match(word) and not word.endswith("ing"):
                return False
            of_place = leads
        elif not of_place:
            return False
    return True
