"""Evaluates a network on a data set."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from time import perf_counter
from typing import Literal

import torch
from torch import Tensor

from ....compiler.graph.recipe import Chosen
from ...io.refusal import Refusal, printable
from ..data.examples import Data
from ..data.loader import load_batches
from ..data.sampling import batched
from ..data.sources.opening import BUILT_IN, open_data
from ..loop.loss import loss_for
from ..loop.scores import Scores, Tally
from ..settings.configuration import Configuration
from .model import Model

Part = Literal["held-out", "train", "all"]
_NO_AUGMENTATION = (Chosen("none", {}),)


@dataclass(frozen=True)
class Evaluation:
    """Scores, and the seconds that loading and computing took."""

    scores: Scores
    seconds: float

    @property
    def images_per_second(self) -> float:
        return self.scores.examples / self.seconds


def data_for(model: Model, name: str | None) -> Data:
    """The data of a name, without augmentation and normalized as in training; by default the data of the run.

    Raises Refusal if the data cannot be opened, or its classes are not the model's.
    """
    run = model.run
    name = _own(run) if name is None else name
    seed = run.seed if run else 0
    classes = model.net.classes
    shape = model.input_shape
    data = open_data(name, model.task, shape, _NO_AUGMENTATION, seed, classes, model.normalization)
    unknown = [each for each in data.classes if each not in model.classes]
    if model.has_class_names and unknown:
        known = f"{', '.join(map(printable, model.classes[:10]))}{', ...' if len(model.classes) > 10 else ''}"
        raise Refusal(
            f"{data.name} has a class that {model.name} does not know: {printable(unknown[0])}", f"it knows {known}"
        )
    if not model.has_class_names and len(data.classes) != classes:
        raise Refusal(
            f"{model.name} has {classes} classes, but {data.name} has {len(data.classes)}",
            "set the classes of the net with --set, or choose data with as many",
        )
    return data


def _own(run: Configuration | None) -> str:
    """The data that the run was trained on; raises Refusal if it no longer exists."""
    if run is None:
        raise Refusal("no data to evaluate on", "name a folder with --data DIR")
    if run.location is None and run.data not in BUILT_IN:
        raise Refusal(
            f"the run was started by an older cnnc, which did not record where {printable(run.data)} is",
            "name the folder with --data DIR",
        )
    if run.location is not None and not os.path.isdir(run.location):
        raise Refusal(
            f"{printable(run.location)}, which the run was trained on, no longer exists",
            "name the folder with --data DIR",
        )
    return run.location or run.data


def evaluate(model: Model, data: Data, part: Part, batch: int, device: torch.device, workers: int = 0) -> Evaluation:
    """Evaluate in float32 on a part of the data; moves the network to the device. Raises Refusal."""
    network = model.network.to(device)
    loss = loss_for(model.net.head, None)
    class_indices = _class_indices(model, data).to(device)
    tally = Tally(model.task, len(model.classes), device)
    start = perf_counter()
    with torch.no_grad():
        for images, targets in _batches(data, part, batch, device, workers):
            images, targets = images.to(device, non_blocking=True), targets.to(device, non_blocking=True)
            targets = class_indices[targets]
            logits = network(images)
            tally.add(logits, targets, loss(logits, targets))
    scores = tally.scores(lambda tensor: tensor)
    return Evaluation(scores, perf_counter() - start)


def _batches(data: Data, part: Part, size: int, device: torch.device, workers: int) -> Iterator[tuple[Tensor, Tensor]]:
    parts = {"train": [data.train], "held-out": [data.validation], "all": [data.train, data.validation]}[part]
    pin = device.type == "cuda"
    return chain.from_iterable(
        load_batches(examples, batched(range(len(examples)), size), 0, workers, pin) for examples in parts
    )


def _class_indices(model: Model, data: Data) -> Tensor:
    """The model's index of each of the data's classes; 255, for unlabeled pixels, stays 255."""
    indices = torch.arange(max(256, len(data.classes)))
    if model.has_class_names:
        indices[: len(data.classes)] = torch.tensor([model.classes.index(each) for each in data.classes])
    return indices
