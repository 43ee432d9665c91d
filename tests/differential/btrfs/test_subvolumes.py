"""Where systems are found among subvolumes and snapshots that the kernel made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import unattended
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.source import FileSource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.btrfs.trees import open_images
from tests.images.btrfs import attached, mounted, run, set_default

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Fill = Callable[[Path], None]


def config(prefix: str, name: str, more: str = "") -> str:
    return f"{more}menuentry '{name}' {{\n linux {prefix}/boot/vmlinuz root=/dev/xvda1 {name}\n}}\n"


def install(root: Path, text: str, folder: str = "grub") -> None:
    """Put a configuration and a kernel into a subvolume, or into the top level."""
    (root / "boot" / folder).mkdir(parents=True)
    (root / "boot" / folder / "grub.cfg").write_text(text)
    (root / "boot/vmlinuz").write_text(text)


def subvolume(root: Path, *names: str) -> None:
    for name in names:
        run("btrfs", "-q", "subvolume", "create", str(root / name))


def snapshot(root: Path, source: str, target: str, *options: str) -> None:
    run("btrfs", "-q", "subvolume", "snapshot", *options, str(root / source), str(root / target))


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., list[Path]]:
    """Return a function that makes a file system on some devices, and fills it."""

    def make(fill: Fill, *options: str, devices: int = 1) -> list[Path]:
        paths = [tmp_path / f"{number}.img" for number in range(devices)]
        for path in paths:
            with path.open("wb") as file:
                file.truncate(128 << 20)
        run("mkfs.btrfs", "-q", "-f", *options, *map(str, paths))
        with mounted(paths, tmp_path / "mount", "rw") as root:
            fill(root)
        return paths

    return make


def guest_of(paths: Sequence[Path]) -> Guest:
    disks = []
    for number, path in enumerate(paths):
        descriptor = os.open(path, os.O_RDONLY)
        source = FileSource(descriptor, os.fstat(descriptor).st_size, path.name)
        disks.append(BlockDevice(f"hd{number}", source))
    return Guest(scan(disks))


def booted(paths: Sequence[Path]) -> tuple[str, str, str]:
    """Return the configuration, the kernel's place and its command line."""
    guest = guest_of(paths)
    menu = Search(guest, InterpretOptions()).menu()
    choice = unattended(menu)
    kernel = guest.read(choice.kernel.file).decode()
    assert choice.args.split()[-1] in kernel  # the kernel that lies beside its configuration
    return str(menu.config), str(choice.kernel.file), choice.args


def ubuntu(root: Path) -> None:
    subvolume(root, "@", "@home", "@apt-snapshot-2024")
    install(root / "@apt-snapshot-2024", config("/@apt-snapshot-2024", "old"))
    install(root / "@", config("/@", "live"))
    snapshot(root, "@", "@before-upgrade")


def test_a_system_in_the_usual_subvolume(made: Callable[..., list[Path]]) -> None:
    where = "(hd0)/@/boot/grub/grub.cfg", "(hd0)/@/boot/vmlinuz"
    assert booted(made(ubuntu))[:2] == where


def debian(root: Path) -> None:
    subvolume(root, "@rootfs")
    install(root / "@rootfs", config("/@rootfs", "live"))


def test_a_system_where_debians_installer_puts_it(made: Callable[..., list[Path]]) -> None:
    assert booted(made(debian))[1] == "(hd0)/@rootfs/boot/vmlinuz"


def unusual(root: Path) -> None:
    subvolume(root, "first", "archlinux")
    install(root / "archlinux", config("/archlinux", "live"))
    (root / "archlinux/boot/vmlinuz").write_text("old")
    snapshot(root, "archlinux", "0 copy", "-r")
    snapshot(root, "archlinux", "1 copy")
    (root / "archlinux/boot/vmlinuz").write_text("live")


def test_a_system_in_any_subvolume_that_is_no_snapshot(made: Callable[..., list[Path]]) -> None:
    assert booted(made(unusual))[1] == "(hd0)/archlinux/boot/vmlinuz"


RELATIVE = 'set btrfs_relative_path="yes"\nexport btrfs_relative_path\n'


def opensuse(root: Path) -> None:
    subvolume(root, "@", "@/.snapshots")
    (root / "@/.snapshots/1").mkdir()
    (root / "@/.snapshots/2").mkdir()
    subvolume(root, "@/.snapshots/1/snapshot")
    install(root / "@/.snapshots/1/snapshot", config("", "before", RELATIVE), "grub2")
    snapshot(root, "@/.snapshots/1/snapshot", "@/.snapshots/2/snapshot")
    live = root / "@/.snapshots/2/snapshot"
    (live / "boot/grub2/grub.cfg").write_text(config("", "live", RELATIVE))
    (live / "boot/vmlinuz").write_text("live")
    (root / "boot").mkdir()
    (root / "boot/vmlinuz").write_text("stale")
    set_default(root, "@/.snapshots/2/snapshot")


