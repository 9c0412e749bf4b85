"""Pages of PDF, set line by line, and drawn letter by letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from font_source_sans_pro import SourceSansPro
from fpdf import FPDF

FIRST = "The lighthouse of Vardoma was built in 1871 by three brothers from the village below the cliff."
SECOND = "Its lamp burned whale oil until the first winter of the war, when the keeper turned to kerosene."
THIRD = "Nobody was hurt when the tower fell, for the keeper had left the island the evening before."


def pdf(draw: Callable[[FPDF], None], **said: str) -> bytes:
    paper = FPDF(format=(148, 210))
    paper.add_font("Sans", fname=SourceSansPro)
    paper.set_font("Sans", size=11)
    paper.set_auto_page_break(False)
    if "title" in said:
        paper.set_title(said["title"])
    if "author" in said:
        paper.set_author(said["author"])
    paper.set_creation_date(datetime(2014, 5, 2, tzinfo=UTC))
    draw(paper)
    return bytes(paper.output())


def lines(paper: FPDF, text: str, left: float = 20, top: float = 30, width: int = 60, size: float = 11) -> float:
    """`text` in lines of `width` characters, hard-wrapped at blanks; returns where the next line would stand."""
    paper.set_font_size(size)
    line = ""
    for word in [*text.split(), ""]:
        if word == "" or len(line) + len(word) > width:
            paper.text(left, top, line.strip())
            top, line = top + size * 0.45, ""
        line += word + " "
    return top


def drawn(text: str) -> bytes:
    """A page in a font whose letters are drawings without measures, as browsers print them."""
    letters = sorted(set(text) - {"\n"})
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>")
    procs = " ".join(f"/g{n} {7 + n} 0 R" for n in range(len(letters)))
    names = " ".join(f"/g{n}" for n in range(len(letters)))
    objects.append(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65"
        f"/LastChar {64 + len(letters)}/Widths[{'500 ' * len(letters)}]/CharProcs<<{procs}>>"
        f"/Encoding<</Type/Encoding/Differences[65 {names}]>>/ToUnicode 6 0 R>>"
    )
    shown = "".join(
        f"({''.join(chr(65 + letters.index(letter)) for letter in line)}) Tj 0 -15 Td " for line in text.splitlines()
    )
    objects.append(streamed(f"BT /F 11 Tf 40 350 Td {shown} ET"))
    codes = "\n".join(f"<{65 + n:02x}> <{ord(letter):04x}>" for n, letter in enumerate(letters))
    objects.append(
        streamed(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
            f"1 begincodespacerange <00> <ff> endcodespacerange {len(letters)} beginbfchar\n{codes}\nendbfchar "
            "endcmap end end"
        )
    )
    for letter in letters:
        low, high = -200 if letter in "gpqyj" else 0, 700 if letter in "bdfhklt" or letter.isupper() else 500
        high = 1180 if letter in "ÄÖÜ" else high
        ink = "" if letter == " " else f"50 {low} 400 {high - low} re f"
        objects.append(streamed(f"500 0 50 {low} 450 {high} d1 {ink}"))
    body = "".join(f"{n} 0 obj\n{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def streamed(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"
