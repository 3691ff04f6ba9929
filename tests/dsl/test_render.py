"""Rendered problems: layout, marks under their code, and no control characters."""

from __future__ import annotations

import re
import unicodedata
from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cnnc.dsl.problem import Edit, Label, Problem
from cnnc.dsl.record import record
from cnnc.dsl.render import concise, render, render_all
from cnnc.dsl.render.terminal_text import MAX_WIDTH, width
from cnnc.dsl.span import Source, Span


@record
class Example(Problem):
    """A problem with the given texts."""

    code = "E0405"
    example_title: str = "branches differ"
    example_label: str = ""
    others: tuple[Label, ...] = ()
    example_notes: tuple[str, ...] = ()
    example_help: tuple[str, ...] = ()
    example_edit: Edit | None = None

    @property
    def title(self) -> str:
        return self.example_title

    @property
    def label(self) -> str:
        return self.example_label

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.others

    @property
    def notes(self) -> tuple[str, ...]:
        return self.example_notes

    @property
    def help(self) -> tuple[str, ...]:
        return self.example_help

    @property
    def edit(self) -> Edit | None:
        return self.example_edit


class ExampleWarning(Example):
    """A warning with the given texts."""

    code = "W0101"


SOURCE = Source(
    "specs/x.cnn",
    dedent("""\
        net A {
            input 3x8x8
            add {
                conv(256, 1, stride=2) -> relu
                conv(64, 1)
                a
                b
                c
            } -> relu
            relu
        }
        """),
)


def at(text: str, source: Source = SOURCE) -> Span:
    start = source.text.index(text)
    return Span(source, start, start + len(text))


def shown(problem: Problem) -> str:
    """The rendered problem without its title and place, which every test would repeat."""
    return "\n".join(render(problem).split("\n")[3:])


def drawing(text: str) -> str:
    return dedent(text).strip("\n")


# Layout --------------------------------------------------------------------------------------------------------------


def test_title_place_label_notes_and_help():
    problem = Example(
        at("conv(64, 1)"),
        example_label="64x8x8",
        example_notes=("one fact", "two\nlines"),
        example_help=("do it", "or this"),
    )
    assert render(problem) == drawing("""
        error[E0405]: branches differ
         --> specs/x.cnn:5:9
          |
        5 |         conv(64, 1)
          |         ^^^^^^^^^^^ 64x8x8
          |
          = note: one fact
          = note: two
                  lines
          = help: do it
          = help: or this
        """)


def test_labels_on_one_line_hang_below_each_other():
    labels = (Label(at("256"), "channels"), Label(at("1, "), ""), Label(at("-> relu"), "then"))
    assert shown(Example(at("stride=2"), example_label="halves", others=labels)) == drawing("""
        4 |         conv(256, 1, stride=2) -> relu
          |              ---  ---^^^^^^^^  ------- then
          |              |       |
          |              |       halves
          |              channels
        """)


def test_the_problems_own_mark_lies_on_top_of_those_around_it():
    whole = Label(at("conv(256, 1, stride=2)"), "the whole")
    assert shown(
        Example(at("stride=2"), example_label="halves", others=(Label(at("stride=2"), "also"), whole))
    ) == drawing("""
        4 |         conv(256, 1, stride=2) -> relu
          |         -------------^^^^^^^^-
          |         |            |
          |         |            halves
          |         |            also
          |         the whole
        """)


def test_multi_line_spans_are_drawn_as_brackets():
    add = Span(SOURCE, at("add {").start, at("} -> relu").start + 1)
    body = Span(SOURCE, at("{\n    input").start, at("} -> relu").start + 1)
    labels = (Label(at("conv(64, 1)"), "64x8x8"), Label(add, "inner"))
    assert shown(Example(body, example_label="outer", others=labels)) == drawing("""
        1 |     net A {
          |  _________^
        2 | |       input 3x8x8
        3 | | /     add {
        4 | | |         conv(256, 1, stride=2) -> relu
        5 | | |         conv(64, 1)
          | | |         ----------- 64x8x8
        ... | |
        9 | | |     } -> relu
          | | |_____- inner
          | |_______^ outer
        """)


def test_a_label_in_another_file_has_an_excerpt_of_its_own():
    other = Source("specs/other.cnn", "block B {\n    conv(3)\n}\n")
    problem = ExampleWarning(at("256"), others=(Label(at("conv(3)", other), "decided here"),))
    assert render(problem) == drawing("""
        warning[W0101]: branches differ
         --> specs/x.cnn:4:14
          |
        4 |         conv(256, 1, stride=2) -> relu
          |              ^^^
          |
         ::: specs/other.cnn:2:5
          |
        2 |     conv(3)
          |     ------- decided here
        """)


