"""What differs in meaning between two networks: layers, arguments, names of weights, wiring, shapes and costs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Literal

from ..algebra.open import has_open
from ..compilation import Compiled
from ..graph.graph import Graph, Node, Result
from ..graph.recipe import lines
from ..graph.unit import Step, Unit
from ..operators.base.operator_text import operator_name, operator_source
from ..operators.base.shape import text as shape_text

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
    """Likewise; 0 where sizes stay open."""


@dataclass(frozen=True)
class Total:
    """A figure of both networks."""

    name: str
    before: int | str
    after: int | str
    """An expression where it depends on sizes that stay open."""


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
        Total(name, _count(getattr(first.figures, field)), _count(getattr(second.figures, field)))
        for name, field in (
            ("parameters", "params"),
            ("parameters in training", "training_params"),
            ("MACs", "macs"),
            ("MACs in training", "training_macs"),
            ("depth", "depth"),
            ("layers", "layers"),
        )
    )
    said = tuple(_said(first, second))
    if _meaning(first.graph) == _meaning(second.graph):
        return Difference(said, totals)
    return Difference((*_Aligned(first, second).changes(), *said), totals)


def _count(figure: int) -> int | str:
    return str(figure) if has_open((figure,)) else figure


def _said(first: Compiled, second: Compiled) -> Iterator[Change]:
    """How weights start and how the network is trained."""
    before, after = _sayings(first), _sayings(second)
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield Change(_kind(old, new), name, old, new)


def _sayings(compiled: Compiled) -> dict[str, str]:
    """What `init` lines and the recipe come to, by what they speak of."""
    starts = {f"init {start.target}": _spelled(start.function, start.arguments) for start in compiled.initializations}
    recipe: dict[str, str] = {}
    for name, said in lines(compiled.recipe) if compiled.recipe else ():
        title = f"recipe {name}"
        recipe[title] = f"{recipe[title]}, {said}" if title in recipe else said
    return starts | recipe


def _spelled(name: str, arguments: Mapping[str, Any]) -> str:
    items = ", ".join(f"{key}={value}" for key, value in arguments.items())
    return f"{name}({items})" if items else name


def _meaning(graph: Graph) -> tuple[Any, ...]:
    """What of a graph counts, whatever the order in which it is written."""
    nodes = {node.id: (_text(node), node.inputs) for node in graph.operations}
    inputs = [(node.id, shape_text(node.shape)) for node in graph.inputs]
    results = [(_result(result), result.value) for result in (*graph.outputs, *graph.auxiliary)]
    return nodes, inputs, results


def _text(node: Node) -> str:
    source = operator_source(node.operator)
    return f"{source}, the module {node.module} again" if node.module else source


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
            old, new = (f"{_named('input', node.id)} {shape_text(node.shape)}" if node else "" for node in (one, other))
            if old != new:
                yield Change(_kind(old, new), (one or other).id, old, new)

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
        params = sum(cost.params for cost in costs)
        macs = 0 if has_open(cost.macs for cost in costs) else sum(cost.macs for cost in costs)
        before, after = (text, "") if sign < 0 else ("", text)
        return Change(kind, path, before, after, sign * params, sign * macs)

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
        params = costs[1].params - costs[0].params
        macs = 0 if has_open((costs[0].macs, costs[1].macs)) else costs[1].macs - costs[0].macs
        texts = _text(before), _text(after)
        shapes = shape_text(self.first.shapes[before.id]), shape_text(self.second.shapes[after.id])
        if texts[0] != texts[1]:
            old, new = (f"{text} -> {shape}" for text, shape in zip(texts, shapes, strict=True))
            yield Change("changed", before.id, *((old, new) if shapes[0] != shapes[1] else texts), params, macs)
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
            old, new = (_result(result) if result else "" for result in (one, other))
            if old != new:
                yield Change(_kind(old, new), (one or other).name, old, new)
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
