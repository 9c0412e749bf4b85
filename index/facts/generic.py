"""Nouns that leave open whom or what they mean: 'der Verein', 'la société', 'завод', wherever a text goes on about one.

Whoever reads the text knows which; whoever gets one sentence of it does not, unless the sentence has said, says with
what follows, or the title that is shown below it does.
"""

from __future__ import annotations

import re

from index.facts.fact_words import Words, words_of
from index.language.standalone import WORD

_SHORT = re.compile(
    r"(?:On \w+ \w+, )?(?:The|An?|Each|Every|Any|All|Since the) (?:(?P<acronym>[A-Z]{2,5})|(?P<word>[A-Z][a-z]+))"
    r"(?:s|['’]s)?(?:,| and [A-Z][\w ]*?| or [A-Z][\w ]*?)? (?=[a-z])"
)
_NOUN_BEFORE = re.compile(r"(?:der|die|das|den|dem|eine?[rmns]?|als|zur|zum) (?:[a-zäöüß]+ )?[^\W\d_a-zäöüß][\w-]* $")
_PROPER = re.compile(r"(?<=\w )[А-ЯЁA-Z]|[№\d«\"“]|^\W*[А-ЯЁA-Z][\w-]*(?:ск|цк)(?:ая|ий|ое|ой)\b")
"""What a title has that names one thing: a capital inside it, a number, a name in quotation marks."""
_ADJECTIVE = ("al", "ic", "ous", "ive")
_STEM = 5  # letters by which a noun is known again
_OPENING = 5  # letters of a word that names the same thing earlier


def leaves_open(text: str, title: str, language: str) -> bool:
    """Whether a noun in `text` of a document with this title says of no one thing what it is."""
    titled, words = title.lower(), words_of(language)
    if language == "ru" and not _PROPER.search(title.partition(" | ")[0]):
        titled = ""  # 'Школа вчера и сегодня' says of no school which
    if opens_in_short(text, title, words):
        return True
    for found in words.generic.finditer(text):
        noun = found["noun"].lower()
        stem = noun[:_STEM]
        if found.group().startswith("der ") and _NOUN_BEFORE.search(text, 0, found.start()):
            continue  # a genitive: 'der Trainer der Keiler'
        if stem not in titled and not _is_named_before(stem, text[: found.start()]):
            return True
    return False


def opens_in_short(text: str, title: str, words: Words) -> bool:
    """'The Project consists of …', 'The EC has a goal': a common noun with a capital or an acronym for the whole name,
    which stands in neither the sentence nor the title.
    """
    found = _SHORT.match(text) if words.in_short else None
    if found is None:
        return False
    word = found["acronym"] or found["word"]
    if word.lower() in title.lower() or f"({word})" in text:
        return False
    return found["acronym"] is not None or word.lower().removesuffix("s") in words.in_short


def _is_named_before(stem: str, before: str) -> bool:
    return any(stem in word.lower() for word in WORD.findall(before) if len(word) >= _OPENING)


def is_introduced(noun: str, before: str) -> bool:
    """Whether a word of the same stem, no adjective, came before: 'rebelled … the rebellion'."""
    return any(word.startswith(noun[:5]) and not word.endswith(_ADJECTIVE) for word in WORD.findall(before.lower()))
