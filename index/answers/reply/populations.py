"""Whether it is asked how many people live somewhere, and what is shown counts something else of the place: 'in Marrow
500 cases were reported' isn't its population."""

from __future__ import annotations

from collections.abc import Iterable

from index.answers.question.analysis import Question
from index.answers.reply.patterns import asked, pattern, table
from index.language import chinese
from index.language.folding import fold


def counts_something_else(question: Question, shown: Iterable[str]) -> bool:
    """Whether a population is asked for, and none of the texts `shown` tells of who lives there."""
    if not pattern("populations", question.language, "asks").search(chinese.simplified(asked(question))):
        return False
    plain = [chinese.simplified(" ".join(fold(word) for word in text.split())) for text in shown]
    says = [pattern("populations", language, "says") for language in table("populations")]
    return not any(one.search(text) for one in says for text in plain)
