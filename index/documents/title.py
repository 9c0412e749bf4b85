"""The title and the rest of the imprint, read off the head of a plain text."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from index.documents.biography import byline
from index.documents.marks import take_note_marks
from index.documents.page import HEADING, Line, Role, first_listed, first_story
from index.documents.phrases import fold, heading_text, is_available_in, labelled, phrases, trim
from index.documents.sentences import split_sentences
from index.documents.units.speakers import is_stamped, speaker
from index.documents.written_dates import written_date
from index.language.chinese import HAN
from index.language.references import opening_reference

_NEXT_LABEL = re.compile(r"\s+(?=[^\W\d_]{3,15}[:：])")
_APART = re.compile(r"\s+[|·•]\s+")
_BRACKETED = re.compile(
    r"(?P<subject>[^.;:!?()（）\[\]]{2,90}?)\s*[(（](?:[^()（）]|\([^()]*\))*[)）]\s*(?P<rest>.*)", re.DOTALL
)
_COUNTED = re.compile(r"\d{1,2}[.)]\s|[一二三四五六七八九十]{1,3}、")
_HAN = re.compile(f"[{HAN}]")
_HAN_SUBJECT = re.compile(rf"(?P<subject>[{HAN}]{{2,20}}?)(?:是|指)")
_OPENING = 600  # characters in which the subject's copula stands
_SUBJECT_WORDS = 10
_DEFINED_WORDS = 5
_SMALL_WORD = 3  # characters: of, the, and
_TEASER = 30  # characters: shorter sentences are alike by chance
_TOLD = re.compile(r"[^\W\d_]{3}[.!?]$|[。！？]$")
_ALSO_SAID = 6  # the same in Chinese characters: '发布时间'
_ALSO_KNOWN = 3  # words around a date that a line of a date may have
_REPEATED = 85.0  # of 100: how alike a line below the title and a sentence of the story are


def tell_imprint(page: list[Line]) -> dict[str, str]:
    """Give imprint lines their role and return what they say: title, author, publisher, published."""
    found: dict[str, str] = {}
    head = first_story(page)
    for at, line in enumerate(page):
        if line.role is not Role.TEXT or len(line.text) > 200:
            continue
        if is_stamped(line.text) and speaker(line.text):
            continue  # a message of a chat has its own day
        near_head = at <= head + 1
        for part in _APART.split(line.text) if near_head else [line.text]:
            _read_line(line, part, found, near_head)
    return found


def _read_line(line: Line, part: str, found: dict[str, str], near_head: bool) -> None:
    known = phrases()
    pair = labelled(part)
    if masthead := known.mastheads.get(trim(part)) or known.mastheads.get(fold(part)):
        found.setdefault("publisher", masthead)
        line.role = Role.FURNITURE
    elif is_available_in(part):
        line.role = Role.ABOUT_DOCUMENT
    elif pair and pair[0] in known.publication and pair[1]:
        found.setdefault("publisher", _NEXT_LABEL.split(pair[1])[0].strip(" .,;"))
        line.role = Role.ABOUT_DOCUMENT
    elif pair and pair[0] in known.published and (date := written_date(pair[1])):
        found.setdefault("published", date)
        line.role = Role.ABOUT_DOCUMENT
    elif near_head and pair and pair[0] in known.title and pair[1]:
        found.setdefault("title", pair[1])
        line.role = Role.FURNITURE
    elif (near_head or pair) and not part.endswith(("?", "？")) and (names := byline(part)):
        found.setdefault("author", names)
        line.role = Role.ABOUT_DOCUMENT
    elif near_head and not (pair and pair[0] in known.founding | known.events) and (date := _bare_date(part)):
        found.setdefault("published", date)
        line.role = Role.ABOUT_DOCUMENT


def _bare_date(text: str) -> str | None:
    """The date of a line that is hardly more than a date: 'Monday, 5 July 2024, 10:30'."""
    date = written_date(text) if len(text) <= 60 and re.search(r"\d{4}", text) else None
    if date is None or len(date) < 7:
        return None
    months = phrases().months
    words = re.findall(r"[^\W\d_]+", fold(text))
    others = [word for word in words if len(word) >= 3 and word not in months]
    if _TOLD.search(text) and words[-1] not in months:  # 'The club was founded on 3 May 1983.' is no date line
        return None
    said = len(_HAN.findall(text)) - len(re.findall("[年月日时時分星期周一二三四五六]", text))
    return date if len(others) <= _ALSO_KNOWN and said <= _ALSO_SAID else None


def tell_title(page: list[Line], *, typed: bool = False) -> str | None:
    """The heading above the story; for an encyclopedia's text without one, the subject of its first sentence. Of a
    page that was `typed`, the first line, if it heads what follows."""
    if typed and (first := _first_line(page)) is not None:
        first.role = Role.TITLE
        return heading_text(first.text)
    head = first_story(page)
    if head == len(page):
        return _alone_above(page)
    head = min(head, first_listed(page)) or head  # what stands below a list is no menu above the story
    candidates = [line for line in page[:head] if line.role is Role.TEXT and line.is_heading_like]
    named = [line for line in candidates if trim(line.text) not in phrases().kickers] or candidates
    telling = [line for line in named if _is_telling(line.text)] or named  # a menu above the title has short entries
    if not named and _is_asking_title(page, head):
        telling = candidates = [page[head]]
    if not telling:
        return _subject(page[head].text)
    title = named[0] if _opens_the_page(page, named) else telling[0]
    for line in candidates if not typed else ():
        line.role = Role.FURNITURE
    title.role = Role.TITLE
    for line in _below_title(page, title, head):
        if line in named:
            line.role = Role.HEADING
    return heading_text(title.text)


def _first_line(page: list[Line]) -> Line | None:
    """The first line of a page, where it is short and something stands below it."""
    opens = len(page) > 1 and page[0].role is Role.TEXT and page[0].is_heading_like and not page[0].is_pair
    return page[0] if opens else None


def _alone_above(page: list[Line]) -> str | None:
    """The title of a page without a full sentence: its first line, if it stands alone above the others."""
    if len(page) < 2 or page[0].role is not Role.TEXT or not page[0].is_heading_like or not page[1].apart:
        return None
    page[0].role = Role.TITLE
    return heading_text(page[0].text)


def _opens_the_page(page: list[Line], named: list[Line]) -> bool:
    """The first line, standing alone, with no more than the heading of a first section between it and the story."""
    return 0 < len(named) <= 2 and page[0] is named[0] and page[1].apart


def _below_title(page: list[Line], title: Line, head: int) -> list[Line]:
    """What is no furniture between title and story: a subtitle right below, and the heading of the first section."""
    at = next(at for at, line in enumerate(page) if line is title)
    block = [at + 1] if at + 2 <= head and not page[at + 1].apart and page[at + 2].apart else []
    first = [head - 1] if head - 1 > at and page[head - 1].apart and _is_set_off(page, head) else []
    return [page[index] for index in (*block, *first) if index < head]


def _is_set_off(page: list[Line], head: int) -> bool:
    above = page[head - 1].text
    numbered = _COUNTED.match(above) or opening_reference(above)
    marked = page[head].apart or page[head].beside_labels or page[head - 1].underline != "" or bool(numbered)
    return marked or any(_sits_on_text(page, at) for at in range(head + 1, len(page) - 1))


def _sits_on_text(page: list[Line], at: int) -> bool:
    """Whether a line looks like a heading that stands right above its paragraph, apart from the one before."""
    line, below = page[at : at + 2]
    return line.apart and line.role is Role.TEXT and line.is_heading_like and below.is_prose and not below.apart


def _is_telling(text: str) -> bool:
    return len(text.split()) >= 3 or len(_HAN.findall(text)) >= 6


def _is_asking_title(page: list[Line], head: int) -> bool:
    """A title that ends as a sentence does: 'Why does Kazakhstan build railways?'"""
    first = page[head]
    return (
        len(first.text) <= HEADING
        and first.text.endswith(("?", "!", "？", "！"))
        and speaker(first.text) is None
        and first.is_single_sentence
        and any(line.is_prose and line.role is Role.TEXT for line in page[head + 1 :])
    )


def _subject(text: str) -> str | None:
    """What the first sentence of an encyclopedia article is about: 'X (…) is …', 'X — это …', 'X是…'."""
    clean, _ = take_note_marks(text[:_OPENING])
    copulas, pronouns = phrases().copulas, phrases().pronouns
    words = clean.split("(")[0].split("（")[0].split(",")[0].split()[:_SUBJECT_WORDS]
    for at, word in enumerate(words[1:], 1):
        if fold(word) in copulas and fold(words[0]) not in pronouns and _is_noun_phrase(words[:at], word):
            return " ".join(words[:at])
    if found := _BRACKETED.match(clean):
        rest = fold(found["rest"])
        if any(rest.startswith(copula if _HAN.match(copula) else copula + " ") for copula in copulas):
            return found["subject"]
    found = _HAN_SUBJECT.match(clean)
    return found["subject"] if found else None


def _is_noun_phrase(words: list[str], copula: str) -> bool:
    """Names, and small words between them; before a dash, which defines, any few words."""
    if not copula.isalpha():
        return len(words) <= _DEFINED_WORDS
    return not words[0].endswith(".") and all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)


def tell_teasers(page: list[Line]) -> None:
    """Single sentences below the title that the story says again are a page's teasers, not its first paragraphs."""
    head = first_story(page)
    end = head
    while end < len(page) and page[end].role is Role.TEXT and page[end].is_prose and page[end].is_single_sentence:
        end += 1
    lines = page[head:end]
    story = [line.text for line in page[end:] if line.role is Role.TEXT and line.is_prose]
    if not lines or len(story) < len(lines) or min(len(line.text) for line in lines) < _TEASER:
        return
    sentences = [text[a:b] for text in story for a, b in split_sentences(text, "en")]
    alike = [_likeness(line.text, sentences) for line in lines]
    if sum(alike) / len(alike) >= _REPEATED:
        for line in lines:
            line.role = Role.FURNITURE


def _likeness(line: str, sentences: list[str]) -> float:
    long_enough = [sentence for sentence in sentences if len(sentence) > 0.6 * len(line)]
    return max(
        (max(fuzz.partial_ratio(line, other), fuzz.token_set_ratio(line, other)) for other in long_enough), default=0.0
    )
