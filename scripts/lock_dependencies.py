#!/usr/bin/env python3
"""Pins what continuous integration installs: exact versions, with the hashes of their files.

Writes into `scripts/locked`: `x86_64.txt` (the extra `test`), `docs.txt` (the extra `docs`) and
`aarch64.txt` (what the tests of the confinement need there); pip reads them with --require-hashes.
Run it with CPython 3.11 on x86-64, in a virtual environment with a current pip, when pyproject.toml
asks for something new or to update everything, and review the diff. Which index is asked is pip's
configuration; no file names it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKED = ROOT / "scripts/locked"
COMMAND = "scripts/lock_dependencies.py"
SYSTEMS = ("manylinux_2_28", "manylinux_2_17", "manylinux2014")
FOR_AARCH64 = [
    *("--only-binary", ":all:", "--implementation", "cp", "--python-version", "3.11"),
    *(argument for system in SYSTEMS for argument in ("--platform", f"{system}_aarch64")),
]


def lines_for(wanted: list[str], options: list[str]) -> list[str]:
    """Return a line for each package that pip would install; CalledProcessError if it cannot."""
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch, "report.json")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"]
        command += ["--ignore-installed", "--target", scratch, "--report", str(report)]
        subprocess.run([*command, *options, *wanted], check=True)
        installed = json.loads(report.read_text())["install"]
    return sorted(
        f"{package['metadata']['name'].lower()}=={package['metadata']['version']}"
        f" --hash=sha256:{package['download_info']['archive_info']['hashes']['sha256']}"
        for package in installed
        if "archive_info" in package["download_info"]  # the checkout itself is a folder
    )


def main() -> int:
    """Write both files; return the exit status."""
    here = (sys.implementation.name, sys.version_info[:2], os.uname().machine)
    if here != ("cpython", (3, 11), "x86_64"):
        print(f"{COMMAND}: run it with CPython 3.11 on x86-64", file=sys.stderr)
        return 1
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    confinement = [*project["dependencies"], *project["optional-dependencies"]["inspect"]]
    confinement += ["pytest", "hypothesis"]
    try:
        files = {
            "x86_64": lines_for(["pip", f"{ROOT}[test]"], []),
            "docs": lines_for(["pip", f"{ROOT}[docs]"], []),
            "aarch64": lines_for(confinement, FOR_AARCH64),
        }
    except subprocess.CalledProcessError:
        print(f"{COMMAND}: pip cannot tell what to install (see above)", file=sys.stderr)
        return 1
    LOCKED.mkdir(exist_ok=True)
    for name, lines in files.items():
        system = "x86_64" if name == "docs" else name
        head = f"# Written by {COMMAND} for CPython 3.11 on {system}; do not edit."
        (LOCKED / f"{name}.txt").write_text("\n".join([head, *lines]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
