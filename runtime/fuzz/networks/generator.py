"""Generate random networks as spec texts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ....compiler.operators.base.discovery import names, operator
from ....compiler.operators.base.shape import Shape
from .shape_inference import InvalidNetwork, Scope, Shapes, first_shape, infer
from .spec_syntax import Chain, Element, Layer, block_text, body_text, statement_text
from .statements import StatementGenerator

OPEN_SIZES = ((8, 8), (7, 10), (12, 5), (9, 9), (16, 12), (11, 16), (150, 310))
"""Heights and widths at which networks with open sizes are checked; the last reveals effects of large sizes."""


@dataclass(frozen=True)
class GeneratedSpec:
    """A spec, and whether the size of its input is open."""

    text: str
    is_open: bool


def network(seed: int, index: int) -> GeneratedSpec:
    """Generate network `index` of a seed; cnnc should compile it."""
    rng = Random(f"networks {seed} {index}")
    generator = StatementGenerator(rng)
    is_open = rng.random() < 0.3
    parameters = {name: rng.randint(1, 6) for name in rng.sample(["a", "b", "d"], rng.randint(0, 2))}
    scope = Scope(dict(parameters), [])
    lines = _inputs(rng, scope, is_open)
    shapes = scope.labels[list(scope.labels)[-1]]
    for _ in range(rng.choice((0, 0, 1, 2))):
        generator.blocks.append(generator.block(shapes))
    statements, _ = generator.body(scope, shapes, rng.randint(1, 7), 0)
    statements = statements if scope.emitted else (*statements, Chain((Element(Layer("relu", {})),)))
    lines += [body_text(statements), *_outputs(rng, scope)]
    definitions = [block_text(block) for block in generator.blocks]
    body = "\n".join(line if line.startswith("    ") else f"    {line}" for line in lines if line)
    variant = ""
    defaults = dict(parameters)
    if parameters and rng.random() < 0.3:
        defaults = {name: rng.randint(1, 6) for name in parameters}
        arguments = ", ".join(f"{name}={value}" for name, value in parameters.items())
        variant = f"\nnet Other = Network({arguments})\n"
    signature = ", ".join(f"{name} = {value}" for name, value in defaults.items())
    head = f"net Network({signature})" if signature else "net Network"
    return GeneratedSpec("\n\n".join([*definitions, f"{head} {{\n{body}\n}}\n"]) + variant, is_open)


def _inputs(rng: Random, scope: Scope, is_open: bool) -> list[str]:
    """The declarations of one or two inputs; the last is the first value of the body."""
    names = rng.choice((("input",), ("input",), ("left", "right")))
    lines: list[str] = []
    for name in names:
        shapes, size = _input_shapes(rng, is_open)
        scope.labels[name] = shapes
        lines.append(f"input {size}" if name == "input" else f"input {name}: {size}")
    return lines


def _input_shapes(rng: Random, is_open: bool) -> tuple[Shapes, str]:
    if is_open:
        channels = rng.randint(1, 4)
        return tuple((channels, *size) for size in OPEN_SIZES), f"{channels} x H x W"
    shape: Shape = (rng.randint(1, 12),)
    if rng.random() < 0.8:
        shape = (rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 12))
    return (shape,), "x".join(map(str, shape))


def _outputs(rng: Random, scope: Scope) -> list[str]:
    """Outputs, heads, auxiliary heads and expectations."""
    lines: list[str] = []
    heads = [name for name in names() if (found := operator(name)) and found.head]
    if rng.random() < 0.3:
        lines.append(rng.choice(heads))
    labels = [name for name in scope.labels if name.isidentifier() and name not in ("input", "left", "right")]
    if rng.random() < 0.3:
        lines.append("output first")
        lines += [f"output second from {rng.choice(labels)}"] if labels and rng.random() < 0.7 else []
    if labels and rng.random() < 0.3:
        start = rng.choice(labels)
        lines += _auxiliary(rng, scope, start)
    if labels and rng.random() < 0.3:
        known = {shape for shape in scope.labels[labels[0]] if shape is not None}
        shape = "x".join(map(str, min(known)))
        lines += [f"expect {labels[0]} == {shape}"] if len(known) == 1 else []
    return lines


def _auxiliary(rng: Random, scope: Scope, start: str) -> list[str]:
    """An auxiliary head, if one fits."""
    pooled = ("globalavgpool", "flatten") if len(first_shape(scope.labels[start])) == 3 else ()
    last = Layer("linear", {"out": rng.randint(1, 4)})
    elements = (*(Element(Layer(name, {})) for name in pooled), Element(last))
    try:
        infer([Chain(elements)], scope.copy(), scope.labels[start])
    except InvalidNetwork:
        return []
    softmax = " -> softmax" if rng.random() < 0.5 else ""
    return [f"aux side: {statement_text(Chain(elements))}{softmax} from {start} weight {rng.choice((0.3, 1, 0.25))}"]
