"""`khorgos check`: settings, documents, index, database, token: what is right, what is wrong and how to mend it."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import typer
from rich.console import Console

from bot.cli.context import Options
from bot.errors import SetupError
from index.errors import OperatorError
from index.left_out import summed_up

Verdict = Literal["right", "note", "wrong"]
_SIGNS = {"right": "[green]✓[/]", "note": "[yellow]![/]", "wrong": "[red]✗[/]"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `text` says how to mend it where it isn't right."""

    verdict: Verdict
    subject: str
    text: str


def check(context: typer.Context) -> None:
    """Look at settings, documents, index, database and token; say what is right, what is wrong and how to mend it."""
    options: Options = context.obj
    console = Console(highlight=False, soft_wrap=True)
    wrong = 0
    for subject, look in _CHECKS.items():
        for finding in _looked(subject, look, options):
            wrong += finding.verdict == "wrong"
            console.print(f"{_SIGNS[finding.verdict]} [bold]{finding.subject:<10}[/] ", end="")
            console.print(finding.text, markup=False)
    if wrong:
        raise typer.Exit(1)


def _looked(subject: str, look: Callable[[Options], Iterator[Finding]], options: Options) -> Iterator[Finding]:
    try:
        yield from look(options)
    except (OperatorError, SetupError) as error:
        yield Finding("wrong", subject, str(error))


def _settings(options: Options) -> Iterator[Finding]:
    from bot.settings import Settings, unknown_names

    if Settings.read().operators and not os.access(options.documents, os.W_OK):
        mend = "give this user the right to write there, or take KHORGOS_OPERATORS out"
        yield Finding("note", "settings", f"Operators can't add documents to {options.documents}: {mend}.")
    remarks = [*unknown_names(), *_untranslated()]
    for remark in remarks:
        yield Finding("note", "settings", remark)
    if options.data.is_dir() and stat.S_IMODE(options.data.stat().st_mode) & 0o077:
        yield Finding(
            "note", "settings", f"others on this machine can look into {options.data}: chmod 700 {options.data}"
        )
    if not remarks:
        yield Finding("right", "settings", f"documents in {options.documents}, data in {options.data}")


def _untranslated() -> Iterator[str]:
    """A language to speak that there are no texts in."""
    from bot.settings import Settings
    from responses import languages
    from responses.texts import FALLBACK, primary

    spoken = Settings.read().language
    if primary(spoken) not in languages():
        yield f"KHORGOS_LANGUAGE={spoken}: there are texts in {', '.join(languages())}; {FALLBACK} is spoken instead."


def _documents(options: Options) -> Iterator[Finding]:
    from bot.cli.context import building, opened

    report = building(options)
    for skipped in summed_up(report.skipped):
        yield Finding("note", "documents", f"left out: {skipped.document}: {skipped.why}")
    read = report.kept + len(report.added) + len(report.changed) - len(report.skipped)
    if not read:
        yield Finding("wrong", "documents", f"None of the files in {options.documents} can be read: mend one of them.")
        return
    yield Finding("right", "documents", f"{read} read, {report.passages} passages")
    opened(options)  # what can't be opened is built anew
    yield Finding("right", "index", f"opened and up to date; {report.events} events, {report.facts} facts")


def _meaning(options: Options) -> Iterator[Finding]:
    from bot.cli.context import encoder_of, opened
    from index.meaning.opening import OFF

    encoder = encoder_of(options)
    if encoder is None:
        why = "switched off" if options.meaning == OFF else "no encoder is installed (make install brings one)"
        yield Finding("note", "meaning", f"{why}: words alone answer")
        return
    lacking = opened(options).unencoded()
    if lacking:
        text = f"{encoder.identity}; {lacking:,} sentences and words to encode: khorgos index does it, or a running bot"
        yield Finding("note", "meaning", text)
    else:
        yield Finding("right", "meaning", f"{encoder.identity}; every sentence is encoded")


def _aliases(options: Options) -> Iterator[Finding]:
    from index import shipped
    from index.language import thesaurus

    path = shipped.aliases(options.documents)
    if path is None:
        yield Finding("note", "aliases", "there is no aliases.yaml: names are found only as the documents spell them")
    else:
        yield Finding("right", "aliases", f"{len(thesaurus.read_aliases(path))} names from {path}")


def _database(options: Options) -> Iterator[Finding]:
    yield from asyncio.run(_looked_into_database(options))


async def _looked_into_database(options: Options) -> list[Finding]:
    from bot.daily import asleep
    from bot.settings import Settings
    from bot.state import open_database

    database = await open_database(Settings.read(data=options.data).database())
    try:
        sleeping = await asleep(database)
    finally:
        await database.close()
    notes = [Finding("note", "daily", text) for text in sleeping]
    return [Finding("right", "database", database.address), *notes]


def _token(options: Options) -> Iterator[Finding]:
    from bot.settings import Settings

    settings = Settings.read()
    if settings.token is None:
        yield Finding(
            "note", "token", "KHORGOS_TOKEN is not set: `khorgos demo` works, `khorgos run` needs one (@BotFather)"
        )
        return
    name = asyncio.run(_who_am_i(settings.required_token(), settings.api_url))
    yield Finding("right", "token", f"Telegram knows it as @{name}")


async def _who_am_i(token: str, api_url: str) -> str:
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    try:
        async with Bot(token, base_url=api_url) as bot:
            return bot.username
    except InvalidToken:
        raise SetupError("Telegram doesn't know KHORGOS_TOKEN: ask @BotFather for the bot's present token.") from None
    except TelegramError as error:
        raise SetupError(f"Telegram can't be asked about the token ({error}). Is the network up?") from None


def _fonts(options: Options) -> Iterator[Finding]:
    from responses.picture.fonts import chinese_font

    font = chinese_font()
    if font:
        yield Finding("right", "fonts", f"Chinese letters in pictures are drawn with {font}")
    else:
        yield Finding("note", "fonts", "no font with Chinese letters: pictures leave them out (install Noto Sans CJK)")


def _packages(options: Options) -> Iterator[Finding]:
    from bot.packages import HOME, expect_own_packages

    expect_own_packages()
    yield Finding("right", "packages", f"bot, index and responses are those in {HOME}")


_CHECKS: dict[str, Callable[[Options], Iterator[Finding]]] = {
    "settings": _settings,
    "documents": _documents,
    "meaning": _meaning,
    "aliases": _aliases,
    "database": _database,
    "token": _token,
    "fonts": _fonts,
    "packages": _packages,
}
