"""What is trained, with all that moves while it is: a step, an evaluation, and the tensors to go on from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, cast

import torch
from torch import Tensor, nn

from ...compiler.recipe import Recipe
from . import optimizer_state
from .average import Average
from .configuration import Configuration
from .cutting import parts
from .data.mixing import mixed
from .data.order import batched
from .distributed import World
from .keys import key
from .loss import Loss, total_loss
from .optimizers import optimizer_for
from .schedules import Pace
from .scores import Scores, Tally


class Engine:
    """A network and its optimizer, schedule and average, on one process of a world."""

    def __init__(self, module: nn.Module, loss: Loss, run: Configuration, world: World) -> None:
        """`module` is moved to the world's device."""
        self.world = world
        self._least = least_batch(module)
        self.least = self._least * world.size
        """Examples that a batch has at the least, so that every process can take a share."""
        self.steps = len(batched(range(run.examples), run.batch, self.least))
        """Of an epoch."""
        self.module = _placed(module, world.device, run.channels_last)
        self._run = run
        self._loss = loss
        self._recipe: Recipe = run.recipe
        assert run.recipe.optimizer is not None
        self.optimizer = optimizer_for(run.recipe.optimizer, self.module, world.device)
        self.pace = Pace(run.recipe, self.steps)
        self.average = None if run.recipe.ema is None else Average(self.module, run.recipe.ema)
        self._called: nn.Module = cast("Any", torch).compile(self.module) if run.compiled else self.module
        self._wrapped: nn.Module = world.wrapped(self._called)

    def rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        assert self._recipe.optimizer is not None
        return self._recipe.optimizer.arguments["lr"] * self.pace.factor(step)

    def step(self, number: int, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        """Learn from this process's share of a batch of `whole` examples, the run's step `number`, counted from 0.

        Returns this process's part of the batch's mean loss, on the device and not waited for.
        """
        self.module.train()
        self.optimizer.zero_grad(set_to_none=True)
        loss = torch.zeros((), device=self.world.device)
        for index, part in enumerate(parts(len(images), self._recipe.accumulate or 1, self._least)):
            # by a key, and not drawn on from step to step: so no generator's state has to be kept
            torch.manual_seed(key(self._run.seed, "step", number, self.world.rank, index))  # pyright: ignore[reportUnknownMemberType]
            loss += self._learn(images[part], targets[part], whole)
        if self._recipe.clip is not None:
            nn.utils.clip_grad_norm_(self.module.parameters(), self._recipe.clip)
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate(number)
        self.optimizer.step()
        if self.average is not None:
            self.average.update(self.module, number)
        return loss

    def evaluate(self, batches: Iterable[tuple[Tensor, Tensor]]) -> Scores:
        """How well the net, or its average where there is one, does on these batches, which are this process's."""
        self.module.eval()
        averaged: AbstractContextManager[object] = self.average.applied(self.module) if self.average else nullcontext()
        tally = Tally(self._run.task, len(self._run.classes), self.world.device)
        with torch.no_grad(), averaged:
            for images, targets in batches:
                images, targets = self._moved(images, targets)
                with self._autocast():
                    logits = self._called(images)
                    loss = self._loss(logits, targets)
                tally.add(logits, targets, loss)
        return tally.scores(self.world.summed)

    def state(self) -> tuple[dict[str, Tensor], optimizer_state.Numbers]:
        """All tensors to go on from, by `model/`, `optimizer/` and `average/`; what of it is no tensor."""
        kept, numbers = optimizer_state.state_of(self.optimizer, self.module)
        tensors = {f"model/{name}": tensor for name, tensor in self.module.state_dict().items()}
        tensors |= {f"optimizer/{name}": tensor for name, tensor in kept.items()}
        if self.average is not None:
            tensors |= {f"average/{name}": tensor for name, tensor in self.average.tensors().items()}
        return tensors, numbers

    def restore(self, tensors: Mapping[str, Tensor], numbers: optimizer_state.Numbers) -> None:
        """Go on from what `state` told."""
        self.module.load_state_dict(_below("model/", tensors), strict=True)
        optimizer_state.restore(self.optimizer, self.module, _below("optimizer/", tensors), numbers)
        if self.average is not None:
            self.average.load(_below("average/", tensors))

    def _learn(self, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        share = len(images) / whole
        images, targets = self._moved(images, targets)
        images, targets = mixed(images, targets, self._recipe.augment or (), len(self._run.classes))
        with self._autocast():
            loss = total_loss(self._wrapped(images), targets, self._loss) * share
        # times the processes, whose gradients become their mean, so that it is the whole batch's
        (loss * self.world.size).backward()  # pyright: ignore[reportUnknownMemberType]
        return loss.detach()

    def _moved(self, images: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        layout = torch.channels_last if self._run.channels_last and images.dim() == 4 else torch.preserve_format
        moved = images.to(self.world.device, non_blocking=True, memory_format=layout)
        return moved, targets.to(self.world.device, non_blocking=True)

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.world.device.type, torch.bfloat16, enabled=self._run.precision == "bf16")


def _placed(module: nn.Module, device: torch.device, channels_last: bool) -> nn.Module:
    layout: Any = torch.channels_last if channels_last else torch.preserve_format
    return cast("Any", module).to(device=device, memory_format=layout)


def least_batch(module: nn.Module) -> int:
    """How many examples the net can be trained on at once, at the least: batch normalisation takes two."""
    return 2 if any(isinstance(each, nn.modules.batchnorm._BatchNorm) for each in module.modules()) else 1  # pyright: ignore[reportPrivateUsage]


def _below(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
