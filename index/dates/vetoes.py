"""What is no date though it looks like one: a number that counts or names, 'may', 'spring', 'for the next decade'."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from index.dates.entries import is_no_entry
from index.dates.figures import (
    counts_things,
    is_hour,
    is_imprecise,
    is_no_run,
    is_no_year_of_the_republic,
    may_be_of_the_republic,
)

if TYPE_CHECKING:
    from index.dates.scan import Candidate, Scan


_SIZED_AFTER = re.compile(
    r" ?[x×х*] ?\d| (?:by|на|auf|sur|por|per) \d[\d., ]*(?:[cmk]?m\b|мм|см|м\b|pixels?|px|in\b|ft\b)"
)
_SIZED_BEFORE = re.compile(r"\d(?: ?[x×х*] ?| (?:by|на|auf|sur|por|per) )$")
_COUNTED_IN_CAPITALS = re.compile(r"(?: и более)? ?[A-Z]{3,}(?![a-z])")
_CLOCK_BEFORE = re.compile(r"(?<!\d)0\d{3}(?: ?- ?| to | until )$")
"""'0800 - 1700': hours."""


def is_size(scan: Scan, match: re.Match[str]) -> bool:
    """'1920×1080', 'paper of 1890 x 1200 mm'."""
    return bool(_SIZED_AFTER.match(scan.folded, match.end()) or _SIZED_BEFORE.search(scan.before(match.start())))


def is_of_a_code(scan: Scan, match: re.Match[str]) -> bool:
    """'до 1000 EURMTL': between letters of another script, capitals behind a number name what is counted."""
    if not match[0].isdigit() or not _COUNTED_IN_CAPITALS.match(scan.text, match.end()):
        return False
    letters = [letter for letter in scan.before(match.start()) if letter.isalpha()]
    return bool(letters) and not letters[-1].isascii()


def _no_year(scan: Scan, found: Candidate) -> bool:
    """A bare four-digit number that counts things: '1500 soldiers', 'killed 1200 French civilians'."""
    rules, folded = scan.rules, scan.folded
    if _stray(scan, found):
        return True
    if (
        found.start > 0
        and folded[found.start - 1] == "-"
        and found.modifier is None
        and folded[found.start - 2 : found.start - 1].isdigit()
    ):
        return True
    if _CLOCK_BEFORE.search(scan.before(found.start)):
        return True
    following = folded[found.end : found.end + 2]
    if following[:1] == "-" and following[1:].isdigit():
        return True
    if rules.strong is None or found.modifier not in (None, "in"):
        return False
    if rules.strong.search(scan.before(found.slots.match.start())) and found.slots.year() != 1000:
        return False
    return _counts(scan, found)


def _ago(scan: Scan, found: Candidate) -> bool:
    """'1500年前': how long ago rather than before which year; the number of an old or a round year may be either."""
    year = found.slots.year()
    if scan.rules.ago is None or year is None or found.slots.text("era"):
        return False
    if year % 1000 == 0 and year != 2000:  # '1000年'
        return True
    ago = scan.rules.ago.match(scan.folded, found.slots.match.end())
    return ago is not None and (year % 100 == 0 or (year < _YEARS_AGO and ago.lastgroup is None))


def _stray(scan: Scan, found: Candidate) -> bool:
    """A number that nothing makes a year: 'Ubuntu 1604', 'PR-1745', 'Phone: 1812 4455', 'Postcode: 1987 AB'."""
    start, end = found.slots.match.span()
    before = scan.before(start)
    if (found.slots.year() or 0) > _PLANNED and not (scan.rules.led and scan.rules.led.search(before)):
        return True
    if (
        before.endswith("[")
        or _CODE_AFTER.match(scan.text, end)
        or (_LABEL.search(before) and _POSTCODE_AFTER.match(scan.text, end))
    ):
        return True
    if _LETTER_CODE.search(before) or _UNIT_AFTER.match(scan.text, end):
        return True
    if _OPENED.search(before) and scan.rules.counted and _small(scan, scan.rules.counted.match(scan.folded, end)):
        return True
    if found.modifier is not None or found.operator is not None or scan.rules.led is None:
        return False
    if scan.rules.owned and scan.rules.owned.search(before) and scan.is_near_writing(found.slots.year()):
        return False  # 'the company's 1989 results', 'his unsuccessful 1996 campaign'
    if _HYPHENATED.search(before) or (_LABEL.search(before) and scan.rules.names_a_number(before)):
        return True
    if scan.folded.startswith("'s ", end):
        return False
    if scan.rules.led_written and scan.rules.led_written.search(scan.text, max(0, start - _LONG_WORD), start):
        return False
    return not (_STANDS_FREE.search(before) or scan.rules.led.search(before) or scan.opens_with(start))


def _no_short_year(scan: Scan, found: Candidate) -> bool:
    """A year of one to three digits stands only after 'in', 'by', 'since' … and before no counted thing."""
    rules, folded = scan.rules, scan.folded
    before = scan.before(found.slots.match.start())
    if rules.year3 is None or (found.modifier is None and not rules.year3.search(before)):
        return True
    if rules.unspaced and may_be_of_the_republic(scan, found.slots.number("year3") or 0):
        return True  # '114年' of a paper from Taiwan
    found.plain = rules.tail is None or rules.tail.match(folded, found.end) is not None
    return _counts(scan, found)


def _counts(scan: Scan, found: Candidate) -> bool:
    """Whether a number is followed by what it counts; one of about when the text was written counts nothing."""
    rules = scan.rules
    if scan.is_near_writing(found.slots.year()):
        return False
    if rules.counted_noun and rules.counted_noun.match(scan.text, found.end):
        return True
    match = rules.plural.match(scan.folded, found.end) if rules.plural else None
    return bool(match and match[1] not in rules.function_words and _small(scan, match))


def _small(scan: Scan, words: re.Match[str] | None) -> bool:
    """Whether there are words and the document writes them without a capital: '1536 nodes', not '1812 Overtures'."""
    return words is not None and scan.text[words.start(words.lastindex or 0) : words.end()].islower()


def _no_month(scan: Scan, found: Candidate) -> bool:
    """'may', 'march': months only after a cue."""
    rules, word = scan.rules, found.slots.match[0]
    if rules.names and rules.names.match(scan.folded, found.end):  # the October Revolution
        return True
    if rules.going and rules.going.match(scan.folded, found.end) and scan.before(found.start + 4).endswith("the "):
        return True  # 'the March to the Sea'
    if rules.ambiguous is None or not rules.ambiguous.fullmatch(word):
        return False
    start = found.slots.match.start()
    named = rules.month_before and rules.month_before.match(scan.text, found.end) and scan.text[start].isupper()
    if named and rules.extent and rules.extent.search(scan.before(start)):
        return False  # 'the March accession'
    return found.modifier is None and not (rules.cues and rules.cues.search(scan.before(found.start)))


def _no_season(scan: Scan, found: Candidate) -> bool:
    """'fall' and 'spring' are seasons only after a cue; a capital inside a sentence makes a name of any of them."""
    rules, match = scan.rules, found.slots.match
    if rules.lasting and rules.lasting.search(scan.before(match.start())):  # 'for a whole autumn'
        return True
    if found.modifier is not None:
        return False
    if rules.noun_after and rules.noun_after.match(scan.folded, found.end):
        return False
    cued = rules.season_cues is not None and rules.season_cues.search(scan.before(match.start())) is not None
    if not cued and rules.attribute and rules.attribute.match(scan.folded, found.end):
        return True  # 'their shining summer coats'
    following = scan.text[found.end : found.end + 2]
    if scan.text[match.start()].isupper() and following[:1] == " " and following[1:].isupper():
        return True
    noun = rules.nouns is not None and rules.nouns.fullmatch(match[0]) is not None
    if rules.noun_cues and rules.noun_cues.search(scan.before(match.start())):
        return bool(noun and rules.nouns_before and rules.nouns_before.match(scan.folded, found.end))
    return noun or (scan.text[match.start()].isupper() and not scan.opens(match.start()))


def _duration(scan: Scan, found: Candidate) -> bool:
    """'for the next decade' is how long, not when; 'for next year' is when."""
    if scan.rules.certain and scan.rules.certain.match(scan.folded, found.slots.match.start()):
        return False
    if found.slots.word("which") in (0, "here") or found.modifier is not None or scan.rules.duration is None:
        return False
    return bool(found.slots.text("period") and scan.rules.duration.search(scan.before(found.start)))


def _no_decade(scan: Scan, found: Candidate) -> bool:
    """'up to 1000s of runs': a thousand and more of something; 'in her 70s': an age."""
    written, ages = found.slots.match[0], scan.rules.ages
    if _THREE_FIGURES.match(written) and not scan.folded.startswith("the ", found.start):
        return True  # 'in 990s, filed with the revenue': forms
    if ages is not None and not written[:4].isdigit() and ages.search(scan.before(found.start)):
        return True
    return written[1:4] == "000" and scan.folded.startswith(" of ", found.end)


_THREE_FIGURES = re.compile(r"\d{3}'?s")
_LONG_WORD = 30  # characters
_PLANNED = 2040  # years beyond stand only behind 'by' and the like
_YEARS_AGO = 1840
_NAMED_DAY = re.compile(r"[a-z,;] (?!(?:On|By|Last|Next|This|That)\b)[A-Z][a-z]+ $")
_CODE_AFTER = re.compile(r" \d|-[A-Za-z](?![\w'])|-[a-zäöüßà-ÿа-яё]{5,}|/\d|\) ?\d")
_POSTCODE_AFTER = re.compile(r" [A-Z]{1,3}(?!\w)")
_CLAUSE = re.compile(r"[1-9]\d?(?:\.[1-9]\d?){2}")
_SIZE_AFTER = re.compile(r"[ -](?:bits?|inch(?:es)?|px|mm|cm|[kmg]b)(?!\w)")
_NUMBERS = re.compile(r"\.? [^\W\d_]")
_LABEL = re.compile(r"[:：] ?$")
_UNIT_AFTER = re.compile(
    r" (?:[kKMGTP](?:i?B|bit|bps|Hz|FLOPS|Wh?|V|Pa)|TL|RMB|KZT"
    r"|h?Pa|m?bar|[rm]pm|Hz|dpi|px|pixels?|m?l|mAh|kcal)(?![\w'’])"
    r"| of (?:which|whom|them|these|those)\b|,-|,[–—] ?€| ?(?:€|Euro?(?!\w)|EUR|CHF|Fr\.|DM)"
)
_OPENED = re.compile(r"[(:] ?$")
_HYPHENATED = re.compile(r"\w-$")
_LETTER_CODE = re.compile(r"(?<!\w)[^\W\d_]{1,2}-$")
_STANDS_FREE = re.compile(r"(?:[,;:(\[–—/-] ?|[\"'] ?|(?<!\d)[12]\d{3} )$")


def _no_weekday(scan: Scan, found: Candidate) -> bool:
    """'the first Sunday in Lent', 'Mothering Sunday'."""
    start = found.slots.match.start()
    named = scan.rules.named_days
    if named is not None and named.search(scan.before(start)):
        return True
    following = scan.text[found.end : found.end + 2]
    if (
        scan.rules.capitalised
        and following[:1] == " "
        and following[1:].isupper()
        and _NAMED_DAY.search(scan.text, max(0, start - 40), start)
    ):
        return True
    nth = scan.rules.nth
    return nth is not None and nth.search(scan.before(found.slots.match.start())) is not None


def _clause_number(scan: Scan, found: Candidate) -> bool:
    """'3.3.10. The auditor …': the number of a clause, not 3 March 2010, where it opens a sentence."""
    match = found.slots.match
    if _SIZE_AFTER.match(scan.folded, match.end()):
        return True  # '8/10/12 bit'
    return (
        _CLAUSE.fullmatch(match[0]) is not None
        and _NUMBERS.match(scan.text, match.end()) is not None
        and scan.opens_with(match.start())
    )


def _version(scan: Scan, found: Candidate) -> bool:
    """'Gtk 3.24.15': where strokes part the figures of a day, single ones with dots and a short year are a version."""
    numbers = found.slots.match[0].split(".")
    return (len(numbers[0]) == 1 and len(numbers[-1]) == 2) or _clause_number(scan, found)


_LONGER = re.compile(r"[.,]\d|\. [^\W\d_A-ZÇĞİÖŞÜ]")


def _goes_on(scan: Scan, found: Candidate) -> bool:
    """'MÖ 6.500', 'MÖ 7. veya MÖ 6. yüzyıl': the number behind an era is longer than a year's, or of a century."""
    match = found.slots.match
    if counts_things(found):
        return True
    if is_hour(scan, found):
        found.slots.hide("year")
    behind = match[0][-1:].isdigit() and bool(found.slots.text("era"))
    return behind and _LONGER.match(scan.text, match.end()) is not None


VETOES: dict[str, Callable[[Scan, Candidate], bool]] = {
    "numeric": _clause_number,
    "dotted": _version,
    "run": is_no_run,
    "republic": is_no_year_of_the_republic,
    "offset": is_imprecise,
    "which": _duration,
    "entry": is_no_entry,
    "year": _no_year,
    "marked": _ago,
    "calendar": _goes_on,
    "weekday": _no_weekday,
    "year3": _no_short_year,
    "month": _no_month,
    "season": _no_season,
    "decade": _no_decade,
}
