from dataclasses import dataclass
from math import prod

from .base.argument_types import Flag, MaybePair, NonNegativePair, Pair
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Saved, Style, expect_map
from .base.reject import Reject
from .base.shape import Shape, text
from .base.sliding_window import pooling_window, window_field
from .base.worked_examples import MAP, Windows, figure, window_example


@dataclass(frozen=True)
class Maxpool(Operator):
    """Max pooling (PyTorch's `nn.MaxPool2d`); `stride` defaults to `kernel`.

    Output height = floor((height + 2 pad - dilation (kernel - 1) - 1) / stride) + 1, width likewise; `ceil_mode` rounds
    up, but drops a last window that would start in the padding at the end. `pad` is at most half the kernel.
    A dilated window that reads padding only is refused: PyTorch returns minus infinity for it, and its backward pass
    writes outside the map.

    >>> 64x112x112 -> maxpool(3, stride=2, pad=1) -> 64x56x56
    >>> 64x112x112 -> maxpool(3, stride=2, ceil_mode=true) -> 64x56x56
    >>> 3x8x9 -> maxpool(2) -> 3x4x4
    >>> 3x8x9 -> maxpool(2x3, stride=1, dilation=(3, 1)) -> 3x5x7
    >>> 1x2x2 -> maxpool(3, stride=2, ceil_mode=true) -> 1x1x1
    >>> 1x3x3 -> maxpool(2, pad=1, ceil_mode=true) -> 1x2x2
    !!! 3x8x8 -> maxpool(9) : E0403 kernel
    !!! 1x2x2 -> maxpool(3, stride=1, ceil_mode=true) : E0403 kernel
    !!! 3x8x8 -> maxpool(3, pad=2) : E0401 pad
    !!! 3x8x8 -> maxpool(3, pad=2, dilation=2) : E0401 pad
    !!! 3x2x8 -> maxpool(2, pad=1, dilation=3) : E0401 dilation (stricter than torch)
    !!! 120 -> maxpool(2) : E0402
    """

    style = Style.POOLING
    introduced = (
        "Yamaguchi et al. 1990, A Neural Network for Speaker-Independent Isolated Word Recognition, ICSLP; on "
        "images: Riesenhuber and Poggio 1999, Hierarchical Models of Object Recognition in Cortex, Nature "
        "Neuroscience 2(11)"
    )
    caption = "max pool"
    needs_input = True

    kernel: Pair
    stride: MaybePair = None
    pad: NonNegativePair = (0, 0)
    dilation: Pair = (1, 1)
    ceil_mode: Flag = False

    def shape(self, *inputs: Shape) -> Shape:
        channels, *size = expect_map(inputs)
        stride = self.stride or self.kernel
        places = pooling_window(size, self.kernel, stride, self.pad, self.dilation, self.ceil_mode)
        for axis, name in enumerate(("height", "width")):
            self._refuse_gap(name, size[axis], axis)
        return (channels, *places)

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The index of each maximum."""
        return (Saved(prod(self.shape(*inputs)), "index"),)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return window_field(self.kernel, self.stride or self.kernel, self.pad, self.dilation)

    def _refuse_gap(self, name: str, size: int, axis: int) -> None:
        """Raise Reject if the first window, which starts in the padding, skips the whole map.

        No later window does: if two start in the padding, the kernel is at least twice that, and does not fit into a
        map smaller than the dilation.
        """
        pad = self.pad[axis]
        within = -pad % self.dilation[axis]
        if within and within >= size:
            what = f"a window that starts in the padding of {pad} skips a {name} of {text((size,))}"
            raise Reject("dilation", what, "remove the padding or the dilation", axes=(1 + axis,))

    @classmethod
    def worked(cls) -> Windows:
        return window_example(cls((2, 2)), MAP, max, lambda window: f"max({', '.join(map(figure, window))})")

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(
            stride=(self.stride, None),
            padding=(self.pad, 0),
            dilation=(self.dilation, 1),
            ceil_mode=(self.ceil_mode, False),
        )
        return Module("nn.MaxPool2d", (self.kernel,), kwargs)
