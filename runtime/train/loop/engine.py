"""What is trained, with all that moves while it is: a step, an evaluation, and the tensors to go on from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import torch
from torch import Tensor, nn

from ....compiler.graph.recipe import Recipe
from ...io.refusal import Refusal
from ..data.mixing import mixed
from ..data.sampling import batched
from ..data.seeds import derived_seed
from ..parallel.distributed import World
from ..parallel.sharding import gather_full, laid_out_like
from ..settings.configuration import Configuration
from . import optimizer_state
from .ema import WeightAverage, temporary_weights
from .loss import Loss, total_loss
from .microbatches import has_share, microbatch_count, split_evenly
from .optimizers import optimizer_for, set_momentum
from .schedules import Schedule
from .scores import Scores, Tally


class Engine:
    """A network and its optimizer, schedule and average, on one process of a world."""

    def __init__(self, module: nn.Module, loss: Loss, run: Configuration, world: World) -> None:
        """`module` is moved to the world's device."""
        self.world = world
        self.min_batch = min_batch_size(module)
        self.min_share = 1 if run.sync_batchnorm else self.min_batch
        """Of a process in a step."""
        refuse_small_batch(run.batch, world, self.min_share)
        self.steps = len(batched(range(run.examples), run.batch, self.min_batch))
        """Of an epoch."""
        module = with_sync_batchnorm(module, world) if run.sync_batchnorm else module
        self.module = world.sharded(_placed(module, world.device, run.channels_last))
        self._run = run
        self._loss = loss
        self._recipe: Recipe = run.recipe
        assert run.recipe.optimizer is not None
        self.optimizer = optimizer_for(run.recipe.optimizer, self.module, world.device)
        self.schedule = Schedule(run.recipe, self.steps)
        self.average = None if run.recipe.ema is None else WeightAverage(self.module, run.recipe.ema)
        self._called: nn.Module = cast("Any", torch).compile(self.module) if run.compiled else self.module
        self._wrapped: nn.Module = world.data_parallel(self._called)

    def learning_rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        assert self._recipe.optimizer is not None
        return self._recipe.optimizer.arguments["lr"] * self.schedule.factor(step)

    def step(self, number: int, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        """Learn from this process's share of a batch of `whole` examples, the run's step `number`, counted from 0.

        Returns the batch's mean loss over all processes, on the device and not waited for.
        """
        cut = split_evenly(
            len(images), microbatch_count(whole, self._recipe.accumulate or 1, self.world.size, self.min_share)
        )
        is_own = has_share(whole, self.world.rank, self.world.size, self.min_share)
        self.module.train()
        self.optimizer.zero_grad(set_to_none=True)
        loss = torch.zeros((), device=self.world.device)
        for index, part in enumerate(cut):
            # by a key, and not drawn on from step to step: so no generator's state has to be kept
            torch.manual_seed(derived_seed(self._run.seed, "step", number, self.world.rank, index))  # pyright: ignore[reportUnknownMemberType]
            weight = len(images[part]) / whole if is_own else 0.0
            with self.world.gradient_sync(self._wrapped, part is cut[-1]):
                loss += self._learn(images[part], targets[part], weight)
        if self._recipe.clip is not None:
            nn.utils.clip_grad_norm_(self.module.parameters(), self._recipe.clip)
        for group in self.optimizer.param_groups:
            group["lr"] = self.learning_rate(number)
        momentum = self.schedule.momentum(number)
        if momentum is not None:
            set_momentum(self.optimizer, momentum)
        self.optimizer.step()
        if self.average is not None:
            self.average.update(self.module, number)
        return self.world.all_reduce_sum(loss)

    def evaluate(
        self,
        batches: Iterable[tuple[Tensor, Tensor]],
        sizes: Iterable[int],
        weights: Mapping[str, Tensor] | None = None,
    ) -> Scores:
        """How well the net does on batches of `sizes`, of which these are this process's shares.

        It has its average for weights where there is one, or those that are given.
        """
        self.world.broadcast_buffers(self.module)
        self.module.eval()
        shown = self.average.tensors() if weights is None and self.average else weights
        tally = Tally(self._run.task, len(self._run.classes), self.world.device)
        with torch.no_grad(), temporary_weights(shown, self.module):
            for (images, targets), size in zip(batches, sizes, strict=True):
                images, targets = self._moved(images, targets)
                with self._autocast():
                    logits = self._called(images)
                    loss = self._loss(logits, targets)
                if has_share(size, self.world.rank, self.world.size):
                    tally.add(logits, targets, loss)
        return tally.scores(self.world.all_reduce_sum)

    def state(self) -> tuple[dict[str, Tensor], optimizer_state.Numbers]:
        """All tensors to go on from, by `model/`, `optimizer/` and `average/`; what of it is no tensor.

        Every process must ask; the one that is_main_process gets the tensors.
        """
        kept, numbers = optimizer_state.state_of(self.optimizer, self.module)
        tensors = {f"model/{name}": tensor for name, tensor in self.module.state_dict().items()}
        tensors |= {f"optimizer/{name}": tensor for name, tensor in kept.items()}
        if self.average is not None:
            tensors |= {f"average/{name}": tensor for name, tensor in self.average.tensors().items()}
        return gather_full(tensors, self.world.is_main_process), numbers

    def restore(self, tensors: Mapping[str, Tensor], numbers: optimizer_state.Numbers) -> None:
        """Go on from what `state` told."""
        own = self.module.state_dict()
        weights = {
            name: laid_out_like(own[name], tensor) if name in own else tensor
            for name, tensor in _below("model/", tensors).items()
        }
        self.module.load_state_dict(weights, strict=True)
        optimizer_state.restore(self.optimizer, self.module, _below("optimizer/", tensors), numbers)
        if self.average is not None:
            self.average.load(_below("average/", tensors))

    def _learn(self, images: Tensor, targets: Tensor, weight: float) -> Tensor:
        images, targets = self._moved(images, targets)
        images, targets = mixed(images, targets, self._recipe.augment or (), len(self._run.classes))
        with self._autocast():
            loss = total_loss(self._wrapped(images), targets, self._loss) * weight
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


def with_sync_batchnorm(module: nn.Module, world: World) -> nn.Module:
    """The module with batch normalization over all processes; raises Refusal on the CPU."""
    if world.size == 1:
        return module
    if world.device.type == "cpu":
        raise Refusal("torch normalises over several processes on GPUs alone", "leave --sync-batchnorm out")
    return cast("Any", nn.SyncBatchNorm).convert_sync_batchnorm(module)


def refuse_small_batch(batch: int, world: World, least: int) -> None:
    """Raises Refusal where a batch has fewer than `least` examples for each process."""
    if batch >= world.size * least:
        return
    raise Refusal(
        f"a batch of {batch} cannot be shared by {world.size} processes, of which each needs {least} examples",
        f"take batches of {world.size * least} or more with --batch-size",
    )


def min_batch_size(module: nn.Module) -> int:
    """How many examples the net can be trained on at once, at the least: batch normalization takes two."""
    return 2 if any(isinstance(each, nn.modules.batchnorm._BatchNorm) for each in module.modules()) else 1  # pyright: ignore[reportPrivateUsage]


def _below(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