def test_a_rolled_back_opensuse(made: Callable[..., list[Path]]) -> None:
    base = "(hd0)/@/.snapshots/2/snapshot"
    found = booted(made(opensuse))
    assert found == (f"{base}/boot/grub2/grub.cfg", f"{base}/boot/vmlinuz", "root=/dev/xvda1 live")


def default_without_suse(root: Path) -> None:
    subvolume(root, "root tree")
    install(root / "root tree", config("'/root tree'", "live"))
    install(root, config("", "top"))
    set_default(root, "root tree")


def test_upstream_grub_names_paths_from_the_top_level(made: Callable[..., list[Path]]) -> None:
    config_file, kernel, _ = booted(made(default_without_suse))
    assert (config_file, kernel) == (
        "(hd0)/root tree/boot/grub/grub.cfg",
        "(hd0)/root tree/boot/vmlinuz",
    )


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_a_file_system_on_several_disks(
    made: Callable[..., list[Path]], order: tuple[int, ...]
) -> None:
    paths = made(ubuntu, "-d", "raid0", "-m", "raid1", devices=3)
    assert booted([paths[number] for number in order])[1] == "(hd0)/@/boot/vmlinuz"
    guest = guest_of([paths[number] for number in order])
    assert len({id(guest.filesystem(f"hd{number}")) for number in order}) == 1
    assert guest.find(uuid=guest.filesystem("hd0").uuid) == "hd0"
    assert not guest.problems


def test_copies_of_one_device_are_no_further_devices(made: Callable[..., list[Path]]) -> None:
    paths = made(ubuntu)
    guest = guest_of([*paths, *paths])
    assert guest.filesystem("hd0") is not guest.filesystem("hd1")
    assert guest.find(uuid=guest.filesystem("hd0").uuid) == "hd0"
    assert ["two file systems have this UUID" in str(one) for one in guest.problems] == [True]


def test_a_file_system_that_grew_out_of_a_seed(
    made: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (seed,) = made(debian)
    run("btrfstune", "-S", "1", str(seed))
    sprout = tmp_path / "sprout.img"
    with sprout.open("wb") as file:
        file.truncate(200 << 20)
    with attached([sprout]) as (device,), mounted([seed], tmp_path / "mount", "ro") as root:
        run("btrfs", "-q", "device", "add", "-f", device, str(root))
        run("mount", "-o", "remount,rw", str(root))
        (root / "@rootfs/boot/vmlinuz").write_text("newer: live")
    guest = guest_of([sprout, seed])
    assert booted([sprout, seed])[1] == "(hd0)/@rootfs/boot/vmlinuz"
    assert guest.read(FileRef("hd0", "/@rootfs/boot/vmlinuz")) == b"newer: live"
    assert guest.read(FileRef("hd0", "/@rootfs/boot/grub/grub.cfg")).startswith(b"menuentry")
    (problem,) = open_images([sprout]).problems
    assert f"device 1 is of the seed {open_images([seed]).uuid}" in str(problem)


def test_paths_of_subvolumes(made: Callable[..., list[Path]]) -> None:
    filesystem = open_images(made(opensuse))
    assert filesystem.system_roots() == [b"/@/.snapshots/2/snapshot", b"", b"/@"]
    assert filesystem.forest.path(5) == b""
    assert filesystem.forest.path(99_999) is None


def test_subvolumes_are_listed_as_btrfs_lists_them(made: Callable[..., list[Path]]) -> None:
    def fill(root: Path) -> None:
        subvolume(root, "@", "@/var", "plain", "plain/deep")
        (root / "@/file").write_text("before")
        snapshot(root, "@", "frozen", "-r")
        snapshot(root, "@", "copy")
        (root / "@/file").write_text("after")
        set_default(root, "@")
        listed.update(
            {
                int(words[1]): words[-1].removeprefix("<FS_TREE>/")
                for words in map(
                    str.split, run("btrfs", "subvolume", "list", str(root)).splitlines()
                )
            }
        )

    listed: dict[int, str] = {}
    filesystem = open_images(made(fill))
    facts = {one.number: one for one in filesystem.subvolume_facts()}
    assert {number: (one.path or b"").decode().lstrip("/") for number, one in facts.items()} == {
        5: "",
        **listed,
    }
    by_path = {one.path: one for one in facts.values()}
    assert [one.path for one in facts.values() if one.is_default] == [b"/@"]
    assert [one.path for one in facts.values() if one.is_read_only] == [b"/frozen"]
    original = by_path[b"/@"].uuid
    assert {one.path for one in facts.values() if one.original == original} == {
        b"/copy",
        b"/frozen",
    }
    for path, content in ((b"@", b"after"), (b"/copy", b"before"), (b"frozen/", b"before")):
        inside = filesystem.beginning_at(None, path)
        file = inside.root.child(b"file")
        assert file is not None
        assert file.content().read_at(0, file.size) == content
        number = file.subvolume.number
        again = filesystem.beginning_at(number, b"%d" % number).inode(file.number)
        assert again.content().read_at(0, again.size) == content
    with pytest.raises(NotFoundError, match="no subvolume"):
        filesystem.beginning_at(4711, b"4711")
