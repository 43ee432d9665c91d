"""Disk images as text for people and as data for JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.inspect.render.units import size_text
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.containers.model import Image, Snapshot


def image_lines(image: Image, indent: str = "  ") -> Iterator[str]:
    """Yield how a disk is stored; nothing for a raw disk."""
    if image.format == "raw" and not image.backing:
        return
    stored = sum(file.size for file in image.files)
    count = len(image.files)
    words = [
        " ".join(filter(None, (image.format, image.version))),
        f"disk of {image.source.size} bytes ({size_text(image.source.size)})",
        f"{stored} bytes in {count} file{'s' * (count != 1)}",
    ]
    allocated, error = _allocated(image)
    if allocated is not None:
        words.append(f"{allocated} bytes allocated ({size_text(allocated)})")
    if error:
        words.append(f"allocated bytes cannot be counted ({error})")
    yield f"{indent}image: {', '.join(words)}{f'; {image.found}' if image.found else ''}"
    if image.details:
        yield f"{indent}  {', '.join(f'{name} {value}' for name, value in image.details)}"
    for snapshot in image.snapshots:
        taken = _time(snapshot)
        shown = " (shown)" if image.snapshot and image.snapshot == snapshot.name else ""
        name = f"{printable(snapshot.id)} {printable(snapshot.name)!r}"
        yield f"{indent}  snapshot {name}, {taken}, disk of {snapshot.size} bytes{shown}"
    for below in image.backing:
        yield f"{indent}  on {printable(below.files[0].name)}, {below.format}:"
        yield from image_lines(below, indent + "  ")


def image_data(image: Image) -> dict[str, Any]:
    """Return how a disk is stored, as data for JSON."""
    allocated, error = _allocated(image)
    return {
        "format": image.format,
        "found": image.found or None,
        "version": image.version or None,
        "files": [{"path": printable(file.name), "size": file.size} for file in image.files],
        "virtual_size": image.source.size,
        "allocated": allocated,
        "allocated_error": error or None,
        "details": dict(image.details),
        "snapshots": [
            {
                "id": printable(snapshot.id),
                "name": printable(snapshot.name),
                "time": _time(snapshot),
                "size": snapshot.size,
            }
            for snapshot in image.snapshots
        ],
        "snapshot": printable(image.snapshot) or None,
        "backing": [image_data(below) for below in image.backing],
    }


def _allocated(image: Image) -> tuple[int | None, str]:
    """Return how many bytes an image allocates, None if unknown, and why counting failed."""
    try:
        return (image.allocated() if image.allocated else None), ""
    except PygrubError as error:
        return None, printable(str(error))


def _time(snapshot: Snapshot) -> str:
    return datetime.fromtimestamp(snapshot.seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
