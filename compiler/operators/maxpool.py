from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class MaxPool(Operator):
    style = Style.POOLING
    kernel: Pair
    stride: Pair = (1,1)
    pad: NonNegativePair = (0,0)
    def shape(self, *inputs): 
        c,h,w = inputs[0]
        return (c, *window((h,w), self.kernel, self.stride, self.pad))
    def emit(self, *inputs): return Module("nn.MaxPool2d",(self.kernel,), options(stride=(self.stride, None), padding=(self.pad,0)))
