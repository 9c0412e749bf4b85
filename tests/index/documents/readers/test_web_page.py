"""Saved web pages: what is the page's own text, how it is set, and what the page says of itself."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from index.errors import DocumentError
from index.remarks import remark
from tests.index.documents.readers.scene import assert_verbatim, read, texts

STORY = """
<h1>Ferries of the Lower Lake</h1>
<p>The first ferry crossed the lake in 1871.<sup><a href="#n1">1</a></sup> It carried forty people and two carts.
A second one, the <em>Marten</em>, was built at Oldmoor and took twice as many over the water each day.</p>
<h2>Timetable</h2>
<p>Ferries leave three times a day:</p>
<ul><li>at dawn, from Oldmoor</li><li>at noon, from both sides<ul><li>not on Sundays</li></ul></li></ul>
<h2>Fares</h2>
<table><thead><tr><th>Passenger</th><th>Single</th><th>Return</th></tr></thead>
<tbody><tr><td rowspan="2">Adult</td><td>€4.20</td><td>€7.00</td></tr>
<tr><td>€5.20</td><td>€8.00</td></tr></tbody></table>
<h2>Words</h2><dl><dt>Ramp</dt><dd>the plank that carts roll over</dd></dl>
<pre><code>print("ferry")</code></pre>
<h2>Notes</h2><ol><li id="n1">Harbour log, volume 3. <a href="#top">↩</a></li></ol>
"""
AROUND = """
<nav><ul><li><a href="/">Home of lakes</a></li><li><a href="/shop">Shop for maps</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to make your visit better for everybody.</p><button>Accept</button></div>
<main><article>{story}</article></main>
<section id="comments" class="comments"><h3>Comments</h3><p>Lovely, my aunt worked on that ferry!</p></section>
<footer><p>© 2024 Lake Review. All rights reserved. Imprint and contact.</p></footer>
"""
HEAD = """
<meta property="og:site_name" content="Lake Review"><meta name="author" content="Ada Brook">
<link rel="canonical" href="https://lake.example/ferries">
<meta property="article:published_time" content="2019-03-04T08:00:00Z">
"""


def page(story: str = STORY, head: str = HEAD, title: str = "Ferries of the Lower Lake | Lake Review") -> str:
    body = AROUND.format(story=story)
    return f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


class Shown(HTMLParser):
    """All text between the tags."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(source)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def test_a_page_is_read_as_a_person_reads_it(tmp_path: Path) -> None:
    document = read(tmp_path, "ferries.html", page())
    assert [(passage.section, passage.text) for passage in document.body] == [
        (
            (),
            "The first ferry crossed the lake in 1871. It carried forty people and two carts. "
            "A second one, the Marten, was built at Oldmoor and took twice as many over the water each day.",
        ),
        (
            ("Timetable",),
            "Ferries leave three times a day: • at dawn, from Oldmoor • at noon, from both sides • not on Sundays",
        ),
        (
            ("Fares",),
            "Passenger: Adult · Single: €4.20 · Return: €7.00 • Passenger: Adult · Single: €5.20 · Return: €8.00",
        ),
        (("Words",), "Ramp: the plank that carts roll over"),
    ]
    assert document.body[0].sentences[0].notes == ("1",)
    assert [(note.label, note.text) for note in document.notes] == [("1", "Harbour log, volume 3.")]
    assert document.remarks == (remark("code", count=1),)


def test_a_page_says_where_it_comes_from(tmp_path: Path) -> None:
    source = read(tmp_path, "ferries.html", page()).source
    assert (source.title, source.author, source.publisher) == ("Ferries of the Lower Lake", "Ada Brook", "Lake Review")
    assert (source.published, source.language) == ("2019-03-04", "en")
    assert source.address == "https://lake.example/ferries"


