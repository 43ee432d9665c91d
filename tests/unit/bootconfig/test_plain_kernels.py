import pytest

from pygrub_k.bootconfig.plain_kernels import Proposal, propose
from pygrub_k.limits import KERNEL_PROPOSALS
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def proposed(*names: str, **volume: str) -> list[tuple[str, str]]:
    guest = MemoryGuest(MemoryVolume(dict.fromkeys(names, ""), **volume))  # type: ignore[arg-type]
    return [(found.kernel, found.ramdisk) for found in propose(guest, "hd0,gpt1")]


@pytest.mark.parametrize(
    ("kernel", "ramdisk"),
    [
        ("/boot/vmlinuz-6.1.0-9-amd64", "/boot/initrd.img-6.1.0-9-amd64"),
        ("/vmlinuz-6.10.5-200.fc40.x86_64", "/initramfs-6.10.5-200.fc40.x86_64.img"),
        ("/boot/vmlinuz-5.14.21-default", "/boot/initrd-5.14.21-default"),
        ("/boot/vmlinuz-linux", "/boot/initramfs-linux.img"),
        ("/vmlinuz-virt", "/initramfs-virt"),
        ("/boot/kernel-6.6.30-gentoo", "/boot/initramfs-6.6.30-gentoo.img"),
        ("/vmlinuz", "/initrd.img"),
        ("/boot/vmlinuz", "/boot/initrd.gz"),
        ("/vmlinuz.old", "/initrd.img.old"),
    ],
)
def test_a_kernel_and_its_ramdisk(kernel: str, ramdisk: str) -> None:
    others = ("/boot/initrd-0", "/boot/System.map-1", "/boot/config-1", "/etc/fstab")
    assert proposed(kernel, ramdisk, *others) == [(kernel, ramdisk)]


def test_a_kernel_without_its_ramdisk() -> None:
    assert proposed("/boot/vmlinuz-1", "/boot/initrd.img-2") == [("/boot/vmlinuz-1", "")]


def test_the_newest_comes_first_and_an_old_one_last() -> None:
    names = ("/vmlinuz", "/boot/vmlinuz-6.9.1", "/vmlinuz.old", "/boot/vmlinuz-6.10.1")
    assert [kernel for kernel, _ in proposed(*names)] == [
        "/boot/vmlinuz-6.10.1",
        "/boot/vmlinuz-6.9.1",
        "/vmlinuz",
        "/vmlinuz.old",
    ]


def test_what_lies_beside_a_kernel_is_none() -> None:
    assert proposed("/boot/vmlinuz-1.sig", "/boot/kernel-config-1", "/boot/kernel/if_em.ko") == []


def test_no_more_than_can_be_looked_through() -> None:
    names = [f"/boot/vmlinuz-{number}" for number in range(1000)]
    assert len(proposed(*names)) == KERNEL_PROPOSALS


def test_a_damaged_kernel_is_passed_over() -> None:
    files = {"/boot/vmlinuz-2": "", "/boot/vmlinuz-1": ""}
    guest = MemoryGuest(MemoryVolume(files, damaged=frozenset({"/boot/vmlinuz-2"})))
    assert [found.kernel for found in propose(guest, "hd0,gpt1")] == ["/boot/vmlinuz-1"]


def arguments(**root: str) -> list[str]:
    boot = MemoryVolume({"/vmlinuz-1": "", "/initrd.img-1": "", "/vmlinuz-0": ""})
    other = MemoryVolume({"/etc/fstab": ""}, name="hd0,gpt2", **root)  # type: ignore[arg-type]
    return [found.args for found in propose(MemoryGuest(boot, other), "hd0,gpt1")]


def test_root_is_the_volume_with_an_fstab_as_the_kernel_can_find_it() -> None:
    assert arguments(uuid="U", partuuid="P") == ["root=UUID=U ro", "root=PARTUUID=P ro"]
    assert arguments() == ["", ""]


def test_a_volume_that_is_itself_the_root_comes_first() -> None:
    files = {"/boot/vmlinuz-1": "", "/boot/initrd-1": "", "/etc/fstab": ""}
    this = MemoryVolume(files, name="hd1", uuid="THIS")
    other = MemoryVolume({"/etc/fstab": ""}, uuid="OTHER")
    assert [found.args for found in propose(MemoryGuest(other, this), "hd1")] == [
        "root=UUID=THIS ro"
    ]


def test_a_proposal_is_shown_as_options_for_a_shell() -> None:
    proposal = Proposal("/boot/vmlinuz it's", "/boot/initrd-1", "root=UUID=1 ro")
    assert str(proposal) == (
        "--kernel='/boot/vmlinuz it'\\''s' --ramdisk=/boot/initrd-1 --args='root=UUID=1 ro'"
    )
