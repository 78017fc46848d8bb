"""A network of the line model in torch: how it reads a page, how it is trained, and its weights for the run time."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..line_model import CLASSES, CLIP, DILATIONS, VOTES

EPOCHS, BATCH, RATE, DECAY, LONGEST_STEP = 16, 16, 4e-3, 0.05, 1.0
#: Sizes of a word's embedding, of the hidden layers, and of the state that goes down and up the page.
EMBEDDING, HIDDEN, STATE = 16, 64, 48
DROPPED_INPUT, DROPPED, DROPPED_WORDS = 0.1, 0.3, 0.3
#: So many batches are filled from pages sorted by length.
SORTED = 8
#: So many of the mixed pages are seen in an epoch.
MIXED_SEEN = 350
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Sample:
    """A page to learn from: what the model is given of it, which classes each block may be of, what each weighs."""

    rows: Floats
    known: NDArray[np.int64]
    shared: Floats
    sizes: Floats
    allowed: NDArray[np.bool_]
    weights: Floats


class Network(nn.Module):
    """A network that reads a page twice, the second time with what it took each block for at first."""

    def __init__(self, features: int, words: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(words + 1, EMBEDDING, padding_idx=0)
        nn.init.normal_(self.embedding.weight, 0, 0.1)
        self.embedding.weight.data[0] = 0
        self.first = nn.Linear(features + EMBEDDING, HIDDEN)
        self.down = nn.LSTM(HIDDEN, STATE, batch_first=True)
        self.up = nn.LSTM(HIDDEN, STATE, batch_first=True)
        seen = HIDDEN + 4 * STATE
        self.guess = nn.Linear(seen, len(CLASSES))
        self.second = nn.Linear(seen + len(CLASSES) + VOTES, HIDDEN)
        self.around = nn.ModuleList([nn.Conv1d(HIDDEN, HIDDEN, 3, padding=d, dilation=d) for d in DILATIONS])
        self.last = nn.Linear(2 * HIDDEN, len(CLASSES))
        self.dropped, self.dropped_input = nn.Dropout(DROPPED), nn.Dropout(DROPPED_INPUT)

    def forward(
        self, rows: Tensor, known: Tensor, shared: Tensor, sizes: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The logits of both readings."""
        if self.training:
            known = known * (torch.rand(known.shape) > DROPPED_WORDS)
        said = self.embedding(known).sum(2) / ((known > 0).sum(2, keepdim=True) + 2)
        seen = self.dropped(torch.relu(self.first(torch.cat([self.dropped_input(rows), self.dropped(said)], -1))))
        passed = self._passed(seen, mask)
        most = passed.masked_fill(mask[..., None] == 0, -1).max(1, keepdim=True)[0].expand_as(passed)
        all_seen = self.dropped(torch.cat([seen, passed, most], -1))
        guess = self.guess(all_seen)
        odds = torch.softmax(guess, -1)
        told = torch.cat([all_seen, odds, _votes(odds * mask[..., None], shared, sizes)], -1)
        again = self.dropped(torch.relu(self.second(told)))
        around = again.transpose(1, 2) * mask[:, None]
        for layer in self.around:
            around = (around + self.dropped(torch.relu(layer(around)))) * mask[:, None]
        return guess, self.last(self.dropped(torch.cat([again, around.transpose(1, 2)], -1)))

    def _passed(self, seen: Tensor, mask: Tensor) -> Tensor:
        """What is known at each block when it is reached from above, and from below."""
        index = torch.arange(seen.shape[1])[None]
        count = mask.sum(1, keepdim=True).long()
        turned = torch.where(index < count, count - 1 - index, index)[..., None]
        up = self.up(seen.gather(1, turned.expand_as(seen)))[0]
        return torch.cat([self.down(seen)[0], up.gather(1, turned.expand_as(up))], -1)


def _votes(odds: Tensor, shared: Tensor, sizes: Tensor) -> Tensor:
    """As `line_model` has it."""
    weights = torch.stack([odds[..., 0] * sizes, odds[..., 1] * sizes, sizes], -1)
    votes = shared @ weights
    total = weights.sum(1, keepdim=True)[..., :2] + 1
    whole = torch.cat([total[..., :1] / total.sum(-1, keepdim=True), torch.log(total) / 3], -1)
    passed = torch.cumsum(weights[..., :1], 1) / total[..., :1]
    return torch.cat(
        [
            4 * votes[..., :2] / total,
            votes[..., :2] / (votes[..., 2:] + 0.5),
            whole.expand(-1, sizes.shape[1], -1),
            passed,
        ],
        -1,
    )


