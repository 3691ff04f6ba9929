"""A generated network and its reference, with the same weights and images."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compiled
from ..compare.random_weights import outputs
from ..compare.reference_network import builder
from ..io.refusal import Refusal
from ..library.compiling import compile_spec, network_of
from ..library.loading import checked, class_of
from ..zoo.references import reference_of
from .published import InceptionV1

BY_HAND = "written by hand"


@dataclass(frozen=True)
class Pair:
    """Two networks on one device that should compute the same."""

    spec: str
    reference: str
    """`torchvision:resnet50`, or BY_HAND."""
    compiled: Compiled
    ours: nn.Module
    theirs: nn.Module

    @property
    def loss_weights(self) -> tuple[float, ...]:
        """Weights of the output's loss and of the auxiliary heads' losses, in the order of the spec."""
        return (1.0, *(head.weight or 0.0 for head in self.compiled.graph.auxiliary))

    def images(self, batch: int, side: int | None = None) -> Tensor:
        """The same random images at each call, of the spec's size unless `side` is given."""
        channels, height, width = self.compiled.graph.inputs[0].shape
        generator = torch.Generator().manual_seed(1)
        return torch.randn(batch, int(channels), side or int(height), side or int(width), generator=generator)


def build_pair(spec: str, device: torch.device | str = "cpu", seed: int = 0) -> Pair:
    """Build the pair of a shipped spec; the reference gets the initial weights of the generated network.

    Raises Refusal if there is no reference, and CompileError.
    """
    compilation = checked(compile_spec(spec))
    result = network_of(compilation)
    reference = BY_HAND if spec == "inception_v1" else reference_of(spec)
    if reference is None:
        raise Refusal(f"{spec} has no reference network", "choose a network that torchvision or timm has")
    torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]
    ours: nn.Module = class_of(compilation)().to(device)
    build = InceptionV1 if reference == BY_HAND else builder(reference, auxiliary=bool(result.graph.auxiliary))
    theirs = build().to(device)
    theirs.load_state_dict(ours.state_dict(), strict=True)
    return Pair(spec, reference, result, ours, theirs)


@dataclass
class Training:
    """A network that is trained repeatedly on one batch."""

    module: nn.Module
    images: Tensor
    weights: tuple[float, ...]
    """Weights of the outputs' losses."""
    optimizer: torch.optim.Optimizer
    precision: torch.dtype = torch.float32

    def __post_init__(self) -> None:
        self.module.train()
        self.classes = torch.arange(len(self.images), device=self.images.device)

    def backward(self) -> Tensor:
        """Run a forward and backward pass with a fixed random seed, and return the loss."""
        torch.manual_seed(0)  # pyright: ignore[reportUnknownMemberType]
        kind = self.images.device.type
        with torch.autocast(kind, self.precision, enabled=self.precision != torch.float32):
            logits = outputs(self.module(self.images))
            losses = [
                weight * nn.functional.cross_entropy(output, self.classes)
                for output, weight in zip(logits, self.weights, strict=True)
            ]
        loss = losses[0] if len(losses) == 1 else torch.stack(losses).sum()
        torch.autograd.backward(loss)
        return loss.detach()

    def __call__(self) -> None:
        """Run one step, from clearing the gradients to updating the weights."""
        self.optimizer.zero_grad(set_to_none=True)
        self.backward()
        self.optimizer.step()
