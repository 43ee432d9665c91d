"""What the worker says of an entry, and what a worker that lies may say."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.export.entry import ExportEntry, entry_of

HONEST = ExportEntry(
    kind="file",
    name=b"na\xffme",
    depth=3,
    number=4,
    mode=0o4755,
    uid=0,
    gid=4294967294,
    size=100,
    accessed=-1,
    modified=1 << 62,
    attributes=((b"user.a", b"\0\xff"),),
    runs=((0, 10), (20, 80)),
)


@pytest.mark.parametrize(
    "entry",
    [
        HONEST,
        ExportEntry(kind="directory", name=b"d", depth=0),
        ExportEntry(kind="symlink", name=b"l", depth=0, target=b"/x\xff"),
        ExportEntry(kind="block device", name=b"b", depth=0, device=(8, 1)),
    ],
)
def test_what_is_said_is_what_is_heard(entry: ExportEntry) -> None:
    assert entry_of(entry.packed()) == entry


def lie(**changes: Any) -> bytes:
    return json.dumps({**json.loads(HONEST.packed()), **changes}).encode()


RUNS: list[Any] = [[[0, 200]], [[5, 5], [0, 5]], [[0, 0]], [[0]], {}, [[-1, 5]]]
ATTRIBUTES: list[Any] = [[["", ""]], [["QUE=", "A"]], [["AA==", ""]], [[]], "x"]


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{}", b"[]", b"nul", b"[" * 100_000, b"\xff", lie(more=1)),
        *(
            lie(name=name)
            for name in ("", "Lg==", "Li4=", "YS9i", "YQBi", "QQ" * 400, "!", 7, None)
        ),
        *(lie(kind=kind) for kind in ("socket", "symlink", "block device", "", None, 1)),
        *(lie(depth=depth) for depth in (-1, 513, 1.0, True, "1", None)),
        *(lie(size=size) for size in (-1, 99, 1 << 63, "x", 1e3)),
        *(lie(mode=mode) for mode in (0o10000, -1, 0.5)),
        *(lie(uid=uid) for uid in (-1, 1 << 32, "0")),
        *(lie(modified=time) for time in (1 << 80, 0.5, "now")),
        *(lie(target=target) for target in ("eA==", "AA==")),
        *(lie(device=device) for device in ([1, 2], [1], "12")),
        *(lie(runs=runs) for runs in RUNS),
        *(lie(attributes=one) for one in ATTRIBUTES),
    ],
)
def test_lies(data: bytes) -> None:
    with pytest.raises(ConfinementError):
        entry_of(data)


def test_damaged_entries_are_read_or_refused() -> None:
    random, packed = Random(3), HONEST.packed()
    refused = 0
    for _ in range(3000):
        data = bytearray(packed)
        for _ in range(random.choice((1, 1, 3))):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            entry_of(bytes(data))
        except ConfinementError:
            refused += 1
    assert refused > 1000
