"""The encoder with its changes, and the heads, as torch computes them: what can be learned.

torch isn't among the project's dependencies: install it by hand (`pip install torch`) beside them. What is learned runs
without it. The same as `index.meaning.graph`, whose products are of whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch.nn import functional

from bench.learning.cross_encoding.layout import Laid
from bench.learning.cross_encoding.parameters import matrices
from index.meaning.adapted import DOWN, UP
from index.meaning.batches import rectangle
from index.meaning.cross_encoder import MOST
from index.meaning.packed import Floats, Packed

DROPPED = 0.1
"""Share of the numbers of a last token's state that are left out while learning."""
NOWHERE = -1e4
"""The logit of what isn't there."""


class Network:
    """Encoder and heads; `learned` are the tensors that training changes, by the names in `parameters`."""

    def __init__(self, model: Packed, learned: Mapping[str, Floats]) -> None:
        shape = model.shape
        self._model, self._shape = model, shape
        self._fixed = {name: torch.tensor(model.matrix(name, *size)) for name, size in matrices(shape).items()}
        places = model.floats("emb.pos").reshape(shape.longest, shape.width)
        self._places = (places + model.floats("emb.type")[: shape.width])[:MOST]
        self.learned = {name: torch.tensor(values, requires_grad=True) for name, values in learned.items()}
        self.learning = True

    def values(self) -> dict[str, Floats]:
        """What was learned so far."""
        return {name: tensor.detach().numpy() for name, tensor in self.learned.items()}

    def states(self, batch: Sequence[Laid]) -> torch.Tensor:
        """Of all tokens [batch, length, width]; those behind a text's end mean nothing."""
        tokens, present = rectangle([laid.layout.tokens for laid in batch], 0)
        embedded = self._model.word_vectors(tokens) + self._places[: tokens.shape[1]]
        seen = torch.tensor(present.astype(np.bool_))[:, None, None, :]
        x = self._normalised(torch.tensor(embedded), "emb.ln")
        for layer in range(self._shape.layers):
            x = self._layer(x, seen, f"l{layer}")
        return x

    def scores(self, states: torch.Tensor, batch: Sequence[Laid]) -> torch.Tensor:
        """Log odds of each candidate [batch, most candidates]; NOWHERE where a text has fewer."""
        rows, columns, ends, own, asked = [], [], [], [], []
        for row, (layout, _, _) in enumerate(batch):
            question = states[row, : layout.asked].mean(dim=0)
            starts = (layout.asked, *(end + 1 for end in layout.ends))
            for column, (start, end) in enumerate(zip(starts, layout.ends, strict=False)):
                rows.append(row)
                columns.append(column)
                ends.append(states[row, end])
                own.append(states[row, start : end + 1].mean(dim=0))
                asked.append(question)
        scores = torch.full((len(batch), max(columns, default=-1) + 1), NOWHERE)
        if not rows:
            return scores
        last = functional.dropout(torch.stack(ends), DROPPED, self.learning)
        told, meant = (functional.normalize(torch.stack(means), dim=-1) for means in (own, asked))
        heads = self.learned
        odds = last @ heads["last"] + told @ heads["own"] + (told * meant) @ heads["both"] + heads["bias"]
        return scores.index_put((torch.tensor(rows), torch.tensor(columns)), odds)

    def spans(self, states: torch.Tensor) -> torch.Tensor:
        """Logits of each token for being the answer's first, and its last: [..., 2]."""
        return functional.linear(states, self.learned["span.w"], self.learned["span.b"])

    def _layer(self, x: torch.Tensor, seen: torch.Tensor, layer: str) -> torch.Tensor:
        texts, length, width = x.shape
        heads = self._shape.heads
        query, key, value = (
            self._product(x, f"{layer}.{part}").view(texts, length, heads, width // heads).transpose(1, 2)
            for part in "qkv"
        )
        met = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        met = self._product(met.transpose(1, 2).reshape(texts, length, width), f"{layer}.ao")
        x = self._normalised(x + met, f"{layer}.aln")
        wide = functional.gelu(self._product(x, f"{layer}.fi"))
        return self._normalised(x + self._product(wide, f"{layer}.fo"), f"{layer}.oln")

    def _product(self, x: torch.Tensor, name: str) -> torch.Tensor:
        down, up = (self.learned[f"{name}.w{part}"] for part in (DOWN, UP))
        whole = functional.linear(x, self._fixed[f"{name}.w"], self.learned[f"{name}.b"])
        return whole + functional.linear(functional.linear(x, down), up)

    def _normalised(self, x: torch.Tensor, name: str) -> torch.Tensor:
        scale, bias = self.learned[f"{name}.w"], self.learned[f"{name}.b"]
        return functional.layer_norm(x, (self._shape.width,), scale, bias, self._model.epsilon)
