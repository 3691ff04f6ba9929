"""Schedules against torch's own, optimizers, and the average of weights against plain sums."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler as theirs

from cnnc.compiler.graph.recipe import NAMED, Chosen, Recipe
from cnnc.runtime.train.loop.ema import WeightAverage, temporary_weights
from cnnc.runtime.train.loop.optimizers import optimizer_for, set_momentum
from cnnc.runtime.train.loop.schedules import Schedule
from cnnc.runtime.train.settings.overrides import overridden, with_defaults

EPOCHS, STEPS = 12, 5
CPU = torch.device("cpu")


def schedule_of(schedule: str, warmup: str = "none") -> Schedule:
    settings = {"schedule": schedule, "warmup": warmup, "epochs": EPOCHS}
    return Schedule(overridden(with_defaults(None), settings), STEPS)


def followed(make: Callable[[torch.optim.Optimizer], Any], each: int = 1) -> list[float]:
    """The rates of a run under one of torch's schedulers, which is stepped after `each` steps."""
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=1.0, momentum=0.9)
    scheduler = make(optimizer)
    rates: list[float] = []
    for step in range(EPOCHS * STEPS):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if (step + 1) % each == 0:
            scheduler.step()
    return rates


TOTAL = EPOCHS * STEPS
WARM = 2 * STEPS


