"""Writes the generated Python module: classes in order of use, laid out by templates, with checked syntax."""

from __future__ import annotations

from collections.abc import Sequence

from ..algebra.traced import plain
from ..graph.graph import Graph, Result
from ..graph.reserved import variable
from ..graph.unit import Unit
from ..operators.base.emission import Custom
from ..passes.analyses.initialization import Initialization
from .construct import Constructor
from .execution import block_forward, is_chain, net_forward
from .initialization import constructor, function
from .parameters import choose_parameters
from .plan import Plan, Slot, make_plans
from .python_text import Numbers, call, docstring, string_literal
from .safety_check import check_syntax
from .statements import Tap
from .templated import chain_text, class_text, module_text

_BODY = "        "

AUXILIARY = '''class Auxiliary(NamedTuple):
    """The logits of an auxiliary head, and the weight of their loss."""

    logits: Tensor
    weight: float
'''


def emit(unit: Unit, graph: Graph, in_place: frozenset[str], initializations: Sequence[Initialization] = ()) -> str:
    """The source of a Python module that defines the network and imports only torch.

    Raises CompilerBug if the source has syntax that generated code never has.
    """
    plans = make_plans(unit, graph)
    choose_parameters(plans)
    custom = _custom(plans)
    classes = [definition.source for definition in custom]
    root = plans[-1]
    classes += [_chain(plan, in_place) if is_chain(plan) else _block(plan, in_place) for plan in plans[:-1]]
    classes += _outputs(root, graph)
    classes += function(initializations)
    classes.append(_net(root, graph, in_place, initializations))
    code = module_text(
        docstring="\n".join(docstring(f"{unit.name} for PyTorch.", "")),
        imports=_imports(classes, custom),
        exported="[" + ", ".join(string_literal(name) for name in _exported(root, graph)) + "]",
        classes=[definition.strip("\n") for definition in classes],
    )
    check_syntax(code)
    return code


def _chain(plan: Plan, in_place: frozenset[str]) -> str:
    """The class of a seq, which inherits `forward`."""
    return chain_text(
        name=plan.name,
        docstring="\n".join(docstring(_doc(plan), "    ")),
        signature="\n".join(_signature(plan)),
        constructor="\n".join(Constructor(plan, Numbers(plan), in_place).chain(_BODY)),
    )


def _block(plan: Plan, in_place: frozenset[str]) -> str:
    numbers = Numbers(plan)
    lines, (result,) = block_forward(plan, numbers, in_place).write(_BODY)
    return _class(plan, numbers, in_place, "x: Tensor", "Tensor", [*lines, f"{_BODY}return {result}"], [])


def _net(plan: Plan, graph: Graph, in_place: frozenset[str], initializations: Sequence[Initialization]) -> str:
    numbers = Numbers(plan)
    forward = net_forward(plan, numbers, graph, in_place)
    variables, taps = forward.inputs, forward.taps
    lines, results = forward.write(_BODY)
    if taps:
        lines.insert(0, f"{_BODY}auxiliary: list[Auxiliary] = []")
    fields = ", ".join(f"{result.name}={name}" for result, name in zip(graph.outputs, results, strict=True))
    value = results[0] if len(results) == 1 else f"{plan.name}Output({fields})"
    returns = "Tensor" if len(results) == 1 else f"{plan.name}Output"
    if taps:
        lines += [
            f"{_BODY}if self.training:",
            f"{_BODY}    return TrainingOutput({value}, {_auxiliary(taps, forward.tapped)})",
        ]
    lines.append(f"{_BODY}return {value}")
    inputs = ", ".join(f"{name}: Tensor" for name in variables)
    predict = _predict(plan, graph, variables)
    result = f"{returns} | TrainingOutput" if taps else returns
    initialization = list(constructor(initializations, _BODY))
    return _class(plan, numbers, in_place, inputs, result, lines, predict, initialization)


def _auxiliary(taps: tuple[Tap, ...], collected: list[Tap]) -> str:
    """The tuple of auxiliary outputs, in the order of the spec."""
    if list(taps) == collected:
        return "tuple(auxiliary)"
    items = [f"auxiliary[{collected.index(tap)}]" for tap in taps]
    return f"({', '.join(items)})"


def _class(
    plan: Plan,
    numbers: Numbers,
    in_place: frozenset[str],
    inputs: str,
    returns: str,
    forward: list[str],
    predict: list[str],
    initialization: Sequence[str] = (),
) -> str:
    return class_text(
        name=plan.name,
        docstring="\n".join(docstring(_doc(plan), "    ")),
        signature="\n".join(_signature(plan)),
        constructor="\n".join([*Constructor(plan, numbers, in_place).lines(_BODY), *initialization]),
        inputs=inputs,
        returns=returns,
        forward="\n".join(forward),
        predict="\n".join(predict),
    )


