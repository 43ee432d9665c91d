"""What a guest's kernels and ramdisks can do, by the files and by the guest's modules."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, cast

import pytest

from pygrub_k.boot.abilities import drivers_at_boot, kernel_of, ramdisks_of
from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.kernels.facts import DRIVERS, KernelFacts, RamdiskFacts
from tests.images.ramdisks import FILES, newc
from tests.images.xen_kernels import PV_64, PVH, bzimage, kernel
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from pygrub_k.guest.guest import Guest

KERNEL = bzimage(kernel(PV_64 | PVH))
BUILTIN = "kernel/drivers/block/xen-blkfront.ko\n"
DEPENDENCIES = "kernel/drivers/net/xen-netfront.ko.xz: kernel/x.ko\n"


def guest(**files: str | bytes) -> Guest:
    boot = MemoryVolume({"/k": KERNEL, "/i": gzip.compress(newc(*FILES))}, name="hd0,gpt1")
    root = MemoryVolume({f"/lib/modules/6.1.0-test/{n}": t for n, t in files.items()}, name="hd1")
    return cast("Guest", MemoryGuest(boot, root))


def loaded(path: str, length: int | None = None) -> FileToLoad:
    return FileToLoad(path, FileRef("hd0,gpt1", path), 0, length)


def test_drivers_are_those_of_the_guests_modules() -> None:
    found = kernel_of(
        guest(**{"modules.builtin": BUILTIN, "modules.dep": DEPENDENCIES}), loaded("/k")
    )
    assert found.pv.answer == "yes"
    assert found.drivers == {"xen-blkfront": "built in", "xen-netfront": "module"}
    assert kernel_of(guest(**{"modules.builtin": ""}), loaded("/k")).drivers == {
        "xen-blkfront": "missing",
        "xen-netfront": "missing",
    }
    assert set(kernel_of(guest(), loaded("/k")).drivers.values()) == {"unknown"}


def test_a_part_of_a_file_is_what_counts() -> None:
    found = kernel_of(guest(), loaded("/k", length=1000))
    assert found.len_stored == 1000
    (ramdisk,) = ramdisks_of(guest(), [loaded("/i")])
    assert ramdisk.members == 3
    with pytest.raises(NotFoundError):
        kernel_of(guest(), loaded("/missing"))


@pytest.mark.parametrize(
    ("own", "states", "found"),
    [
        ("built in", ("missing",), "built in"),
        ("module", ("missing", "module"), "module in the ramdisk"),
        ("module", ("missing",), "module"),
        ("module", (), "module"),
        ("unknown", ("built in",), "built in"),
        ("missing", ("missing",), "missing"),
        ("module", ("unknown",), "unknown"),
        ("unknown", (), "unknown"),
    ],
)
def test_where_a_boot_finds_its_drivers(own: str, states: tuple[str, ...], found: str) -> None:
    facts = KernelFacts("bzImage", drivers=dict.fromkeys(DRIVERS, own))
    ramdisks = [RamdiskFacts(drivers=dict.fromkeys(DRIVERS, state)) for state in states]
    assert set(drivers_at_boot(facts, ramdisks).values()) == {found}
