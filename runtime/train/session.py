"""One training run: a spec becomes a module, the module is trained, and its accuracy is told."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import torch
from torch import nn

from ...compiler.pipeline import Compilation, Compiled, Setting
from ...compiler.recipe import Recipe, lines
from ...compiler.shape import text
from ...compiler.spelled import operator_name
from ..compiling import compile_spec, compiled
from ..files import write
from ..loading import class_of
from ..refusal import Refusal, shown
from ..terminal import print_problems
from .dataset import DATASETS, Dataset
from .loop import Plan, accuracy, train
from .loss import Loss, loss_for
from .overrides import completed, overridden


@dataclass(frozen=True)
class Hyper:
    """What a user may choose of a training run; what is None is the spec's recipe's, or else a default."""

    epochs: int | None
    batch: int | None
    rate: float | None
    seed: int


def run(
    spec: str,
    net: str | None,
    settings: Mapping[str, Setting],
    *,
    data: str,
    device: str,
    hyper: Hyper,
    save: Path | None,
) -> int:
    """Compile, train, evaluate, save; prints a line an epoch and the accuracy on held-out examples last."""
    dataset = DATASETS[data]()
    compilation = _fitted(spec, net, settings, dataset)
    if not compilation.ok:
        print_problems(compilation.problems)
        return 1
    result = compiled(compilation)
    recipe = _recipe(result.recipe, hyper)
    plan = Plan(recipe, hyper.seed, _device(device), _input_shape(result))
    torch.manual_seed(plan.seed)  # pyright: ignore[reportUnknownMemberType]
    module: nn.Module = class_of(compilation)().to(plan.device)
    print(f"{result.name} on {dataset.name}, {len(dataset.train):,} examples, {plan.device.type}", flush=True)
    print(", ".join(f"{name} {said}" for name, said in lines(recipe)), flush=True)
    start = perf_counter()
    _train(module, dataset, loss_for(_head(result), recipe.loss), plan)
    seconds = perf_counter() - start
    print(f"test accuracy {accuracy(module, dataset.test, plan):.2%} of {len(dataset.test)} held out, {seconds:.0f} s")
    if save is not None:
        _save(module, save)
    return 0


def _fitted(spec: str, net: str | None, settings: Mapping[str, Setting], dataset: Dataset) -> Compilation:
    """The net with as many classes as the data; raises Refusal where it cannot have as many."""
    compilation = compile_spec(spec, net, settings)
    if not compilation.ok or _classes(compiled(compilation)) == dataset.count:
        return compilation
    again = compile_spec(spec, net, {"classes": dataset.count, **settings})
    if not again.ok or _classes(compiled(again)) != dataset.count:
        result = compiled(compilation)
        raise Refusal(
            f"{result.name} gives {_classes(result)} values, and {dataset.name} has {dataset.count} classes",
            f"give the net a parameter `classes`, or set the one that it has with --set NAME={dataset.count}",
        )
    return again


def _input_shape(result: Compiled) -> tuple[int, ...]:
    inputs = result.graph.inputs
    if len(inputs) != 1:
        raise Refusal(f"{result.name} has {len(inputs)} inputs, and an image is one")
    return inputs[0].shape


def _classes(result: Compiled) -> int:
    """How many logits the net gives; raises Refusal where its result is no vector of logits."""
    outputs = result.graph.outputs
    if len(outputs) != 1:
        raise Refusal(f"{result.name} has {len(outputs)} outputs, and a class is one")
    shape = result.shapes[outputs[0].value]
    if len(shape) != 1:
        raise Refusal(f"{result.name} gives {text(shape)} and no vector of classes", "end it in `flatten` and `linear`")
    return shape[0]


def _head(result: Compiled) -> str | None:
    head = result.graph.outputs[0].head
    return head and operator_name(head.operator)


def _device(name: str) -> torch.device:
    available = torch.cuda.is_available()
    if name == "cuda" and not available:
        raise Refusal("torch finds no CUDA device", "train with --device cpu")
    return torch.device("cuda" if available and name != "cpu" else "cpu")


def _recipe(said: Recipe | None, hyper: Hyper) -> Recipe:
    chosen = {"epochs": hyper.epochs, "batch": hyper.batch, "optimizer.lr": hyper.rate}
    recipe = overridden(completed(said), {path: value for path, value in chosen.items() if value is not None})
    if recipe.batch == 1:
        raise Refusal("the recipe's batches have 1 example, and 2 are the least here", "give --batch-size")
    return recipe


def _train(module: nn.Module, dataset: Dataset, loss: Loss, plan: Plan) -> None:
    try:
        train(module, dataset, loss, plan, lambda line: print(line, flush=True))
    except torch.OutOfMemoryError:
        raise Refusal(f"the memory of the {plan.device.type} device does not suffice", "lower --batch-size") from None


def _save(module: nn.Module, path: Path) -> None:
    buffer = io.BytesIO()
    torch.save(module.state_dict(), buffer)
    write(path, buffer.getvalue())
    print(f"{shown(path)}  state_dict, for torch.load(..., weights_only=True)")
