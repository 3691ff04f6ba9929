"""Computes training steps and evaluations, and saves and restores the state of training."""

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
    """A network with its optimizer, schedule and average, on one process."""

    def __init__(self, module: nn.Module, loss: Loss, run: Configuration, world: World) -> None:
        """`module` is moved to the world's device."""
        self.world = world
        self.min_batch = min_batch_size(module)
        self.min_share = 1 if run.sync_batchnorm else self.min_batch
        """The least number of examples that a process needs in a step."""
        refuse_small_batch(run.batch, world, self.min_share)
        self.steps = len(batched(range(run.examples), run.batch, self.min_batch))
        """Steps in an epoch."""
        module = with_sync_batchnorm(module, world) if run.sync_batchnorm else module
        self.module = world.sharded(_placed(module, world.device, run.channels_last))
        self._run = run
        self._loss = loss
        self._recipe: Recipe = run.recipe
        assert run.recipe.optimizer is not None
        self.optimizer = optimizer_for(run.recipe.optimizer, self.module, world.device)
        self.schedule = Schedule(run.recipe, self.steps)
        self.average = None if run.recipe.ema is None else WeightAverage(self.module, run.recipe.ema)
        self._model: nn.Module = cast("Any", torch).compile(self.module) if run.compiled else self.module
        self._parallel_model: nn.Module = world.data_parallel(self._model)

    def learning_rate(self, step: int) -> float:
        """The learning rate of step `step`, counted from 0."""
        assert self._recipe.optimizer is not None
        return self._recipe.optimizer.arguments["lr"] * self.schedule.factor(step)

    def step(self, number: int, images: Tensor, targets: Tensor, batch: int) -> Tensor:
        """Take step `number`, counted from 0, on this process's share of a global batch of `batch` examples.

        Returns the mean loss over the global batch, on the device and without synchronizing with it.
        """
        count = microbatch_count(batch, self._recipe.accumulate or 1, self.world.size, self.min_share)
        microbatches = split_evenly(len(images), count)
        is_own = has_share(batch, self.world.rank, self.world.size, self.min_share)
        self.module.train()
        self.optimizer.zero_grad(set_to_none=True)
        loss = torch.zeros((), device=self.world.device)
        for index, part in enumerate(microbatches):
            # seeded for each microbatch, so that checkpoints need not save the generator's state
            torch.manual_seed(derived_seed(self._run.seed, "step", number, self.world.rank, index))  # pyright: ignore[reportUnknownMemberType]
            weight = len(images[part]) / batch if is_own else 0.0
            with self.world.gradient_sync(self._parallel_model, part is microbatches[-1]):
                loss += self._backward(images[part], targets[part], weight)
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
        """The scores on global batches of the given `sizes`; `batches` are this process's shares of them.

        Evaluates the given weights; with None the average, or without an average the module's own weights.
        """
        self.world.broadcast_buffers(self.module)
        self.module.eval()
        evaluated = self.average.tensors() if weights is None and self.average else weights
        tally = Tally(self._run.task, len(self._run.classes), self.world.device)
        with torch.no_grad(), temporary_weights(evaluated, self.module):
            for (images, targets), size in zip(batches, sizes, strict=True):
                images, targets = self._to_device(images, targets)
                with self._autocast():
                    logits = self._model(images)
                    loss = self._loss(logits, targets)
                if has_share(size, self.world.rank, self.world.size):
                    tally.add(logits, targets, loss)
        return tally.scores(self.world.all_reduce_sum)

    def state(self) -> tuple[dict[str, Tensor], optimizer_state.Scalars]:
        """The tensors of a checkpoint, under `model/`, `optimizer/` and `average/`, and the optimizer's scalars.

        Every process must call it; only the main process gets the tensors.
        """
        of_optimizer, scalars = optimizer_state.state_of(self.optimizer, self.module)
        tensors = {f"model/{name}": tensor for name, tensor in self.module.state_dict().items()}
        tensors |= {f"optimizer/{name}": tensor for name, tensor in of_optimizer.items()}
        if self.average is not None:
            tensors |= {f"average/{name}": tensor for name, tensor in self.average.tensors().items()}
        return gather_full(tensors, self.world.is_main_process), scalars

    def restore(self, tensors: Mapping[str, Tensor], scalars: optimizer_state.Scalars) -> None:
        """Load a state that `state` returned."""
        own = self.module.state_dict()
        weights = {
            name: laid_out_like(own[name], tensor) if name in own else tensor
            for name, tensor in under_prefix("model/", tensors).items()
        }
        self.module.load_state_dict(weights, strict=True)
        optimizer_state.restore(self.optimizer, self.module, under_prefix("optimizer/", tensors), scalars)
        if self.average is not None:
            self.average.load(under_prefix("average/", tensors))

    def _backward(self, images: Tensor, targets: Tensor, weight: float) -> Tensor:
        images, targets = self._to_device(images, targets)
        images, targets = mixed(images, targets, self._recipe.augment or (), len(self._run.classes))
        with self._autocast():
            loss = total_loss(self._parallel_model(images), targets, self._loss) * weight
        # DistributedDataParallel and FSDP average over processes: scaled, the mean is the global batch's gradient
        (loss * self.world.size).backward()  # pyright: ignore[reportUnknownMemberType]
        return loss.detach()

    def _to_device(self, images: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        layout = torch.channels_last if self._run.channels_last and images.dim() == 4 else torch.preserve_format
        moved = images.to(self.world.device, non_blocking=True, memory_format=layout)
        return moved, targets.to(self.world.device, non_blocking=True)

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.world.device.type, torch.bfloat16, enabled=self._run.precision == "bf16")


def _placed(module: nn.Module, device: torch.device, channels_last: bool) -> nn.Module:
    layout: Any = torch.channels_last if channels_last else torch.preserve_format
    return cast("Any", module).to(device=device, memory_format=layout)


def with_sync_batchnorm(module: nn.Module, world: World) -> nn.Module:
    """The module with batch normalization synchronized over all processes; raises Refusal on the CPU."""
    if world.size == 1:
        return module
    if world.device.type == "cpu":
        raise Refusal("PyTorch synchronizes batch normalization only on GPUs", "omit --sync-batchnorm")
    return cast("Any", nn.SyncBatchNorm).convert_sync_batchnorm(module)


def refuse_small_batch(batch: int, world: World, least: int) -> None:
    """Raises Refusal if a global batch has fewer than `least` examples for each process."""
    if batch >= world.size * least:
        return
    raise Refusal(
        f"cannot split a batch of {batch} across {world.size} processes, each of which needs {least} examples",
        f"set --batch-size to {world.size * least} or more",
    )


def min_batch_size(module: nn.Module) -> int:
    """The smallest batch that the network can be trained on: 2 with batch normalization, else 1."""
    return 2 if any(isinstance(each, nn.modules.batchnorm._BatchNorm) for each in module.modules()) else 1  # pyright: ignore[reportPrivateUsage]


def under_prefix(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors whose names start with the prefix, without it."""
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
