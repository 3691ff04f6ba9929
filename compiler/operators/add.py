from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Add(Operator):
    style = Style.MERGE
    merges = True
    def shape(self, *inputs): 
        for i in range(1,len(inputs)):
            if inputs[i]!=inputs[0]: raise ShapeClash(f"cannot add {inputs[0]} and {inputs[i]}", (0,i))
        return inputs[0]
    def emit(self, *inputs): return Infix("+")
