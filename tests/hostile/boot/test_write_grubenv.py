"""`--write-grubenv` on whole disks: what GRUB would store is on the disk, or nothing boots."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.boot.disks import debugfs, lvm_ext4, partitioned
from tests.hostile.boot.running import FILES, KERNEL, Run, boot, format_disk, tree
from tests.hostile.boot.test_lying_worker import LIAR

SIGNATURE = b"# GRUB Environment Block\n"
GRUBENV = "boot/grub/grubenv"
CONFIG = b"""\
load_env
set default="${saved_entry}"
if [ "${next_entry}" ] ; then
  set default="${next_entry}"
  set next_entry=
  save_env next_entry
  set boot_once=true
fi
function savedefault {
  if [ -z "${boot_once}" ]; then
    saved_entry="${chosen}"
    save_env saved_entry
  fi
}
menuentry first --id first {
  savedefault
  linux /boot/vmlinuz first
}
menuentry second --id second {
  savedefault
  linux /boot/vmlinuz second
}
"""
PENDING = (SIGNATURE + b"saved_entry=first\nnext_entry=second\n").ljust(1024, b"#")
CLEARED = (SIGNATURE + b"saved_entry=first\nnext_entry=\n").ljust(1024, b"#")
GUEST = {**FILES, "boot/grub/grub.cfg": CONFIG, GRUBENV: PENDING}
TOOLS = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}


def make(folder: Path, *options: str, grubenv: bytes = PENDING, size: str = "8M") -> Path:
    files = tree(folder / "tree", {**GUEST, GRUBENV: grubenv})
    return format_disk(folder / "disk.img", files, *options, size=size)


def checked(disk: Path) -> None:
    subprocess.run(["e2fsck", "-fn", disk], check=True, capture_output=True, env=TOOLS)


def args(run: Run) -> bytes | None:
    assert run.status == 0, run.errors
    return run.items.get(b"args")


def refused(disk: Path, *options: str) -> str:
    """Boot and return the error; the disk has to be as it was."""
    before = disk.read_bytes()
    run = boot(disk, "--write-grubenv", *options)
    assert run.status == 1
    assert disk.read_bytes() == before
    return run.errors


@pytest.mark.parametrize(
    "options",
    [
        ("-b", "1024"),
        ("-b", "4096"),
        ("-O", "^extent,^64bit,^metadata_csum,^has_journal"),
        ("-O", "^extent,^64bit,^metadata_csum"),
        ("-O", "metadata_csum,64bit"),
    ],
)
def test_a_one_shot_boots_once(tmp_path, options):
    disk = make(tmp_path, *options)
    before = disk.read_bytes()
    place = before.index(PENDING)
    run = boot(disk, "--write-grubenv")
    assert args(run) == b"second"
    assert run.loaded()[0] == KERNEL
    assert f"1024 bytes at byte {place}: written" in run.errors
    assert "not cleared" not in run.errors
    assert disk.read_bytes() == before[:place] + CLEARED + before[place + 1024 :]
    assert debugfs(disk, f"cat /{GRUBENV}").encode().removesuffix(b"\n").endswith(CLEARED)
    checked(disk)
    after = boot(disk, "--write-grubenv")
    assert args(after) == b"first"
    assert "written" not in after.errors


def test_what_savedefault_stores_is_the_next_default(tmp_path):
    disk = make(tmp_path, grubenv=CLEARED)
    assert args(boot(disk, "--write-grubenv", "--entry=second")) == b"second"
    assert args(boot(disk)) == b"second"
    checked(disk)


@pytest.mark.parametrize("label", ["gpt", "dos"])
def test_a_block_on_a_partition_of_the_second_disk(tmp_path, label):
    disk = partitioned(tmp_path, label, GUEST, "-b", "1024")
    empty = tmp_path / "empty.img"
    empty.write_bytes(bytes(1 << 20))
    before = disk.read_bytes()
    assert args(boot(empty, "--write-grubenv", f"--disk={disk}")) == b"second"
    assert disk.read_bytes() == before.replace(PENDING, CLEARED)
    assert empty.read_bytes() == bytes(1 << 20)


def test_without_the_option_the_disk_stays(tmp_path):
    disk = make(tmp_path)
    before = disk.read_bytes()
    for _ in range(2):
        run = boot(disk)
        assert args(run) == b"second"
        assert "honoured but not cleared" in run.errors
    assert disk.read_bytes() == before


# -- refused ---------------------------------------------------------------------------------


def test_a_file_in_its_inode_is_refused(tmp_path):
    small = SIGNATURE + b"next_entry=second\n#####"
    disk = make(tmp_path, "-O", "inline_data", grubenv=small)
    assert "it lies in its inode" in refused(disk)
    assert args(boot(disk)) == b"second"


def test_a_file_with_a_hole_is_refused(tmp_path):
    long = PENDING.rstrip(b"#") + b"fill=" + b"x" * 2048 + b"\n"
    disk = make(tmp_path, "-b", "1024", grubenv=long.ljust(3072, b"#"))
    debugfs(disk, f"punch /{GRUBENV} 1 1")
    assert "not all of it is allocated" in refused(disk)


def test_a_file_in_pieces_is_refused(tmp_path):
    disk = make(tmp_path, "-b", "1024", "-O", "^extent,^64bit", grubenv=PENDING.ljust(2048, b"#"))
    free = debugfs(disk, "ffb 1 3000").split()[-1]
    content = bytearray(disk.read_bytes())
    content[int(free) * 1024 : (int(free) + 1) * 1024] = b"#" * 1024
    disk.write_bytes(content)
    debugfs(disk, f"set_inode_field /{GRUBENV} block[1] {free}")
    assert "it is fragmented" in refused(disk)


def journaled(disk: Path, *copies: tuple[int, bytes]) -> None:
    """Leave a journal to be replayed, which holds these copies of blocks."""
    script = ["jo"]
    for block, content in copies:
        file = disk.parent / f"block {block}"
        file.write_bytes(content)
        script.append(f'jw -b {block} "{file}"')
    script += ["jc", "feature needs_recovery"]
    subprocess.run(
        ["debugfs", "-w", "-f", "-", disk],
        input="\n".join(script),
        text=True,
        check=True,
        capture_output=True,
        env=TOOLS,
    )


def recovered(disk: Path) -> None:
    done = subprocess.run(["e2fsck", "-fy", disk], check=False, capture_output=True, env=TOOLS)
    assert done.returncode in (0, 1), done.stdout


def test_recovery_keeps_what_was_written_before_it(tmp_path):
    disk = make(tmp_path, "-b", "4096", size="16M")
    free = int(debugfs(disk, "ffb 1 3000").split()[-1])
    newer = b"newer".ljust(4096, b"!")
    journaled(disk, (free, newer))
    run = boot(disk, "--write-grubenv")
    assert args(run) == b"second"
    assert "written" in run.errors
    recovered(disk)
    assert disk.read_bytes()[free * 4096 :].startswith(newer)
    assert debugfs(disk, f"cat /{GRUBENV}").encode().removesuffix(b"\n").endswith(CLEARED)
    assert args(boot(disk)) == b"first"


def test_a_block_with_a_newer_copy_in_the_journal_is_refused(tmp_path):
    disk = make(tmp_path, "-b", "4096", size="16M")
    block = disk.read_bytes().index(PENDING) // 4096
    newer = PENDING.replace(b"=second", b"=first").ljust(1024, b"#")[:1024]
    journaled(disk, (block, newer.ljust(4096, b"\0")))
    assert "its journal holds a newer copy" in refused(disk)
    assert args(boot(disk)) == b"first"


def test_a_journal_that_is_not_replayed_is_an_obstacle(tmp_path):
    disk = make(tmp_path)
    debugfs(disk, "feature needs_recovery")
    assert "its journal is not replayed" in refused(disk, "--no-journal-replay")


def test_an_immutable_file_is_refused(tmp_path):
    disk = make(tmp_path)
    debugfs(disk, f"set_inode_field /{GRUBENV} flags 0x80010")
    assert "it is immutable" in refused(disk)


def test_a_logical_volume_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.hostile.boot.disks.FILES", GUEST)
    assert "it lies on a logical volume" in refused(lvm_ext4(tmp_path))


def test_a_block_without_room_is_refused(tmp_path):
    full = SIGNATURE + b"saved_entry=x\nfill=" + b"x" * 100 + b"\n"
    disk = make(tmp_path, grubenv=full)
    assert "there is no room for saved_entry" in refused(disk)


def test_a_disk_that_must_not_be_written_is_an_error(tmp_path):
    disk = make(tmp_path)
    before = disk.read_bytes()
    opened = os.open(disk, os.O_RDONLY)
    command = (
        sys.executable,
        "-I",
        "-c",
        LIAR.replace("LIE", "return honest(job, request, link)").replace(
            "raise SystemExit",
            "import errno\nreal = os.open\n"
            "def guarded(path, flags, *more, **named):\n"
            "    if flags & os.O_ACCMODE == os.O_RDWR and str(path).endswith('disk.img'):\n"
            "        raise OSError(errno.EROFS, os.strerror(errno.EROFS))\n"
            "    return real(path, flags, *more, **named)\n"
            "os.open = guarded\nraise SystemExit",
        ),
    )
    run = boot(disk, "--write-grubenv", command=command)
    os.close(opened)
    assert run.status == 1
    assert "Read-only file system" in run.errors
    assert disk.read_bytes() == before


# -- a worker that lies ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "lie",
    [
        "answer = honest(job, request, link); answer[2] = b'0'; return answer",
        "answer = honest(job, request, link); answer[4] = bytes(1024); return answer",
        "answer = honest(job, request, link); answer[3:5] = [bytes(1024)] * 2; return answer",
        "return honest(job, request, link)[:2]",
    ],
)
def test_a_lying_worker_writes_nothing_and_boots_nothing(tmp_path, lie):
    disk = make(tmp_path)
    before = disk.read_bytes()
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", lie))
    assert boot(disk, "--write-grubenv", command=command).status == 1
    assert disk.read_bytes() == before
