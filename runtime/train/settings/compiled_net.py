"""Compiles a spec for training or export, with as many classes as the data has."""

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
from ....compiler.pytorch.header import source_hash
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
    """A compiled net with its sources; one that can be trained by cnnc has one input and one output."""

    source: Source
    compilation: Compilation
    settings: Mapping[str, Setting]
    files: Mapping[PurePosixPath, str]
    """The texts of the spec and its imports, by relative paths at which a copy of them compiles."""

    @property
    def result(self) -> Compiled:
        return network_of(self.compilation)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of one example."""
        return self.result.graph.inputs[0].shape

    @property
    def inputs(self) -> dict[str, tuple[int, ...]]:
        """The shapes of the inputs for one example, by name, in the order of `forward`'s arguments."""
        return {each.id: each.shape for each in self.result.graph.inputs}

    @property
    def outputs(self) -> dict[str, tuple[int, ...]]:
        """The shapes of the outputs for one example, by name."""
        return {each.name: self.result.shapes[each.value] for each in self.result.graph.outputs}

    @property
    def is_of_images(self) -> bool:
        """Whether it takes one image and predicts a class for it or for each of its pixels."""
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
        """Classification for a vector of logits, segmentation for maps."""
        return "classification" if len(self.output_shape) == 1 else "segmentation"

    @property
    def classes(self) -> int:
        return self.output_shape[0]

    @property
    def digest(self) -> str:
        """SHA-256 of the spec and its imports, as in the header of the generated file."""
        return source_hash(self.compilation.sources)

    @property
    def head(self) -> str | None:
        """The activation that `forward` leaves out at the output: `softmax`, `sigmoid`, `step`, or None."""
        return self.heads[0]

    @property
    def heads(self) -> tuple[str | None, ...]:
        """The head of every output."""
        return tuple(each.head and operator_name(each.head.operator) for each in self.result.graph.outputs)


def open_net(spec: str, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    """Compile a path or a shipped spec; raises Refusal if it has open sizes, CompileError for errors in it."""
    return _compile(open_spec(spec), net_name, settings)


def open_image_net(spec: str, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    """The same, for a net that classifies images or their pixels; raises Refusal for any other too."""
    net = open_net(spec, net_name, settings)
    name = net.result.name
    help = "train the module from `cnnc compile` in your own training loop; `cnnc export` accepts the net as it is"
    if len(net.inputs) != 1:
        raise Refusal(f"{name} has {len(net.inputs)} inputs; `cnnc train` needs a net with one, an image", help)
    if len(net.outputs) != 1:
        raise Refusal(f"{name} has {len(net.outputs)} outputs; `cnnc train` needs a net with one, the classes", help)
    if len(net.output_shape) not in (1, 3):
        shape = text(net.output_shape)
        raise Refusal(
            f"the output of {name} is {shape}, neither a vector nor a map of classes",
            "end the net in `flatten` and `linear`",
        )
    return net


def parameters_among(net: CompiledNet, names: Sequence[str]) -> list[str]:
    """The names that are parameters of the net."""
    return [name for name in names if not _is_unknown(net, name)]


def with_classes(net: CompiledNet, count: int, data: str) -> CompiledNet:
    """The net with `count` classes, as the data has; raises Refusal if its `classes` cannot be set to that."""
    if net.classes == count:
        return net
    name, classes = net.result.name, net.classes
    refusal = Refusal(
        f"{name} has {classes} outputs, but {data} has {count} classes",
        f"add a parameter `classes` to the net, or set its own parameter with --set NAME={count}",
    )
    if "classes" in net.settings:
        raise Refusal(refusal.message, "omit --set classes: the net then gets the number of classes in the data")
    settings = {**net.settings, "classes": count}
    compilation, files = _compiled(net.source, name, settings)
    if not compilation.ok:
        raise refusal
    adapted = replace(net, compilation=compilation, settings=settings, files=files)
    if adapted.classes != count:
        raise refusal
    return adapted


def _is_unknown(net: CompiledNet, name: str) -> bool:
    """Checks one name at a time, because only one problem is reported per place."""
    problems = _compiled(net.source, net.result.name, {name: 1})[0].problems
    return any(isinstance(problem, UnknownSetting) for problem in problems)


def _compile(source: Source, net_name: str | None, settings: Mapping[str, Setting]) -> CompiledNet:
    compilation, files = _compiled(source, net_name, settings)
    refuse_open_sizes(network_of(checked(compilation)))
    return CompiledNet(source, compilation, settings, files)


def _compiled(
    source: Source, net_name: str | None, settings: Mapping[str, Setting]
) -> tuple[Compilation, dict[PurePosixPath, str]]:
    """A compilation and the texts that it read; each import is placed beside the file that imports it."""
    files = {PurePosixPath(stem(source) + SUFFIX): source.text}
    folders = {source.name: PurePosixPath()}

    def find_and_record(module: tuple[str, ...], importer: Source) -> Source | Absent:
        found = find(module, importer)
        if isinstance(found, Source):
            path = folders.get(importer.name, PurePosixPath()).joinpath(*module).with_suffix(SUFFIX)
            folders.setdefault(found.name, path.parent)
            files[path] = found.text
        return found

    return compile_source(source, find_and_record, net_name, settings, current_limits()), files
