"""Blocks and seqs that nothing in their file uses."""

from __future__ import annotations

from collections.abc import Iterator

from ...dsl.problem import Problem
from ...dsl.syntax import Definition, File, Item, Let, Parameter, Reference, Variant
from ..linting import Subject
from ..spoken import spoken


def find(subject: Subject) -> Iterator[Problem]:
    """What stands beside a net that takes blocks is meant for it, in other files, and is left alone."""
    if not any(isinstance(item, Definition) and item.kind != "net" for item in subject.file.items):
        return
    unused = list(_unused(subject.file))
    if not unused or _takes_blocks(subject.file):
        return
    from ..problems.unused import UnusedDefinition

    for item in unused:
        yield UnusedDefinition(item.name.span, item.kind, item.name.text)


def _unused(file: File) -> Iterator[Definition]:
    speakers: dict[str, list[Item]] = {}
    for item in file.items:
        for name in spoken(item):
            speakers.setdefault(name, []).append(item)
    blocks = (item for item in file.items if isinstance(item, Definition) and item.kind != "net")
    for block in blocks:
        if all(speaker is block for speaker in speakers.get(block.name.text, ())):
            yield block


def _takes_blocks(file: File) -> bool:
    """Whether the last net has a parameter that can be a block: one without a value, or whose value is one."""
    nets = [i for i in file.items if isinstance(i, Variant) or (isinstance(i, Definition) and i.kind == "net")]
    numbers = {item.name.text for item in file.items if isinstance(item, Let)}
    return bool(nets) and any(_may_be_block(parameter, numbers) for parameter in nets[-1].parameters)


def _may_be_block(parameter: Parameter, numbers: set[str]) -> bool:
    default = parameter.default
    return default is None or (isinstance(default, Reference) and default.path[0] not in numbers)
