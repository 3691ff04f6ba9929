"""PNG and PDF need the Cairo library, which pip does not bring: what a command must do with it and without."""

from __future__ import annotations

from pathlib import Path

from cnnc.runtime.main import main

STARTS = {".png": b"\x89PNG", ".pdf": b"%PDF"}


def has_cairo() -> bool:
    try:
        import cairosvg  # noqa: F401
    except OSError:
        return False
    return True


def assert_painted(arguments: list[str], path: Path) -> None:
    """The picture is written; or, where there is no Cairo, refused without a trace."""
    status = main([*arguments, "-o", str(path)])
    if not has_cairo():
        assert status == 1
        assert not path.exists()
        return
    assert status == 0
    assert path.read_bytes().startswith(STARTS[path.suffix])
    assert path.stat().st_size > 1000
