from __future__ import annotations

from typing import Any

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.inspect.selection import is_serious
from pygrub_k.inspect.systems import System, systems_of
from tests.unit.inspect.memory_filesystem import (
    MemoryFilesystem,
    MemoryGuest,
    directory,
    file,
    symlink,
)

DEBIAN = b'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\n'


def found(**etc: Any) -> Any:
    guest = MemoryGuest(MemoryFilesystem(directory(2, etc=directory(3, **etc))))
    return list(systems_of(guest)), damage(guest)


def damage(guest: MemoryGuest) -> list[str]:
    return [str(one) for one in guest.problems if is_serious(one.error)]


@pytest.mark.parametrize(
    ("files", "name", "host"),
    [
        ({"os-release": DEBIAN}, "Debian GNU/Linux 12 (bookworm)", ""),
        (
            {"os-release": DEBIAN, "hostname": b"# ours\nweb1\n"},
            "Debian GNU/Linux 12 (bookworm)",
            "web1",
        ),
        ({"os-release": b"NAME=Void\nVERSION='1'\n"}, "Void 1", ""),
        ({"os-release": b"\xff\n"}, "a system without a name", ""),
        ({"redhat-release": b"CentOS release 5.11 (Final)\n"}, "CentOS release 5.11 (Final)", ""),
        ({"alpine-release": b"3.19.1\n", "HOSTNAME": b"a.b\n"}, "Alpine Linux 3.19.1", "a.b"),
        ({"debian_version": b"4.0\n"}, "Debian 4.0", ""),
    ],
)
def test_a_system_is_known_by_what_it_says_of_itself(files, name, host):
    systems, problems = found(**{key: file(content) for key, content in files.items()})
    assert systems == [System("hd0,gpt1", "", name, host)]
    assert problems == []


def test_a_volume_without_a_system_has_none():
    assert found(fstab=file(b"")) == ([], [])


def test_a_symlink_is_followed():
    lib = directory(5, **{"os-release": file(DEBIAN)})
    etc = directory(3, **{"os-release": symlink(b"../usr/lib/os-release")})
    guest = MemoryGuest(MemoryFilesystem(directory(2, etc=etc, usr=directory(4, lib=lib))))
    assert [one.name for one in systems_of(guest)] == ["Debian GNU/Linux 12 (bookworm)"]


def test_damage_is_a_problem_and_the_next_volume_is_looked_at():
    fault = CorruptError("inode 14", 4096, "made so by the test")
    broken = MemoryFilesystem(directory(2, etc=directory(3, **{"os-release": fault})))
    sound = MemoryFilesystem(directory(2, etc=directory(3, **{"os-release": file(DEBIAN)})))
    guest = MemoryGuest(broken, None, sound)
    assert [one.volume for one in systems_of(guest)] == ["hd0,gpt3"]
    assert damage(guest) == [f"hd0,gpt1: (hd0,gpt1)/etc/os-release: {fault}"]
