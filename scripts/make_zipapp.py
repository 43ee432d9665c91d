#!/usr/bin/env python3
"""Makes pygrub-k one executable file.

    scripts/make_zipapp.py OUT [--python PATH]

The file needs nothing but the Python at PATH (/usr/bin/python3 unless told otherwise), which it
starts isolated: neither the environment's variables nor site-packages are looked at. It holds all
modules compiled by the Python that made it, so that its start is quick (scripts/bundling.py), and
behind them a zip archive of the sources: a Python of another version runs these, only more slowly,
and so does `python3 FILE`. The Kaitai classes, which `pygrub-inspect dump` alone uses, stay out.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import zipfile
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import bundling

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "/usr/bin/python3"
FIRST_LINE = (
    "#!{python} -ISc"
    'import sys;file=open(sys.argv[1],"rb");file.readline();exec(file.read({size}))\n'
)
"""All behind the program is one argument: -I, -S, and -c with code that runs what comes next.

The file can go on with what is no text, and nothing of it is read that is not needed. argv is
("-c", the path of the file, the user's words)."""
LONGEST_LINE = 255
"""Bytes of a first line that the kernel reads (BINPRM_BUF_SIZE less its end)."""
START = """\
del sys.argv[0]
import gc
gc.disable()
if sys.version_info < (3, 11):
    sys.exit("pygrub-k: needs Python 3.11 or newer, and this is " + sys.version.split()[0])
from _frozen_importlib_external import MAGIC_NUMBER
if MAGIC_NUMBER == {magic}:
    from marshal import loads
    loader = {{"__name__": "pygrub_k.bundled"}}
    exec(loads(file.read({loader})), loader)
    loader["install"](file, loads(file.read({table})))
else:
    file.close()
    sys.path.insert(0, sys.argv[0])
from pygrub_k.cli.bootloader import command
command()
"""
MAIN = """\
import sys
sys.argv.insert(0, "-c")
file = open(sys.argv[1], "rb")
file.readline()
exec(file.read({size}))
"""
"""What `python3 FILE` runs, which finds the archive: the same as the first line does."""


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 1 OUT cannot be written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", metavar="OUT", type=Path)
    parser.add_argument("--python", default=PYTHON, metavar="PATH")
    chosen = parser.parse_args(arguments)
    try:
        write(chosen.out, chosen.python)
    except (OSError, ValueError) as error:
        print(f"make_zipapp: {error}", file=sys.stderr)
        return 1
    return 0


def write(out: Path, python: str) -> None:
    """Write the file. Equal sources and an equal Python make equal files.

    Raises OSError if it cannot, ValueError if the kernel would not start the file.
    """
    content, sizes = bundle()
    code = START.format(magic=MAGIC_NUMBER, **sizes).encode()
    line = os.fsencode(FIRST_LINE.format(python=python, size=len(code)))
    if len(line) > LONGEST_LINE:
        raise ValueError(f"{python}: the path is too long for the first line of a program")
    main = MAIN.format(size=len(code)).encode()
    with out.open("wb") as file:
        file.write(line + code + content)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in sorted({"__main__.py": main, **sources()}.items()):
                member = zipfile.ZipInfo(name)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, content)
    out.chmod(0o755)


def bundle() -> tuple[bytes, dict[str, int]]:
    """Return what START reads, and the sizes of its first two parts."""
    options = ("-IS", "-X", "no_debug_ranges")  # columns of a line: a fourteenth of all
    program = [sys.executable, *options, bundling.__file__, str(ROOT / "pygrub_k")]
    first, _, content = subprocess.check_output(program).partition(b"\n")
    loader, table, _ = map(int, first.split())
    return content, {"loader": loader, "table": table}


def sources() -> dict[str, bytes]:
    """Return what goes into the archive, by its name there."""
    found = {
        str(module.file.relative_to(ROOT)): module.file.read_bytes()
        for module in bundling.modules(ROOT / "pygrub_k")
    }
    return {**found, "LICENSE": (ROOT / "LICENSE").read_bytes()}


if __name__ == "__main__":
    sys.exit(main())
