"""Turkish and Kazakh words back to the forms that a dictionary lists, by rule: both put endings one after another.

A noun is stem + plural + possessive + case (+ 'that is in' + copula), a verb is stem + voice + negation + tense or
participle, which then inflects like a noun. The order is what keeps short endings from eating whole words. Words
come in lower case; endings are compared folded (see `folding.fold`): Turkish ı ü ö ş ç ğ as i u o s c g, so harmony is
two-fold, and what was typed without diacritics is understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from index.language.folding import fold

SHORTEST = 2
"""Letters of a stem: 'et-', 'ал-'."""
SHORTEST_NAME = 4
SHORTEST_ROOT, LONG_ENDING = 5, 5
"""Letters of a root, and of endings that are no slip of one another."""


def _one(endings: str) -> str:
    return f"(?:{'|'.join(sorted(endings.split(), key=len, reverse=True))})"


def _of(endings: str) -> str:
    return f"{_one(endings)}?"


# fmt: off
_TR_COPULA = _of("dir dur tir tur dirlar dirler ydi ydu ymis ymus yse yken ydiler di du ti tu ken")
_TR_CASE = _of("i u yi yu ni nu a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden in un nin nun "
               "la le yla yle ca ce nca nce")
_TR_NOUN = (
    _of("lik luk lig lug li lu siz suz ci cu sel sal lasma lesme las les") + _of("lar ler")
    + _of("im um m in un n i u si su imiz umuz miz muz iniz unuz niz nuz lari leri") + _TR_CASE
    + f"(?:ki{_of('lar ler')}{_TR_CASE})?" + _TR_COPULA
)
_TR_VOICE = _of("il ul in un n l is us dir dur tir tur t ir ur ar er") * 2
_TR_NOT = _of("ma me m abil ebil yabil yebil ama eme yama yeme")
_TR_TENSE = _one(
    "di du ti tu mis mus yor iyor uyor acak ecek yacak yecek acag eceg yacag yeceg ar er ir ur r z maz mez makta mekte "
    "sa se mali meli an en yan yen dik duk tik tuk dig dug tig tug mak mek ma me is us yis yus ip up yip yup arak erek "
    "yarak yerek ince unca yince yunca masi mesi malar meler"
)
_TR_VERB = (
    _TR_VOICE + _TR_NOT + _TR_TENSE + _of("sa se ysa yse di du ydi ydu mis mus ymis ymus")
    + _of("k m n lar ler siniz sunuz iz uz im um yim yum yiz yuz sin sun") + _TR_NOUN
)
_TR_MADE = _of("im um m gi gu ki ku gic guc ngic nguc inti untu nti ntu ik uk ak ek ici ucu yici yucu t it ut ca ce")

_KK_CASE = _of("ның нің дың дің тың тің ға ге қа ке на не а е да де та те нда нде дан ден тан тен нан нен "
               "ды ді ты ті ны ні н мен бен пен ша ше")
_KK_POSSESSIVE = _of("ы і сы сі ым ім м ың ің ң мыз міз ымыз іміз ыңыз іңіз лары лері дары дері тары тері")
_KK_THAT_IS = _one("дағы дегі тағы тегі ғы гі қы кі ндағы ндегі нікі дікі тікі")
_KK_NOUN = (
    _of("лық лік дық дік тық тік лы лі ды ді ты ті шы ші сыз сіз дай дей тай тей") + _of("лар лер дар дер тар тер")
    + _KK_POSSESSIVE + _KK_CASE
    + f"(?:{_KK_THAT_IS}{_of('лар лер дар дер тар тер')}{_KK_CASE})?"
)
_KK_VOICE = _of("ыл іл л ын ін н ыс іс с дыр дір тыр тір ғыз гіз қыз кіз т") * 2
_KK_NOT = _of("ма ме ба бе па пе")
_KK_TENSE = _one(
    "ды ді ты ті ған ген қан кен атын етін йтын йтін ар ер р с ады еді йды йді ып іп п а е й мақ мек бақ бек пақ пек "
    "у са се ушы уші сын сін ңыз ңіз ыңыз іңіз"
)
_KK_VERB = _KK_VOICE + _KK_NOT + _KK_TENSE + _of("м ң қ к мын мін сың сің сыз сіз мыз міз") + _KK_NOUN
_KK_MADE = _of("ым ім м қы кі ғы гі ық ік қ к ғыш гіш қыш кіш ыс іс с нды нді ынды інді ма ме ба бе")
# fmt: on

_NOUN = {"tr": _TR_NOUN, "kk": _KK_NOUN}
_VERB = {"tr": _TR_VERB, "kk": _KK_VERB}
_ENDING = {
    "tr": f"{_TR_VOICE}{_TR_MADE}{_TR_NOUN}|{_TR_VERB}",
    "kk": f"{_KK_VOICE}{_KK_MADE}{_KK_NOUN}|{_KK_VERB}",
}
"""All that may follow a root: what makes a noun of a verb as well."""
_pattern = cache(re.compile)
"""Compiled when it is first needed: these take a twentieth of the time that a bot takes to start."""
_KK_AFTER_CONSONANTS = ("ды", "ді", "ты", "ті")
_PAST = re.compile(r"(?:^|[^y])[dt][iu]$")
_VOWELS = {"tr": "aeıioöuü", "kk": "аәеиоөуұүыіэюя"}
_FLEETING = {"tr": "iuıü", "kk": "ыі"}
_HARD = {"tr": {"ğ": "k", "g": "k", "b": "p", "c": "ç", "d": "t"}, "kk": {"г": "к", "ғ": "қ", "б": "п"}}
_SOFT_INFINITIVE = {"п": "бу", "қ": "ғу", "к": "гу", "й": "ю"}


def inflects(language: str) -> bool:
    """Whether there are rules for `language`."""
    return language in _NOUN


def endings(language: str) -> str:
    """A pattern of all that may follow a root in `language`, folded."""
    return _ENDING[language]


def is_ending(rest: str, language: str) -> bool:
    """Whether the rest of a word (folded) can be endings, of whatever kind, behind its root."""
    return bool(_pattern(_ENDING[language]).fullmatch(rest))


def of_one_root(one: str, other: str, language: str) -> bool:
    """Whether two folded words as long as one another are forms of one by their long endings: 'besleyebilir' and
    'beslenebilir'. Of short endings a slip makes others."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    if len(one) != len(other) or not inflects(language):
        return False
    longest = range(SHORTEST_ROOT, min(shared, len(one) - LONG_ENDING) + 1)
    return any(is_ending(one[n:], language) and is_ending(other[n:], language) for n in longest)


