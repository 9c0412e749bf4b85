"""reStructuredText, AsciiDoc and Org."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.documents.readers.scene import read, texts

RST = """
========
The Mill
========

.. image:: mill.png
   :alt: a mill

How it was built
================

The mill was built by :ref:`two brothers <brothers>` in ``1871`` [1]_. See `the archive <https://a.example>`_ for more.

.. note::

   The dam is *older* than the mill.

.. code-block:: python

   print("no text")

Run this::

    make mill

.. a comment
   nobody reads

Wheels
------

The wheel turns all year.

#. Open the sluice.
#. Grease the axle.

.. [1] Parish book, page 12.
"""


def test_restructured_text_is_read_as_sphinx_shows_it(tmp_path: Path) -> None:
    document = read(tmp_path, "mill.rst", RST)
    assert document.source.title == "The Mill"
    assert [(passage.section, passage.text) for passage in document.body] == [
        (("How it was built",), "The mill was built by two brothers in 1871. See the archive for more."),
        (("How it was built",), "The dam is older than the mill."),
        (("How it was built",), "Run this:"),
        (("How it was built", "Wheels"), "The wheel turns all year."),
        (("How it was built", "Wheels"), "Open the sluice. • Grease the axle."),
    ]
    assert [(note.label, note.text) for note in document.notes] == [("1", "Parish book, page 12.")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "mill.adoc",
            "= The Mill\n:toc: left\n\n== Wheels\n\nThe wheel turns https://a.example[all year].\n\n"
            "[source,python]\n----\nprint()\n----\n",
        ),
        (
            "mill.org",
            "#+TITLE: The Mill\n#+OPTIONS: toc:nil\n\n* Wheels :water:\n\n"
            "The wheel turns [[https://a.example][all year]].\n\n"
            "#+BEGIN_SRC python\nprint()\n#+END_SRC\n",
        ),
    ],
)
def test_other_outlines_are_read_with_their_headings_and_links(tmp_path: Path, name: str, content: str) -> None:
    document = read(tmp_path, name, content)
    assert document.source.title == "The Mill"
    assert [passage.section for passage in document.body] == [("Wheels",)]
    assert texts(document) == ["The wheel turns all year."]