def _signature(plan: Plan) -> list[str]:
    items = ["self"]
    for name, parameter in plan.parameters.items():
        kind = "float" if any(isinstance(plain(value), float) for value in parameter.values) else "int"
        default = f" = {parameter.default!r}" if parameter.default is not None else ""
        items.append(f"{variable(name)}: {kind}{default}")
    return call("def __init__", items, "    ", tail=" -> None:")


def _doc(plan: Plan) -> str:
    unit = plan.units[0]
    return unit.doc or f"The {'chain' if unit.kind == 'seq' else unit.kind} {unit.name}."


def _predict(plan: Plan, graph: Graph, variables: tuple[str, ...]) -> list[str]:
    """The method `predict`, which applies the activations of the heads, if any."""
    if not any(result.head for result in graph.outputs):
        return []
    inputs = ", ".join(f"{name}: Tensor" for name in variables)
    single = len(graph.outputs) == 1
    returns = "Tensor" if single else f"{plan.name}Output"
    lines = [
        f"    def predict(self, {inputs}) -> {returns}:",
        f'{_BODY}"""Return {_prediction(graph.outputs)}; call `eval()` first."""',
        f"{_BODY}if self.training:",
        f'{_BODY}    raise RuntimeError("predict needs evaluation mode: call eval() first")',
        f"{_BODY}with torch.no_grad():",
    ]
    if single:
        lines.append(f"{_BODY}    logits: Tensor = self({', '.join(variables)})")
        return [*lines, f"{_BODY}return {_activated(graph.outputs[0], 'logits')}"]
    lines.append(f"{_BODY}    output: {returns} = self({', '.join(variables)})")
    fields = [f"{r.name}={_activated(r, f'output.{r.name}')}" for r in graph.outputs]
    return [*lines, *call(f"return {returns}", fields, _BODY)]


def _prediction(outputs: tuple[Result, ...]) -> str:
    if len(outputs) > 1:
        return "the outputs with their activations applied"
    (head,) = (result.head for result in outputs)
    assert head is not None
    return head.operator.prediction


def _activated(result: Result, logits: str) -> str:
    formula = result.head.operator.predict() if result.head else None
    return formula.replace("logits", logits) if formula else logits


def _outputs(root: Plan, graph: Graph) -> list[str]:
    """Named tuples that `forward` returns for several outputs or auxiliary heads."""
    classes: list[str] = []
    kind = "Tensor"
    if len(graph.outputs) > 1:
        kind = f"{root.name}Output"
        fields = "\n".join(f"    {result.name}: Tensor" for result in graph.outputs)
        classes.append(f'class {kind}(NamedTuple):\n    """What {root.name} returns."""\n\n{fields}')
    if graph.auxiliary:
        classes.append(AUXILIARY.strip("\n"))
        names = ", ".join(result.name for result in graph.auxiliary)
        classes.append(
            "class TrainingOutput(NamedTuple):\n"
            f'    """What {root.name} returns in training: the logits, and those of {names}."""\n\n'
            f"    logits: {kind}\n    auxiliary: tuple[Auxiliary, ...]"
        )
    return classes


def _exported(root: Plan, graph: Graph) -> list[str]:
    names = [root.name]
    names += [f"{root.name}Output"] if len(graph.outputs) > 1 else []
    return sorted(names + (["Auxiliary", "TrainingOutput"] if graph.auxiliary else []))


def _custom(plans: list[Plan]) -> list[Custom]:
    """Definitions of modules that PyTorch does not have, without duplicates."""
    found: dict[str, Custom] = {}

    def walk(slots: tuple[Slot, ...]) -> None:
        for slot in slots:
            if isinstance(slot.example.emission, Custom):
                found.setdefault(slot.example.emission.name, slot.example.emission)
            walk(slot.inner)

    for plan in plans:
        walk(plan.slots)
    return list(found.values())


def _imports(classes: list[str], custom: list[Custom]) -> list[str]:
    """Blocks of import lines: the standard library, then torch."""
    text = "\n".join(classes)
    standard = ["from collections import OrderedDict"] if "OrderedDict(" in text else []
    standard += ["from typing import NamedTuple"] if "(NamedTuple)" in text else []
    further = sorted({line for definition in custom for line in definition.imports})
    torch = ["import torch"] if "torch." in text else []
    torch += ["from torch import Tensor, nn", *further]
    return ["\n".join(block) for block in (standard, torch) if block]