@cache
def dictionary_forms(word: str, language: str) -> tuple[str, ...]:
    """What `word` (lower case) may stand under in a dictionary, what explains most of it first; itself at the head."""
    spelled = word.replace("я", "йа") if language == "kk" else word  # құяды is құй + ады
    return tuple(dict.fromkeys((*_forms(word, language), *_forms(spelled, language))))


def stems(word: str, language: str) -> Iterator[str]:
    """Readings of an unknown word (folded) as a noun, a name above all, without its endings; the shortest first."""
    for length in range(SHORTEST_NAME, len(word)):
        if _pattern(_NOUN[language]).fullmatch(word[length:]):
            yield word[:length]


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    folded, noun, verb = fold(word), _pattern(_NOUN[language]), _pattern(_VERB[language])
    past: list[str] = []  # 'kurul|du' is a council that was, or a founding: the verb is likelier
    for length in range(len(word), SHORTEST - 1, -1):
        stem, rest = word[:length], folded[length:]
        if len(rest) >= (1 if length > SHORTEST else 2) and noun.fullmatch(rest):
            nouns = _nouns(stem, rest, language)
            if _PAST.search(rest):
                past.extend(nouns)
            else:
                yield from nouns
        if verb.fullmatch(rest):
            yield from _infinitives(stem, rest, language)
    yield from past


def _nouns(stem: str, rest: str, language: str) -> Iterator[str]:
    """The stem, with a final consonant hardened (kitab- → kitap) or a vowel that fled put back (nehr- → nehir)."""
    vowels = _VOWELS[language]
    if language == "kk" and stem[-1] in vowels and rest.startswith(_KK_AFTER_CONSONANTS):
        return  # аты + ны, not + ды: атады is a verb
    yield stem
    if rest[0] not in vowels:
        return
    hard = _HARD[language].get(stem[-1])
    if hard:
        yield stem[:-1] + hard
    if len(stem) > 2 and stem[-1] not in vowels and stem[-2] not in vowels:
        yield from (stem[:-1] + vowel + stem[-1] for vowel in _FLEETING[language])


def _infinitives(stem: str, rest: str, language: str) -> Iterator[str]:
    if language == "kk":
        yield from _kazakh_infinitives(stem)
        return
    stems = [stem]
    if stem[-1] == "d":
        stems.append(stem[:-1] + "t")  # ediyor: etmek
    if rest.startswith(("iyor", "uyor")):
        stems += [stem + vowel for vowel in "ae"]  # başlıyor: başlamak
    yield from (each + ending for each in stems for ending in _harmonious(rest))


def _harmonious(rest: str) -> tuple[str, ...]:
    """The endings of the infinitive that agree with `rest` in its first a or e: olunca is olmak, ölünce ölmek."""
    first = next((letter for letter in rest if letter in "ae"), "")
    return {"a": ("mak",), "e": ("mek",)}.get(first, ("mak", "mek"))


def _kazakh_infinitives(stem: str) -> Iterator[str]:
    yield stem + "у"
    if stem[-1] in "ыі":
        yield stem[:-1] + "у"  # оқыды: оқу
    softened = _SOFT_INFINITIVE.get(stem[-1])
    if softened:
        yield stem[:-1] + softened  # тапты: табу; қойды: қою
