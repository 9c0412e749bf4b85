"""That public names are used, and that nearly all of them say what they are for."""

from __future__ import annotations

from pathlib import Path

from bench import unused

OF_LIBRARIES = frozenset(
    ("capture_signals", "do_request", "emit", "get_outputs", "parse_json_payload", "process_bind_param",
     "process_request", "process_result_value")
)  # fmt: skip
"""Called by the libraries whose classes they belong to."""
OF_MIGRATIONS = frozenset(("branch_labels", "depends_on", "down_revision", "downgrade"))
"""Read by Alembic."""
FOR_TESTS = frozenset(
    ("PlaygroundProcess", "catch_up", "close_topic", "delete_topic", "kick", "promote")
)  # fmt: skip
"""The hands of the playground, for tests of any bot; and one that lets a test look where nobody else needs to."""


def test_no_public_name_is_left_that_nobody_calls() -> None:
    assert {one.name for one in unused.unused()} == OF_LIBRARIES | OF_MIGRATIONS | FOR_TESTS


def test_nine_public_names_of_ten_say_what_they_are_for() -> None:
    told, all_of_them = unused.documented()
    assert told >= 0.9 * all_of_them


def test_what_counts_as_public_and_as_told(tmp_path: Path) -> None:
    file = tmp_path / "rooms.py"
    file.write_text(
        '''WIDTH = 3
_hidden = 4

@lru_cache
def told():
    """It says so."""

@app.command()
def handed_on():
    pass

class Room:
    def door(self):
        pass
    def _key(self):
        pass
'''
    )
    found = {one.name: (one.told, one.framed) for one in unused.public_names(file)}
    assert found == {
        "WIDTH": (None, False),  # what a constant is for may stand in its name
        "told": (True, False),
        "handed_on": (False, True),  # the framework calls it
        "Room": (False, False),
        "door": (False, False),
    }


def test_a_name_is_mentioned_by_whoever_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "rooms.py"
    file.write_text('from house import door\nkey = 1\nroom.window = open(key, mode="wide")\n')
    assert {"door", "key", "room", "window", "open", "mode", "wide"} <= set(unused.mentions(file))
    file.write_text("key = 1\n")
    assert list(unused.mentions(file)) == []
