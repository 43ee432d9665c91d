"""Inputs that once broke something, and inputs that never should: each ends within seconds."""

import time
from pathlib import Path

import pytest

from pygrub_k.boot import selection
from pygrub_k.kernels import xen_guests
from pygrub_k.xen import stanza
from tests.hostile.fuzzing import filesystems, images, recognised, volumes
from tests.hostile.fuzzing.beginnings import BEGINNINGS
from tests.hostile.fuzzing.configurations import PATHS
from tests.hostile.fuzzing.kernels import KINDS
from tests.hostile.fuzzing.targets import TARGETS
from tests.hostile.fuzzing.workers import HONEST
from tests.images.kernel_bytes import KERNELS

SEEDS = Path(__file__).with_name("seeds")
PLAIN = (b"", b"\0", bytes(range(256)) * 40, b"\xff" * 4096, b"{" * 1000, b"\x55\xaa" * 600)


@pytest.mark.parametrize("target", TARGETS)
def test_what_broke_once(target: str) -> None:
    for path in sorted((SEEDS / target).glob("*")):
        started = time.process_time()
        TARGETS[target](path.read_bytes())
        assert time.process_time() - started < 5, path


@pytest.mark.parametrize("data", PLAIN)
@pytest.mark.parametrize("target", TARGETS)
def test_plain_noise(target: str, data: bytes) -> None:
    TARGETS[target](data)


ENTRY = b"menuentry x {\n linux /boot/vmlinuz ro\n}\n"
GOOD = {
    "configuration": (selection, "unattended", b"\0\0" + ENTRY),
    "guest": (
        selection,
        "unattended",
        b"\0" + b"\0\0menuentry x {\n linux /vmlinuz\n}\n\n\0\n%c\0x" % PATHS.index("/vmlinuz"),
    ),
    "volumes": (volumes, "scan", bytes(510) + b"\x55\xaa"),
    "arrays": (volumes, "look", b"\0\0"),
    "recognised": (recognised, "recognised", b"\0"),
    "image": (images, "read_some", b"\0\0"),
    "kernel": (xen_guests, "payload", bytes((KINDS.index("x86-xen-dom0"),)) + KERNELS["bzimage"]),
    **dict.fromkeys(filesystems.KINDS, (filesystems, "walked", b"\0\0")),
    "disk": (selection, "unattended", b"\0"),
    "worker": (stanza, "compose", b"\0\0" + bytes((HONEST,))),
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_reaches_what_it_is_for(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, data = GOOD[target]
    TARGETS[target](data)  # makes what it needs
    real = getattr(module, name)
    reached: list[object] = []

    def watch(*arguments: object) -> object:
        result = real(*arguments)
        reached.append(result)
        return result

    monkeypatch.setattr(module, name, watch)
    TARGETS[target](data)
    assert len(reached) == 1


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_begins_with_is_no_finding(target: str) -> None:
    beginnings = [*BEGINNINGS[target]()]
    assert len({*beginnings}) > 10
    for data in beginnings[:: 1 + len(beginnings) // 60]:
        TARGETS[target](data)
