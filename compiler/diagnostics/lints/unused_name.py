"""Finds parameters, imports and `let`s that are never used."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ....dsl.syntax import Definition, File, Identifier, Import, Let, Variant
from ....dsl.walk import nodes
from ...elaborate.expressions.referenced_names import referenced_names
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Unused names, except imports and top-level `let`s of a file without a net, which may be meant for other files."""
    unused = [*_parameters(network.file), *_lets(network.file), *_imports(network.file)]
    if not unused:
        return
    from ...problems.warnings.unused import UnusedImport, UnusedLet, UnusedParameter

    kinds = {"parameter": UnusedParameter, "let": UnusedLet, "import": UnusedImport}
    for kind, name in unused:
        yield kinds[kind](name.span, name.text)


def _parameters(file: File) -> Iterator[tuple[str, Identifier]]:
    for item in file.items:
        if isinstance(item, Definition | Variant) and item.parameters:
            parts = (*item.arguments, item.body) if isinstance(item, Variant) else (item.body,)
            used = referenced_names(*(part for part in parts if part))
            yield from (("parameter", p.name) for p in item.parameters if p.name.text not in used)


def _lets(file: File) -> Iterator[tuple[str, Identifier]]:
    for item in file.items:
        lets = [node for node in nodes(item) if isinstance(node, Let)] if isinstance(item, Definition) else []
        used = referenced_names(item) if lets else frozenset[str]()
        yield from (("let", node.name) for node in lets if node.name.text not in used)
    if _has_net(file):
        used = referenced_names(file)
        yield from (("let", item.name) for item in file.items if isinstance(item, Let) and item.name.text not in used)


def _imports(file: File) -> Iterator[tuple[str, Identifier]]:
    if not _has_net(file):
        return
    used = referenced_names(file)
    for item in file.items:
        if isinstance(item, Import):
            yield from (("import", name) for name in item.names if name.text not in used)


def _has_net(file: File) -> bool:
    definitions = (item for item in file.items if isinstance(item, Definition))
    return any(isinstance(item, Variant) for item in file.items) or any(item.kind == "net" for item in definitions)
