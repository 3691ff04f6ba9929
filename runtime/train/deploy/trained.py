"""A network with its weights, from a run's folder or from a spec and a checkpoint, and what it takes to use it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from ....compiler.compilation import Setting
from ...io.refusal import Refusal, shown
from ...library.loading import class_of, filled
from ..data.fit import as_map
from ..data.normalisation import Normalisation, of_photos
from ..data.random_keys import key
from ..run import checkpoint
from ..run.checkpoint import Broken, Record
from ..run.run_folder import RunFolder
from ..settings.configuration import Configuration, Task
from ..settings.task import Subject, open_network, open_subject, with_classes
from .facts import facts_in


@dataclass(frozen=True)
class Trained:
    """A network with its weights, on the CPU and in evaluation mode, and what it knows of its images and classes."""

    subject: Subject
    network: nn.Module
    classes: tuple[str, ...]
    """Their names; their indices where nobody said any."""
    normalisation: Normalisation
    origin: str
    """Where the weights are from, for people."""
    named: bool
    """Whether the names of the classes are known."""
    run: Configuration | None = None
    folder: Path | None = None
    """The run's."""

    @property
    def name(self) -> str:
        """The net's."""
        return self.subject.result.name

    @property
    def task(self) -> Task:
        return self.subject.task

    @property
    def input_shape(self) -> tuple[int, ...]:
        """Of one example."""
        return self.subject.input_shape


def open_trained(
    name: str, net: str | None, settings: Mapping[str, Setting], weights: Path | None, bare: bool = False
) -> Trained:
    """The network of a run's folder, or of a spec with a checkpoint.

    Of a run, without `weights`, it is the checkpoint with the highest score on held-out examples; of a checkpoint, the
    average where there is one. With `bare`, a spec needs no weights, and gets those that training would begin with; its
    network may take and give anything. Raises Refusal, and CompileError for mistakes in a spec.
    """
    if os.path.isdir(name):
        if net is not None or settings:
            raise Refusal("a run has the net and the values that it was begun with", "leave --net and --set out")
        return _of_run(RunFolder(Path(name)), weights)
    if weights is not None:
        subject = (open_network if bare else open_subject)(name, net, settings)
        return _of_spec(subject, weights)
    if not bare:
        raise Refusal(
            f"{shown(name)} is not a run's folder, and a spec has no weights", "give them with --weights FILE"
        )
    subject = open_network(name, net, settings)
    torch.manual_seed(key(0, "weights"))  # pyright: ignore[reportUnknownMemberType]
    return _of_photos(subject, class_of(subject.compilation)().eval(), "the weights that training begins with")


def _of_run(folder: RunFolder, weights: Path | None) -> Trained:
    run = folder.configuration()
    subject = open_subject(str(folder.spec_file()), run.net, run.settings)
    if subject.digest != run.sources:
        raise Refusal(
            f"the spec in {shown(folder.spec)} is not the one that was trained",
            "put that back, or name the spec and not the run, with --weights FILE",
        )
    path = _chosen(folder) if weights is None else weights
    record = _record_beside(path)
    if record is not None:
        return replace(of_checkpoint(record, subject), run=run, folder=folder.path)
    network = filled(class_of(subject.compilation)(), subject.result, path)
    normalisation = _normalisation(_read(_chosen(folder))[0])
    return Trained(subject, network, run.classes, normalisation, shown(path), True, run, folder.path)


def _chosen(folder: RunFolder) -> Path:
    """The best checkpoint of a run; the newest where none was evaluated yet."""
    records = checkpoint.records(folder.checkpoints)
    if not records:
        raise Refusal(f"{shown(folder.path)} has no checkpoint yet", "let it train to the end of an epoch")
    return checkpoint.best(records) or list(records)[-1]


def _of_spec(subject: Subject, path: Path) -> Trained:
    """A spec with a checkpoint of a run, with what was exported, or with any other file that fits."""
    if not subject.is_of_images:
        return _of_photos(subject, filled(class_of(subject.compilation)(), subject.result, path), shown(path))
    record = _record_beside(path)
    if record is not None:
        classes = _read(record)[0].classes
        return of_checkpoint(record, with_classes(subject, len(classes), shown(path)))
    facts = facts_in(path, as_map(subject.input_shape)[0])
    if facts is None:
        return _of_photos(subject, filled(class_of(subject.compilation)(), subject.result, path), shown(path))
    subject = with_classes(subject, len(facts.classes), shown(path))
    network = filled(class_of(subject.compilation)(), subject.result, path)
    return Trained(subject, network, facts.classes, facts.normalisation, shown(path), True)


def _record_beside(path: Path) -> Path | None:
    """The JSON of a checkpoint of which one of the two files is named; None where it is none of a run's."""
    record = path.with_suffix(".json")
    return record if checkpoint.is_name(record) and record.exists() else None


def of_checkpoint(path: Path, subject: Subject) -> Trained:
    """The network of a checkpoint, its average where there is one; raises Refusal for a broken or another net's."""
    record, tensors = _read(path)
    averaged = _below("average/", tensors)
    network: nn.Module = class_of(subject.compilation)()
    try:
        network.load_state_dict(averaged or _below("model/", tensors), strict=True)
    except RuntimeError as error:
        words = " ".join(str(error).split())[:160]
        raise Refusal(f"{shown(path)} is no checkpoint of this network: {shown(words)}") from None
    origin = f"{shown(path.stem)} of epoch {record.epoch}{', averaged weights' if averaged else ''}"
    return Trained(subject, network.eval(), tuple(record.classes), _normalisation(record), origin, True)


def _read(path: Path) -> tuple[Record, dict[str, Tensor]]:
    try:
        return checkpoint.read(path)
    except Broken as error:
        raise Refusal(f"{shown(path)} is broken: {error}", "name another checkpoint with --weights") from None


def _normalisation(record: Record) -> Normalisation:
    return Normalisation(*(tuple(record.normalisation[name]) for name in ("mean", "deviation")))


def _of_photos(subject: Subject, network: nn.Module, origin: str) -> Trained:
    """With what is taken for granted where nobody said more: photos as ImageNet's, and classes without names."""
    if not subject.is_of_images:
        return Trained(subject, network, (), Normalisation((), ()), origin, named=False)
    normalisation = of_photos(as_map(subject.input_shape)[0])
    names = tuple(str(index) for index in range(subject.classes))
    return Trained(subject, network, names, normalisation, origin, False)


def _below(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
