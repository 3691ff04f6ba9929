"""Opens a network with its weights, from a run's folder or from a spec and a checkpoint."""

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
from ..loop.engine import under_prefix
from ..run import checkpoint
from ..run.checkpoint import DamagedCheckpoint, Record
from ..run.run_folder import RunFolder
from ..settings.compiled_net import CompiledNet, open_image_net, open_net, with_classes
from ..settings.configuration import Configuration, Task
from .metadata import read_metadata


@dataclass(frozen=True)
class Model:
    """A network with its weights, on the CPU and in evaluation mode, its classes and its images' normalization."""

    net: CompiledNet
    network: nn.Module
    classes: tuple[str, ...]
    """The names of the classes, or their indices if there are no names."""
    normalization: Normalization
    origin: str
    """Where the weights come from, for messages."""
    has_class_names: bool
    run: Configuration | None = None
    folder: Path | None = None
    """The folder of the run."""

    @property
    def name(self) -> str:
        return self.net.result.name

    @property
    def task(self) -> Task:
        return self.net.task

    @property
    def input_shape(self) -> tuple[int, ...]:
        return self.net.input_shape


def open_model(
    name: str, net_name: str | None, settings: Mapping[str, Setting], weights: Path | None, bare: bool = False
) -> Model:
    """Open the network in a run's folder, or of a spec with a checkpoint.

    Without `weights`, a run's checkpoint with the highest validation score is used. With `bare`, a spec may have any
    inputs and outputs, and without `weights` it gets those that training starts with. Raises Refusal, and CompileError
    for errors in a spec.
    """
    if os.path.isdir(name):
        if net_name is not None or settings:
            raise Refusal("a run has its own net and settings", "omit --net and --set")
        return _of_run(RunFolder(Path(name)), weights)
    if weights is not None:
        net = (open_net if bare else open_image_net)(name, net_name, settings)
        return _of_spec(net, weights)
    if not bare:
        raise Refusal(f"{printable(name)} is not a run's folder, and a spec has no weights", "add --weights FILE")
    net = open_net(name, net_name, settings)
    torch.manual_seed(derived_seed(0, "weights"))  # pyright: ignore[reportUnknownMemberType]
    return _of_photos(net, class_of(net.compilation)().eval(), "the weights that training begins with")


def _of_run(folder: RunFolder, weights: Path | None) -> Model:
    run = folder.configuration()
    net = open_image_net(str(folder.spec_file()), run.net, run.settings)
    if net.digest != run.sources:
        raise Refusal(
            f"the spec in {printable(folder.spec)} is not the one that was trained",
            "restore it, or name the spec instead of the run, with --weights FILE",
        )
    path = _best_checkpoint(folder) if weights is None else weights
    record = _record_of(path)
    if record is not None:
        return replace(model_from_checkpoint(record, net), run=run, folder=folder.path)
    network = load_weights(class_of(net.compilation)(), net.result, path)
    normalization = _normalization(_read(_best_checkpoint(folder))[0])
    return Model(net, network, run.classes, normalization, printable(path), True, run, folder.path)


def _best_checkpoint(folder: RunFolder) -> Path:
    """The best checkpoint of a run; the newest if none was evaluated yet."""
    records = checkpoint.records(folder.checkpoints)
    if not records:
        raise Refusal(f"{printable(folder.path)} has no checkpoint yet", "train it for at least an epoch")
    return checkpoint.best(records) or list(records)[-1]


def _of_spec(net: CompiledNet, path: Path) -> Model:
    """A spec with a checkpoint of a run, an exported file, or any other file of its weights."""
    if not net.is_of_images:
        return _of_photos(net, load_weights(class_of(net.compilation)(), net.result, path), printable(path))
    record = _record_of(path)
    if record is not None:
        classes = _read(record)[0].classes
        return model_from_checkpoint(record, with_classes(net, len(classes), printable(path)))
    metadata = read_metadata(path, image_shape(net.input_shape)[0])
    if metadata is None:
        return _of_photos(net, load_weights(class_of(net.compilation)(), net.result, path), printable(path))
    net = with_classes(net, len(metadata.classes), printable(path))
    network = load_weights(class_of(net.compilation)(), net.result, path)
    return Model(net, network, metadata.classes, metadata.normalization, printable(path), True)


def _record_of(path: Path) -> Path | None:
    """The JSON file of a run's checkpoint, given either of its two files; None for other files."""
    record = path.with_suffix(".json")
    return record if checkpoint.is_checkpoint_name(record) and record.exists() else None


def model_from_checkpoint(path: Path, net: CompiledNet) -> Model:
    """The network of a checkpoint, with averaged weights if there are any; raises Refusal if it cannot be loaded."""
    record, tensors = _read(path)
    averaged = under_prefix("average/", tensors)
    network: nn.Module = class_of(net.compilation)()
    try:
        network.load_state_dict(averaged or under_prefix("model/", tensors), strict=True)
    except RuntimeError as error:
        message = " ".join(str(error).split())[:160]
        raise Refusal(f"{printable(path)} is a checkpoint of another network: {printable(message)}") from None
    origin = f"{printable(path.stem)} of epoch {record.epoch}{', averaged weights' if averaged else ''}"
    return Model(net, network.eval(), tuple(record.classes), _normalization(record), origin, True)


def _read(path: Path) -> tuple[Record, dict[str, Tensor]]:
    try:
        return checkpoint.read(path)
    except DamagedCheckpoint as error:
        raise Refusal(f"{printable(path)} is damaged: {error}", "choose another checkpoint with --weights") from None


def _normalization(record: Record) -> Normalization:
    return Normalization(*(tuple(record.normalisation[name]) for name in ("mean", "deviation")))


def _of_photos(net: CompiledNet, network: nn.Module, origin: str) -> Model:
    """A model with the defaults for weights without metadata: ImageNet's normalization, and classes without names."""
    if not net.is_of_images:
        return Model(net, network, (), Normalization((), ()), origin, has_class_names=False)
    normalization = photo_normalization(image_shape(net.input_shape)[0])
    names = tuple(str(index) for index in range(net.classes))
    return Model(net, network, names, normalization, origin, False)
