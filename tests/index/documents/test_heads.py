"""Heads of files as tools and people write them: the text always stays, and what can be read is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.documents.draft import Imprint
from index.documents.heads import take_head

TEXT = "The ferry to Holmen was built in 1908.\n"


def head(lines: str, fence: str = "---") -> tuple[Imprint, tuple[str, ...]]:
    imprint, rest, remarks = take_head(f"{fence}\n{lines}\n{fence}\n\n{TEXT}")
    assert rest.strip() == TEXT.strip()
    return imprint, remarks


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        ("title: The ferry: a history", "title", "The ferry: a history"),
        ("title: 'A ''quoted'' one'", "title", "A 'quoted' one"),
        ("title: 2021-03-04", "title", "2021-03-04"),
        ("title: 1984", "title", "1984"),
        ("title: The miller&#039;s salt &amp; rain", "title", "The miller's salt & rain"),
        ("title: Twice &amp;#039;written&amp;#039; out", "title", "Twice 'written' out"),
        ("title: Salt&rain", "title", "Salt&rain"),
        ("Title: In capitals", "title", "In capitals"),
        ("title:\tAfter a tab", "title", "After a tab"),
        ("title: [In brackets]", "title", "In brackets"),
        ("author: {name: Ida Berg, email: ida@example.org}", "author", "Ida Berg"),
        ("authors:\n- name: Ida Berg\n- name: Per Aas", "author", "Ida Berg, Per Aas"),
        ("authors:\n\t- Ida Berg\n\t- Per Aas", "author", "Ida Berg, Per Aas"),
        ("author: Ida Berg <ida@example.org>", "author", "Ida Berg"),
        ("date: 2020-02-03 09:00:00 +0100", "published", "2020-02-03"),
        ("date: 2020-02-03T09:00:00Z", "published", "2020-02-03"),
        ("date: 3 February 2020", "published", "2020-02-03"),
        ("date: 03/04/2019", "published", "2019"),
        ("date: 13/04/2019", "published", "2019-04-13"),
        ("published: true\ndate: 2020-02", "published", "2020-02"),
        ("published: 2007~", "published", "2007~"),
        ("lastmod: 2011-05-06", "published", "2011-05-06"),
        ("lang: tr", "language", "tr"),
        ("language: English", "language", "en"),
        ("language: Русский", "language", "ru"),
        ("language: en_US.UTF-8", "language", None),
        ("language: [kk, ru]", "language", "kk"),
        ("language: zh-Hans-CN", "language", "zh"),
        ("license: MIT", "licence", "MIT"),
        ("url: https://example.org/a", "address", "https://example.org/a"),
        ("url: /posts/ferry/", "address", None),
        ("id: ferry", "work", "ferry"),
        ("# a remark first\ntitle: Below it", "title", "Below it"),
    ],
)
def test_a_value_is_read_as_it_is_meant(lines: str, field: str, value: str | None) -> None:
    imprint, remarks = head(lines)
    assert getattr(imprint, field) == value
    assert remarks == () or value is None


@pytest.mark.parametrize(
    "lines",
    [
        'published: "2007-13"', 'published: "2004/2002x"', 'published: "20XX-99"', "published: 2007-02-31",
        "published: last week", "title: {a: b}", "language: '!'", "digest_of: [a, b]", "digest_of: {author: x}",
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_one_remark(lines: str) -> None:
    imprint, remarks = head(f"{lines}\nlicence: MIT")
    assert imprint.licence == "MIT"
    assert len(remarks) == 1
    assert lines.partition(":")[0] in str(remarks[0])


@pytest.mark.parametrize("lines", ["layout: post\ntags: [a, b]\ncolour: red", "date: {{date}}", "title: '{{title}}'"])
def test_keys_of_other_tools_and_their_templates_are_passed_over_in_silence(lines: str) -> None:
    assert head(lines) == (Imprint(), ())


def test_other_forms_than_yaml_are_read() -> None:
    assert head('title = "Ferry"\ndate = 2019-03-04\nauthor = "Ida Berg"', "+++")[0] == Imprint(
        title="Ferry", author="Ida Berg", published="2019-03-04"
    )
    for text in (
        '{\n"title": "Ferry",\n"date": "2019-03-04"\n}\n\n' + TEXT,
        "% Ferry\n%\n% 4 March 2019\n\n" + TEXT,
        "Title: Ferry\nDate: 4 March 2019\n\n" + TEXT,
    ):
        imprint, rest, remarks = take_head(text)
        assert (imprint.title, imprint.published, rest.strip(), remarks) == ("Ferry", "2019-03-04", TEXT.strip(), ())


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\n{TEXT}", f"---\n{TEXT}\n---\n\nMore of it.\n", "Note: it is late.\n\nThe ferry left.\n",
        f"% {'x' * 70_000}\n", "+++ a sum +++\n", "{ curly } words\n",
    ],
)  # fmt: skip
def test_a_text_that_only_looks_like_a_head_stays_text(text: str) -> None:
    assert take_head(text) == (Imprint(), text, ())


def test_a_head_that_never_ends_is_read_up_to_the_first_empty_line() -> None:
    imprint, rest, _ = take_head(f"---\ntitle: Ferry\nauthor: Ida Berg\n\n{TEXT}")
    assert (imprint.title, imprint.author, rest.strip()) == ("Ferry", "Ida Berg", TEXT.strip())


@pytest.mark.parametrize(
    "lines",
    [
        "title: " + "[" * 30_000, "title: " + "{a: " * 30_000, f"title: 0x{'f' * 5_000}", "- a\n- b\nlicence: MIT",
        "a: &a0 [x, x]\n" + "".join(f"b{n}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(200)),
        "<<: &x {a: 1}\n" * 8, "? [a\n: b", "title: !!python/object:os.system x", "'" * 5_000,
    ],
    ids=lambda lines: lines[:12],
)  # fmt: skip
def test_hostile_heads_cost_neither_text_nor_time(lines: str) -> None:
    """What doubles with each of 200 lines would come to no end."""
    _, rest, remarks = take_head(f"---\nlayout: x\n{lines}\n---\n\n{TEXT}")
    assert rest.strip().endswith(TEXT.strip())
    assert len(remarks) <= 1


@pytest.mark.parametrize(
    ("date", "title", "published"),
    [
        ("2023-01-04T03:02:22.774Z", "2018-05-05", "2018-05-05"),
        ("2023-01-04T03:02:22.774Z", "Rota of the kitchen", "2023-01-04"),
        ("2023-01-04", "2018-05-05", "2023-01-04"),
        ("2023-01-04T09:00:00Z", "2018-05-05", "2023-01-04"),
    ],
)
def test_when_a_wiki_saved_a_page_is_not_the_day_it_is_of(
    tmp_path: Path, date: str, title: str, published: str
) -> None:
    (tmp_path / "page.md").write_text(f'---\ntitle: "{title}"\ndate: {date}\n---\n\nThe boiler is repaired.\n')
    assert load(tmp_path / "page.md", tmp_path).source.published == published
