"""Compiles the networks that a command line names: `SPEC`, `SPEC:NET`, or all nets of a spec."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeGuard

from ....compiler.compilation import Compiled, Setting
from ....compiler.pipeline import compile_source
from ....compiler.problems.nets import MissingNetArguments
from ....dsl.parsing.parser import parse
from ....dsl.span import Source
from ....dsl.syntax import Definition, Import, Item, Variant
from ...io.limits import current_limits
from ...io.refusal import Refusal, printable
from ...io.spec_names import SUFFIX
from ...io.terminal import print_problems, print_refusal
from ...library.specs import find, open_spec


def compile_networks(
    arguments: Sequence[str], settings: Mapping[str, Setting], net: str | None = None, all_nets: bool = False
) -> list[Compiled] | None:
    """Compile the networks that arguments name; prints all problems, and returns None if any network has errors.

    An argument is a spec, of which the last net is compiled, or `SPEC:NET`; `net` selects one for those without `:NET`.
    With `all_nets` an argument means all nets of its spec except those whose parameters need values.
    """
    found: list[Compiled] = []
    complete = True
    for argument in arguments:
        try:
            for source, chosen in _selected(argument, net, all_nets):
                compiled = _compiled(source, chosen, settings, all_nets)
                found += [compiled] if isinstance(compiled, Compiled) else []
                complete = complete and compiled is not False
        except Refusal as refusal:
            print_refusal(refusal)
            complete = False
    if complete and not found:
        raise Refusal(f"cannot compile any net of {printable(arguments[0])}: their parameters need values")
    return found if complete else None


def split_net(argument: str) -> tuple[str, str | None]:
    """Split `SPEC:NET`; the net is None for a spec alone and for an existing file with a colon in its name."""
    spec, colon, net = argument.rpartition(":")
    if colon and spec and re.fullmatch(r"[A-Za-z_]\w*", net, re.ASCII) and not os.path.lexists(argument):
        return spec, net
    return argument, None


def _selected(argument: str, net: str | None, all_nets: bool) -> Iterator[tuple[Source, str | None]]:
    """Yield the sources and nets that an argument selects; None stands for the last net."""
    spec, chosen = split_net(argument)
    source = open_spec(spec)
    if chosen is not None or not all_nets:
        yield source, chosen or net
        return
    names = [item.name.text for item in _items(source) if _is_net(item)]
    yield from ((source, name) for name in names or [None])
    yield from ((member, None) for member in _members(source, names))


def _is_net(item: Item) -> TypeGuard[Definition | Variant]:
    return isinstance(item, Variant) or (isinstance(item, Definition) and item.kind == "net")


def _members(family: Source, nets: Sequence[str]) -> Iterator[Source]:
    """Yield the specs in a family's folder whose last net is a variant of one of its nets."""
    path = Path(family.name)
    for other in sorted(path.parent.glob(f"*{SUFFIX}")):
        if other.stem == path.stem or not path.is_file():
            continue
        source = open_spec(str(other))
        items = _items(source)
        imported = {
            name.text
            for item in items
            if isinstance(item, Import) and item.module.path == (path.stem,)
            for name in item.names
        }
        last = items[-1] if items else None
        if isinstance(last, Variant) and last.base.text in imported.intersection(nets):
            yield source


def _items(source: Source) -> tuple[Item, ...]:
    return parse(source, current_limits().characters, current_limits().tokens).file.items


def _compiled(source: Source, net: str | None, settings: Mapping[str, Setting], all_nets: bool) -> Compiled | bool:
    """Compile a network; returns True if it is skipped because it needs values, False after its errors are printed."""
    compilation = compile_source(source, find, net, settings, current_limits(), generate=False)
    if all_nets and any(isinstance(problem, MissingNetArguments) for problem in compilation.problems):
        return True
    print_problems(compilation.problems)
    return compilation.result or False
