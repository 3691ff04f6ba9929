"""Matches the tensors of a checkpoint to a network by name and shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...compiler.operators.base.shape import Shape
from ...compiler.passes.analyses.state import Slot


@dataclass(frozen=True)
class NameMatch:
    """The state_dict keys of a network compared with the names of a checkpoint."""

    prefix: str
    """Prefix of all names in the checkpoint that no key has: `module.`"""
    names: Mapping[str, str]
    """The name in the checkpoint of each key that matches in name and shape."""
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    """Names of the checkpoint without the prefix."""
    mismatched: Mapping[str, Shape]
    """The shape in the checkpoint of each key whose shape differs."""

    @property
    def is_complete(self) -> bool:
        """Every key has a tensor, and every tensor a key."""
        return not (self.missing or self.unexpected or self.mismatched)


def match_by_name(expected: Mapping[str, Slot], found: Mapping[str, Shape]) -> NameMatch:
    """Compare a network's state with a checkpoint's shapes; counters, which old checkpoints lack, are optional."""
    prefix = common_prefix(expected, found)
    inside = {name.removeprefix(prefix): shape for name, shape in found.items()}
    mismatched = {key: inside[key] for key, slot in expected.items() if key in inside and inside[key] != slot.shape}
    return NameMatch(
        prefix=prefix,
        names={key: prefix + key for key in expected if key in inside and key not in mismatched},
        missing=tuple(key for key, slot in expected.items() if key not in inside and not slot.weight.is_int64),
        unexpected=tuple(name for name in inside if name not in expected),
        mismatched=mismatched,
    )


def common_prefix(expected: Mapping[str, object], found: Mapping[str, object]) -> str:
    """Return the prefix of all names, such as DataParallel's `module.`, up to a part with which a key begins."""
    prefix = ""
    names, firsts = list(found), {key.partition(".")[0] for key in expected}
    while names:
        first, dot, _ = names[0].partition(".")
        if not dot or first in firsts or not all(name.startswith(f"{first}.") for name in names):
            break
        prefix += f"{first}."
        names = [name.removeprefix(f"{first}.") for name in names]
    return prefix
