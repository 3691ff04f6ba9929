"""`cnnc.Trainer`: trains a spec's network on a data set, and evaluates, applies and exports it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import torch
from torch import nn

from ...compiler.graph.recipe import Recipe
from ...compiler.version import VERSION
from ..io.processors import processor_count
from ..io.refusal import Refusal
from ..library.loading import class_of
from ..library.specs import stem
from .data.examples import Data
from .data.input_shape import image_shape
from .data.loader import load_batches
from .data.sampling import batched
from .data.seeds import derived_seed
from .data.sources.opening import BUILT_IN, open_data
from .data.transforms import default_augment
from .deploy.exporting import Exported, export, format_for
from .deploy.model import Model, model_from_checkpoint
from .deploy.prediction import Ranked, predict, ranked
from .loop.engine import Engine
from .loop.loss import loss_for
from .loop.microbatches import local_share
from .loop.scores import Scores
from .parallel.distributed import Sharding, World, join_world
from .parallel.sharding import full_tensor
from .reporting.metrics import Row
from .reporting.tensorboard import refuse_without_tensorboard
from .run.run_folder import RunFolder, holds_run, refuse_other_configuration
from .run.training_run import RunOptions, folder_for, train_in
from .settings.compiled_net import CompiledNet, with_classes
from .settings.configuration import Configuration
from .settings.modes import modes, precision_for
from .settings.overrides import Override, overridden, with_defaults
from .settings.splitting import open_with_settings

Weights = Literal["best", "last"]
"""`best`: the checkpoint with the highest validation score, or the last weights if there is none yet; `last`: the
weights in memory. With `ema` in the recipe, both are the averaged weights."""
_MOST_WORKERS = 8


@dataclass(frozen=True)
class History:
    """The metrics of a run: its rows in order, and its folder."""

    folder: Path
    rows: Sequence[Row]

    @property
    def epochs(self) -> list[Row]:
        """The rows of the finished epochs."""
        return [row for row in self.rows if row["event"] == "epoch"]

    @property
    def best(self) -> Row | None:
        """The row of the epoch with the highest validation score."""
        return max(self.epochs, key=lambda row: row[row["measure"]], default=None)


class Trainer:
    """Trains a network on a data set.

    >>> trainer = cnnc.Trainer("lenet5", data="digits", folder="runs/a")
    >>> trainer.fit().best["accuracy"]
    >>> trainer.network()(images)
    """

    def __init__(
        self,
        spec: str | os.PathLike[str],
        data: str | os.PathLike[str],
        folder: str | os.PathLike[str] | None = None,
        *,
        net: str | None = None,
        settings: Mapping[str, Override] | None = None,
        epochs: int | None = None,
        batch_size: int | None = None,
        lr: float | None = None,
        seed: int = 0,
        device: Literal["auto", "cpu", "cuda"] = "auto",
        precision: Literal["auto", "fp32", "bf16"] = "auto",
        channels_last: bool | None = None,
        compile: bool = False,  # noqa: A002
        deterministic: bool = False,
        sharding: Sharding = "none",
        sync_batchnorm: bool = False,
        workers: int | None = None,
        keep: int = 3,
        save_every: int | None = None,
        profile: bool = False,
        tensorboard: bool = False,
    ) -> None:
        """Compile the spec, open the data, and prepare a run. The arguments are those of `cnnc train`.

        Without `folder`, `fit` creates one in `runs/`. Raises Refusal if the network cannot be trained, CompileError
        for errors in the spec.
        """
        self.world = join_world(device, sharding)
        shortcuts = {"epochs": epochs, "batch": batch_size, "optimizer.lr": lr}
        compiled, recipe_settings = open_with_settings(os.fspath(spec), net, settings or {})
        overrides = {**recipe_settings, **{path: value for path, value in shortcuts.items() if value is not None}}
        recipe = overridden(with_defaults(compiled.result.recipe), overrides)
        _refuse_mixed_masks(compiled, recipe)
        if os.fspath(data) not in BUILT_IN and not recipe.augment:
            recipe = replace(recipe, augment=default_augment(compiled.task, image_shape(compiled.input_shape)[1:]))
        self.data: Data = open_data(
            os.fspath(data), compiled.task, compiled.input_shape, recipe.augment or (), seed, compiled.classes
        )
        self.net: CompiledNet = with_classes(compiled, len(self.data.classes), self.data.name)
        self.configuration = Configuration(
            spec=stem(compiled.source),
            net=self.net.result.name,
            sources=self.net.digest,
            settings=dict(self.net.settings),
            data=self.data.name,
            location=None if os.fspath(data) in BUILT_IN else os.path.realpath(data),
            task=self.net.task,
            classes=self.data.classes,
            examples=len(self.data.train),
            held_out=len(self.data.validation),
            recipe=recipe,
            seed=seed,
            precision=precision_for(precision, self.world.device),
            channels_last=self._uses_channels_last(channels_last),
            compiled=compile,
            deterministic=deterministic,
            sync_batchnorm=sync_batchnorm,
            made=_environment(self.world),
        )
        self.engine = self._new_engine()
        if tensorboard:
            refuse_without_tensorboard()
        self._options = RunOptions(
            folder=None if folder is None else Path(folder),
            workers=_workers_for(self.data, self.world.local_size) if workers is None else workers,
            keep=keep,
            save_every=save_every,
            profile=profile,
            tensorboard=tensorboard,
        )
        self._folder = RunFolder(Path(folder)) if folder is not None else None

    def network(self, weights: Weights = "best") -> nn.Module:
        """A copy of the network on the CPU, in evaluation mode; raises Refusal if its checkpoint is damaged."""
        return self._model(weights).network

    def fit(self, resume: str | os.PathLike[str] | None = None) -> History:
        """Train to the end, and write the run's folder.

        `resume` is a checkpoint, or `auto` for the newest one in the folder, if the folder holds a run. Raises Refusal;
        after SIGINT or SIGTERM, saves everything and raises Interrupted, a KeyboardInterrupt.
        """
        checkpoint = None if resume is None else os.fspath(resume)
        folder = self._folder = self.world.run_on_main(lambda: folder_for(self._options, self, checkpoint))
        return History(folder.path, train_in(folder, self._options, self, checkpoint))

    def evaluate(self, weights: Weights = "best") -> Scores:
        """The scores on the validation data; raises Refusal if the checkpoint is damaged."""
        best = self._best() if weights == "best" else None
        tensors = best and best.network.state_dict()
        global_batches = batched(range(len(self.data.validation)), self.configuration.batch)
        shares = [local_share(batch, self.world.rank, self.world.size) for batch in global_batches]
        pin = self.world.device.type == "cuda"
        with modes(self.configuration, self.world.device):
            loaded = load_batches(self.data.validation, shares, 0, self._options.workers, pin)
            return self.engine.evaluate(loaded, map(len, global_batches), tensors)

    def predict(self, images: Sequence[str | os.PathLike[str]], weights: Weights = "best") -> list[Ranked]:
        """The classes of each image file with their probabilities, the most probable first, as in `cnnc predict`.

        In segmentation, the classes with their shares of the image. Raises Refusal.
        """
        model = self._model(weights)
        paths = [Path(image) for image in images]
        outputs = predict(model, paths, self.world.device, self.configuration.batch)
        return [ranked(model, values) for values in outputs]

    def export(
        self,
        path: str | os.PathLike[str],
        weights: Weights = "best",
        *,
        opset: int | None = None,
        verify: bool = False,
        force: bool = False,
    ) -> Exported:
        """Export the network, as `cnnc export` does, in the format that the path's suffix names. Raises Refusal."""
        return export(self._model(weights), Path(path), format_for(None, Path(path)), opset, verify, force)

    def _model(self, weights: Weights) -> Model:
        return (self._best() if weights == "best" else None) or self._last()

    def _last(self) -> Model:
        """The network in memory."""
        average, data = self.engine.average, self.data
        tensors = average.tensors() if average else self.engine.module.state_dict()
        network: nn.Module = class_of(self.net.compilation)()
        network.load_state_dict({name: full_tensor(tensor) for name, tensor in tensors.items()}, strict=True)
        return Model(
            self.net, network.eval(), data.classes, data.normalization, "the last weights", has_class_names=True
        )

    def _best(self) -> Model | None:
        """The network of the run's best checkpoint; None if there is no run yet, or no epoch was evaluated."""
        folder = self._folder
        if folder is None or not holds_run(folder):
            return None
        refuse_other_configuration(folder, self.configuration)
        path = folder.best()
        return path and model_from_checkpoint(path, self.net)

    def _new_engine(self) -> Engine:
        torch.manual_seed(derived_seed(self.configuration.seed, "weights"))  # pyright: ignore[reportUnknownMemberType]
        module: nn.Module = class_of(self.net.compilation)()
        loss = loss_for(self.net.head, self.configuration.recipe.loss)
        return Engine(module, loss, self.configuration, self.world)

    def _uses_channels_last(self, option: bool | None) -> bool:
        is_map = len(self.net.input_shape) == 3
        if option and not is_map:
            raise Refusal(f"the input of {self.net.result.name} has no channels", "omit --channels-last")
        return is_map and (self.world.device.type == "cuda" if option is None else option)


def _refuse_mixed_masks(net: CompiledNet, recipe: Recipe) -> None:
    mixing = next((line.name for line in recipe.augment or () if line.name in ("mixup", "cutmix")), None)
    if mixing and net.task == "segmentation":
        raise Refusal(
            f"{mixing} mixes the classes of whole images, but {net.result.name} predicts a class for each pixel",
            f"remove `augment {mixing}` from the recipe, or replace it with --set augment=...",
        )


def _environment(world: World) -> dict[str, str]:
    device = world.device
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else device.type
    return {"cnnc": VERSION, "torch": torch.__version__, "device": name, "processes": str(world.size)}


def _workers_for(data: Data, processes: int) -> int:
    """0 for data in memory, else the machine's cores divided among its processes, at least 1 and at most 8."""
    if data.name in BUILT_IN:
        return 0
    return min(max(1, processor_count() // processes), _MOST_WORKERS)
