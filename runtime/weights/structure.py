"""Which layer of a checkpoint is which of a network, where the names are others: by order, shape and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from ...compiler.graph.graph import Graph, Node
from ...compiler.operators.base.shape import Shape, text
from ...compiler.passes.analyses.state import Slot
from ..io.refusal import Refusal
from .leaves import COUNTER, Kind, Leaf, Tree, leaves_of, numbered, tree_of

MOST_ORDERS = 24
"""So many orders of a module's children are looked at before they count as undecided."""

Order = tuple[str, ...]
"""Names of a module's children, in the order in which the network uses them."""
Roles = Mapping[str, tuple[str, ...]]
"""What each child of a module is in the network: the paths of its layers, below what those of all have in common."""

_Early = frozenset[tuple[str, int]]
"""Children that were placed while one with a smaller number was left, and where."""


def match(graph: Graph, wanted: Mapping[str, Slot], found: Mapping[str, Shape], in_order: bool) -> dict[str, str]:
    """The name in the checkpoint of each key of a network.

    Every module of the checkpoint must be a run of consecutive layers of the network; children whose names end in
    numbers stand in their order. `in_order` says that the file's order is that of the modules, and not alphabetical.
    Raises Refusal where there is no such assignment, or more than one that nothing decides between.
    """
    leaves, tree = leaves_of(wanted), tree_of(found)
    _refuse_unlike(leaves, list(tree.leaves))
    matched = {ours.path: theirs for ours, theirs in _Search(graph, leaves, in_order).assemble(tree)}
    names = {key: matched[leaf.path].tensors[name] for leaf in leaves for name, key in leaf.tensors.items()}
    counters = {f"{path}.{COUNTER}": f"{theirs.path}.{COUNTER}" for path, theirs in matched.items()}
    names |= {key: name for key, name in counters.items() if key in wanted and name in found}
    return {key: names[key] for key in wanted if key in names}


def _refuse_unlike(ours: Sequence[Leaf], theirs: Sequence[Leaf]) -> None:
    """Both must have as many layers of each kind."""
    here, there = Counter(leaf.kind for leaf in ours), Counter(leaf.kind for leaf in theirs)
    for kind in [*here, *there]:
        if here[kind] != there[kind]:
            first = next(leaf.path for leaf in (*ours, *theirs) if leaf.kind == kind)
            counts = f"{here[kind]} here and {there[kind]} in the checkpoint"
            raise Refusal(
                f"the layers are not the same: of those with {_words(kind)} there are {counts}, such as {first}"
            )


def _words(kind: Kind) -> str:
    return ", ".join(f"{name} {text(shape) if shape else 'of one number'}" for name, shape in kind)


