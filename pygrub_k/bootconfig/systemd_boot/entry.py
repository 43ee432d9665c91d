"""One entry of the Boot Loader Specification: what its file says, and where it sorts.

UAPI.1, "Type #1 Boot Loader Specification Entries", "Boot counting" and "Sorting"; where that is
silent, what systemd-boot 257 itself does.
"""

from __future__ import annotations

from pygrub_k.bootconfig.versions import sort_key
from pygrub_k.record import Record
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.bootconfig.unified_image import UnifiedImage
    from pygrub_k.bootconfig.versions import Token
    from pygrub_k.guest.view import FileRef


_MOST_TRIES: Final = (1 << 32) - 1
"""Of a boot counter, as systemd reads it."""


class Entry(Record):
    """What an entry's file says. `name` is the file's, with its ending and without its counter.

    `tries_left` is None where the name has no counter; at 0 the entry counts as bad.
    """

    file: FileRef
    name: str
    title: str = ""
    version: str = ""
    machine_id: str = ""
    sort_key: str = ""
    architecture: str = ""
    linux: str = ""
    efi: str = ""
    initrds: tuple[str, ...] = ()
    options: str = ""
    tries_left: int | None = None
    tries_done: int = 0
    image: UnifiedImage | None = None
    """Of an entry that is a unified kernel image itself (type #2)."""


def parse(text: str, file: FileRef) -> Entry:
    """Return what an entry's file says; of single-valued keys the last one counts.

    Blank lines, comments, unknown keys and keys without a value are passed over. Nothing is
    expanded: there are no variables in this format.
    """
    single: dict[str, str] = {}
    initrds: list[str] = []
    options: list[str] = []
    for key, value in pairs(text):
        if key == "initrd":
            initrds.append(value)
        elif key == "options":
            options.append(value)
        else:
            single[key] = value
    name, left, done = counted(file.path.rpartition("/")[2])
    return Entry(
        file,
        name,
        single.get("title", ""),
        single.get("version", ""),
        single.get("machine-id", ""),
        single.get("sort-key", ""),
        single.get("architecture", ""),
        single.get("linux", ""),
        single.get("efi", "") or single.get("uki", ""),
        tuple(initrds),
        " ".join(options),
        left,
        done,
    )


def of_image(file: FileRef, image: UnifiedImage) -> Entry | None:
    """Return the entry of a unified kernel image; None if it does not say what system it is of.

    Title, version and sort key come from its os-release(5), as in systemd's own tools.
    """
    name, left, done = counted(file.path.rpartition("/")[2])
    title = _first(image.release, "PRETTY_NAME", "IMAGE_ID", "NAME", "ID")
    sort_key = _first(image.release, "IMAGE_ID", "ID")
    if not title or not sort_key:
        return None
    return Entry(
        file,
        name,
        title,
        _first(image.release, "IMAGE_VERSION", "VERSION", "VERSION_ID", "BUILD_ID"),
        sort_key=sort_key,
        efi=file.path,
        tries_left=left,
        tries_done=done,
        image=image,
    )


def _first(variables: dict[str, str], *names: str) -> str:
    """Return the first of some variables that is not empty."""
    return next((variables[name] for name in names if variables.get(name)), "")


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of each line that has both; quotes around a value are dropped."""
    for line in text.split("\n"):
        words = line.split(None, 1)
        if len(words) > 1 and not words[0].startswith("#"):
            value = words[1].strip()
            if len(value) > 1 and value.startswith('"') and value.endswith('"'):
                value = value[1:-1]
            yield words[0], value


def counted(name: str) -> tuple[str, int | None, int]:
    """Return a file name without its boot counter, and the tries that are left and done.

    >>> counted("arch+2-1.conf"), counted("a+b.conf")
    (('arch.conf', 2, 1), ('a+b.conf', None, 0))
    """
    stem, dot, ending = name.rpartition(".")
    base, plus, counter = stem.rpartition("+")
    left, dash, done = counter.partition("-")
    tries, failed = decimal(left, _MOST_TRIES), decimal(done, _MOST_TRIES) if dash else 0
    if not plus or tries is None or failed is None:
        return name, None, 0
    return base + dot + ending, tries, failed


def sort(entries: list[Entry]) -> None:
    """Sort entries as UAPI.1 has them; the first of them is what boots by itself.

    Good ones before bad ones; those with a sort key before those without, by that key and the
    machine. Then the newest first, by version where there is a sort key, and by file name.
    """
    entries.sort(key=_age, reverse=True)
    entries.sort(key=_group)


def _group(entry: Entry) -> tuple[bool, bool, str, str]:
    key = entry.sort_key
    return entry.tries_left == 0, not key, key, entry.machine_id if key else ""


def _age(entry: Entry) -> tuple[tuple[Token, ...], tuple[Token, ...], int, int]:
    left = -1 if entry.tries_left is None else entry.tries_left
    version = sort_key(entry.version) if entry.sort_key else ()
    return version, sort_key(entry.name.lower()), left, -entry.tries_done
