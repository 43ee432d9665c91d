"""Rows as body files, from which mactime and plaso make timelines.

A line is `MD5|name|inode|mode|UID|GID|size|atime|mtime|ctime|crtime`, times in seconds since 1970
(The Sleuth Kit, "Body file"). 0 stands for what is not known. The two dialects differ in how a
name has a `|`, a line feed or another byte that would end or hide something: percent signs and
hexadecimal digits for mactime, a backslash for plaso, which cannot be told every name.
"""

from __future__ import annotations

import re
import unicodedata
from stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK, filemode
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import KINDS
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.texts import Texts, as_texts, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.batch import Batch
    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.inspect.rows import Rows

LETTERS: Final = {
    S_IFREG: "r",
    S_IFDIR: "d",
    S_IFLNK: "l",
    S_IFIFO: "p",
    S_IFSOCK: "h",
    S_IFCHR: "c",
    S_IFBLK: "b",
}
"""Of a name and of an inode, as fls writes them."""
PLAIN: Final = bytes(set(range(0x20, 0x7F)) - set(b"|%\\"))
TIMES: Final = ("accessed", "modified", "changed", "created")


def _percent(name: bytes) -> str:
    """Escape for mactime, which decodes percent signs.

    >>> _percent(b"a|b%c")
    'a%7Cb%25c'
    """
    text = name.decode("utf-8", "surrogateescape")
    return "".join(
        "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogateescape"))
        if character in "|%" or not character.isprintable()
        else character
        for character in text
    )


def _backslash(name: bytes) -> str:
    r"""Escape for plaso, which takes `\|`, `\\`, and `\xNN` for a control character.

    It takes those first, so that a backslash before such digits cannot be written, nor bytes that
    are not UTF-8, since it reads nothing else: it shows these as `\uNNNN`. Format characters and
    odd spaces have no escape and stay; who prints them on a terminal escapes them (output.py).

    >>> _backslash(b"a|b\n\\"), _backslash(b"\xff"), _backslash(b"\\x0a")
    ('a\\|b\\x0a\\\\', '\\\\udcff', '\\\\u005cx0a')
    """
    text = name.decode("utf-8", "surrogateescape")
    parts = ("".join(map(_for_plaso, part)) for part in _MISREAD.split(text))
    return "\\\\u005c".join(parts)


def _for_plaso(character: str) -> str:
    if character in "|\\":
        return f"\\{character}"
    category = unicodedata.category(character)
    if category == "Cc":
        return f"\\x{ord(character):02x}"
    return f"\\\\u{ord(character):04x}" if category == "Cs" else character


def _is_exact_for_plaso(name: bytes) -> bool:
    """Return whether plaso reads back a name as it is."""
    try:
        return not _MISREAD.search(name.decode())
    except UnicodeDecodeError:
        return False


_MISREAD: Final = re.compile(r"\\(?=x(?:[01][0-9a-f]|7f|[89][0-9a-f]))")
"""A backslash that plaso reads together with what follows it, even a doubled one."""
DIALECTS: Final = {"mactime": _percent, "plaso": _backslash}
ARROW: Final = " -> "
"""Between a symlink's name and its target, at the last of which plaso parts a link's line."""
_HEAD_OF_ARROW: Final = re.compile(r"(?:(?<= )|^)-(?=> )")


def _mode(key: tuple[int, int | None]) -> str:
    kind, mode = key
    letter = LETTERS.get(kind, "-")
    rights = "rrwxrwxrwx"[1:] if mode is None else filemode(mode)[1:]
    return f"{letter}/{letter}{rights}"


def inode_lines(names: list[str], batch: Batch) -> list[str]:
    """Return the lines of inodes, by names that stand for theirs."""
    columns = batch.columns
    modes = list(map(_mode, zip(batch.kinds, columns["mode"], strict=True)))
    parts: list[str | Sequence[Any]] = ["0|", names]
    for column in (
        _known(columns["number"]),
        modes,
        *(_known(columns[name]) for name in ("uid", "gid", "size", *TIMES)),
    ):
        parts += ["|", column]
    return lines_of([*parts, "\n"], len(names))


