"""The command line of `pygrub-inspect dump`."""

from __future__ import annotations

import argparse
from textwrap import fill
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.inspect_shared_options import add_json, add_reading, add_volume
from pygrub_k.errors import PygrubError, UsageError

if TYPE_CHECKING:
    from pygrub_k.inspect.dump.structures import DumpRequest

_ANYTHING: Final = """\
SPEC alone is the whole structure of a spec, SPEC.TYPE a part of it. BYTE is a byte of the first
disk, or of --volume, and may be hexadecimal (0x400); N too. A type that has parameters needs
--param for each of them: without, an error says which, and what they mean."""
_INSTALL: Final = "pip install 'pygrub-k[inspect]'"


def add_dump(kind: argparse.ArgumentParser) -> None:
    """Add what `dump` takes."""
    kind.add_argument(
        "--param",
        metavar="NAME=NUMBER",
        action="append",
        default=[],
        type=_parameter,
        help="a parameter of a type of a specification, such as len_inode=256; may be repeated",
    )
    kind.add_argument(
        "structure_words",
        metavar="STRUCTURE",
        nargs="+",
        help="what to show: superblock, inode 12 …",
    )
    kind.add_argument("disks", metavar="DISK", nargs=1)
    add_volume(kind)
    add_reading(kind)
    add_json(kind)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"NAME=NUMBER, not {text!r}")
    return name, value


def structures_text() -> str:
    """Return what may be dumped, for the help; takes imports."""
    from pygrub_k.inspect.dump.notes import spec_names
    from pygrub_k.inspect.dump.structures import STRUCTURES

    width = max(len(one.usage) for one in STRUCTURES) + 2
    lines = [f"  {one.usage:{width}}{one.meaning}" for one in STRUCTURES]
    specs = fill(", ".join(spec_names()), 76, initial_indent="  ", subsequent_indent="  ")
    lines.append(f"  {'SPEC.TYPE at BYTE':{width}}anything that a spec describes")
    return "\n".join(("structures:", *lines, "", fill(_ANYTHING, 78), "", "specs:", specs))


def structure_of(arguments: argparse.Namespace) -> DumpRequest:
    """Return what is to be dumped; UsageError if there is no such structure."""
    from pygrub_k.inspect.dump.structures import wanted

    names = [name for name, _ in arguments.param]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise UsageError(f"--param {', '.join(sorted(twice))} is given twice")
    return wanted(arguments.structure_words, dict(arguments.param))


def require_kaitaistruct() -> None:
    """Import kaitaistruct, which the confined worker cannot; PygrubError if it does not serve."""
    try:
        import kaitaistruct
    except ImportError:
        raise PygrubError(f"dump needs the Python package kaitaistruct: {_INSTALL}") from None
    if getattr(kaitaistruct, "API_VERSION", (0, 0)) < (0, 11):
        found = getattr(kaitaistruct, "__version__", "older")
        raise PygrubError(f"dump needs kaitaistruct 0.11 or newer, not {found}: {_INSTALL}")
