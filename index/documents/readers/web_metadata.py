"""What a web page says of itself: JSON-LD, OpenGraph, Dublin Core and other <meta>, <link>, <title>, and who saved it.

Only what is stated is taken; nothing is guessed from the text. The keys are handed to `heads`, as front matter's are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from index.documents.draft import Imprint
from index.documents.heads.imprint import imprint_of as read_keys
from index.documents.phrases import fold

_WORKS = re.compile(
    r"Article|Posting|WebPage|Report|Book|CreativeWork|Recipe|FAQPage|Thesis|Chapter|Dataset|Legislation"
)
_META = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title"),
    "author": ("citation_author", "author", "dc.creator", "dcterms.creator", "article:author", "parsely-author", "byl"),
    "publisher": ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name"),
    "published": (
        *("article:published_time", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued"),
        *("dc.date", "dcterms.date", "date", "pubdate", "publish-date", "parsely-pub-date", "datepublished"),
        *("dcterms.created", "article:modified_time", "last-modified"),
    ),
    "language": ("dc.language", "dcterms.language", "og:locale", "language", "content-language"),
    "licence": ("dc.rights", "dcterms.license", "dcterms.rights", "copyright-licence"),
    "address": ("og:url", "citation_public_url", "dc.identifier"),
}
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->|Page saved with SingleFile\s+url:\s*(\S+)")
_BETWEEN = re.compile(r"\s+[|·•»–—-]\s+|\s*[|»]\s*")
_LARGEST_SCRIPT = 200_000


def imprint_of(tree: etree._Element, source: str) -> Imprint:
    """What `tree` states; of several statements of one thing the most telling one."""
    said: dict[str, object] = {}
    for found in (_linked_data(tree), _meta(tree), _links(tree, source)):
        for key, value in found.items():
            if value and not said.get(key):
                said[key] = value
    title = _title(tree, said)
    imprint, _ = read_keys({**said, "title": title} if title else said)
    return imprint


def _linked_data(tree: etree._Element) -> dict[str, object]:
    """Of the first work that JSON-LD describes (schema.org)."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _LARGEST_SCRIPT:
            continue
        try:
            things = list(_things(json.loads(script.text or "", strict=False)))
        except (ValueError, RecursionError):
            continue
        for thing in things:
            if _WORKS.search(str(thing.get("@type"))):
                return {
                    "title": thing.get("headline") or thing.get("name"),
                    "author": thing.get("author"),
                    "publisher": _name(thing.get("publisher")),
                    "published": thing.get("datePublished") or thing.get("dateCreated"),
                    "language": thing.get("inLanguage"),
                    "licence": thing.get("license"),
                    "address": thing.get("url") or _name(thing.get("mainEntityOfPage"), "@id"),
                }
    return {}


def _things(data: object) -> Iterator[Mapping[str, object]]:
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph") or [])


def _name(value: object, key: str = "name") -> object:
    if isinstance(value, list) and value:
        value = value[0]
    return value.get(key) if isinstance(value, dict) else value


def _meta(tree: etree._Element) -> dict[str, object]:
    given: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if content := " ".join((meta.get("content") or "").split()):
            given.setdefault(name.lower(), []).append(content)
    said: dict[str, object] = {}
    for key, names in _META.items():
        values = next((given[name] for name in names if name in given), [])
        values = [value for value in values if key != "author" or "://" not in value]
        said[key] = values if key == "author" else next(iter(values), None)
    return said


def _links(tree: etree._Element, source: str) -> dict[str, object]:
    links = {(link.get("rel") or "").lower(): link.get("href") for link in tree.iter("link", "a") if link.get("rel")}
    saved = _SAVED.search(source[:2000])
    stamped = [time.get("datetime") for time in tree.iter("time") if time.get("itemprop") == "datePublished"]
    stamped += [time.get("datetime") for time in tree.iter("time") if time.get("pubdate") is not None]
    return {
        "address": links.get("canonical") or (saved and (saved[1] or saved[2])),
        "licence": links.get("license"),
        "published": next(filter(None, stamped), None),
        "language": tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


def _title(tree: etree._Element, said: Mapping[str, object]) -> str | None:
    """The stated one; <title> without the name of the site that many add; a heading that is part of it."""
    stated = said.get("title")
    if isinstance(stated, str) and stated.strip():
        return _without_site(stated, said)
    element = tree.find(".//title")
    whole = " ".join((element.text or "").split()) if element is not None else ""
    headings = [" ".join("".join(h.itertext()).split()) for h in tree.iter("h1")]
    named = next((h for h in headings if h and fold(h) in fold(whole)), None)
    return named or _without_site(whole, said) or next(iter(headings), None) or None


def _without_site(title: str, said: Mapping[str, object]) -> str:
    title = " ".join(title.split())
    parts = _BETWEEN.split(title)
    site = said.get("publisher")
    if len(parts) > 1 and isinstance(site, str) and fold(parts[-1]) == fold(site):
        return title[: title.rfind(parts[-1])].rstrip(" |·•»–—-")
    return title
