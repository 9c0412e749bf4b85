"""'The lighthouse', 'Храм', 'Die Kirche' of a document about one: its heading or title says which one, and so does the
line of a timeline.
"""

from __future__ import annotations

import re

from index.language.standalone import END, WORD
from index.model import Passage
from index.timeline.timeline_words import words_of

_OPENINGS = {
    "en": re.compile(
        r"(?:(?:In|By|On|At|From|Since|After|Before|During|Until|Between)\b[^,;:.]{1,60}, |\d{4}[,:] )?"
        r"[Tt]he (?P<noun>[a-z]{3,})\b"
    ),
    "ru": re.compile(
        r"(?:(?:В|Во|На|С|К|До|После|По|За|Летом|Осенью|Зимой|Весной) [^,;:.]{0,40}?\d{4} ?г\w*\.?,? "
        r"(?:был[аио]? \w+ )?)?"
        r"(?P<noun>(?i:храм|церковь|собор|часовня|мечеть|монастырь|деревня|село|посёлок|поселок|город|крепость|мост|школа"
        r"|завод|фабрика|рудник|шахта|музей|усадьба|дворец|дом|здание|маяк|парк|площадь|вокзал|станция|театр|библиотека"
        r"|больница|клуб|река|озеро|плотина|канал))\b"
    ),
    "de": re.compile(r"(?:Der|Die|Das) (?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})\b"),
    "tr": re.compile(r"(?:Ancak|Fakat|Daha sonra|Sonra)?,? ?(?P<noun>[A-ZÇĞİÖŞÜ][a-zçğıöşü]{3,})\b"),
    "fr": re.compile(r"(?:Le |La |L['’])(?P<noun>[a-zà-ÿ]{3,})\b"),
}
"""How a sentence begins that speaks of something as known."""
_KINDS = (
    ("храм", "церк", "собор", "часовн"),
    ("дерев", "село", "села", "посёл", "посел", "с.", "д.", "дер.", "пос."),
    ("church", "chapel", "cathedral"),
    ("village", "hamlet"),
)
"""Words for the same kind of thing: the beginnings of words, and abbreviations."""
_STEM = 5  # letters by which a noun with its endings is known …
_SHORT_STEM = 4  # … in Turkish, where the last word of a name has one as well: 'Kale', 'Ozan Kalesi'
_THIS_LAW = re.compile(
    r"(?:第[^条]{1,8}条\s*)?本(?:法|条例|规定|办法|细则|章程|决定)"
    r"|(?:§ ?\d+\w* )?(?:Dieses Gesetz|Diese (?:Verordnung|Satzung|Ordnung))"
    r"|Настоящ(?:ий|ее|ая) (?:Федеральный )?(?:закон|кодекс|положение|устав)"
    r"|Bu (?:Kanun|Yönetmelik|Tüzük)|Осы (?:Заң|Кодекс)"
    r"|This (?:Act|Law|Ordinance|Regulation)|These (?:Regulations|Rules)",
    re.IGNORECASE,
)
"""How a law speaks of itself, whose name its title is."""
_MARKS = ',;:«»"“”()'
_LONGEST = 80  # characters of a heading that names something
_FILE = re.compile(r"  |_|\d{4}-\d\d|\.\w{2,4}$")


def thing_left_out(passage: Passage, index: int, title: str) -> str:
    """The heading, or else the title, that says which thing a sentence means; nothing where the sentence says so
    itself, or neither of them is sure to.
    """
    sentence, opening = passage.quote(index), _OPENINGS.get(passage.language)
    if _THIS_LAW.match(sentence):
        return "" if len(title) > _LONGEST or _FILE.search(title) or title in sentence else title
    found = opening.match(sentence) if opening else None
    if found is None or END.search(sentence) is None:
        return ""
    heading = passage.section[-1] if passage.section else title
    names = [one for one in dict.fromkeys((heading, title)) if _names(one, found["noun"], passage.language)]
    if not names or (heading != names[0] and _is_of_something(heading)):
        return ""
    named = _proper(names[0], found["noun"], passage.language)
    return "" if any(_stem(word) in sentence.lower() for word in named) else names[0]


def _names(heading: str, noun: str, language: str) -> bool:
    """Whether a heading says which one of its kind something is: 'North Head lighthouse', 'с. Мокры'."""
    if len(heading) > _LONGEST or _FILE.search(heading) or not _proper(heading, noun, language):
        return False
    small = noun.lower()
    kind = next((kind for kind in _KINDS if small.startswith(kind)), (small,))
    words = [word.strip(_MARKS) for word in heading.lower().split()]
    if language == "tr":  # its kind stands last, with an ending: 'Ozan Kalesi'
        last, *others = reversed(words)
        return bool(others) and last != small and last[:_SHORT_STEM] == small[:_SHORT_STEM]
    if noun.isascii() and language != "de":
        return any(word in kind for word in words)
    return any(word in kind or word.startswith(tuple(one[:_STEM] for one in kind if "." not in one)) for word in words)


def _stem(word: str) -> str:
    return word.lower()[:_STEM]


def _proper(heading: str, noun: str, language: str) -> list[str]:
    """The words of a heading that are a name: with a capital, and neither the noun itself nor 'History'."""
    generic = words_of(language).generic
    return [
        word
        for word in WORD.findall(heading)
        if word[0].isupper() and len(word) > 2 and _stem(word) != _stem(noun) and word.lower() not in generic
    ]


def _is_of_something(heading: str) -> bool:
    """Whether a heading names something else: a name inside it."""
    return any(word[0].isupper() for word in WORD.findall(heading)[1:])
