"""Networks at random: what cnnc says of each, what it writes, and what PyTorch computes are one."""

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
from ...cli.drawing import written
from ...library.specs import find_shipped
from ..texts.minimise import minimised
from ..texts.trial import NAME, Broken, Fault, check_layout, place
from .agreement import Pair, generated_class, numbers_of
from .invention import network

DECLINED = {
    "E0223": "an activation is an output's head where its module is used last, and a layer where it is used before",
    "E0412": "the size of a value cannot be said in one expression",
    "E0415": "a comparison comes out differently at different sizes",
}
"""Codes with which cnnc may refuse a network that PyTorch would run, and what they are about."""

_SIDES = (1, 2, 3, 5, 7, 8, 9, 12, 16)
"""Heights and widths at which a network is tried whose input stays open."""
_FORMATS = ("svg", "drawio", "html", "tex", "dot", "mmd")
_XML = ("svg", "drawio")


@dataclass
class Ran:
    """What became of the networks of one run."""

    nodes: int = 0
    operators: Counter[str] = field(default_factory=Counter[str])
    declined: Counter[str] = field(default_factory=Counter[str])
    compiled: int = 0
    open: int = 0
    sizes: int = 0
    """Sizes at which networks were compared whose input stays open."""
    refused: int = 0
    """Sizes of those that both refuse."""
    reset: int = 0
    """Networks that were compared a second time, with another value for a parameter of their class."""

    def add(self, other: Ran) -> None:
        """Count what became of other networks too."""
        for counted in fields(self):
            setattr(self, counted.name, getattr(self, counted.name) + getattr(other, counted.name))


Examine = Callable[[str, int, Ran], "Fault | None"]
"""Says the first fault of a spec that should compile, given its text and number, and counts what became of it."""


@dataclass(frozen=True)
class Disagreement:
    """A network about which cnnc and PyTorch do not agree, as it was made and as small as it can be."""

    index: int
    fault: Fault
    smallest: str


def disagreements(seed: int, count: int, ran: Ran, examined: Examine | None = None) -> Iterator[Disagreement]:
    """Of the first `count` networks of a seed, those that show a fault; of faults that are alike, the first.

    They are examined in this process unless `examined` does it elsewhere.
    """
    examined = examined or examine
    known: set[tuple[str, str]] = set()
    for index in range(count):
        text = network(seed, index).text
        fault = examined(text, index, ran)
        if fault and fault.key not in known:
            known.add(fault.key)
            yield Disagreement(index, fault, _smallest(text, index, fault, examined))


def examine(text: str, index: int, ran: Ran) -> Fault | None:
    """The first fault of a spec that should compile, or None."""
    try:
        _examine(Source(NAME, text), index, ran)
    except Broken as broken:
        return broken.fault
    except Exception as error:  # noqa: BLE001  that is what is looked for
        return Fault(type(error).__name__, place(error), traceback.format_exc(limit=-12))
    return None


def _examine(source: Source, index: int, ran: Ran) -> None:
    compilation = compile_source(source, find_shipped)
    result = compilation.result
    if result is None:
        errors = [problem for problem in compilation.problems if problem.is_error]
        if errors[0].code not in DECLINED:
            raise Broken("refused", errors[0].code, render_all(errors, colour=False))
        ran.declined[errors[0].code] += 1
        return
    ran.compiled += 1
    ran.nodes += result.figures.nodes
    ran.operators.update(type(node.operator).__name__ for node in result.graph.operations)
    check_layout(source, parse(source))
    again = compile_source(source, find_shipped).result
    if again is None or again.code != result.code:
        raise Broken("other code", "compiled twice")
    _draw(result, index)
    made = generated_class(result)
    pair = Pair(result, made())
    if result.symbolic is None:
        pair.compare({})
        _reset(source, made, index, ran)
        return
    ran.open += 1
    for sizes in _sizes(result, index):
        ran.sizes += 1
        if _takes(result, sizes):
            pair.compare(sizes)
        elif not result.symbolic.accepts(sizes):
            ran.refused += 1
            pair.refuses(sizes)


def _takes(result: Compiled, sizes: dict[str, int]) -> bool:
    """The network takes these sizes, in training too."""
    symbolic = result.symbolic
    assert symbolic is not None
    return symbolic.accepts(sizes) and all(demand.condition.holds(sizes) for demand in symbolic.training)


def _sizes(result: Compiled, index: int) -> Iterator[dict[str, int]]:
    """Some of the pairs of sides, others for each network, and as many that it takes as can be found among them."""
    pairs = [{"H": height, "W": width} for height, width in product(_SIDES, _SIDES)]
    start = index % len(pairs)
    turned = [*pairs[start:], *pairs[:start]]
    taken = [sizes for sizes in turned if _takes(result, sizes)]
    yield from taken[:: max(len(taken) // 3, 1)][:3]
    yield from [sizes for sizes in turned if sizes not in taken][:4]


def _reset(source: Source, made: object, index: int, ran: Ran) -> None:
    """The class with another value for one of its parameters is what the spec says of that value."""
    known = numbers_of(made)
    if not known:
        return
    name = list(known)[index % len(known)]
    settings: dict[str, Setting] = {name: known[name] + 1}
    other = compile_source(source, find_shipped, settings=settings).result
    if other is not None and not has_open(tuple(other.shapes.values())):
        ran.reset += 1
        Pair(other, made(**settings)).compare({})  # pyright: ignore


def _draw(result: Compiled, index: int) -> None:
    """As SVG, and in another format; what is XML can be read."""
    drawn = drawing(result, folded(picture(result), "auto"))
    for form in {"svg", _FORMATS[index % len(_FORMATS)]}:
        data = written(drawn, form, "light")
        if form in _XML:
            ElementTree.fromstring(data)  # noqa: S314  our own output


def _smallest(text: str, index: int, fault: Fault, examined: Examine) -> str:
    """What is refused is not cut down: nothing would tell a smaller mistake of ours from one of the spec.

    Nor is what ended its process, which would have to be started again for each try.
    """
    if fault.kind in ("refused", "process lost"):
        return text

    def still(less: bytes) -> bool:
        found = examined(less.decode(), index, Ran())
        return found is not None and found.key == fault.key

    return minimised(text.encode(), still).decode()


def prepare(seed: int) -> None:
    """Chance outside of the networks' own begins here, and one core is enough for them."""
    torch.default_generator.manual_seed(seed)
    torch.set_num_threads(1)