def test_line_numbers_share_one_width():
    text = "\n" * 99 + "conv\n"
    source = Source("a.cnn", text)
    assert render(Example(at("conv", source), others=(Label(Span(source, 0, 0), "here"),))) == drawing("""
        error[E0405]: branches differ
           --> a.cnn:100:1
            |
          1 |
            | - here
        ...
        100 | conv
            | ^^^^
        """)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(at("256"), "64"), "4 |         conv(64, 1, stride=2) -> relu\n  |              ~~"),
        (Edit(Span(SOURCE, at(") -> relu").start, at(") -> relu").start), ", pad=1"),
         "4 |         conv(256, 1, stride=2, pad=1) -> relu\n  |                              +++++++"),
        (Edit(Span(SOURCE, at("        a\n").start, at("        a\n").start), "        bn\n"),
         "6 |         bn\n  |         ++\n7 |         a"),
        (Edit(at("a\n        b\n"), "d\n"), "6 |         d\n  |         ~\n7 |         c"),
    ],
)  # fmt: skip
def test_an_edit_shows_the_edited_line(edit: Edit, expected: str):
    assert render(Example(at("256"), example_edit=edit)).endswith(f"^^^\nhelp: write\n  |\n{expected}")


def test_an_edit_that_only_removes_text_marks_it():
    edit = Edit(at(", stride=2"), "")
    expected = "  |\n4 |         conv(256, 1, stride=2) -> relu\n  |                    ----------"
    assert render(Example(at("256"), example_edit=edit)).endswith(f"help: remove\n{expected}")
    assert render(Example(at("256"), example_help=("remove it",), example_edit=edit)).endswith(
        f"help: remove it\n{expected}"
    )


def test_an_edit_in_another_file_names_it():
    other = Source("specs/other.cnn", "block B {\n    conv(3)\n}\n")
    assert render(Example(at("256"), example_edit=Edit(at("3)", other), "4)"))).endswith(
        "help: write\n ::: specs/other.cnn:2:10\n  |\n2 |     conv(4)\n  |          ~~"
    )


def test_a_long_edit_is_cut():
    edit = Edit(at("256"), "\n".join(str(i) for i in range(100)))
    assert render(Example(at("256"), example_edit=edit)).endswith("9 | 5\n  | ~")


def test_several_problems_are_counted():
    error, warning = Example(at("256")), ExampleWarning(at("64"))
    assert render_all([]) == ""
    assert render_all([error, warning, error]) == "\n\n".join(
        [render(error), render(warning), render(error), "2 errors, 1 warning"]
    )
    assert render_all([warning]).endswith("\n\n1 warning")


def test_concise():
    assert concise(Example(at("stride=2"))) == "specs/x.cnn:4:22: error[E0405]: branches differ"


# Characters ----------------------------------------------------------------------------------------------------------


def test_tabs_and_wide_characters_move_the_marks():
    source = Source("a.cnn", 'if x {\n\tname("日本", "e\u0301", 3)\n}\n')
    assert shown(Example(at("3", source), others=(Label(at('"日本"', source)),))) == drawing("""
        2 |     name("日本", "e\u0301", 3)
          |          ------       ^
        """)


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("\t", 4),
        ("  \t", 4),
        ("a\t", 4),
        ("    \t", 8),
        ("\t\t", 8),
        ("日\t", 4),
        ("日本", 4),
        ("\uff21", 2),
        ("\U0001f600", 2),
        ("e\u0301", 1),
        ("e\u0301\u0302", 1),
        ("\u1112\u1161\u11ab", 2),
        ("\u2764\ufe0f", 1),
        ("\u200b", 6),
    ],
)
def test_marks_are_aligned_with_their_code(before: str, columns: int):
    source = Source("a.cnn", f"{before}NAME\n")
    marks = shown(Example(at("NAME", source))).splitlines()[1]
    assert marks == f"  | {' ' * columns}^^^^"