def fit(real: Sequence[Sample], mixed: Sequence[Sample], words: int, seed: int) -> dict[str, Floats]:
    """The weights of a network trained on all real pages and, each epoch, on some of the mixed ones."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - no secret
    rows = np.concatenate([sample.rows for sample in [*real, *mixed]])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-2
    network = Network(rows.shape[1], words)
    usual = float(np.mean([sample.weights.sum() for sample in [*real, *mixed]]))
    epochs = [_batches([*real, *chance.sample(mixed, min(MIXED_SEEN, len(mixed)))], chance) for _ in range(EPOCHS)]
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=sum(map(len, epochs)))
    for batch in (batch for batches in epochs for batch in batches):
        rows_, known, shared, sizes, mask, allowed, weights = _padded(batch, mean, scale)
        loss = torch.zeros(())
        for logits in network(rows_, known, shared, sizes, mask):
            told = torch.log_softmax(logits, -1).masked_fill(~allowed, -1e4)
            loss = loss - (torch.logsumexp(told, -1) * weights).sum() / (usual * len(batch))
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), LONGEST_STEP)
        optimizer.step()
        schedule.step()
    return {"mean": mean, "scale": scale, **_weights(network)}


def _batches(samples: Sequence[Sample], chance: random.Random) -> list[list[Sample]]:
    """Batches of pages of about the same length."""
    order = chance.sample(samples, len(samples))
    batches: list[list[Sample]] = []
    for at in range(0, len(order), SORTED * BATCH):
        pool = sorted(order[at : at + SORTED * BATCH], key=lambda sample: len(sample.rows))
        batches += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
    return chance.sample(batches, len(batches))


def _padded(batch: Sequence[Sample], mean: Floats, scale: Floats) -> Iterator[Tensor]:
    """The fields of the samples, and where they are not padded, each as one tensor."""
    longest = max(len(sample.rows) for sample in batch)
    rows = [np.clip((sample.rows - mean) / scale, -CLIP, CLIP) for sample in batch]
    ones = [np.ones(len(sample.rows), dtype=np.float32) for sample in batch]
    whole = longest, longest
    yield _stack(rows, (longest, rows[0].shape[1]), 0.0)
    yield _stack([sample.known for sample in batch], (longest, batch[0].known.shape[1]), 0)
    yield _stack([sample.shared for sample in batch], whole, 0.0)
    yield _stack([sample.sizes for sample in batch], (longest,), 0.0)
    yield _stack(ones, (longest,), 0.0)
    yield _stack([sample.allowed for sample in batch], (longest, len(CLASSES)), True)
    yield _stack([sample.weights for sample in batch], (longest,), 0.0)


def _stack(arrays: Sequence[NDArray[np.generic]], shape: tuple[int, ...], rest: float) -> Tensor:
    stacked = np.full((len(arrays), *shape), rest, dtype=arrays[0].dtype)
    for at, array in enumerate(arrays):
        stacked[at][tuple(map(slice, array.shape))] = array
    return torch.from_numpy(stacked)


def _weights(network: Network) -> dict[str, Floats]:
    """The weights by the names of the run time, inputs before outputs."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    halves = np.repeat(np.array([0.5, 0.5, 1.0, 0.5], dtype=np.float32), STATE)
    return {
        "embedding": state["embedding.weight"],
        **_layer(state, "first"),
        "pass_in": halves * np.stack([state[f"{way}.weight_ih_l0"].T for way in ("down", "up")]),
        "pass_on": halves * np.stack([state[f"{way}.weight_hh_l0"].T for way in ("down", "up")]),
        "pass_bias": halves
        * np.stack([state[f"{way}.bias_ih_l0"] + state[f"{way}.bias_hh_l0"] for way in ("down", "up")]),
        **_layer(state, "guess"),
        **_layer(state, "second"),
        "around": np.stack([state[f"around.{at}.weight"].transpose(2, 1, 0) for at in range(len(DILATIONS))]),
        "around_bias": np.stack([state[f"around.{at}.bias"] for at in range(len(DILATIONS))]),
        **_layer(state, "last"),
    }


def _layer(state: Mapping[str, Floats], name: str) -> dict[str, Floats]:
    return {name: state[f"{name}.weight"].T, f"{name}_bias": state[f"{name}.bias"]}
