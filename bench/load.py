"""The whole bot under load, against a bare python-telegram-bot echo bot in the same run: throughput, CPU, latency.

The stand-in for Telegram runs here; each bot is a process of its own. A burst is put in at once, with the bot's gate
off, and costs CPU of the bot's process: what other programs do at that time hardly changes it. Latency is from the
message's arrival to the answer in the chat, with the gate on, at a steady rate; once more while every processor is
kept busy by something else.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from bench.corpora import SHARED
from bench.measuring import Figures, Spread, console, goal
from bench.workshop import Workshop
from bot.playground import Chat, Limits, Person, Playground
from index.evaluation.questions import read
from index.processes import computed

CHATS = 200
ECHOED = 600
"""Messages in the burst to the echo bot."""
STEADY_SECONDS = 12
AT_REST = 0.1
"""Seconds of CPU in a second below which a bot has read all that it reads at its start."""
RATES = (20, 28, 30)
QUESTIONS = (
    "How long is the China–Kazakhstan border?",
    "Who bought Petrokazakhstan, and when?",
    "What is there at Khorgos?",
    "When was the Belt and Road Initiative announced?",
    "Where do trains change gauge between China and Kazakhstan?",
    "How much gas flows through the Central Asia–China pipeline?",
    "Who founded the Shanghai Cooperation Organisation?",
    "what is the dry port for",
    "when did kazakhstan become independent",
    "How many people live in Kazakhstan?",
    "Which countries border Kazakhstan?",
    "What did the two countries agree on in 1994?",
    "who is the president of kazakhstan",
    "What is the capital of Brazil?",
    "Какова длина границы между Китаем и Казахстаном?",
    "Кто и когда купил «Петроказахстан»?",
    "Что есть в Хоргосе?",
    "Қытай мен Қазақстан шекарасының ұзындығы қанша?",
    "中哈边界有多长？",
    "谁在什么时候收购了哈萨克斯坦石油公司？",
    "Çin–Kazakistan sınırı ne kadar uzun?",
    "timeline 1990s",
)
"""Asked before anything is measured, so that what is made once is there: templates, statements, tables."""
_GOLD = SHARED / "gold" / "questions.yaml"
_SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def run(workshop: Workshop) -> None:
    asyncio.run(_run(workshop.folder / "load"))


async def _run(folder: Path) -> None:
    await asyncio.to_thread(_index, folder)
    questions = await asyncio.to_thread(_real)
    again = [QUESTIONS[n % len(QUESTIONS)] for n in range(ECHOED)]
    bursts = {
        "echo": ("echo", again),
        "Khorgos, each question once": ("khorgos", questions),
        f"Khorgos, the same {len(QUESTIONS)} again and again": ("khorgos", again),
    }
    burst = Figures("Questions at once, gate off", ["bot", "answers/s", "answers per CPU s", "CPU ms each"])
    costs = {}
    for label, (name, asked) in bursts.items():
        costs[label], wall = await _burst(name, folder, asked)
        burst.add(label, len(asked) / wall, 1000 / costs[label], costs[label])
    burst.show()
    echo, once, _ = costs.values()
    console.print(f"CPU of an answer, the echo bot's and 5 ms: {goal(once, echo + 5)}")
    on_a_core = 1000 / once
    console.print(f"answers on one core: {on_a_core:.0f} a second, {'met' if on_a_core >= 100 else 'MISSED'} (≥ 100)\n")
    steady = Figures("Answers at a steady rate, gate on", ["questions/s", "machine", "p50 ms", "p99 ms", "sent/s"])
    for machine in ("as it is", "all busy"):
        with _busy() if machine == "all busy" else contextlib.nullcontext():
            for rate in RATES:
                spread, passed = await _steady(rate, folder, questions)
                steady.add(rate, machine, 1000 * spread.p50, 1000 * spread.p99, passed)
    steady.show()


def _real() -> list[str]:
    """The gold questions about what the shipped documents tell, each once, in an order that mixes them; those here
    where they aren't at hand."""
    if not _GOLD.exists():
        return list(QUESTIONS)
    asked = list(dict.fromkeys(question.text for question in read(_GOLD)))
    random.Random(5).shuffle(asked)
    return asked


def _index(folder: Path) -> None:
    from index.build import build

    folder.mkdir(exist_ok=True)
    build(_SEEDS, folder / "data")


async def _burst(name: str, folder: Path, questions: Sequence[str]) -> tuple[float, float]:
    """CPU milliseconds of the bot's process for an answer, and the seconds that all took."""
    async with Playground(limits=None) as playground, _process(name, playground, folder, gate="off") as pid:
        people = _people(playground)
        await _warm(playground, people, pid)
        known = _answers(playground)
        before, begun = computed(pid), time.perf_counter()
        for number, question in enumerate(questions):
            person, chat = people[number % CHATS]
            await playground.world.say(chat, person, question)
        everything = known + len(questions)
        await playground.world.until(lambda: _answers(playground) >= everything or None, within=300, what="all answers")
        return 1000 * (computed(pid) - before) / len(questions), time.perf_counter() - begun


