"""What boots of a btrfs whose system is in a subvolume, as its own boot loader would."""

from __future__ import annotations

import pytest

from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import direct, selected, unattended
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import Scan, Volume
from tests.images.btrfs_bytes import FS, Image

SYSTEM, OTHER, SNAPSHOT = 257, 258, 259
RELATIVE = "set btrfs_relative_path=yes\n"


def install(image: Image, tree: int, text: str, path: str = "boot/grub/grub.cfg") -> None:
    image.put(path, text.encode(), tree)
    image.put("boot/vmlinuz", b"kernel of %d" % tree, tree)


def entry(prefix: str = "") -> str:
    return f"menuentry x {{\n linux {prefix}/boot/vmlinuz\n}}\n"


def guest_of(*images: Image) -> Guest:
    volumes = [
        Volume(f"hd{number}", MemorySource(image.built()), "disk")
        for number, image in enumerate(images)
    ]
    return Guest(Scan(tuple(volumes)))


def booted(guest: Guest) -> tuple[str, bytes]:
    """Return the configuration that counts, and the kernel that it starts."""
    menu = Search(guest, InterpretOptions()).menu()
    return str(menu.config), guest.read(unattended(menu).kernel.file)


def test_the_top_level_comes_before_subvolumes_in_it() -> None:
    image = Image()
    image.subvolume(b"@", SYSTEM)
    install(image, FS, entry())
    install(image, SYSTEM, entry("/@"))
    assert booted(guest_of(image)) == ("(hd0)/boot/grub/grub.cfg", b"kernel of 5")


def test_usual_names_come_before_others_and_snapshots_never() -> None:
    image = Image()
    image.subvolume(b"snapshot", SNAPSHOT, snapshot_of=b"u" * 16)
    image.subvolume(b"other", OTHER)
    image.subvolume(b"@rootfs", SYSTEM)
    install(image, SNAPSHOT, entry("/snapshot"))
    install(image, OTHER, entry("/other"))
    install(image, SYSTEM, entry("/@rootfs"))
    assert booted(guest_of(image)) == ("(hd0)/@rootfs/boot/grub/grub.cfg", b"kernel of 257")


def test_a_snapshot_alone_is_no_system() -> None:
    image = Image()
    image.subvolume(b"snapshot", SNAPSHOT, snapshot_of=b"u" * 16)
    install(image, SNAPSHOT, entry("/snapshot"))
    with pytest.raises(Exception, match="no boot configuration"):
        booted(guest_of(image))


def with_default(text: str) -> Guest:
    image = Image()
    image.subvolume(b"tree", SYSTEM)
    image.default(SYSTEM)
    install(image, SYSTEM, text)
    image.put("boot/vmlinuz", b"stale")
    return guest_of(image)


def test_suses_grub_reads_from_the_default_subvolume() -> None:
    guest = with_default(RELATIVE + "search --set=root --file /boot/grub/grub.cfg\n" + entry())
    assert booted(guest) == ("(hd0)/tree/boot/grub/grub.cfg", b"kernel of 257")


def test_the_variable_counts_from_the_start_and_until_it_is_unset() -> None:
    text = "if [ -f $prefix/grub.cfg ]; then\n" + entry() + "fi\n# btrfs_relative_path\n"
    assert booted(with_default(text))[1] == b"kernel of 257"
    assert booted(with_default(text + "set btrfs_relative_path=no\n"))[1] == b"stale"


def test_upstreams_grub_reads_from_the_top_level() -> None:
    assert booted(with_default(entry()))[1] == b"stale"
    guest = with_default("if [ -f $prefix/grub.cfg ]; then\n" + entry("/tree") + "fi\n")
    assert booted(guest) == ("(hd0)/tree/boot/grub/grub.cfg", b"kernel of 257")


def test_extlinux_stays_in_its_subvolume() -> None:
    image = Image()
    image.subvolume(b"@", SYSTEM)
    text = "default l\nlabel l\n linux /boot/vmlinuz\n"
    install(image, SYSTEM, text, "boot/extlinux/extlinux.conf")
    image.put("boot/vmlinuz", b"stale")
    assert booted(guest_of(image)) == ("(hd0)/@/boot/extlinux/extlinux.conf", b"kernel of 257")


