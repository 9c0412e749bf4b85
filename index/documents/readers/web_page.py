"""A saved web page (.html, .htm, .xhtml): its own text, without menus, cookie lines, footers and comments."""

from __future__ import annotations

import re

from lxml import etree, html

from index.documents.draft import Draft
from index.documents.encodings import decode
from index.documents.readers import elements, web_metadata
from index.documents.readers.main_content import main_content
from index.documents.readers.main_text import kept_by
from index.documents.readers.manuscript import Manuscript
from index.errors import DocumentError
from index.remarks import remark

_DECLARED = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})|<\?xml[^>]{1,100}encoding=[\"']([\w-]{3,20})"
)
_HEAD = 4096  # bytes in which a page names its encoding
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read(data: bytes, name: str) -> Draft:
    """A web page as a draft. Raises DocumentError if it has no text, as pages have that scripts fill in."""
    source = text_of(data)
    tree = parse(source)
    imprint = web_metadata.imprint_of(tree, source)
    manuscript = Manuscript(imprint.title)
    kept = kept_by(parse(source))
    code = elements.write(tree, manuscript, kept) if kept else elements.write(main_content(tree), manuscript)
    if not manuscript:
        code = elements.write(parse(source), manuscript)
    if not manuscript:
        raise DocumentError(remark("no_text_in_page"))
    return manuscript.draft(imprint, [remark("code", count=code)] if code else ())


def text_of(data: bytes) -> str:
    """The source of a page in the encoding that it names, if that is a known one and it is right."""
    found = _DECLARED.search(data[:_HEAD])
    if found and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        named = (found[1] or found[2]).decode("ascii", "replace").lower()
        try:
            return data.decode({"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}.get(named, named))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def parse(source: str) -> etree._Element:
    """The tree of a page. Raises DocumentError where there is none."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_XML.sub("", source), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise DocumentError(remark("not_of_kind", kind=".html")) from error