class BodyRows:
    """Lines of a body file."""

    wanted: Final = ("number", "mode", "uid", "gid", "size", *TIMES)

    def __init__(self, dialect: str) -> None:
        self._escaped = DIALECTS[dialect]
        self._is_plaso = dialect == "plaso"
        self.altered = 0
        """Names that the dialect cannot express."""
        self._modes = Texts(_mode)

    def remark(self) -> str:
        """Return a remark on the lines, empty if there is none."""
        if not self.altered:
            return ""
        return (
            f"{self.altered} names or targets have what no body file for plaso can hold: it shows"
            " that as \\uNNNN (--format jsonl has all as it is)"
        )

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row; for what could not be read, its name and inode."""
        batch = rows.batch
        columns = batch.columns
        modes = map(self._modes.__getitem__, zip(batch.kinds, columns["mode"], strict=True))
        parts: list[str | Sequence[Any]] = ["0|", *self._names(rows)]
        for column in (
            _known(columns["number"]),
            list(modes),
            *(_known(columns[name]) for name in ("uid", "gid", "size", *TIMES)),
        ):
            parts += ["|", column]
        lines = lines_of([*parts, "\n"], len(rows.names))
        for row in batch.faults:
            path = self._escaped(rows.prefix) + self._escaped(rows.names[row])
            lines[row] = f"0|{path}|{batch.keys[row] or 0}|-/----------|0|0|0|0|0|0|0\n"
        return lines

    def lost_line(self, volume: str, lost: LostFile) -> str:
        """Return the line of a deleted file, marked as fls marks it."""
        path, facts = lost.path, lost.facts
        name = f"/<inode {lost.number}>" if path is None else self._escaped(path)
        if self._is_plaso and path is not None:
            self.altered += not _is_exact_for_plaso(path)
        again = "-realloc" if lost.inode_state in {"reused", "allocated"} else ""
        name = f"({volume}){name} (deleted{again})"
        if facts is None:
            rest = ["-/----------", *("0" * (len(TIMES) + 3))]
        else:
            known = (facts.uid, facts.gid, facts.size)
            times = (getattr(facts, time) for time in TIMES)
            rest = [
                _mode((KINDS.get(facts.kind, 0), facts.mode)),
                *(str(one or 0) for one in known),
            ]
            rest += [str(0 if moment is None else moment // SECOND) for moment in times]
        if rest[0][0] == "l":
            name += self._without_target(name)
        return "|".join(["0", name, str(lost.number or 0), *rest]) + "\n"

    def _names(self, rows: Rows) -> Sequence[str | Sequence[Any]]:
        """Return parts of lines for paths, and targets behind them."""
        start = self._escaped(rows.prefix)
        if rows.is_group or not b"".join(rows.names).translate(None, PLAIN):
            names = as_texts(rows.names)
        else:
            names = list(map(self._escaped, rows.names))
            if self._is_plaso:
                self.altered += sum(not _is_exact_for_plaso(name) for name in rows.names)
        for row in rows.salvaged:
            names[row] += " (salvaged)"
        for row, target in rows.targets.items():
            names[row] += ARROW + self._target(target)
        if self._is_plaso:
            for row, kind in enumerate(rows.batch.kinds):
                if kind == S_IFLNK and row not in rows.targets:
                    names[row] += self._without_target(start + names[row])
        return start, names

    def _target(self, target: bytes) -> str:
        text = self._escaped(target)
        if not self._is_plaso:
            return text
        parts = _HEAD_OF_ARROW.split(text)
        self.altered += len(parts) > 1 or not _is_exact_for_plaso(target)
        return "\\\\u002d".join(parts)

    def _without_target(self, name: str) -> str:
        """Return what ends a symlink's name, lest plaso takes a part of it for a target."""
        return ARROW if self._is_plaso and ARROW in name else ""


def _known(column: Sequence[int | None]) -> Sequence[int | None]:
    return [value or 0 for value in column] if None in column else column
