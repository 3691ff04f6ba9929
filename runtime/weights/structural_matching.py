"""Matches the layers of a checkpoint to those of a network by order, shape and kind, whatever their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from ...compiler.graph.graph import Graph, Node
from ...compiler.operators.base.shape import Shape, text
from ...compiler.passes.analyses.state import Slot
from ..io.refusal import Refusal
from .layers import COUNTER, Kind, Layer, LayerTree, layer_tree, network_layers, split_number

MAX_ORDERS = 24
"""A module with more possible orders of its children is ambiguous."""

Order = tuple[str, ...]
"""Names of a module's children in the order in which the network applies them."""
Roles = Mapping[str, tuple[str, ...]]
"""The paths of each child's layers in the network, without the prefix that all children share."""

_Earlier = frozenset[tuple[str, int]]
"""Children, with positions, that were placed before a sibling with a smaller number."""


def match_by_structure(
    graph: Graph, expected: Mapping[str, Slot], found: Mapping[str, Shape], in_order: bool
) -> dict[str, str]:
    """Return the name in the checkpoint of each key of a network.

    Every module of the checkpoint must be a run of consecutive layers of the network, and children whose names end in
    numbers must be in that order. `in_order` says that the file's order is that of the modules, not the alphabet's.
    Raises Refusal where no assignment exists or several remain possible.
    """
    layers, tree = network_layers(expected), layer_tree(found)
    _require_same_layers(layers, list(tree.layers))
    matched = {ours.path: theirs for ours, theirs in _Search(graph, layers, in_order).assemble(tree)}
    names = {key: matched[layer.path].tensors[name] for layer in layers for name, key in layer.tensors.items()}
    counters = {f"{path}.{COUNTER}": f"{theirs.path}.{COUNTER}" for path, theirs in matched.items()}
    names |= {key: name for key, name in counters.items() if key in expected and name in found}
    return {key: names[key] for key in expected if key in names}


def _require_same_layers(ours: Sequence[Layer], theirs: Sequence[Layer]) -> None:
    here, there = Counter(layer.kind for layer in ours), Counter(layer.kind for layer in theirs)
    for kind in [*here, *there]:
        if here[kind] != there[kind]:
            first = next(layer.path for layer in (*ours, *theirs) if layer.kind == kind)
            counts = f"{here[kind]} here and {there[kind]} in the checkpoint"
            raise Refusal(f"the layers differ: of those with {_format_kind(kind)} there are {counts}, such as {first}")


def _format_kind(kind: Kind) -> str:
    return ", ".join(f"{name} {text(shape) if shape else 'of one number'}" for name, shape in kind)


