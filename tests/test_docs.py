"""The documents about the project: what they name exists, and what exists is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from prometheus_client import REGISTRY

import bot.metrics  # noqa: F401  # its figures enter the registry
from bot.cli.app import COMMANDS
from bot.settings import Settings
from index.documents import SUFFIXES
from tests.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "seeds" / "README.md"])
FLOORS = ("bench", "bot", "docs", "index", "responses", "seeds", "tests")
OF_OTHERS = {"tokenizer.json", "result.json", "result.yaml", "report.yaml"}
"""Files that operators bring."""
_MODULE = re.compile(r"`([\w./-]+\.(?:py|yaml|json|jsonl|toml|html|js))`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    local = [target for target in _LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_modules_and_tables_that_are_named_exist(page: Path) -> None:
    there = [f"/{p.relative_to(ROOT).as_posix()}" for floor in (*FLOORS, "deploy") for p in (ROOT / floor).rglob("*.*")]
    there += [f"/{p.name}" for p in ROOT.iterdir()]
    named = set(_MODULE.findall(page.read_text("utf-8"))) - OF_OTHERS
    assert [name for name in sorted(named) if not any(path.endswith(f"/{name}") for path in there)] == []


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
    """By its path, as `name/` or as a name in code: a word of the same letters shows no room."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    packages = [p.parent for floor in ("index", "responses", "bot") for p in (ROOT / floor).rglob("__init__.py")]
    rooms = [p.relative_to(ROOT).as_posix() for p in packages]
    named = {
        room: re.compile(rf"\b{room}\b|(?<![\w/]){Path(room).name}/|/{Path(room).name}/|`{Path(room).name}`")
        for room in rooms
    }
    assert [room for room in rooms if not named[room].search(page)] == []


def test_the_drawing_shows_rooms_that_there_are() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    drawing = page.split("## The house, drawn")[1].split("```")[1]
    shown = set(re.findall(r"\b(?:index|bot|responses)/\w+", drawing))
    assert len(shown) > 20
    assert [name for name in shown if not ((ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file())] == []
    order = [drawing.index(f" {room} ") for room in ("question", "corpus", "ranking", "extraction", "reply")]
    assert order == sorted(order)


def test_the_architecture_names_every_module_that_stands_in_no_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    told = set(re.findall(r"\w+", page))
    modules = [p for floor in ("index", "responses", "bot") for p in (ROOT / floor).glob("*.py")]
    missing = [p.relative_to(ROOT).as_posix() for p in modules if p.stem not in told and p.stem[0] != "_"]
    assert missing == []


def test_the_architecture_leads_to_places_that_there_are() -> None:
    """Each path and file that it names in code; names of other things have no slash and no ending."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = {
        name.rstrip("/") for name in re.findall(r"`(?:… )?([\w.]+(?:/[\w.]+)*(?:/|\.py|\.yaml|\.json|\.md))`", page)
    }
    there = {p.relative_to(ROOT).as_posix() for floor in FLOORS for p in (ROOT / floor).rglob("*")}
    missing = [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there | set(FLOORS))]
    assert sorted(missing) == ["parts", "timelines"]  # folders of the data


def test_the_compose_file_is_one_and_runs_unprivileged() -> None:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    ours = {name: service for name, service in compose["services"].items() if name != "database"}
    assert set(ours) == {"khorgos", "one", "two"}
    assert all(service["read_only"] and service["cap_drop"] == ["ALL"] for service in ours.values())
    volumes = [volume for service in compose["services"].values() for volume in service["volumes"]]
    assert {volume.split(":")[0] for volume in volumes if isinstance(volume, str)} == set(compose["volumes"])


def test_the_image_runs_with_a_token_alone_as_documents_come_along() -> None:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    for service in (compose["services"][name] for name in ("khorgos", "one", "two")):
        [documents] = [volume for volume in service["volumes"] if not isinstance(volume, str)]
        default = re.fullmatch(r"\$\{KHORGOS_DOCUMENTS:-(.+)\}", documents["source"])
        assert default
        assert any((ROOT / default[1]).rglob("*.md"))
        assert service["environment"]["KHORGOS_DOCUMENTS"] == documents["target"]
        assert f"mkdir {service['environment']['KHORGOS_DATA']}" in (ROOT / "Dockerfile").read_text("utf-8")


def test_what_the_images_stand_on_is_pinned_to_the_last_number() -> None:
    [python] = re.findall(r"^FROM (\S+)", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-[\w-]+", python)
    assert re.fullmatch(r"postgres:\d+\.\d+-[\w-]+", compose["services"]["database"]["image"])


def test_the_dashboard_shows_figures_that_there_are() -> None:
    shown = set(re.findall(r"khorgos_[a-z_]+", (ROOT / "deploy" / "grafana.json").read_text("utf-8")))
    families = {family.name for family in REGISTRY.collect() if family.name.startswith("khorgos_")}
    assert {re.sub(r"_(?:total|bucket)$", "", name) for name in shown} <= families


def test_the_image_copies_every_package() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    assert all(f"COPY {name} {name}" in dockerfile for name in ("bot", "index", "responses", "seeds"))
