"""What the generated modules look like to a reader, to Python and to mypy."""

from __future__ import annotations

import ast
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING

import pytest
from spec_tools.building import build, checked_specs
from spec_tools.compiler import compile_specs

from tests.unit.spec_tools.conftest import CACHE, ROOT, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spec_tools.building import Workplace

CONSUMER = """\
from collections.abc import Iterator
from typing import assert_type

from made.sample_records import Kinds, Masks, SealedRecord

def use(record: SealedRecord) -> None:
    assert_type(record.signature, int)
    assert_type(record.blob, bytes)
    assert_type(record.ways, tuple[int, ...])
    assert_type(record.kind, int)
    assert_type(record.is_one, bool)
    assert_type(record.small_size, int | None)
    assert_type(SealedRecord.SIZE, int)
    assert_type(SealedRecord.FIELDS, tuple[tuple[str, str, int], ...])
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
    config.write_text("[mypy]\nstrict = true\n")
    records = ["made/__init__.py", "made/sample_records.py"]
    command = [sys.executable, "-m", "mypy", "--config-file", str(config), *records, "consumer.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_file_says_from_what_it_was_made(sample_files: dict[str, str]) -> None:
    for name, text in sample_files.items():
        if name in {"__init__.py", "bulk.py"}:
            assert "\nMade by scripts/build_parsers.py; do not edit.\n" in text
        else:
            stem = name.removesuffix(".py").removesuffix("_records").removesuffix("_notes")
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
    assert outside == {"kaitaistruct", "collections"}


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


def test_what_the_compiler_makes_is_kept(sample_files: dict[str, str]) -> None:
    specs = checked_specs(SAMPLES)
    for name, made in compile_specs(specs, specs, CACHE).items():
        text = made[f"{name}.py"]
        assert "_debug" in text
        kept = sample_files[f"{name}.py"].partition("\n\n")[2]
        kept = kept.replace("from . import sample_guid", "import sample_guid")
        assert kept == text.partition("\n\n")[2]


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


@pytest.mark.parametrize("name", ["__init__.py", "sample_records.py"])
def test_text_is_tidy(name: str, sample_files: dict[str, str]) -> None:
    text = sample_files[name]
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert str(ROOT) not in text
