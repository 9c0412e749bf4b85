"""Meaning: what the encoder costs a question and a sentence, and how near it is to the weights' own engine."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path
from time import process_time

import numpy as np

from bench.measuring import Figures, console, each, goal, repeated, stopwatch
from bench.workshop import Workshop
from index.meaning.encoder import Encoder, Vectors
from index.meaning.opening import open_encoder
from index.meaning.vectors import VectorFile

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SENTENCES = 300
SCANNED = 65_000
QUESTION_MS, SENTENCE_MS, SCAN_MS, MEMORY_MB = 7, 12, 8, 200


def run(workshop: Workshop) -> None:
    encoder = open_encoder()
    if encoder is None:
        console.print("meaning: no encoder is installed\n")
        return
    _cost(encoder, [question.text for question in workshop.sample()[:100]], sentences())
    _agreement(encoder, sentences())


def sentences() -> list[str]:
    """Sentences of the default documents, with the title as they are encoded."""
    paragraphs = [
        (path.stem, line)
        for path in sorted(SEEDS.rglob("*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 200
    ]
    found = [(title, s) for title, line in paragraphs for s in re.split(r"(?<=[.!?])\s+", line) if 40 < len(s) < 400]
    return [f"{title.replace('-', ' ')}: {sentence}" for title, sentence in found[:SENTENCES]]


def _cost(encoder: Encoder, questions: list[str], said: list[str]) -> None:
    with stopwatch() as first:
        encoder.asked(questions[:1])
    with stopwatch() as watch:
        encoder.said(said)
    a_question, a_sentence = float(np.mean(each(lambda q: encoder.asked([q]), questions))), watch.cpu / len(said) * 1e3
    scan, memory = _scan(encoder.dimensions), _memory()
    figures = Figures(f"meaning: {encoder.identity}, one thread", ("what", "figure", "goal"))
    figures.add("first use, CPU s", first.cpu, "")
    figures.add("a question, CPU ms", a_question, goal(a_question, QUESTION_MS))
    figures.add("a sentence of the documents, CPU ms", a_sentence, goal(a_sentence, SENTENCE_MS))
    figures.add(f"a scan of {SCANNED:,} sentences, CPU ms", scan, goal(scan, SCAN_MS))
    figures.add("memory it adds, MB", memory, goal(memory, MEMORY_MB))
    figures.show()


def _scan(dimensions: int) -> float:
    """CPU milliseconds to compare a question with so many sentences."""
    vectors = _random(SCANNED, dimensions)
    with tempfile.TemporaryDirectory() as folder:
        file = VectorFile(Path(folder, "scan.vectors"), "scan", dimensions)
        file.append(np.arange(SCANNED, dtype=np.uint64), vectors)
        file = VectorFile(file.path, "scan", dimensions)
        return repeated(lambda: file.cosines(vectors[:1]), 9).cpu * 1e3


def _random(count: int, dimensions: int) -> Vectors:
    vectors = np.random.default_rng(1).normal(size=(count, dimensions)).astype(np.float32)
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def _memory() -> float:
    """Megabytes that a process of its own grows by when it encodes all sentences, file pages included; Linux only."""
    program = textwrap.dedent("""
        from pathlib import Path
        from bench.meaning import open_encoder, sentences

        def resident():
            return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

        before = resident()
        encoder = open_encoder()
        encoder.said(sentences())
        print(resident() - before)
    """)
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _agreement(encoder: Encoder, said: list[str]) -> None:
    from index.meaning import native

    if not native.available():
        return
    theirs = native.Native()
    started = process_time()
    expected = theirs.said(said)
    each_ms = (process_time() - started) / len(said) * 1e3
    found = encoder.said(said)
    cosines = (found * expected).sum(axis=1)
    figures = Figures("meaning: against the engine that comes with the weights", ("what", "figure"))
    figures.add("its CPU ms a sentence", each_ms)
    figures.add("cosine, mean", f"{cosines.mean():.4f}")
    figures.add("cosine, least", f"{cosines.min():.4f}")
    figures.add("same nearest sentence, %", float((_nearest(found) == _nearest(expected)).mean() * 100))
    figures.show()


def _nearest(vectors: Vectors) -> np.typing.NDArray[np.int64]:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1)
    return np.asarray(cosines.argmax(axis=1))
