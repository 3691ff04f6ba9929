"""What is trained: a spec, compiled with as many classes as the data has, and what its network takes and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isqrt
from pathlib import PurePosixPath

from ....compiler.compilation import Compilation, Compiled, Setting
from ....compiler.elaborate.scope.elaboration import Absent
from ....compiler.operators.base.operator_text import operator_name
from ....compiler.operators.base.shape import text
from ....compiler.pipeline import compile_source
from ....compiler.problems.nets import UnknownSetting
from ....compiler.pytorch.header import digest_of_sources
from ....dsl.span import Source
from ...io.limits import current_limits
from ...io.refusal import Refusal
from ...io.spec_names import SUFFIX
from ...library.compiling import network_of, refuse_open_sizes
from ...library.loading import checked
from ...library.specs import find, open_spec, stem
from .configuration import Task


@dataclass(frozen=True)
class CompiledNet:
    """A compiled network, and the texts that it was compiled from. What is trained has one input and one output."""

    source: Source
    compilation: Compilation
    settings: Mapping[str, Setting]
    files: Mapping[PurePosixPath, str]
    """The spec and all that it imports, by paths at which a compilation of a copy finds them."""

    @property
    def result(self) -> Compiled:
        return network_of(self.compilation)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """Of one example."""
        return self.result.graph.inputs[0].shape

    @property
    def inputs(self) -> dict[str, tuple[int, ...]]:
        """Shapes of one example, by the spec's names, in the order in which the network takes them."""
        return {each.id: each.shape for each in self.result.graph.inputs}

    @property
    def outputs(self) -> dict[str, tuple[int, ...]]:
        """The same of what it gives."""
        return {each.name: self.result.shapes[each.value] for each in self.result.graph.outputs}

    @property
    def is_of_images(self) -> bool:
        """Whether it takes one image, and says one class of it or of each of its pixels."""
        if not len(self.inputs) == len(self.outputs) == 1 or len(self.output_shape) not in (1, 3):
            return False
        return len(self.input_shape) == 3 or (
            len(self.input_shape) == 1 and isqrt(self.input_shape[0]) ** 2 == self.input_shape[0]
        )

    @property
    def output_shape(self) -> tuple[int, ...]:
        return self.result.shapes[self.result.graph.outputs[0].value]

    @property
    def task(self) -> Task:
        """A vector of logits classifies images, a map of them pixels."""
        return "classification" if len(self.output_shape) == 1 else "segmentation"

    @property
    def classes(self) -> int:
        return self.output_shape[0]

    @property
    def digest(self) -> str:
        """SHA-256 of the spec and of all that it imports, as the head of the generated file has it."""
        return digest_of_sources(self.compilation.sources)

    @property
    def head(self) -> str | None:
        """The activation that was taken off the output: `softmax`, `sigmoid`, `step`, or none."""
        return self.heads[0]

    @property
    def heads(self) -> tuple[str | None, ...]:
        """The same of every output."""
        return tuple(each.head and operator_name(each.head.operator) for each in self.result.graph.outputs)


def open_net(spec: str, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    """Compile a path or a shipped spec; raises Refusal where sizes stay open, CompileError for mistakes."""
    return _compile(open_spec(spec), net_name, settings)


def open_image_net(spec: str, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    """The same of a network for images. Raises Refusal for any other too."""
    net = open_net(spec, net_name, settings)
    name = net.result.name
    way = "train the module that `cnnc compile` writes in a loop of your own; `cnnc export` takes it as it is"
    if len(net.inputs) != 1:
        raise Refusal(f"{name} has {len(net.inputs)} inputs, and an image is one", way)
    if len(net.outputs) != 1:
        raise Refusal(f"{name} has {len(net.outputs)} outputs, and a class is one", way)
    if len(net.output_shape) not in (1, 3):
        shape = text(net.output_shape)
        raise Refusal(
            f"{name} gives {shape}, neither a vector nor a map of classes", "end it in `flatten` and `linear`"
        )
    return net


def parameters_among(net: CompiledNet, names: Sequence[str]) -> list[str]:
    """Those of the names that are parameters of the net."""
    return [name for name in names if not _is_unknown(net, name)]


def with_classes(net: CompiledNet, count: int, data: str) -> CompiledNet:
    """The same net with as many classes as the data; raises Refusal where it cannot have as many."""
    if net.classes == count:
        return net
    name, classes = net.result.name, net.classes
    refusal = Refusal(
        f"{name} gives {classes} values, and {data} has {count} classes",
        f"give the net a parameter `classes`, or set the one that it has with --set NAME={count}",
    )
    if "classes" in net.settings:
        raise Refusal(refusal.message, "leave --set classes out, and it gets as many as the data has")
    again = _compiled(net.source, name, {**net.settings, "classes": count})
    if not again[0].ok:
        raise refusal
    fitted = replace(net, compilation=again[0], settings={**net.settings, "classes": count}, files=again[1])
    if fitted.classes != count:
        raise refusal
    return fitted


def _is_unknown(net: CompiledNet, name: str) -> bool:
    """Asked of one at a time, for of several mistakes in one place one is told."""
    problems = _compiled(net.source, net.result.name, {name: 1})[0].problems
    return any(isinstance(problem, UnknownSetting) for problem in problems)


def _compile(source: Source, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    compilation, files = _compiled(source, net_name, settings)
    refuse_open_sizes(network_of(checked(compilation)))
    return CompiledNet(source, compilation, settings, files)


def _compiled(
    source: Source, net_name: str | None, settings: Mapping[str, Setting]
) -> tuple[Compilation, dict[PurePosixPath, str]]:
    """A compilation, and the texts that it read: each import beside the file that imports it."""
    files = {PurePosixPath(stem(source) + SUFFIX): source.text}
    folders = {source.name: PurePosixPath()}

    def remembering(module: tuple[str, ...], importer: Source) -> Source | Absent:
        found = find(module, importer)
        if isinstance(found, Source):
            path = folders.get(importer.name, PurePosixPath()).joinpath(*module).with_suffix(SUFFIX)
            folders.setdefault(found.name, path.parent)
            files[path] = found.text
        return found

    return compile_source(source, remembering, net_name, settings, current_limits()), files
