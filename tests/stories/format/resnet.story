=== source
from  resnet import ResNet,Bottleneck
## Deep Residual Learning, He et al. 2015; v1.5, the stride sits on the 3x3 convolution.
block Bottleneck(planes, stride=1) {
  let out = 4*planes
  add {
    conv(planes, 1, bias=false)->bn->relu
      ->conv(planes, 3, stride, pad=1, bias=false)->bn->relu
      ->conv(out, 1, bias=false)->bn
    if stride != 1 or in.channels != out {
      downsample { conv(out, 1, stride, bias=false) -> bn }
    }
    else {
      identity
    }
  }
  relu
}
net ResNet(unit, depths, classes=1000) {
  input 3x224x224
  conv1: conv(64, 7, stride=2, pad=3, bias=false) -> bn1: bn -> relu -> maxpool(3, stride=2, pad=1)
  for i, depth in enumerate(depths) {
    "layer{i + 1}" {
      unit(64 * 2 ** i, stride=1 if i == 0 else 2)
      unit(64 * 2 ** i) x (depth-1)
    }
  }
  globalavgpool -> flatten
  fc : linear(classes) -> softmax
}
net ResNet50=ResNet(Bottleneck,[3,4,6,3])      # in resnet50.cnn

=== format
from resnet import ResNet, Bottleneck

## Deep Residual Learning, He et al. 2015; v1.5, the stride sits on the 3x3 convolution.
block Bottleneck(planes, stride = 1) {
    let out = 4 * planes
    add {
        conv(planes, 1, bias=false) -> bn -> relu
          -> conv(planes, 3, stride, pad=1, bias=false) -> bn -> relu
          -> conv(out, 1, bias=false) -> bn
        if stride != 1 or in.channels != out {
            downsample { conv(out, 1, stride, bias=false) -> bn }
        } else {
            identity
        }
    }
    relu
}

net ResNet(unit, depths, classes = 1000) {
    input 3x224x224
    conv1: conv(64, 7, stride=2, pad=3, bias=false) -> bn1: bn -> relu
      -> maxpool(3, stride=2, pad=1)
    for i, depth in enumerate(depths) {
        "layer{i + 1}" {
            unit(64 * 2**i, stride = 1 if i == 0 else 2)
            unit(64 * 2**i) x (depth - 1)
        }
    }
    globalavgpool -> flatten
    fc: linear(classes) -> softmax
}

net ResNet50 = ResNet(Bottleneck, [3, 4, 6, 3])  # in resnet50.cnn
