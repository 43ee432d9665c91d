#!/usr/bin/env python3
"""Makes pygrub-k one executable file.

    scripts/make_zipapp.py OUT [--python PATH]

The file needs nothing but the Python at PATH (/usr/bin/python3 unless told otherwise), which it
starts isolated: neither the environment's variables nor site-packages are looked at. It holds each
module as source and compiled by the Python that made it; a Python of another version runs the
source, only more slowly. The Kaitai classes, which `pygrub-inspect dump` alone uses, stay out.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import zipfile
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_module

ROOT = Path(__file__).resolve().parent.parent
START = b"""\
from pygrub_k.cli.bootloader import command

command()
"""


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 1 OUT cannot be written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", metavar="OUT", type=Path)
    parser.add_argument("--python", default="/usr/bin/python3", metavar="PATH")
    chosen = parser.parse_args(arguments)
    try:
        write(chosen.out, chosen.python)
    except OSError as error:
        print(f"make_zipapp: {error}", file=sys.stderr)
        return 1
    return 0


def write(out: Path, python: str) -> None:
    """Write the file. Equal sources and an equal Python make equal files; OSError if it cannot."""
    with out.open("wb") as file:
        file.write(b"#!%s -IS\n" % os.fsencode(python))
        # Not compressed: a start reads the most of it, and zlib would cost it half a millisecond.
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name, content in sorted(contents().items()):
                archive.writestr(zipfile.ZipInfo(name), content)
    out.chmod(0o755)


def contents() -> dict[str, bytes]:
    """What goes in, by its name in the archive."""
    modules = {"__main__.py": START}
    for folder, _, names in os.walk(ROOT / "pygrub_k", followlinks=True):
        for file in (Path(folder, name) for name in names if name.endswith(".py")):
            if not needs_kaitaistruct(file):
                modules[str(file.relative_to(ROOT))] = file.read_bytes()
    compiled = {f"{name}c": compiled_module(name, source) for name, source in modules.items()}
    return modules | compiled | {"LICENSE": (ROOT / "LICENSE").read_bytes()}


def needs_kaitaistruct(file: Path) -> bool:
    """Return whether a module is a spec's Kaitai class, or the notes that go with it."""
    has_notes = file.with_name(f"{file.stem}_notes.py").exists()
    return file.parent.name == "_generated" and (has_notes or file.stem.endswith("_notes"))


def compiled_module(name: str, source: bytes) -> bytes:
    """The module as bytecode that Python takes without a look at the source."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "module.py")
        file.write_bytes(source)
        result = compile_module(
            str(file),
            cfile=f"{file}c",
            dfile=name,
            doraise=True,
            invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        )
        return Path(str(result)).read_bytes()


if __name__ == "__main__":
    sys.exit(main())