@pytest.mark.parametrize(
    ("schedule", "warmup", "make", "each"),
    [
        ("constant", "none", lambda o: theirs.ConstantLR(o, 1.0), 1),
        ("cosine", "none", lambda o: theirs.CosineAnnealingLR(o, TOTAL), 1),
        ("cosine(end=0.01)", "none", lambda o: theirs.CosineAnnealingLR(o, TOTAL, eta_min=0.01), 1),
        ("linear(end=0.1)", "none", lambda o: theirs.LinearLR(o, 1.0, 0.1, TOTAL), 1),
        ("polynomial(power=0.9)", "none", lambda o: theirs.PolynomialLR(o, TOTAL, 0.9), 1),
        ("exponential(0.9)", "none", lambda o: theirs.ExponentialLR(o, 0.9 ** (1 / STEPS)), 1),
        ("step(every=3, factor=0.5)", "none", lambda o: theirs.StepLR(o, 3, 0.5), STEPS),
        ("step(every=2.4, factor=0.97)", "none", lambda o: theirs.StepLR(o, 12, 0.97), 1),
        ("milestones(at=[3, 7], factor=0.2)", "none", lambda o: theirs.MultiStepLR(o, [3, 7], 0.2), STEPS),
        (
            "one_cycle(rise=0.3, start=0.04, end=4e-6)",
            "none",
            lambda o: theirs.OneCycleLR(o, 1.0, TOTAL, pct_start=0.3, div_factor=25, final_div_factor=1e4),
            1,
        ),
        (
            "cosine",
            "linear(epochs=2, start=0.01)",
            lambda o: theirs.SequentialLR(
                o,
                [theirs.LinearLR(o, 0.01, 1.0, WARM), theirs.CosineAnnealingLR(o, TOTAL - WARM)],
                [WARM],
            ),
            1,
        ),
        (
            "milestones(at=[3, 7])",
            "constant(epochs=2, start=0.1)",
            lambda o: theirs.ChainedScheduler(
                [theirs.ConstantLR(o, 0.1, WARM), theirs.MultiStepLR(o, [3 * STEPS, 7 * STEPS], 0.1)]
            ),
            1,
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:The epoch parameter")
def test_a_schedule_is_torchs(schedule: str, warmup: str, make: Callable[[torch.optim.Optimizer], Any], each: int):
    ours = schedule_of(schedule, warmup)
    assert [ours.factor(step) for step in range(TOTAL)] == pytest.approx(followed(make, each), abs=1e-9)


@pytest.mark.parametrize("schedule", NAMED["schedule"])
def test_every_schedule_has_a_rate_for_every_step_of_any_run(schedule: str):
    given = {"exponential": "exponential(0.9)", "step": "step(every=1)", "milestones": "milestones(at=[1])"}
    for epochs, steps in ((1, 1), (1, 2), (3, 1), (7, 3)):
        recipe = overridden(with_defaults(None), {"schedule": given.get(schedule, schedule), "epochs": epochs})
        rates = [Schedule(recipe, steps).factor(step) for step in range(epochs * steps)]
        assert all(0 <= rate <= 1 for rate in rates)
        warm = overridden(recipe, {"warmup": "linear(epochs=3, start=0.5)"})
        assert all(0 <= Schedule(warm, steps).factor(step) <= 1 for step in range(epochs * steps))


@pytest.mark.parametrize("method", ["sgd", "adamw", "rmsprop"])
@pytest.mark.parametrize("rise", [0.3, 0.0, 1.0])
def test_the_momentum_of_one_cycle_is_torchs(method: str, rise: float):
    given = {"momentum": 0.9} if method != "adamw" else {}
    ours, torchs = (optimizer_for(chosen(method, **given), nn.Linear(2, 1), CPU) for _ in range(2))
    scheduler = theirs.OneCycleLR(torchs, 0.1, TOTAL, pct_start=rise, base_momentum=0.8, max_momentum=0.9)
    moved = schedule_of(f"one_cycle(rise={rise}, least_momentum=0.8, most_momentum=0.9)")
    name = "betas" if method == "adamw" else "momentum"
    for step in range(TOTAL):
        momentum = moved.momentum(step)
        assert momentum is not None
        set_momentum(ours, momentum)
        assert ours.param_groups[0][name] == pytest.approx(torchs.param_groups[0][name], abs=1e-9)
        torchs.step()
        if step + 1 < TOTAL:
            scheduler.step()


def test_an_optimizer_without_momentum_stays_so():
    for method, key in (("sgd", "momentum"), ("adagrad", "momentum")):
        optimizer = optimizer_for(chosen(method), nn.Linear(2, 1), CPU)
        set_momentum(optimizer, 0.95)
        assert not optimizer.param_groups[0].get(key)
    assert schedule_of("cosine").momentum(3) is None
    assert schedule_of("one_cycle", "linear(epochs=2)").momentum(0) == schedule_of("one_cycle").momentum(0) == 0.95


def test_a_plateau_is_torchs_and_goes_on_where_it_was():
    losses = [3.0, 2.0, 2.1, 2.0, 1.99999, 1.5, 1.5, 1.5, 1.6, 1.7, 1.8, 1.9]
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=1.0)
    scheduler = theirs.ReduceLROnPlateau(optimizer, factor=0.5, patience=1)
    ours = schedule_of("plateau(factor=0.5, patience=1)")
    for epoch, loss in enumerate(losses):
        scheduler.step(loss)  # pyright: ignore[reportUnknownMemberType]
        ours.observe(loss)
        again = schedule_of("plateau(factor=0.5, patience=1)")
        again.load_state_dict(ours.state_dict())
        ours = again
        assert ours.factor((epoch + 1) * STEPS) == pytest.approx(optimizer.param_groups[0]["lr"])
    assert optimizer.param_groups[0]["lr"] == 1 / 16


# Optimizers ----------------------------------------------------------------------------------------------------------


def chosen(name: str, **given: object) -> Chosen:
    return Chosen(name, {**{field.name: field.default for field in NAMED["optimizer"][name]}, "lr": 0.1, **given})


@pytest.mark.parametrize("name", NAMED["optimizer"])
def test_every_optimizer_of_a_recipe_lowers_a_loss(name: str):
    torch.manual_seed(0)
    module = nn.Linear(3, 1)
    optimizer = optimizer_for(chosen(name), module, CPU)

    def loss() -> torch.Tensor:
        return (module(torch.ones(1, 3)) - 5).square().sum()

    before = loss()
    before.backward()  # pyright: ignore[reportUnknownMemberType]
    optimizer.step()
    assert loss() < before


def test_nesterov_and_momentum_reach_the_optimizer():
    group = optimizer_for(chosen("sgd", momentum=0.9, nesterov=True, weight_decay=1e-4), nn.Linear(3, 1), CPU)
    assert {key: group.param_groups[0][key] for key in ("lr", "momentum", "nesterov", "weight_decay")} == {
        "lr": 0.1,
        "momentum": 0.9,
        "nesterov": True,
        "weight_decay": 1e-4,
    }
    assert optimizer_for(chosen("adam", beta1=0.8), nn.Linear(3, 1), CPU).param_groups[0]["betas"] == (0.8, 0.999)


def test_biases_and_normalisations_decay_only_where_a_recipe_says_all():
    module = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Flatten(), nn.Linear(4, 2))
    module.scale = nn.Parameter(torch.ones(4, 1, 1))
    module[3].weight.requires_grad_(False)
    all_of_them = optimizer_for(chosen("adamw", weight_decay=0.05), module, CPU).param_groups
    assert [(len(group["params"]), group["weight_decay"]) for group in all_of_them] == [(6, 0.05)]
    parted = optimizer_for(chosen("adamw", weight_decay=0.05, decay_all=False), module, CPU).param_groups
    assert [(len(group["params"]), group["weight_decay"]) for group in parted] == [(1, 0.05), (5, 0.0)]
    assert parted[0]["params"][0] is module[0].weight


# The average ---------------------------------------------------------------------------------------------------------


def test_the_average_is_the_plain_sum():
    torch.manual_seed(0)
    module = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
    average, plain = WeightAverage(module, 0.3), copy.deepcopy(module.state_dict())
    for step in range(8):
        with torch.no_grad():
            for tensor in module.state_dict().values():
                tensor.add_(torch.randn(tensor.shape) if tensor.is_floating_point() else 1)
        average.update(module, step)
        decay = min(0.3, (1 + step) / (10 + step))
        for name, tensor in module.state_dict().items():
            plain[name] = decay * plain[name] + (1 - decay) * tensor if tensor.is_floating_point() else tensor.clone()
    assert average.tensors().keys() == plain.keys()
    for name, tensor in average.tensors().items():
        assert torch.allclose(tensor, plain[name], atol=1e-6), name


def test_a_module_has_the_average_for_an_evaluation_and_its_own_weights_after_it():
    module = nn.Linear(3, 2)
    average, first = WeightAverage(module, 0.9), module.weight.detach().clone()
    with torch.no_grad():
        module.weight.add_(1)

    def evaluate() -> None:
        with temporary_weights(average.tensors(), module):
            assert torch.equal(module.weight, first)
            raise KeyError

    with pytest.raises(KeyError):
        evaluate()
    assert torch.equal(module.weight, first + 1)
    again = WeightAverage(module, 0.9)
    again.load(average.tensors())
    with temporary_weights(again.tensors(), module):
        assert torch.equal(module.weight, first)


def test_a_recipe_without_a_schedule_keeps_the_rate():
    assert Schedule(Recipe(epochs=3), 2).factor(5) == 1.0
