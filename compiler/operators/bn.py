from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Emission, Function, Infix, Module, options
from ..kinds import *
from ..operator import Operator, Style, Weight, expect_map, expect_features
from ..reject import ShapeClash
from ..shape import Shape
from ..window import window


@dataclass(frozen=True)
class Bn(Operator):
    style = Style.NORMALISATION
    def shape(self, *inputs): return inputs[0]
    def weights(self, *inputs):
        c=(inputs[0][0],)
        return {"weight": Weight(c), "bias": Weight(c), "running_mean": Weight(c, False), "running_var": Weight(c, False), "num_batches_tracked": Weight((), False)}
    def emit(self, *inputs): return Module("nn.BatchNorm2d",(inputs[0][0],))
