"""Lines with a date that tell nothing: questions, code, titles with the day they were printed, acts by their number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.documents.units.forms import CELLS, HEAD
from index.language.lexicon import lexicon_of
from index.language.standalone import END, WORD

_MANY_CELLS = 4
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_OF_SOMETHING = re.compile(r" [^\W\d_]")
_LEAST_ITEM = 3  # words after the date that make 'In 1453: …' of a list an event though it is no sentence
_QUESTION = re.compile(r"[?？]['\"”’»)）」]*\s*$")
_ASIDE = re.compile(r"[(（\[][^()（）]*[^().!?。！？（）][)）\]][.。]?")
_REFERENCE = re.compile(
    r"\W*(?:[Ss]ee|[Cc]f\.?|[Vv]ide|[Cc]ompare|[Ff]rom)\b.{0,90}"
    r"\b(?:[Vv]ols?|pp?|[Cc]h|[Tt]ome|[Ss]eries)\.? ?[IVXLC\d]"
)
"""'See Notes and Queries, Vol. I., January 26th, 1850.': where it is written, not what happened."""
_POINTER = re.compile(
    r"\W*(?:(?:For|On|About) [^.;:]{3,60}?,? see|[Ss]ee also|[Ss]ee (?:our|the) (?:\w+ )?(?:articles?|reports?|minutes"
    r"|pages?|sections?|chapters?|notes?|posts?|issues?|newsletters?)|Siehe auch|Vgl\.|Voir aussi|Ср\.|[Сс]м\."
    r"|Подробнее (?:об? [^.]{2,40} )?см\.|Ayrıca bkz\.)(?!\w)"
)
"""'See also our article in issue 44 (Spring 2022)', 'For what was before 1900 see J. Penrose, Oars (Truro, 1978).'"""
_PRINTED = re.compile(r"§ ?\d|\d\d:\d\d:\d\d (?:[A-Z]{3,4} )?[12]\d{3}")
"""'2004 Acts, ch 1049, § 156', 'Sat Dec 23 00:36:16 2023': of a line that is no sentence."""
_WHENCE = re.compile(
    r"\W*(?:(?:source|original|first)(?: publication| document)?s?"
    r"|(?:last |page |date )?(?:updated|modified|edited|raised)"
    r"|last met|(?:previous|last) meeting|quellen?|zuletzt (?:geändert|aktualisiert)|источники?"
    r"|обновлено|дата обновления"
    r"|последнее (?:обновление|изменение)|дереккөз\w*|жаңартылды|жаңартылған күні|kaynak(?:ça|lar)?|son güncelleme"
    r"|(?:本页)?最后更新(?:时间|日期|於|于)?|更新(?:时间|日期)|(?:资料|数据)?来源)\s?[:：]",
    re.IGNORECASE,
)
"""'Source publication: 1911 Record', 'Last updated: 2021-04-03': what the page says of itself."""
_NUMBERS = re.compile(r"(?<![\w.])\d{2,}(?![\w.])")
_FOUR = re.compile(r"(?:1\d|20)\d\d")
_FIGURES = 3
_YEARS_LISTED = 3
_DRAWN = re.compile(r"\s\|(?:\s|$)|[-_=]{4,}")
_CODE = re.compile(r"\\[a-zA-Z]{2,}|[{}`]|\w\s?==?\s?[\"']|::|</?\w+>|\]\(?https?:|\$\w+\$|\bIBAN\b")
AMOUNT = re.compile(r"[£$€₽₺₸¥]\s?\d|\d\s?[£€₽₺₸元]")
_MOST_AMOUNTS = 3  # of money in a sentence; what has more is an account
_APART = re.compile(r"\s?[:：.,，、)]|\s[–—-]\s|$")
_CREDIT = re.compile(r"\s*(?:--|[—–―])(?! )[^\W\d_]")
_LONGEST_CREDIT = 100  # characters
"""'--Redstone's Guide, 2nd Edition 1844', behind what is quoted: whose words they are."""
_SIGNED = re.compile(
    r"\W*[^\W\d_a-zа-яё][\w.-]+(?: [\w.-]+)?, (?:den |the |le |il |г\. )?\d{1,2}"
    r"(?:st|nd|rd|th|er|\.)? [\w.]+,? (?:de )?\d{4}\b(?: года?| г\.)?(?:\W+[\w.]+){0,2}\W*"
)
"""'Seffern, den 31. März 1911 Zimmerer, Pfr.': where and when something was signed."""
_SUPPOSED = re.compile(
    r"\W*(?:For (?:example|instance)|E\.g\.|Suppose|Imagine|Example|Beispiel|Zum Beispiel|Например"
    r"|Пример|Мысалы|Örneğin|Örnek|例如|比如|假如|假设)[^.。]*?(?:\b(?:if|wenn|falls|если|егер|eğer)\b|如果|若)",
    re.IGNORECASE,
)
"""'For example, if you started on 1 March 2013, …': a case that is made up."""
_POINTED = re.compile(r"\W*(?:[A-Z]\w+: )?Here(?:['’]s| is| are)\b.*https?:")
_IF = re.compile(
    r"(?:^|[.;:] )\W*(?:If|Wenn|Falls|Если|Егер|Eğer)\b(?:(?!, |\bthen\b|\bdann\b).)*$"
    r"|(?:^|[，。；])(?:如果|若|假如)[^，]*$"
)
"""'If there are needs to be met in 2025': what may be, up to the date."""
_LETTER = re.compile(r"[^\W\d_]")
_TITLED = 0.6  # of the longer words of a title have a capital
_LONG = 3  # letters: what is shorter is small even in a title
_FEWEST = 4  # words of a title before its date
_EDITION = re.compile(r" [Ee]dition\b| in review\b")
_CAPTION_ENDS = re.compile(r"(?:, |\(|, (?:circa|ca?\.|about) |, (?:early|late) )$")
_CLOSED = re.compile(r"\)?\.?\W*$")
_SINGULAR = re.compile(
    r"\b(?!his|its|this|as|was|is|across|towards|perhaps)[a-z]{2,}[^s\W]s "
    r"(?:the|an?|its|his|her|their|from|in|to|all|up|out)\b"
)
"""A verb in the present that no table has: 'leads the'."""
_TELLS = {
    "ru": re.compile(
        r"(?<!\w)[а-яё]\w*(?:л[аои]?|л(?:ся|ась|ось|ись)|[аяеё]н[аоы]?|[её]т(?:ся)?|[ую]т(?:ся)?|[ия]т(?:ся)?)(?!\w)"
        r"|^\W*\w+(?:ние|тие|ство|ция|ка|ерть|дьба|зд)(?!\w)"
    ),
    "tr": re.compile(
        r"(?<!\w)[a-zçğıöşü]\w*(?:[dt][ıiuü]|m[ıiuü]ş|yor|[ae]r|[ıiuü]r|cak|cek)(?:l[ae]r)?(?:[dt][ıiuü]r)?(?!\w)"
        r"|\w(?:[ae]ma|mas[ıi]|m[ae]|ış[ıi]|iş[ıi]|l[ıiuü]ş[ıiuü]|[ıiuü]ş[ıiuü])(?!\w)"
    ),
}
"""Words that tell, or nouns of what happened ('Открытие моста, 1911 г.'), where the verbs aren't in a table."""
_BY = re.compile(r"(?:/\d+)? by [A-Z]\w+")
_RECENT = "1980"
"""Years from which a year in brackets behind an opening phrase is that of a page, a film or a talk."""
_NUMBERED = re.compile(
    r"\s*(?:г(?:ода|\.)?|ж(?:ылғы|\.)?|y[ıi]l\w*|tarih\w*)?,?\s*(?:ve\s+)?"
    r"(?:№|N(?:o|r)?[.°]?\s?\d|\d+(?:-\w+)? sayılı|第?\d+号)"
)


