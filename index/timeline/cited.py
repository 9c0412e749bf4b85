"""Years that say which work is meant, not when something was: reading lists, and 'Author (2019)' in a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from index.documents.phrases import heads_works
from index.language.chinese import HAN
from index.language.standalone import END
from index.model import Passage

OFTEN = 3
"""A name with the same year in brackets, so many times in a document, is an author with a work."""

_WORK = re.compile(
    r"\b(?:Press|Publishing|Publishers|Verlag|Routledge|Macmillan|Springer|Palgrave|Elsevier|[Ии]здательство|[Ии]зд-во|"
    r"Yayın\w*|баспасы)\b[^.()]{0,40}\b\d{4}\b"
    r"|\b\d+, no\. ?\d+|\(\d{4}\)[:,]? ?\d+ ?[–-] ?\d+|\bVol\. ?\d+, No\. ?\d+|^\W*\d{4}\. [‘'“«\"]|^(?:—{2,}|–{3,})\.|"
    r"^\W*(?:[^\W\d_a-zа-яё][\w’-]+ ){0,2}[^\W\d_a-zа-яё][\w’-]+, (?:[^\W\d_a-zа-яё][a-z]?\.[ ,]*){1,3}"
    r"\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.:,]|; ?изд\. ?\d|\b[Ии]зд-во\b.{0,40}, ?\d{4}|"
    r"^\W*[A-Z][\w-]+, [A-Z]\.,? (?:and|&|\(|[A-Z][\w-]+, [A-Z]\.)|\d{4}\): ?\d+ ?[–-]|\bDOI\b|"
    r"doi\.org|\b[Ee]ds\b|\([A-Z]\w+(?: \w+)?: [A-Z][\w &.’-]+, (?:1[5-9]|20)\d\d\b|\(eds?\.?\)|出版社，?\s*\d{4}"
)
"""What only a reference to a book or an article has."""
_NAMED = re.compile(
    r"(?P<name>[^\W\d_a-zа-яё][\w’&.-]*(?: (?:and|et|en|und|и) [\w’.-]+)?) ?"
    r"(?:\((?P<open>\d{4})[a-z]?\)|,? (?P<year>\d{4})[a-z]?\))"
)
_BEFORE = re.compile(r"(?P<name>[^\W\d_a-zа-яё][\w’&.-]*(?: (?:and|et|en|und|и) [\w’.-]+)?),? ?\(?$")
_PLACE = re.compile(r"\((?:[A-Z][\w.’-]+ ?){1,3}(?:[,:] ?[A-Z][\w &.’-]+)?[,:] ?$")
_PRINTED_BY = re.compile(
    r"(?:^|[,.(] ?)[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?(?:, [A-Z][\w.]+)?: (?:[A-Z&][\w.’-]*,? ?|and |of |the ){1,6},? ?$"
    r"|(?:--|[—–]) ?(?:From |See |Aus )?(?:[A-Z][\w.’]+ ){0,3}[A-Z][\w.’]+, $"
)
"""'Ada Lorne, Grains of Salt, (Lowmoor, Corn.: Kyle Printers, 1934).': place, printer and year close a reference;
'--From Kyle, 1679.' says whose words they were.
"""
_ISSUE = re.compile(r"[»”\"],? (?:(?:№|No\.?|Nr\.?) ?\d+,? ?)?(?:\d{1,2}(?:,| и| and| und) )*$")
_CLOSES = re.compile(r"(?:,? (?:и|and|und) \d{1,2}\.? \w+(?: \d{4})?)?(?: ?г(?:ода|\.)?)?\W*$")
"""'«Новое слово», 4, 7 и 20 июля 1942 г.': of which day a paper is, where that is all there is to say."""
_LONGEST_NAME = 40  # characters of the name of a paper
_WITHIN = re.compile(r"[(（][^()（）]*[^\W\d_a-zа-яё][\w’&.-]* [(（]$")
_PAGE = re.compile(
    r",? ?(?:(?:[Pp]p?|[Cc]h|[Vv]ol|[Ss]|[Сс]тр?|б)\. ?"
    r"|(?:pages?|[Ss]eiten?|стр(?:аница)?|sayfa|bet|бет) )[\divxlc]|,? (?:fol|ff?)\b|第\d+页"
)
_TITLED = re.compile(r"[(（][^()（）]*['’\"”»][,.]? ?$|[,.]['’\"”»] $")
"""'(\'Observaciones Geologicas,\' 1857)'."""
_IN_GAZETTE = re.compile(
    r"\b(?:BGBl|ABl|RGBl|GVBl|Bundesgesetzbl|Собрани[ею] законодательства|Resmî Gazete|OJ [LC])\b[^()]*$"
)
"""'(BGBl. 1961 II S. 1183, 1218)': where a law is printed."""
_SIGNED = re.compile(
    r"\[[^\[\]]*[^\W\d_a-zа-яё][\w’.-]+,? (?:(?:on|am|от|vom) )?$"
    r"|(?:^|[.!?:;•] )\W*(?:\d+\. )?"
    r"(?:Per|From|(?:Response|Notes?|Comments?|Reply) (?:by|from)|(?:Added|Edited) by|Von|Anmerkung von|От"
    r"|Комментарий) "
    r"(?:[^\W\d_a-zа-яё][\w’.-]+ ?){1,3}(?:\w+ \w+ )?(?:(?:on|am|от|vom) )?$"
)
"""'[Ada Lorne 2024-04-11]', 'Note from Ada Lorne 2024-04-11: …': when something was noted."""
_CITING = re.compile(
    r"\b(?:цитат\w*|извлечени\w*|глав[аеуы]|записк\w*|пишет|читаем|quot(?:e|ation)s?|excerpts?|extracts?|Zitate?|Auszug|extraits?)\b"
    r"(?:«[^»]{1,60}»|[^:«“\"!?]){0,90}$",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(r"[^.!?«“\"]{0,12}[:.]?\s*[«“\"]|[^\w]*(?:г|года|году)?[^\w]*$|[^.!?«“\"]{0,12}:")
"""'Цитата из записки священника от 1860: «…', 'вот что он пишет в 1860 году: …': when it was written."""
_READS = re.compile(r",? (?:it (?:says|is said|reads|is stated)|we (?:read|find that))\b")
"""'In the Standard, September 20th, 1890, it says: …'."""
_AT_PAGE = re.compile(r"\)?,? (?:at|on) (?:pp?\.|pages?) ?\d")
_QUOTED = re.compile(r"“[^”]+”|«[^»]+»|\"[^\"]+\"|‘[^’]{12,}’(?!\w)")
_BRACKETED = re.compile(r"[^\W\d_a-zа-яё][\w’.-]* ?\((?:1[5-9]|20)\d\d[a-z]?\)")
_LETTERS = re.compile(rf"[^\W\d_]*[^\W\d_A-ZА-ЯЁ]{{2}}|[{HAN}]{{2}}")

_ONLY_NAMED = re.compile(
    rf"\W*(?:(?:the|an?|das|der|die|le|les?|las?|los|el|il|lo|os?|as?)\s)?[^\W\d_{HAN}]+(?: (?:es|it))?\W*",
    re.IGNORECASE,
)
"""'The year 1893.', 'Das Schuljahr 1908-09.', 'Founded 1893': nothing is said to have happened, or not to what."""
CLAUSE = re.compile(
    r"\W*(?:第[一二三四五六七八九十百零\d]+条|[（(][一二三四五六七八九十]+[）)]|\d+(?:\.\d+)+[.)]?\s|§ ?\d"
    r"|(?:Article|Section) \d|[Сс]татья \d|\d+-бап|[Mm]adde \d|\d+\. madde)"
)
"""How a rule among others begins: what it counts days from is no day of a story."""

_REFERENCE = re.compile(
    r"[\w.] \(\d{4}[a-z]?\)|\b[Jj]ournal of\b|\b\d{1,4}(?: ?\(\d+\))?, ?\d+[–-]\d+\b"
    r"|\b(?:pp?|[Vv]ol|[Nn]o|[Ee]d|[Ss]|[Сс]|[Тт]|[Вв]ып|б)\. ?\d|№ ?\d|\d+ ?с\.| // "
    r"|\b[А-ЯA-Z]\.: |https?:|\bISBN\b|[\"”»’],|\b(?:retrieved|accessed|abgerufen|consulté|обращения|erişim)\b"
    r"|第\d+[期卷页]|《[^》]+》",
    re.IGNORECASE,
)
Cited = frozenset[tuple[str, str]]
"""Names with the year of the work of theirs that a document cites."""


def cited_in(texts: Iterable[str]) -> Cited:
    """The works that a document cites often, by name and year."""
    found = Counter((m["name"], m["open"] or m["year"]) for text in texts for m in _NAMED.finditer(text))
    return frozenset(pair for pair, count in found.items() if count >= OFTEN)


def is_list_of_works(sentence: str) -> bool:
    """'Ada Lorne, The Ferry (Lowmoor University Press, 2002).', 'Roll (1984), Kyle (1985)'."""
    return _WORK.search(sentence) is not None or len(set(_BRACKETED.findall(sentence))) > 1


def lists_works(passage: Passage) -> bool:
    """Whether a passage below 'Further reading', 'Links' is what that says: at least half of it are references, or
    titles without an end. 'Notes' and 'Sources' may also head a text.
    """
    if not passage.section or not heads_works(passage.section[-1]):
        return False
    sentences = [passage.quote(index) for index in range(len(passage.sentences))]
    return 2 * sum(_REFERENCE.search(one) is not None or not END.search(one) for one in sentences) >= len(sentences)


def is_cited(sentence: str, start: int, end: int, cited: Cited) -> bool:
    """Whether the year from `start` to `end` is that of a work: cited again and again, in brackets within brackets,
    behind the place it was printed at ('(Princeton, 2011)'), or in its title.
    """
    if (
        _PAGE.match(sentence, end)
        or _SIGNED.search(sentence, 0, start)
        or _AT_PAGE.match(sentence, end)
        or _READS.match(sentence, end)
        or (_CITING.search(sentence, 0, start) and _CITED_AFTER.match(sentence, end))
        or _IN_GAZETTE.search(sentence, 0, start)
        or (_TITLED.search(sentence, 0, start) and sentence[end : end + 1] == ")")
        or _WITHIN.search(sentence, 0, start)
        or (_CLOSES.match(sentence, end) and (_PRINTED_BY.search(sentence, 0, start) or _is_issue(sentence, start)))
        or (_PLACE.search(sentence, 0, start) and sentence[end : end + 1] == ")")
    ):
        return True
    if any(found.start() < start < found.end() and _is_title(found[0]) for found in _QUOTED.finditer(sentence)):
        return True
    name = _BEFORE.search(sentence, 0, start)
    return name is not None and (name["name"], sentence[start:end].strip()) in cited


def _is_issue(sentence: str, start: int) -> bool:
    """Whether nothing but the name of a paper stands between quotation marks before its day."""
    found = _ISSUE.search(sentence, 0, start)
    opened = max(sentence.rfind(mark, 0, start) for mark in '«“"') if found else -1
    if found and sentence[found.start()] == '"':
        opened = sentence.rfind('"', 0, found.start())
    named = sentence[opened + 1 : found.start()] if found and opened >= 0 else ""
    before = sentence[: max(0, opened)].rstrip(" *)†")
    alone = not any(map(str.isalnum, before)) or END.search(before) is not None
    return alone and 0 < len(named) <= _LONGEST_NAME and named[:1].isupper() and END.search(named) is None


def _is_title(quoted: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", quoted) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def tells_something(sentence: str, dates: Iterable[tuple[int, int]]) -> bool:
    """Whether there are words beside the dates: a row of figures under '1946 - 1964' tells nothing."""
    rest = sentence
    for start, end in dates:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return _LETTERS.search(rest) is not None and _ONLY_NAMED.fullmatch(rest) is None
