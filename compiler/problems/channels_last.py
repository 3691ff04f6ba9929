"""W0211: channels that are written last."""

from __future__ import annotations

from ...dsl.problem import Edit, Problem, Remedy, mistake
from ...dsl.span import Span
from ..operators.base.shape import Shape, text


def turned(span: Span, shape: Shape) -> Remedy | None:
    """An input's size with the channels in front, where it is written in numbers."""
    height, width, channels = shape
    written, right = text(shape), text((channels, height, width))
    if not span.text.endswith(written):
        return None
    return Remedy(f"channels come first: `{right}`", Edit(Span(span.source, span.end - len(written), span.end), right))


@mistake
class ChannelsLast(Problem):
    """The size of an input reads as if its channels were written last, as TensorFlow and image files have them.

    Here they come first, as in PyTorch: `input 3x224x224` is a picture of three channels.

    Wrong:

        net Small {
            input 32x32x3
            conv(8, 3, pad=1)
        }

    Right:

        net Small {
            input 3x32x32
            conv(8, 3, pad=1)
        }
    """

    code = "W0211"
    shape: Shape

    @property
    def title(self) -> str:
        channels, height, width = self.shape
        return f"this input has {channels} channels, and is {height} high and {width} wide"

    @property
    def help(self) -> tuple[str, ...]:
        channels, height, width = self.shape
        return (f"channels come first: `{text((width, channels, height))}`",)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        remedy = turned(self.span, self.shape)
        return (remedy,) if remedy else ()
