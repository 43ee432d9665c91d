#!/usr/bin/env python3
"""Build the source distribution, and the wheel from it, without a network.

    scripts/build_distributions.py [--sdist] FOLDER

Equal commits and an equal setuptools give equal files: their times are those of the commit, or of
SOURCE_DATE_EPOCH. The folder holds nothing else that begins with the project's name afterwards.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = "import sys, setuptools.build_meta as b; getattr(b, 'build_' + sys.argv[1])(sys.argv[2])"


def epoch() -> int:
    """Return the time that all files get, in seconds since 1970."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        told = subprocess.check_output(command, text=True)
    return int(told)


def build(kind: str, checkout: Path, folder: Path, time: int) -> Path:
    """Build `sdist` or `wheel` of a checkout; CalledProcessError if that fails."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        command = [sys.executable, "-I", "-c", BUILD, kind, scratch]
        environ = {**os.environ, "SOURCE_DATE_EPOCH": str(time)}
        subprocess.run(command, cwd=checkout, env=environ, check=True, stdout=subprocess.DEVNULL)
        (made,) = Path(scratch).iterdir()
        return made.rename(folder / made.name)


def sdist(folder: Path, time: int) -> Path:
    """Build the source distribution from a copy, since setuptools writes into what it packs."""
    with tempfile.TemporaryDirectory() as scratch:
        checkout = Path(scratch)
        listed = subprocess.check_output(["git", "-C", str(ROOT), "ls-files", "-z"])
        for name in filter(None, listed.decode().split("\0")):
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, checkout / name, follow_symlinks=False)
        made = build("sdist", checkout, folder, time)
    even(made, time)
    return made


def even(made: Path, time: int) -> None:
    """Give every member of an archive one time and nobody for an owner, in the order of names."""
    with tarfile.open(made) as archive:
        members = {
            member: archive.extractfile(member).read() if member.isreg() else b""  # type: ignore[union-attr]
            for member in sorted(archive.getmembers(), key=lambda one: one.name)
        }
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for member, content in members.items():
            member.mtime, member.uid, member.gid, member.uname, member.gname = time, 0, 0, "", ""
            member.mode = 0o755 if member.mode & 0o100 else 0o644
            member.pax_headers = {}
            archive.addfile(member, io.BytesIO(content))
    with made.open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=time) as out:
        out.write(packed.getvalue())


def wheel(source: Path, folder: Path, time: int) -> Path:
    """Build the wheel from a source distribution."""
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(source) as archive:
            archive.extractall(scratch)  # noqa: S202 - what was made above
        (checkout,) = Path(scratch).iterdir()
        return build("wheel", checkout, folder, time)


def main(arguments: list[str] | None = None) -> int:
    """Build them, and name them; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sdist", action="store_true", help="the source distribution alone")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    folder, time = chosen.folder.resolve(), epoch()
    made = [sdist(folder, time)]
    if not chosen.sdist:
        made.append(wheel(made[0], folder, time))
    print("\n".join(map(str, made)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
