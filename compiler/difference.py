"""What differs in meaning between two networks: layers, arguments, names of weights, wiring, shapes and costs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import asdict, dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Literal

from ..dsl.render.visible import clean
from .graph import Graph, Node, Result
from .pipeline import Compiled
from .quantity import rounded
from .shape import text as shape_text
from .spelled import operator_name, spelled
from .unit import Step, Unit

_LARGEST = 250_000
"""Product of two sequences' lengths up to which they are aligned by what they hold, and beyond it by name."""

Kind = Literal["added", "removed", "changed", "rewired", "renamed", "affected"]


@dataclass(frozen=True)
class Change:
    """One difference; `affected` is a layer that is the same and only has other shapes or weights as a consequence.

    `path` is the first network's, or the second's of what is added. Of a renamed layer or block `before` and `after`
    are paths, of a rewired one what it reads; else they say what stands there, and are empty where nothing does.
    """

    kind: Kind
    path: str
    before: str
    after: str
    params: int = 0
    """Parameters of the second network less those of the first."""
    macs: int = 0


@dataclass(frozen=True)
class Total:
    """A figure of both networks."""

    name: str
    before: int
    after: int


@dataclass(frozen=True)
class Difference:
    """All that differs between two networks; their own names, and how they are written, do not count."""

    changes: tuple[Change, ...]
    totals: tuple[Total, ...]

    def __bool__(self) -> bool:
        return bool(self.changes) or any(total.before != total.after for total in self.totals)

    def as_json(self) -> dict[str, Any]:
        """The same for machines."""
        return {
            "equal": not self,
            "changes": [asdict(change) for change in self.changes],
            "totals": {total.name: {"before": total.before, "after": total.after} for total in self.totals},
        }


def difference(first: Compiled, second: Compiled) -> Difference:
    """What must be done to the first network to get the second."""
    totals = tuple(
        Total(name, getattr(first.figures, field), getattr(second.figures, field))
        for name, field in (
            ("parameters", "params"),
            ("parameters in training", "training_params"),
            ("MACs", "macs"),
            ("MACs in training", "training_macs"),
            ("depth", "depth"),
            ("layers", "layers"),
        )
    )
    if _meaning(first.graph) == _meaning(second.graph):
        return Difference((), totals)
    return Difference(tuple(_Aligned(first, second).changes()), totals)


def _meaning(graph: Graph) -> tuple[Any, ...]:
    """What of a graph counts, whatever the order in which it is written."""
    nodes = {node.id: (_text(node), node.inputs) for node in graph.operations}
    inputs = [(node.id, node.shape) for node in graph.inputs]
    results = [(_result(result), result.value) for result in (*graph.outputs, *graph.auxiliary)]
    return nodes, inputs, results


def _text(node: Node) -> str:
    return f"{spelled(node.operator)}, the module {node.module} again" if node.module else spelled(node.operator)


def _result(result: Result) -> str:
    head = f" with {operator_name(result.head.operator)}" if result.head else ""
    weight = f", in training, weight {result.weight:g}" if result.weight is not None else ""
    return f"{_named('output', result.name)}{head}{weight}"


def _named(what: str, name: str) -> str:
    """`input left`, and `input` where that is the name."""
    return what if name == what else f"{what} {name}"


@dataclass(frozen=True)
class _Pair:
    """Steps that stand for each other; `path` is the first one's."""

    before: Step
    after: Step
    path: str
    is_beside: bool
    """The units around them stand for each other too, so that another name of theirs is told there."""


