"""Rules on lines of their own, which Markdown joins, are each found and shown with their own number."""

from __future__ import annotations

from index.model import Kind
from tests.index.documents.units.conftest import Read, told

RULES = ["2.1. The rent is 900 euros.", "2.2. It is paid by the tenth.", "2.10. Heating is paid by the owner."]


def test_each_is_an_article(read: Read) -> None:
    document = read("# Lease\n\n## 2. Payment\n\n" + "\n".join(RULES) + "\n", ".md")
    assert [(kind, text) for _, kind, text in told(document)] == [(Kind.ARTICLE, rule) for rule in RULES]


def test_a_rule_keeps_the_lines_that_go_on(read: Read) -> None:
    document = read("# Lease\n\n2.1. The rent is 900 euros,\nwithout heating.\n2.2. It is paid by the tenth.\n", ".md")
    assert [text.replace("\n", " ") for _, _, text in told(document)] == [
        "2.1. The rent is 900 euros, without heating.",
        "2.2. It is paid by the tenth.",
    ]


def test_figures_at_the_head_of_wrapped_lines_are_no_rules(read: Read) -> None:
    document = read("# Mill\n\n2.5 metres is how high the weir stands, and\n1.5 metres is what the gate has.\n", ".md")
    assert not [kind for _, kind, _ in told(document) if kind is Kind.ARTICLE]
