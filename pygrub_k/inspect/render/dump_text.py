"""Dumped structures as lines of text, and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.model import uuid_text
from pygrub_k.inspect.render.table import table
from pygrub_k.records import guid_text
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.dump.fields import Field, Verdict
    from pygrub_k.inspect.dump.report import Report

HEADS: Final = ("VOLUME", "DISK", "BYTES", "FIELD", "VALUE", "KERNEL", "CHECK", "MEANING")
ROW: Final = 8
"""Bytes that are shown on a line."""
MOST: Final = 512
"""Bytes of a field that are shown as text; JSON has them all."""
UUID_SIZE: Final = 16
LONG: Final = 48
"""Characters of a value that are shown before its names."""


def dump_lines(report: Report) -> Iterator[str]:
    """Yield the lines of one structure: a title, what it is, and a line for each field."""
    target, notes = report.target, report.notes
    indent = "  " * target.level
    disk, offset = report.place(0)
    where = f", byte {offset} of {disk}" if offset is not None else f" ({disk})" if disk else ""
    kernel = f" ({notes.kernel_name})" if notes.kernel_name else ""
    size = f"{target.length} bytes at byte {target.offset} of {target.volume}{where}"
    yield f"{indent}{printable(target.title)}: {notes.name}{kernel}, {size}"
    if notes.doc:
        yield f"{indent}{notes.doc.partition('. ')[0].rstrip('.')}."
    rows = [row for field in report.fields for row in _rows(report, field, 0)]
    if rows:
        for line in table(HEADS, rows, right=("VOLUME", "DISK")):
            yield f"{indent}{line}"
    if report.failure:
        yield f"{indent}Damaged: {printable(report.failure)}."
    yield ""


def _rows(report: Report, field: Field, depth: int) -> Iterator[tuple[str, ...]]:
    name = "  " * depth + field.name
    if field.is_computed:
        yield ("", "", "", f"{name} =", _value(field), "", "", field.doc)
        return
    raw = report.data[field.start : field.end] if not field.parts else b""
    lines = list(_raw_lines(raw))
    _, offset = report.place(field.start)
    yield (
        str(report.target.offset + field.start),
        str(offset) if offset is not None else report.place(field.start)[0],
        lines[0] if lines else "",
        name,
        "" if field.parts else _value(field),
        field.kernel_name,
        _check(field.verdict),
        field.doc,
    )
    for line in lines[1:]:
        yield ("", "", line, "", "", "", "", "")
    for part in field.parts:
        yield from _rows(report, part, depth + 1)


def _raw_lines(raw: bytes) -> Iterator[str]:
    if len(raw) > ROW and not any(raw):
        yield f"{len(raw)} zeros"
        return
    shown = raw[:MOST]
    for at in range(0, len(shown), ROW):
        yield shown[at : at + ROW].hex(" ")
    if len(raw) > MOST:
        yield f"… {len(raw) - MOST} bytes more (--json)"


def _value(field: Field) -> str:
    text = printable(value_text(field))
    names = " ".join(field.meaning)
    return f"{text} ({names})" if names else text


def value_text(field: Field) -> str:
    """Return a value in words: numbers in decimal, UUIDs, and text where it is text."""
    value = field.value
    if value is None:
        return "cut off" if not field.parts else ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, bytes):
        return _bytes_text(field.name, value)
    if isinstance(value, list):
        return " ".join(map(str, value)) or "none"
    return str(value)


def _bytes_text(name: str, value: bytes) -> str:
    if len(value) == UUID_SIZE and name.endswith("guid"):
        return guid_text(value)
    if len(value) == UUID_SIZE and name.endswith(("uuid", "fsid")):
        return uuid_text(value)
    text = value.rstrip(b"\0")
    if text and all(0x20 <= byte < 0x7F for byte in text):  # noqa: PLR2004 - ASCII that can be shown
        return f'"{text.decode()}"'
    return ""


def _check(verdict: Verdict | None) -> str:
    if verdict is None:
        return ""
    if verdict.holds is None:
        return verdict.reason
    return "right" if verdict.holds else f"WRONG, {verdict.reason}"


def dump_data(report: Report) -> dict[str, Any]:
    """Return one structure as data: all bytes as hexadecimal digits, nothing shortened."""
    target, notes = report.target, report.notes
    return {
        "title": target.title,
        "type": notes.name,
        "kernel_name": notes.kernel_name,
        "doc": notes.doc,
        "doc_ref": notes.doc_ref,
        "level": target.level,
        "volume": target.volume,
        "offset": target.offset,
        "length": target.length,
        "fields": [_field_data(report, field) for field in report.fields],
        "failure": report.failure,
    }


def _field_data(report: Report, field: Field) -> dict[str, Any]:
    if field.is_computed:
        names = {"names": list(field.meaning)} if field.meaning else {}
        return {"name": field.name, "doc": field.doc, "value": _plain(field), **names}
    disk, offset = report.place(field.start)
    data: dict[str, Any] = {
        "name": field.name,
        "kernel_name": field.kernel_name,
        "doc": field.doc,
        "offset": report.target.offset + field.start,
        "disk": disk,
        "disk_offset": offset,
        "length": field.end - field.start,
    }
    if field.parts:
        data["type"] = field.kind
        data["fields"] = [_field_data(report, part) for part in field.parts]
        return data
    data["hex"] = report.data[field.start : field.end].hex()
    data["value"] = _plain(field)
    if field.meaning:
        data["names"] = list(field.meaning)
    if field.verdict is not None:
        data["right"] = field.verdict.holds
        if field.verdict.reason:
            data["reason"] = field.verdict.reason
    return data


def _plain(field: Field) -> Any:
    """Return a value as JSON has it; bytes as text where they are text, else null."""
    if isinstance(field.value, bytes):
        return value_text(field).strip('"') or None
    return field.value