@dataclass(eq=False)
class _Aligned:
    """Steps of two networks side by side."""

    first: Compiled
    second: Compiled
    values: dict[str, str] = field(default_factory=dict[str, str])
    """The second network's value for one of the first's."""
    pairs: list[_Pair] = field(default_factory=list["_Pair"])
    removed: list[tuple[Step, str]] = field(default_factory=list["tuple[Step, str]"])
    added: list[tuple[Step, str]] = field(default_factory=list["tuple[Step, str]"])

    def changes(self) -> Iterator[Change]:
        yield from self._inputs()
        self._align(self.first.unit, self.second.unit)
        self._find_moved()
        yield from (self._lone("removed", step, path, self.first, -1) for step, path in self.removed)
        yield from (self._lone("added", step, path, self.second, 1) for step, path in self.added)
        known = frozenset(self.values.values())
        for pair in self.pairs:
            yield from self._renamed(pair)
            if isinstance(pair.before.what, Node) and isinstance(pair.after.what, Node):
                yield from self._node(pair.before.what, pair.after.what)
                yield from self._rewired(pair.before.what, pair.after.what, known)
        yield from self._results()

    def _inputs(self) -> Iterator[Change]:
        before, after = self.first.graph.inputs, self.second.graph.inputs
        self.values.update((one.id, other.id) for one, other in zip(before, after, strict=False))
        for one, other in zip_longest(before, after):
            texts = [f"{_named('input', node.id)} {shape_text(node.shape)}" if node else "" for node in (one, other)]
            if texts[0] != texts[1]:
                yield Change(_kind(*texts), (one or other).id, *texts)

    def _align(self, first: Unit, second: Unit) -> None:
        paths = (f"{first.path}." if first.path else "", f"{second.path}." if second.path else "")
        for before, after in _aligned(first.steps, second.steps):
            if before is None:
                assert after is not None
                self.added.append((after, paths[1] + after.name))
            elif after is None:
                self.removed.append((before, paths[0] + before.name))
            else:
                self._pair(before, after, paths[0] + before.name, is_beside=True)

    def _pair(self, before: Step, after: Step, path: str, is_beside: bool) -> None:
        self.pairs.append(_Pair(before, after, path, is_beside))
        self.values[before.output] = after.output
        if isinstance(before.what, Unit) and isinstance(after.what, Unit):
            self._align(before.what, after.what)

    def _find_moved(self) -> None:
        """What is only grouped otherwise is no layer less and another more: its weights have other names."""
        removed = [(leaf, path) for step, path in self.removed for leaf, path in _leaves(step, path)]
        added = [(leaf, path) for step, path in self.added for leaf, path in _leaves(step, path)]
        tokens = [[_signature(leaf) for leaf, _ in leaves] for leaves in (removed, added)]
        if not removed or not added or len(removed) * len(added) > _LARGEST:
            return
        matches = SequenceMatcher(None, *tokens, autojunk=False).get_matching_blocks()
        moved = [(match.a + index, match.b + index) for match in matches for index in range(match.size)]
        if not moved:
            return
        for one, other in moved:
            self._pair(removed[one][0], added[other][0], removed[one][1], is_beside=False)
        gone, come = {one for one, _ in moved}, {other for _, other in moved}
        self.removed = [leaf for index, leaf in enumerate(removed) if index not in gone]
        self.added = [leaf for index, leaf in enumerate(added) if index not in come]

    def _lone(self, kind: Kind, step: Step, path: str, compiled: Compiled, sign: int) -> Change:
        costs = [compiled.costs[leaf.what.id] for leaf, _ in _leaves(step, path) if isinstance(leaf.what, Node)]
        text = f"{_called(step)} -> {shape_text(compiled.shapes[step.output])}"
        params, macs = sum(cost.params for cost in costs), sum(cost.macs for cost in costs)
        return Change(kind, path, *((text, "") if sign < 0 else ("", text)), sign * params, sign * macs)

    def _renamed(self, pair: _Pair) -> Iterator[Change]:
        """Another name of something with weights changes the keys of the state_dict."""
        names = (pair.before.name, pair.after.name) if pair.is_beside else (_path(pair.before), _path(pair.after))
        if names[0] != names[1] and any(self._weighs(leaf) for leaf, _ in _leaves(pair.before, pair.path)):
            yield Change("renamed", pair.path, pair.path, _path(pair.after))

    def _weighs(self, leaf: Step) -> bool:
        assert isinstance(leaf.what, Node)
        cost = self.first.costs[leaf.what.id]
        return cost.params + cost.buffers > 0

    def _node(self, before: Node, after: Node) -> Iterator[Change]:
        costs = self.first.costs[before.id], self.second.costs[after.id]
        params, macs = costs[1].params - costs[0].params, costs[1].macs - costs[0].macs
        texts = _text(before), _text(after)
        shapes = shape_text(self.first.shapes[before.id]), shape_text(self.second.shapes[after.id])
        if texts[0] != texts[1]:
            arrows = [
                f"{text} -> {shape}" if shapes[0] != shapes[1] else text
                for text, shape in zip(texts, shapes, strict=True)
            ]
            yield Change("changed", before.id, *arrows, params, macs)
        elif shapes[0] != shapes[1] or params or macs:
            yield Change("affected", before.id, shapes[0], shapes[1], params, macs)

    def _rewired(self, before: Node, after: Node, known: frozenset[str]) -> Iterator[Change]:
        """Other inputs, unless one is new or gone, which is told where it is."""
        expected = tuple(self.values.get(source, "") for source in before.inputs)
        comparable = all(expected) and known.issuperset(after.inputs)
        if comparable and expected != after.inputs:
            yield Change("rewired", before.id, ", ".join(before.inputs), ", ".join(after.inputs))

    def _results(self) -> Iterator[Change]:
        sides = [(*side.graph.outputs, *side.graph.auxiliary) for side in (self.first, self.second)]
        for one, other in zip_longest(*sides):
            texts = [_result(result) if result else "" for result in (one, other)]
            if texts[0] != texts[1]:
                yield Change(_kind(*texts), (one or other).name, *texts)
            elif self.values.get(one.value, other.value) != other.value:
                yield Change("rewired", one.name, one.value, other.value)


