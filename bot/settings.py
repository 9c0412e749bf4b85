"""What the operator sets: variables KHORGOS_… or a .env file; every complaint names the setting and the mend."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from rapidfuzz import process

from bot import env_file
from bot.errors import SetupError
from index import shipped

PREFIX = "KHORGOS_"
_NOT_OURS = {"KHORGOS_CI"}  # read by the tests
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_MENDS = {
    "token": "it looks like 123456:ABC-DEF…; @BotFather gives it",
    "documents": "name a folder that exists",
    "data": "name a folder that the index and the database can be written to",
    "api_url": "write an address that ends with /bot, as in https://example.org/bot (the token follows upon it)",
    "language": "write a language code such as en",
    "log_level": "write DEBUG, INFO, WARNING or ERROR",
    "meaning": "write on, off, or the folder of a model",
    "threshold": "write a number from 0 to 1, as khorgos evaluate --calibrate proposes it, or leave it out",
    "concurrency": "write a whole number from 1 to 64",
    "webhook_url": "write the https:// address that Telegram shall send updates to, or leave it out",
    "listen": "write an address and a port, such as 0.0.0.0:8080",
    "operators": "write Telegram user ids, such as 12345678, 87654321; @userinfobot tells yours",
    "error_chat": "write the number of a chat that the bot is in, such as 12345678 or -1001234567890",
    "keep_questions": "write a number of days from 1 to 365, or 0 to keep none",
    "store": "write postgresql://user:password@host/name, or leave it out for an index in the data folder",
    "database_url": "write postgresql://user:password@host/name, or leave it out for a file in the data folder",
}


def _address(*schemes: str) -> BeforeValidator:
    def check(value: object) -> object:
        if value is not None and not str(value).startswith(schemes):
            raise ValueError
        return value

    return BeforeValidator(check)


def _web_address(*schemes: str) -> BeforeValidator:
    def check(value: object) -> object:
        if value is not None and not (str(value).startswith(schemes) and _names_a_host(str(value))):
            raise ValueError
        return value

    return BeforeValidator(check)


def _api_url(value: object) -> object:
    """The token follows upon it without a stroke: https://api.telegram.org/bot123456:ABC…/getMe."""
    parts = urlsplit(str(value))
    if parts.scheme not in ("http", "https") or not _names_a_host(str(value)) or not parts.path.endswith("/bot"):
        raise ValueError
    return value


def _names_a_host(address: str) -> bool:
    """Raises ValueError where its port is none."""
    parts = urlsplit(address)
    return bool(parts.hostname) and parts.port != 0


def _listens(value: object) -> object:
    if value is not None and int(str(value).rpartition(":")[2]) > 65535:
        raise ValueError
    return value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _switch(value: object) -> object:
    """'ON' and 'Off' as 'on' and 'off'; anything else must be a folder."""
    if isinstance(value, str) and value.lower() in ("on", "off"):
        return value.lower()
    if not isinstance(value, str) or not Path(value).is_dir():
        raise ValueError
    return value


def _ids(value: object) -> object:
    """'12, 34' as numbers."""
    return re.findall(r"[^\s,;]+", value) if isinstance(value, str) else value or ()


class Settings(BaseSettings):
    """Made by `Settings.read`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    token: SecretStr | None = None
    documents: Path = Field(default_factory=shipped.documents)
    data: Path = Path("var")
    database_url: SecretStr | None = None
    store: Annotated[SecretStr | None, _address("postgresql://", "postgres://")] = None
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z]+)?$")] = "en"
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"
    concurrency: Annotated[int, Field(ge=1, le=64)] = 32
    meaning: Annotated[str, BeforeValidator(_switch)] = "on"
    operators: Annotated[frozenset[Annotated[int, Field(gt=0)]], NoDecode, BeforeValidator(_ids)] = frozenset()
    """Telegram ids of the people who may change the documents from a chat."""
    keep_questions: Annotated[int, Field(ge=0, le=365)] = 0
    """Days for which questions without an answer are kept for the operators; 0: not at all."""
    threshold: Annotated[float | None, Field(ge=0, le=1)] = None
    error_chat: int | None = None
    """The chat that is told of errors."""
    webhook_url: Annotated[str | None, _web_address("https://", "http://127.0.0.1", "http://localhost")] = None
    listen: Annotated[str | None, Field(pattern=r"^[^\s]+:\d{1,5}$"), BeforeValidator(_listens)] = None
    api_url: Annotated[str, BeforeValidator(_api_url)] = "https://api.telegram.org/bot"

    @classmethod
    def read(cls, **overrides: Any) -> Self:
        """The settings from `overrides`, then the environment, then `.env` in the working folder.

        Raises:
            SetupError: a value or a file that can't be; the message names it and the mend, never the value.
        """
        written = env_file.ENV_FILE if env_file.read() else None
        given = {name: value for name, value in overrides.items() if value is not None}
        try:
            return cls(_env_file=written, **given)  # type: ignore[call-arg]  # by name
        except ValidationError as error:
            raise SetupError("\n".join(dict.fromkeys(map(_complaint, error.errors())))) from None

    def required_token(self) -> str:
        """The token. Raises SetupError where there is none, or what is there can't be one."""
        token = self.token.get_secret_value().strip() if self.token else ""
        if not token:
            raise SetupError(
                f"{PREFIX}TOKEN is not set. Ask @BotFather on Telegram for a bot (/newbot) and put its token into the "
                f"environment or into a file named .env: {PREFIX}TOKEN=123456:ABC… "
                "To try the bot without one: khorgos demo" + "".join(f"\n{remark}" for remark in unknown_names())
            )
        if not _TOKEN.fullmatch(token):
            raise SetupError(f"{PREFIX}TOKEN is no bot token: {_MENDS['token']}.")
        return token

    def listens_on(self) -> tuple[str, int] | None:
        """Host and port of what is served over HTTP; none where nothing is."""
        listen = self.listen or ("0.0.0.0:8080" if self.webhook_url else None)
        host, _, port = (listen or "").rpartition(":")
        return (host.strip("[]"), int(port)) if listen else None

    def store_address(self) -> str | None:
        """The address of the database that the passages are in; None where they are in the data folder."""
        return self.store.get_secret_value() if self.store else None

    def database(self) -> str:
        """The address of the database: the one that is set, or a file in the data folder."""
        if self.database_url:
            return self.database_url.get_secret_value()
        from bot.state.database import sqlite_url  # not at the top: most commands need no database

        return sqlite_url(self.data / "khorgos.sqlite")


def unknown_names(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """A remark for every KHORGOS_… that is set but means nothing, with the nearest name that does."""
    found = dict(os.environ if environment is None else environment)
    if environment is None:
        found |= {name: value or "" for name, value in env_file.read().items()}
    known = {f"{PREFIX}{field}".upper() for field in Settings.model_fields}
    strange = sorted(
        name for name in found if name.upper().startswith(PREFIX) and name.upper() not in known | _NOT_OURS
    )
    return tuple(_remark(name, known) for name in strange)


def _remark(name: str, known: set[str]) -> str:
    nearest = process.extractOne(name.upper(), sorted(known))
    return f"{name} is no setting of Khorgos; did you mean {nearest[0]}?"


def _complaint(detail: ErrorDetails) -> str:
    field = str(detail["loc"][0]) if detail["loc"] else ""
    return f"{PREFIX}{field.upper()} can't be used: {_MENDS.get(field, detail['msg'])}."
