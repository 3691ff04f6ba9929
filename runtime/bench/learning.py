"""Whether networks learn on a device: one from data, through all of `cnnc train`, and one by heart."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

import torch

from ..train.trainer import Trainer
from .device import Device

BATCH = 64
ENOUGH = 0.01
"""Mean loss over all images at which a network knows them by heart."""
_CLASSES = 10


def digits(device: Device, epochs: int | None) -> dict[str, Any]:
    """LeNet-5, trained on digits as `cnnc train lenet5` does; its accuracy on those held out."""
    start = monotonic()
    with TemporaryDirectory() as folder:
        history = Trainer("lenet5", "digits", Path(folder) / "run", device=_named(device), epochs=epochs).fit()
    last, best = history.epochs[-1], history.best
    assert best is not None
    figures = {"accuracy": last["accuracy"], "best": best["accuracy"], "epochs": len(history.epochs)}
    return {**figures, "seconds": monotonic() - start}


def by_heart(spec: str, count: int, device: Device, limit: int) -> dict[str, Any]:
    """A network trained on `count` images of noise with classes drawn at random, until it knows them; `limit` epochs.

    There is nothing in them to learn but each by itself, so that a loss near zero takes every gradient being right.
    """
    start = monotonic()
    settings = {"optimizer": "adamw(lr=0.001)", "schedule": "constant", "augment": "none"}
    trainer = Trainer(spec, "synthetic", settings=settings, batch_size=min(BATCH, count), device=_named(device))
    generator = torch.Generator().manual_seed(0)
    images = torch.randn(count, *trainer.subject.input_shape, generator=generator)
    classes = torch.randint(min(_CLASSES, len(trainer.data.classes)), (count,), generator=generator)
    loss, epoch, step = float("inf"), 0, 0
    while loss > ENOUGH and epoch < limit:
        total = 0.0
        order = torch.randperm(count, generator=generator)
        for begin in range(0, count, BATCH):
            part = order[begin : begin + BATCH]
            total += trainer.engine.step(step, images[part], classes[part], len(part)).item() * len(part)
            step += 1
        epoch, loss = epoch + 1, total / count
    return {"loss": loss, "images": count, "epochs": epoch, "seconds": monotonic() - start}


def _named(device: Device) -> Any:
    return device.name
