"""Disks that the partitioning tools make."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1 << 20


def blank(path: Path, size: int = 32 * MIB) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def run(*command: str | Path, answers: str | None = None) -> str:
    done = subprocess.run(
        [*map(str, command)], input=answers, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def sfdisk(path: Path, script: str, size: int = 32 * MIB) -> Path:
    run("sfdisk", "-q", blank(path, size), answers=script)
    return path


def with_bsd_label(path: Path) -> Path:
    """An MBR whose second partition is FreeBSD's, divided in two."""
    sfdisk(path, "label: dos\nstart=2048,size=4096,type=83\nstart=8192,size=16384,type=a5\n")
    run("fdisk", path, answers="b\ny\nn\na\n\n+1M\nn\ne\n12288\n+2M\nw\nq\n")
    return path


MBR_SCRIPTS = {
    "primary": "start=2048,size=4096,type=83\nstart=8192,size=2048,type=82,bootable\n",
    "slots": "2: start=2048,size=4096\n4: start=8192,size=100,type=c\n",
    "logical": "1: start=2048,size=4096\n2: start=8192,type=5\n"
    "5: start=10240,size=2048\n6: size=4096,type=82\n7: size=8192,type=fd\n",
    "logical-lba": "2: start=8192,size=30000,type=f\n5: start=10240,size=2048\n6: size=4096\n",
    "linux-extended": "1: start=4096,type=85\n5: size=2048\n",
    "whole": "start=1,type=8e\n",
}
GPT_SCRIPTS = {
    "usual": "size=1MiB,type=21686148-6449-6E6F-744E-656564454649\n"
    "size=8MiB,type=U,name=ESP\nname=root\n",
    "holes": "40: start=20480,size=4096\n3: start=8192,size=2048,name=third\n"
    "128: start=4096,size=8\n",
    "attributes": 'size=4MiB,attrs="RequiredPartition,LegacyBIOSBootable,GUID:60"\n',
    "many": "".join(f"start={2048 + 64 * n},size=64\n" for n in range(128)),
    "name": 'size=4MiB,name="Ä🌳 with = and, comma; 36 characters!"\n',
}
