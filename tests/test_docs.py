"""The documents about the project: what they name exists, and what exists is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cli.app import COMMANDS
from bot.settings import Settings
from index.documents import SUFFIXES
from tests.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "seeds" / "README.md"])
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    local = [target for target in _LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"`khorgos {name}" not in readme] == []


def test_the_settings_are_all_explained() -> None:
    page = (ROOT / "docs" / "operating.md").read_text("utf-8")
    names = {f"KHORGOS_{field.upper()}" for field in Settings.model_fields}
    told = set(re.findall(r"KHORGOS_[A-Z_]+", page))
    assert told == names


def test_the_types_of_documents_are_all_explained() -> None:
    page = (ROOT / "seeds" / "README.md").read_text("utf-8")
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page] == []


def test_the_architecture_shows_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = [
        p for floor in ("index", "responses", "bot") for p in (ROOT / floor).iterdir() if (p / "__init__.py").is_file()
    ]
    missing = [p.relative_to(ROOT).as_posix() for p in rooms if p.name not in page]
    assert missing == []
