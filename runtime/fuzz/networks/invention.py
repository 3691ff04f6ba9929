"""A whole network at random, as the text of a spec."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ....compiler.operators.base.discovery import names, operator
from ....compiler.operators.base.shape import Shape
from .flow import Flow, Frame, Misfit, first, run
from .growth import Grower
from .sketch import Chain, Layer, Link, block, body, statement

OPEN = ((8, 8), (7, 10), (12, 5), (9, 9), (16, 12), (11, 16), (150, 310))
"""Heights and widths at which a network is grown whose input stays open; the last shows what only large ones do."""


@dataclass(frozen=True)
class Invented:
    """A spec, and whether the size of its input stays open."""

    text: str
    is_open: bool


def network(seed: int, index: int) -> Invented:
    """Network `index` of a seed: cnnc should compile it."""
    rng = Random(f"networks {seed} {index}")
    grower = Grower(rng)
    is_open = rng.random() < 0.3
    parameters = {name: rng.randint(1, 6) for name in rng.sample(["a", "b", "d"], rng.randint(0, 2))}
    frame = Frame(dict(parameters), [])
    lines = _inputs(rng, frame, is_open)
    flow = frame.labels[list(frame.labels)[-1]]
    for _ in range(rng.choice((0, 0, 1, 2))):
        grower.blocks.append(grower.block(flow))
    statements, _ = grower.body(frame, flow, rng.randint(1, 7), 0)
    statements = statements if frame.emitted else (*statements, Chain((Link(Layer("relu", {})),)))
    lines += [body(statements), *_ending(rng, frame)]
    definitions = [block(made) for made in grower.blocks]
    inside = "\n".join(line if line.startswith("    ") else f"    {line}" for line in lines if line)
    variant = ""
    shown = dict(parameters)
    if parameters and rng.random() < 0.3:
        shown = {name: rng.randint(1, 6) for name in parameters}
        given = ", ".join(f"{name}={value}" for name, value in parameters.items())
        variant = f"\nnet Other = Network({given})\n"
    signature = ", ".join(f"{name} = {value}" for name, value in shown.items())
    head = f"net Network({signature})" if signature else "net Network"
    return Invented("\n\n".join([*definitions, f"{head} {{\n{inside}\n}}\n"]) + variant, is_open)


def _inputs(rng: Random, frame: Frame, is_open: bool) -> list[str]:
    """The lines that declare one input or two; the last one is the value that the rest goes on from."""
    names = rng.choice((("input",), ("input",), ("left", "right")))
    lines: list[str] = []
    for name in names:
        flow, size = _arriving(rng, is_open)
        frame.labels[name] = flow
        lines.append(f"input {size}" if name == "input" else f"input {name}: {size}")
    return lines


def _arriving(rng: Random, is_open: bool) -> tuple[Flow, str]:
    if is_open:
        channels = rng.randint(1, 4)
        return tuple((channels, *size) for size in OPEN), f"{channels} x H x W"
    shape: Shape = (rng.randint(1, 12),)
    if rng.random() < 0.8:
        shape = (rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 12))
    return (shape,), "x".join(map(str, shape))


def _ending(rng: Random, frame: Frame) -> list[str]:
    """Outputs, heads, auxiliary heads, and claims about what has a name."""
    lines: list[str] = []
    heads = [name for name in names() if (found := operator(name)) and found.head]
    if rng.random() < 0.3:
        lines.append(rng.choice(heads))
    labels = [name for name in frame.labels if name.isidentifier() and name not in ("input", "left", "right")]
    if rng.random() < 0.3:
        lines.append("output first")
        lines += [f"output second from {rng.choice(labels)}"] if labels and rng.random() < 0.7 else []
    if labels and rng.random() < 0.3:
        start = rng.choice(labels)
        lines += _auxiliary(rng, frame, start)
    if labels and rng.random() < 0.3:
        known = {shape for shape in frame.labels[labels[0]] if shape is not None}
        shape = "x".join(map(str, min(known)))
        lines += [f"expect {labels[0]} == {shape}"] if len(known) == 1 else []
    return lines


def _auxiliary(rng: Random, frame: Frame, start: str) -> list[str]:
    """A head that exists in training only, where one fits."""
    pooled = ("globalavgpool", "flatten") if len(first(frame.labels[start])) == 3 else ()
    last = Layer("linear", {"out": rng.randint(1, 4)})
    links = (*(Link(Layer(name, {})) for name in pooled), Link(last))
    try:
        run([Chain(links)], frame.copy(), frame.labels[start])
    except Misfit:
        return []
    softmax = " -> softmax" if rng.random() < 0.5 else ""
    return [f"aux side: {statement(Chain(links))}{softmax} from {start} weight {rng.choice((0.3, 1, 0.25))}"]
