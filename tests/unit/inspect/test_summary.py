"""A worker's summary on its way to its parent, which takes nothing that is not of its form."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.summary.endings import KINDS, ending_of
from pygrub_k.inspect.summary.wire import packed, unpacked


@dataclass(frozen=True, slots=True)
class Inner:
    text: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Outer:
    inner: tuple[Inner, ...]
    names: tuple[str, ...]
    flag: bool


SOUND = Outer((Inner("a", 1), Inner("b", None)), ("x",), flag=True)


def test_what_is_sent_arrives() -> None:
    assert unpacked(Outer, packed(SOUND).encode()) == SOUND


def test_texts_arrive_safe_to_show() -> None:
    sent = Outer((), ("\x1b[31m\u202e\udcff",), flag=False)
    assert unpacked(Outer, packed(sent).encode()).names == ("\\x1b[31m\\u202e\\xff",)


def changed(**members: object) -> bytes:
    return json.dumps(json.loads(packed(SOUND)) | members).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b'{"inner":',
        b"[" * 100_000,
        changed(more=1),
        changed(flag=1),
        changed(flag=None),
        changed(names="x"),
        changed(names=[1]),
        changed(names=[None]),
        changed(inner=[{"text": "a"}]),
        changed(inner=[{"text": "a", "number": 1.5}]),
        changed(inner=[{"text": "a", "number": True}]),
        changed(inner=[{"text": "a", "number": 1 << 90}]),
        changed(inner=[["a", 1]]),
    ],
)
def test_what_is_not_of_the_form_is_refused(data: bytes) -> None:
    with pytest.raises(ConfinementError):
        unpacked(Outer, data)


def test_endings() -> None:
    names = (
        "a.tar.gz",
        "README",
        ".profile",
        "x.y.",
        "syslog.1",
        "man.8",
        "lib.so.1.2",
        "a.\u0394x",
    )
    assert [*map(ending_of, names)] == ["gz", "", "", "", "log", "", "so", "\u03b4x"]
    assert KINDS["jpg"] == "images"
