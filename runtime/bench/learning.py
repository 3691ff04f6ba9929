"""Check that networks learn on a device: one trains on digits with `cnnc train`, one overfits noise."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

import torch

from ..train.trainer import Trainer
from .device import Device

BATCH = 64
TARGET_LOSS = 0.01
"""Mean loss over all images at which a network has overfitted them."""
_CLASSES = 10


def train_on_digits(device: Device, epochs: int | None) -> dict[str, Any]:
    """Train LeNet-5 on digits as `cnnc train lenet5` does, and return its accuracy on the validation data."""
    start = monotonic()
    with TemporaryDirectory() as folder:
        history = Trainer("lenet5", "digits", Path(folder) / "run", device=device.name, epochs=epochs).fit()
    last, best = history.epochs[-1], history.best
    assert best is not None
    figures = {"accuracy": last["accuracy"], "best": best["accuracy"], "epochs": len(history.epochs)}
    return {**figures, "seconds": monotonic() - start}


def overfit(spec: str, count: int, device: Device, limit: int) -> dict[str, Any]:
    """Train a network on `count` images of noise with random classes until it memorizes them, at most `limit` epochs.

    Noise has no pattern to generalize from, so the loss only gets near zero if every gradient is right.
    """
    start = monotonic()
    settings = {"optimizer": "adamw(lr=0.001)", "schedule": "constant", "augment": "none"}
    trainer = Trainer(spec, "synthetic", settings=settings, batch_size=min(BATCH, count), device=device.name)
    generator = torch.Generator().manual_seed(0)
    images = torch.randn(count, *trainer.net.input_shape, generator=generator)
    classes = torch.randint(min(_CLASSES, len(trainer.data.classes)), (count,), generator=generator)
    loss, epoch, step = float("inf"), 0, 0
    while loss > TARGET_LOSS and epoch < limit:
        total = 0.0
        order = torch.randperm(count, generator=generator)
        for begin in range(0, count, BATCH):
            part = order[begin : begin + BATCH]
            total += trainer.engine.step(step, images[part], classes[part], len(part)).item() * len(part)
            step += 1
        epoch, loss = epoch + 1, total / count
    return {"loss": loss, "images": count, "epochs": epoch, "seconds": monotonic() - start}