_JUDGED_YEAR = re.compile(
    r"\W*(?:The year )?[12]\d{3} (?:was|is|has been|proved|witnessed|marked|war|wurde|стал|был|fut|a été)\b"
    r"(?!.*\b(?:when|in which|that|als|in dem|когда|où)\b)"
)
"""'2025 was full of learning', 'The year 1863 was the culmination of …': what somebody thinks of a year."""


def tells_nothing(sentence: str) -> bool:
    """What is thought of a year, a question, a line of code, a line of something drawn, a place in a work, an account
    of payments, a remark in brackets: '(14 May 2015, by mail)'.
    """
    if any(form.match(sentence) for form in (_SUPPOSED, _POINTED, _POINTER, _REFERENCE, _JUDGED_YEAR, _WHENCE)):
        return True
    if _ASIDE.fullmatch(sentence.strip()) or _SIGNED.fullmatch(sentence):
        return True
    if _CREDIT.match(sentence) and len(sentence) <= _LONGEST_CREDIT:
        return True
    if END.search(sentence) is None and _PRINTED.search(sentence):
        return True
    if len(AMOUNT.findall(sentence)) > _MOST_AMOUNTS:
        return True
    return any(form.search(sentence) for form in (_QUESTION, _CODE, _DRAWN))


_PART_OF_A_LAW = re.compile(
    r"\W*(?:(?:Artikel|Art\.|Nr\.|Nummer|Absatz|Abs\.|Satz|Anlage|Article|Section|[Сс]тать[яи]|[Пп]ункт|Madde) ?[\dIVX]"
    r"|§|[(（]|\w{1,2}\) |\d+(?:, ?\d+)+|(?:Mittelbare )?Änderung|\d+\. (?-i:[a-zäöü])|(?-i:[a-zäöüа-яё]))",
    re.IGNORECASE,
)
"""'Artikel 1 Nr. 7 tritt am 1. März 1990 in Kraft', 'das Übereinkommen …, das … in Kraft getreten ist;'."""
_NAMED_BY_DAY = re.compile(r"(?:\bvom|\bv\.|\bот)\s$")
_GOES_ON = re.compile(
    r"\b(?:vom|am|v\.|zum|seit|ab|bis|dem|den|of|on|from|to|until|the|от|с|со|до|du|le|au)\s*$", re.IGNORECASE
)


