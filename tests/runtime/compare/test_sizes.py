"""`cnnc sizes`: predicted shapes against those of the generated network, for many sizes of the input."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from torch import nn

from cnnc.compiler.algebra.size import Size
from cnnc.compiler.compilation import Compiled
from cnnc.compiler.passes.analyses.symbolic import Symbolic
from cnnc.runtime.cli.main import main
from cnnc.runtime.compare.meta_shapes import ShapeObserver, fingerprint
from cnnc.runtime.compare.sizes import Agreement, compare
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.input_sizes import infer_shapes

H, W = Size.named("H"), Size.named("W")


@pytest.mark.parametrize("spec", ["lenet5", "perceptron"])
def test_predicted_shapes_match_torch(spec: str):
    found = compare(compile_spec(spec), 40)
    assert isinstance(found, Agreement)
    assert not found.difference
    assert found.has_mixed_sizes
    assert 0 < found.rejected < found.tried


@pytest.mark.long
@pytest.mark.parametrize("spec", ["resnet18", "vgg11", "googlenet_bn"])
def test_predicted_shapes_of_deep_networks_match_torch(spec: str):
    found = compare(compile_spec(spec), 34)
    assert isinstance(found, Agreement)
    assert not found.difference


def test_memoized_shapes_are_those_that_modules_compute():
    """Blocks, groups and layers run once for each shape."""
    compilation = compile_spec("shufflenet_v2_x1_0")
    observer = ShapeObserver(compilation)
    for height, width in [(64, 64), (65, 64), (64, 64), (33, 97), (65, 65)]:
        result = infer_shapes(network_of(compilation), {"input": (3, height, width)})
        assert isinstance(result, Symbolic)
        observed = observer.shapes([(3, height, width)])
        assert observed == {name: result.shapes[id] for name, id in observer.watched.items()}
        assert observed == ShapeObserver(compilation).shapes([(3, height, width)])


def test_layers_with_equal_settings_have_equal_fingerprints():
    layers = [nn.Conv2d(3, 8, 3), nn.Conv2d(3, 8, 3), nn.Conv2d(3, 8, 3, stride=2), nn.Conv2d(3, 8, 3, bias=False)]
    first, second, *others = (fingerprint(layer, {}) for layer in layers)
    assert first == second
    assert first not in others
    assert fingerprint(nn.MaxPool2d(2), {}) != fingerprint(nn.MaxPool2d(2, ceil_mode=True), {})
    assert fingerprint(nn.Dropout(0.0), {}) != fingerprint(nn.Dropout(0), {})


@pytest.mark.parametrize(
    ("wrong", "difference"),
    [
        ({"conv1": (6, H - 5, W - 4)}, "at 1x32, cnnc accepts an input that PyTorch rejects"),
        ({"linear3": (11,)}, "at 32x32, `linear3` is 10 in PyTorch, but 11 in cnnc"),
    ],
)
def test_a_wrong_prediction_is_found(
    wrong: dict[str, Any], difference: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def wrongly_inferred(result: Compiled, sizes: Any) -> Any:
        found = infer_shapes(result, sizes)
        assert isinstance(found, Symbolic)
        constraints = found.constraints if "linear3" in wrong else ()
        return replace(found, shapes={**found.shapes, **wrong}, constraints=constraints)

    monkeypatch.setattr("cnnc.runtime.compare.sizes.infer_shapes", wrongly_inferred)
    assert main(["sizes", "lenet5", "mlp", "--most", "32"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"lenet5  LeNet5: {difference}")


def test_all_pairs_and_several_networks(capsys: pytest.CaptureFixture[str]):
    assert main(["sizes", "lenet5", "resnet", "unet", "--most", "36", "--pairs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("lenet5  LeNet5: 1,296 sizes agree (all pairs to 36), 1,280 of them refused")
    assert lines[1].startswith("unet  UNet: 1,296 sizes agree")
    assert lines[2].startswith("2 networks agree with PyTorch at 2,592 sizes, of which")
