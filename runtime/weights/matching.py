"""Matches a checkpoint to a compiled network, and returns the state_dict; needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path

import torch
from torch import Tensor

from ...compiler.compilation import Compiled
from ...compiler.passes.analyses.state import Slot, find_state
from ..io.refusal import Refusal, printable
from .checkpoint import Checkpoint, read_checkpoint
from .name_matching import NameMatch, match_by_name
from .structural_matching import match_by_structure


@dataclass(frozen=True)
class Match:
    """A checkpoint matched to a network by name or, if the names differ, by structure."""

    checkpoint: Checkpoint
    expected: Mapping[str, Slot]
    by_name: NameMatch
    names: Mapping[str, str]
    """The name in the checkpoint of each key; a complete match can lack those of counters only."""
    by_structure: bool = False
    refusal: Refusal | None = None
    """Why the structure does not match either."""

    @property
    def is_complete(self) -> bool:
        return self.by_name.is_complete or self.by_structure

    def state(self) -> dict[str, Tensor]:
        """Return the state_dict of the network; raises Refusal where the checkpoint does not fit."""
        if not self.is_complete:
            raise Refusal(
                f"{printable(self.checkpoint.path)} does not fit the network: {match_summary(self.by_name)}",
                "run `cnnc weights SPEC FILE` for the reasons",
            )
        state: dict[str, Tensor] = {}
        for key, slot in self.expected.items():
            if key in self.names:
                state[key] = self.checkpoint.tensors[self.names[key]].reshape(slot.shape)
            else:
                state[key] = torch.zeros(slot.shape, dtype=torch.int64)
        return state

    def not_finite(self) -> Iterator[tuple[str, int]]:
        """Yield the names of tensors with NaN or infinity, and the number of such values."""
        for name in self.names.values():
            tensor = self.checkpoint.tensors[name]
            count = int((~tensor.isfinite()).sum()) if tensor.is_floating_point() else 0
            if count:
                yield name, count


def match_checkpoint(compiled: Compiled, path: Path) -> Match:
    """Read a checkpoint and match it to a network; raises Refusal where the file cannot be read."""
    expected = find_state(compiled.graph, compiled.shapes)
    checkpoint = read_checkpoint(path, sum(prod(slot.shape) for slot in expected.values()))
    shapes = {name: tuple(tensor.shape) for name, tensor in checkpoint.tensors.items()}
    by_name = match_by_name(expected, shapes)
    if by_name.is_complete:
        return Match(checkpoint, expected, by_name, by_name.names)
    try:
        names = match_by_structure(compiled.graph, expected, shapes, checkpoint.ordered)
    except Refusal as refusal:
        return Match(checkpoint, expected, by_name, by_name.names, refusal=refusal)
    return Match(checkpoint, expected, by_name, names, by_structure=True)


def match_summary(match: NameMatch) -> str:
    """Return `310 tensors fit, 2 of another shape, 8 missing, 1 unexpected`."""
    parts = (
        (len(match.mismatched), "of another shape"),
        (len(match.missing), "missing"),
        (len(match.unexpected), "unexpected"),
    )
    return ", ".join([f"{len(match.names)} tensors fit", *(f"{count} {what}" for count, what in parts if count)])
