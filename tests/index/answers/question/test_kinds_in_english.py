"""What sort of thing is asked for in English: each way of asking by itself."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import kind_of
from index.answers.question.kind import Kind

ASKED = {
    Kind.DEFINITION: [
        "What is a weir?",
        "What are the leats?",
        "So what was the old sluice?",
        "What does MRC stand for?",
        "What did the word leat mean?",
        "meaning of leat",
        "leat definition",
        "MRC abbreviation",
        "Please define a weir",
    ],
    Kind.WHY: [
        "Why did the weir break?",
        "How come the weir broke?",
        "What is the reason the weir broke?",
        "Which were the causes of the flood?",
        "What caused the flood?",
        "What led to the flood?",
        "What prompted the council to close it?",
        "reasons for the flood",
        "What is the bell rung for?",
        "What was the lane named after?",
    ],
    Kind.WHEN: [
        "When did the weir break?",
        "And when is it open?",
        "In what year did the weir break?",
        "On which days is the mill open?",
        "In which century was it built?",
        "What time does the ferry leave?",
        "What's the closing time?",
        "opening hours of the mill",
        "visiting hours",
        "How soon does it close?",
        "How late is the mill open?",
        "How long ago was it built?",
        "Since what day has it been shut?",
        "Until what day is it shut?",
        "date of the flood",
        "the flood, which year",
        "start date?",
    ],
    Kind.HOW_MUCH: [
        "How many lamps are there?",
        "How much is a ticket?",
        "How deep is the lock?",
        "How often does the ferry run?",
        "What does the county pay?",
        "What do members pay for the lock?",
        "How heavy is the bell?",
        "How frequently is it cleaned?",
        "What is the population of Marrow?",
        "What percentage of the wool is sold?",
        "What was the depth of the old lock?",
        "What is the turnover of the mill?",
        "ticket price",
        "length of the pier",
        "penalty for a lost key",
        "total of the fees",
        "What is the fare?",
        "What is the penalty?",
        "What was the average depth?",
        "What is the population?",
    ],
    Kind.WHO: [
        "Who built the weir?",
        "To whom is the rent paid?",
        "Whose boat is it?",
        "Which company runs the ferry?",
        "What famous architect drew it?",
        "Which team won?",
        "What is the name of the woman who built it?",
        "the author of the plan",
        "leader of the choir",
        "the current president",
    ],
    Kind.WHERE: [
        "Where is the weir?",
        "In which town is the mill?",
        "What river does it stand on?",
        "Which museum has the bell?",
        "location of the mill",
        "address?",
        "the address",
        "At which gate do we meet?",
        "capital of Norland",
    ],
    Kind.YES_NO: [
        "Is the mill open?",
        "Are dogs allowed?",
        "Was the weir mended?",
        "Do the trams stop there?",
        "Did the weir break?",
        "Has the mill burnt?",
        "Can I swim there?",
        "Will the mill open?",
        "Should I bring a towel?",
        "May I bring a dog?",
        "Must I book?",
    ],
    Kind.LIST: [
        "List the mills",
        "Name the mills of Marrow",
        "Which are the mills there?",
        "What two mills burnt?",
        "Which several mills burnt?",
    ],
    Kind.WHAT: [
        "What burnt?",
        "How is it cleaned?",
        "Which lamp is lit?",
        "What does the town plan?",
    ],
}


@pytest.mark.parametrize(
    ("question", "kind"), [(question, kind) for kind, asked in ASKED.items() for question in asked]
)
def test_what_is_asked_for_is_known_by_how_it_is_asked(question: str, kind: Kind) -> None:
    assert kind_of(question, "en") is kind
