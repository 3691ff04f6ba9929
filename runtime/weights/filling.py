"""From a compiled network and a checkpoint to a state that loads strictly, or to the reasons why not; needs torch."""

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
from .checkpoint import Checkpoint, read
from .fit import Fit, fit
from .structure import match


@dataclass(frozen=True)
class Filling:
    """A checkpoint set against a network: by name, or, where that fails and structure tells enough, by structure."""

    checkpoint: Checkpoint
    wanted: Mapping[str, Slot]
    fit: Fit
    names: Mapping[str, str]
    """The name in the checkpoint of each key; all keys but counters where the network can be filled."""
    by_structure: bool = False
    undecided: Refusal | None = None
    """Why structure did not tell, where names did not."""

    @property
    def complete(self) -> bool:
        return self.fit.complete or self.by_structure

    def state(self) -> dict[str, Tensor]:
        """The state_dict of the network. Raises Refusal where the checkpoint does not fit."""
        if not self.complete:
            raise Refusal(
                f"{printable(self.checkpoint.path)} does not fit: {counts(self.fit)}", "`cnnc weights SPEC FILE` says why"
            )
        state: dict[str, Tensor] = {}
        for key, slot in self.wanted.items():
            if key in self.names:
                state[key] = self.checkpoint.tensors[self.names[key]].reshape(slot.shape)
            else:
                state[key] = torch.zeros(slot.shape, dtype=torch.int64)
        return state

    def not_finite(self) -> Iterator[tuple[str, int]]:
        """Names of tensors that hold NaN or infinity, and how many."""
        for name in self.names.values():
            tensor = self.checkpoint.tensors[name]
            count = int((~tensor.isfinite()).sum()) if tensor.is_floating_point() else 0
            if count:
                yield name, count


def fill(compiled: Compiled, path: Path) -> Filling:
    """Read a checkpoint and set it against a network. Raises Refusal where the file cannot be read."""
    wanted = find_state(compiled.graph, compiled.shapes)
    checkpoint = read(path, sum(prod(slot.shape) for slot in wanted.values()))
    shapes = {name: tuple(tensor.shape) for name, tensor in checkpoint.tensors.items()}
    found = fit(wanted, shapes)
    if found.complete:
        return Filling(checkpoint, wanted, found, found.names)
    try:
        names = match(compiled.graph, wanted, shapes, checkpoint.ordered)
    except Refusal as refusal:
        return Filling(checkpoint, wanted, found, found.names, undecided=refusal)
    return Filling(checkpoint, wanted, found, names, by_structure=True)


def counts(found: Fit) -> str:
    """`310 tensors fit, 2 of another shape, 8 missing, 1 surplus`."""
    parts = [(len(found.other), "of another shape"), (len(found.missing), "missing"), (len(found.surplus), "surplus")]
    return ", ".join([f"{len(found.names)} tensors fit", *(f"{count} {what}" for count, what in parts if count)])
