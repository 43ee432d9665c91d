"""The command itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import build_parsers
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from spec_tools.building import Workplace

FIELD = "seq:\n  - id: first\n    type: u1\n"


@pytest.fixture(autouse=True)
def elsewhere(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_parsers, "PLACE", place)


def test_it_builds(
    place: Workplace,
    write_spec: Callable[[str, str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec("made", FIELD)
    assert build_parsers.main([]) == 0
    made = sorted(path.name for path in place.generated.iterdir())
    assert made == ["__init__.py", "bulk.py", "made.py", "made_notes.py"]
    assert capsys.readouterr() == ("", "specs/made.ksy: parser\n")


def test_check_writes_nothing_and_names_what_differs(
    place: Workplace,
    write_spec: Callable[[str, str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec("made", FIELD)
    assert build_parsers.main(["--check"]) == 1
    assert not place.generated.exists()
    assert "generated/made.py: missing\n" in capsys.readouterr().err
    build_parsers.main([])
    assert build_parsers.main(["--check"]) == 0
    (place.generated / "made.py").write_text("edited\n")
    assert build_parsers.main(["--check"]) == 1


def test_only_builds_one(place: Workplace, write_spec: Callable[[str, str], Path]) -> None:
    write_spec("made", FIELD)
    write_spec("other", FIELD)
    assert build_parsers.main(["--only", "other"]) == 0
    assert not (place.generated / "made.py").exists()


def test_findings_end_with_status_1(
    place: Workplace,
    write_spec: Callable[[str, str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec("made", "seq: 3\n")
    assert build_parsers.main([]) == 1
    assert capsys.readouterr().err == "specs/made.ksy:8:1: /seq: must be a list\n"
    assert not place.generated.exists()


def test_a_folder_that_cannot_be_written_ends_with_status_2(
    place: Workplace,
    write_spec: Callable[[str, str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec("made", FIELD)
    place.generated.touch()
    assert build_parsers.main([]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("build_parsers: [Errno 17]")


def test_without_the_extra_it_says_what_to_install() -> None:
    script = str(Path(build_parsers.__file__))
    command = [sys.executable, "-I", "-S", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("build_parsers: No module named")
    assert done.stderr.endswith(": install the extra, pip install -e '.[specs]'\n")


def test_a_missing_tool_ends_with_status_2(
    write_spec: Callable[[str, str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec("made", FIELD)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert build_parsers.main([]) == 2
    assert capsys.readouterr().err.startswith("build_parsers: node is needed")
