"""From parts of a generated module to nodes, so that a runtime error points to the spec."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..operators.base.emission import Function, Infix
from .graph import Graph, Node
from .unit import Unit

_OPERATORS = {"+": ast.Add, "*": ast.Mult}


@dataclass(frozen=True)
class SourceMap:
    """Nodes by the place where they run: by submodule path, and by expression in `forward`."""

    modules: Mapping[str, tuple[Node, ...]]
    expressions: Mapping[str, tuple[Node, ...]]
    """By the path of the module whose `forward` holds them, in order."""


def source_map(unit: Unit, graph: Graph) -> SourceMap:
    """The map of a compiled network."""
    modules: dict[str, list[Node]] = {}
    for node in graph.operations:
        modules.setdefault(node.path, []).append(node)
    owners = [inner for inner in unit.units() if inner.kind in ("net", "block")]
    return SourceMap(
        {path: tuple(nodes) for path, nodes in modules.items()},
        {owner.path: tuple(_expressions(owner)) for owner in owners},
    )


def _expressions(unit: Unit) -> Iterator[Node]:
    for step in unit.steps:
        what = step.what
        if isinstance(what, Unit):
            yield from _expressions(what) if what.kind == "group" else ()
        elif isinstance(what.operator.emit(*step.input_shapes), Infix | Function):
            yield what


def expression_number(code: str, line: int, column: int) -> int | None:
    """The index, from 0, of the addition, product or concatenation at a place of `forward`; None for other places.

    `line` counts from 1; `column` counts bytes of UTF-8 from 0, as in Python's `ast`.
    """
    for function in ast.walk(ast.parse(code)):
        if isinstance(function, ast.FunctionDef) and function.lineno <= line <= (function.end_lineno or 0):
            for number, found in enumerate(_outermost(function)):
                if _stands_at(found, line, column):
                    return number
    return None


def _outermost(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """The outermost merges in source order: an expression (all of `x + y + z`) or a statement `x += y`."""
    for child in ast.iter_child_nodes(node):
        if _is_merge(child):
            assert isinstance(child, ast.expr | ast.stmt)
            yield child
        else:
            yield from _outermost(child)


def _is_merge(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp | ast.AugAssign):
        return isinstance(node.op, tuple(_OPERATORS.values()))
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "torch"
    )


def _stands_at(node: ast.expr | ast.stmt, line: int, column: int) -> bool:
    start, end = (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)
    return start <= (line, column) < end
