"""Whether a sentence names who or what it tells of, language by language: before the verb, or beside it."""

from __future__ import annotations

import re

from index.facts.evidence_words import Words
from index.facts.fact_words import UNSPACED
from index.facts.sentence import Told
from index.language.chinese import HAN
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD
from index.language.world import is_known_afar

LEAVES_OUT = frozenset(("tr",))
"""Languages in which a sentence needs no word for its subject, and words have no gender that would say more."""
_OPENING = re.compile(r"[\s,，、.:：;–—„“«\"-]*")
_SMALL = "a-zа-яёәіңғүұқөһçğışüöäßà-ÿ"
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_QUOTED = re.compile(r"[„“«\"](?=[^“”»\"]*\w)[^“”»\"]{2,}[“”»\"]")
_NAME = re.compile(rf"(?<=[^.!?。:：] ){_CAPITAL}(?:[\w’'-]+|\.)|^\W*{_CAPITAL}[\w-]+(?:['’]\w+| {_CAPITAL}[\w-]+)")
"""A word with a capital inside the sentence, or two at its head."""
_ALONE = re.compile(
    r"(?<!\w)(?:in|von|nach|aus|zu|bei|ab|durch|gegen|für|mit|zwischen|über|und) ([A-ZÄÖÜ][a-zäöüß]{2,})"
)
_IN_A_ROW = re.compile(r"(?<![\w.])[A-ZÄÖÜ][\w-]*\.?(?: (?:von|van|de|zu|v\.))? [A-ZÄÖÜ][\w-]+(?![\w-])")
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
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|you|I)\b")
_DETERMINED = re.compile(r"(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:him|them|her(?= (?:in|at|on|to|and|for|by|with|from)\b|[,.;]))\b")
_NEAR = 60  # characters behind a verb in which its subject is named
_SUBJECT = 14  # Han letters of a subject
_ARTICLE = r"(?:(?:Le|La|Les|El|Los|Las|Il|Lo|Gli|O|Os|As|De|Het)\s+|L['’])"
_LINK = r"(?:(?:de|di|da|do|del|della|du|des|van|von|of|y|e|et|i|и|та|й) |d['’])"
_AT_HEAD = re.compile(
    rf"(?:{_ARTICLE}[\w-]+ (?:[a-zà-ÿ]+ )?|(?!\w+[ęą]\b){_CAPITAL}[\w’'.-]+ ){_LINK}?{_CAPITAL}[\w’'-]+"
)
"""'Ada Lorne', 'La Banque de Lorne', 'Le club de Lorne', where a verb may have no subject: none of the Polish fourth
case."""
_TOKEN = re.compile(r"[\w-]+(?:['’]\w+)?|[,;:–—]|\s{4,}|\d+")
_GENITIVE = re.compile(r"['’]n?[ıiuü]n$")
_STARTS = frozenset(("bir", "bu", "iki", "üç", "da", "de", "ise", "bile", "hem"))
"""Words behind which a Turkish subject has ended, or before which another phrase begins."""
_PASSIVE = re.compile(
    r"(?:\w(?:[ıiuü]l|[ıiuü]n|[ae]n|[ae]l|yl)(?:[dt][ıiuü]|m[ıiuü]ş)|başla|bat|çık|öl|doğ|kopt|yan|gerçekleş|bit)"
    r"\w*(?=\W*$)"
)
"""In Turkish the subject of a passive, and of a change by itself, stands right before the verb."""


def names_subject(told: Told, text: str, words: Words) -> bool:
    """Whether it says who or what did it, or to what it was done; its dates and brackets are blanks in `text`."""
    language = told.passage.language
    if language in UNSPACED:
        return _names_in_han(text, words)
    if language == "en":
        return _names_english_subject(told, text, words)
    head = _OPENING.sub("", text, count=1)
    if words.open.match(head):
        return False
    if language == "tr":
        return _names_turkish_subject(text, words)
    back = words.back.search(text)
    if back is not None and not _has_name(text[: back.start()], words, language):
        return False
    return _has_name(text, words, language) or _QUOTED.search(text) is not None


