from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Flatten(Operator):
    style = Style.SHAPE
    is_view = True
    def shape(self, *inputs):
        from math import prod
        return (prod(inputs[0]),)
    def emit(self, *inputs): return Module("nn.Flatten")