class _Search:
    """Assigns the modules of a checkpoint to runs of a network's layers, with a memo of attempts."""

    def __init__(self, graph: Graph, layers: Sequence[Layer], in_order: bool) -> None:
        self.layers = layers
        self.in_order = in_order
        self.dependencies = _dependencies(graph, layers)
        self.known_roles: dict[frozenset[str], list[Roles]] = {}
        self._fits: dict[tuple[str, int], bool] = {}
        self._kinds: dict[str, list[Kind]] = {}

    def assemble(self, tree: LayerTree) -> Iterator[tuple[Layer, Layer]]:
        """Yield pairs of layers, the network's first; ambiguous modules wait until similar ones are assigned."""
        if not self.fits(tree, 0):
            raise Refusal("the layers are the same, but in another order or in other groups")
        pending, waiting = [(tree, 0)], list[tuple[LayerTree, int, list[Order]]]()
        while pending or waiting:
            if not pending:
                pending += self._resolve_one(waiting)
            module, start = pending.pop()
            if module.layer:
                yield self.layers[start], module.layer
                continue
            orders = list(islice(self.orders(module, start), MAX_ORDERS))
            if len(orders) == 1:
                pending += self._place_children(module, start, orders[0])
            else:
                waiting.append((module, start, orders))

    def _place_children(self, tree: LayerTree, start: int, order: Order) -> list[tuple[LayerTree, int]]:
        """Record the roles of the children and return them with their positions."""
        self.known_roles.setdefault(frozenset(tree.children), []).append(self.roles(tree, start, order))
        return list(self._positions(tree, start, order))

    def _resolve_one(self, waiting: list[tuple[LayerTree, int, list[Order]]]) -> list[tuple[LayerTree, int]]:
        for index, (tree, start, orders) in enumerate(waiting):
            order = self._choose_order(tree, start, orders)
            if order:
                del waiting[index]
                return self._place_children(tree, start, order)
        tree, start, orders = waiting[0]
        one, other = (self.roles(tree, start, order) for order in orders[:2])
        child = next(name for name in one if one[name] != other[name])
        raise Refusal(
            f"cannot tell what `{child}` in `{tree.path or 'the checkpoint'}` is: "
            f"`{one[child][0]}` and `{other[child][0]}` have the same shapes",
            "rename the tensors of the checkpoint to the spec's names",
        )

    def _choose_order(self, tree: LayerTree, start: int, orders: list[Order]) -> Order | None:
        """Choose the order of another module with the same children, or the one that names or the file suggest."""
        options = [(order, self.roles(tree, start, order)) for order in orders]
        earlier_roles = self.known_roles.get(frozenset(tree.children), [])
        same = [order for order, roles in options if roles in earlier_roles]
        if len(same) == 1:
            return same[0]
        differing = [name for name in tree.children if len({roles[name] for _, roles in options}) > 1]
        named = [order for order, roles in options if all(_has_same_name(name, roles[name]) for name in differing)]
        if len(named) == 1 and len(orders) < MAX_ORDERS:
            return named[0]
        return self._file_order(tree, start) if self.in_order else None

    def _file_order(self, tree: LayerTree, start: int) -> Order | None:
        """Return the file's order if it fits and the network applies all layers of one kind in sequence."""
        order = tuple(tree.children)
        if not all(self.fits(child, position) for child, position in self._positions(tree, start, order)):
            return None
        last: dict[Kind, int] = {}
        for index in range(start, start + len(self.kinds(tree))):
            kind = self.layers[index].kind
            if kind in last and not self._feeds(last[kind], index):
                return None
            last[kind] = index
        return order

    def orders(self, tree: LayerTree, start: int) -> Iterator[Order]:
        """Yield the orders of a module's children in which each is assigned to layers of its kinds."""
        exhausted: set[tuple[frozenset[str], _Earlier]] = set()

        def extend(left: frozenset[str], position: int, earlier: _Earlier) -> Iterator[Order]:
            if not left:
                yield ()
            if (left, earlier) in exhausted:
                return
            any_found = False
            for name in (name for name in tree.children if name in left):
                child = tree.children[name]
                if not self.fits(child, position) or self._violates_order(tree, name, position, earlier):
                    continue
                placed_before = earlier | {(name, position)} if _has_smaller_sibling(name, left) else earlier
                for rest in extend(left - {name}, position + len(self.kinds(child)), placed_before):
                    any_found = True
                    yield (name, *rest)
            if not any_found and left:
                exhausted.add((left, earlier))

        return extend(frozenset(tree.children), start, frozenset())

    def _violates_order(self, tree: LayerTree, name: str, position: int, earlier: _Earlier) -> bool:
        """Whether a sibling with a larger number was placed before this child, and this child would depend on it.

        Children named by numbers alone are items of a list and stay in its order, except among twins.
        """
        for other, place in earlier:
            if not _has_smaller_sibling(other, {name}):
                continue
            twins = self.kinds(tree.children[name]) == self.kinds(tree.children[other])
            if self._feeds(place, position) or (name.isdigit() and not twins):
                return True
        return False

    def fits(self, tree: LayerTree, start: int) -> bool:
        """Whether the module's layers can be those of the network from `start` on."""
        key = (tree.path + "/" + tree.name, start)
        if key not in self._fits:
            kinds = self.kinds(tree)
            run = [layer.kind for layer in self.layers[start : start + len(kinds)]]
            same = Counter(run) == Counter(kinds)
            self._fits[key] = same and (tree.layer is not None or next(self.orders(tree, start), None) is not None)
        return self._fits[key]

    def kinds(self, tree: LayerTree) -> list[Kind]:
        key = tree.path + "/" + tree.name
        if key not in self._kinds:
            self._kinds[key] = [layer.kind for layer in tree.layers]
        return self._kinds[key]

    def roles(self, tree: LayerTree, start: int, order: Order) -> Roles:
        """Return the layers of each child in the network, if the children are in that order."""
        paths = [layer.path.split(".") for layer in self.layers[start : start + len(self.kinds(tree))]]
        shared = _common_prefix_length([path[:-1] for path in paths])
        local = [".".join(path[shared:]) for path in paths]
        places = {child.name: position - start for child, position in self._positions(tree, start, order)}
        return {name: tuple(local[at : at + len(self.kinds(tree.children[name]))]) for name, at in places.items()}

    def _positions(self, tree: LayerTree, start: int, order: Order) -> Iterator[tuple[LayerTree, int]]:
        for name in order:
            child = tree.children[name]
            yield child, start
            start += len(self.kinds(child))

    def _feeds(self, one: int, other: int) -> bool:
        """Whether the second layer depends on the first."""
        return bool(self.dependencies[other] >> one & 1)


def _dependencies(graph: Graph, layers: Sequence[Layer]) -> list[int]:
    """Return the set of layers that each layer depends on, as bits."""
    index = {layer.path: position for position, layer in enumerate(layers)}
    seen: dict[str, int] = {}
    dependencies = [0] * len(layers)
    for node in graph.nodes.values():
        bits = 0
        for source in node.inputs:
            bits |= seen[source]
        if isinstance(node, Node) and node.path in index:
            dependencies[index[node.path]] |= bits
            bits |= 1 << index[node.path]
        seen[node.id] = bits
    return dependencies


def _common_prefix_length(paths: Sequence[Sequence[str]]) -> int:
    """Return the number of leading names that all paths share."""
    parts = zip(*paths, strict=False)
    return sum(1 for _ in takewhile(lambda names: len(set(names)) == 1, parts))


def _has_smaller_sibling(name: str, others: Iterable[str]) -> bool:
    """Whether one of the others has the same stem and a smaller number."""
    own = split_number(name)
    if own is None:
        return False
    pairs = (split_number(other) for other in others)
    return any(pair is not None and pair[0] == own[0] and pair[1] < own[1] for pair in pairs)


def _has_same_name(name: str, role: tuple[str, ...]) -> bool:
    return all(path.partition(".")[0] == name for path in role)
