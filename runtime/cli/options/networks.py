"""Several networks from a command line: `SPEC`, `SPEC:NET`, and all nets of a spec."""

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


def networks(
    arguments: Sequence[str], settings: Mapping[str, Setting], net: str | None = None, every: bool = False
) -> list[Compiled] | None:
    """The networks that arguments name, in order; None where one has mistakes, after all were printed.

    An argument is a spec, of which the last net is meant, or `SPEC:NET`; `net` chooses for those that do not. With
    `every` an argument means all nets of its spec, except those whose parameters need values.
    """
    found: list[Compiled] = []
    complete = True
    for argument in arguments:
        try:
            for source, chosen in _nets(argument, net, every):
                compiled = _compiled(source, chosen, settings, every)
                found += [compiled] if isinstance(compiled, Compiled) else []
                complete = complete and compiled is not False
        except Refusal as refusal:
            print_refusal(refusal)
            complete = False
    if complete and not found:
        raise Refusal(f"no net of {printable(arguments[0])} can be compiled: their parameters need values")
    return found if complete else None


def split(argument: str) -> tuple[str, str | None]:
    """Spec and net of `SPEC:NET`; of a spec alone, and of a file whose name has a colon, no net."""
    spec, colon, net = argument.rpartition(":")
    if colon and spec and re.fullmatch(r"[A-Za-z_]\w*", net, re.ASCII) and not os.path.lexists(argument):
        return spec, net
    return argument, None


def _nets(argument: str, net: str | None, every: bool) -> Iterator[tuple[Source, str | None]]:
    """Which nets of a spec are meant, by name; None is the last."""
    spec, chosen = split(argument)
    source = open_spec(spec)
    if chosen is not None or not every:
        yield source, chosen or net
        return
    names = [
        item.name.text
        for item in parse(source, current_limits().characters, current_limits().tokens).file.items
        if _is_net(item)
    ]
    yield from ((source, name) for name in names or [None])
    yield from ((member, None) for member in _members(source, names))


def _is_net(item: Item) -> TypeGuard[Definition | Variant]:
    return isinstance(item, Variant) or (isinstance(item, Definition) and item.kind == "net")


def _members(family: Source, nets: Sequence[str]) -> Iterator[Source]:
    """The specs beside a family whose last net is a variant of one of its nets, by name."""
    path = Path(family.name)
    for other in sorted(path.parent.glob(f"*{SUFFIX}")):
        if other.stem == path.stem or not path.is_file():
            continue
        source = open_spec(str(other))
        items = parse(source, current_limits().characters, current_limits().tokens).file.items
        imported = {
            name.text
            for item in items
            if isinstance(item, Import) and item.module.path == (path.stem,)
            for name in item.names
        }
        last = items[-1] if items else None
        if isinstance(last, Variant) and last.base.text in imported.intersection(nets):
            yield source


def _compiled(source: Source, net: str | None, settings: Mapping[str, Setting], every: bool) -> Compiled | bool:
    """The network; True where it is left out because it needs values, False after its mistakes were printed."""
    compilation = compile_source(source, find, net, settings, current_limits(), generate=False)
    if every and any(isinstance(problem, MissingNetArguments) for problem in compilation.problems):
        return True
    print_problems(compilation.problems)
    return compilation.result or False
