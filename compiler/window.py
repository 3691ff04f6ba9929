"""How many places a sliding window has: the one formula that convolution and pooling share."""

from __future__ import annotations

from typing import Literal

from .reject import KernelTooLarge

AXES = ("height", "width")


def window(
    size: tuple[int, int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    pad: tuple[int, int],
    dilation: tuple[int, int] = (1, 1),
    rounding: Literal["floor", "ceil"] = "floor",
) -> tuple[int, int]:
    """Height and width of the result (PyTorch's documentation of `nn.Conv2d` and `nn.MaxPool2d`).

    With `ceil` a last window that would start behind the padded input's end is dropped, as PyTorch does.
    Raises KernelTooLarge.
    """
    height, width = (
        _places(AXES[i], size[i], kernel[i], stride[i], pad[i], dilation[i], rounding) for i in range(2)
    )
    return height, width


def _places(axis: str, size: int, kernel: int, stride: int, pad: int, dilation: int, rounding: str) -> int:
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * pad - reach
    if room < 0:
        padded = f"{size} with padding {pad} on both sides" if pad else f"{size}"
        raise KernelTooLarge("kernel", f"a window of {axis} {reach} does not fit into {padded}")
    if rounding == "floor":
        return room // stride + 1
    places = -(-room // stride) + 1
    return places - 1 if (places - 1) * stride >= size + pad else places
