"""What a date does in its sentence: dates an event, a state, a plan, or only something that is mentioned in passing."""

from __future__ import annotations

import re

from index.dates import edtf
from index.language.standalone import WORD
from index.timeline.lives import is_lifespan
from index.timeline.statements import is_conditional, is_numbered_act
from index.timeline.timeline_words import NEVER, Words

EVENT, AS_OF, PLAN = "event", "as of", "plan"

NEAR = 60  # characters
OPENING_WORDS = 2  # before a date that opens its sentence
CLAUSE_MARK = re.compile(r"[,;:—–，；：()]")
REFERENCE_BEFORE = re.compile(
    r"[(\[](?:[^()\[\]]*;)?\s*(?:see |cf\.? )?[A-Z][\w'’-]+(?: (?:and|&|et al\.?,?) ?[A-Z]?[\w'’-]*)*,? $"
)
NAME_AFTER = re.compile(r" [^\W\d_a-zа-яё][^\W\d_]{2,}")
NOUN_AFTER = re.compile(r"(?:-year)? (?:[A-Z][\w'’-]+ |[a-z][\w'’-]+ ){0,2}?$")
RECALLED = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}([a-z]+) (?:of|from) $")
ATTRIBUTED = re.compile(r"[ -][^\W\d_]")
ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
NUMBERED = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})*[.)]\s")
"""How an order or a rule among others begins."""
YEARS, MONTH = re.compile(r"\d{4}(?:/\d{4})?"), re.compile(r"\d{4}-(?:0\d|1[0-2])")
OWNED, TITLED = re.compile(r"\b(?:his|her|their|its|whose) $", re.IGNORECASE), re.compile(r" [“‘\"«]?[A-Z]")
"""'His 1860 Salt of the North': the year of a work."""
DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this)|['’]s?) $", re.IGNORECASE)


def standing(sentence: str, start: int, end: int, value: str, published: str | None, words: Words) -> str | None:
    """EVENT, AS_OF or PLAN for the date that stands from `start` to `end`; None where it dates nothing that is told.

    `value` and `published`, the document's own date, are EDTF.
    """
    before, after = sentence[:start], sentence[end:]
    if words.comparison.search(before) or is_reference(before, after) or is_name(sentence[start:end], after):
        return None
    if is_lifespan(before, after, value) or words.visited.search(before):
        return None
    if words.minuted.search(before) or words.minuted_after.match(after) or words.accounted.search(before):
        return None
    determined = DETERMINED.search(before) or ARTICLE.match(sentence, start)
    if determined and is_adjective_of(words.studies, after):
        return AS_OF
    if (determined and is_adjective_of(words.writings, after)) or is_treaty_of(before, words):
        return None
    if is_of_a_law(before, after, words) or (OWNED.search(before) and TITLED.match(after)):
        return None
    if is_attribute(sentence, start, end, value, words) or is_meant_for(before, after, value, words):
        return None
    if words.enacted_after.match(after) or is_conditional(before) or before.endswith("="):
        return None
    if is_deadline(sentence, start, value, words) or is_hope(sentence, before, words):
        return None
    if words.as_of.search(before):
        return AS_OF
    if is_plan(before, value, published, words) or is_plan_behind(before, after, value, published, words):
        return PLAN
    return EVENT


def is_reference(before: str, after: str) -> bool:
    """'(Rousseau 2013)', '(see Smith and Jones, 1999)': the year of a work that is cited."""
    return bool(REFERENCE_BEFORE.search(before)) and after.lstrip()[:1] in (")", "]", ";", ",", ":")


def is_treaty_of(before: str, words: Words) -> bool:
    """'The treaty of 1864', written small: one that was spoken of before, and is only named by its year."""
    found = RECALLED.search(before)
    return found is not None and words.writings.fullmatch(found.group(1)) is not None


def is_of_a_law(before: str, after: str, words: Words) -> bool:
    """'Under the Lifts Act 1998', 'Закон от 2 марта 2007 года № 25-ФЗ': a part of its name, unless it is told how the
    law came about.
    """
    named = words.laws.search(before) is not None or is_numbered_act(after)
    near = before[-NEAR:] + " " + after[:NEAR]
    return named and not words.adopted.search(near)


def is_recalled(before: str) -> bool:
    """'The border talks of', 'the delegation of' right before a date: what is definite was told before, if it was."""
    return RECALLED.search(before) is not None


def is_attribute(sentence: str, start: int, end: int, value: str, words: Words) -> bool:
    """'The 17th-century castle', 'the 1980s programme', 'икона XVI века': the age of a thing of which something else is
    told.
    """
    before = sentence[:start]
    if "X" in value and words.leading is not NEVER and before.strip() and words.leading.search(before) is None:
        return True
    if "X" not in value or words.governing is NEVER or not ATTRIBUTED.match(sentence, end):
        return False
    bare = ARTICLE.match(sentence, start)
    return words.governing.search(sentence[: bare.end() if bare else start]) is None


def is_deadline(sentence: str, start: int, value: str, words: Words) -> bool:
    """'All crews must renew their papers by 30 April', 'a vessel that enters after 2001 shall pay', '2. Мосты,
    построенные до 1970 года, осматриваются …': what is to be done, and not what will be then.
    """
    if not value.startswith("../"):
        return value.endswith("/..") and words.must.search(sentence) is not None and not words.adopted.search(sentence)
    clause = CLAUSE_MARK.split(sentence[:start])[-1]
    return words.must.search(clause) is not None or NUMBERED.match(sentence) is not None


def is_hope(sentence: str, before: str, words: Words) -> bool:
    """'We hope that from 2022 on there will be …', 'Wir hoffen, dass ab 2022 …'."""
    return words.hoped.search(before) is not None and words.speaker.search(sentence) is not None


def is_meant_for(before: str, after: str, value: str, words: Words) -> bool:
    """'The budget for 2026', 'the 2026 goals', 'Kassenprüfung 2025': what something is for, not when it was."""
    value = value.rstrip("~?%")  # 'talk about the 2026 budget'
    if YEARS.fullmatch(value) is None:
        return MONTH.fullmatch(value) is not None and is_adjective_of(words.meant, after)
    return (
        words.meant_for.search(before) is not None
        or words.meant_after.match(after) is not None
        or is_adjective_of(words.meant, after)
    )


def is_name(expression: str, after: str) -> bool:
    """'The October Revolution': a month without a number that a capitalised word follows names something."""
    return not any(c.isnumeric() for c in expression) and NAME_AFTER.match(after) is not None


def is_adjective_of(nouns: re.Pattern[str], after: str) -> bool:
    """Whether one of `nouns` follows, at most two words on and with nothing but words between."""
    return any(NOUN_AFTER.fullmatch(after[: found.start()]) for found in nouns.finditer(after[:60]))


def is_plan(before: str, value: str, published: str | None, words: Words) -> bool:
    """Later than the document itself, or governed by 'will', 'aims to' and the like in the same clause."""
    low, high = edtf.bounds(value)
    date = high if low == edtf.PAST else low
    if published is not None and date > edtf.bounds(published)[1]:
        return True
    clause = CLAUSE_MARK.split(before)[-1]
    return words.plan.search(clause) is not None and (published is None or date >= edtf.bounds(published)[0])


def is_plan_behind(before: str, after: str, value: str, published: str | None, words: Words) -> bool:
    """'In 2026, the club will …': the date opens its sentence, and what it dates was still to come."""
    if len(WORD.findall(before)) > OPENING_WORDS:
        return False
    verbs = words.plan.search(after[:NEAR])
    return verbs is not None and is_plan(verbs[0], value, published, words)
