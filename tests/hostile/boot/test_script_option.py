"""`--script=FILE`: an entry whose text is another one, always."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import KERNEL, RAMDISK, boot, make_disk

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = b"""\
set default=1
menuentry "First" { linux /boot/vmlinuz first }
menuentry "Second" { linux /boot/vmlinuz-gone second }
"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_disk(tmp_path_factory.mktemp("guest"), {"boot/grub/grub.cfg": CONFIG})


def script(folder: Path, text: bytes) -> str:
    path = folder / "script"
    path.write_bytes(text)
    return f"--script={path}"


@pytest.mark.parametrize("options", [(), ("--entry=0",), ("--entry=Second",), ("--args=more",)])
def test_an_edited_text_boots(disk: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    text = b"setparams x\n\nlinux /boot/vmlinuz edited $1\ninitrd /boot/initrd.img\n"
    run = boot(disk, script(tmp_path, text), *options)
    more = b" more" if "--args=more" in options else b""
    assert run.loaded() == (KERNEL, RAMDISK, b"edited x" + more), run.errors


def test_a_text_that_boots_nothing_says_why(disk: Path, tmp_path: Path) -> None:
    run = boot(disk, script(tmp_path, b"linux /boot/none\n"))
    assert run.status == 1
    assert "linux /boot/none: (hd0)/boot/none does not exist" in run.errors
    assert "with --script" in run.errors


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda _: "--script=/nonexistent", "--script=/nonexistent: No such file or directory"),
        (lambda folder: script(folder, b"#" * 70_000), "more than 65536 bytes"),
        (lambda folder: f"--script={folder}", "Is a directory"),
    ],
)
def test_a_file_that_is_no_script(disk: Path, tmp_path: Path, make, message: str) -> None:
    run = boot(disk, make(tmp_path))
    assert run.status == 1
    assert message in run.errors


@pytest.mark.parametrize("option", ["--kernel=/boot/vmlinuz", "-l"])
def test_it_edits_an_entry_and_nothing_else(disk: Path, tmp_path: Path, option: str) -> None:
    run = boot(disk, script(tmp_path, b"linux /boot/vmlinuz"), option)
    assert run.status == 1
    assert "--script edits an entry" in run.errors