class _Search:
    """Places the modules of one checkpoint on runs of a network's layers; what was tried before is remembered."""

    def __init__(self, graph: Graph, leaves: Sequence[Leaf], in_order: bool) -> None:
        self.leaves = leaves
        self.in_order = in_order
        self.before = _before(graph, leaves)
        self.known: dict[frozenset[str], list[Roles]] = {}
        self._fits: dict[tuple[str, int], bool] = {}
        self._kinds: dict[str, list[Kind]] = {}

    def assemble(self, tree: Tree) -> Iterator[tuple[Leaf, Leaf]]:
        """Pairs of layers, the network's first; modules that nothing decides wait for others like them."""
        if not self.fits(tree, 0):
            raise Refusal("the layers are the same, but stand in another order, or are grouped otherwise")
        open_, waiting = [(tree, 0)], list[tuple[Tree, int, list[Order]]]()
        while open_ or waiting:
            if not open_:
                open_ += self._decide_one(waiting)
            place, start = open_.pop()
            if place.leaf:
                yield self.leaves[start], place.leaf
                continue
            orders = list(islice(self.orders(place, start), MOST_ORDERS))
            if len(orders) == 1:
                open_ += self._settle(place, start, orders[0])
            else:
                waiting.append((place, start, orders))

    def _settle(self, tree: Tree, start: int, order: Order) -> list[tuple[Tree, int]]:
        """Remember what the children are, and go on with them."""
        self.known.setdefault(frozenset(tree.children), []).append(self.roles(tree, start, order))
        return list(self._positions(tree, start, order))

    def _decide_one(self, waiting: list[tuple[Tree, int, list[Order]]]) -> list[tuple[Tree, int]]:
        for index, (tree, start, orders) in enumerate(waiting):
            order = self._decide(tree, start, orders)
            if order:
                del waiting[index]
                return self._settle(tree, start, order)
        tree, start, orders = waiting[0]
        one, other = (self.roles(tree, start, order) for order in orders[:2])
        child = next(name for name in one if one[name] != other[name])
        raise Refusal(
            f"nothing decides what `{tree.path or 'the checkpoint'}` has in `{child}`: it may be "
            f"{_first(one[child])} or {_first(other[child])}, which have the same shapes",
            "give the checkpoint under the names of the spec",
        )

    def _decide(self, tree: Tree, start: int, orders: list[Order]) -> Order | None:
        """The one order that another module of the same children has, or that the names or the file tell."""
        options = [(order, self.roles(tree, start, order)) for order in orders]
        alike = self.known.get(frozenset(tree.children), [])
        same = [order for order, roles in options if roles in alike]
        if len(same) == 1:
            return same[0]
        differing = [name for name in tree.children if len({roles[name] for _, roles in options}) > 1]
        named = [order for order, roles in options if all(_called(name, roles[name]) for name in differing)]
        if len(named) == 1 and len(orders) < MOST_ORDERS:
            return named[0]
        return self._order_of_file(tree, start) if self.in_order else None

    def _order_of_file(self, tree: Tree, start: int) -> Order | None:
        """The file's order, where it fits and the network applies all layers of one kind one after another."""
        order = tuple(tree.children)
        if not all(self.fits(child, position) for child, position in self._positions(tree, start, order)):
            return None
        last: dict[Kind, int] = {}
        for index in range(start, start + len(self.kinds(tree))):
            kind = self.leaves[index].kind
            if kind in last and not self._reaches(last[kind], index):
                return None
            last[kind] = index
        return order

    def orders(self, tree: Tree, start: int) -> Iterator[Order]:
        """Orders of a module's children that put each on layers of its kinds."""
        dead: set[tuple[frozenset[str], _Early]] = set()

        def extend(left: frozenset[str], position: int, early: _Early) -> Iterator[Order]:
            if not left:
                yield ()
            if (left, early) in dead:
                return
            any_ = False
            for name in (name for name in tree.children if name in left):
                child = tree.children[name]
                if not self.fits(child, position) or self._too_late(tree, name, position, early):
                    continue
                ahead = early | {(name, position)} if _smaller(name, left) else early
                for rest in extend(left - {name}, position + len(self.kinds(child)), ahead):
                    any_ = True
                    yield (name, *rest)
            if not any_ and left:
                dead.add((left, early))

        return extend(frozenset(tree.children), start, frozenset())

    def _too_late(self, tree: Tree, name: str, position: int, early: _Early) -> bool:
        """A child with a larger number came before, and this one would depend on it.

        Children that are called by numbers alone stand in a list, whose order is taken for theirs but between twins.
        """
        for other, place in early:
            if not _smaller(other, {name}):
                continue
            twins = self.kinds(tree.children[name]) == self.kinds(tree.children[other])
            if self._reaches(place, position) or (name.isdigit() and not twins):
                return True
        return False

    def fits(self, tree: Tree, start: int) -> bool:
        """The module's layers can be those of the network from `start` on."""
        key = (tree.path + "/" + tree.name, start)
        if key not in self._fits:
            kinds = self.kinds(tree)
            run = [leaf.kind for leaf in self.leaves[start : start + len(kinds)]]
            same = Counter(run) == Counter(kinds)
            self._fits[key] = same and (tree.leaf is not None or next(self.orders(tree, start), None) is not None)
        return self._fits[key]

    def kinds(self, tree: Tree) -> list[Kind]:
        """Kinds of all layers of a module."""
        key = tree.path + "/" + tree.name
        if key not in self._kinds:
            self._kinds[key] = [leaf.kind for leaf in tree.leaves]
        return self._kinds[key]

    def roles(self, tree: Tree, start: int, order: Order) -> Roles:
        """What each child is in the network, if they stand in that order."""
        paths = [leaf.path.split(".") for leaf in self.leaves[start : start + len(self.kinds(tree))]]
        shared = _shared([path[:-1] for path in paths])
        local = [".".join(path[shared:]) for path in paths]
        places = {child.name: position - start for child, position in self._positions(tree, start, order)}
        return {name: tuple(local[at : at + len(self.kinds(tree.children[name]))]) for name, at in places.items()}

    def _positions(self, tree: Tree, start: int, order: Order) -> Iterator[tuple[Tree, int]]:
        for name in order:
            child = tree.children[name]
            yield child, start
            start += len(self.kinds(child))

    def _reaches(self, one: int, other: int) -> bool:
        """The output of one layer takes part in computing that of the other."""
        return bool(self.before[other] >> one & 1)


def _before(graph: Graph, leaves: Sequence[Leaf]) -> list[int]:
    """For each layer those that it depends on, as the bits of a number."""
    index = {leaf.path: position for position, leaf in enumerate(leaves)}
    seen: dict[str, int] = {}
    before = [0] * len(leaves)
    for node in graph.nodes.values():
        bits = 0
        for source in node.inputs:
            bits |= seen[source]
        if isinstance(node, Node) and node.path in index:
            before[index[node.path]] |= bits
            bits |= 1 << index[node.path]
        seen[node.id] = bits
    return before


def _shared(paths: Sequence[Sequence[str]]) -> int:
    """With how many parts all paths begin alike."""
    parts = zip(*paths, strict=False)
    return sum(1 for _ in takewhile(lambda names: len(set(names)) == 1, parts))


def _smaller(name: str, others: Iterable[str]) -> bool:
    """One of the others has the same stem and a smaller number."""
    own = numbered(name)
    if own is None:
        return False
    pairs = (numbered(other) for other in others)
    return any(pair is not None and pair[0] == own[0] and pair[1] < own[1] for pair in pairs)


def _called(name: str, role: tuple[str, ...]) -> bool:
    """The network has the same name for it."""
    return all(path.partition(".")[0] == name for path in role)


def _first(role: tuple[str, ...]) -> str:
    return f"`{role[0]}`"