def test_linked_data_tells_most(tmp_path: Path) -> None:
    data = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Lake Review"},
      {"@type": "NewsArticle", "headline": "Ferries, old and new", "datePublished": "2020-05-06T10:00:00+02:00",
       "author": [{"@type": "Person", "name": "Ada Brook"}, {"name": "Sam Reed"}],
       "publisher": {"@type": "Organization", "name": "The Review"}, "inLanguage": "en-GB"}]}</script>"""
    source = read(tmp_path, "a.html", page(head=HEAD + data)).source
    assert (source.title, source.author) == ("Ferries, old and new", "Ada Brook, Sam Reed")
    assert (source.published, source.publisher, source.language) == ("2020-05-06", "The Review", "en")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("", None),
        ('<meta name="date" content="2018-11">', "2018-11"),
        ('<meta name="DC.date" content="7 March 2017">', "2017-03-07"),
        ('<meta name="date" content="soon">', None),
        ('<script type="application/ld+json">{"@type": "Article", </script>', None),
    ],
)
def test_a_date_is_taken_where_the_page_states_one_and_never_guessed(
    tmp_path: Path, head: str, published: str | None
) -> None:
    assert read(tmp_path, "a.html", page(head=head)).source.published == published


def test_a_browser_says_where_it_saved_a_page_from(tmp_path: Path) -> None:
    saved = "<!-- saved from url=(0027)https://lake.example/ferry -->"
    assert read(tmp_path, "a.html", saved + page(head="")).source.address == "https://lake.example/ferry"


@pytest.mark.parametrize(
    ("title", "head", "shown"),
    [
        ("Ferries of the Lower Lake – Lake Review", "", "Ferries of the Lower Lake"),
        ("Lake Review: all about water", "", "Lake Review: all about water"),
        ("", "", "Ferries of the Lower Lake"),
        ("x", '<meta property="og:title" content="Old ferries">', "Old ferries"),
    ],
)
def test_the_title_is_the_pages_not_the_sites(tmp_path: Path, title: str, head: str, shown: str) -> None:
    assert read(tmp_path, "a.html", page(title=title, head=head)).source.title == shown


def test_nothing_around_the_page_is_read(tmp_path: Path) -> None:
    text = " ".join(texts(read(tmp_path, "a.html", page())))
    assert [said for said in ("cookies", "Shop", "aunt", "rights reserved", "print(") if said in text] == []


def test_every_sentence_and_cell_stands_in_the_page(tmp_path: Path) -> None:
    shown = "".join(Shown(page()).parts).replace("1871.1", "1871.")
    assert_verbatim(read(tmp_path, "a.html", page()), shown)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Паром ходит с мая по октябрь. Билет стоит сорок рублей.", "windows-1251"), ("渡轮每天早上六点出发。", "gb2312")],
)
def test_a_page_is_read_in_the_encoding_that_it_names(tmp_path: Path, text: str, encoding: str) -> None:
    source = f'<html><head><meta charset="{encoding}"><title>a</title></head><body><p>{text}</p></body></html>'
    assert texts(read(tmp_path, "a.htm", source.encode(encoding))) == [text]


def test_what_is_hidden_is_not_read(tmp_path: Path) -> None:
    hidden = '<p style="display: none">Secret one.</p><p hidden>Secret two.</p><!-- Secret three. -->'
    assert texts(read(tmp_path, "a.html", f"<body>{hidden}<p>The mill stands.</p></body>")) == ["The mill stands."]


def test_the_caption_of_a_table_stands_above_its_rows(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{boat}</td><td colspan=2>from the old quay</td><td>{hour}</td></tr>"
        for boat, hour in (("Heron", "8.15"), ("Marten", "9.40"))
    )
    heads = "<tr><th rowspan=2>Boat<th colspan=2>Quay<th rowspan=2>Leaves</tr><tr><th>out<th>back</tr>"
    table = f"<table><caption>In winter, from 1 November</caption><thead>{heads}</thead>{rows}</table>"
    document = read(tmp_path, "a.html", page(STORY.replace("<h2>Words", f"{table}<h2>Words")))
    rows_shown = [passage for passage in document.body if "Heron" in passage.text and "8.15" in passage.text]
    assert [passage.section[-1] for passage in rows_shown] == ["In winter, from 1 November"]
    quays = "Quay out: from the old quay · Quay back: from the old quay"
    assert f"Boat: Heron · {quays} · Leaves: 8.15" in rows_shown[0].text


def test_a_table_that_only_arranges_a_page_is_no_table(tmp_path: Path) -> None:
    left, right = "The mill was built by two brothers. " * 8, "It burned down in a dry summer. " * 8
    document = read(tmp_path, "a.html", f"<table><tr><td><p>{left}</p></td><td><p>{right}</p></td></tr></table>")
    assert texts(document) == [left.strip(), right.strip()]


def test_a_page_that_scripts_fill_in_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"a\.html: the page has no text in it; save it from the browser"):
        read(tmp_path, "a.html", "<html><body><div id='app'></div><script>load('app')</script></body></html>")


@pytest.mark.parametrize(
    "source",
    [
        "<p>The mill stands.",
        "<nav><p>Menu</p><main><p>The mill stands.</p>",
        "<table><tr><td colspan=99999999>The mill stands.</td></tr></table>",
        "<g:plusone></g:plusone><p>The mill stands.</p></div></div>",
        "<div>" * 240 + "<p>The mill stands.</p>",
    ],
    ids=["unclosed", "in a menu", "endless cell", "strange names", "deep"],
)
def test_broken_pages_are_read_as_far_as_they_go(tmp_path: Path, source: str) -> None:
    assert "The mill stands." in " ".join(texts(read(tmp_path, "a.html", source)))


def test_a_page_nested_beyond_reason_ends_in_a_message(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="the page has no text in it"):
        read(tmp_path, "a.html", "<div>" * 30_000 + "<p>The mill stands.</p>")
