from dataclasses import dataclass
from typing import Annotated

from .base.argument_types import one_of
from .base.emission import Custom, Emission, options
from .base.operator import Operator, ReceptiveField, Style
from .base.reject import Reject, WrongRank
from .base.shape import Shape, text
from .base.worked_examples import Stack, Stacks

SOURCE = '''\
class Resize(nn.Module):
    """A map at the height and width of another one."""

    def __init__(self, mode: str = "bilinear") -> None:
        super().__init__()
        self.mode = mode

    def forward(self, x: Tensor, like: Tensor) -> Tensor:
        return nn.functional.interpolate(x, size=like.shape[2:], mode=self.mode)
'''


@dataclass(frozen=True)
class Resize(Operator):
    """Resizes the first branch to the height and width of the second (PyTorch's `nn.functional.interpolate`).

    Only the size of the second branch matters. To resize to a fixed size or by a factor, use `upsample`.

    >>> 21x65x65, 3x520x520 -> resize -> 21x520x520
    >>> 256x1x1, 2048x28x30 -> resize(mode=nearest) -> 256x28x30
    !!! 21x65x65, 3x520x520, 3x520x520 -> resize : E0401
    !!! 21x65x65, 10 -> resize : E0402
    """

    style = Style.SHAPE
    introduced = (
        "in front of a layer's sum: Long et al. 2014, Fully Convolutional Networks for Semantic Segmentation, "
        "arXiv:1411.4038"
    )
    is_merge = True
    sized_by_last = True

    mode: Annotated[str, one_of("nearest", "bilinear", "bicubic")] = "bilinear"

    def shape(self, *inputs: Shape) -> Shape:
        if len(inputs) != 2:
            raise Reject(None, f"expects 2 branches, not {len(inputs)}", "the second branch sets the size")
        for shape in inputs:
            if len(shape) != 3:
                raise WrongRank(None, f"expects channels x height x width, but the input is {text(shape)}")
        return (inputs[0][0], *inputs[1][1:])

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        given = Stack("x", (1, 1, 2), (0, 4), marked=frozenset({0, 1}))
        like = Stack("other", (1, 1, 4), (0, 0, 0, 0))
        result = Stack("y", (1, 1, 4), (0, 1, 3, 4), "result", frozenset({1}))
        return Stacks(cls(), (given, like, result), ("like",), "0.75×0 + 0.25×4 = 1, between the two")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Resize", SOURCE, kwargs=options(mode=(self.mode, "bilinear")))
