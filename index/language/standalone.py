"""Whether a sentence can be understood by someone who has not read the one before it.

Quoted alone, 'He was defeated there' or 'The two countries then signed it' say nothing. No parser is used: what leans
back in running prose is a small closed set of words per language (`standalone.yaml`) and a few places where they stand.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from index.language.lexicon import Lexicon, lexicon_of

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
OPENING_MARKS = " \t\"'“”„«‘(（[—–-•·"
MIDDLE_MARKS = ",;:.，、；：。）)》」』"
END = re.compile(r"[.!?。！？…;；]['\"”’»)\]）」』]*\s*$")
PAIRS_OF_MARKS = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("（", "）"), ("[", "]"))
HAN_OPENING = re.compile(
    r"(?:[\d〇零一二三四五六七八九十百年月日号初末底春夏秋冬季世纪代前后中旬至到\-－—~～约公元"
    r"在于自从起间期晚早上午下 ]+"
    r"|[^，。]{0,6}(?:后|时|前|期间|之际))[，,]?\s*(?:他|她|它|其(?!他|中)|该|此|这|那)"
)
"""'1950年，他…', '退休后，她…': when, and then a pronoun."""
ABOUT = frozenset(("about", "around", "over", "under"))
ROUNDED = re.compile(r"\s(?!\d{4}\b)\d[\d,.]*\s(?!(?:second|minute|hour|day|night|week|month|year|decade)s?\b)[a-z]")
"""A figure behind them that is rounded and has what it counts behind it: they open no adverbial."""
LONGEST_OPENING = 14  # words: an adverbial before the subject is not longer
LONGEST_PHRASE = 8  # words after the article that are looked at for what makes it definite


class Lean(StrEnum):
    """What a sentence lacks when it is quoted alone."""

    REFERENCE = "reference"
    """A pronoun or demonstrative whose noun stands in an earlier sentence."""
    DEFINITE = "definite"
    """'The agreement': definite, and nothing in the sentence says which; or no subject at all."""
    PAIR = "pair"
    """'Both nations' without their names."""
    RELATIVE = "relative"
    """'The next day', 'the same area'."""
    CONNECTIVE = "connective"
    """'However, …': understood alone, but reads as the second half of something."""
    QUOTE = "quote"
    """A quotation or bracket that opens or closes in another sentence."""
    FRAGMENT = "fragment"
    """A heading, a caption, an unfinished sentence."""


MEANINGLESS_ALONE = frozenset({Lean.REFERENCE, Lean.DEFINITE, Lean.PAIR, Lean.RELATIVE})


def stands_alone(sentence: str, language: str, before: str | None = None, topic: str = "") -> bool:
    """Whether `sentence` can be quoted without what precedes it.

    `before` is the sentence before it, which settles what 'The Agreement' points to; `topic` holds words that every
    reader has in mind, such as the document's title.
    """
    return not leanings(sentence, language, before, topic)


def needs_previous(
    sentence: str, language: str, before: str | None = None, topic: str = "", asked: frozenset[str] = frozenset()
) -> bool:
    """Whether `sentence` means nothing unless the one before it is shown as well, to who `asked` with these words."""
    lexicon = lexicon_of(language)
    text = _opened(sentence)
    return (
        points_back(text, WORD.findall(text), lexicon)
        or is_bare_definite(text, lexicon, before or "", topic, asked)
        or lacks_names(text, lexicon)
        or lacks_date(text, lexicon)
    )


def leanings(sentence: str, language: str, before: str | None = None, topic: str = "") -> tuple[Lean, ...]:
    """Everything `sentence` lacks when it stands alone; empty when it lacks nothing."""
    lexicon = lexicon_of(language)
    text = _opened(sentence)
    words = WORD.findall(text)
    found = (
        (Lean.FRAGMENT, is_fragment(sentence, text, words, lexicon)),
        (Lean.QUOTE, is_unbalanced(sentence)),
        (Lean.CONNECTIVE, lexicon.opens_with_connective(text)),
        (Lean.REFERENCE, points_back(text, words, lexicon)),
        (Lean.DEFINITE, is_bare_definite(text, lexicon, before or "", topic) or is_headless(text, lexicon)),
        (Lean.PAIR, lacks_names(text, lexicon)),
        (Lean.RELATIVE, lacks_date(text, lexicon)),
    )
    return tuple(lean for lean, holds in found if holds)


def _opened(sentence: str) -> str:
    return sentence.strip().lstrip(OPENING_MARKS)


def is_fragment(sentence: str, text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Whether it is no whole sentence: no end, no capital, too few words."""
    if not text or not END.search(sentence) or text[0].islower() or text[0] in MIDDLE_MARKS:
        return True
    if lexicon.spaced and len(words) < 3:
        return True
    return bool(lexicon.verbs) and not any(lexicon.is_verb(w.lower()) or w.endswith("s") for w in words[1:])


