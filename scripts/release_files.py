#!/usr/bin/env python3
"""Say what a release consists of: a list of software, and the sums of all files.

    scripts/release_files.py FOLDER

Writes `pygrub-k.cdx.json` (CycloneDX 1.6: the files of the release, what `pygrub-inspect` can use,
and what the parsers were made with) and `SHA256SUMS`. Equal files give equal text: the time is that
of the commit, or of SOURCE_DATE_EPOCH, and nothing is random.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import tomllib
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from build_distributions import ROOT, epoch

sys.path.insert(0, str(ROOT))

from pygrub_k import __version__

LIST: Final = "pygrub-k.cdx.json"
SUMS: Final = "SHA256SUMS"
LOCKED: Final = re.compile(r"(\S+)==(\S+) --hash=sha256:(\w+)")
NAMES: Final = "pygrub-k"
"""What the identifier of the list begins with before it is hashed."""


def sha256(path: Path) -> str:
    """Return the sum of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def released(folder: Path) -> list[Path]:
    """Return the files of a release, in the order of their names."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path.name not in {LIST, SUMS})


def optional() -> list[dict[str, Any]]:
    """Return what the extra `inspect` brings, in the versions with which it is tested."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["optional-dependencies"]["inspect"]
    names = {re.split(r"[<>=~!;\[ ]", one)[0].lower() for one in wanted}
    found = []
    for name, version, digest in LOCKED.findall((ROOT / "scripts/locked/x86_64.txt").read_text()):
        if name in names:
            found.append(
                {
                    "type": "library",
                    "bom-ref": f"pkg:pypi/{name}@{version}",
                    "name": name,
                    "version": version,
                    "scope": "optional",
                    "purl": f"pkg:pypi/{name}@{version}",
                    "hashes": [{"alg": "SHA-256", "content": digest}],
                }
            )
    return found


def compiler() -> dict[str, Any]:
    """Return the compiler that made the parsers of the specifications."""
    name = "kaitai-struct-compiler"
    lock = json.loads((ROOT / "scripts/spec_tools/package-lock.json").read_text("utf-8"))
    package = lock["packages"][f"node_modules/{name}"]
    algorithm, _, digest = package["integrity"].partition("-")
    return {
        "type": "application",
        "bom-ref": f"pkg:npm/{name}@{package['version']}",
        "name": name,
        "version": package["version"],
        "scope": "excluded",
        "purl": f"pkg:npm/{name}@{package['version']}",
        "hashes": [
            {
                "alg": {"sha512": "SHA-512"}[algorithm],
                "content": base64.b64decode(digest).hex(),
            }
        ],
    }


def software(folder: Path, time: int) -> dict[str, Any]:
    """Return the list of software."""
    itself = f"pkg:pypi/pygrub-k@{__version__}"
    files = [
        {
            "type": "file",
            "bom-ref": f"file:{path.relative_to(folder)}",
            "name": str(path.relative_to(folder)),
            "hashes": [{"alg": "SHA-256", "content": sha256(path)}],
        }
        for path in released(folder)
    ]
    libraries, made_with = optional(), compiler()
    everything = "".join(str(one) for one in (*files, *libraries, made_with, time))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, NAMES + everything)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": itself,
                "name": "pygrub-k",
                "version": __version__,
                "licenses": [{"expression": "MIT AND CC0-1.0"}],
                "purl": itself,
            },
        },
        "components": [*files, *libraries, made_with],
        "dependencies": [
            {"ref": itself, "dependsOn": [one["bom-ref"] for one in libraries]},
            *({"ref": one["bom-ref"], "dependsOn": []} for one in libraries),
        ],
    }


def sums(folder: Path) -> str:
    """Return what `sha256sum --check` reads in the folder."""
    paths = [*released(folder), folder / LIST]
    return "".join(f"{sha256(path)}  {path.relative_to(folder)}\n" for path in paths)


def main() -> int:
    """Write both; the exit status."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and the folder
        print(__doc__, file=sys.stderr)
        return 1
    folder = Path(sys.argv[1])
    listed = json.dumps(software(folder, epoch()), indent=2)
    (folder / LIST).write_text(f"{listed}\n", "utf-8")
    (folder / SUMS).write_text(sums(folder), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
