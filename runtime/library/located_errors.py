"""`cnnc.explain_errors`: reports an error in a generated module with its line in the spec, its submodule and shapes."""

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
from .compiling import network_of
from .generated import nearest_spec, recompile, sources_digest
from .loading import SPEC_ATTRIBUTE

_PLAIN = (RuntimeError, TypeError, ValueError, IndexError, AttributeError)
"""Error types without meaning beyond their message; errors of other types keep their type and get a note."""


class LocatedError(RuntimeError):
    """A generated module failed: `span` is the place in the spec, `path` the submodule, `__cause__` the error."""

    def __init__(self, message: str, span: Span, path: str) -> None:
        super().__init__(message)
        self.span = span
        self.path = path


@dataclass(frozen=True)
class _TensorMetadata:
    """Shape, dtype and device of a tensor, kept without its memory."""

    shape: tuple[int, ...]
    dtype: Any
    device: Any


@dataclass(eq=False)
class _Observed:
    """Inputs, outputs and call counts of a model's submodules since the model was last called."""

    inputs: dict[str, list[_TensorMetadata | None]] = field(default_factory=dict[str, "list[_TensorMetadata | None]"])
    outputs: dict[str, _TensorMetadata | None] = field(default_factory=dict[str, "_TensorMetadata | None"])
    calls: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True)
class _Location:
    """The submodule that failed and, if the failure is in its generated `forward`, the number of the expression."""

    path: str
    expression: int | None = None


@contextmanager
def explain_errors(model: Any, spec: str | None = None) -> Generator[None]:
    """Point an error that a model or one of its submodules raises at the line of the spec that it comes from.

    `model` is an instance of a generated class. `spec` names its spec if that is neither in the folder of the generated
    file, nor in the current directory, nor shipped. Errors of Python's basic types are chained to a LocatedError;
    others, such as running out of memory, keep their type and get a note. Nothing is compiled unless an error occurs.
    """
    observed = _Observed()
    names = {module: path for path, module in model.named_modules()}
    handles = list(_watch(names, observed))
    try:
        yield
    except Exception as error:
        location = _find_failure(error.__traceback__, names, type(model))
        if location is None:
            raise
        try:
            message, span, path = _describe(model, spec, location, observed, error)
        except Refusal as refusal:
            error.add_note(f"cnnc cannot locate this error in the spec: {refusal.message}")
            raise error from None
        if type(error) not in _PLAIN:
            error.add_note(message)
            raise
        raise LocatedError(message, span, path) from error
    finally:
        for handle in handles:
            handle.remove()


def _watch(names: dict[Any, str], observed: _Observed) -> Iterator[Any]:
    def before(module: Any, inputs: tuple[Any, ...]) -> None:
        path = names[module]
        if not path:
            observed.inputs, observed.outputs, observed.calls = {}, {}, Counter()
        observed.inputs[path] = [_metadata(value) for value in inputs]
        observed.calls[path] += 1

    def after(module: Any, inputs: tuple[Any, ...], output: Any) -> None:  # noqa: ARG001
        observed.outputs[names[module]] = _metadata(output)

    for module in names:
        yield module.register_forward_pre_hook(before)
        yield module.register_forward_hook(after)


def _metadata(value: Any) -> _TensorMetadata | None:
    return _TensorMetadata(tuple(value.shape), value.dtype, value.device) if hasattr(value, "shape") else None


def _find_failure(traceback: TracebackType | None, names: dict[Any, str], owner: Any) -> _Location | None:
    """Find the innermost submodule in a traceback and, in generated code, the expression of its `forward`."""
    generated: str = owner.forward.__code__.co_filename
    found: _Location | None = None
    while traceback is not None:
        frame = traceback.tb_frame
        module = frame.f_locals.get("self")
        if _is_submodule(module, names):
            in_forward = frame.f_code.co_filename == generated and frame.f_code.co_name == "forward"
            number = _expression(frame, traceback.tb_lasti, generated) if in_forward else None
            found = _Location(names[module], number)
        traceback = traceback.tb_next
    return found


def _is_submodule(module: Any, names: dict[Any, str]) -> bool:
    return type(module).__hash__ is not None and module in names


