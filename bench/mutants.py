"""Change the rules of choice one by one, and count how many of the changes a test notices.

`python -m bench.mutants [MODULE …] [TEST …]` takes modules and tests by their paths; without any, those in
`pyproject.toml` under `[tool.mutmut]`. mutmut makes the changes (below `mutants/`) and shows them (`mutmut show NAME`).
The tests are run here, for mutmut starts pytest anew for each change, and hands it thousands of tests by name: here
pytest collects once, each test is asked which functions it reaches, and each change is tried in a fork of that process
by the tests that reach it, those first that noticed another change of the same function or reach little else, until one
fails or `--seconds` of them have passed.

What was noticed stays noticed until the function changes; what was not is tried again by the next run.
"""

from __future__ import annotations

import gc
import os
import resource
import struct
import sys
import time
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NoReturn

import pytest
from mutmut import __main__ as mutmut
from mutmut.configuration import config
from mutmut.mutation.data import SourceFileMutationData as Module
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state
from mutmut.utils.file_utils import (
    change_cwd,
    copy_also_copy_files,
    copy_src_dir,
    setup_source_paths,
    walk_all_files,
    walk_mutatable_files,
)
from mutmut.utils.format_utils import mangled_name_from_mutant_name as function_of
from rich.table import Table

from bench.measuring import console
from bench.remembering import Remembering, caches, kept_by

FAILURE = struct.Struct("ii")
"""What a child says before it ends: its id, and the number of the test that failed."""
UNREACHED, LIVED = 33, 0
"""mutmut's codes for a change that no test reaches, and for one that no test noticed; every other is of a failure."""


def made(paths: list[Path]) -> list[Module]:
    """Have mutmut write all changes of its settings and copy the tests; the modules to try, all where no path is given.

    Raises SystemExit for a path that the settings don't name.
    """
    mutated = sorted(walk_mutatable_files())
    if unknown := set(paths) - set(mutated):
        sys.exit(f"not in [tool.mutmut] of pyproject.toml: {', '.join(map(str, sorted(unknown)))}")
    modules = {path: Module(path=path) for path in mutated}
    for module in modules.values():
        if not module.meta_path.exists():  # or mutmut would take an unchanged copy for one that it has changed
            ("mutants" / Path(module.path)).unlink(missing_ok=True)
    Path("mutants").mkdir(exist_ok=True)
    with mutmut.CatchOutput():
        for folder, name in walk_all_files():
            if not name.endswith(".py"):  # a table that has changed since: what is there isn't copied again
                ("mutants" / Path(folder, name)).unlink(missing_ok=True)
        copy_src_dir()
        copy_also_copy_files()
        setup_source_paths()
        mutmut.create_mutants(os.cpu_count() or 1)
    for module in modules.values():
        module.load()
    return [modules[path] for path in paths or mutated]


