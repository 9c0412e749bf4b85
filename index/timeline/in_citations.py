"""Years that only say which work is meant, and figures that are none.

'(Lorne & Kyle, 2012)', '1412 - Quiet hours', '1000 ₽'.
"""

from __future__ import annotations

import re

from index.documents.units.forms import HEAD
from index.model import Document

_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NAMED = re.compile(
    r"[A-ZÄÖÜÉА-ЯЁ][\w'’.-]+[^;\d]*?(?:,|\.| et al\.?,?| u\. ?a\.,?| и др\.,?) ?\(?(?:in press|[12]\d{3})"
)
"""'Lorne, Kyle, & Orlow, 2012'."""
_SMALL = re.compile(r"(?<![\w'’-])[a-zа-яё][\w'’-]*")
_LINKS = frozenset(
    re.findall(
        r"\w+",
        "and et al see also as cited in cf e g i eg ie for review a an the of reviewed quoted by from u und и др см"
        " de da di du van von der den la le p pp vol",
    )
)
_SAID = re.compile(r"(?:^|[\s(“\"])(?:[A-ZА-ЯЁ][\w'’-]+,? (?:and |& |et al\.? )?){1,4}\($")
"""'Lorne and Kyle (' before the year."""
_ALONE = re.compile(r"(?:[a-z]|, ?[12]\d{3}[a-z]?|; ?[12]\d{3}[a-z]?)*\)")
_INITIALS = re.compile(r"\W*[^\W\d_]+, [^\W\d_]\.(?: ?[^\W\d_]\.)* ?(?:\([12]\d{3}[a-z]?\)|.*//)")
"""'Лорн, А. (2022): О мостах', 'Lorne, A. Of bridges // Annals'."""
_IMPRINT = re.compile(r"\s*[–—-] ?(?:[^\W\d_][^:;]{1,40} ?: ?[^;]{1,90}, ?)?[12]\d{3}\.?(?:\s*[–—-].*)?\s*$")
"""'– Perm : Lorne, 2023.', '– 2020. – 120 p.'."""
_JOURNAL = re.compile(r"\s//\s")
_MONEY = re.compile(r"\s?(?:[₽€£₺₸¥%]|(?:руб|тенге|TL|EUR|USD|zł)\b|元)")
_HEADED = re.compile(rf"(?:^| · )[12]\d{{3}}{HEAD}")
"""A cell whose head is a year: the first row of the table was taken for its heads."""
_HANDLES = re.compile(r"[\s:：–—-]+[\w.@-]+(?:(?:, (?:and )?| and )[\w.@-]+){1,8}\W*$")
_NUMBER = re.compile(r"\W*(\d{1,6}) ?[-–—:] ?[^\W\d]")
_RECENT = "1850"
"""From when a year behind a name may be that of a work."""
_FEWEST = 3
"""Citations of a document, or other numbers before the items of its lists, from which on it is known for them."""


def is_in_citation(sentence: str, start: int, end: int) -> bool:
    """Whether the bracket round a date names whose works are meant."""
    return any(
        found.start() < start and end <= found.end() and _cites(found[0]) for found in _BRACKET.finditer(sentence)
    )


def _cites(bracket: str) -> bool:
    small = {word.strip(".").lower() for word in _SMALL.findall(bracket)}
    return _NAMED.search(bracket) is not None and small <= _LINKS


def cites_works(document: Document) -> bool:
    """Whether a document names works in brackets again and again, so that 'Lorne (1998)' is one as well."""
    found = (bracket[0] for passage in document.body for bracket in _BRACKET.finditer(passage.text))
    return sum(map(_cites, found)) >= _FEWEST


def names_a_work(sentence: str, start: int, end: int) -> bool:
    """'Lorne and Kyle (1998)'."""
    recent = sentence[start:end].isdigit() and sentence[start:end] >= _RECENT
    return recent and _SAID.search(sentence[:start]) is not None and _ALONE.match(sentence, end) is not None


def is_of_a_list_of_works(sentence: str) -> bool:
    """An entry of a list of works, or what is left of one."""
    return any(form.match(sentence) for form in (_INITIALS, _IMPRINT)) or _JOURNAL.search(sentence) is not None


def is_amount(sentence: str, end: int) -> bool:
    """'1000 ₽'."""
    return _MONEY.match(sentence, end) is not None


def lists_names(rest: str) -> bool:
    """': adalo, benk and orlow' behind a year: who was what then, its heading says."""
    return _HANDLES.match(rest) is not None


def has_years_for_heads(row: str) -> bool:
    """'Hard Times · 1865: 1854'."""
    return _HEADED.search(row) is not None


def numbers_its_items(document: Document) -> bool:
    """Whether what opens its items are numbers of any size, so that 1412 is none of a year."""
    numbers = {
        found[1]
        for passage in document.body
        for index in range(len(passage.sentences))
        if (found := _NUMBER.match(passage.quote(index)))
    }
    others = [number for number in numbers if len(number) != len("1412") or number > "2100"]
    return len(others) >= _FEWEST and 5 * len(others) >= len(numbers)
