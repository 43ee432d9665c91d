"""Files with sums of their content: as sha256sum, hashdeep and DFXML write them, or as rows.

hashdeep: "%%%% HASHDEEP-1.0" and a line of columns; DFXML: the Digital Forensics XML schema 1.2,
of which a `fileobject` is written for each file. Names are escaped as in every text here;
`sha256sum -c` knows three of these escapes, hashdeep none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.csv_rows import HEAD, field
from pygrub_k.inspect.render.formats import BODY, CSV, JSON_LINES, RowFormat
from pygrub_k.inspect.render.json_rows import compact, text_data
from pygrub_k.inspect.render.markup import escape
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TIMES: Final = {"modified": "mtime", "changed": "ctime", "accessed": "atime", "created": "crtime"}
NUMBERS: Final = {
    "size": "filesize",
    "number": "inode",
    "mode": "mode",
    "links": "nlink",
    "uid": "uid",
    "gid": "gid",
}
DFXML_DIGESTS: Final = frozenset({"md5", "sha1", "sha256"})
"""Names that DFXML's schema has; any further algorithm is "other" there."""
SUM_ESCAPES: Final = re.compile(r"(?:[^\\]|\\[\\nr])*")
"""Names with no other escapes than those that sha256sum knows (GNU coreutils, "md5sum invocation").

A line with any of them begins with a backslash.
"""
WANTED: Final = ("number", "mode", "links", "uid", "gid", "size", *TIMES)


@dataclass(frozen=True, slots=True)
class Hashed:
    """A file: the names and values of its sums, or why it has none; `line` is that of its row.

    `facts` are its columns by name, `prefix` says which `volume` it is on, if that matters.
    """

    path: bytes
    prefix: str
    facts: dict[str, Any]
    sums: dict[str, str]
    error: str
    line: str
    volume: str


class HashFormat(NamedTuple):
    """One format: the line of a file, what is around, and the sums that it must or can hold.

    `head` gets the evidence and the names of the sums, `tail` the number of files, how many were
    left out because they are known, and the problems.
    """

    line: Callable[[Hashed], str]
    rows: RowFormat | None = None
    head: Callable[[dict[str, Any], Sequence[str]], str] = lambda _evidence, _names: ""
    tail: Callable[[int, int, Sequence[str]], str] = lambda _files, _known, _problems: ""
    usual: tuple[str, ...] = ("sha256",)
    possible: tuple[str, ...] = ("md5", "sha1", "sha256", "blake3")


def _text(found: Hashed) -> str:
    if found.error:
        return ""
    name = found.prefix + shown_path(found.path)
    mark = "\\" if "\\" in name and SUM_ESCAPES.fullmatch(name) else ""
    return f"{mark}{'  '.join(found.sums.values())}  {name}\n"


def _json(found: Hashed) -> str:
    more = {"error": found.error} if found.error else found.sums
    return f"{found.line[:-2]},{compact(more)[1:]}\n"


def _json_summary(files: int, known: int, problems: Sequence[str]) -> str:
    data = {"record": "summary", "rows": files, "known": known, "problems": list(problems)}
    return compact({**data, "complete": not problems}) + "\n"


def _record(found: Hashed) -> str:
    """Return the line of which the parent makes a row of a table (parquet_records.py)."""
    facts = found.facts
    data: dict[str, Any] = {
        "volume": found.volume,
        **text_data("path", found.path),
        "kind": "file",
        **{name: facts[name] for name in ("mode", "uid", "gid", "size")},
        "inode": facts["number"],
        "error": found.error or None,
        **({} if found.error else found.sums),
    }
    for name in ("modified", "changed", "accessed", "created"):
        data[f"{name}_second"] = facts[name]
        data[f"{name}_nanosecond"] = None if facts[name] is None else facts[f"{name}_ns"]
    return compact(data) + "\n"


