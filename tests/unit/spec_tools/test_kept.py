"""What was read out of specs is kept as long as it is what a reading would give, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from spec_tools import kept
from spec_tools.building import checked_specs
from spec_tools.findings import SpecError
from spec_tools.kept import kept_specs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BODY = """\
seq:
  - id: number
    type: u2
    doc: A number.
"""


@pytest.fixture
def once(tmp_path: Path, write_spec: Callable[[str, str], Path]) -> tuple[Path, Path]:
    """A folder with a spec, and a cache that knows it."""
    folder, cache = write_spec("made", BODY).parent, tmp_path / "cache"
    assert kept_specs(folder, cache) == checked_specs(folder)
    return folder, cache


def reads(folder: Path, cache: Path) -> bool:
    """Return whether the specs are read; what is given is what a reading gives."""
    with patch.object(kept, "checked_specs", wraps=checked_specs) as reading:
        assert kept_specs(folder, cache) == checked_specs(folder)
    return reading.called


def test_specs_are_read_once(once: tuple[Path, Path]) -> None:
    assert not reads(*once)


def test_one_file_is_kept_of_a_folder(
    once: tuple[Path, Path], write_spec: Callable[[str, str], Path]
) -> None:
    folder, cache = once
    write_spec("made", BODY.replace("u2", "u4"))
    assert reads(folder, cache)
    assert not reads(folder, cache)
    assert len(list(cache.iterdir())) == 1


def test_another_spec_is_read(
    once: tuple[Path, Path], write_spec: Callable[[str, str], Path]
) -> None:
    write_spec("another", BODY)
    assert reads(*once)


def test_other_tools_read_again(once: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "tool.py").write_text("changed")
    with patch.object(kept, "_HERE", tmp_path):
        assert reads(*once)


def test_a_file_of_something_else_is_written_anew(once: tuple[Path, Path]) -> None:
    (file,) = once[1].iterdir()
    file.write_bytes(b"nothing that was kept")
    assert reads(*once)
    assert not reads(*once)


def test_specs_with_findings_are_not_kept(
    once: tuple[Path, Path], write_spec: Callable[[str, str], Path]
) -> None:
    folder, cache = once
    write_spec("made", BODY.replace("doc", "dox"))
    for _ in range(2):
        with pytest.raises(SpecError, match="dox"):
            kept_specs(folder, cache)
