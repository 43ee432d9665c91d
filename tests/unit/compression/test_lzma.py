"""What liblzma makes, and damage to it."""

from __future__ import annotations

import lzma
import sys

import pytest

from pygrub_k.compression.lzma import decompressed, raw
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError

CONTENT = b"once upon a time " * 900
FORMATS = (lzma.FORMAT_XZ, lzma.FORMAT_ALONE)


@pytest.mark.parametrize("form", FORMATS)
def test_streams_with_a_header(form: int) -> None:
    stream = lzma.compress(CONTENT, form)
    assert decompressed(stream, len(CONTENT)) == CONTENT
    with pytest.raises(CorruptError, match="more than 100 bytes"):
        decompressed(stream, 100)
    with pytest.raises(CorruptError, match="lzma"):
        decompressed(stream[:-20], len(CONTENT))
    with pytest.raises(CorruptError, match="lzma"):
        decompressed(b"no stream" * 9, 1000)


def test_a_large_dictionary_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 26}]
    with pytest.raises(LimitError, match="memory"):
        decompressed(lzma.compress(CONTENT, filters=filters), len(CONTENT))


def test_streams_without_a_header() -> None:
    options = {"id": lzma.FILTER_LZMA1, "dict_size": 65536, "lc": 2, "lp": 1, "pb": 3}
    stream = lzma.compress(CONTENT, lzma.FORMAT_RAW, filters=[options])
    properties = (3 * 5 + 1) * 9 + 2
    assert raw(stream, len(CONTENT), properties, 65536) == CONTENT
    assert raw(stream, 10, properties, 65536) == CONTENT[:10]
    with pytest.raises(CorruptError):
        raw(stream, 10, 224, 65536)


def test_without_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_lzma", None)
    with pytest.raises(UnsupportedError, match="this Python has no module _lzma"):
        decompressed(b"", 1)