def _csv(found: Hashed) -> str:
    sums = ",".join("" if found.error else text for text in found.sums.values())
    return f"{found.line[:-1]}{field(found.error)},{sums}\n"


def _body(found: Hashed) -> str:
    return found.line if found.error else found.sums["md5"] + found.line.removeprefix("0")


def _hashdeep(found: Hashed) -> str:
    if found.error:
        return ""
    fields = (str(found.facts["size"]), *found.sums.values())
    return f"{','.join(fields)},{found.prefix}{shown_path(found.path)}\n"


def _hashdeep_head(evidence: dict[str, Any], names: Sequence[str]) -> str:
    return (
        f"%%%% HASHDEEP-1.0\n%%%% {','.join(('size', *names, 'filename'))}\n"
        f"## Invoked from: {evidence['tool']} {evidence['version']}\n"
        f"## $ {evidence['tool']} {evidence['arguments']}\n##\n"
    )


def _dfxml(found: Hashed) -> str:
    """Return a file's element, with its parts in the order that DFXML's schema asks for."""
    facts = found.facts
    parts = [("filename", escape(found.prefix + shown_path(found.path)))]
    if found.error:
        parts.append(("error", escape(found.error)))
    parts.append(("name_type", "r"))
    for name, tag in NUMBERS.items():
        if facts[name] is not None:
            parts.append((tag, str(facts[name])))
        if name == "size":
            parts.append(("alloc", "1"))
    for name, tag in TIMES.items():
        if facts[name] is not None:
            parts.append((tag, time_text(facts[name] * SECOND + facts[f"{name}_ns"])))
    elements = [f"<{tag}>{text}</{tag}>" for tag, text in parts]
    for name, text in found.sums.items():
        kind = name if name in DFXML_DIGESTS else "other"
        elements.append(f"<hashdigest type='{kind}'>{text}</hashdigest>")
    return f"  <fileobject>{''.join(elements)}</fileobject>\n"


def _dfxml_head(evidence: dict[str, Any], _names: Sequence[str]) -> str:
    images = "".join(
        f"    <image_filename>{escape(disk['path'])}</image_filename>\n"
        for disk in evidence["disks"]
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        "<dfxml version='1.2.0' xmlns='http://www.forensicswiki.org/wiki/Category:Digital_"
        "Forensics_XML' xmlns:dc='http://purl.org/dc/elements/1.1/'>\n"
        "  <metadata><dc:type>Hash List</dc:type></metadata>\n"
        f"  <creator><program>{evidence['tool']}</program><version>{evidence['version']}</version>"
        "<execution_environment><command_line>"
        f"{escape(evidence['tool'] + ' ' + evidence['arguments'])}</command_line>"
        "</execution_environment></creator>\n"
        f"  <source>\n{images}  </source>\n"
    )


def _dfxml_tail(files: int, known: int, problems: Sequence[str]) -> str:
    lines = "".join(f"  <!-- {escape(text).replace('--', '- -')} -->\n" for text in problems)
    return f"  <!-- {files} files, {known} known -->\n{lines}</dfxml>\n"


HASH_FORMATS: Final = {
    "text": HashFormat(_text),
    "jsonl": HashFormat(
        _json, JSON_LINES, lambda evidence, _: JSON_LINES.head(evidence), _json_summary
    ),
    "parquet": HashFormat(
        _record, None, lambda evidence, _: JSON_LINES.head(evidence), _json_summary
    ),
    "csv": HashFormat(_csv, CSV, lambda _, names: ",".join((*HEAD, *names)) + "\n"),
    "body": HashFormat(_body, BODY, usual=("md5",), possible=("md5",)),
    "hashdeep": HashFormat(
        _hashdeep,
        None,
        _hashdeep_head,
        usual=("md5", "sha256"),
        possible=("md5", "sha1", "sha256"),
    ),
    "dfxml": HashFormat(_dfxml, None, _dfxml_head, _dfxml_tail, ("md5", "sha1")),
}
"""A new format is a line here."""
