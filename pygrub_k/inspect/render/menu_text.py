"""A boot menu as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def menu_lines(report: dict[str, Any], hints: Iterable[str] = ()) -> Iterator[str]:
    """Yield a `menu_report` as text: the configuration, its entries, and the unattended boot.

    `hints` are shown last: what could be tried where there is no configuration.
    """
    config, timeout = report["config"], report["timeout"]
    if config is not None:
        place = printable(f"({config['volume']}){config['path']}")
        yield f"Configuration: {place} ({config['format']})"
        yield f"Time-out: {'none is set' if timeout is None else f'{timeout:g} s'}"
        yield f"Default: {printable(report['default']) or 'none'}"
        yield ""
        for entry in report["entries"]:
            yield from _entry_lines(entry)
        yield ""
    yield from _boot_lines(report["boot"])
    yield ""
    yield "Looked at:"
    for place in report["looked_at"]:
        yield printable(f"  ({place['volume']}){place['path']}: {place['finding']}")
    for hint in hints:
        yield printable(f"Hint: {hint}")


def _entry_lines(entry: dict[str, Any]) -> Iterator[str]:
    indent = "  " * entry["path"].count(">")
    kind = " (submenu)" if entry["submenu"] else ""
    yield f"{indent}{entry['path']}  {printable(entry['title'])}{kind}"
    facts = [("id", entry["id"] if entry["id"] != entry["title"] else ""), *_loads(entry)]
    facts += [("problem", problem) for problem in entry["problems"]]
    for name, value in facts:
        if value:
            yield f"{indent}     {name}: {printable(value)}"


def _boot_lines(boot: dict[str, Any] | None) -> Iterator[str]:
    if boot is None:
        yield "An unattended boot starts nothing."
        return
    yield (
        f"An unattended boot starts entry {boot['path']}:"
        if boot["path"]
        else ("An unattended boot starts, without an entry:")
    )
    for name, value in _loads(boot):
        yield f"     {name}: {printable(value)}"


def _loads(loaded: dict[str, Any]) -> list[tuple[str, str]]:
    if not loaded["kernel"]:
        return []
    ramdisks = [("ramdisk", ramdisk) for ramdisk in loaded["ramdisks"]]
    return [("kernel", loaded["kernel"]), ("args", loaded["args"]), *ramdisks]
