"""Reading, finding and writing files, the header of generated ones, and what is shipped in the package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnnc
from cnnc.compiler.elaborate.scope.elaboration import Absent
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.pytorch import header
from cnnc.dsl.span import Source
from cnnc.runtime.io import files
from cnnc.runtime.io.refusal import Refusal, UnreadableFile, printable
from cnnc.runtime.library import specs as library

ROOT = Path(cnnc.__file__).parent
GENERATED = header.write("0.1.0", "tiny", "Tiny", {}, [Source("tiny.cnn", "net")], "import torch\n")


# Reading -------------------------------------------------------------------------------------------------------------


def refusal_of(path: Path) -> str:
    with pytest.raises(Refusal) as caught:
        files.read_text(path)
    return caught.value.message


def test_text_is_read_as_it_stands_without_a_byte_order_mark(tmp_path: Path):
    (tmp_path / "a.cnn").write_bytes(b"\xef\xbb\xbfnet A {\r\n}\r\n")
    assert files.read_text(tmp_path / "a.cnn") == "net A {\r\n}\r\n"


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path):
    assert refusal_of(tmp_path / "a.cnn") == f"{tmp_path}/a.cnn does not exist"
    assert refusal_of(tmp_path) == f"{tmp_path} is a directory, not a file"


def test_text_that_is_not_utf8_is_refused_with_the_offset(tmp_path: Path):
    (tmp_path / "a.cnn").write_bytes(b"net \xff")
    assert refusal_of(tmp_path / "a.cnn").endswith("a.cnn is not valid UTF-8: the byte at 1:5 is 0xff")


def test_a_binary_file_is_refused(tmp_path: Path):
    (tmp_path / "a.cnn").write_bytes(b"ab\0c")
    assert refusal_of(tmp_path / "a.cnn").endswith("a.cnn is a binary file: byte 2 is zero")


def test_a_file_may_have_a_mebibyte_and_not_one_byte_more(tmp_path: Path):
    (tmp_path / "a.cnn").write_bytes(b"#" * 2**20)
    assert len(files.read_text(tmp_path / "a.cnn")) == 2**20
    (tmp_path / "a.cnn").write_bytes(b"#" * (2**20 + 1))
    assert refusal_of(tmp_path / "a.cnn").endswith("a.cnn is larger than 1 MiB")


def test_a_fifo_and_a_device_are_refused_without_waiting_for_them(tmp_path: Path):
    os.mkfifo(tmp_path / "a.cnn")
    assert refusal_of(tmp_path / "a.cnn").endswith("a.cnn is a FIFO, not a file")
    assert refusal_of(Path("/dev/zero")) == "/dev/zero is a device or a socket, not a file"


def test_names_that_no_file_can_have_are_refused():
    assert "not a valid file name" in refusal_of(Path("a\0.cnn"))
    assert "name too long" in refusal_of(Path("a" * 5000))


def test_a_name_is_never_printed_so_that_a_terminal_obeys_it():
    assert printable("a b.cnn") == "a b.cnn"
    assert printable("a\x1b[2J\n.cnn") == "a\\x1b[2J\\x0a.cnn"
    assert printable("") == "''"


# Writing -------------------------------------------------------------------------------------------------------------


def test_a_new_file_gets_the_permissions_that_any_new_file_gets(tmp_path: Path):
    (tmp_path / "plain").touch()
    files.write(tmp_path / "a.py", b"x")
    assert (tmp_path / "a.py").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path):
    target = tmp_path / "a.py"
    target.write_bytes(b"old")
    target.chmod(0o751)
    files.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o751


def test_a_read_only_file_stays_as_it_is(tmp_path: Path):
    target = tmp_path / "a.py"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(Refusal, match=r"a\.py is read-only"):
        files.write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_symbolic_link_stays_and_its_target_is_replaced(tmp_path: Path):
    (tmp_path / "real.py").write_bytes(b"old")
    (tmp_path / "link.py").symlink_to("real.py")
    files.write(tmp_path / "link.py", b"new")
    assert (tmp_path / "link.py").is_symlink()
    assert (tmp_path / "real.py").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.py").write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(Refusal, match=r"cannot write .*a\.py: no space left on device"):
        files.write(tmp_path / "a.py", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.py", b"old")]


def test_a_device_is_written_to_and_not_replaced():
    before = os.stat(os.devnull).st_rdev
    files.write(Path(os.devnull), b"x")
    assert os.stat(os.devnull).st_rdev == before


def test_writing_into_a_missing_directory_is_refused(tmp_path: Path):
    with pytest.raises(Refusal, match=r"no such folder: .*none"):
        files.write(tmp_path / "none" / "a.py", b"x")


def test_what_cnnc_did_not_generate_is_not_overwritten(tmp_path: Path):
    target = tmp_path / "a.py"
    target.write_text("print('mine')\n")
    with pytest.raises(Refusal, match=r"a\.py was not generated by cnnc"):
        files.write_generated(target, GENERATED)
    files.write_generated(target, GENERATED, force=True)
    assert target.read_text() == GENERATED


def test_a_generated_file_is_overwritten_unless_it_was_edited(tmp_path: Path):
    target = tmp_path / "a.py"
    files.write_generated(target, GENERATED)
    files.write_generated(target, GENERATED)
    target.write_text(GENERATED + "# a note of mine\n")
    with pytest.raises(Refusal, match=r"a\.py was edited after cnnc generated it"):
        files.write_generated(target, GENERATED)
    assert target.read_text().endswith("# a note of mine\n")


def test_an_empty_file_is_overwritten(tmp_path: Path):
    (tmp_path / "a.py").touch()
    files.write_generated(tmp_path / "a.py", GENERATED)
    assert (tmp_path / "a.py").read_text() == GENERATED


# Finding -------------------------------------------------------------------------------------------------------------


def test_a_shipped_spec_is_found_by_name_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert library.open_spec("lenet5").text == (ROOT / "specs" / "lenet5.cnn").read_text()


def test_an_unknown_name_gets_a_suggestion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refusal) as caught:
        library.open_spec("lenet")
    assert (caught.value.message, caught.value.help) == ("there is no spec lenet", "did you mean `lenet5`?")
    (tmp_path / "lenet.cnn").touch()
    with pytest.raises(Refusal) as caught:
        library.open_spec("lenet")
    assert caught.value.help == "did you mean `lenet.cnn`?"
    with pytest.raises(Refusal) as caught:
        library.open_spec("qqqqq")
    assert caught.value.help == "give a path, or the name of a shipped spec; `cnnc list` shows them"


def test_a_directory_with_the_name_of_a_shipped_spec_does_not_hide_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lenet5").mkdir()
    (tmp_path / "mine").mkdir()
    assert "LeNet5" in library.open_spec("lenet5").text
    with pytest.raises(Refusal, match="mine is a directory"):
        library.open_spec("mine")


def test_an_import_is_looked_up_beside_the_file_and_then_among_the_shipped(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "stem.cnn").write_text("# mine")
    (tmp_path / "vgg.cnn").write_text("# also mine")
    importer = Source(str(tmp_path / "a.cnn"), "")
    assert library.find(("parts", "stem"), importer) == Source(str(tmp_path / "parts" / "stem.cnn"), "# mine")
    assert library.find(("vgg",), importer) == Source(str(tmp_path / "vgg.cnn"), "# also mine")
    assert library.find(("resnet",), importer) == library.open_spec("resnet")
    absent = library.find(("stems",), importer)
    assert isinstance(absent, Absent)
    assert {"vgg", "resnet"} <= {*absent.known}


def test_text_without_a_folder_imports_shipped_specs_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.cnn").touch()
    assert library.find_shipped(("mine",), Source("<text>", "")) == Absent(library.shipped_names())
    assert library.find_shipped(("resnet",), Source("<text>", "")) == library.open_spec("resnet")


@pytest.mark.parametrize("module", [("..", "secret"), ("", "secret"), ("/etc/passwd",), ("a/../../secret",), ("a\n",)])
def test_an_import_is_made_of_identifiers(tmp_path: Path, module: tuple[str, ...]):
    (tmp_path / "secret.cnn").touch()
    (tmp_path / "inner").mkdir()
    assert isinstance(library.find(module, Source(str(tmp_path / "inner" / "a.cnn"), "")), Absent)


def test_an_import_does_not_leave_its_folder_by_a_symbolic_link(tmp_path: Path):
    (tmp_path / "secret.cnn").touch()
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "friend.cnn").symlink_to("../secret.cnn")
    text = "from friend import Thing\n"
    [problem] = compile_source(Source(str(tmp_path / "inner" / "a.cnn"), text), library.find).problems[:1]
    assert (problem.code, problem.span.text) == ("E0707", "friend")
    assert re.search(r"friend\.cnn is a symbolic link that points outside of .*inner", problem.title)


@pytest.mark.parametrize(
    ("data", "code", "title"),
    [
        (b"net \xff", "E0705", "the byte at 1:5 is 0xff"),
        (b"# \xe9\n# \xc3\xa9 \xe9\n", "E0705", "the byte at 1:3 is 0xe9"),
        (b"ok\n\xc3\xa9t\xe9", "E0705", "the byte at 2:3 is 0xe9"),
        (b"a\0", "E0704", "byte 1 is zero"),
        ("net X {}".encode("utf-16"), "E0704", "it looks like text in UTF-16"),
        (b"\x89PNG\r\n\x1a\n\0", "E0704", "it looks like a PNG picture"),
        (b"#" * (2**20 + 1), "E0706", "larger than 1 MiB"),
    ],
)
def test_what_cannot_be_read_has_a_code_alone_and_as_an_import(tmp_path: Path, data: bytes, code: str, title: str):
    (tmp_path / "a.cnn").write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        library.open_spec(str(tmp_path / "a.cnn"))
    problem = caught.value.problem
    assert problem.code == code
    assert title in problem.title
    importer = Source(str(tmp_path / "b.cnn"), "from a import Thing\n")
    [found] = [problem for problem in compile_source(importer, library.find).problems if problem.code == code]
    assert (found.span.text, found.title) == ("a", problem.title)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.cnn").touch()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        files.read_text(tmp_path / "a.cnn")
    assert caught.value.problem.code == "E0703"
    assert caught.value.problem.title.endswith("a.cnn cannot be read: permission denied")


def test_a_name_that_is_nearly_one_beside_it_gets_a_suggestion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("little_net.cnn").touch()
    with pytest.raises(UnreadableFile) as caught:
        library.open_spec("litle_net.cnn")
    assert (caught.value.problem.code, caught.value.help) == ("E0701", "did you mean `little_net.cnn`?")
    with pytest.raises(UnreadableFile) as caught:
        library.open_spec("elsewhere.cnn")
    assert "little" not in caught.value.help


# The header of generated files ----------------------------------------------------------------------------------------


SETTINGS = st.dictionaries(
    st.text(), st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)


@given(spec=st.text(), net=st.text(), settings=SETTINGS, body=st.text())
def test_what_is_written_is_read_whatever_the_names(spec: str, net: str, settings: dict[str, object], body: str):
    text = header.write("0.1.0", spec, net, settings, [Source("a.cnn", body)], body)
    sources = header.source_hash([Source("a.cnn", body)])
    assert header.read(text) == header.Header("0.1.0", spec, net, settings, sources, header.text_hash(body))
    assert header.strip_header(text) == body


@pytest.mark.parametrize(
    "hostile", ["a\nimport os", "coding=rot13 ", "vim: set ft=c:", "# type: ignore", "x\x7f\u2028y"]
)
def test_no_name_breaks_out_of_the_header_or_commands_an_editor(hostile: str):
    lines = header.write("0.1.0", hostile, hostile, {"a": hostile}, [], "").splitlines()
    assert len(lines) == 4
    assert all(line.startswith("# ") and line.isascii() and line.isprintable() for line in lines)
    for directive in ("coding=", "coding:", "vim:", "type:"):
        assert not any(directive in line for line in lines)
    assert not any("#" in line[1:] for line in lines)


@pytest.mark.parametrize(
    "settings", ["{", '{"a": [1]}', '{"a": null}', '{"a": ' + "[" * 100_000 + "}", '{"a": ' + "9" * 5000 + "}"]
)
def test_a_header_that_nobody_wrote_is_none(settings: str):
    assert header.read("") is None
    assert header.read(GENERATED.replace("settings: {}", f"settings: {settings}")) is None


def test_the_digest_of_sources_knows_neither_folders_nor_line_endings():
    here = header.source_hash([Source("a/b.cnn", "x\ny\n"), Source("c.cnn", "z")])
    assert header.source_hash([Source("c.cnn", "z"), Source("/q\\b.cnn", "x\r\ny\r\n")]) == here
    assert header.source_hash([Source("b.cnn", "x\ny\n"), Source("c.cnn", "Z")]) != here


# The package ---------------------------------------------------------------------------------------------------------


def test_every_folder_with_code_or_data_is_listed_as_a_package():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    rooms = [ROOT / room for room in ("compiler", "dsl", "runtime", "specs")]
    folders = {path.parent for room in rooms for path in room.rglob("*") if path.suffix in {".py", ".cnn", ".lark"}}
    present = {".".join(("cnnc", *folder.relative_to(ROOT).parts)) for folder in folders}
    assert sorted(listed) == sorted({"cnnc", *present})


@pytest.mark.long
def test_an_installed_wheel_compiles_shipped_specs_from_anywhere(tmp_path: Path):
    clone, installed = tmp_path / "a clone", tmp_path / "installed"
    shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns(".*", "__pycache__", "build", "*.egg-info"))
    install = ["pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target", str(installed), str(clone)]
    subprocess.run([sys.executable, "-m", *install], check=True)
    done = subprocess.run(
        [sys.executable, "-c", "import sys, cnnc.runtime.cli.main as m; sys.exit(m.main(['compile', 'lenet5']))"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "lenet5.py").is_file()
