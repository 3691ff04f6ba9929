"""Run one network on a device, in float32 and bfloat16, in both memory formats; needs torch."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compiled
from ..compare.random_weights import difference, disable_dropout, materialize, on_meta, outputs
from ..io.refusal import Refusal, printable
from ..library.compiling import compile_spec, network_of
from ..library.loading import checked, class_of
from .compare import loss
from .images import affordable, images, sizes_text
from .run_table import MODES, DeviceRun


def device_name(name: str) -> str:
    """The model of `cuda`, `cuda:1` or `cpu`, and torch's version. Raises Refusal."""
    try:
        device = torch.device(name)
        torch.ones(1, device=device).item()
    except (RuntimeError, AssertionError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise Refusal(f"cannot use the device {printable(name)}: {reason}", "use `cuda` or `cpu`") from None
    model = torch.cuda.get_device_name(device) if device.type == "cuda" else device.type
    return f"{model}, torch {torch.__version__}"


def run(spec: str, device: str, most_macs: int) -> DeviceRun:
    """Run a spec's network. Raises Refusal and CompileError; errors of PyTorch are in the result."""
    compilation = checked(compile_spec(spec))
    result, generated = network_of(compilation), class_of(compilation)
    on_meta_device = on_meta(generated)
    sizes = affordable(result, most_macs, on_meta_device)
    model, batch = disable_dropout(materialize(on_meta_device, generated)), images(sizes)
    with torch.inference_mode():
        expected = outputs(model.eval()(*batch))
    differences: list[float] = []
    model, batch = model.to(device), [image.to(device) for image in batch]
    steps: list[Callable[[str], None]] = [
        lambda mode: differences.append(_evaluate(mode, model, batch, expected)),
        lambda mode: _train(mode, result, model, batch),
    ]
    with _without_tf32():
        for step in steps:
            for mode in MODES:
                try:
                    step(mode)
                except (RuntimeError, FloatingPointError) as error:
                    fault = f"{mode}: {str(error).splitlines()[0]}"
                    return DeviceRun(spec, sizes_text(sizes), tuple(differences), fault)
    return DeviceRun(spec, sizes_text(sizes), tuple(differences))


def _evaluate(mode: str, model: nn.Module, batch: Sequence[Tensor], expected: Sequence[Tensor]) -> float:
    """The largest difference of the outputs in evaluation; infinite if a value is not finite."""
    with torch.inference_mode(), _autocast(mode, batch):
        found = outputs(_formatted(mode, model).eval()(*_images(mode, batch)))
    pairs = zip(found, expected, strict=True)
    return max(difference(one.float().cpu(), other) for one, other in pairs)


def _train(mode: str, result: Compiled, model: nn.Module, batch: Sequence[Tensor]) -> None:
    """Raise FloatingPointError if the loss or a gradient is not finite, or a parameter has no gradient."""
    model = _formatted(mode, model).train()
    model.zero_grad()
    with _autocast(mode, batch):
        found = loss(result, model(*_images(mode, batch)))
    if not found.requires_grad:
        return  # the perceptron ends in a threshold, which has no gradient
    torch.autograd.backward(found)
    if not found.isfinite():
        raise FloatingPointError(f"the loss is {float(found.detach()):.3g}")
    for name, parameter in model.named_parameters():
        if parameter.grad is None or not parameter.grad.isfinite().all():
            raise FloatingPointError(f"the gradient of {name} is {'none' if parameter.grad is None else 'not finite'}")


def _formatted(mode: str, model: nn.Module) -> nn.Module:
    return model.to(memory_format=_memory_format(mode))  # pyright: ignore[reportCallIssue, reportUnknownVariableType]


def _images(mode: str, batch: Sequence[Tensor]) -> list[Tensor]:
    return [image.to(memory_format=_memory_format(mode)) if image.dim() == 4 else image for image in batch]


def _memory_format(mode: str) -> torch.memory_format:
    return torch.channels_last if mode.endswith("cl") else torch.contiguous_format


def _autocast(mode: str, batch: Sequence[Tensor]) -> torch.autocast:
    return torch.autocast(batch[0].device.type, torch.bfloat16, enabled=mode.startswith("bfloat16"))


@contextmanager
def _without_tf32() -> Generator[None]:
    """Compute convolutions in IEEE float32; with TF32, cuDNN would round their inputs to 10 bits."""
    convolutions = cast("Any", torch.backends.cudnn).conv
    before = convolutions.fp32_precision
    convolutions.fp32_precision = "ieee"
    try:
        yield
    finally:
        convolutions.fp32_precision = before
