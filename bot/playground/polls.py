"""Polls and quizzes, as they stand in a message. https://core.telegram.org/bots/api#sendpoll"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

MAX_QUESTION, MAX_OPTION, MAX_EXPLANATION, MAX_EXPLANATION_LINES = 300, 100, 200, 3
FEWEST, MOST = 2, 12


@dataclass(frozen=True, slots=True)
class Poll:
    """`right` is the option of a quiz that is right; `votes` are (person, option), one a person."""

    id: int
    question: str
    options: tuple[str, ...]
    quiz: bool = False
    right: int | None = None
    explanation: str = ""
    anonymous: bool = True
    votes: tuple[tuple[int, int], ...] = ()

    def with_vote(self, person: int, option: int) -> Poll:
        """The poll after a vote. ValueError for an option that there isn't, or a second vote: a quiz has only one."""
        if not 0 <= option < len(self.options):
            raise ValueError(f"there is no option {option}")
        others = tuple(vote for vote in self.votes if vote[0] != person)
        if self.quiz and len(others) < len(self.votes):
            raise ValueError("this person has answered the quiz")
        return replace(self, votes=(*others, (person, option)))


def poll_object(poll: Poll, *, to_bot: bool = True) -> dict[str, Any]:
    """The Poll object; the page also gets who voted for what, which no bot sees of an anonymous one."""
    counts = [sum(choice == place for _, choice in poll.votes) for place in range(len(poll.options))]
    found: dict[str, Any] = {
        "id": str(poll.id),
        "question": poll.question,
        "options": [
            {"persistent_id": str(place), "text": text, "voter_count": count}
            for place, (text, count) in enumerate(zip(poll.options, counts, strict=True))
        ],
        "total_voter_count": len(poll.votes),
        "is_closed": False,
        "is_anonymous": poll.anonymous,
        "type": "quiz" if poll.quiz else "regular",
        "allows_multiple_answers": False,
        "allows_revoting": not poll.quiz,
        "members_only": False,
    }
    if poll.right is not None:
        found["correct_option_ids"] = [poll.right]
    if poll.explanation:
        found |= {"explanation": poll.explanation, "explanation_entities": []}
    return found if to_bot else found | {"votes": dict(poll.votes)}