def test_control_characters_are_escaped():
    source = Source("a\x1b[2J\u202e.cnn", "a\x1b]0;x\x07 \u202eb\u2066\x9b \ud800\U000e0041\u2028c")
    problem = Example(
        at("c", source),
        example_title="\x1b[31m",
        example_label="\r",
        example_notes=("a\x00b",),
        example_help=("\u200f",),
    )
    assert render(problem) == drawing(r"""
        error[E0405]: \x1b[31m
         --> a\x1b[2J\u202e.cnn:1:17
          |
        1 | a\x1b]0;x\x07 \u202eb\u2066\x9b \ud800\U000e0041\u2028c
          |                                                       ^ \x0d
          |
          = note: a\x00b
          = help: \u200f
        """)


def test_a_long_line_is_cut_around_its_mark():
    numbers = ", ".join(str(i) for i in range(1000))
    source = Source("a.cnn", f"let a = [{numbers}]\n")
    labels = (Label(at("3, 4,", source), "left"), Label(at("990", source), "right"))
    code, marks, *_ = shown(Example(at("500", source), others=labels)).split("\n")
    assert width(code) == MAX_WIDTH + len("1 | ")
    assert code.startswith("1 | …")
    assert code.endswith("…")
    assert code[marks.index("^^^") :].startswith("500, ")
    assert [marks.index("-"), marks.rindex("-")] == [code.index("…"), code.rindex("…")]


def test_a_mark_wider_than_the_line_shown_ends_with_it():
    source = Source("a.cnn", "x" * 1000)
    code, marks = shown(Example(Span(source, 0, 1000))).split("\n")
    assert code == "1 | " + "x" * (MAX_WIDTH - 2) + "…"
    assert marks == "  | " + "^" * (MAX_WIDTH - 2)


def test_color_is_optional_and_changes_no_text():
    problem = Example(at("256"), example_label="here", example_notes=("a",), example_edit=Edit(at("256"), "64"))
    colored = render(problem, color=True)
    assert "\x1b[1;31merror[E0405]\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render(problem)
    assert "\x1b" not in render(problem)
    assert "\x1b[1;33mwarning[W0101]\x1b[0m" in render_all([ExampleWarning(at("256"))], color=True)


# Anything ------------------------------------------------------------------------------------------------------------

TEXTS = st.text(st.one_of(st.sampled_from("\n\n\r\t ab{}日\u0301\u202e\x1b"), st.characters()), max_size=60)


def without_trailing_blanks(text: str, times: int) -> Source:
    """A source whose lines are shown in full: blanks at a line's end are not."""
    return Source("a\n.cnn", "\n".join(line.rstrip(" \t\r") for line in (text * times).split("\n")))


SOURCES = st.builds(without_trailing_blanks, TEXTS, st.sampled_from([1, 1, 1, 40]))


@st.composite
def spans(draw: st.DrawFn, source: Source) -> Span:
    start, end = draw(st.integers(-3, len(source.text) + 3)), draw(st.integers(-3, len(source.text) + 3))
    return Span(source, start, end)


@st.composite
def problems(draw: st.DrawFn) -> Example:
    source, other = draw(SOURCES), draw(SOURCES)
    anywhere = st.one_of(spans(source), spans(source), spans(other))
    return Example(
        draw(spans(source)),
        example_title=draw(TEXTS),
        others=tuple(Label(span) for span in draw(st.lists(anywhere, max_size=4))),
        example_notes=tuple(draw(st.lists(TEXTS, max_size=2))),
        example_edit=draw(st.one_of(st.none(), st.builds(Edit, anywhere, TEXTS))),
    )


@given(problems())
@example(Example(Span(Source("", ""), 0, 0)))
@example(Example(Span(Source("", "\r\n"), 2, 1), example_edit=Edit(Span(Source("", "\r\n"), 0, 2), "")))
def test_marks_are_no_wider_than_the_code(problem: Example):
    text = render(problem)
    hidden = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and c != "\n"}
    assert not hidden
    assert re.sub(r"\x1b\[[0-9;]*m", "", render(problem, color=True)).split("\n") == text.split("\n")
    assert concise(problem).count("\n") == 0
    code: int | None = None
    for row in text.split("\n")[1:]:
        if re.match(r" *\d+ \|", row):
            code = width(row) if row.strip(" |/0123456789") else None
        elif code is not None and re.match(r" +\| ", row):
            assert len(row) <= code + 1


@given(problems(), st.text(max_size=20))
def test_a_label_may_have_any_text(problem: Example, text: str):
    labelled = Example(
        problem.span, example_label=text, others=tuple(Label(other.span, text) for other in problem.others)
    )
    assert render(labelled).split("\n")[0] == "error[E0405]: branches differ"
