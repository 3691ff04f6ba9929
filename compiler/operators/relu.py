from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Relu(Operator):
    style = Style.ACTIVATION
    in_place = True
    needs_output = True
    def shape(self, *inputs): return inputs[0]
    def emit(self, *inputs): return Module("nn.ReLU")