def is_part_of_a_law(sentence: str) -> bool:
    """Whether what came into force, of a law, is a number of it, or what else it lists."""
    return _PART_OF_A_LAW.match(sentence) is not None


def names_a_law(before: str) -> bool:
    """Whether a day stands, in a law, where it says which other is meant: 'das Übereinkommen vom …'."""
    return _NAMED_BY_DAY.search(before) is not None


def is_broken_off(before: str) -> bool:
    """Whether what stands before a date at the head of a line is the rest of its sentence: '… des Vertrages vom'."""
    return END.search(before) is None and _GOES_ON.search(before) is not None


def is_conditional(before: str) -> bool:
    """Whether a date stands in the clause that says 'if'."""
    return _IF.search(before) is not None


def is_in_passing(row: str, start: int, end: int) -> bool:
    """Whether a date in a row of many cells is only mentioned in one: 'Remarks: paid with the levy of Sep. 1930'."""
    if row.count(CELLS) + 1 < _MANY_CELLS:
        return False
    opening = row.rfind(CELLS, 0, start)
    close = row.find(CELLS, end)
    cell = row[opening + len(CELLS) if opening >= 0 else 0 : close if close >= 0 else len(row)]
    said = cell.partition(HEAD)[2] or cell
    return 2 * (end - start) < len(said)


def is_entry(sentence: str, end: int) -> bool:
    """'2013 Letter to the Board' in a list of links: no sentence, and no sign that what follows was on that day."""
    return END.search(sentence) is None and _APART.match(sentence, end) is None


