"""Dumps for tests: what `pygrub-inspect dump` says as JSON, without a worker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.dump.notes import type_named
from pygrub_k.inspect.dump.report import report_of
from pygrub_k.inspect.dump.structures import wanted
from pygrub_k.inspect.dump.target import Place
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.source import MemorySource, open_disk
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pygrub_k.inspect.dump.fields import Field
    from pygrub_k.source import ByteSource


class Dumped:
    """Structures that were dumped, the problems, and the lines of text."""

    def __init__(self, structures: list[Any], problems: list[str], text: str) -> None:
        self.structures = structures
        self.problems = problems
        self.text = text

    def fields(self, index: int = 0) -> dict[str, Any]:
        """Return the fields of a structure by their dotted names."""
        return dict(paths(self.structures[index]["fields"], ""))

    def value(self, path: str, index: int = 0) -> Any:
        return self.fields(index)[path]["value"]

    def kinds(self) -> list[str]:
        return [one["type"] for one in self.structures]

    def verdicts(self) -> dict[str, bool | None]:
        """Return whether what can be right or wrong is right, by structure and field."""
        return {
            f"{number}:{path}": field["right"]
            for number in range(len(self.structures))
            for path, field in self.fields(number).items()
            if "right" in field
        }


def paths(fields: Sequence[Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for field in fields:
        yield prefix + field["name"], field
        yield from paths(field.get("fields", ()), f"{prefix}{field['name']}.")


def dump(
    words: str | Sequence[str],
    disk: Path | bytes,
    *,
    volume: str | None = None,
    parameters: Mapping[str, str] | None = None,
    replay: bool = True,
) -> Dumped:
    """Dump what `words` name; raises what the subcommand raises."""
    source: ByteSource = MemorySource(disk) if isinstance(disk, bytes) else open_disk(str(disk))
    words = words.split() if isinstance(words, str) else words
    assert_records_agree(source, words, volume, parameters or {}, replay=replay)
    outputs = []
    for as_json in (True, False):
        structure = wanted(words, parameters or {})
        disks = [BlockDevice("hd0", source)]
        request = Request(subcommand="dump", as_json=as_json, volume=volume, structure=structure)
        guest = Guest(scan(disks), Settings(replay, verify_checksums=False))
        inspection = Inspection(request, guest, disks)
        outputs.append(b"".join(_bytes(piece) for piece in inspection.output()).decode())
    found = json.loads(outputs[0])
    return Dumped(found["structures"], found["problems"], outputs[1])


def _bytes(piece: object) -> bytes:
    assert isinstance(piece, str)
    return piece.encode()


def assert_records_agree(
    source: ByteSource,
    words: Sequence[str],
    volume: str | None,
    parameters: Mapping[str, str],
    *,
    replay: bool,
) -> None:
    """Assert that record tables read what the Kaitai classes read, wherever a type has both."""
    disks = [BlockDevice("hd0", source)]
    guest = Guest(scan(disks), Settings(replay, verify_checksums=False))
    compared = 0
    try:
        for target in wanted(words, parameters).find(Place(guest, volume)):
            report = report_of(target, disks)
            compared += _compared(target.kind, report.fields, report.data)
    except PygrubError:
        return  # dump() raises it again, where it belongs
    assert compared


def _compared(kind: str, fields: Sequence[Field], data: bytes) -> int:
    """Compare a structure and its parts; return how many have a record."""
    found = sum(_compared(field.kind, field.parts, data) for field in fields if field.parts)
    table = type_named(kind).table
    stored = [field for field in fields if not field.is_computed]
    if table is None or any(field.value is None for field in stored):
        return found
    record = table.unchecked(data, stored[0].start)
    assert [field.name for field in stored] == list(table.NAMES)
    for field in stored:
        value = getattr(record, field.name)
        assert field.value == (list(value) if isinstance(value, tuple) else value)
        assert field.start - stored[0].start == getattr(table.OFFSET, field.name)
    for field in fields:
        if field.is_computed and hasattr(table, field.name) and field.value is not None:
            assert field.value == getattr(record, field.name)
    return found + 1
