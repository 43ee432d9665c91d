"""What the Kaitai modules look like to a reader, to Python and to mypy."""

from __future__ import annotations

import ast
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING

import pytest
from spec_tools.building import build

from tests.unit.spec_tools.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spec_tools.building import Workplace

CONSUMER = """\
from collections.abc import Iterator
from typing import assert_type

from made.sample import Sample
from made.sample_guid import SampleGuid
from made.sample_records import Kinds, Masks, SealedRecord

def use(sample: Sample, record: SealedRecord) -> None:
    assert_type(sample.level, int)
    assert_type(sample.identity, bytes)
    assert_type(sample.numbers, list[int])
    assert_type(sample.label, str)
    assert_type(sample.high_bits, int)
    assert_type(sample.extra, int | None)
    assert_type(sample.kind, Sample.Kinds | int)
    assert_type(sample.nested.whole, int)
    assert_type(sample.guid.version, int)
    assert_type(sample.pairs, list[Sample.Pair])
    assert_type(sample.choice, Sample.Pair | SampleGuid | None)
    assert_type(sample.is_first, bool)
    assert_type(sample.shifted, int | None)
    assert_type(record.signature, int)
    assert_type(record.blob, bytes)
    assert_type(record.ways, tuple[int, ...])
    assert_type(record.kind, int)
    assert_type(record.is_one, bool)
    assert_type(record.small_size, int | None)
    assert_type(SealedRecord.SIZE, int)
    assert_type(SealedRecord.read(b""), SealedRecord)
    assert_type(SealedRecord.iter(b""), Iterator[SealedRecord])
    assert_type(Kinds.one | Masks.first, int)
"""


def test_strict_consumers_see_types(tmp_path: Path, sample_files: dict[str, str]) -> None:
    (tmp_path / "made").mkdir()
    for name, text in sample_files.items():
        (tmp_path / "made" / name).write_text(text)
    (tmp_path / "consumer.py").write_text(CONSUMER)
    config = tmp_path / "mypy.ini"
    config.write_text(
        "[mypy]\nstrict = true\n[mypy-kaitaistruct.*]\nignore_missing_imports = true\n"
    )
    command = [sys.executable, "-m", "mypy", "--config-file", str(config), "made", "consumer.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_file_says_from_what_it_was_made(sample_files: dict[str, str]) -> None:
    for name, text in sample_files.items():
        if name != "__init__.py":
            stem = name.removesuffix(".py").removesuffix("_records")
            assert text.splitlines()[:3] == [
                f"# Made by scripts/build_parsers.py from specs/{stem}.ksy",
                "# with kaitai-struct-compiler 0.11.0; do not edit.",
                "# SPDX-License-Identifier: CC0-1.0",
            ]


def test_imports_of_other_specs_are_relative(sample_files: dict[str, str]) -> None:
    imports = [
        node
        for node in ast.walk(ast.parse(sample_files["sample.py"]))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    siblings = [node for node in imports if isinstance(node, ast.ImportFrom) and node.level == 1]
    assert [alias.name for node in siblings for alias in node.names] == ["sample_guid"]
    outside = {
        alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names
    }
    assert outside == {"kaitaistruct"}


def test_an_import_of_an_import_is_relative_too(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    for name, inner in (("v_0_90", None), ("middle", "v_0_90"), ("top", "middle")):
        kind = "u4" if inner is None else "v_0_90"
        path = write_spec(name, f"seq:\n  - id: first\n    type: {kind}\n")
        if inner is not None:
            text = path.read_text().replace("doc:", f"  imports:\n    - {inner}\ndoc:", 1)
            path.write_text(text)
    files = build(place, only=None, progress=lambda _: None)
    assert "\nfrom . import v_0_90\n" in files["top.py"]
    assert "    first: v_0_90.V090\n" in files["top.py"]


def test_an_absent_field_reads_as_none(sample_files: dict[str, str]) -> None:
    assert "    extra: int | None = None\n" in sample_files["sample.py"]


def test_any_text_may_stand_in_docs(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    body = """
        -record: true
        seq:
          - id: first
            type: u4
            doc: 'A \\d and "quotes" and three: QQQ'
        instances:
          second:
            value: first
            doc: 'A \\x and "quotes" and three: QQQ'
    """
    path = write_spec("made", body.replace("QQQ", '"""'))
    path.write_text(path.read_text().replace("Written in a test.", '\\N """ "it"'))
    files = build(place, only=None, progress=lambda _: None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        trees = {name: ast.parse(text) for name, text in files.items()}
    [made] = [node for node in trees["made.py"].body if isinstance(node, ast.ClassDef)]
    assert (ast.get_docstring(made) or "").startswith('\\N """ "it".')
    [record] = [node for node in trees["made_records.py"].body if isinstance(node, ast.ClassDef)]
    assert ast.get_docstring(record) == '\\N """ "it".'


@pytest.mark.parametrize("name", ["sample.py", "sample_guid.py", "sample_records.py"])
def test_text_is_tidy(name: str, sample_files: dict[str, str]) -> None:
    text = sample_files[name]
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert str(ROOT) not in text
