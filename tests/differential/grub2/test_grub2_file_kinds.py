"""Which kinds of programs files are, by GRUB's own grub-file: made ones, and damaged ones."""

from __future__ import annotations

import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig.grub2.commands.file_kinds import file
from pygrub_k.kernels.kinds import CHECKS
from tests.images.kernel_bytes import KERNELS, SIZE, XEN_64, linux_x86
from tests.unit.bootconfig.grub2.scripts import run

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = shutil.which("grub-file")
KINDS = sorted([*CHECKS, "i386-xen-pae-domu", "x86_64-xen-domu", "x86-xen-dom0"])
MUTANTS = 8
"""Of each kernel, but packed ones: of damage there GRUB sees what it happens to read."""
HEADERS = 700
"""Bytes at the start of a file that are worth being damaged."""


def differing(path: Path, data: bytes, kinds: list[str]) -> list[str]:
    """Return those kinds that the two do not agree on; where grub-file crashes, there is none."""
    assert PROGRAM, "grub-file is missing: install grub-common"
    path.write_bytes(data)
    machine = run("true", files={"/f": data})
    wrong = []
    for kind in kinds:
        done = subprocess.run([PROGRAM, f"--is-{kind}", path], capture_output=True, check=False)
        if done.returncode >= 0 and (done.returncode == 0) != (
            file(machine, [f"--is-{kind}", "/f"]) == 0
        ):
            wrong.append(kind)
    return wrong


@pytest.mark.parametrize("name", KERNELS)
def test_kernels_are_of_the_kinds_that_they_are_in_grub(name: str, tmp_path: Path) -> None:
    assert differing(tmp_path / "f", KERNELS[name], KINDS) == []


def test_what_lzop_packs_is_of_the_kinds_that_it_is_in_grub(tmp_path: Path) -> None:
    def packed(data: bytes) -> bytes:
        return subprocess.run(["lzop", "-c"], input=data, capture_output=True, check=True).stdout

    payload = packed(XEN_64)
    for data in (packed(linux_x86(XEN_64)), linux_x86(payload), linux_x86(payload + SIZE)):
        assert differing(tmp_path / "f", data, KINDS) == []
    assert "x86-xen-dom0" in of_kinds(linux_x86(payload))
    assert "x86-xen-dom0" not in of_kinds(linux_x86(payload + SIZE))


def of_kinds(data: bytes) -> list[str]:
    machine = run("true", files={"/f": data})
    return [kind for kind in KINDS if file(machine, [f"--is-{kind}", "/f"]) == 0]


def mutant(data: bytes, chance: Random) -> bytes:
    """Return a kernel with some bytes of its headers changed, or cut off."""
    if chance.random() < 0.3:
        return data[: chance.randrange(min(len(data), HEADERS) + 1)]
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(min(len(data), HEADERS))
        changed[at] = chance.choice((0, 1, 2, 0x7F, 0xFF, changed[at] ^ 1 << chance.randrange(8)))
    return bytes(changed)


def test_damaged_kernels_are_of_the_kinds_that_they_are_in_grub(tmp_path: Path) -> None:
    chance = Random(4)
    wrong: list[tuple[str, str, str]] = []
    others = 0
    for name, data in KERNELS.items():
        kinds = of_kinds(data)
        for _ in range(MUTANTS if data and "gzipped" not in name and "xz" not in name else 0):
            damaged = mutant(data, chance)
            others += of_kinds(damaged) != kinds
            found = differing(tmp_path / "f", damaged, [*kinds, *chance.sample(KINDS, 2)])
            wrong += [(name, kind, damaged[:HEADERS].hex(" ", -4)) for kind in found]
    assert not wrong, f"{len(wrong)} differ: {wrong[:3]}"
    assert others > MUTANTS * len(KERNELS) / 10, "hardly a mutant is of another kind"