def is_list_of_years(sentence: str, dates: Sequence[tuple[int, int]]) -> bool:
    """'2009: Mara Lorne (3.) 2010: Ida Kyle (7.) 2011: …': a table in one line, of which no part can be shown alone."""
    return sum(sentence[end : end + 1] in (":", "：") for _, end in dates) >= _YEARS_LISTED


def is_a_figure(sentence: str, start: int, end: int) -> bool:
    """'218 под поселениями, 2497 пашни, 1843 под покосами, 109 неудобий': one number among others that are no years."""
    if not sentence[start:end].isdigit() or not sentence[:start].rstrip().endswith((",", ";")):
        return False
    others = _NUMBERS.findall(sentence[:start] + sentence[end:])
    return sum(not _FOUR.fullmatch(number) for number in others) >= _FIGURES


def is_title(sentence: str, start: int, end: int, language: str, *, listed: bool = False) -> bool:
    """'Bird Post: Five Ways to Feed a Wren Mar 22, 2016': what was printed on a day, not what happened on it; also
    'Wrens of Winter (2016)' and 'Winter 2016 by Ada Lorne', and what stands below a picture, if not `listed`.
    """
    if _closes_title(sentence, start, end) or (not listed and _is_caption(sentence, start, end, language)):
        return True
    if END.search(sentence):
        return False
    if _BY.match(sentence, end) or _EDITION.match(sentence, end):
        return True
    words = WORD.findall(sentence[:start])
    if len(words) < _FEWEST or _LETTER.search(sentence[end:].split(" - ")[0].split(" – ")[0]):
        return False
    long = [word for word in words if len(word) > _LONG]
    lexicon = lexicon_of(language)
    if any(word.islower() and lexicon.is_verb(word) for word in words[1:]):
        return False
    return sum(not word[0].islower() for word in long) >= _TITLED * len(long)


def _is_caption(sentence: str, start: int, end: int, language: str) -> bool:
    """'Students at a booth of the fair, 1958.': no verb, and its year at the end; where the verbs are known."""
    lexicon, tells = lexicon_of(language), _TELLS.get(language)
    if (
        not (lexicon.verbs or tells)
        or _CLOSED.fullmatch(sentence, end) is None
        or not _CAPTION_ENDS.search(sentence[:start])
    ):
        return False
    if tells is not None:
        return tells.search(sentence) is None
    told = any(word.islower() and not word.endswith("ing") and lexicon.is_verb(word) for word in WORD.findall(sentence))
    return not told and _SINGULAR.search(sentence) is None


def _closes_title(sentence: str, start: int, end: int) -> bool:
    """'Wrens and How They Live (2016) - what it is about.'"""
    year, opened = sentence[start:end], sentence[:start].endswith("(")
    first = opened and END.search(sentence[: start - 1]) is None
    return first and year.isdigit() and year >= _RECENT and re.match(r"\)(?: ?[-–—:]|$)", sentence[end:]) is not None


_TIME_OR_ASIDE = re.compile(
    r"\([^()]*\)|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b| Uhr| часов)?", re.IGNORECASE
)
"""'Monday, 13 March, 19:00 UTC (find your time)': nothing is said to be then."""


def is_dated_item(sentence: str, mention: Mention, start: int) -> bool:
    """'1453 – Fall of Constantinople': an item of a chronicle, which is no sentence and needs to be none; the sentence
    begins at `start` of its passage.
    """
    opening, rest = sentence[: mention.start - start], sentence[mention.end - start :]
    if _ARTICLE.match(mention.text) and _OF_SOMETHING.match(rest):
        return False  # 'The 2020 Survey of …'
    return not WORD.search(opening) and len(WORD.findall(_TIME_OR_ASIDE.sub(" ", rest))) >= _LEAST_ITEM


def is_numbered_act(after: str) -> bool:
    """'от 12 июня 2002 года № 67-ФЗ', '6.10.2003 tarihli ve 131 sayılı': the date is part of the act's name."""
    return _NUMBERED.match(after) is not None
