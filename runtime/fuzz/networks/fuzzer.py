"""Compare the compiler, the generated code and PyTorch on random networks."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from itertools import product
from xml.etree import ElementTree

import torch

from ....compiler.algebra.open import has_open
from ....compiler.compilation import Compiled, Setting
from ....compiler.pictures.page.drawing import drawing
from ....compiler.pictures.parts.fold import folded
from ....compiler.pictures.parts.structure import picture
from ....compiler.pipeline import compile_source
from ....dsl.parsing.parser import parse
from ....dsl.render import render_all
from ....dsl.span import Source
from ...cli.drawing import encode
from ...library.specs import find_shipped
from ..texts.minimize import minimize
from ..texts.oracle import NAME, Fault, Violation, check_layout, place
from .comparison import Pair, generated_class, integer_parameters
from .generator import network

UNSUPPORTED = {
    "E0223": "an activation is an output's head at the last use of its module, and a layer at an earlier one",
    "E0412": "the size of a value is not a single expression",
    "E0415": "the result of a comparison depends on the size",
}
"""Codes of errors in networks that PyTorch would run but cnnc does not support, and their causes."""

_SIDES = (1, 2, 3, 5, 7, 8, 9, 12, 16)
"""Heights and widths at which networks with open sizes are compared."""
_FORMATS = ("svg", "drawio", "html", "tex", "dot", "mmd")
_XML = ("svg", "drawio")


@dataclass
class Tally:
    """Statistics of the networks examined."""

    nodes: int = 0
    operators: Counter[str] = field(default_factory=Counter[str])
    unsupported: Counter[str] = field(default_factory=Counter[str])
    compiled: int = 0
    open_networks: int = 0
    sizes: int = 0
    """Input sizes at which networks with open sizes were compared."""
    rejected_sizes: int = 0
    """Of these, sizes that both cnnc and PyTorch reject."""
    with_other_arguments: int = 0
    """Networks compared again with another value for a constructor parameter."""

    def add(self, other: Tally) -> None:
        """Add the statistics of other networks."""
        for counted in fields(self):
            setattr(self, counted.name, getattr(self, counted.name) + getattr(other, counted.name))


Examine = Callable[[str, int, Tally], "Fault | None"]
"""Returns the first fault of a spec with this text and index, and updates the statistics."""


@dataclass(frozen=True)
class Disagreement:
    """A network on which cnnc and PyTorch disagree, with its minimized text."""

    index: int
    fault: Fault
    smallest: str


def disagreements(
    seed: int, count: int, tally: Tally, examine_network: Examine | None = None
) -> Iterator[Disagreement]:
    """Yield the distinct faults of the first `count` networks of a seed.

    Networks are examined in this process, or by `examine_network` elsewhere.
    """
    examine_network = examine_network or examine
    known: set[tuple[str, str]] = set()
    for index in range(count):
        text = network(seed, index).text
        fault = examine_network(text, index, tally)
        if fault and fault.key not in known:
            known.add(fault.key)
            yield Disagreement(index, fault, _minimized(text, index, fault, examine_network))


def examine(text: str, index: int, tally: Tally) -> Fault | None:
    """The first fault of a spec that should compile, or None."""
    try:
        _examine(Source(NAME, text), index, tally)
    except Violation as violation:
        return violation.fault
    except Exception as error:  # noqa: BLE001  any exception is a finding
        return Fault(type(error).__name__, place(error), traceback.format_exc(limit=-12))
    return None


def _examine(source: Source, index: int, tally: Tally) -> None:
    compilation = compile_source(source, find_shipped)
    result = compilation.result
    if result is None:
        errors = [problem for problem in compilation.problems if problem.is_error]
        if errors[0].code not in UNSUPPORTED:
            raise Violation("rejected", errors[0].code, render_all(errors, color=False))
        tally.unsupported[errors[0].code] += 1
        return
    tally.compiled += 1
    tally.nodes += result.figures.nodes
    tally.operators.update(type(node.operator).__name__ for node in result.graph.operations)
    check_layout(source, parse(source))
    again = compile_source(source, find_shipped).result
    if again is None or again.code != result.code:
        raise Violation("code differs", "compiled twice")
    _check_pictures(result, index)
    cls = generated_class(result)
    pair = Pair(result, cls())
    if result.symbolic is None:
        pair.compare({})
        _check_other_argument(source, cls, index, tally)
        return
    tally.open_networks += 1
    for sizes in _sizes(result, index):
        tally.sizes += 1
        if _accepts(result, sizes):
            pair.compare(sizes)
        elif not result.symbolic.accepts(sizes):
            tally.rejected_sizes += 1
            pair.check_rejected(sizes)


def _accepts(result: Compiled, sizes: dict[str, int]) -> bool:
    """Whether the network accepts these sizes, also in training."""
    symbolic = result.symbolic
    assert symbolic is not None
    return symbolic.accepts(sizes) and all(constraint.condition.holds(sizes) for constraint in symbolic.training)


def _sizes(result: Compiled, index: int) -> Iterator[dict[str, int]]:
    """Up to three accepted and four rejected sizes, which depend on the index."""
    pairs = [{"H": height, "W": width} for height, width in product(_SIDES, _SIDES)]
    start = index % len(pairs)
    rotated = [*pairs[start:], *pairs[:start]]
    accepted = [sizes for sizes in rotated if _accepts(result, sizes)]
    yield from accepted[:: max(len(accepted) // 3, 1)][:3]
    yield from [sizes for sizes in rotated if sizes not in accepted][:4]


def _check_other_argument(source: Source, cls: object, index: int, tally: Tally) -> None:
    """Compare the class with another constructor argument with the spec compiled for that value."""
    known = integer_parameters(cls)
    if not known:
        return
    name = list(known)[index % len(known)]
    settings: dict[str, Setting] = {name: known[name] + 1}
    other = compile_source(source, find_shipped, settings=settings).result
    if other is not None and not has_open(tuple(other.shapes.values())):
        tally.with_other_arguments += 1
        Pair(other, cls(**settings)).compare({})  # pyright: ignore


def _check_pictures(result: Compiled, index: int) -> None:
    """Draw the network as SVG and in one other format, and parse the XML formats."""
    drawn = drawing(result, folded(picture(result), "auto"))
    for form in {"svg", _FORMATS[index % len(_FORMATS)]}:
        data = encode(drawn, form, "light")
        if form in _XML:
            ElementTree.fromstring(data)  # noqa: S314  generated by cnnc


def _minimized(text: str, index: int, fault: Fault, examine_network: Examine) -> str:
    """Minimize a spec, unless it is rejected, as smaller ones may be invalid, or kills its process, which is slow."""
    if fault.kind in ("rejected", "process died"):
        return text

    def fails(smaller: bytes) -> bool:
        found = examine_network(smaller.decode(), index, Tally())
        return found is not None and found.key == fault.key

    return minimize(text.encode(), fails).decode()


def prepare(seed: int) -> None:
    """Seed torch and limit it to one thread."""
    torch.default_generator.manual_seed(seed)
    torch.set_num_threads(1)
