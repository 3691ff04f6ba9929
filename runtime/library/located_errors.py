"""`cnnc.explain_errors`: an error inside a generated module, told by the spec's line, its path and its shapes."""

from __future__ import annotations

import linecache
import sys
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from ...compiler.compilation import Compilation
from ...compiler.elaborate.scope.expansion_trace import within
from ...compiler.graph.graph import Graph, InputNode, Node
from ...compiler.graph.source_map import SourceMap, expression_number, source_map
from ...compiler.operators.base.shape import text
from ...compiler.pytorch import header
from ...dsl.render.located import located
from ...dsl.span import Span
from ..io.refusal import Refusal
from .compiling import compiled
from .generated import nearest_spec, recompiled, sources_digest
from .loading import SPEC

_PLAIN = (RuntimeError, TypeError, ValueError, IndexError, AttributeError)
"""Types of errors that say nothing more than their message; others are left as they are, with a note."""


class LocatedError(RuntimeError):
    """A generated module failed. `span` is the place in the spec, `path` the submodule, and the cause the error."""

    def __init__(self, message: str, span: Span, path: str) -> None:
        super().__init__(message)
        self.span = span
        self.path = path


@dataclass(frozen=True)
class _Facts:
    """What is kept of a tensor, so that its memory is not."""

    shape: tuple[int, ...]
    dtype: Any
    device: Any


@dataclass(eq=False)
class _Seen:
    """What went through the submodules of a model since it was last called."""

    taken: dict[str, list[_Facts | None]] = field(default_factory=dict[str, "list[_Facts | None]"])
    given: dict[str, _Facts | None] = field(default_factory=dict[str, "_Facts | None"])
    uses: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True)
class _Place:
    """Where it failed: a submodule's path, and of an expression in `forward` its number."""

    path: str
    expression: int | None = None


@contextmanager
def explain_errors(model: Any, spec: str | None = None) -> Generator[None]:
    """Say of an error that leaves the model, or one of its submodules, where in the spec it comes from.

    `model` is an instance of a generated class; `spec` names its spec, where that is neither beside the generated
    file, nor here, nor among the shipped ones. Errors of Python's own types become a LocatedError, whose cause they
    are; others, such as running out of memory, keep their type and get a note. Nothing is compiled unless there is one.
    """
    seen = _Seen()
    names = {module: path for path, module in model.named_modules()}
    handles = list(_watch(names, seen))
    try:
        yield
    except Exception as error:
        place = _failing(error.__traceback__, names, type(model))
        if place is None:
            raise
        try:
            message, span, path = _told(model, spec, place, seen, error)
        except Refusal as refusal:
            error.add_note(f"cnnc cannot say where in the spec this is: {refusal.message}")
            raise error from None
        if type(error) not in _PLAIN:
            error.add_note(message)
            raise
        raise LocatedError(message, span, path) from error
    finally:
        for handle in handles:
            handle.remove()


def _watch(names: dict[Any, str], seen: _Seen) -> Iterator[Any]:
    def before(module: Any, inputs: tuple[Any, ...]) -> None:
        path = names[module]
        if not path:
            seen.taken, seen.given, seen.uses = {}, {}, Counter()
        seen.taken[path] = [_facts(value) for value in inputs]
        seen.uses[path] += 1

    def after(module: Any, inputs: tuple[Any, ...], output: Any) -> None:  # noqa: ARG001
        seen.given[names[module]] = _facts(output)

    for module in names:
        yield module.register_forward_pre_hook(before)
        yield module.register_forward_hook(after)


def _facts(value: Any) -> _Facts | None:
    return _Facts(tuple(value.shape), value.dtype, value.device) if hasattr(value, "shape") else None


def _failing(traceback: TracebackType | None, names: dict[Any, str], owner: Any) -> _Place | None:
    """The innermost submodule that was at work, and the expression of its `forward` if that is generated code."""
    generated: str = owner.forward.__code__.co_filename
    found: _Place | None = None
    while traceback is not None:
        frame = traceback.tb_frame
        module = frame.f_locals.get("self")
        if _is_named(module, names):
            in_forward = frame.f_code.co_filename == generated and frame.f_code.co_name == "forward"
            number = _expression(frame, traceback.tb_lasti, generated) if in_forward else None
            found = _Place(names[module], number)
        traceback = traceback.tb_next
    return found


def _is_named(module: Any, names: dict[Any, str]) -> bool:
    return type(module).__hash__ is not None and module in names


