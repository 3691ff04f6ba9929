from dataclasses import dataclass

from .base.argument_types import Pair
from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.shape import Shape
from .base.worked_examples import MAP, Windows, mean, mean_of


@dataclass(frozen=True)
class Adaptiveavgpool(Operator):
    """Adaptive average pooling to a given height and width (PyTorch's `nn.AdaptiveAvgPool2d`).

    Window i of n along an axis of length L covers floor(i L / n) up to, but excluding, ceil((i + 1) L / n). Windows
    may overlap, and an output larger than the input repeats values.

    >>> 512x7x7 -> adaptiveavgpool(7) -> 512x7x7
    >>> 256x13x15 -> adaptiveavgpool(6x4) -> 256x6x4
    >>> 4x2x2 -> adaptiveavgpool(5) -> 4x5x5
    !!! 120 -> adaptiveavgpool(7) : E0402
    """

    style = Style.POOLING
    introduced = (
        "He et al. 2014, Spatial Pyramid Pooling in Deep Convolutional Networks, arXiv:1406.4729: windows in "
        "proportion to the map"
    )
    caption = "avg pool to"

    size: Pair

    def shape(self, *inputs: Shape) -> Shape:
        return (expect_map(inputs)[0], *self.size)

    def keeps_input(self, *inputs: Shape) -> bool:
        """For a size of 1, PyTorch computes a mean, whose gradient needs no input."""
        return self.size != (1, 1)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Windows:
        """Four rows become three, in overlapping windows; four columns become two."""
        rows, columns = ((0, 2), (1, 3), (2, 4)), ((0, 2), (2, 4))

        def window(rows: tuple[int, int], columns: tuple[int, int]) -> list[float]:
            return [value for line in MAP[slice(*rows)] for value in line[slice(*columns)]]

        result = tuple(tuple(mean(window(down, across)) for across in columns) for down in rows)
        equation = f"{mean_of(window(rows[1], columns[0]))} = {result[1][0]}"
        return Windows(cls((3, 2)), MAP, result, (1, 0, 2, 2), (1, 0), equation)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.AdaptiveAvgPool2d", (self.size,))
