"""What the worker makes of a boot, on guests in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.boot.job import BootRequest, Job, zfs_bootfs_in
from pygrub_k.errors import (
    BootError,
    CorruptError,
    OutputError,
    Problem,
    SourceError,
    UnsupportedError,
)
from pygrub_k.limits import DIAGNOSIS_LINE, DIAGNOSIS_LINES
from pygrub_k.source import MemorySource
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, MemoryGuest, directory, file

if TYPE_CHECKING:
    from pygrub_k.confined.link import Link

CONFIG = b"menuentry x {\n linux /kernel ro\n}\n"
NO_LINK = cast("Link", None)


class Disk(MemorySource):
    name = "/dev/vg/guest"
    sector_size = 512


def job_of(*members: Any, **request: Any) -> Job:
    disk: Any = Disk(bytes(1 << 16))
    job = Job([disk], BootRequest(file_size=1 << 20, **request), (), lambda: None)
    job.guest = MemoryGuest(*members)
    return job


def guest(config: bytes = CONFIG, **children: Any) -> MemoryFilesystem:
    grub = directory(4, **{"grub.cfg": file(config)})
    return MemoryFilesystem(directory(2, boot=directory(3, grub=grub), **children))


def test_all_that_a_driver_notes_is_told_of_a_boot() -> None:
    system = guest(kernel=file(b"k"))
    system.problems.append(Problem("XFS", UnsupportedError("XFS log", None, "lies elsewhere")))
    other = UnsupportedError("SquashFS", None, "not read")
    answer = job_of(other, system).answer([b"name"], NO_LINK)
    assert answer == [b"/kernel", b"", b"ro", b"hd0,gpt2: XFS log: lies elsewhere"]


@pytest.mark.parametrize("request_", [[b"name"], [b"boot"], [b"start"], [b"list"]])
def test_whatever_is_asked_for_a_failure_explains(request_: list[bytes]) -> None:
    damage = CorruptError("memory superblock", 1024, "made so by the test")
    with pytest.raises(BootError) as caught:
        job_of(damage, MemoryFilesystem(directory())).answer(request_, NO_LINK)
    lines = str(caught.value).split("\n")
    assert lines[0] == "disk hd0: /dev/vg/guest, 64 KiB (65536 bytes)"
    assert lines[2].startswith("  (hd0,gpt1): 4 KiB (4096 bytes): memory superblock")
    assert lines[3].endswith("no boot configuration at any known path")
    assert lines[-1].startswith("nothing to boot: (hd0,gpt1) is damaged; ")


@pytest.mark.parametrize("entry", [b"7", b"nobody", b"9" * 5000])
def test_an_entry_that_is_not_there_is_explained(entry: bytes) -> None:
    with pytest.raises(BootError) as caught:
        job_of(guest(kernel=file(b"k"))).answer([b"boot", entry], NO_LINK)
    lines = str(caught.value).split("\n")
    assert "  (hd0,gpt1)/boot/grub/grub.cfg: grub2, read" in lines
    assert "no entry" in lines[-2]
    assert lines[-1].startswith("nothing to boot: there is no such entry; `pygrub-k -l DISK`")


def test_a_kernel_that_is_named_and_not_there_is_explained() -> None:
    with pytest.raises(BootError, match="no volume has the kernel /gone\n") as caught:
        job_of(guest(), kernel="/gone").answer([b"boot"], NO_LINK)
    assert "the guest has no such file; paths are those inside its" in str(caught.value)
    there = guest(vmlinuz=file(b"k"))
    with pytest.raises(BootError, match="no such ramdisk") as caught:
        job_of(there, kernel="/vmlinuz", ramdisk="/gone").answer([b"boot"], NO_LINK)
    assert "a kernel that it has is on (hd0,gpt1): --kernel=/vmlinuz" in str(caught.value)


def test_a_kernel_that_cannot_be_read_is_named() -> None:
    with pytest.raises(BootError) as caught:
        job_of(guest(kernel=CorruptError("inode 9", 7, "torn"))).answer([b"boot"], NO_LINK)
    assert "(hd0,gpt1)/kernel: inode 9" in str(caught.value)
    assert "nothing to boot: (hd0,gpt1) is damaged" in str(caught.value)


def test_what_is_not_the_guests_doing_stays_what_it_is() -> None:
    def fail() -> None:
        raise OutputError("no space")

    with pytest.raises(OutputError, match=r"^no space$"):
        job_of(guest()).explained(fail)


def test_a_disk_that_fails_while_it_is_diagnosed_is_told() -> None:
    class Failing(Disk):
        most = 16

        def read_at(self, offset: int, length: int) -> bytes:
            if length > self.most:
                raise SourceError("hd0: input/output error")
            return super().read_at(offset, length)

    disk: Any = Failing(bytes(1 << 16))
    job = Job([disk], BootRequest(), (), lambda: None)
    with pytest.raises(BootError) as caught:
        job.answer([b"boot"], NO_LINK)
    lines = str(caught.value).split("\n")
    assert lines[0].startswith("disk hd0: /dev/vg/guest")
    assert lines[1] == "  (hd0): 64 KiB (65536 bytes): hd0: input/output error"
    assert lines[-1].startswith("nothing to boot: (hd0) cannot be read; look into dom0's kernel")
    Failing.most = 1 << 15
    with pytest.raises(BootError, match="nothing to boot: nothing on these disks is recognised; "):
        Job([disk], BootRequest(), (), lambda: None).answer([b"boot"], NO_LINK)


@pytest.mark.parametrize(
    ("args", "bootfs"),
    [
        ("", ""),
        ("ro zfs-bootfs=rpool/ROOT/one", "rpool/ROOT/one"),
        ("-B zfs-bootfs=rpool/27,bootpath='/x' quiet", "rpool/27"),
        ('x="zfs-bootfs=rpool" y', "rpool"),
        ("zfs-bootfs= quiet", ""),
    ],
)
def test_zfs_bootfs_is_taken_from_the_arguments(args: str, bootfs: str) -> None:
    assert zfs_bootfs_in(args) == bootfs


def test_a_diagnosis_is_bounded_and_safe_to_show() -> None:
    title = b"\x1b[2J" + b"\xe2\x80\xae" + b"x" * 100_000
    config = b"".join(
        b"menuentry '%d%s' { linux /gone\x07%d\n }\n" % (number, title[:9000], number)
        for number in range(300)
    )
    config += b"set default=0\nset fallback='" + b" ".join(b"%d" % n for n in range(300)) + b"'\n"
    members = [UnsupportedError("\n\x1b[31mpygrub-k: forged", None, "x\ny" * 5000)] * 300
    with pytest.raises(BootError) as caught:
        job_of(guest(config), *members).answer([b"boot"], NO_LINK)
    lines = str(caught.value).split("\n")
    assert len(lines) <= DIAGNOSIS_LINES + 3
    assert all(line.isprintable() and len(line) <= DIAGNOSIS_LINE + 1 for line in lines)
    assert lines[-1].startswith("nothing to boot: ")
