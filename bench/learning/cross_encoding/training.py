"""The loop: batches of draws, their loss, steps until the time is up, and how the confirming half fares meanwhile.

Two losses of the scores are added, for scores are needed for two things: whether a candidate answers (how sure to be),
and which of them does, none being one more (what to show). Where in the sentence the answer stands only helps to learn
reading.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch.nn import functional

from bench.learning.cross_encoding import parameters, report
from bench.learning.cross_encoding.layout import Laid, Tokens
from bench.learning.cross_encoding.network import NOWHERE, Network
from bench.learning.cross_encoding.report import Judged
from bench.learning.cross_encoding.sampling import Draw, Example, Ranked, stream
from bench.learning.cross_encoding.strangers import Set
from index.answers.ranking.selection.reading import READ
from index.meaning.packed import Packed

RATE, KEPT_RATE = 1e-3, 2e-4
"""Learning rates of what begins with nothing, and of the biases, norms and heads that begin with something."""
AGAIN, KEPT_AGAIN = 5e-4, 1e-4
"""The same of what was learned before and learns on."""
WARMING, LEAST = 100, 0.02
"""Steps in which the rate grows, and the share of it that is left at the end of the time."""
STEEPEST = 1.0
"""Norm of a gradient, beyond which it is scaled."""
BATCH, POOLED = 16, 16
"""Draws of a batch, and batches that are made of draws of like length."""
JUDGED = 32
"""Questions that are judged at once."""
SPAN = 0.25
"""What the place of the answer counts against the scores."""
FARTHEST = 30.0
"""Log odds beyond which no loss grows."""
LOOK, EVERY, LOOKED_AT = 50, 1000.0, 500
"""Steps between two lines on the losses; seconds between two looks at the confirming half, and questions of it."""


class Lessons(NamedTuple):
    """What is learned from, questions by source; and what confirms: questions of our own, and sets of strangers'
    documents."""

    examples: Mapping[str, Sequence[Example]]
    confirming: Sequence[Ranked]
    held: Sequence[Set]


def train(lessons: Lessons, model: Packed, seconds: float, path: Path, begun: Path | None = None) -> None:
    """Learn for so long, on from what is saved at `begun`, save to `path` on the way and at the end, and report on what
    confirms."""
    torch.manual_seed(0)
    network = Network(model, parameters.begun(model, 0, begun) if begun else parameters.initial(model, 0))
    rates = (AGAIN, KEPT_AGAIN) if begun else (RATE, KEPT_RATE)
    tokens = Tokens(model.pieces())
    new = [tensor for name, tensor in network.learned.items() if parameters.is_new(name)]
    kept = [tensor for name, tensor in network.learned.items() if not parameters.is_new(name)]
    groups = [{"params": some, "lr": rate} for some, rate in zip((new, kept), rates, strict=True)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.0)
    source = batches(stream(lessons.examples, random.Random(5)), tokens, random.Random(6))
    some = random.Random(3).sample(lessons.confirming, min(LOOKED_AT, len(lessons.confirming)))
    started = looked = time.monotonic()
    losses: list[list[float]] = []
    while (passed := time.monotonic() - started) < seconds:
        share = min(1.0, len(losses) / WARMING) * max(LEAST, 1 - passed / seconds)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        parts = loss(network, next(source))
        optimizer.zero_grad()
        parts.sum().backward()
        torch.nn.utils.clip_grad_norm_([*new, *kept], STEEPEST)
        optimizer.step()
        losses.append(parts.tolist())
        if len(losses) % LOOK == 0:
            each, which, where = np.mean(losses[-LOOK:], axis=0)
            sys.stderr.write(
                f"{passed:6.0f} s  {len(losses)} steps: each {each:.3f} which {which:.3f} where {where:.3f}\n"
            )
        if time.monotonic() - looked > EVERY:
            parameters.save(network.values(), path)
            report.report(judged(network, tokens, some))
            _report_strangers(network, tokens, lessons.held, LOOKED_AT)
            looked = time.monotonic()
    parameters.save(network.values(), path)
    report.report(judged(network, tokens, lessons.confirming))
    _report_strangers(network, tokens, lessons.held)


def _report_strangers(network: Network, tokens: Tokens, held: Sequence[Set], most: int | None = None) -> None:
    rng = random.Random(4)
    asked = [(reading.source, reading.best(READ, rng)) for one in held for reading in one.asked]
    asked = rng.sample(asked, min(most or len(asked), len(asked)))
    kinds = [f"{source}{'' if True in draw.right else ' near'}" for source, draw in asked]
    report.report_strangers(
        read(network, [(kind, tokens.laid(draw)) for kind, (_, draw) in zip(kinds, asked, strict=True)])
    )


def batches(draws: Iterator[Draw], tokens: Tokens, rng: random.Random) -> Iterator[list[Laid]]:
    """Batches without end, each of draws of like length; what there is no room for at all is left out."""
    laid = (one for one in map(tokens.laid, draws) if one.right)
    while True:
        some = sorted(islice(laid, BATCH * POOLED), key=lambda one: len(one.layout.tokens))
        pooled = [some[n : n + BATCH] for n in range(0, len(some), BATCH)]
        rng.shuffle(pooled)
        yield from pooled


def loss(network: Network, batch: Sequence[Laid]) -> torch.Tensor:
    """Whether each answers, which of them does, where the answer stands: [3]."""
    states = network.states(batch)
    scores = network.scores(states, batch)
    right, there = torch.zeros_like(scores), torch.zeros_like(scores)
    for row, laid in enumerate(batch):
        right[row, : len(laid.right)] = torch.tensor(laid.right, dtype=torch.float32)
        there[row, : len(laid.right)] = 1
    clamped = scores.clamp(-FARTHEST, FARTHEST)
    each = functional.binary_cross_entropy_with_logits(clamped, right, there, reduction="sum") / there.sum()
    chances = functional.log_softmax(torch.cat([torch.zeros(len(batch), 1), scores], dim=1), dim=1)
    wanted = torch.cat([(right.sum(dim=1, keepdim=True) == 0).float(), right], dim=1)
    which = -torch.logsumexp(chances.masked_fill(wanted == 0, -1e9), dim=1).mean()
    return torch.stack([each, which, SPAN * _where(network, states, batch)])


def _where(network: Network, states: torch.Tensor, batch: Sequence[Laid]) -> torch.Tensor:
    known = [(row, laid.span) for row, laid in enumerate(batch) if laid.span]
    if not known:
        return torch.tensor(0.0)
    rows = [row for row, _ in known]
    lengths = torch.tensor([len(batch[row].layout.tokens) for row in rows])
    behind = torch.arange(states.shape[1])[None, :] >= lengths[:, None]
    logits = network.spans(states[rows]).masked_fill(behind[..., None], NOWHERE)
    first, last = (torch.tensor([span[side] for _, span in known]) for side in (0, 1))
    return functional.cross_entropy(logits[..., 0], first) + functional.cross_entropy(logits[..., 1], last)


def judged(network: Network, tokens: Tokens, some: Sequence[Ranked]) -> list[Judged]:
    """What the network says of what the product would read."""
    return read(network, [(one.kind, tokens.laid(one.best(READ))) for one in some])


def read(network: Network, some: Sequence[tuple[str, Laid]]) -> list[Judged]:
    """The same of what is laid out, each of a kind."""
    pairs = sorted((pair for pair in some if pair[1].right), key=lambda pair: len(pair[1].layout.tokens))
    network.learning = False
    found = []
    with torch.no_grad():
        for n in range(0, len(pairs), JUDGED):
            batch = [laid for _, laid in pairs[n : n + JUDGED]]
            scores = network.scores(network.states(batch), batch).numpy()
            for (kind, laid), row in zip(pairs[n : n + JUDGED], scores, strict=True):
                found.append(Judged(kind, laid.right, row[: len(laid.right)]))
    network.learning = True
    return found
