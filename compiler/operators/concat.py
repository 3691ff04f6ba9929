from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Concat(Operator):
    style = Style.MERGE
    merges = True
    def shape(self, *inputs): 
        c=0
        for i in inputs: c = c+i[0]
        return (c, *inputs[0][1:])
    def emit(self, *inputs): return Function("torch.cat", {"dim":1})
