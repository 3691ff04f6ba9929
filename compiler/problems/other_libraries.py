"""Names of layers, arguments and initializers in other libraries, and the corresponding names in cnnc.

The names come from the reference manuals of PyTorch (`torch.nn`), Keras (`keras.layers`), Caffe and Darknet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def _by_word(words: Mapping[str, str]) -> Mapping[str, str]:
    """The mapping inverted: from each of the words listed for a name to that name."""
    return {word: name for name, others in words.items() for word in others.split()}


LAYERS: Mapping[str, str] = _by_word(
    {
        "conv": "conv1d conv2d conv2 convolution convolution2d convolutional convlayer convbase",
        "deconv": "convtranspose convtranspose2d conv2dtranspose deconv2d deconvolution transposedconv upconv",
        "linear": "dense fc fullyconnected innerproduct denselayer linearlayer affine connected gemm",
        "bn": "batchnorm batchnorm2d batchnorm1d batchnormalization batchnormalisation syncbatchnorm normlayer",
        "gn": "groupnorm groupnormalization",
        "ln": "layernorm layernorm2d layernormalization",
        "lrn": "localresponsenorm localresponsenormalization",
        "instancenorm": "instancenorm2d instancenormalization",
        "maxpool": "maxpool2d maxpooling maxpooling2d pool pool2d pooling pooling2d",
        "avgpool": "avgpool2d avgpooling averagepool averagepooling averagepooling2d meanpool",
        "globalavgpool": "globalaveragepooling globalaveragepooling2d globalaveragepool globalavgpool2d gap",
        "adaptiveavgpool": "adaptiveavgpool2d adaptiveaveragepooling2d adaptivepool selectadaptivepool2d",
        "leaky_relu": "lrelu leaky",
        "silu": "swish",
        "hardswish": "hswish",
        "hardsigmoid": "hsigmoid",
        "sigmoid": "logistic",
        "softmax": "softmax2d logsoftmax",
        "dropout": "dropout2d spatialdropout2d alphadropout",
        "drop_path": "stochasticdepth",
        "concat": "cat concatenate route",
        "add": "sum plus residual eltwise shortcut",
        "mul": "multiply product",
        "upsample": "upsampling2d upsamplingnearest2d upsamplingbilinear2d interpolate",
        "pad": "zeropad2d zeropadding2d padding reflectionpad2d",
        "crop": "cropping2d centercrop",
        "reshape": "view",
        "pixel_shuffle": "depthtospace",
        "pixel_unshuffle": "spacetodepth",
        "channel_shuffle": "shufflechannel",
        "identity": "noop nop passthrough skip",
    }
)
"""Operators, by the folded name that another library gives the layer."""

COMPOSED: Mapping[str, str] = _by_word(
    {
        "write `conv(in.channels, 3, groups=in.channels)`": "depthwiseconv depthwiseconv2d depthwise dwconv",
        "write `conv(in.channels, 3, groups=in.channels) -> conv(64, 1)`": "separableconv separableconv2d sepconv",
        "write a group, `name { conv(64, 3) -> relu }`, or a `seq`": "sequential",
        "write `maxpool((in.height, in.width))`": "globalmaxpool globalmaxpooling globalmaxpooling2d",
        "write `input 3x224x224` on a line of its own": "input inputlayer data",
        "write the layers one after another, joined by `->`": "modulelist compose",
    }
)
"""Advice on layers that a spec expresses in another way, by folded name."""

ARGUMENTS: Mapping[str, str] = _by_word(
    {
        "out": "filters out_channels num_output out_features output_channels units channels num_filters",
        "kernel": "k kernel_size pool_size filter_size ksize",
        "stride": "strides",
        "pad": "padding pads",
        "dilation": "dilation_rate dilations",
        "groups": "num_groups group",
        "bias": "use_bias bias_term",
        "eps": "epsilon",
        "slope": "negative_slope alpha",
        "p": "rate drop_rate drop_prob dropout_ratio prob",
        "out_pad": "output_padding",
        "size": "output_size local_size",
        "factor": "scale_factor upscale_factor downscale_factor block_size",
        "affine": "elementwise_affine",
    }
)
"""Arguments, by the name that another library gives them."""

INITIALIZERS: Mapping[str, str] = _by_word(
    {
        "kaiming_normal": "henormal he msra msrafill variancescaling kaiming",
        "kaiming_uniform": "heuniform",
        "xavier_normal": "glorotnormal",
        "xavier_uniform": "glorotuniform xavier glorot",
        "normal": "gaussian randomnormal randn",
        "uniform": "randomuniform rand",
        "trunc_normal": "truncatednormal truncnormal",
        "zeros": "zero",
        "ones": "one",
    }
)
"""Initializers, by the folded name that another library gives them."""

_INFERRED = "leave it out: the shape of the input is inferred"
_INITIALIZED = "leave it out: `init` lines set the initialization"
_REDUNDANT: Mapping[str, str] = {
    **dict.fromkeys(("in_channels", "in_features", "num_features", "input_shape", "input_dim"), _INFERRED),
    **dict.fromkeys(("num_channels", "normalized_shape"), _INFERRED),
    **dict.fromkeys(("kernel_initializer", "bias_initializer", "weight_filler", "bias_filler"), _INITIALIZED),
    "inplace": "leave it out: the generated code works in place where that is safe",
    "data_format": "leave it out: maps are always channels, height, width",
    "padding_mode": "leave it out: to pad with something other than zeros, put `pad(1, mode=reflect)` before the layer",
}
_SEPARATE: Mapping[str, str] = {
    **dict.fromkeys(
        ("activation", "act", "nonlinearity"), "write the activation as a layer of its own: `{}(...) -> relu`"
    ),
    "name": "write a label in front of the layer: `name: {}(...)`",
    "norm": "write the normalization as a separate layer: `{}(...) -> bn`",
}


def layer(name: str) -> str | None:
    """The operator for another library's layer; None for an unknown name."""
    return LAYERS.get(folded(name))


def composed(name: str) -> str | None:
    """Advice on a layer that is no single operator; None for any other name."""
    return COMPOSED.get(folded(name))


def argument(name: str, known: Iterable[str]) -> str | None:
    """The name in cnnc of another library's argument, if it is among those that are known."""
    ours = ARGUMENTS.get(name, "")
    return ours if ours in tuple(known) else None


def is_redundant(name: str) -> bool:
    """Whether it is an argument that cnnc does not need."""
    return name in _REDUNDANT


def advice(name: str, callee: str) -> str | None:
    """Advice on another library's argument that has no counterpart; None for any other name."""
    found = _REDUNDANT.get(name) or _SEPARATE.get(name)
    return found.format(callee) if found else None


def folded(name: str) -> str:
    """The name in lower case and without underscores, in which libraries differ."""
    return name.lower().replace("_", "")