def _kind(before: str, after: str) -> Kind:
    if before and after:
        return "changed"
    return "removed" if before else "added"


# Alignment -----------------------------------------------------------------------------------------------------------


def _aligned(first: tuple[Step, ...], second: tuple[Step, ...]) -> Iterator[tuple[Step | None, Step | None]]:
    """Steps of two units in pairs, or alone: by name where the names are the same, else by what they are."""
    names = {step.name for step in first}, {step.name for step in second}
    if names[0] == names[1] or len(first) * len(second) > _LARGEST:
        yield from _by_name(first, second)
        return
    for tag, low, high, start, end in _opcodes(first, second, _signature):
        if tag == "equal":
            yield from zip(first[low:high], second[start:end], strict=True)
        else:
            yield from _replaced(first[low:high], second[start:end])


def _replaced(first: tuple[Step, ...], second: tuple[Step, ...]) -> Iterator[tuple[Step | None, Step | None]]:
    """Steps that are not equal: pairs where they are of one sort."""
    for tag, low, high, start, end in _opcodes(first, second, _sort):
        if tag == "equal":
            yield from zip(first[low:high], second[start:end], strict=True)
        else:
            yield from ((step, None) for step in first[low:high])
            yield from ((None, step) for step in second[start:end])


def _by_name(first: tuple[Step, ...], second: tuple[Step, ...]) -> Iterator[tuple[Step | None, Step | None]]:
    others = {step.name: step for step in second}
    paired: set[str] = set()
    for step in first:
        other = others.get(step.name)
        if other is not None and isinstance(other.what, Node) == isinstance(step.what, Node):
            paired.add(step.name)
            yield step, other
        else:
            yield step, None
    yield from ((None, step) for step in second if step.name not in paired)


def _opcodes(first: tuple[Step, ...], second: tuple[Step, ...], token: Callable[[Step], Hashable]) -> Any:
    return SequenceMatcher(None, [*map(token, first)], [*map(token, second)], autojunk=False).get_opcodes()


def _signature(step: Step) -> Hashable:
    """What a step is, names inside and shapes apart."""
    return _text(step.what) if isinstance(step.what, Node) else tuple(map(_signature, step.what.steps))


def _sort(step: Step) -> Hashable:
    """What a step is, arguments apart; a block by its name and a group by its label."""
    return operator_name(step.what.operator) if isinstance(step.what, Node) else (step.what.name,)


def _leaves(step: Step, path: str) -> Iterator[tuple[Step, str]]:
    """The operators in a step, with their paths."""
    if isinstance(step.what, Node):
        yield step, path
        return
    for inner in step.what.steps:
        yield from _leaves(inner, f"{path}.{inner.name}")