def _expression(frame: FrameType, instruction: int, filename: str) -> int | None:
    line, _, column, _ = next(islice(frame.f_code.co_positions(), instruction // 2, None))
    if line is None or column is None:
        return None
    return expression_number("".join(linecache.getlines(filename)), line, column)


def _describe(
    model: Any, spec: str | None, location: _Location, observed: _Observed, error: Exception
) -> tuple[str, Span, str]:
    """Return the message, the span and the path of the node; raises Refusal where the spec does not match the code."""
    compilation = _recompile_verified(type(model), spec)
    result = network_of(compilation)
    node = _node(source_map(result.unit, result.graph), location, observed)
    inputs = _input_notes(result.graph, observed)
    message = str(error).strip().split("\n")[0] or type(error).__name__
    if node is None:
        span = result.unit.origin.span
        path = location.path or result.name
        return located(span, path, message, inputs), span, path
    as_compiled = sum(weight.numel() for weight in model.parameters()) in _parameter_counts(compilation)
    expected = [result.graph.nodes[source] for source in node.inputs]
    actual = _actual_inputs(expected, location, observed)
    difference = _difference([result.shapes[one.id] for one in expected], actual, model) if as_compiled else ""
    notes = [
        *(around.text for around in within(node.origin.trail)),
        *inputs,
        *([f"PyTorch reports: {message}"] if difference else []),
    ]
    return located(node.origin.span, node.id, difference or message, notes), node.origin.span, node.id


def _recompile_verified(owner: Any, spec: str | None) -> Compilation:
    filename: str = owner.forward.__code__.co_filename
    code = "".join(linecache.getlines(filename))
    found = header.read(code)
    if found is None:
        raise Refusal(f"{owner.__name__} is not a class that cnnc generated")
    loaded_from = getattr(sys.modules.get(owner.__module__), SPEC_ATTRIBUTE, None)
    name = spec or loaded_from or nearest_spec(found, Path(filename).parent)
    if name is None:
        raise Refusal(f"no such spec: {found.spec}.cnn; name it with spec=")
    compilation = recompile(name, found)
    if header.text_hash(header.strip_header(code)) != found.body:
        raise Refusal("the generated file was edited after cnnc wrote it")
    if compilation.result is None or sources_digest(compilation) != found.sources:
        raise Refusal(
            f"{compilation.source.name} is not the spec that the code was generated from, or has changed since"
        )
    return compilation


def _node(places: SourceMap, location: _Location, observed: _Observed) -> Node | None:
    if location.expression is not None:
        nodes = places.expressions.get(location.path, ())
        return nodes[location.expression] if location.expression < len(nodes) else None
    uses = places.modules.get(location.path, ())
    return uses[min(max(observed.calls[location.path], 1), len(uses)) - 1] if uses else None


def _parameter_counts(compilation: Compilation) -> set[int]:
    """Parameters of the network in the spec; a model with another number has other sizes."""
    figures = network_of(compilation).figures
    return {figures.params, figures.training_params}


def _actual_inputs(
    sources: Sequence[Node | InputNode], location: _Location, observed: _Observed
) -> list[_TensorMetadata | None]:
    """Return the values that a node was applied to, None for each that was not observed."""
    model_inputs = observed.inputs.get("", [])
    if location.expression is None:
        return list(observed.inputs.get(location.path, ()))
    only = model_inputs[0] if len(model_inputs) == 1 else None
    return [only if isinstance(source, InputNode) else observed.outputs.get(source.path) for source in sources]


def _difference(expected: Sequence[tuple[int, ...]], actual: Sequence[_TensorMetadata | None], model: Any) -> str:
    """Return `expected 256x14x14, got 256x28x28`, or likewise for dtypes and devices; empty if nothing differs."""
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
            return f"expected {_dtype_name(weight.dtype)}, got {_dtype_name(value.dtype)}"
        if value.device != weight.device:
            return f"expected a value on {weight.device}, got one on {value.device}"
    return ""


def _size(shape: tuple[int, ...], rank: int) -> str:
    """Format a tensor's shape as in a spec, without the batch dimension."""
    if len(shape) == rank + 1:
        return text(shape[1:])
    return f"{text(shape)} without a batch" if len(shape) == rank else f"a tensor of shape {shape}"


def _dtype_name(dtype: Any) -> str:
    return str(dtype).removeprefix("torch.")


def _input_notes(graph: Graph, observed: _Observed) -> list[str]:
    """Note each input of the model whose size is not the one that the spec declares."""
    values = [value for value in observed.inputs.get("", []) if value]
    if len(values) != len(graph.inputs):
        return []
    notes: list[str] = []
    for node, value in zip(graph.inputs, values, strict=True):
        size = _size(value.shape, len(node.shape))
        if size != text(node.shape):
            notes.append(f"the model's input is {size}, but {node.origin.span} declares {text(node.shape)}")
    return notes
