from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.shape import Shape
from .base.worked_examples import MAP, Windows, mean, mean_of, window_example


@dataclass(frozen=True)
class Globalavgpool(Operator):
    """Mean of each channel over the whole map; the output is C x 1 x 1 (Lin et al. 2013, section 3.2).

    PyTorch's `nn.AdaptiveAvgPool2d(1)`, which would also accept a feature vector and average it over the batch.

    >>> 2048x7x7 -> globalavgpool -> 2048x1x1
    >>> 8x5x1 -> globalavgpool -> 8x1x1
    !!! 2048 -> globalavgpool : E0402 (stricter than torch)
    """

    style = Style.POOLING
    introduced = "Lin et al. 2013, Network in Network, arXiv:1312.4400"
    caption = "global avg"

    def shape(self, *inputs: Shape) -> Shape:
        return (expect_map(inputs)[0], 1, 1)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Windows:
        return window_example(cls(), MAP, mean, mean_of)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.AdaptiveAvgPool2d", (1,))