def _path(step: Step) -> str:
    return step.what.id if isinstance(step.what, Node) else step.what.path


def _called(step: Step) -> str:
    return _text(step.what) if isinstance(step.what, Node) else step.what.name


# Words ---------------------------------------------------------------------------------------------------------------


_SHOWN = 40
"""Lines of one kind that are shown; the rest is counted."""
_WIDEST = 60
"""Columns of an operator that are shown."""
_MARKS: dict[Kind, str] = {
    "removed": "-",
    "added": "+",
    "changed": "~",
    "rewired": "~",
    "renamed": "=",
    "affected": " ",
}


def as_text(found: Difference, first: str, second: str) -> str:
    """For a terminal: a line or two a change, equal ones together, and the figures of both networks."""
    if not found:
        return f"{first} and {second} mean the same\n"
    lines: list[str] = []
    for kind in _MARKS:
        groups = _grouped([change for change in found.changes if change.kind == kind])
        for group in groups[:_SHOWN]:
            lines += _lines(group)
        if len(groups) > _SHOWN:
            lines.append(f"  and {len(groups) - _SHOWN:,} more {kind}, which --json lists")
    lines += ["", *_totals(found, first, second)]
    return "\n".join(clean(line) for line in lines).lstrip("\n") + "\n"


def _grouped(changes: list[Change]) -> list[list[Change]]:
    """Changes of which all is equal but the path, in the order of the first of each; the affected all in one."""
    groups: dict[Hashable, list[Change]] = {}
    for change in changes:
        key: Hashable = (change.before, change.after, change.params, change.macs)
        groups.setdefault("" if change.kind == "affected" else key, []).append(change)
    return list(groups.values())


def _lines(group: list[Change]) -> Iterator[str]:
    change = group[0]
    if change.kind == "affected":
        yield f"  {_places(group)}: other shapes or weights as a consequence{_costs(group)}"
        return
    mark = _MARKS[change.kind]
    head = f"{mark} {_places(group)}"
    match change.kind:
        case "removed" | "added":
            yield f"{head}: {_cut(change.before or change.after)}{_costs(group)}"
        case "renamed":
            yield f"{head}: its weights are now under {change.after}"
        case "rewired":
            yield f"{head}: reads {change.after} in place of {change.before}"
        case _:
            yield f"{head}: {_cut(change.before)}"
            yield f"{' ' * len(head)}  {_cut(change.after)}{_costs(group)}"


def _cut(text: str) -> str:
    """Lists of a hundred numbers are cut in the middle."""
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST // 2]} ... {text[-_WIDEST // 2 + 5 :]}"


def _places(group: list[Change]) -> str:
    """`layer1.0.conv1 and 15 others`."""
    others = len(group) - 1
    return group[0].path + (f" and {others:,} other{'s' if others > 1 else ''}" if others else "")


def _costs(group: list[Change]) -> str:
    """What the changes add up to, where that is anything."""
    params, macs = sum(change.params for change in group), sum(change.macs for change in group)
    parts = [f"{params:+,} parameters"] if params else []
    parts += [f"{'+' if macs > 0 else '-'}{rounded(abs(macs))} MACs"] if macs else []
    return f"  ({', '.join(parts)})" if parts else ""


def _totals(found: Difference, first: str, second: str) -> Iterator[str]:
    """The figures side by side; those of training where they differ from those of inference."""
    totals = {total.name: total for total in found.totals}
    kept = [
        total
        for name, total in totals.items()
        if not name.endswith(" in training") or _apart(total, totals[name.removesuffix(" in training")])
    ]
    rows = [(total.name, f"{total.before:,}", f"{total.after:,}", f"{total.after - total.before:+,}") for total in kept]
    rows = [("", first, second, "difference"), *((*row[:3], "" if row[3] == "+0" else row[3]) for row in rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for name, *cells in rows:
        figures = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield f"{name:<{widths[0]}}  {figures}".rstrip()


def _apart(total: Total, other: Total) -> bool:
    return (total.before, total.after) != (other.before, other.after)