def is_unbalanced(sentence: str) -> bool:
    """Whether it opens a bracket or quotation that it doesn't close."""
    if sentence.count('"') % 2:
        return True
    return any(sentence.count(opening) != sentence.count(closing) for opening, closing in PAIRS_OF_MARKS)


def points_back(text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Whether it speaks of something that only stands before it."""
    return (
        lexicon.opens_with_reference(text)
        or opens_with_lone_quantifier(words, lexicon)
        or has_subject_without_noun(text, lexicon)
        or (not lexicon.spaced and HAN_OPENING.match(text) is not None)
        or has_demonstrative_without_noun(text, lexicon)
    )


def opens_with_lone_quantifier(words: list[str], lexicon: Lexicon) -> bool:
    """'Some left', 'Most were sold': of whom stands before it."""
    return len(words) > 1 and words[0].lower() in lexicon.lone and lexicon.is_verb(words[1].lower())


def has_subject_without_noun(text: str, lexicon: Lexicon) -> bool:
    """'In 1996, he …': a pronoun after an opening adverbial that names nobody."""
    tokens = list(WORD.finditer(text))
    if not tokens or not (tokens[0].group()[0].isdigit() or lexicon.opens_adverbial(tokens[0].group().lower())):
        return False
    if tokens[0].group().lower() in ABOUT and ROUNDED.match(text, tokens[0].end()):
        return False  # 'About 9,000 people …' has its subject
    verb_seen = name_seen = False
    for index, token in enumerate(tokens[1:LONGEST_OPENING], start=1):
        word = token.group()
        if word.lower() in lexicon.subjects:
            ends_adverbial = "," in text[tokens[index - 1].end() : token.start()]
            return not name_seen or (ends_adverbial and not verb_seen)
        verb_seen = verb_seen or lexicon.is_verb(word.lower())
        name_seen = name_seen or is_name(text, token)
        if name_seen and verb_seen:
            return False
    return False


def has_demonstrative_without_noun(text: str, lexicon: Lexicon) -> bool:
    """'… for these projects …' in the first clause; in a later one the noun may stand in the sentence itself."""
    for found in lexicon.demonstratives.finditer(text):
        if lexicon.unpointing.match(text, found.start()) or masked(lexicon.unpointing, text, found.start()):
            continue
        ahead = re.split(r"[,;:—–(，；：（]", text[: found.start()])
        if len(ahead) == 1 or len(WORD.findall(" ".join(ahead[:-1]))) < 4:
            return True
    return False


def masked(pattern: re.Pattern[str], text: str, position: int) -> bool:
    """Whether a longer word that only contains the demonstrative covers `position` (Chinese writes no spaces)."""
    return any(found.start() < position < found.end() for found in pattern.finditer(text))


def is_bare_definite(text: str, lexicon: Lexicon, before: str, topic: str, asked: frozenset[str] = frozenset()) -> bool:
    """'The agreement …' as the subject, first or right after an opening adverbial, with nothing that says which: nor
    was it `asked` for, in small letters."""
    if not lexicon.definite:
        return False
    start = subject_start(text, lexicon)
    tokens = list(WORD.finditer(text, start))
    if not tokens or tokens[0].group().lower() not in lexicon.definite or tokens[0].start() - start > 2:
        return False
    if any(token.group().lower() in asked for token in tokens[1:3]):
        return False
    if repeats(tokens, text, before):
        return True
    known = set(words_of(topic))
    for index, (token, following) in enumerate(pairwise(tokens[1 : LONGEST_PHRASE + 1])):
        word, next_word = token.group(), following.group().lower()
        if "," in text[tokens[0].end() : token.start()] or (index and lexicon.is_verb(word.lower())):
            return True
        if word[0].isupper() or word[0].isdigit() or word.lower() in known:
            return False
        if word.lower() in lexicon.unique and not lexicon.is_verb(next_word):
            return False
        if word.lower() in lexicon.anchors and next_word not in lexicon.definite | lexicon.subjects:
            return False
    return False


def subject_start(text: str, lexicon: Lexicon) -> int:
    """Where the subject begins, behind 'In 1931,' and the like; an offset into `text`."""
    first = WORD.search(text)
    comma = text.find(",")
    if first is None or comma < 0 or first.group().lower() not in lexicon.prepositions:
        return 0
    opening = WORD.findall(text[:comma])
    return comma + 1 if len(opening) <= 6 and not any(is_name(text, t) for t in WORD.finditer(text[:comma])) else 0


def repeats(tokens: list[re.Match[str]], text: str, before: str) -> bool:
    """'The Agreement serves …' right after a sentence that names an agreement in full."""
    if len(tokens) < 3 or not before:
        return False
    noun, following = tokens[1].group(), tokens[2].group()
    capitalised_alone = noun[0].isupper() and not following[0].isupper()
    return capitalised_alone and not noun.isupper() and re.search(rf"{noun}\s+\w+\s+[A-Z]", before) is not None


def is_headless(text: str, lexicon: Lexicon) -> bool:
    """'Окончил училище в 1937 году', 'В 1947 году назначен заведующим': of whom stands before it."""
    return lexicon.headless.match(text) is not None


def lacks_names(text: str, lexicon: Lexicon) -> bool:
    """'the former', 'both': of whom isn't said before it in the sentence."""
    found = lexicon.pairs.search(text)
    if found is None:
        return False
    ahead = text[: found.start()]
    if not lexicon.spaced:
        return len(ahead) < 4
    return len(names_in(ahead, lexicon)) < 2


def lacks_date(text: str, lexicon: Lexicon) -> bool:
    """'the following year': from when isn't said before it in the sentence."""
    lowered = text.lower()
    found = lexicon.relatives.search(lowered)
    return found is not None and not any(c.isdigit() for c in lowered[: found.start()])


def is_name(text: str, token: re.Match[str]) -> bool:
    """A capitalised word that is neither the sentence's first nor part of a date ('April 1994', '26 April')."""
    if not token.group()[0].isupper():
        return False
    if token.start() == 0:
        return False
    around = text[max(0, token.start() - 3) : token.start()] + "|" + text[token.end() : token.end() + 3]
    return re.search(r"\d\.?\s?\||\|,?\s?\d", around) is None


def names_in(text: str, lexicon: Lexicon) -> set[str]:
    """Runs of capitalised words; 'Genghis Khan' is one name, and 'The' or 'In' at the start is none."""
    names: set[str] = set()
    run: list[str] = []
    last = 0
    for token in WORD.finditer(text):
        opens = token.start() == 0 and token.group().lower() not in lexicon.prepositions | lexicon.definite
        if token.group()[0].isupper() and (opens or is_name(text, token)):
            if text[last : token.start()].strip():
                names.add(" ".join(run))
                run = []
            run.append(token.group())
            last = token.end()
    names.add(" ".join(run))
    return names - {""}


def words_of(text: str) -> list[str]:
    """The words in lower case."""
    return [word.lower() for word in WORD.findall(text)]
