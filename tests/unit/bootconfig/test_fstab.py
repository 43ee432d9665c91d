import pytest

from pygrub_k.bootconfig.fstab import Mounts, grub_device
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def place_of(path: str, fstab: str) -> FileRef:
    root = MemoryVolume({"/etc/fstab": fstab}, name="hd0,msdos3")
    boot = MemoryVolume(
        {}, name="hd0,msdos1", uuid="ABCD", label="BOOT", partuuid="12345678-01", aliases=("hd0,1",)
    )
    return Mounts(MemoryGuest(root, boot), "hd0,msdos3").file(path)


@pytest.mark.parametrize(
    "device",
    ["/dev/sda1", "/dev/xvda1", "UUID=abcd", 'LABEL="BOOT"', "LABEL=BOOT", "PARTUUID=12345678-01"],
)
def test_a_path_below_a_mount_point(device: str) -> None:
    fstab = f"/dev/sda3 / ext4 defaults 0 1\n\t{device}\t/boot\text2\n"
    assert place_of("/boot/vmlinuz", fstab) == FileRef("hd0,msdos1", "/vmlinuz")


@pytest.mark.parametrize(
    "fstab",
    [
        "",
        "# /dev/sda1 /boot ext2\n",
        "/dev/sdz9 /boot ext2\n",
        "UUID=none /boot ext2\n",
        "nfs:/x /boot nfs\n",
        "/dev/sda1 /boo ext2\n",
        "/dev/sda1\n",
        "WHAT=1 /boot ext2\n",
    ],
)
def test_a_path_that_no_volume_is_mounted_above(fstab: str) -> None:
    assert place_of("/boot/vmlinuz", fstab) == FileRef("hd0,msdos3", "/boot/vmlinuz")


def test_the_longest_mount_point_counts() -> None:
    fstab = "/dev/sda3 /boot ext2\n/dev/sda1 /boot/efi/ vfat\n"
    assert place_of("/boot/efi/x", fstab) == FileRef("hd0,msdos1", "/x")


def test_without_a_table_everything_lies_on_the_root() -> None:
    mounts = Mounts(MemoryGuest({"/vmlinuz": ""}), "hd0,gpt1")
    assert mounts.file("/boot/vmlinuz") == FileRef("hd0,gpt1", "/boot/vmlinuz")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/dev/sda", "hd0"),
        ("/dev/hdb5", "hd1,5"),
        ("/dev/vdc12", "hd2,12"),
        ("/dev/mapper/vg-a--b", "lvm/vg-a--b"),
        ("/dev/my-vg/root", "lvm/my--vg-root"),
        ("/dev/md0", "md/0"),
        ("/dev/md/1", "md/1"),
        ("/dev/sdaX", "sdaX"),
        ("none", "none"),
    ],
)
def test_device_names(path: str, name: str) -> None:
    assert grub_device(path) == name
