"""pygrub-inspect report: one file, whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pygrub_k.cli import report_page
from pygrub_k.cli.inspect import main
from pygrub_k.errors import ConfinementError, LimitError
from pygrub_k.inspect.render.output import DATA, TEXT

DISK = str(Path(__file__).parents[3] / "examples" / "guest.img")


def test_a_report_is_a_new_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = Path(DISK).read_bytes()
    page = tmp_path / "page.html"
    assert main(["report", "--html", str(page), "--disk-sum", "md5", DISK]) == 0
    assert capfd.readouterr() == ("", "")
    text = page.read_text()
    assert Path(DISK).read_bytes() == before
    assert page.stat().st_mode & 0o777 == 0o600
    assert [*tmp_path.iterdir()] == [page]
    for told in (
        "report --html",
        "md5: ",
        "gpt2 ext4",
        "3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111",
        "An unattended boot starts entry",
        "(hd0,gpt2)/boot/vmlinuz-6.1.0-18-amd64",
        "2024-02-03",
    ):
        assert told in text

    assert main(["report", "--html", str(page), DISK]) == 1
    assert "exists" in capfd.readouterr().err
    assert page.read_text() == text


def test_a_report_may_go_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--html", "-", DISK]) == 0
    assert capfd.readouterr().out.rstrip().endswith("</html>")


def test_nothing_is_left_of_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    assert main(["report", "--html", str(tmp_path / "no" / "page"), DISK]) == 1
    assert "No such file" in capfd.readouterr().err
    monkeypatch.setattr(os, "fsync", fails)
    assert main(["report", "--html", str(page), DISK]) == 1
    assert "page.html: no room" in capfd.readouterr().err
    assert not [*tmp_path.iterdir()]


def fails(_descriptor: int) -> None:
    raise OSError(28, "no room")


def test_a_file_that_appears_meanwhile_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine")
    with pytest.raises(FileExistsError):
        report_page._write_new(str(page), b"other")
    assert page.read_text() == "mine"
    assert [*tmp_path.iterdir()] == [page]


def test_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_path: Path, _target: str) -> None:
        raise PermissionError(1, "not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    page = tmp_path / "page.html"
    report_page._write_new(str(page), b"one")
    with pytest.raises(PermissionError):
        report_page._write_new(str(page), b"two")
    assert page.read_bytes() == b"one"
    assert [*tmp_path.iterdir()] == [page]


def test_frames_that_are_not_due_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    taker = report_page.ReportFile(str(path))
    with pytest.raises(ConfinementError):
        taker.put(DATA + b"x")
    taker.put(TEXT + b"{}")
    with pytest.raises(ConfinementError):
        taker.finish()
    taker = report_page.ReportFile(str(path))
    for _ in range(15):
        taker.put(TEXT + bytes(1 << 20))
    with pytest.raises(LimitError):
        taker.put(TEXT + bytes(1 << 20))
    assert not path.exists()
