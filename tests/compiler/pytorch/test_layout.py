"""Constructors as text: the layout is the formatters', and loops make what they stand for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

import pytest

from cnnc.compiler.pytorch.layout import Bracket, fold_loops, lay_out


def layer(*items: str) -> Bracket:
    return Bracket("Layer", items)


def named(name: str, *items: str) -> Bracket:
    return Bracket("", (f'"{name}"', layer(*items)))


RUNS: list[tuple[Sequence[Bracket], list[str]]] = [
    ([layer("8")], ["Layer(8)"]),
    ([layer("8"), layer("8")], ["*[Layer(8) for _ in range(2)]"]),
    ([layer("8"), layer("16")], ["Layer(8)", "Layer(16)"]),
    ([layer("8", "3"), layer("16", "3"), layer("24", "3")], ["*[Layer(8 + 8 * i, 3) for i in range(3)]"]),
    ([layer("0"), layer("1"), layer("2")], ["*[Layer(i) for i in range(3)]"]),
    ([layer("1"), layer("2"), layer("3")], ["*[Layer(i + 1) for i in range(3)]"]),
    ([layer("9"), layer("7"), layer("5")], ["*[Layer(9 - 2 * i) for i in range(3)]"]),
    ([layer("3"), layer("2"), layer("1")], ["*[Layer(3 - i) for i in range(3)]"]),
    ([layer("a"), layer("a + 8"), layer("a + 16")], ["*[Layer(a + 8 * i) for i in range(3)]"]),
    ([layer("a + 9"), layer("a + 7"), layer("a + 5")], ["*[Layer(a + 9 - 2 * i) for i in range(3)]"]),
    ([layer("a + 1"), layer("b + 2"), layer("c + 3")], ["Layer(a + 1)", "Layer(b + 2)", "Layer(c + 3)"]),
    ([layer("a"), layer("b"), layer("c")], ["Layer(a)", "Layer(b)", "Layer(c)"]),
    ([layer("1.5"), layer("2.5"), layer("3.5")], ["Layer(1.5)", "Layer(2.5)", "Layer(3.5)"]),
    ([layer("4"), layer("8"), layer("8"), layer("8")], ["Layer(4)", "*[Layer(8) for _ in range(3)]"]),
    ([layer("8"), layer("8"), layer("9")], ["*[Layer(8) for _ in range(2)]", "Layer(9)"]),
    ([Bracket("nn.ReLU", ()), Bracket("nn.ReLU", ())], ["nn.ReLU()", "nn.ReLU()"]),
    (
        [named("a1", "8"), named("a2", "16"), named("a3", "24")],
        ['*[(f"a{i + 1}", Layer(8 + 8 * i)) for i in range(3)]'],
    ),
    ([named("a0"), named("a1"), named("a2")], ['*[(f"a{i}", Layer()) for i in range(3)]']),
    ([named("a0"), named("a2"), named("a4")], ['("a0", Layer())', '("a2", Layer())', '("a4", Layer())']),
    ([named("a1"), named("b2"), named("c3")], ['("a1", Layer())', '("b2", Layer())', '("c3", Layer())']),
    ([named("a08"), named("a09"), named("a10")], ['("a08", Layer())', '("a09", Layer())', '("a10", Layer())']),
]


@pytest.mark.parametrize(("pieces", "expected"), RUNS)
def test_rolled(pieces: Sequence[Bracket], expected: list[str]) -> None:
    assert [str(piece) for piece in fold_loops(pieces)] == expected


@pytest.mark.parametrize(("pieces", "expected"), RUNS)
def test_loops_make_the_pieces_that_they_stand_for(pieces: Sequence[Bracket], expected: list[str]) -> None:
    def made(text: str) -> object:
        scope = {"Layer": lambda *items: items, "nn": type("nn", (), {"ReLU": list}), "a": 1, "b": 2, "c": 3}  # pyright: ignore
        return eval(f"[{text}]", scope)

    assert made(", ".join(expected)) == made(", ".join(map(str, pieces)))


@pytest.mark.long
@pytest.mark.parametrize("width", [*range(1, 12), *range(20, 44, 3)])
def test_layout_is_that_of_the_formatter(width: int) -> None:
    """Brackets in brackets, of every width at which one more of them has to be broken."""
    name = "n" * width
    call = Bracket("Layer", (name, name), together=True)
    pairs = (Bracket("", ('"a"', call)), *fold_loops([named(f"{name}{index}", str(index)) for index in range(3)]))
    listed = Bracket("OrderedDict", (Bracket("", pairs, "[", "]"),))
    chain = Bracket("nn.Sequential", (call, Bracket("nn.Sequential", (listed,)), call))
    text = "\n".join([*lay_out(chain, "", "x = "), *lay_out(Bracket("Layer", (name,) * 4, together=True), "", "y = ")])
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    assert text + "\n" == done.stdout