def opens_with_name(text: str) -> bool:
    """Whether a sentence of whatever language begins with a name of two words, behind its date."""
    return _AT_HEAD.match(_OPENING.sub("", text, count=1)) is not None


def opening_of(told: Told, text: str) -> int | None:
    """Where what is said before an English subject ends; a comma behind the verb ends no opening. None where no subject
    is."""
    if told.passage.language != "en":
        return 0
    opening = told.opening_end()
    first = WORD.search(text)
    if first is None or not opening:
        return 0
    if _CLAUSE.match(first.group()) or not first.group()[0].isupper():
        return opening
    if lexicon_of("en").is_verb(first.group().lower()):  # 'Born in 1850, Ada Lorne …'
        return opening if _CAPITALISED.match(text, opening) else None
    return opening if _first_verb(text, first.end()) > opening else 0


def _has_name(text: str, words: Words, language: str) -> bool:
    if language != "de":
        return _NAME.search(text) is not None
    return _IN_A_ROW.search(text) is not None or any(
        words.common.fullmatch(found[1]) is None for found in _ALONE.finditer(text)
    )


def _names_english_subject(told: Told, text: str, words: Words) -> bool:
    """Where the subject stands before the verb: by a name in it, or as something new of which a name says more."""
    opening = opening_of(told, text)
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
    if first is not None and first.group() in told.naming.known:
        return True
    about = told.naming.title & set(WORD.findall(subject))
    return bool(about) or _NAME.search(rest) is not None


def _first_verb(text: str, start: int) -> int:
    lexicon = lexicon_of("en")
    verbs = (
        word.start() for word in WORD.finditer(text, start) if word.group().islower() and lexicon.is_verb(word.group())
    )
    return next(verbs, len(text))


def _names_in_han(text: str, words: Words) -> bool:
    """Whether something stands between the date and the verb that says who, or behind the verb what."""
    head = text.strip(" ，,：:。、-–—")
    if words.open.match(head):
        return False
    verb = words.done.search(head)
    before = head[: verb.start()] if verb else ""
    return _HAN_NAMED.search(before[-_SUBJECT:]) is not None


def _names_turkish_subject(text: str, words: Words) -> bool:
    """Whether a name stands in a phrase without a case, which only a subject has: 'Rus ordusu Bayburt’u', '… Köprüsü
    açıldı'. A verb needs no subject there, and an ending says what is none.
    """
    tokens = _TOKEN.findall(text.strip())
    phrase: list[str] = []
    for place, token in enumerate(tokens):
        following = next((one for one in tokens[place + 1 :] if one.strip()), "")
        named, ended = any(word[0].isupper() for word in phrase), bool(phrase) and not phrase[-1][0].isupper()
        if place == len(tokens) - 1:
            return named and _PASSIVE.search(token) is not None and words.undergone.fullmatch(token) is None
        if token == "," and named and not ended and following[:1].isupper():
            continue  # a list: '… Lorn, Kyll ve Marten arasında'
        if not token.strip(" ,;:–—") or token.isdigit() or token.lower() in _STARTS:
            if named and token != ":":
                return True
            phrase = []
        elif _is_compound(phrase) and token.islower() and not _binds(token, words):
            return True
        elif words.joins.fullmatch(token) or _GENITIVE.search(token):
            phrase.append(token)
        elif "'" in token or "’" in token:
            if named and (ended or (len(phrase) == 1 and is_known_afar(phrase[0], "tr"))):
                return True
            phrase = []
        elif words.behind.fullmatch(token) or words.oblique.fullmatch(token):
            phrase = []
        elif token[0].isupper() and ended and named and not words.joins.fullmatch(phrase[-1]):
            return True
        else:
            phrase.append(token)
    return False


def _is_compound(phrase: list[str]) -> bool:
    """'Lorn Kürek Meclisi': a name that its ending closes."""
    return len(phrase) > 1 and all(word[0].isupper() for word in phrase[-2:]) and phrase[-1][-1] in "ıiuü"


def _binds(token: str, words: Words) -> bool:
    """Whether a word goes on with the name before it, or says that it is no subject."""
    return any(form.fullmatch(token) for form in (words.binds, words.behind, words.oblique))