def _expression(frame: FrameType, instruction: int, filename: str) -> int | None:
    line, _, column, _ = next(islice(frame.f_code.co_positions(), instruction // 2, None))
    if line is None or column is None:
        return None
    return expression_number("".join(linecache.getlines(filename)), line, column)


# What to say ---------------------------------------------------------------------------------------------------------


def _told(model: Any, spec: str | None, place: _Place, seen: _Seen, error: Exception) -> tuple[str, Span, str]:
    """The message, the place in the spec and the node's id; raises Refusal where the spec does not fit the code."""
    compilation = _recompiled(type(model), spec)
    result = compiled(compilation)
    node = _node(source_map(result.unit, result.graph), place, seen)
    inputs = _input_note(result.graph, seen)
    said = str(error).strip().split("\n")[0] or type(error).__name__
    if node is None:
        span = result.unit.origin.span
        path = place.path or result.name
        return located(span, path, said, inputs), span, path
    as_compiled = sum(weight.numel() for weight in model.parameters()) in _counts(compilation)
    expected = [result.graph.nodes[source] for source in node.inputs]
    actual = _arrived(expected, place, seen)
    difference = _difference([result.shapes[one.id] for one in expected], actual, model) if as_compiled else ""
    notes = [
        *(around.text for around in within(node.origin.trail)),
        *inputs,
        *([f"PyTorch says: {said}"] if difference else []),
    ]
    return located(node.origin.span, node.id, difference or said, notes), node.origin.span, node.id


def _recompiled(owner: Any, spec: str | None) -> Compilation:
    filename: str = owner.forward.__code__.co_filename
    code = "".join(linecache.getlines(filename))
    found = header.read(code)
    if found is None:
        raise Refusal(f"{owner.__name__} is not a class that cnnc generated")
    loaded_from = getattr(sys.modules.get(owner.__module__), SPEC, None)
    name = spec or loaded_from or nearest_spec(found, Path(filename).parent)
    if name is None:
        raise Refusal(f"its spec {found.spec}.cnn is not found; name it with spec=")
    compilation = recompiled(name, found)
    if header.digest(header.body_of(code)) != found.body:
        raise Refusal("the generated file was edited")
    if compilation.result is None or sources_digest(compilation) != found.sources:
        raise Refusal(f"{compilation.source.name} is not the text that the code was generated from")
    return compilation


def _node(places: SourceMap, place: _Place, seen: _Seen) -> Node | None:
    if place.expression is not None:
        nodes = places.expressions.get(place.path, ())
        return nodes[place.expression] if place.expression < len(nodes) else None
    uses = places.modules.get(place.path, ())
    return uses[min(max(seen.uses[place.path], 1), len(uses)) - 1] if uses else None


def _counts(compilation: Compilation) -> set[int]:
    """Parameters of the model as the spec has it; of another, its sizes may be others."""
    figures = compiled(compilation).figures
    return {figures.params, figures.training_params}


def _arrived(sources: Sequence[Node | InputNode], place: _Place, seen: _Seen) -> list[_Facts | None]:
    """The values that a node was applied to, None for those that were not seen."""
    given = seen.taken.get("", [])
    if place.expression is None:
        return list(seen.taken.get(place.path, ()))
    only = given[0] if len(given) == 1 else None
    return [only if isinstance(source, InputNode) else seen.given.get(source.path) for source in sources]


def _difference(expected: Sequence[tuple[int, ...]], actual: Sequence[_Facts | None], model: Any) -> str:
    """`expected 256x14x14, got 256x28x28`, or the same of types and devices; empty where nothing differs."""
    values = [value for value in actual if value]
    if not len(expected) == len(actual) == len(values):
        return ""
    got = [_size(value.shape, len(shape)) for value, shape in zip(values, expected, strict=True)]
    wanted = [text(shape) for shape in expected]
    if got != wanted:
        return f"expected {' and '.join(wanted)}, got {' and '.join(got)}"
    weights: list[Any] = [weight for weight in model.parameters() if weight.is_floating_point()][:1]
    for value, weight in product(values, weights):
        if value.dtype != weight.dtype:
            return f"expected {_word(weight.dtype)}, got {_word(value.dtype)}"
        if value.device != weight.device:
            return f"expected a value on {weight.device}, got one on {value.device}"
    return ""


def _size(shape: tuple[int, ...], rank: int) -> str:
    """A tensor's shape as a spec writes it, without the batch."""
    if len(shape) == rank + 1:
        return text(shape[1:])
    return f"{text(shape)} without a batch" if len(shape) == rank else f"a tensor of shape {shape}"


def _word(dtype: Any) -> str:
    return str(dtype).removeprefix("torch.")


def _input_note(graph: Graph, seen: _Seen) -> list[str]:
    """Inputs of the model that are not of the size that the spec declares."""
    given = [value for value in seen.taken.get("", []) if value]
    if len(given) != len(graph.inputs):
        return []
    notes: list[str] = []
    for node, value in zip(graph.inputs, given, strict=True):
        size = _size(value.shape, len(node.shape))
        if size != text(node.shape):
            notes.append(f"the model was given {size}, and {node.origin.span} declares {text(node.shape)}")
    return notes
