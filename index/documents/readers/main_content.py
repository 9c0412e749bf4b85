"""The part of a web page that is its own text: by where pages put it, and by how much running text it holds.

Two steps: what is called or marked as something else (menus, sidebars, comments, sharing) goes, unless it holds much of
the page's running text; then the element that holds nearly all of what is left is taken, first among those that are
called as pages call their text.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_AROUND = frozenset(("nav", "footer", "aside", "menu", "label", "form"))
_ROLES = frozenset(
    (
        *("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar"),
        *("toolbar", "tablist", "tooltip", "alert"),
    )
)
_WORDS = (
    r"nav navi navbar navigation navbox menus? submenu sub-?nav side-?bar sidenav footer foot bottom masthead",
    r"top-?bar cookies? consent gdpr bread-?crumbs? crumbs? share shares sharing sharedaddy shariff socials?",
    r"social-?media follow comments? commentlist comment-list kommentare? respond reply replies disqus related",
    r"relatedposts recommend\w* similar more-?(?:posts|stories|articles|news|from) mehr weitere read-?more",
    r"newsletter subscri\w+ sign-?up abo paywall premium advert\w* ads? adbox adsense anzeige werbung banner",
    r"promo\w* sponsor\w* popup modal overlay toolbar pagination pagenav pager paging post-?nav\w* widget\w* tags?",
    r"tag-?cloud tag-?list keywords? categories cat-links taxonomy toc skip skip-?link screen-reader-text sr-only",
    r"visually-?hidden print no-?print print-?only edit-?section mw-editsection login signin register search\w*",
    r"ratings? vote teaser\w* trending popular most-?read latest author-?(?:bio|box|info|card|desc\w*)",
    r"about-?author post-?(?:meta|tags|footer|info|author|date) byline by-line entry-?(?:meta|utility|footer)",
    r"article-?(?:meta|footer|info|tags|author|tools) meta metadata postmeta dateline timestamp caption",
    r"wp-caption\w* image-?caption copyright credits? headerlink site-?header site-?footer page-?header lightbox",
    r"gallery slideshow carousel slider yarpp\w* contact kontakt impressum back-to-top totop feedback survey poll",
    r"ticker rss cart sticky language-?switch\w* lang-?switcher player hidden",
)
_OTHER = re.compile(
    rf"(?:^|[\s_-])(?:{'|'.join('|'.join(words.split()) for words in _WORDS)})(?=$|[\s_-])", re.IGNORECASE
)
_POST = re.compile(r"hentry|type-post|(?:^|\s)post(?:$|\s)|tag-\S+\s+tag-|category-\S+\s+tag-")
"""What blogs call an article, beside the names of all its categories."""
_MUCH = 0.05
"""Of a page's running text: what holds more of it is no menu, whatever it is called."""
_NAMED = (
    (
        re.compile(
            r"article[-_]{0,2}(?:body|content|text|copy|main|detail)|mw-parser-output|storytext|fulltext|main-?text|hentry"
            r"|(?:post|entry|story|news|blog|single|page)[-_]{0,2}(?:body|content|text|copy|entry|inner|article)|blog-?post"
            r"|td-post-content|post-single|rich-?text|wysiwyg|news-?detail|field-{1,2}name-body|beitrags?[-_]?(?:text|inhalt)",
            re.IGNORECASE,
        ),
        0.25,
    ),
    (re.compile(r"^article$"), 0.3),
    (
        re.compile(
            r"(?:^|\s)main(?:$|\s|[-_]?content)|content[-_]?main|(?:^|\s|[-_])content(?:$|\s)|maincontent|inhalt|primary",
            re.IGNORECASE,
        ),
        0.4,
    ),
)
"""How pages call the element with their text, and how much of the running text it must hold at least."""
_ENOUGH = 1500
"""Characters of running text that are a page's own whatever else is on it."""
_NEARLY = 0.85
_HOLDERS = frozenset(("div", "section", "article", "main", "td", "form", "center"))
_TEXTS = frozenset(("p", "li", "td", "blockquote", "h2", "h3", "pre", "dd", "div", "section", "article"))
_INLINE = frozenset(
    ("a", "b", "i", "em", "strong", "span", "font", "br", "u", "sup", "sub", "small", "q", "cite", "code")
)
_SHORT, _LONG = 20, 80  # characters of a menu's entry, and from which on a text is running text


