"""What of a checkpoint fits a network, by names and shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...compiler.operators.base.shape import Shape
from ...compiler.passes.analyses.state import Slot


@dataclass(frozen=True)
class Fit:
    """The keys of a network's state and the names of a checkpoint, set against each other."""

    prefix: str
    """What stands in front of all names in the checkpoint, and of no key: `module.`"""
    names: Mapping[str, str]
    """The name in the checkpoint of each key that fits."""
    missing: tuple[str, ...]
    surplus: tuple[str, ...]
    """Names of the checkpoint, without the prefix."""
    other: Mapping[str, Shape]
    """The shape in the checkpoint where it is another one."""
    filled: tuple[str, ...] = ()
    """Counters that old checkpoints lack; they begin at 0."""

    @property
    def complete(self) -> bool:
        """Everything that the network needs is there, and nothing else."""
        return not (self.missing or self.surplus or self.other)


def fit(wanted: Mapping[str, Slot], found: Mapping[str, Shape]) -> Fit:
    """Compare the state that a network has with the shapes of a checkpoint, by name."""
    prefix = common_prefix(wanted, found)
    inside = {name.removeprefix(prefix): shape for name, shape in found.items()}
    absent = [key for key in wanted if key not in inside]
    other = {key: inside[key] for key, slot in wanted.items() if key in inside and inside[key] != slot.shape}
    return Fit(
        prefix=prefix,
        names={key: prefix + key for key in wanted if key in inside and key not in other},
        missing=tuple(key for key in absent if not wanted[key].weight.whole),
        surplus=tuple(name for name in inside if name not in wanted),
        other=other,
        filled=tuple(key for key in absent if wanted[key].weight.whole),
    )


def common_prefix(wanted: Mapping[str, object], found: Mapping[str, object]) -> str:
    """The parts with which all names begin, as DataParallel's `module.`, up to one with which a key begins."""
    prefix = ""
    names, firsts = list(found), {key.partition(".")[0] for key in wanted}
    while names:
        first, dot, _ = names[0].partition(".")
        if not dot or first in firsts or not all(name.startswith(f"{first}.") for name in names):
            break
        prefix += f"{first}."
        names = [name.removeprefix(f"{first}.") for name in names]
    return prefix
