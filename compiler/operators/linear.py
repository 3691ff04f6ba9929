from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Linear(Operator):
    style = Style.LINEAR
    weighted = True
    out: Positive
    bias: Flag = True
    def shape(self, *inputs): 
        expect_features(inputs)
        return (self.out,)
    def weights(self, *inputs):
        w={"weight": Weight((self.out, inputs[0][0]))}
        return {**w, "bias": Weight((self.out,))} if self.bias else w
    def macs(self, *inputs): return self.out*inputs[0][0]
    def emit(self, *inputs): return Module("nn.Linear",(inputs[0][0], self.out), options(bias=(self.bias, True)))
