"""Of whom a Chinese sentence tells: known by the given name, for two of one surname share half a name."""

from __future__ import annotations

import pytest

from index.answers.ranking.matching.told import told
from index.answers.ranking.near_misses.bearers import is_of_another
from tests.index.answers.ranking.one_sentence import found

ASKED = "周德明什么时候创办了合唱团？"
CHOIR = "合唱团于1921年创办。"


def of_another(question: str, *sentences: str, language: str = "zh") -> bool:
    """Whether the first of the sentences of a passage tells of somebody else."""
    asked, f = found(language, question, *sentences)
    surfaces = told(asked.collection, f.evidence, 0).surfaces
    return is_of_another(asked.collection, f.question, f.evidence, 0, surfaces)


@pytest.mark.parametrize(
    ("question", "sentences", "another"),
    [
        (ASKED, ["周国兴于1921年创办了合唱团。"], True),
        (ASKED, ["周德明于1921年创办了合唱团。"], False),
        (ASKED, ["德明于1921年创办了合唱团。"], False),
        (ASKED, [CHOIR], True),  # nobody here is called so
        (ASKED, [CHOIR, "周德明是它的创办人。"], False),  # told beside it
        (ASKED, ["周国兴于1921年创办了合唱团。", "周德明后来加入了。"], True),  # it tells of the other by name
        ("合唱团什么时候创办的？", ["周国兴于1921年创办了合唱团。"], False),  # nobody is asked about
        ("欧阳德明什么时候创办了合唱团？", ["欧阳国兴于1921年创办了合唱团。"], True),
        ("周六走多少公里？", ["星期六走十四公里。"], False),  # on Saturday
        ("游行从哪里出发？", ["队伍在老桥出发。"], False),
        ("周明什么时候创办了合唱团？", ["周国兴于1921年创办了合唱团。"], False),  # two letters may be a word
    ],
)
def test_a_given_name_tells_who_it_is(question: str, sentences: list[str], another: bool) -> None:
    assert of_another(question, *sentences) is another
