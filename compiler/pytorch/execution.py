"""The assignments in each `forward`, which `emit` writes and the analysis of memory follows."""

from __future__ import annotations

from ...dsl.record import Record, record
from ..graph.graph import Graph
from ..graph.reserved import variable
from ..graph.unit import Unit
from .forward import Forward
from .parameters import choose_parameters
from .plan import Plan, Slot, make_plans
from .python_text import Numbers
from .statements import Assignment, Tap


@record
class Routine(Record):
    """A `forward` at inference: its arguments and assignments in order."""

    inputs: tuple[str, ...]
    assignments: tuple[Assignment, ...]
    results: tuple[str, ...]
    """The returned variables."""


def find_routines(unit: Unit, graph: Graph, in_place: frozenset[str]) -> dict[str, Routine]:
    """The routine of each net and block, by the path of its unit; seqs have none, since they inherit `forward`.

    `in_place` are the nodes that may overwrite their input.
    """
    plans = make_plans(unit, graph)
    choose_parameters(plans)
    found: dict[str, Routine] = {}
    for plan in plans:
        if is_chain(plan):
            continue
        numbers, is_net = Numbers(plan), plan is plans[-1]
        forward = net_forward(plan, numbers, graph, in_place) if is_net else block_forward(plan, numbers, in_place)
        _, results = forward.write("")
        routine = Routine(forward.inputs, tuple(forward.assignments), tuple(results))
        found.update(dict.fromkeys((unit.path for unit in plan.units), routine))
    return found


def is_chain(plan: Plan) -> bool:
    """Whether this is the class of a seq."""
    return plan.units[0].kind == "seq"


def block_forward(plan: Plan, numbers: Numbers, in_place: frozenset[str]) -> Forward:
    """The `forward` of a block's class."""
    return Forward(plan, numbers, in_place, ("x",), (plan.output,))


def net_forward(plan: Plan, numbers: Numbers, graph: Graph, in_place: frozenset[str]) -> Forward:
    """The `forward` of the network's class."""
    paths = _paths(plan, graph)
    return Forward(
        plan,
        numbers,
        in_place,
        inputs=_variables(tuple(node.id for node in graph.inputs)),
        outputs=tuple(paths[result.value] for result in graph.outputs),
        taps=tuple(Tap(paths[result.value], result.weight or 0.0) for result in graph.auxiliary),
    )


def _variables(names: tuple[str, ...]) -> tuple[str, ...]:
    """Variables of the network's inputs; `x` for an unnamed one."""
    return tuple("x" if name == "input" else variable(name) for name in names)


def _paths(plan: Plan, graph: Graph) -> dict[str, str]:
    """Paths of values in the net's class, by node id."""
    found = {node.id: f":{index}" for index, node in enumerate(graph.inputs)}

    def walk(slots: tuple[Slot, ...]) -> None:
        for slot in slots:
            if slot.kind == "inlined":
                walk(slot.inner)
            else:
                found.setdefault(slot.example.value, slot.path)

    walk(plan.slots)
    return found
