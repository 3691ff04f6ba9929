from dataclasses import dataclass

from .base.argument_types import Flag, MaybePair, NonNegativePair, Pair
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.shape import Shape
from .base.sliding_window import pooling_window, window_field
from .base.worked_examples import MAP, Windows, mean, mean_of, window_example


@dataclass(frozen=True)
class Avgpool(Operator):
    """Average pooling (PyTorch's `nn.AvgPool2d`); `stride` defaults to `kernel`.

    Output height = floor((height + 2 pad - kernel) / stride) + 1, width likewise; `ceil_mode` rounds up, but drops a
    last window that would start in the padding at the end. `pad` is at most half the kernel; its zeros count in the
    mean unless `count_include_pad=false`.

    >>> 6x28x28 -> avgpool(2) -> 6x14x14
    >>> 192x35x35 -> avgpool(3, stride=1, pad=1, count_include_pad=false) -> 192x35x35
    >>> 512x14x14 -> avgpool(5, stride=3) -> 512x4x4
    >>> 3x8x9 -> avgpool(1x2, ceil_mode=true) -> 3x8x5
    !!! 3x8x8 -> avgpool(9) : E0403 kernel
    !!! 3x8x8 -> avgpool(3, pad=(1, 2)) : E0401 pad
    !!! 120 -> avgpool(2) : E0402
    """

    style = Style.POOLING
    introduced = "LeCun et al. 1989, Handwritten Digit Recognition with a Back-Propagation Network, NIPS 2"
    caption = "avg pool"
    needs_input = True

    kernel: Pair
    stride: MaybePair = None
    pad: NonNegativePair = (0, 0)
    ceil_mode: Flag = False
    count_include_pad: Flag = True

    def shape(self, *inputs: Shape) -> Shape:
        channels, *size = expect_map(inputs)
        stride = self.stride or self.kernel
        return (channels, *pooling_window(size, self.kernel, stride, self.pad, (1, 1), self.ceil_mode))

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return window_field(self.kernel, self.stride or self.kernel, self.pad)

    @classmethod
    def worked(cls) -> Windows:
        return window_example(cls((2, 2)), MAP, mean, mean_of)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(
            stride=(self.stride, None),
            padding=(self.pad, 0),
            ceil_mode=(self.ceil_mode, False),
            count_include_pad=(self.count_include_pad, True),
        )
        return Module("nn.AvgPool2d", (self.kernel,), kwargs)
