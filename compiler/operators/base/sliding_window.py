"""Output sizes and receptive fields of sliding windows, for convolution and pooling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .operator import ReceptiveField
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
    """Output height and width, as PyTorch documents them for `nn.Conv2d` and `nn.MaxPool2d`.

    floor((size + 2 pad - dilation (kernel - 1) - 1) / stride) + 1 along each axis. `ceil_mode` rounds up, so the last
    window may extend past the end; a window that would start in the padding at the end is dropped, as in PyTorch.
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
    """Like `window`, for pooling: PyTorch limits its padding to half the kernel. Raises Reject too."""
    for axis, margin, extent in zip(_AXES, pad, kernel, strict=True):
        if 2 * margin > extent:
            message = f"a padding of {margin} is more than half of the kernel {axis} {extent}"
            raise Reject("pad", message, f"use a padding of at most {extent // 2}", suggestion=extent // 2)
    return window(size, kernel, stride, pad, dilation, ceil_mode)


def window_field(
    kernel: tuple[int, int],
    stride: tuple[int, int],
    pad: tuple[int, int] | Literal["same"],
    dilation: tuple[int, int] = (1, 1),
) -> ReceptiveField:
    """The receptive field of a sliding window."""
    size = (dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1)
    return ReceptiveField(size, stride, ((size[0] - 1) // 2, (size[1] - 1) // 2) if pad == "same" else pad)


def _places(axis: str, size: int, kernel: int, stride: int, pad: int, dilation: int, ceil_mode: bool) -> int:
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * pad - reach
    places = -(-room // stride) + 1 if ceil_mode else room // stride + 1
    if places < 1:
        padded = f"{size} with padding {pad} on both sides" if pad else f"{size}"
        spread = f", a kernel of {kernel} at dilation {dilation}," if dilation > 1 else ""
        message = f"a window of {axis} {reach}{spread} does not fit into {padded}"
        help = _largest_kernel(size + 2 * pad, dilation)
        raise KernelTooLarge("kernel", message, help, axes=(1 + _AXES.index(axis),))
    if not ceil_mode or stride + pad <= reach:
        return places
    # With ceil_mode, the last window may start past size + pad; ceil((size + pad) / stride) windows do not. Which count
    # is smaller depends on the arguments alone, so one rule holds for all sizes.
    return -(-(size + pad) // stride)


def _largest_kernel(room: int, dilation: int) -> str | None:
    """The largest kernel for `room` rows or columns; None where that is 1, or where `room` is open."""
    if not isinstance(room, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        return None
    largest = (room - 1) // dilation + 1
    return f"use a kernel of at most {largest}, or a larger padding" if largest > 1 else None
