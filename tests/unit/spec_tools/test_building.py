from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spec_tools.building import Workplace, build, differences, write
from spec_tools.findings import SpecError

from tests.unit.spec_tools.conftest import CACHE, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIELD = "seq:\n  - id: first\n    type: u1\n"


def test_a_build_tells_its_progress_spec_by_spec() -> None:
    lines: list[str] = []
    build(Workplace(SAMPLES, SAMPLES, CACHE), only=None, progress=lines.append)
    assert lines == ["specs/sample.ksy: parser and records", "specs/sample_guid.ksy: parser"]


def test_two_builds_are_the_same_to_the_byte(sample_files: dict[str, str]) -> None:
    again = build(Workplace(SAMPLES, SAMPLES, CACHE), only=None, progress=lambda _: None)
    assert again == sample_files


def test_only_builds_one_spec_with_what_it_imports_at_hand(sample_files: dict[str, str]) -> None:
    place = Workplace(SAMPLES, SAMPLES, CACHE)
    files = build(place, only="sample", progress=lambda _: None)
    assert sorted(files) == [
        "__init__.py",
        "bulk.py",
        "sample.py",
        "sample_notes.py",
        "sample_records.py",
    ]
    assert files["sample.py"] == sample_files["sample.py"]


def test_only_does_not_mind_faults_of_other_specs(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    write_spec("sound", FIELD)
    write_spec("faulty", "seq: 3\n")
    assert "sound.py" in build(place, only="sound", progress=lambda _: None)


def test_findings_of_all_specs_come_sorted(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    write_spec("b", "seq: 3\n")
    write_spec("a", "seq:\n  - id: class\n    type: u1\n")
    (place.specs / "c.ksy").write_text("a: 1\na: 2\n")
    with pytest.raises(SpecError) as refused:
        build(place, only=None, progress=lambda _: None)
    assert [str(finding).partition(":")[0] for finding in refused.value.findings] == [
        "specs/a.ksy",
        "specs/b.ksy",
        "specs/c.ksy",
    ]


def test_a_wrong_spec_leaves_what_is_there(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    write_spec("made", FIELD)
    write(place.generated, build(place, only=None, progress=lambda _: None), whole=True)
    before = {path.name: path.read_bytes() for path in place.generated.iterdir()}
    write_spec("made", "seq:\n  - id: first\n    type: wild\n")
    with pytest.raises(SpecError):
        build(place, only=None, progress=lambda _: None)
    assert {path.name: path.read_bytes() for path in place.generated.iterdir()} == before


def test_writing_removes_what_comes_from_no_spec_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "stale.py").touch()
    (tmp_path / "README.md").touch()
    write(tmp_path, {"made.py": "x = 1\n"}, whole=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md", "made.py"]


def test_writing_one_spec_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "other.py").touch()
    write(tmp_path, {"made.py": "x = 1\n"}, whole=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made.py", "other.py"]


def test_writing_leaves_files_alone_that_are_right(tmp_path: Path) -> None:
    (tmp_path / "made.py").write_text("x = 1\n")
    before = (tmp_path / "made.py").stat()
    write(tmp_path, {"made.py": "x = 1\n"}, whole=True)
    assert (tmp_path / "made.py").stat() == before


def test_a_write_that_fails_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text("old\n")
    from pathlib import Path as AnyPath

    sound = AnyPath.write_text

    def full_disk(path: AnyPath, text: str, **options: str) -> int:
        if path.name == "b.py":
            raise OSError(28, "No space left on device")
        return sound(path, text, **options)

    monkeypatch.setattr(AnyPath, "write_text", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path, {"a.py": "new\n", "b.py": "new\n"}, whole=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.py"]
    assert (tmp_path / "a.py").read_text() == "old\n"


def test_differences_name_each_file_and_how_it_differs(tmp_path: Path) -> None:
    folder = tmp_path / "generated"
    folder.mkdir()
    (folder / "changed.py").write_text("old\n")
    (folder / "same.py").write_text("same\n")
    (folder / "stray.py").touch()
    files = {"changed.py": "new\n", "same.py": "same\n", "absent.py": "new\n"}
    assert differences(folder, files, whole=True) == [
        "generated/absent.py: missing",
        "generated/changed.py: differs from what the specs give",
        "generated/stray.py: comes from no spec",
    ]
    assert len(differences(folder, files, whole=False)) == 2
