"""What `cnnc show --input 3xHxW` prints: the layers with sizes as expressions, and what the network demands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from ..algebra.open import has_open
from ..algebra.prove import Domain, equal_sides
from ..algebra.solve import Values
from ..algebra.terms import names
from ..compilation import Compiled
from ..graph.graph import Graph, InputNode, Node
from ..operators.base.operator_text import operator_source
from ..operators.base.shape import text as shape_text
from ..passes.analyses.figures import count_figures
from ..passes.analyses.receptive_field import Fields, find_fields
from ..passes.analyses.symbolic import Constraint, NoShape, Symbolic, infer_symbolic, named_inputs, symbolic_costs
from .quantity import exact
from .table import Row, rows, summary

_LAYERS = ("name", "layer", "output", "parameters", "MACs")
_FIELDS = ("value", "layer", "output", "stride", "receptive field", "from")


def symbolic_table(compiled: Compiled, symbolic: Symbolic, most: int | None = None) -> str:
    """Layer by layer, as `table` has it, and what is demanded of the input; `most` levels of blocks are opened."""
    graph, costs = symbolic_costs(compiled.graph, symbolic, compiled.costs)
    shown = replace(compiled, graph=graph, shapes=symbolic.settled, costs=costs, figures=count_figures(graph, costs))
    totals = "".join(f"{line}\n" for line in summary(shown))
    return _text([_LAYERS, *_cells(rows(shown), 0, most)]) + totals + demands_text(compiled, symbolic)


def receptive_table(compiled: Compiled, symbolic: Symbolic) -> str:
    """Value by value: its shape, the stride and the receptive field along height and width."""
    lines: list[tuple[str, ...]] = [_FIELDS]
    for id, fields in find_fields(compiled.graph, compiled.shapes).items():
        node = compiled.graph.nodes[id]
        layer = "" if isinstance(node, InputNode) else operator_source(node.operator)
        lines.append((id, layer, shape_text(symbolic.settled[id]), *_field_cells(fields)))
    return _text(lines) + demands_text(compiled, symbolic)


def demands_text(compiled: Compiled, symbolic: Symbolic) -> str:
    """The section of demands: which inputs are accepted, who says so, and how far the output sees."""
    is_given = not any(has_open(symbolic.shapes[node.id]) for node in compiled.graph.inputs)
    lines = _demands_of_all(compiled) if is_given else _lines(symbolic)
    return "\n".join(["demands of the input", *(f"  {line}" for line in lines), *_seen(compiled)]) + "\n"


def _lines(symbolic: Symbolic) -> list[str]:
    found = list(_demanded(symbolic.constraints, Domain()))
    lines = [*found, *(f"{line}; in training" for line in _demanded(symbolic.training, symbolic.domain))]
    return lines or ["none: every height and width from 1 is taken"]


def _demands_of_all(compiled: Compiled) -> list[str]:
    """What is demanded of other sizes, where the network is shown at one."""
    try:
        return _lines(infer_symbolic(compiled.graph, named_inputs(compiled.graph), compiled.shapes))
    except NoShape as refused:
        return [f"not to be said for all sizes at once, because of {_at(refused.node)}"]


def _demanded(demands: Sequence[Constraint], before: Domain) -> Iterator[str]:
    """What the demands come to for each named size, and the rest as it was found; each with the node that decides."""
    after, decides = before, dict[str, str]()
    others: list[str] = []
    for demand in demands:
        narrower = after.where(demand.condition)
        for name in sorted(names(demand.condition.terms)):
            for kind, line in _said(name, narrower.of(name)):
                if (kind, line) not in _said(name, after.of(name)):
                    decides[f"{name} {kind}"] = f"{line:<16}  {_place(demand)}"
        if narrower.also != after.also:
            others.append(f"{_equation(demand, narrower)}  {_place(demand)}")
        after = narrower
    yield from (decides[key] for key in sorted(decides))
    yield from others


def _said(name: str, values: Values) -> list[tuple[str, str]]:
    """A set of values in words, by kind: the least, the greatest, and which remainders."""
    said: list[tuple[str, str]] = []
    if values.high is not None and values.high == values.low:
        return [("1 value", f"{name} == {values.low}")]
    if values.low > 1:
        said.append(("1 least", f"{name} >= {values.low}"))
    if values.high is not None:
        said.append(("2 greatest", f"{name} <= {values.high}"))
    if values.period > 1:
        several = ", ".join(map(str, values.remainders))
        remainder = f"== {several}" if len(values.remainders) == 1 else f"in [{several}]"
        said.append(("3 remainder", f"{name} % {values.period} {remainder}"))
    return said


def _equation(demand: Constraint, domain: Domain) -> str:
    condition = demand.condition
    equal = equal_sides(condition, domain) if condition.relation == "==" else None
    if equal is None:
        return str(condition)
    sides = " = ".join(sorted(names(condition.terms)))
    if equal.empty:
        return f"{condition} (never with {sides})"
    span = f"{equal.low} to {equal.high}" if equal.high != equal.low else f"{equal.low}"
    return f"{condition} (with {sides}: {span})"


def _place(demand: Constraint) -> str:
    return _at(demand.node)


def _at(node: Node) -> str:
    span = node.origin.span
    return f"{node.id}, {span.source.name.rpartition('/')[2]}:{span.first.line}"


def _seen(compiled: Compiled) -> Iterator[str]:
    """Stride and receptive field of each output, or of the last map before it that does not see everything."""
    fields = find_fields(compiled.graph, compiled.shapes)
    for result in compiled.graph.outputs:
        yield f"output {result.value}"
        id = _last_map(result.value, compiled.graph, fields)
        if id != result.value:
            yield "  receptive field  all of the input"
        if id is not None and (found := fields[id]) is not None:
            stride, size, start = _field_cells(found)
            until = "" if id == result.value else f", up to {id}"
            yield f"  stride           {stride}{until}"
            yield f"  receptive field  {size} from {start}{until}"


def _last_map(id: str, graph: Graph, fields: dict[str, Fields | None]) -> str | None:
    """The nearest value upstream that has a receptive field; None where that is an input."""
    while fields[id] is None and graph.nodes[id].inputs:
        id = graph.nodes[id].inputs[0]
    return id if graph.nodes[id].inputs else None


def _field_cells(fields: Fields | None) -> tuple[str, str, str]:
    if fields is None:
        return ("", "all", "")
    return (
        _pair(field.jump for field in fields),
        _pair(ceil(field.size) for field in fields),
        ", ".join(str(floor(field.start)) for field in fields),
    )


def _pair(values: Iterator[Fraction | int]) -> str:
    return "x".join(str(value) for value in values)


def _cells(lines: tuple[Row, ...], depth: int, most: int | None) -> Iterator[tuple[str, ...]]:
    for row in lines:
        layer = f"{row.layer} x {row.count}".strip() if row.count > 1 else row.layer
        macs = exact(row.macs)
        params = f"{row.params:,}" if row.params else ""
        yield ("  " * depth + row.name, layer, row.shape, params, macs if macs != "0" else "")
        if most is None or depth < most:
            yield from _cells(row.inside, depth + 1, most)


def _text(lines: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    right = [column for column, title in enumerate(lines[0]) if title in ("parameters", "MACs")]
    text = ["  ".join(_placed(line, widths, right)).rstrip() for line in lines]
    return "\n".join([text[0], rule, *text[1:], rule]) + "\n"


def _placed(line: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> Iterator[str]:
    for column, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.rjust(width) if column in right else cell.ljust(width)