def main_content(tree: Element) -> Element:
    """The element of `tree` that holds the page's own text; what is in it but is none is taken out."""
    body = next((element for element in tree.iter("body")), tree)
    amount = _amounts(body)
    _prune(body, amount)
    return _chosen(body, _amounts(body))


def _prune(body: Element, amount: dict[Element, float]) -> None:
    whole = amount.get(body, 0.0)
    for element in list(body.iter("*")):
        if element is body or element.getparent() is None:
            continue
        held = amount.get(element, 0.0)
        role = element.get("role")
        around = element.tag in _AROUND or role in _ROLES
        if (around and held < 0.5 * whole) or (_is_other(element) and held < _MUCH * whole):
            drop(element)


def _is_other(element: Element) -> bool:
    if element.tag in ("article", "main", "h1", "em", "strong", "b", "i"):
        return False
    name = _name(element)
    long = element.tag == "p" and len("".join(element.itertext())) > 200
    return not long and _POST.search(name) is None and _OTHER.search(name) is not None


def _chosen(body: Element, amount: dict[Element, float]) -> Element:
    whole = amount.get(body, 0.0)
    for pattern, share in _NAMED:
        found = [e for e in body.iter("*") if e.tag in _HOLDERS and pattern.search(_called(e, pattern))]
        most = max((amount.get(element, 0.0) for element in found), default=0.0)
        if most > 0 and (most >= share * whole or most >= _ENOUGH):
            return [element for element in found if amount.get(element, 0.0) >= _NEARLY * most][-1]
    return _densest(body, amount)


def _called(element: Element, pattern: re.Pattern[str]) -> str:
    if pattern.pattern == "^article$":
        return str(element.tag)
    marked = "articlebody" if "articleBody" in (element.get("itemprop") or "") else ""
    main = "main" if element.tag == "main" or element.get("role") == "main" else ""
    return f"{_name(element)} {marked} {main}"


def _densest(body: Element, amount: dict[Element, float]) -> Element:
    """The element around most texts, each counting less the further up."""
    score: dict[Element, float] = {}
    for text in body.iter("p", "td", "pre", "blockquote", "li"):
        weight = amount.get(text, 0.0)
        for above in text.iterancestors():
            if weight < 1 or above.tag == "html":
                break
            score[above] = score.get(above, 0.0) + weight
            weight *= 0.6
    return max(score, key=lambda element: score[element]) if score else body


def _amounts(body: Element) -> dict[Element, float]:
    """How many characters of running text each element holds, links and short lines aside."""
    amount: dict[Element, float] = {}
    for element in body.iter("*"):
        if element.tag in _TEXTS and (own := _own(element)):
            for above in (element, *element.iterancestors()):
                amount[above] = amount.get(above, 0.0) + own
    return amount


def _own(element: Element) -> float:
    """Characters of an element's text outside the blocks in it, halved where they are few."""
    parts, links = [element.text or ""], 0
    for inner in element:
        if inner.tag in _INLINE:
            text = "".join(inner.itertext())
            links += len(text.strip()) if inner.tag == "a" or inner.find(".//a") is not None else 0
            parts.append(text)
        parts.append(inner.tail or "")
    length = len(" ".join("".join(parts).split()))
    if length < _SHORT or 2 * links > length:
        return 0.0
    return float(length) if length > _LONG or element.tag in ("p", "blockquote", "pre") else length / 2


def _name(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def drop(element: Element) -> None:
    """Take an element out, not what stands behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