class Trial:
    """A pytest plugin that, instead of running the tests once, runs those that reach a change for every change."""

    def __init__(self, modules: list[Module], children: int, enough: float) -> None:
        self.modules = modules
        self.children = children
        self.enough = enough
        self.reaching: dict[str, list[pytest.Item]] = defaultdict(list)
        self.seconds: dict[pytest.Item, float] = {}
        self.functions: dict[pytest.Item, int] = {}
        self.running: dict[int, tuple[Module, str]] = {}
        self.noticing: dict[str, list[pytest.Item]] = defaultdict(list)
        """The tests that noticed a change of a function, the last one first: they will notice most others as well."""
        self.items: list[pytest.Item] = []
        self.failures, self.failed = os.pipe()
        os.set_blocking(self.failures, False)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise session.Interrupted("not all tests can be collected")
        self._learn(session.items)
        if session.testsfailed:
            raise session.Interrupted("some tests fail without any change")
        gc.freeze()
        for module in self.modules:
            self._try(module)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        started = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item] = time.process_time() - started

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """End a child at its first failure, before pytest tells it at length."""
        if self._is_child and call.excinfo and not call.excinfo.errisinstance(pytest.skip.Exception):
            os.write(self.failed, FAILURE.pack(os.getpid(), self.items.index(item)))
            os._exit(1)

    @property
    def _is_child(self) -> bool:
        return os.getpid() != self._parent

    @cached_property
    def _parent(self) -> int:
        return os.getpid()

    def _learn(self, items: list[pytest.Item]) -> None:
        """Which functions each test reaches, and how long it takes."""
        assert not self._is_child
        self.items = items
        tried = {_name_of(module) for module in self.modules} & sys.modules.keys()
        own = kept_by(sys.modules[name] for name in tried)
        set_mutant_under_test("stats")
        for item, following in pairwise([*items, None]):
            assert item
            state()._stats.clear()
            for remembering in own:  # or what makes a table would be reached by the first test alone that needs it
                remembering.cache_clear()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            for function in state()._stats:
                self.reaching[function].append(item)
            self.functions[item] = len(state()._stats)
        set_mutant_under_test("")

    def _try(self, module: Module) -> None:
        ends = module.exit_code_by_key
        remembered = caches(_name_of(module))
        tests = {function: self._chosen(function) for function in set(map(function_of, ends))}
        seconds = {function: sum(map(self._took, items)) for function, items in tests.items()}
        for name in sorted(ends, key=lambda name: seconds[function_of(name)]):
            if ends[name] not in (None, LIVED, UNREACHED):
                continue
            if not (items := tests[function_of(name)]):
                ends[name] = UNREACHED
                continue
            while len(self.running) >= self.children:
                self._wait()
            if pid := os.fork():
                self.running[pid] = module, name
            else:
                first = self.noticing[function_of(name)]
                items = [*first, *(item for item in items if item not in first)]
                live(name, items, remembered, limit=int(10 * seconds[function_of(name)]) + 3)
        while self.running:
            self._wait()
        self._keep(module)
        console.print(f"{module.path}: {counted(module)[True]} of {counted(module).total()}")

    def _chosen(self, function: str) -> list[pytest.Item]:
        items = sorted(self.reaching.get(function, []), key=lambda item: (self.functions[item], self._took(item)))
        totals = accumulate(map(self._took, items))
        return [item for item, total in zip(items, totals, strict=True) if total <= self.enough]

    def _took(self, item: pytest.Item) -> float:
        return self.seconds.get(item, 0.0)

    def _wait(self) -> None:
        pid, status, spent = os.wait4(-1, 0)
        with suppress(BlockingIOError):
            for child, n in FAILURE.iter_unpack(os.read(self.failures, FAILURE.size * self.children)):
                first = self.noticing[function_of(self.running[child][1])]
                first[:] = [self.items[n], *(item for item in first if item is not self.items[n])]
        module, name = self.running.pop(pid)
        module.exit_code_by_key[name] = os.waitstatus_to_exitcode(status)
        module.durations_by_key[name] = spent.ru_utime + spent.ru_stime
        self._keep(module)

    def _keep(self, module: Module) -> None:
        with change_cwd(".."):
            module.save()


def live(name: str, tests: list[pytest.Item], remembered: list[Remembering], limit: int) -> NoReturn:
    """In a process of its own, with `limit` seconds of CPU: run tests with this change and end with what came of it."""
    set_mutant_under_test(name)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    for remembering in remembered:
        remembering.cache_clear()
    try:
        for item, following in pairwise([*tests, None]):
            assert item
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        os._exit(LIVED)
    finally:
        os._exit(1)


def _name_of(module: Module) -> str:
    return ".".join(Path(module.path).with_suffix("").parts)


def counted(module: Module) -> Counter[bool]:
    """How many of the changes were noticed (True) and not (False), a change that no test reaches among them."""
    return Counter(end not in (LIVED, UNREACHED) for end in module.exit_code_by_key.values() if end is not None)


def table(modules: Iterable[Module]) -> Table:
    shown = Table("module", "changes", "noticed", "%", "CPU s")
    every: Counter[bool] = Counter()
    spent = 0.0
    for module in modules:
        counts, seconds = counted(module), sum(module.durations_by_key.values())
        every, spent = every + counts, spent + seconds
        shown.add_row(str(module.path), *_row(counts, seconds))
    shown.add_section()
    shown.add_row("together", *_row(every, spent))
    return shown


def _row(counts: Counter[bool], seconds: float) -> tuple[str, ...]:
    total = counts.total()
    return str(total), str(counts[True]), f"{counts[True] / max(1, total):.1%}", f"{seconds:.0f}"


def main() -> None:
    parser = ArgumentParser(prog="python -m bench.mutants", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="modules of index/, or tests")
    parser.add_argument("--children", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument(
        "--seconds",
        type=float,
        default=1.0,
        help="of CPU that the tests of a change may take, by what they take without",
    )
    options = parser.parse_args()
    tests = [str(path) for path in options.paths if path.parts[0] == "tests"]
    modules = made([path for path in options.paths if path.parts[0] != "tests"])
    with change_cwd("mutants"):
        arguments = [*config().pytest_add_cli_args, "--rootdir=.", "-q", "--capture=no", "--assert=plain"]
        ended = pytest.main(
            [*arguments, *(tests or config().pytest_add_cli_args_test_selection)],
            plugins=[Trial(modules, options.children, options.seconds)],
        )
    console.print(table(modules))
    sys.exit(ended)


if __name__ == "__main__":
    main()
