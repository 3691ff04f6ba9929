"""`--format`: what programs read of the problems in specs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import cnnc
from cnnc.compiler.diagnostics.codes import problem_classes
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.problem import Problem
from cnnc.dsl.render.github import annotation
from cnnc.dsl.render.json_record import json_record
from cnnc.dsl.render.page import examples
from cnnc.dsl.render.sarif import sarif
from cnnc.dsl.span import Source
from cnnc.runtime.cli.main import main
from cnnc.runtime.library.specs import find_shipped

from ...support.sarif_schema import SCHEMA

OURS = json.loads((Path(cnnc.__file__).parent / "docs" / "problems.schema.json").read_text())
FAULTY = """net Faulty {
    input 3x32x32
    stem: conv(8, 3, stride: 2)
}
"""
WARNED = """net Warned {
    input 1x8x8
    stem: conv(4, 3)
    from stem -> conv(8, 3)
    from stem -> flatten -> linear(2)
}
"""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("faulty.cnn").write_text(FAULTY, encoding="utf-8")
    Path("warned.cnn").write_text(WARNED, encoding="utf-8")


def problems() -> list[Problem]:
    """One problem of each kind that a page has an example of."""
    found: dict[str, Problem] = {}
    for code, kind in problem_classes().items():
        text = examples(kind).get("Wrong")
        if text:
            compilation = compile_source(Source(f"folder/{code}.cnn", text), find_shipped)
            found.update({problem.code: problem for problem in compilation.problems})
    return list(found.values())


ALL = problems()


def out(capsys: pytest.CaptureFixture[str], *arguments: str, status: int) -> str:
    assert main(list(arguments)) == status
    return capsys.readouterr().out


# Each format ---------------------------------------------------------------------------------------------------------


def test_concise_is_a_line_for_each_problem(capsys: pytest.CaptureFixture[str]):
    specs = ["faulty.cnn", "warned.cnn", "none.cnn", "lenet5"]
    lines = out(capsys, "check", "--format", "concise", *specs, status=1).splitlines()
    assert lines == [
        "faulty.cnn:3:28: error[E0105]: expected `=`, found `:`",
        "warned.cnn:4:18: warning[W0101]: no output depends on `conv1`, so the generated code omits it",
        "none.cnn: error[E0701]: none.cnn does not exist",
    ]


def test_json_has_the_schema_that_is_documented(capsys: pytest.CaptureFixture[str]):
    document = json.loads(out(capsys, "check", "--format", "json", "faulty.cnn", "none.cnn", "lenet5", status=1))
    Draft202012Validator(OURS).validate(document)
    faulty, missing, good = document["specs"]
    assert [spec["good"] for spec in document["specs"]] == [False, False, True]
    assert missing["refusal"] is None
    [absent] = missing["problems"]
    assert (absent["code"], absent["title"], absent["file"]) == ("E0701", "none.cnn does not exist", "none.cnn")
    assert good["summary"].startswith("lenet5  LeNet5: depth 5")
    [problem] = faulty["problems"]
    assert (problem["code"], problem["severity"], problem["file"]) == ("E0105", "error", "faulty.cnn")
    assert problem["start"] == {"offset": FAULTY.index(":", FAULTY.index("stride")), "line": 3, "column": 28}
    [edit] = problem["edits"]
    mended = FAULTY[: edit["start"]["offset"]] + edit["text"] + FAULTY[edit["end"]["offset"] :]
    assert "stride=2" in mended


def fields(schema: Any) -> set[str]:
    """Names of all properties in a schema."""
    if isinstance(schema, list):
        return set[str]().union(*(fields(part) for part in schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())).union(*(fields(part) for part in schema.values()))


def test_every_field_of_the_schema_is_described():
    page = (Path(cnnc.__file__).parent / "docs" / "formats.md").read_text(encoding="utf-8")
    assert len(fields(OURS)) > 20
    assert [name for name in fields(OURS) if not re.search(rf"`(specs\[\]\.)?{name}`", page)] == []


@pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.code)
def test_every_kind_of_problem_is_written_in_every_format(problem: Problem):
    document = {"format": "cnnc problems", "version": 1, "cnnc": "0"}
    spec = {"spec": "x", "good": False, "summary": "", "fixed": 0, "refusal": None}
    spec |= {"problems": [json_record(problem)], "more": 0}
    Draft202012Validator(OURS).validate({**document, "specs": [spec]})
    Draft202012Validator(SCHEMA).validate(sarif([problem], [], [], "0.1.0"))
    assert re.fullmatch(
        r"::(error|warning) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,.*", written(problem)
    )


def written(problem: Problem) -> str:
    return annotation(problem)


def test_sarif_names_rules_places_and_fixes(capsys: pytest.CaptureFixture[str]):
    log = json.loads(out(capsys, "check", "--format", "sarif", "faulty.cnn", "warned.cnn", "none.cnn", status=1))
    Draft202012Validator(SCHEMA).validate(log)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["E0105", "W0101", "E0701"]
    assert rules[0]["help"]["text"].startswith("A token of another notation")
    [fix] = run["results"][0]["fixes"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "="}
    [missing] = run["results"][2]["locations"]
    assert missing == {"physicalLocation": {"artifactLocation": {"uri": "none.cnn"}}}
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_the_rules_of_a_log_are_told_apart():
    rules = sarif(ALL, [], [], "0.1.0")["runs"][0]["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == len(ALL) > 40
    assert all(rule["defaultConfiguration"]["level"] == {"E": "error", "W": "warning"}[rule["id"][0]] for rule in rules)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("specs/a.cnn", "specs/a.cnn"),
        ("/tmp/a b.cnn", "file:///tmp/a%20b.cnn"),
        ("été #1?.cnn", "%C3%A9t%C3%A9%20%231%3F.cnn"),
        ("a\\b:c.cnn", "a/b%3Ac.cnn"),
        ("\udcff.cnn", "%FF.cnn"),
    ],
)
def test_names_of_files_become_uris(name: str, uri: str):
    [problem] = compile_source(Source(name, "let n = 3 !"), find_shipped).problems[:1]
    log = sarif([problem], [], [], "0.1.0")
    Draft202012Validator(SCHEMA).validate(log)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri}


def test_github_escapes_what_would_end_a_property_or_a_command():
    hostile = 'net A {\n    input 1x8x8\n    conv(4, "a%0A::error::b\\n,c")\n}\n'
    [problem] = compile_source(Source("a,b:c%0A\n.cnn", hostile), find_shipped).problems
    line = annotation(problem)
    assert "\n" not in line
    head, _, message = line[2:].partition("::")
    assert head.startswith("error file=a%2Cb%3Ac%250A\\x0a.cnn,line=3,")
    assert "%250A" in message


def test_github_names_what_belongs_to_no_line(capsys: pytest.CaptureFixture[str]):
    lines = out(capsys, "check", "--format", "github", "warned.cnn", "none.cnn", status=1).splitlines()
    assert lines[0].startswith(
        "::warning file=warned.cnn,line=4,endLine=4,col=18,endColumn=28,title=warning[W0101]::no"
    )
    assert lines[1].startswith("::error file=none.cnn,title=error[E0701]::none.cnn does not exist%0Ahelp: ")


NESTED = """block Inner(c) {
    add { conv(c, 3, pad=1); identity }
}
block Outer(c) {
    conv(c, 1)
    Inner(2 * c)
}
net Nested {
    input 3x8x8
    Outer(8) x 4
}
"""


def test_programs_are_told_of_expansions_other_places_and_proposals(capsys: pytest.CaptureFixture[str]):
    Path("nested.cnn").write_text(NESTED, encoding="utf-8")
    [spec] = json.loads(out(capsys, "check", "--format", "json", "nested.cnn", status=1))["specs"]
    [problem] = spec["problems"]
    assert [around["name"] for around in problem["within"]] == ["Inner", "Outer"]
    assert [around["start"]["line"] for around in problem["within"]] == [6, 10]
    assert problem["within"][1]["text"] == "in `Outer`, expanded at nested.cnn:10:5, first of 4, with c = 8"
    assert problem["edits"] == []
    [proposal] = problem["proposals"]
    mended = NESTED[: proposal["start"]["offset"]] + proposal["text"] + NESTED[proposal["end"]["offset"] :]
    assert compile_source(Source("nested.cnn", mended), find_shipped).ok

    [run] = json.loads(out(capsys, "check", "--format", "sarif", "nested.cnn", status=1))["runs"]
    [result] = run["results"]
    said = {place["message"]["text"]: place["physicalLocation"]["region"] for place in result["relatedLocations"]}
    assert said["8 channels set here"]["startLine"] == 5
    assert said["in `Outer`, expanded at nested.cnn:10:5, first of 4, with c = 8"]["startLine"] == 10
    [location] = result["locations"]
    assert [part["name"] for part in location["logicalLocations"]] == ["Inner", "Outer"]
    [fix] = result["fixes"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == proposal["text"]
    assert result["properties"] == {"certain": False}

    line = out(capsys, "check", "--format", "github", "nested.cnn", status=1)
    assert "%0Anested.cnn:5:5: 8 channels set here%0A" in line
    assert "%0Anote: in `Outer`, expanded at nested.cnn:10:5, first of 4" in line
    assert "%0Ahelp: project the shortcut where the shapes differ" in line


# Where it goes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["concise", "json", "sarif", "github"])
def test_the_code_on_standard_output_is_code_alone(form: str, capsys: pytest.CaptureFixture[str]):
    assert main(["compile", "warned.cnn", "--format", form, "-o", "-"]) == 0
    captured = capsys.readouterr()
    compile(captured.out, "warned.py", "exec")
    assert "W0101" in captured.err


def test_compile_tells_of_what_it_could_not_write(capsys: pytest.CaptureFixture[str]):
    Path("warned.py").write_text("mine\n", encoding="utf-8")
    [told] = json.loads(out(capsys, "compile", "--format", "json", "warned.cnn", status=1))["specs"]
    assert told["refusal"]["message"] == "warned.py was not generated by cnnc"
    assert [problem["code"] for problem in told["problems"]] == ["W0101"]


@pytest.mark.parametrize("command", ["check", "compile"])
def test_warnings_as_errors(command: str, capsys: pytest.CaptureFixture[str]):
    assert main([command, "warned.cnn", "--warnings-as-errors"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith("error: warned.cnn has warnings, which --warnings-as-errors turns into errors\n")
    assert not Path("warned.py").exists()
    assert main([command, "lenet5", "--warnings-as-errors"]) == 0


def test_a_warning_alone_is_good(capsys: pytest.CaptureFixture[str]):
    [told] = json.loads(out(capsys, "check", "warned.cnn", "--format", "json", status=0))["specs"]
    assert told["good"]


def test_colour_can_be_forced_and_declined(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def coloured(**variables: str) -> bool:
        for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert main(["check", "faulty.cnn"]) == 1
        return "\x1b[" in capsys.readouterr().err

    assert not coloured()
    assert not coloured(FORCE_COLOR="")
    assert coloured(FORCE_COLOR="1")
    assert coloured(FORCE_COLOR="1", TERM="dumb")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")


def test_what_is_not_told_is_counted_in_every_format(capsys: pytest.CaptureFixture[str]):
    lets = "".join(f"    let a{index} = 1\n" for index in range(130))
    Path("many.cnn").write_text(f"net A {{\n    input 3x8x8\n    relu\n{lets}}}\n", encoding="utf-8")
    [spec] = json.loads(out(capsys, "check", "--format", "json", "many.cnn", status=0))["specs"]
    assert (len(spec["problems"]), spec["more"]) == (100, 30)
    [run] = json.loads(out(capsys, "check", "--format", "sarif", "many.cnn", status=0))["runs"]
    [note] = run["invocations"][0]["toolExecutionNotifications"]
    assert (len(run["results"]), note["level"]) == (100, "note")
    for form in ("concise", "github"):
        assert "and 30 more" in out(capsys, "check", "--format", form, "many.cnn", status=0).splitlines()[-1]
    assert main(["check", "many.cnn"]) == 0
    assert capsys.readouterr().err.endswith("130 warnings\nand 30 more; `--limit problems=130` shows all of them\n")
    assert main(["check", "many.cnn", "--limit", "problems=130"]) == 0
    assert capsys.readouterr().err.endswith("130 warnings\n")


def test_that_the_rest_was_not_looked_at_is_told_whatever_else_there_is(capsys: pytest.CaptureFixture[str]):
    layers = "".join(f"    foo{index}\n" for index in range(150))
    text = f"# allow: W9999\nnet A {{\n    input 3x8x8\n{layers}}}\n"
    Path("many.cnn").write_text(text, encoding="utf-8")
    [spec] = json.loads(out(capsys, "check", "--format", "json", "many.cnn", status=1))["specs"]
    assert spec["problems"][-1]["code"] == "E0602"
    assert (len(spec["problems"]), spec["more"]) == (101, 1)
