"""How many places a sliding window has: the one formula that convolution and pooling share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .operator import Reach
from .reject import KernelTooLarge, Reject

_AXES = ("height", "width")


def window(
    size: Sequence[int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    pad: tuple[int, int],
    dilation: tuple[int, int],
    ceil_mode: bool = False,
) -> tuple[int, int]:
    """Height and width of the result (PyTorch's documentation of `nn.Conv2d` and `nn.MaxPool2d`).

    floor((size + 2 pad - dilation (kernel - 1) - 1) / stride) + 1 along each axis. `ceil_mode` rounds up, so that a
    last window may hang over the end; one that would start in the padding behind the end is dropped, as PyTorch does.
    Raises KernelTooLarge.
    """
    height, width = (
        _places(axis, size[i], kernel[i], stride[i], pad[i], dilation[i], ceil_mode) for i, axis in enumerate(_AXES)
    )
    return height, width


def pooling_window(
    size: Sequence[int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    pad: tuple[int, int],
    dilation: tuple[int, int],
    ceil_mode: bool,
) -> tuple[int, int]:
    """As `window`, for pooling, where PyTorch allows a padding of half the kernel at most; raises Reject too."""
    for axis, margin, extent in zip(_AXES, pad, kernel, strict=True):
        if 2 * margin > extent:
            message = f"a padding of {margin} is more than half of the kernel's {axis}, which is {extent}"
            raise Reject("pad", message, f"pad by {extent // 2} at most", instead=extent // 2)
    return window(size, kernel, stride, pad, dilation, ceil_mode)


def sliding(
    kernel: tuple[int, int],
    stride: tuple[int, int],
    pad: tuple[int, int] | Literal["same"],
    dilation: tuple[int, int] = (1, 1),
) -> Reach:
    """What a window at each of its places reads."""
    size = (dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1)
    return Reach(size, stride, ((size[0] - 1) // 2, (size[1] - 1) // 2) if pad == "same" else pad)


def _places(axis: str, size: int, kernel: int, stride: int, pad: int, dilation: int, ceil_mode: bool) -> int:
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * pad - reach
    places = -(-room // stride) + 1 if ceil_mode else room // stride + 1
    if places < 1:
        padded = f"{size} with padding {pad} on both sides" if pad else f"{size}"
        spread = f", a kernel of {kernel} at dilation {dilation}," if dilation > 1 else ""
        message = f"a window of {axis} {reach}{spread} does not fit into {padded}"
        help = _fitting(size + 2 * pad, dilation)
        raise KernelTooLarge("kernel", message, help, axes=(1 + _AXES.index(axis),))
    if not ceil_mode or stride + pad <= reach:
        return places
    # Rounded up, a last window may start behind size + pad; those that do not are ceil((size + pad) / stride). Which of
    # the two is smaller depends on the arguments alone, so it is one rule for all sizes.
    return -(-(size + pad) // stride)


def _fitting(room: int, dilation: int) -> str | None:
    """The largest kernel for so many rows or columns; nothing where that is 1, or where they are not known."""
    if not isinstance(room, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        return None
    largest = (room - 1) // dilation + 1
    return f"make the kernel {largest} or smaller, or the padding larger" if largest > 1 else None
