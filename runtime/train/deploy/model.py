"""A network with its weights, from a run's folder or from a spec and a checkpoint, and what it takes to use it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from ....compiler.compilation import Setting
from ...io.refusal import Refusal, printable
from ...library.loading import class_of, load_weights
from ..data.input_shape import image_shape
from ..data.normalization import Normalization, photo_normalization
from ..data.seeds import derived_seed
from ..run import checkpoint
from ..run.checkpoint import DamagedCheckpoint, Record
from ..run.run_folder import RunFolder
from ..settings.compiled_net import CompiledNet, open_image_net, open_net, with_classes
from ..settings.configuration import Configuration, Task
from .metadata import read_metadata


@dataclass(frozen=True)
class Model:
    """A network with its weights, on the CPU and in evaluation mode, and what it knows of its images and classes."""

    net: CompiledNet
    network: nn.Module
    classes: tuple[str, ...]
    """Their names; their indices where nobody said any."""
    normalization: Normalization
    origin: str
    """Where the weights are from, for people."""
    has_class_names: bool
    """Whether the names of the classes are known."""
    run: Configuration | None = None
    folder: Path | None = None
    """The run's."""

    @property
    def name(self) -> str:
        """The net's."""
        return self.net.result.name

    @property
    def task(self) -> Task:
        return self.net.task

    @property
    def input_shape(self) -> tuple[int, ...]:
        """Of one example."""
        return self.net.input_shape


def open_model(
    name: str, net_name: str | None, settings: Mapping[str, Setting], weights: Path | None, bare: bool = False
) -> Model:
    """The network of a run's folder, or of a spec with a checkpoint.

    Of a run, without `weights`, it is the checkpoint with the highest score on held-out examples; of a checkpoint, the
    average where there is one. With `bare`, a spec needs no weights, and gets those that training would begin with; its
    network may take and give anything. Raises Refusal, and CompileError for mistakes in a spec.
    """
    if os.path.isdir(name):
        if net_name is not None or settings:
            raise Refusal("a run has the net and the values that it was begun with", "leave --net and --set out")
        return _of_run(RunFolder(Path(name)), weights)
    if weights is not None:
        net = (open_net if bare else open_image_net)(name, net_name, settings)
        return _of_spec(net, weights)
    if not bare:
        raise Refusal(
            f"{printable(name)} is not a run's folder, and a spec has no weights", "give them with --weights FILE"
        )
    net = open_net(name, net_name, settings)
    torch.manual_seed(derived_seed(0, "weights"))  # pyright: ignore[reportUnknownMemberType]
    return _of_photos(net, class_of(net.compilation)().eval(), "the weights that training begins with")


def _of_run(folder: RunFolder, weights: Path | None) -> Model:
    run = folder.configuration()
    net = open_image_net(str(folder.spec_file()), run.net, run.settings)
    if net.digest != run.sources:
        raise Refusal(
            f"the spec in {printable(folder.spec)} is not the one that was model",
            "put that back, or name the spec and not the run, with --weights FILE",
        )
    path = _chosen(folder) if weights is None else weights
    record = _record_beside(path)
    if record is not None:
        return replace(model_from_checkpoint(record, net), run=run, folder=folder.path)
    network = load_weights(class_of(net.compilation)(), net.result, path)
    normalization = _normalization(_read(_chosen(folder))[0])
    return Model(net, network, run.classes, normalization, printable(path), True, run, folder.path)


def _chosen(folder: RunFolder) -> Path:
    """The best checkpoint of a run; the newest where none was evaluated yet."""
    records = checkpoint.records(folder.checkpoints)
    if not records:
        raise Refusal(f"{printable(folder.path)} has no checkpoint yet", "let it train to the end of an epoch")
    return checkpoint.best(records) or list(records)[-1]


def _of_spec(net: CompiledNet, path: Path) -> Model:
    """A spec with a checkpoint of a run, with what was exported, or with any other file that fits."""
    if not net.is_of_images:
        return _of_photos(net, load_weights(class_of(net.compilation)(), net.result, path), printable(path))
    record = _record_beside(path)
    if record is not None:
        classes = _read(record)[0].classes
        return model_from_checkpoint(record, with_classes(net, len(classes), printable(path)))
    metadata = read_metadata(path, image_shape(net.input_shape)[0])
    if metadata is None:
        return _of_photos(net, load_weights(class_of(net.compilation)(), net.result, path), printable(path))
    net = with_classes(net, len(metadata.classes), printable(path))
    network = load_weights(class_of(net.compilation)(), net.result, path)
    return Model(net, network, metadata.classes, metadata.normalization, printable(path), True)


def _record_beside(path: Path) -> Path | None:
    """The JSON of a checkpoint of which one of the two files is has_class_names; None where it is none of a run's."""
    record = path.with_suffix(".json")
    return record if checkpoint.is_checkpoint_name(record) and record.exists() else None


def model_from_checkpoint(path: Path, net: CompiledNet) -> Model:
    """The network of a checkpoint, its average where there is one; raises Refusal for a broken or another net's."""
    record, tensors = _read(path)
    averaged = _below("average/", tensors)
    network: nn.Module = class_of(net.compilation)()
    try:
        network.load_state_dict(averaged or _below("model/", tensors), strict=True)
    except RuntimeError as error:
        words = " ".join(str(error).split())[:160]
        raise Refusal(f"{printable(path)} is no checkpoint of this network: {printable(words)}") from None
    origin = f"{printable(path.stem)} of epoch {record.epoch}{', averaged weights' if averaged else ''}"
    return Model(net, network.eval(), tuple(record.classes), _normalization(record), origin, True)


def _read(path: Path) -> tuple[Record, dict[str, Tensor]]:
    try:
        return checkpoint.read(path)
    except DamagedCheckpoint as error:
        raise Refusal(f"{printable(path)} is broken: {error}", "name another checkpoint with --weights") from None


def _normalization(record: Record) -> Normalization:
    return Normalization(*(tuple(record.normalisation[name]) for name in ("mean", "deviation")))


def _of_photos(net: CompiledNet, network: nn.Module, origin: str) -> Model:
    """With what is taken for granted where nobody said more: photos as ImageNet's, and classes without names."""
    if not net.is_of_images:
        return Model(net, network, (), Normalization((), ()), origin, has_class_names=False)
    normalization = photo_normalization(image_shape(net.input_shape)[0])
    names = tuple(str(index) for index in range(net.classes))
    return Model(net, network, names, normalization, origin, False)


def _below(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
