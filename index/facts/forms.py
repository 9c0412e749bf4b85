"""Sentences that are no statement by their form: clauses of contracts, items of lists, what has no subject or verb."""

from __future__ import annotations

import re

from index.facts.fact_words import FIRST, UNSPACED, Words
from index.language.chinese import HAN
from index.language.lexicon import Lexicon, lexicon_of
from index.language.persons import names_nobody
from index.language.standalone import WORD
from index.language.world import names
from index.timeline.cited import is_list_of_works
from index.timeline.statements import tells_nothing

SHORTEST, SHORTEST_DATED, LONGEST = 60, 40, 280
"""Characters of a fact, with a date and without; a language that writes no spaces says in a third of them what others
say in all."""
SHORTEST_UNSPACED, LONGEST_UNSPACED = 20, 120
MOST_BRACKETS = 0.35  # share of a sentence that may stand in brackets
MOST_QUOTED = 0.4  # share that may be somebody's words
TITLE_SHARE = 0.5  # of the words between quotation marks; with more capitals it is a title, not somebody's words
BRACKETS = re.compile(r"[(（\[][^)）\]]*[)）\]]")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|「[^」]*」")
LABELLED = re.compile(r"[^\W\d_a-zа-яё](?:[^\W\d_a-zа-яё]|[’' ]){4,40}[.:](?:--?|—| )")
"""'EDITOR’S NOTE.--': what follows isn't the document's own."""
REFERENCE = re.compile(
    r"^(?:See|Cf|Vide|Compare|From|In)\b.{0,80}\b(?:[Vv]ols?|[Pp]p?|[Cc]h|[Tt]ome|[Ss]eries|[Nn]o)\.? ?[IVXLC\d]"
    r"|\b(?:[Vv]ols?|pp?|[Tt]ome)\. ?[IVXLC\d]+"
)
"""A place in another work."""
UNFINISHED = "?!:;？！：；"
JUNK = re.compile(
    r"^\*|^\d{4}-\d\d-\d\d\S"
    r"|^\d+(?:\. |/\d+ )|https?:|www\.|doi:|@|\||[{}=<>]|/ˈ|\( ?listen|ISBN|\[[\w ]*\??\]"
    r"|\[[^\]]*[:?][^\]]*\]|\d\. [a-z]|↑|→|…|\.\.\.|^‘(?!.*’(?:\W|$))"
)
CLAUSE = re.compile(r"\W*(?:\d+(?:\.\d+)+|§ ?\d+|[a-zа-я\d]\))[.)]?\s|[（(](?:[一二三四五六七八九十]+|[a-zа-я\d])[）)]")
"""'2.1.8. In case of …': a rule among others."""
_FIELD = re.compile(r"\W*[^\W\d_]+(?:[ -][^\W\d_]+)?(?:: |：)")
"""'Details: …': a label and its value, wherever they stand."""
_OBJECT = re.compile(
    r"\W*\w+(?:,? \w+)? (?:the|an?|all|its|their|his|her|each|every|some|several|and|with|on|about|of|[A-Z\d]"
    r"|two|three|four|five|six|seven|eight|nine|ten)"
)
_NAMED = re.compile(
    rf"《[^》]+》|[A-Za-z]{{3,}}|[{HAN}]{{2,}}(?:省|市|县|区|镇|村|州|河|江|湖|山|海|岛|峡|寺|大学|公司|协会|学校|学院|医院"
    rf"|博物馆|图书馆|帝国|王朝|战争|战役|条约|协定|组织|铁路|宪法|法(?=[规第]))"
)
_OPENING = re.compile(r"^[^，。；]{1,40}")
_SAYS = re.compile(
    r"(?![只主做夸整指当让把用])[^，。；：？]{2,30}?(?:，[^，。；：？]{2,20}，)?"
    r"(?:是|为(?!了)|位于|地处|属于|又称|又名|亦称|俗称|始于|源于|源自|建于|由|占|共有|全长|面积|人口|海拔|包括|分为|[有达约][\d一二三四五六七八九十百千两数])"
)
_VERB = re.compile(
    r"\b(?!his|its|this|as|was|is)[a-z]{2,}s "
    r"(?:the|an?|its|his|her|their|from|in|on|at|to|half|all|more|about|over|with)\b"
)
_RUN = re.compile(rf"[{HAN}]{{2,}}")
_SHARED = 3  # letters of a title that name what a Chinese document is about


