"""What other libraries call layers and their arguments, and what they are called here.

The words are those of the references of PyTorch (`torch.nn`), Keras (`keras.layers`), Caffe and Darknet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def _by_word(words: Mapping[str, str]) -> Mapping[str, str]:
    """By each of the words that stand behind a name here: that name."""
    return {word: here for here, others in words.items() for word in others.split()}


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
"""Layers that have another name here; the keys are lower case without underscores."""

COMPOSED: Mapping[str, str] = _by_word(
    {
        "write `conv(in.channels, 3, groups=in.channels)`": "depthwiseconv depthwiseconv2d depthwise dwconv",
        "write `conv(in.channels, 3, groups=in.channels) -> conv(64, 1)`": "separableconv separableconv2d sepconv",
        "write a group, `name { conv(64, 3) -> relu }`, or a `seq`": "sequential",
        "write `maxpool((in.height, in.width))`": "globalmaxpool globalmaxpooling globalmaxpooling2d",
        "write `input 3x224x224` on a line of its own": "input inputlayer data",
        "write the layers one after the other, with `->` in between": "modulelist compose",
    }
)
"""Layers that are written with several words here."""

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
"""Arguments that have another name here, and the same meaning."""

INITIALISERS: Mapping[str, str] = _by_word(
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
"""Ways to start weights that have another name here; the keys are lower case without underscores."""

_KNOWN = "leave it out: what arrives is known"
_STARTS = "leave it out: `init` lines say how weights start"
_NEEDLESS: Mapping[str, str] = {
    **dict.fromkeys(("in_channels", "in_features", "num_features", "input_shape", "input_dim"), _KNOWN),
    **dict.fromkeys(("num_channels", "normalized_shape"), _KNOWN),
    **dict.fromkeys(("kernel_initializer", "bias_initializer", "weight_filler", "bias_filler"), _STARTS),
    "inplace": "leave it out: generated code works in place where it may",
    "data_format": "leave it out: maps are channels, height, width",
    "padding_mode": "leave it out: `pad(1, mode=reflect)` in front pads with other values than zero",
}
_ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(("activation", "act", "nonlinearity"), "an activation is a layer of its own: `{}(...) -> relu`"),
    "name": "a name stands in front: `name: {}(...)`",
    "norm": "a normalisation is a layer of its own: `{}(...) -> bn`",
}


def layer(name: str) -> str | None:
    """What a layer of another library is called here; None for one that nobody calls so."""
    return LAYERS.get(folded(name))


def composed(name: str) -> str | None:
    """How a layer of another library is written here where it takes several words."""
    return COMPOSED.get(folded(name))


def argument(name: str, known: Iterable[str]) -> str | None:
    """What an argument of another library is called here, where the callee has it."""
    here = ARGUMENTS.get(name, "")
    return here if here in tuple(known) else None


def is_needless(name: str) -> bool:
    """An argument that other libraries need, and that says nothing here."""
    return name in _NEEDLESS


def advice(name: str, callee: str) -> str | None:
    """What to do with an argument of other libraries that has no counterpart here."""
    way = _NEEDLESS.get(name) or _ELSEWHERE.get(name)
    return way.format(callee) if way else None


def folded(name: str) -> str:
    """Lower case without underscores: libraries differ in both."""
    return name.lower().replace("_", "")
