"""Reading in several processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

READER = """
import multiprocessing, sys, time
from concurrent.futures import ProcessPoolExecutor
from index.intake import end_with_parent

def read():
    print("reading", flush=True)
    time.sleep(120)

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_parent)
    pool.submit(read).result()
"""


def test_the_processes_that_read_end_with_the_one_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "reader.py"
    script.write_text(READER)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as indexing:
        assert indexing.stdout
        assert indexing.stdout.readline().strip() == b"reading"
        indexing.kill()
        indexing.communicate(timeout=60)  # at its end nobody holds our end of the pipe any more