def fits(text: str, language: str, *, dated: bool = False) -> bool:
    """Whether it is neither too short nor too long for a post; with a date of its own few words say enough."""
    if language in UNSPACED:
        return SHORTEST_UNSPACED <= len(text) <= LONGEST_UNSPACED
    return (SHORTEST_DATED if dated else SHORTEST) <= len(text) <= LONGEST


def is_no_statement(text: str, lexicon: Lexicon, words: Words) -> bool:
    """Whether its form says that it is no sentence that states something: a label, a reference, code, an item."""
    if tells_nothing(text) or LABELLED.match(text) or REFERENCE.search(text) or JUNK.search(text) or CLAUSE.match(text):
        return True
    if _FIELD.match(text):
        return True
    if share(BRACKETS, text) > MOST_BRACKETS or text.rstrip()[-1:] in UNFINISHED:
        return True
    if (
        lacks_subject(text, lexicon)
        or opens_with_its_only_verb(text, lexicon)
        or opens_with_verb(text, words)
        or lacks_verb(text, words)
    ):
        return True
    return is_list_of_works(text)


def is_quotation(text: str) -> bool:
    """Whether much of it is somebody's words; what has a capital at most of its words between the marks is a title."""
    found = [quoted.group() for quoted in QUOTED.finditer(text)]
    theirs = [q for q in found if sum(w[0].isupper() for w in WORD.findall(q)) <= TITLE_SHARE * len(WORD.findall(q))]
    return sum(map(len, theirs)) > MOST_QUOTED * len(text)


def lacks_subject(text: str, lexicon: Lexicon) -> bool:
    """'Discussed the budget.', 'Calibrate the model on …': who did, or shall?"""
    first = FIRST.match(text)
    if first is None or not lexicon.verbs:
        return False
    word = first[1].lower()
    return (lexicon.is_verb(word) or word.endswith("ing")) and ", " not in text[:60] and _OBJECT.match(text) is not None


def opens_with_its_only_verb(text: str, lexicon: Lexicon) -> bool:
    """'Died 6 October 1855, Lorne, Saltmarsh.': whose, its heading says."""
    first, *others = [*WORD.findall(BRACKETS.sub(" ", text)), ""]
    if not lexicon.verbs or not first[:1].isupper() or not lexicon.is_verb(first.lower()):
        return False
    return not any(word.islower() and lexicon.is_verb(word) for word in others)


def lacks_verb(text: str, words: Words) -> bool:
    """Whether nothing in it is a verb that says something of somebody, in a language whose endings say so."""
    return words.finite is not None and words.finite.search(text) is None


def opens_with_verb(text: str, words: Words) -> bool:
    """'Является частью …', 'Не допускать …': in Russian, without its subject or an order."""
    return words.headless is not None and words.headless.match(text) is not None


def names_nothing(text: str, title: str, language: str) -> bool:
    """Whether a Chinese sentence doesn't soon say what it is about: by a name, or by words of the document's title."""
    if language not in UNSPACED:
        return False
    opening = _OPENING.match(text)
    said = opening[0] if opening else text
    if _NAMED.search(said) or any(name in said for name in names(language)):
        return False
    runs = (run[0] for run in _RUN.finditer(title))
    return not any(run[n : n + _SHARED] in said for run in runs for n in range(max(1, len(run) - _SHARED + 1)))


def says_what(text: str, language: str) -> bool:
    """Whether an undated Chinese sentence says what something is, where it lies or how much of it there is."""
    return language not in UNSPACED or _SAYS.match(text) is not None


def points_outside(text: str, language: str) -> bool:
    """'He' of nobody named, and 'this', 'these' in any clause but one of its own: more than is asked of an answer,
    whose reader has just asked about the thing.
    """
    lexicon = lexicon_of(language)
    return names_nobody(text, language) or any(
        ";" not in text[: found.start()] and not lexicon.unpointing.match(text, found.start())
        for found in lexicon.demonstratives.finditer(text)
    )


def share(pattern: re.Pattern[str], text: str) -> float:
    """Which part of the text a pattern covers, 0 … 1."""
    return sum(len(found.group()) for found in pattern.finditer(text)) / max(1, len(text))


def has_verb(text: str, language: str) -> bool:
    """Not so 'The eleven vassals of the court, and one pawn each.', 'The shed in 1969, having 12 looms.'; what is of a
    language whose verbs aren't known has.
    """
    lexicon, text = lexicon_of(language), BRACKETS.sub(" ", text)
    told = any(word.islower() and lexicon.is_verb(word) and word[-3:] != "ing" for word in WORD.findall(text))
    return told or not lexicon.verbs or _VERB.search(text) is not None
