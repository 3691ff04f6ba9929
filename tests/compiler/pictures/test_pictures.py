"""Pictures: what is drawn once, where things stand, and what of a spec reaches the file."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import cnnc
from cnnc.compiler.compilation import Compiled
from cnnc.compiler.operators.conv import Conv
from cnnc.compiler.pictures.formats.svg import svg
from cnnc.compiler.pictures.page.legend import legend
from cnnc.compiler.pictures.page.page import page
from cnnc.compiler.pictures.page.sheet import kinds_of
from cnnc.compiler.pictures.page.volumes import volumes
from cnnc.compiler.pictures.parts.fold import between, folded
from cnnc.compiler.pictures.parts.nest import ARRIVES, Joined, nest
from cnnc.compiler.pictures.parts.parts import Frame, Parallel, Picture, Tangle, holds, layers, opened
from cnnc.compiler.pictures.parts.structure import picture
from cnnc.compiler.pictures.scene.scene import Box, Face, Words, flat
from cnnc.compiler.pictures.scene.theme import DARK, FILLS, LIGHT
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.pytorch.line_map import module_lines
from cnnc.dsl.span import Source
from cnnc.runtime.cli.main import main
from cnnc.runtime.library.catalog import entries
from cnnc.runtime.library.compiling import compile_spec
from cnnc.runtime.library.specs import find_shipped

from ...support.contrast import assert_contrast, contrast
from ...support.geometry import assert_readable
from ...support.painted import STARTS, assert_painted

SVG = "{http://www.w3.org/2000/svg}"


def network_of(text: str) -> Compiled:
    result = compile_source(Source("test.cnn", text), find_shipped).result
    assert result is not None
    return result


def shipped(name: str) -> Compiled:
    result = compile_spec(name).result
    assert result is not None
    return result


def drawn(name: str) -> Picture:
    return folded(picture(shipped(name)), "auto")


def all_shipped() -> list[str]:
    return sorted(entry.name for entry in entries() if not entry.family)


# Nesting -------------------------------------------------------------------------------------------------------------


def test_a_chain_is_one_sequence() -> None:
    assert nest([[ARRIVES], [0], [1]]) == (Joined(0), Joined(1), Joined(2))


def test_a_value_that_is_passed_on_is_an_empty_lane() -> None:
    assert nest([[ARRIVES], [0], [1, 0]]) == (Joined(0), Joined(2, ((Joined(1),), ())))


def test_one_value_twice_is_two_empty_lanes() -> None:
    assert nest([[ARRIVES], [0, 0]]) == (Joined(0), Joined(1, ((), ())))


def test_lanes_stand_in_the_order_in_which_the_merge_reads_them() -> None:
    assert nest([[ARRIVES], [ARRIVES], [1, 0]])[0].lanes == ((Joined(1),), (Joined(0),))


def test_lanes_nest() -> None:
    inner = Joined(3, ((), (Joined(2),)))
    assert nest([[ARRIVES], [0], [1], [1, 2], [0, 3]]) == (Joined(0), Joined(4, ((), (Joined(1), inner))))


def test_what_is_no_nest_of_lanes_is_a_tangle() -> None:
    assert nest([[ARRIVES], [0], [0], [1, 2], [2, 3]])[1] == Joined(4, tangled=(1, 2, 3))


# What is drawn once --------------------------------------------------------------------------------------------------


def test_equal_blocks_are_one_frame_and_those_that_differ_are_not() -> None:
    frames = [part for part in drawn("resnet50").chain.parts if isinstance(part, Frame)]
    assert [(frame.name, frame.count) for frame in frames] == [
        ("layer1.0", 1),
        ("layer1.1–2", 2),
        ("layer2.0", 1),
        ("layer2.1–3", 3),
        ("layer3.0", 1),
        ("layer3.1–5", 5),
        ("layer4.0", 1),
        ("layer4.1–2", 2),
    ]


def test_blocks_that_differ_in_numbers_have_a_table_and_no_count() -> None:
    frames = [part for part in drawn("inception_v1").chain.parts if isinstance(part, Frame)]
    first = frames[0]
    assert (first.name, first.count) == ("inception3a–3b", 1)
    assert first.columns == ("c1", "r3", "c3", "r5", "c5", "proj")
    assert first.rows[1] == ("inception3b", ("128", "128", "192", "32", "96", "64"))


def test_blocks_that_differ_in_what_arrives_are_not_counted_as_equal() -> None:
    parts = opened(drawn("densenet121").chain)
    tables = [(part.columns, len(part.rows), part.count) for part in parts if isinstance(part, Frame) and part.rows]
    assert tables == [(("arrives",), depth, 1) for depth in (6, 12, 24, 16)]


def test_fold_all_draws_equal_layers_in_a_row_once() -> None:
    parts = folded(picture(shipped("vgg16")), "all").chain.parts
    counts = [(part.count, [layer.words for layer in layers(part)]) for part in parts if isinstance(part, Frame)]
    widths = [(2, "64"), (2, "128"), (3, "256"), (3, "512"), (3, "512")]
    expected = [(count, [("conv 3×3", width)]) for count, width in widths]
    assert counts == [*expected, (2, [("linear", "4096")])]


def test_fold_all_draws_sequences_that_come_again_in_other_numbers_once() -> None:
    (last,) = [
        part
        for part in folded(picture(shipped("resnet50")), "all").chain.parts
        if isinstance(part, Frame) and part.rows
    ]
    assert (last.name, last.columns) == ("layer2–4", ("planes", "out", "n"))
    assert last.rows == (
        ("layer2", ("128", "512", "3")), ("layer3", ("256", "1024", "5")), ("layer4", ("512", "2048", "2"))
    )  # fmt: skip
    assert [(part.count, part.times) for part in last.inside.parts if isinstance(part, Frame)] == [(1, ""), (3, "n")]


@pytest.mark.parametrize("name", ["resnet50", "resnet34", "mobilenet_v2", "inception_v1", "inception_v3"])
def test_what_a_table_says_is_what_the_layers_have(name: str) -> None:
    whole = picture(shipped(name))
    numbers = {layer.path: layer.words for layer in layers(whole.chain)}
    for folding in ("auto", "all"):
        for frame in [part for part in folded(whole, folding).chain.parts if isinstance(part, Frame) and part.rows]:
            first = dict(zip(frame.columns, frame.rows[0][1], strict=True))
            for layer in layers(frame.inside):
                said = [" ".join(_valued(word, first) for word in line.split(" ")) for line in layer.words]
                assert tuple(said) == numbers[layer.path], (frame.name, layer)


def _valued(word: str, cells: dict[str, str]) -> str:
    factor, dot, name = word.rpartition("·")
    value = cells.get(name, name)
    return str(int(factor) * int(value)) if dot else value


def test_heads_of_one_structure_are_drawn_once() -> None:
    (head,) = drawn("inception_v1").hanging
    assert head.name == "aux1, aux2"
    assert head.sources == ("inception4a.concat1", "inception4d.concat1")


def test_a_head_hangs_on_the_block_that_it_reads_even_where_that_is_drawn_with_others() -> None:
    deeplab = drawn("deeplabv3_resnet50")
    (source,) = deeplab.hanging[0].sources
    assert source.startswith("backbone.layer3.5.")
    assert [part.name for part in opened(deeplab.chain) if holds(part, source) and isinstance(part, Frame)] == [
        "backbone.layer3"
    ]


def test_a_unet_is_a_nest_of_skips() -> None:
    part, depth = drawn("unet").chain, 0
    while inner := [p for p in part.parts if isinstance(p, Parallel)]:
        assert inner[0].lanes[0].parts == ()
        part, depth = inner[0].lanes[1], depth + 1
    assert depth == 4


def test_branches_that_cross_are_drawn_in_columns() -> None:
    crossing = network_of(
        """
        net Crossing {
            input 8x16x16
            a: conv(8, 3, pad=1)
            b: conv(8, 3, pad=1)
            left: add {
                from a
                from b
            }
            add {
                from left -> conv(8, 1)
                from a -> conv(8, 1)
                from b -> conv(8, 1)
            }
        }
        """
    )
    parts = picture(crossing).chain.parts
    assert any(isinstance(part, Tangle) for part in parts)
    assert_readable(page(picture(crossing)))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("layer1.1", "layer1.3", "layer1.1–3"), ("inception4a", "inception4e", "inception4a–4e"), ("a", "b", "a–b")],
)
def test_names_of_several_blocks(first: str, last: str, expected: str) -> None:
    assert between(first, last) == expected


# Geometry ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", all_shipped())
def test_every_shipped_network_can_be_drawn_and_read(name: str) -> None:
    whole = picture(shipped(name))
    for folding in ("auto", "all"):
        scene = page(folded(whole, folding))
        assert scene.width <= 1500
        assert_readable(scene)
        ElementTree.fromstring(svg(scene))


NAMED = ["lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121", "mobilenet_v2"]


@pytest.mark.parametrize("name", NAMED)
def test_text_and_lines_can_be_told_from_what_is_behind_them(name: str) -> None:
    scene = page(drawn(name))
    assert_contrast(svg(scene, "light"), dark=False)
    assert_contrast(svg(scene, "dark"), dark=False)
    assert_contrast(svg(scene, "auto"), dark=False)
    assert_contrast(svg(scene, "auto"), dark=True)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_role_can_be_told_from_the_paper(palette: dict[str, str]) -> None:
    assert all(contrast(palette[role], palette["paper"]) >= 4.5 for role in ("ink", "faint"))
    assert all(contrast(palette[role], palette["paper"]) >= 3 for role in ("line", "soft", "frame"))
    assert all(contrast(palette["dark"], fill) >= 4.5 for fill in FILLS.values())


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    with pytest.raises(AssertionError):
        assert_contrast(svg(page(drawn("lenet5")), "light").replace("#14171a", "#aaaaaa"), dark=False)


def test_resnet50_fits_a_page() -> None:
    scene = page(drawn("resnet50"))
    assert scene.width <= 1500
    assert scene.height <= 260
    assert len(svg(scene).encode()) <= 30_000


def test_a_lane_that_is_too_wide_goes_on_in_rows() -> None:
    long = "conv(8, 3, pad=1) -> bn -> relu; " * 20
    scene = page(picture(network_of(f"net A {{ input 8x8x8; add {{ {{ {long} }}; identity }}; relu }}")), 700)
    assert scene.width <= 700
    assert_readable(scene)
    boxes = [mark for mark in flat(scene.items) if isinstance(mark, Box) and mark.role == "convolution"]
    assert len(boxes) == 20
    assert len({box.y for box in boxes}) == 3


def test_a_long_string_does_not_widen_a_table() -> None:
    block = 'block B(word, n) { if word == "" { tanh }; conv(n, 3) -> relu -> conv(n, 1) }'
    words = ["many " * 100, "words " * 100]
    calls = "; ".join(f'B("{word}", {n})' for n, word in enumerate(words, 3))
    scene = page(folded(picture(network_of(f"{block}\nnet A {{ input 2x8x8; {calls} }}")), "auto"))
    assert scene.width <= 700
    assert_readable(scene)
    assert any(
        mark.text.startswith("many") and mark.text.endswith("…")
        for mark in flat(scene.items)
        if isinstance(mark, Words)
    )


def test_each_level_of_a_unet_begins_below_the_one_before() -> None:
    marks = list(flat(page(drawn("unet")).items))
    encoders = {mark.text: mark.x for mark in marks if isinstance(mark, Words) and mark.text.startswith("enc")}
    lefts = [encoders[f"enc{level}  DoubleConv"] for level in (1, 2, 3, 4)]
    pools = [mark for mark in marks if isinstance(mark, Box) and mark.role == "pooling"]
    assert len(pools) == 4
    for left, pool, following in zip(lefts, pools, lefts[1:], strict=False):
        assert left < pool.x < following < left + 100


# Files ---------------------------------------------------------------------------------------------------------------


def test_pictures_are_the_same_whatever_the_hash_seed() -> None:
    code = (
        "import sys; from cnnc.runtime.library.compiling import compile_spec, network_of\n"
        "from cnnc.compiler.pictures.parts.structure import picture\n"
        "from cnnc.compiler.pictures.parts.fold import folded\n"
        "from cnnc.compiler.pictures.page.page import page; from cnnc.compiler.pictures.formats.svg import svg\n"
        "sys.stdout.write(svg(page(folded(picture(network_of(compile_spec('inception_v1'))), 'auto'))))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1")
    ]
    assert runs[0] == runs[1]
    assert runs[0]


def test_text_of_a_spec_is_escaped() -> None:
    network = network_of(
        """
        block Two(word) {
            if word == "" { relu }
            conv(2, 3) -> conv(2, 1)
        }
        net Hostile {
            input 1x8x8
            Two("</title><script>alert(1)</script>")
        }
        """
    )
    text = svg(page(picture(network)))
    assert "</title><script>" not in text
    assert any("<script>alert(1)" in (title.text or "") for title in ElementTree.fromstring(text).iter(f"{SVG}title"))


def test_the_command_writes_each_format(tmp_path: Path) -> None:
    assert main(["draw", "lenet5", "-o", str(tmp_path / "lenet5.svg")]) == 0
    assert (tmp_path / "lenet5.svg").read_bytes().startswith(b"<svg")
    for suffix in STARTS:
        assert_painted(["draw", "lenet5"], tmp_path / f"lenet5{suffix}")


def test_without_its_library_a_png_is_refused_with_a_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert main(["draw", "lenet5", "-o", str(tmp_path / "lenet5.png")]) == 1
    assert "or write SVG" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_numbers_that_are_computed_from_a_parameter_can_be_folded(tmp_path: Path) -> None:
    spec = tmp_path / "small.cnn"
    spec.write_text(
        "block Part(width) { conv(width - 3, 1) -> conv(3 * width // 2, 1) }\n"
        "net Small { input 3x8x8; Part(8); Part(10) }\n"
    )
    assert main(["draw", str(spec), "-o", str(tmp_path / "small.svg")]) == 0
    texts = [element.text or "" for element in ElementTree.parse(tmp_path / "small.svg").iter(f"{SVG}text")]
    assert {"part1", "part2", "a", "b", "5", "12", "7", "15"} <= set(texts)


def test_a_sheet_has_all_networks_a_legend_and_a_table(tmp_path: Path) -> None:
    path = tmp_path / "sheet.svg"
    assert main(["draw", "lenet5", "resnet18", "--sheet", "-o", str(path)]) == 0
    texts = [element.text for element in ElementTree.parse(path).iter(f"{SVG}text")]
    for expected in ("LeNet5", "ResNet18", "convolution", "activation", "61,706", "11,689,512"):
        assert expected in texts


def test_an_unknown_format_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draw", "lenet5", "-o", str(tmp_path / "x.bmp")]) == 1
    assert "use one of " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_every_module_is_found_in_the_generated_code() -> None:
    for name in ("resnet50", "mobilenet_v2", "densenet121", "inception_v1"):
        network = shipped(name)
        paths = [node.path for node in network.graph.operations]
        lines = module_lines(network.code, network.name, paths)
        assert set(lines) == set(paths)
        text = network.code.splitlines()
        for node in network.graph.operations:
            if isinstance(node.operator, Conv):
                assert "nn.Conv2d(" in text[lines[node.path] - 1], node.path


@pytest.mark.parametrize("suffix", ["tex", "drawio", "dot", "mmd", "html"])
def test_text_formats_name_every_box(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"i.{suffix}"
    assert main(["draw", "inception_v1", "-o", str(path)]) == 0
    text = path.read_text()
    for words in ("conv 7", "max pool", "proj", "linear", "softmax", "aux1"):
        assert words in text, words


def test_closed_blocks_that_are_numbered_are_named_with_what_holds_them() -> None:
    named = [layer.words[0] for layer in layers(picture(shipped("resnet18"), 1).chain) if layer.kind == "block"]
    assert named == [f"layer{stage}.{block}" for stage in (1, 2, 3, 4) for block in (0, 1)]


CLOSED = """
block Unit(act) {
    add {
        conv(4, 3, pad=1) -> act
        identity
    }
}
block Head {
    flatten -> linear(2)
}
net A {
    input 4x8x8
    Unit(relu) x 2
    Unit(tanh) x 2
    last: Unit(tanh)
    relu -> flatten -> linear(2)
    aux a: Head from last weight 0.5
}
"""


def test_closed_blocks_are_drawn_once_where_all_that_they_are_made_of_is_equal() -> None:
    found = folded(picture(network_of(CLOSED), 0), "auto")
    words = [layer.words for layer in layers(found.chain) if layer.kind == "block"]
    assert words == [("unit1–2", "Unit ×2"), ("unit3–4", "Unit ×2"), ("last", "Unit")]
    (head,) = found.hanging
    assert [holds(part, head.sources[0]) for part in found.chain.parts] == [False, False, False, True, False]


def test_a_concatenation_has_two_bars_wherever_it_stands() -> None:
    joints = [layer for layer in layers(drawn("dpn68").chain) if layer.words[:1] == ("concat",)]
    boxes = [mark for mark in flat(page(drawn("dpn68")).items) if isinstance(mark, Box) and mark.role == "merge"]
    assert len(joints) == sum(box.outline == "square" for box in boxes) > 0


def test_a_legend_names_the_merges_that_occur() -> None:
    def named(*names: str) -> list[str]:
        kinds = {kind for name in names for kind in kinds_of(drawn(name))}
        return [mark.text for mark in flat(legend(kinds, 1500).items) if isinstance(mark, Words)]

    assert not {"sum", "product", "concatenation"} & {*named("vgg16")}
    assert named("mobilenet_v3_small")[-2:] == ["sum", "product"]
    assert named("resnet18", "inception_v1")[-2:] == ["sum", "concatenation"]


def test_slices_say_which_channels_they_take() -> None:
    slices = [layer.words for layer in layers(drawn("shufflenet_v2_x1_0").chain) if layer.words[0] == "slice"]
    assert slices[:2] == [("slice", "0:58"), ("slice", "58:116")]


def test_the_blocks_of_a_unet_are_clusters_as_they_are_frames(tmp_path: Path) -> None:
    path = tmp_path / "unet.dot"
    assert main(["draw", "unet", "-o", str(path)]) == 0
    titles = re.findall(r'subgraph \w+ { label="(\w+) DoubleConv"', path.read_text())
    assert titles == ["enc1", "enc2", "enc3", "enc4", "enc5", "dec4", "dec3", "dec2", "dec1"]


@pytest.mark.parametrize("name", NAMED)
def test_a_drawio_file_has_its_importers_structure(name: str, tmp_path: Path) -> None:
    path = tmp_path / "r.drawio"
    assert main(["draw", name, "-o", str(path)]) == 0
    root = ElementTree.parse(path).getroot()
    assert root.tag == "mxfile"
    cells = root.findall("./diagram/mxGraphModel/root/mxCell")
    ids = [cell.get("id") for cell in cells]
    assert ids[:2] == ["0", "1"]
    assert len(set(ids)) == len(ids)
    edges = [cell for cell in cells if cell.get("edge")]
    assert all(cell.get(end) in ids for cell in edges for end in ("source", "target") if cell.get(end))
    assert sum(bool(cell.get("source") and cell.get("target")) for cell in edges) > 6


# Volumes and stages --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["perceptron", "mlp", "lenet5", "alexnet", "vgg16", "vgg19_bn"])
def test_chains_can_be_drawn_as_volumes(name: str) -> None:
    for most in (1500, 700):
        scene = volumes(picture(shipped(name)), most)
        assert scene.width <= most
        assert_readable(scene)
        ElementTree.fromstring(svg(scene))


def test_a_volume_is_as_high_and_thick_as_its_map() -> None:
    marks = list(flat(volumes(picture(shipped("vgg16"))).items))
    fronts = [mark.points for mark in marks if isinstance(mark, Face) and mark.shade == 0]
    high = [points[2][1] - points[1][1] for points in fronts]
    thick = [points[1][0] - points[0][0] for points in fronts]
    assert high[1] / high[18] == pytest.approx((224 / 7) ** 0.5)
    assert thick[0] < thick[1] < thick[18]


def test_a_network_with_branches_is_not_drawn_as_volumes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "resnet18", "--volumes", "-o", str(tmp_path / "x.svg")]) == 1
    assert "ResNet18 branches at `layer1.0.add1`" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_stages_of_the_resnets_are_those_of_their_papers_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "resnet18", "resnet50", "resnet152", "--stages"]) == 0
    rows = {
        line.split(" & ")[0]: line.split(" & ", 1)[1] for line in capsys.readouterr().out.splitlines() if " & " in line
    }
    basic = r"$\begin{bmatrix}\text{3$\times$3, 128}\\ \text{3$\times$3, 128}\end{bmatrix}\times 2$"
    deep = r"\text{1$\times$1, 128}\\ \text{3$\times$3, 128}\\ \text{1$\times$1, 512}"
    expected = [basic, *(rf"$\begin{{bmatrix}}{deep}\end{{bmatrix}}\times {count}$" for count in (4, 8))]
    apart = r"\raisebox{0pt}[\dimexpr\height+3pt][\dimexpr\depth+3pt]"
    assert rows[r"28$\times$28"].removesuffix(r" \\").split(" & ") == [f"{apart}{{{cell}}}" for cell in expected]
    assert rows["parameters"].removesuffix(r" \\").split(" & ") == ["11.7 M", "25.6 M", "60.2 M"]


@pytest.mark.parametrize("page", ["README.md", "specs/README.md"])
def test_a_page_shows_the_picture_that_the_command_beside_it_draws(page: str, tmp_path: Path) -> None:
    path = Path(cnnc.__file__).parent / page
    shown = re.findall(r"<!-- (draw .*?) -->\n!\[.*?\]\((.*?)\)", path.read_text(encoding="utf-8"))
    assert shown
    for command, name in shown:
        assert main([*command.split(), "-o", str(tmp_path / "drawn.svg")]) == 0
        assert (tmp_path / "drawn.svg").read_text() == (path.parent / name).read_text()