async def _steady(rate: int, folder: Path, questions: Sequence[str]) -> tuple[Spread, float]:
    """How long answers took, and how many passed in a second."""
    async with Playground(limits=Limits()) as playground, _process("khorgos", playground, folder, gate="on") as pid:
        people = _people(playground)
        await _warm(playground, people, pid)
        asked: dict[int, list[float]] = {chat.id: [] for _, chat in people}
        took, ends = list[float](), list[float]()
        count = rate * STEADY_SECONDS
        with playground.world.feed.listen() as changes:
            watching = asyncio.create_task(_watch(playground, changes, asked, took, ends, count))
            begun = time.perf_counter()
            for number in range(count):
                await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
                person, chat = people[number % CHATS]
                asked[chat.id].append(time.perf_counter())
                await playground.world.say(chat, person, questions[number % len(questions)])
            await asyncio.wait_for(watching, 120)
        return Spread.of(took), (len(ends) - 1) / (ends[-1] - ends[0])


async def _watch(
    playground: Playground,
    changes: asyncio.Queue[Any],
    asked: dict[int, list[float]],
    took: list[float],
    ends: list[float],
    count: int,
) -> None:
    while len(took) < count:
        change = await changes.get()
        if change.kind != "message":
            continue
        message = playground.world.state(change.chat_id).messages.get(change.subject)
        if message and message.sender == playground.world.bot.person and asked.get(change.chat_id):
            ends.append(time.perf_counter())
            took.append(ends[-1] - asked[change.chat_id].pop(0))


async def _warm(playground: Playground, people: list[tuple[Person, Chat]], pid: int) -> None:
    """The first answers, and what the bot reads beside them at its start, until the process rests."""
    for (person, chat), question in zip(people, QUESTIONS, strict=False):
        await playground.world.ask(chat, person, question, within=120)
    used = -1.0
    while computed(pid) - used > AT_REST:
        used = computed(pid)
        await asyncio.sleep(1)


def _people(playground: Playground) -> list[tuple[Person, Chat]]:
    people = [playground.world.person(f"Reader {number}") for number in range(CHATS)]
    random.Random(3).shuffle(people)
    return [(person, playground.world.private(person)) for person in people]


def _answers(playground: Playground) -> int:
    return sum(len(playground.world.bot_messages(chat)) for chat in playground.world.chats)


@asynccontextmanager
async def _process(name: str, playground: Playground, folder: Path, gate: str) -> AsyncIterator[int]:
    with tempfile.TemporaryDirectory() as scratch:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bench.load", name, playground.api_url, playground.token, str(folder), scratch, gate
        )
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGKILL)
            await process.wait()


@contextmanager
def _busy() -> Iterator[None]:
    """Every processor has a program that never rests."""
    programs = [multiprocessing.get_context("spawn").Process(target=_spin) for _ in range(os.cpu_count() or 1)]
    for program in programs:
        program.start()
    try:
        yield
    finally:
        for program in programs:
            program.kill()
            program.join()


def _spin() -> None:
    while True:
        pass


def _echo(api_url: str, token: str) -> None:
    """python-telegram-bot as its examples have it."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_text(update.message.text or "?")

    application = ApplicationBuilder().token(token).base_url(api_url).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


async def _khorgos(api_url: str, token: str, folder: Path, scratch: Path, gate: str) -> None:
    """All that `khorgos run` does for a question."""
    from bot import memory
    from bot.application import build_application, build_dispatcher
    from bot.library import Holder
    from bot.run import run_polling
    from bot.settings import Settings
    from bot.state import opened
    from bot.state.database import sqlite_url
    from bot.traffic.limiter import Limiter
    from bot.traffic.windows import LocalBudget
    from index.library import Library

    memory.keep_little()
    library = Library.open(_SEEDS, folder / "data")
    await asyncio.to_thread(memory.warm, library)
    settings = Settings(documents=_SEEDS, data=scratch)
    limiter = Limiter(LocalBudget(1e6, most=10**9)) if gate == "off" else None
    async with opened(sqlite_url(scratch / "khorgos.sqlite")) as database:
        application = build_application(
            settings, Holder(library), database, token=token, base_url=api_url, limiter=limiter
        )
        await run_polling(application, build_dispatcher(application, settings, database), asyncio.Event())


if __name__ == "__main__":
    name, api_url, token, folder, scratch, gate = sys.argv[1:]
    if name == "echo":
        _echo(api_url, token)
    else:
        asyncio.run(_khorgos(api_url, token, Path(folder), Path(scratch), gate))
