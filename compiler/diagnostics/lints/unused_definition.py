"""Finds blocks and seqs that no net of their file uses, even through other blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from ....dsl.problem import Problem
from ....dsl.syntax import Definition, File, Item, Let, Parameter, Reference, Variant
from ...elaborate.expressions.referenced_names import referenced_names
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Unused blocks, except beside a net that takes blocks as arguments: those are meant for other files."""
    if not any(map(_is_block, network.file.items)):
        return
    unused = list(_unused(network.file))
    if not unused or _takes_blocks(network.file):
        return
    from ...problems.warnings.unused import UnusedDefinition

    for item, users in unused:
        yield UnusedDefinition(item.name.span, item.kind, item.name.text, users)


def _unused(file: File) -> Iterator[tuple[Definition, tuple[str, ...]]]:
    """The blocks and seqs not reachable from a net, a variant or a `let`, each with the others that use it.

    What only such a block uses is not reported too; of blocks that use each other only the first is.
    """
    left = {item.name.text: item for item in file.items if _is_block(item)}
    _remove_used(left, [item for item in file.items if not _is_block(item)])
    users: dict[str, list[str]] = {name: [] for name in left}
    for name, block in left.items():
        for used in referenced_names(block) & left.keys() - {name}:
            users[used].append(name)
    for name in sorted(left, key=lambda name: bool(users[name])):
        if name in left:
            block = left.pop(name)
            _remove_used(left, [block])
            yield block, tuple(users[name])


def _remove_used(left: dict[str, Definition], waiting: list[Item]) -> None:
    """Remove what the items use, directly or indirectly."""
    while waiting:
        waiting += [left.pop(name) for name in referenced_names(waiting.pop()) & left.keys()]


def _is_block(item: Item) -> TypeGuard[Definition]:
    return isinstance(item, Definition) and item.kind != "net"


def _takes_blocks(file: File) -> bool:
    """Whether the last net has a parameter that can be a block: one without a default, or whose default is one."""
    nets = [i for i in file.items if isinstance(i, Variant) or (isinstance(i, Definition) and i.kind == "net")]
    numbers = {item.name.text for item in file.items if isinstance(item, Let)}
    return bool(nets) and any(_may_be_block(parameter, numbers) for parameter in nets[-1].parameters)


def _may_be_block(parameter: Parameter, numbers: set[str]) -> bool:
    default = parameter.default
    return default is None or (isinstance(default, Reference) and default.path[0] not in numbers)
