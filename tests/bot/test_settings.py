from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.settings import Settings, unknown_names


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own."""
    import os

    for name in [name for name in os.environ if name.startswith("KHORGOS_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_012345"


def test_without_settings_there_are_sensible_ones() -> None:
    settings = Settings.read()
    assert (settings.language, settings.log_level, settings.concurrency) == ("en", "INFO", 32)
    assert settings.database().endswith("var/khorgos.sqlite")


def test_the_environment_beats_the_file_and_the_caller_beats_both(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("KHORGOS_LANGUAGE=kk\nKHORGOS_LOG_LEVEL=debug\nKHORGOS_DATA=there\n")
    monkeypatch.setenv("KHORGOS_LANGUAGE", "ru")
    settings = Settings.read(data=tmp_path)
    assert (settings.language, settings.log_level, settings.data) == ("ru", "DEBUG", tmp_path)
    assert Settings.read().data == Path("there")


@pytest.mark.parametrize("said", ["12,34", " 12 34 ", "12; 34,"])
def test_operators_are_numbers_however_they_are_set_apart(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("KHORGOS_OPERATORS", said)
    assert Settings.read().operators == {12, 34}


def test_a_setting_with_several_mistakes_is_complained_of_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_OPERATORS", "ada, bob")
    with pytest.raises(SetupError) as raised:
        Settings.read()
    assert str(raised.value).count("KHORGOS_OPERATORS") == 1


def test_without_a_word_nobody_is_an_operator_and_no_question_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_OPERATORS", " , ")
    settings = Settings.read()
    assert (settings.operators, settings.keep_questions) == (frozenset(), 0)


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_CONCURRENCY", "")
    assert Settings.read().concurrency == 32


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KHORGOS_CONCURRENCY", "many"),
        ("KHORGOS_CONCURRENCY", "512"),
        ("KHORGOS_OPERATORS", "ada"),
        ("KHORGOS_OPERATORS", "12, -34"),
        ("KHORGOS_KEEP_QUESTIONS", "4000"),
        ("KHORGOS_LOG_LEVEL", "loud"),
        ("KHORGOS_LANGUAGE", "English, please"),
        ("KHORGOS_API_URL", "telegram.org"),
        ("KHORGOS_API_URL", "https://api.example.org"),
        ("KHORGOS_API_URL", "http://127.0.0.1:8081"),
        ("KHORGOS_API_URL", "http://127.0.0.1:8081/bot/"),
        ("KHORGOS_API_URL", "http:///bot"),
        ("KHORGOS_API_URL", "https://api.example.org:99999/bot"),
        ("KHORGOS_STORE", "mysql://here"),
        ("KHORGOS_WEBHOOK_URL", "http://bot.example.org/telegram"),
        ("KHORGOS_WEBHOOK_URL", "https://["),
        ("KHORGOS_WEBHOOK_URL", "https://bot.example.org:99999/telegram"),
        ("KHORGOS_LISTEN", "127.0.0.1:99999"),
        ("KHORGOS_LISTEN", "127.0.0.1:http"),
    ],
)
def test_a_value_that_cant_be_is_told_with_its_name_and_the_mend(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SetupError) as told:
        Settings.read()
    assert str(told.value).startswith(f"{name} can't be used: write ")
    assert value not in str(told.value)


def test_a_missing_token_is_told_with_where_to_get_one_and_what_was_misspelled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_TOKN", TOKEN)
    with pytest.raises(SetupError, match="@BotFather") as told:
        Settings.read().required_token()
    assert "did you mean KHORGOS_TOKEN?" in str(told.value)
    assert TOKEN not in str(told.value)


def test_a_token_that_is_none_is_told_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_TOKEN", "sesame-open")
    with pytest.raises(SetupError, match="no bot token") as told:
        Settings.read().required_token()
    assert "sesame" not in str(told.value)


def test_a_token_is_never_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_TOKEN", TOKEN)
    settings = Settings.read()
    assert TOKEN not in repr(settings)
    assert settings.required_token() == TOKEN


def test_an_unknown_setting_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    assert unknown_names({"KHORGOS_CONCURENCY": "3", "KHORGOS_TOKEN": "x", "OTHER": "y"}) == (
        "KHORGOS_CONCURENCY is no setting of Khorgos; did you mean KHORGOS_CONCURRENCY?",
    )
    (tmp_path / ".env").write_text("KHORGOS_DOCUMENT=here\n")
    assert "KHORGOS_DOCUMENTS?" in unknown_names()[0]


@pytest.mark.parametrize(("written", "read"), [("Off", "off"), ("on", "on"), (".", ".")])
def test_meaning_is_switched_or_names_a_folder(monkeypatch: pytest.MonkeyPatch, written: str, read: str) -> None:
    monkeypatch.setenv("KHORGOS_MEANING", written)
    assert Settings.read().meaning == read


@pytest.mark.parametrize("written", ["1.5", "-0.1", "high"])
def test_a_threshold_is_a_share(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("KHORGOS_THRESHOLD", "0.31")
    assert Settings.read().threshold == 0.31
    monkeypatch.setenv("KHORGOS_THRESHOLD", written)
    with pytest.raises(SetupError, match="KHORGOS_THRESHOLD can't be used: write a number from 0 to 1"):
        Settings.read()


def test_a_model_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHORGOS_MEANING", "no-such-folder")
    with pytest.raises(SetupError, match="KHORGOS_MEANING can't be used: write on, off, or the folder of a model"):
        Settings.read()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"KHORGOS_LANGUAGE=ru\nthis is a secret\n", "line 2"),
        (b'KHORGOS_LANGUAGE=ru\n\nKHORGOS_TOKEN="secret\nKHORGOS_DATA=there\n', "line 3"),
        ("KHORGOS_LANGUAGE=ru # café secret\n".encode("latin-1"), "UTF-8"),
        ("KHORGOS_LANGUAGE=ru\n".encode("utf-16"), "UTF-8"),
        (b"KHORGOS_DATA=the\0re\n", "UTF-8"),
    ],
)
def test_a_file_of_settings_that_is_broken_is_told_by_its_line_and_never_shown(
    tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / ".env").write_bytes(content)
    with pytest.raises(SetupError, match=told) as raised:
        Settings.read()
    assert ".env" in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_file_of_settings_may_begin_with_a_mark_and_hold_values_of_several_lines(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        '\ufeffKHORGOS_LANGUAGE=kk\n# remark\nexport OTHER="a\nb"\nALONE\nKHORGOS_DATA=there\n'
    )
    settings = Settings.read()
    assert (settings.language, settings.data) == ("kk", Path("there"))