def test_a_kernel_by_its_path() -> None:
    image = Image()
    image.subvolume(b"@", SYSTEM)
    install(image, SYSTEM, entry())
    image.put("boot/initrd", b"ramdisk", SYSTEM)
    choice = direct(guest_of(image), "/boot/vmlinuz", "/boot/initrd", "ro")
    assert choice.kernel.file == FileRef("hd0", "/boot/vmlinuz", "/@")
    assert choice.ramdisks[0].file == FileRef("hd0", "/boot/initrd", "/@")
    with pytest.raises(NotFoundError, match=r"\(hd0\)/@/gone: no such ramdisk"):
        direct(guest_of(image), "/boot/vmlinuz", "/gone", "")


def test_volumes_of_one_file_system_share_it() -> None:
    def device(number: int) -> Image:
        image = Image()
        image.device, image.devices = number, 2
        return image

    guest = guest_of(device(2), device(1), device(1))
    assert guest.filesystem("hd0") is guest.filesystem("hd1")
    assert guest.filesystem("hd2") is not guest.filesystem("hd0")  # a copy of hd1
    (problem,) = guest.filesystem_problems()
    assert str(problem) == "hd2: btrfs: 1 of 2 devices are missing"


def test_suses_environment_lies_beside_the_file_system() -> None:
    text = (
        RELATIVE
        + "load_env\nset env_block=($root)$env_block\nload_env -f $env_block\n"
        + 'if [ "$next_entry" ]; then\n set default=$next_entry\nfi\n'
        + "menuentry first {\n linux /boot/vmlinuz\n}\nmenuentry second {\n linux /boot/other\n}\n"
    )
    image = Image()
    image.subvolume(b"@", SYSTEM)
    image.default(SYSTEM)
    install(image, SYSTEM, text, "boot/grub2/grub.cfg")
    image.put("boot/other", b"the other", SYSTEM)
    image.put("boot/grub2/grubenv", environment("env_block=8+1"), SYSTEM)
    block = environment("next_entry=second", 512)
    image.data[8 * 512 : 9 * 512] = block
    assert booted(guest_of(image)) == ("(hd0)/@/boot/grub2/grub.cfg", b"the other")


def environment(line: str, size: int = 1024) -> bytes:
    return f"# GRUB Environment Block\n{line}\n".encode().ljust(size, b"#")


SNAPSHOTS = """\
btrfs-mount-subvol ($root)
btrfs-mount-subvol (nowhere) /a b
btrfs-mount-subvol ($root) /.snapshots @/.snapshots
if [ -f /.snapshots/list.cfg ]; then
  source /.snapshots/list.cfg
fi
"""
LISTED = """\
submenu snapshots {
  menuentry old {
    set btrfs_subvol=@/.snapshots/1/snapshot
    export btrfs_subvol
    linux /boot/vmlinuz
  }
}
"""


def test_suses_grub_boots_snapshots() -> None:
    image = Image()
    image.subvolume(b"@", SYSTEM)
    image.subvolume(b".snapshots", OTHER, parent=SYSTEM)
    image.put("1/info.xml", b"", OTHER)
    image.subvolume(b"snapshot", SNAPSHOT, parent=OTHER, within=1001, snapshot_of=b"u" * 16)
    image.subvolume(b"live", 260)
    image.default(260)
    install(image, 260, RELATIVE + entry() + SNAPSHOTS, "boot/grub2/grub.cfg")
    image.put("list.cfg", LISTED.encode(), OTHER)
    install(image, SNAPSHOT, "", "unused")
    guest = guest_of(image)
    menu = Search(guest, InterpretOptions()).menu()
    assert guest.read(unattended(menu).kernel.file) == b"kernel of 260"
    old = selected(menu, "old")
    assert str(old.kernel.file) == "(hd0)/@/.snapshots/1/snapshot/boot/vmlinuz"
    assert guest.read(old.kernel.file) == b"kernel of 259"


def test_what_a_disk_held_before_it_was_divided_does_not_count() -> None:
    earlier, image = Image(), Image()
    install(earlier, FS, entry())
    install(image, FS, entry())
    before, now = MemorySource(earlier.built()), MemorySource(image.built())
    disk = Volume("hd0", before, "disk")
    partition = Volume("hd0,gpt1", now, "partition", parent="hd0", number=1, offset=1 << 20)
    guest = Guest(Scan((disk, partition)))
    assert guest.filesystem_type("hd0") is None
    assert booted(guest)[0] == "(hd0,gpt1)/boot/grub/grub.cfg"
    assert booted(Guest(Scan((disk,))))[0] == "(hd0)/boot/grub/grub.cfg"
