"""From the inbox to the handlers: the updates of one lane in their order, lanes side by side, each update once.

What has come is kept before Telegram hears that it has. Where the database can't be used, updates are handled from
memory, and Telegram keeps them until they are done.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from time import monotonic

import msgspec
from telegram import Update

from bot import metrics
from bot.handlers.presses import App
from bot.receiving import parsing
from bot.receiving.errand import Job
from bot.receiving.notes import Notes
from bot.state.away import DATABASE_ERRORS
from bot.state.inbox import PER_LANE, Inbox, Letter, State
from bot.state.sent_log import SentLog
from bot.state.workers import Workers
from bot.traffic.errands import in_hand

_log = logging.getLogger(__name__)

HANDS = 2000
"""Updates that a process has in hand, waiting or at work; the others wait in the database."""
AT_ONCE = 0.05
"""Seconds that the keeping of updates may take where the database was away a moment ago."""
TELEGRAM_WAITS = 10.0
"""The same where Telegram waits for them to be kept, and sends them again otherwise."""
LOOK = 1.0
"""Seconds after which the inbox is looked at for what other processes left."""
REMEMBERED = 4096
"""Updates dealt with that are known again: when Telegram sends them once more, or when they are taken from the inbox,
where they were put late, at the moment in which they are done."""
LASTS = timedelta(hours=1)
"""How long an answer is worth having: after that, who asked has gone on."""
TO_FINISH, IN_THE_AIR, TO_WRITE = 1.0, 1.5, 1.5
"""Seconds that a stop leaves to what is at work, and then to what is on its way to Telegram."""
HOUSEKEEPING = 3600.0


class Dispatcher:
    """`slots` is how many answers are made at a time; presses of buttons don't wait for one. `log`: of what is sent,
    where no other process answers."""

    def __init__(
        self, application: App, inbox: Inbox, slots: int, workers: Workers | None = None, log: SentLog | None = None
    ) -> None:
        self._application = application
        self.inbox = inbox
        self._workers = workers
        self._slots = asyncio.Semaphore(slots)
        self._trial = asyncio.Semaphore(1)
        self._notes = Notes(inbox, log)
        self._held: dict[int, Job] = {}
        self._lanes: dict[str, deque[Job]] = {}
        self._walks: dict[str, asyncio.Task[None]] = {}
        self._handled: OrderedDict[int, None] = OrderedDict()
        self._unkept: set[asyncio.Task[frozenset[int]]] = set()
        self._without = False  # the database, so that people are answered from memory
        self._backlog = True  # until the inbox was looked at
        self._came = False  # something was kept for later while it was being looked at
        self._look = asyncio.Event()
        self._closing = False
        self.changed = asyncio.Event()
        """Set when an update was dealt with."""

    @property
    def confirmable(self) -> int | None:
        """The number up to which (itself not) Telegram may forget; None: all that was accepted."""
        return min((number for number, job in self._held.items() if not job.kept), default=None)

    async def accept(self, raws: Sequence[object], *, from_memory: bool = True) -> None:
        """Take charge of updates. What can't be read, and what bots write, is left aside.

        Raises:
            SQLAlchemyError, OSError, TimeoutError: they could not be kept, and weren't to be handled `from_memory`.
        """
        letters = [letter for raw in raws if (letter := self._letter(raw)) is not None]
        if not letters:
            return
        claimed = self._room_for(letters)
        keeping = asyncio.create_task(self.inbox.add(letters, claimed=claimed))
        patience = self.inbox.patience
        wait = AT_ONCE if patience.exhausted else patience.wait
        await asyncio.wait({keeping}, timeout=wait if from_memory else TELEGRAM_WAITS)
        if keeping.done() and keeping.exception() is None:
            self._kept(letters, keeping.result() if claimed else frozenset())
        elif from_memory:
            self._accept_unkept(letters, keeping)
        else:
            patience.leave_alone(keeping)
            raise (keeping.exception() if keeping.done() else None) or TimeoutError("the database doesn't answer")

    def chores(self) -> Sequence[Callable[[], Awaitable[None]]]:
        """What must run beside `accept`, until after `close`."""
        signs = () if self._workers is None else (partial(self._give_signs_of_life, self._workers),)
        return (self._notes.keep, self._look_for_more, self._keep_house, *signs)

    async def close(self) -> None:
        """Let what is at work come to its end, within four seconds, and leave the rest in the inbox."""
        self._closing = True
        await self._walked(TO_FINISH)
        in_the_air = {job.letter.lane for job in self._held.values() if job.in_the_air}
        for lane, walk in self._walks.items():
            if lane not in in_the_air:
                walk.cancel()
        await self._walked(IN_THE_AIR)
        for walk in self._walks.values():
            walk.cancel()
        await asyncio.gather(*self._walks.values(), return_exceptions=True)
        if self._held:
            _log.info("%d updates are left for the next start", len(self._held))
        if await self._written(TO_WRITE):
            with contextlib.suppress(TimeoutError, *DATABASE_ERRORS):
                await asyncio.wait_for(self.inbox.give_back(), 0.5)

    async def _written(self, within: float) -> bool:
        """Whether all that we know is in the database. What was handled from memory while it was being kept is ended
        there once it is kept; left in between, the next start would answer it again."""
        begun = monotonic()
        if self._unkept:
            await asyncio.wait(self._unkept, timeout=within)
        return await self._notes.written(within - (monotonic() - begun)) and not self._unkept

    async def _walked(self, within: float) -> None:
        if self._walks:
            await asyncio.wait(self._walks.values(), timeout=within)

    def _letter(self, raw: object) -> Letter | None:
        number = parsing.number_of(raw)
        if number is None or number in self._handled or ((held := self._held.get(number)) and held.kept):
            return None
        envelope = parsing.opened(raw)
        if envelope is None or envelope.by_a_bot:
            metrics.LEFT_ASIDE.labels("by a bot" if envelope else "unreadable").inc()
            return None
        try:
            return Letter(number, envelope.lane, msgspec.json.encode(raw), self.inbox.now())
        except (UnicodeEncodeError, ValueError):  # half a character
            _log.warning("update %d (%s) can't be kept and is left aside", number, parsing.kind_of(raw))
            return None

    def _room_for(self, letters: Sequence[Letter]) -> bool:
        """Whether they may go straight to our hands: nothing in the inbox must go before them."""
        if any(letter.number in self._held for letter in letters):
            return True  # in our hands they are, only not kept
        crowded = any(len(self._lanes.get(letter.lane, ())) >= 8 * PER_LANE for letter in letters)
        return self.inbox.alone and not self._backlog and not crowded and len(self._held) < HANDS

    def _kept(self, letters: Sequence[Letter], ours: frozenset[int]) -> None:
        self._without = False
        for letter in letters:
            if letter.number in self._held:
                self._held[letter.number].kept = True
            elif letter.number in self._handled:  # from memory, before it could be kept
                self._notes.end(letter.number, State.DONE)
            elif letter.number in ours:
                self._begin(letter, kept=True)
            else:
                self._backlog = self._came = True
        if self._backlog:
            self._look.set()

    def _accept_unkept(self, letters: Sequence[Letter], keeping: asyncio.Task[frozenset[int]]) -> None:
        if not self._without:
            self._without = True
            _log.warning("The database can't be used: questions are answered from memory, and Telegram keeps them.")
        self.inbox.patience.rest(keeping.exception() if keeping.done() else "it doesn't answer")
        self._unkept.add(keeping)

        def kept_late(task: asyncio.Task[frozenset[int]]) -> None:
            self._unkept.discard(task)
            if not task.cancelled() and task.exception() is None:
                self._kept(letters, frozenset())

        for letter in letters:
            if letter.number not in self._held and letter.number not in self._handled:
                self._begin(letter, kept=False)
        keeping.add_done_callback(kept_late)

    def _begin(self, letter: Letter, *, kept: bool) -> None:
        metrics.IN_HAND.set(len(self._held) + 1)
        letter = self._notes.recalled(letter)
        job = Job(letter, self._notes, kept=kept, lasts=LASTS - max(timedelta(), self.inbox.now() - letter.at))
        self._held[letter.number] = job
        self._lanes.setdefault(letter.lane, deque()).append(job)
        if letter.lane not in self._walks:
            self._walks[letter.lane] = asyncio.create_task(self._walk(letter.lane), name=f"lane {letter.lane}")

    async def _walk(self, lane: str) -> None:
        """Handle the updates of a lane, one after another."""
        jobs = self._lanes[lane]
        try:
            while jobs and not self._closing:
                job = jobs.popleft()
                await self._handle(job)
                del self._held[job.letter.number]
                self.changed.set()
                if self._backlog and len(jobs) <= PER_LANE // 2:
                    self._look.set()
        finally:
            del self._walks[lane], self._lanes[lane]

    async def _handle(self, job: Job) -> None:
        begun = monotonic()
        try:
            end = await self._outcome(job)
        except Exception:  # noqa: BLE001  # a bug in one update must not keep its lane from all others; it is logged
            _log.exception("update %d can't be handled", job.letter.number)
            end = State.FATAL
        if job.taken_over:  # ended by us it would be done before it is answered
            _log.info("update=%d is answered by another process", job.letter.number)
            return
        self._remember(job.letter.number)
        if job.kept:
            self._notes.end(job.letter.number, end)
        waited = (self.inbox.now() - job.letter.at).total_seconds()
        metrics.UPDATES.labels(end).inc()
        metrics.SINCE_ARRIVAL.observe(max(0.0, waited))
        _log.info(
            "update=%d end=%s sent=%d seconds=%.3f since=%.3f", job.letter.number, end, job.sent,
            monotonic() - begun, waited,
        )  # fmt: skip

    async def _outcome(self, job: Job) -> State:
        try:
            update = parsing.read(msgspec.json.decode(job.letter.raw), self._application.bot)
        except RecursionError:  # nested just less deep than what could not be kept
            return State.UNREADABLE
        if update is None:
            return State.UNREADABLE
        if not job.worth_while and _is_asked(update):
            return State.LATE
        if job.letter.in_doubt:
            _log.warning("update %d: whether its answer was sent is not known; it is sent again", update.update_id)
        job.urgent = update.callback_query is not None
        in_hand.set(job)
        async with job.slot(self._trial if job.letter.suspect else self._slots):
            await self._application.process_update(update)
        return State.DONE if job.worth_while or not job.failures else State.LATE

    def _remember(self, number: int) -> None:
        self._handled[number] = None
        if len(self._handled) > REMEMBERED:
            self._handled.popitem(last=False)

    async def _look_for_more(self) -> None:
        while not self._closing:
            self._look.clear()
            if self._backlog or not self.inbox.alone:
                with contextlib.suppress(*DATABASE_ERRORS):  # whoever writes complains
                    await self._take()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), LOOK)

    async def _take(self) -> None:
        full = [lane for lane, jobs in self._lanes.items() if len(jobs) > PER_LANE // 2]
        room = HANDS - len(self._held)
        if room <= 0:
            return
        self._came = False
        found = await self.inbox.take(room, full)
        for letter in found:
            if letter.number in self._handled:
                self._notes.end(letter.number, State.DONE)
            elif letter.number in self._held:
                self._held[letter.number].kept = True
            else:
                self._begin(letter, kept=True)
        self._backlog = bool(found or full) or self._came

    async def _keep_house(self) -> None:
        while True:
            with contextlib.suppress(*DATABASE_ERRORS):
                await self.inbox.prune()
            await asyncio.sleep(HOUSEKEEPING)

    async def _give_signs_of_life(self, workers: Workers) -> None:
        while True:
            with contextlib.suppress(*DATABASE_ERRORS):
                await workers.beat()
            await asyncio.sleep(2.0)


def _is_asked(update: Update) -> bool:
    """Whether a person waits for it; that a group has moved, or we were put out of it, must be heard however late."""
    message = update.message
    moves = message is not None and (message.migrate_to_chat_id or message.migrate_from_chat_id)
    return not moves and update.my_chat_member is None
