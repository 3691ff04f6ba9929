"""`cnnc.Trainer`: from a spec and data to a model network."""

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
from ..io.processors import processors
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
from .run.training_run import RunOptions, folder_of, run_in
from .settings.compiled_net import CompiledNet, with_classes
from .settings.configuration import Configuration
from .settings.modes import modes, precision_for
from .settings.overrides import Override, overridden, with_defaults
from .settings.splitting import open_with_settings

Weights = Literal["best", "last"]
"""Of the checkpoint with the highest score on held-out examples, or in memory; their average where the recipe has an
`ema`. Before the first evaluation there are only the last."""
_MOST_WORKERS = 8


@dataclass(frozen=True)
class History:
    """What happened in a run: its rows of metrics, in order, and where they are kept."""

    folder: Path
    rows: Sequence[Row]

    @property
    def epochs(self) -> list[Row]:
        """The rows of finished epochs."""
        return [row for row in self.rows if row["event"] == "epoch"]

    @property
    def best(self) -> Row | None:
        """The epoch with the highest score on held-out examples."""
        return max(self.epochs, key=lambda row: row[row["measure"]], default=None)


class Trainer:
    """A network, its data, and how the one learns the other.

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
        """`spec` and `data` are what `cnnc train` takes, and so are the others by the names of its options.

        Without `folder` a run gets a new one in `runs/`. Raises Refusal for what cannot be model, CompileError for
        mistakes in the spec.
        """
        self.world = join_world(device, sharding)
        asked = {"epochs": epochs, "batch": batch_size, "optimizer.lr": lr}
        compiled, recipe_settings = open_with_settings(os.fspath(spec), net, settings or {})
        said = {**recipe_settings, **{path: value for path, value in asked.items() if value is not None}}
        recipe = overridden(with_defaults(compiled.result.recipe), said)
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
            channels_last=self._lays_channels_last(channels_last),
            compiled=compile,
            deterministic=deterministic,
            sync_batchnorm=sync_batchnorm,
            made=_made(self.world),
        )
        self.engine = self._made_engine()
        if tensorboard:
            refuse_without_tensorboard()
        self._running = RunOptions(
            folder=None if folder is None else Path(folder),
            workers=_workers_for(self.data, self.world.local_size) if workers is None else workers,
            keep=keep,
            save_every=save_every,
            profile=profile,
            tensorboard=tensorboard,
        )
        self._folder = RunFolder(Path(folder)) if folder is not None else None

    def network(self, weights: Weights = "best") -> nn.Module:
        """A copy of the network on the CPU, in evaluation mode; raises Refusal where its checkpoint is broken."""
        return self._trained(weights).network

    def fit(self, resume: str | os.PathLike[str] | None = None) -> History:
        """Train to the end, and write the run's folder.

        `resume` is a checkpoint to go on from, or `auto`: the newest one of the folder, if it holds a run. Raises
        Refusal, and Interrupted, a KeyboardInterrupt, after SIGINT or SIGTERM, when everything is saved.
        """
        asked = None if resume is None else os.fspath(resume)
        folder = self._folder = self.world.run_on_main(lambda: folder_of(self._running, self, asked))
        return History(folder.path, run_in(folder, self._running, self, asked))

    def evaluate(self, weights: Weights = "best") -> Scores:
        """How well the network does on the held-out examples; raises Refusal where its checkpoint is broken."""
        best = self._best() if weights == "best" else None
        tensors = best and best.network.state_dict()
        cut = batched(range(len(self.data.validation)), self.configuration.batch)
        mine = [local_share(batch, self.world.rank, self.world.size) for batch in cut]
        pin = self.world.device.type == "cuda"
        with modes(self.configuration, self.world.device):
            loaded = load_batches(self.data.validation, mine, 0, self._running.workers, pin)
            return self.engine.evaluate(loaded, map(len, cut), tensors)

    def predict(self, images: Sequence[str | os.PathLike[str]], weights: Weights = "best") -> list[Ranked]:
        """The classes of each image file with their probabilities, as `cnnc predict` tells them; raises Refusal.

        For pixels, the classes with their shares of the picture.
        """
        model = self._trained(weights)
        paths = [Path(image) for image in images]
        found = predict(model, paths, self.world.device, self.configuration.batch)
        return [ranked(model, values) for values in found]

    def export(
        self,
        path: str | os.PathLike[str],
        weights: Weights = "best",
        *,
        opset: int | None = None,
        verify: bool = False,
        force: bool = False,
    ) -> Exported:
        """Write the network for other programs, as `cnnc export` does, in the form of the path's suffix.

        Raises Refusal.
        """
        return export(self._trained(weights), Path(path), format_for(None, Path(path)), opset, verify, force)

    def _trained(self, weights: Weights) -> Model:
        return (self._best() if weights == "best" else None) or self._last()

    def _last(self) -> Model:
        """The network as it is in memory."""
        average, data = self.engine.average, self.data
        tensors = average.tensors() if average else self.engine.module.state_dict()
        network: nn.Module = class_of(self.net.compilation)()
        network.load_state_dict({name: full_tensor(tensor) for name, tensor in tensors.items()}, strict=True)
        return Model(
            self.net, network.eval(), data.classes, data.normalization, "the last weights", has_class_names=True
        )

    def _best(self) -> Model | None:
        """The network of the run's best checkpoint; None where there is no run yet, or none of it was evaluated."""
        folder = self._folder
        if folder is None or not holds_run(folder):
            return None
        refuse_other_configuration(folder, self.configuration)
        path = folder.best()
        return path and model_from_checkpoint(path, self.net)

    def _made_engine(self) -> Engine:
        torch.manual_seed(derived_seed(self.configuration.seed, "weights"))  # pyright: ignore[reportUnknownMemberType]
        module: nn.Module = class_of(self.net.compilation)()
        loss = loss_for(self.net.head, self.configuration.recipe.loss)
        return Engine(module, loss, self.configuration, self.world)

    def _lays_channels_last(self, asked: bool | None) -> bool:
        is_map = len(self.net.input_shape) == 3
        if asked and not is_map:
            raise Refusal(f"the input of {self.net.result.name} has no channels", "leave --channels-last out")
        return is_map and (self.world.device.type == "cuda" if asked is None else asked)


def _refuse_mixed_masks(net: CompiledNet, recipe: Recipe) -> None:
    mixing = next((line.name for line in recipe.augment or () if line.name in ("mixup", "cutmix")), None)
    if mixing and net.task == "segmentation":
        raise Refusal(
            f"{mixing} mixes the classes of whole images, and {net.result.name} gives a map of them",
            f"leave `augment {mixing}` out of the recipe, or give other lines with --set augment=...",
        )


def _made(world: World) -> dict[str, str]:
    device = world.device
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else device.type
    return {"cnnc": VERSION, "torch": torch.__version__, "device": name, "processes": str(world.size)}


def _workers_for(data: Data, processes: int) -> int:
    """None for data that lie in memory, else one a core that this process of so many on the machine has."""
    if data.name in BUILT_IN:
        return 0
    return min(max(1, processors() // processes), _MOST_WORKERS)
