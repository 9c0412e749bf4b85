"""The keys of a head → the imprint. Each key goes by the names that tools give it; what can't be used is named."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TypeVar

from index.documents.draft import Imprint
from index.documents.entities import decoded
from index.documents.heads.fields import Fields
from index.documents.written_dates import written_date
from index.language import world
from index.model import Original

T = TypeVar("T")

NAMES = {
    "title": ("title", "titel", "название", "заголовок", "атауы", "тақырыбы", "标题", "題目", "başlık"),
    "author": ("author", "authors", "by", "creator", "byline", "autor", "автор", "авторы", "авторы", "作者", "yazar"),
    "publisher": ("publisher", "publication", "journal", "издатель", "баспа", "出版社", "yayıncı"),
    "published": (
        *("published", "date", "pubdate", "publishdate", "publish_date", "date_published", "created", "datum", "дата"),
        *("күні", "日期", "tarih", "lastmod", "last_modified_at", "modified", "updated"),
    ),
    "language": ("language", "lang", "locale", "язык", "тіл", "语言", "dil"),
    "licence": ("licence", "license", "rights", "лицензия", "лицензиясы", "许可", "lisans"),
    "address": ("address", "canonical_url", "canonical", "source_url", "original_url", "url", "source", "link"),
    "work": ("id", "translationkey"),
}
LONGEST = 300
"""Characters of a value that is shown."""
_TEMPLATE = re.compile(r"\{\{.*?\}\}|<%.*?%>|\$\w+\$|^%[\w%-]*%?$")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_MAIL = re.compile(r"\s*[<(][^<>()\s]+@[^<>()\s]+[>)]")
_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d(?=[T ]\d|$)")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,]\d+\S*")
_ONE = r"-?\d{2}[\dX]{2}(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?"
_EDTF = re.compile(rf"{_ONE}(?:/(?:{_ONE}|\.\.)?)?|(?:\.\.)?/{_ONE}|Y-?\d{{5,12}}")
_UNSAID: tuple[object, ...] = (None, True, False, "", [], {})


def imprint_of(table: Fields) -> tuple[Imprint, tuple[str, ...]]:
    """What `table` says of its document, and the keys whose values can't be used."""
    given: dict[str, str | None] = {}
    unread: list[str] = []
    for name, reader in READERS.items():
        given[name] = _first(table, NAMES[name], reader, unread)
    original = _original(table.get("digest_of"))
    if original is None and table.get("digest_of") not in _UNSAID:
        unread.append("digest_of")
    saved = any(_is_moment(table.get(name)) for name in NAMES["published"])
    return Imprint(**given, digest_of=original, saved=saved), tuple(unread)


def _first(table: Fields, names: Iterable[str], reader: Callable[[object], T | None], unread: list[str]) -> T | None:
    """The value of the first key that has one; keys of the main name whose values make no sense are noted."""
    for number, name in enumerate(names):
        value = table.get(name)
        if value in _UNSAID or _is_template(value):
            continue
        found = reader(value)
        if found is not None:
            return found
        if not number:
            unread.append(name)
    return None


def _is_template(value: object) -> bool:
    return (isinstance(value, str) and _TEMPLATE.search(value) is not None) or _is_yaml_template(value)


def _is_yaml_template(value: object) -> bool:
    """'{{date}}' is to YAML a mapping whose key is a mapping."""
    return isinstance(value, dict) and any(not isinstance(key, str) for key in value)


def _text(value: object) -> str | None:
    if isinstance(value, list) and len(value) == 1:
        [value] = value
    if isinstance(value, dt.datetime | dt.date):
        value = value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float) or _is_huge(value):
        return None
    return " ".join(decoded(str(value)).split())[:LONGEST] or None


def _is_huge(value: object) -> bool:
    return isinstance(value, int) and abs(value) >= 10**30


def _names(value: object) -> str | None:
    """One name or several: texts, lists of texts, or groups with a name among their keys."""
    parts = value if isinstance(value, list) else [value]
    names = [_name(part) for part in parts]
    return ", ".join(dict.fromkeys(name for name in names if name))[:LONGEST] or None


def _name(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "title", "literal") if value.get(key)), None)
    text = _text(value)
    return _MAIL.sub("", text).strip(" ;,").replace(";", ",") if text else None


def _published(value: object) -> str | None:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    text = _text(value)
    if text is None:
        return None
    if day := _DAY.match(text):
        return day[0] if _exists(day[0]) else None
    if _EDTF.fullmatch(text):
        return text
    return None if re.fullmatch(r"[\d./XxY\[\]{}-]*", text) and not _is_day(text) else written_date(text)


def _is_moment(value: object) -> bool:
    """'2023-01-04T03:02:22.774Z': as no person dates a text."""
    if isinstance(value, dt.datetime):
        return value.microsecond > 0
    return isinstance(value, str) and _MOMENT.fullmatch(value.strip()) is not None


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}", text) is not None


def _exists(day: str) -> bool:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _language(value: object) -> str | None:
    if isinstance(value, list):
        value = next((one for one in value if _language(one)), None)
    text = _text(value)
    if text is None:
        return None
    code = _CODE.fullmatch(text)
    if code and (len(code[1]) == 2 or text.islower()):
        return THREE_LETTERS.get(code[1].lower(), code[1].lower())
    return _languages().get(text.split("(")[0].strip().casefold())


THREE_LETTERS = {"eng": "en", "rus": "ru", "kaz": "kk", "zho": "zh", "chi": "zh", "tur": "tr", "deu": "de", "ger": "de"}


@cache
def _languages() -> Mapping[str, str]:
    """Names of languages, in lower case, in English and in the languages themselves, to their codes."""
    return dict(world.language_names())


def _address(value: object) -> str | None:
    text = _text(value)
    return text if text and re.match(r"(?:https?|ftp)://|www\.|doi:|10\.\d{4,}/", text) else None


def _original(value: object) -> Original | None:
    if isinstance(value, Mapping):
        title = _text(value.get("title"))
        if title is None:
            return None
        return Original(
            title,
            _names(value.get("author")),
            _text(value.get("publisher")),
            _published(value.get("published")),
            _text(value.get("address")),
        )
    title = _text(value)
    return Original(title) if title else None


READERS: Mapping[str, Callable[[object], str | None]] = {
    "title": _text,
    "author": _names,
    "publisher": _name,
    "published": _published,
    "language": _language,
    "licence": _text,
    "address": _address,
    "work": _text,
}
