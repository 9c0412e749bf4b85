"""CPU milliseconds that a question costs inside `library.ask`, from a string to citations, at growing sizes."""

from __future__ import annotations

from bench.measuring import Figures, Spread, against, each, goal
from bench.workshop import Workshop

SIZES = {1_200: None, 2_000: 5.0, 13_000: 8.0}
"""Passages → the milliseconds that a question may cost on average."""


def run(workshop: Workshop) -> None:
    figures = Figures(
        "answers: CPU ms a question inside library.ask (ratio: to the smallest index)",
        ("passages", "mean", "p50", "p95", "p99", "ratio", "goal"),
    )
    questions = [asked.text for asked in workshop.sample()]
    smallest = 0.0
    for size, most in SIZES.items():
        shelf = workshop.shelf(size)
        library = shelf.open()
        library.warm()  # as the product does at its start
        for question in questions[:40]:
            library.ask(f"{question} ")
        spread = Spread.of(each(library.ask, questions))
        smallest = smallest or spread.mean
        met = "–" if most is None else goal(spread.mean, most)
        figures.add(f"{shelf.passages:,}", spread.mean, spread.p50, spread.p95, spread.p99,
                    against(spread.mean, smallest), met)  # fmt: skip
    figures.show()
