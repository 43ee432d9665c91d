"""Indexes of directories and logs of journals, as debugfs dumps them and as they are read here."""

from __future__ import annotations

import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.source import open_disk
from tests.differential.ext.dumps import dumped_index, dumped_log, our_index, our_log
from tests.differential.ext.trees import open_image
from tests.images.ext import PATH, Recipe, make, run

if TYPE_CHECKING:
    from pathlib import Path

NAMES = 2500


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a directory of many names, with all kinds of bytes."""
    random = Random("names")
    folder = tmp_path_factory.mktemp("crowd")
    (folder / "crowd").mkdir()
    for number in range(NAMES):
        letters = "".join(random.choices("abcXYZ019-_äßπ", k=random.randrange(60)))
        (folder / "crowd" / f"{number}{letters}").touch()
    return folder


@pytest.mark.parametrize("algorithm", ["legacy", "half_md4", "tea"])
@pytest.mark.parametrize(
    ("options", "levels"),
    [
        ("-t ext4 -b 1024", 1),
        ("-t ext4 -b 4096", 0),
        ("-t ext3 -b 1024", 1),
        ("-t ext4 -b 1024 -O large_dir", 1),
    ],
)
def test_an_index_is_what_htree_dump_prints(
    options: str, levels: int, algorithm: str, crowd: Path, tmp_path: Path
) -> None:
    path = make(Recipe("index", f"{options} -N 4000", 24), tmp_path / "index.img", crowd)
    run("tune2fs", "-E", f"hash_alg={algorithm}", str(path))
    optimised = subprocess.run(
        [shutil.which("e2fsck", path=PATH) or "e2fsck", "-fyD", str(path)],
        capture_output=True,
        check=False,
    )
    assert optimised.returncode in (0, 1)
    dumped = dumped_index(path, "/crowd")
    ours = our_index(open_image(path), b"crowd")
    assert ours == dumped
    assert sum(len(names) for _, names in ours.leaves.values()) == NAMES
    assert (ours.levels, len(ours.leaves) > 10) == (levels, True)


@pytest.mark.parametrize("opened", ["jo", "jo -c", "jo -c -v 2", "jo -c -v 3"])
@pytest.mark.parametrize("options", ["-t ext4 -b 1024", "-t ext4 -b 4096", "-t ext3 -b 1024"])
def test_a_log_is_what_logdump_prints(options: str, opened: str, tmp_path: Path) -> None:
    random = Random(f"{options} {opened}")
    empty = tmp_path / "empty"
    empty.mkdir()
    path = make(Recipe("log", options, 32), tmp_path / "log.img", empty)
    content = tmp_path / "content"
    size = 4096 if "4096" in options else 1024
    magic = b"\xc0\x3b\x39\x98".ljust(size, b"x")
    content.write_bytes(b"".join(random.choices((magic, bytes(size)), k=300)))
    revokes = "ext4" in options or opened == "jo"  # its first checksums of these are wrong
    commands = [opened]
    for number in range(9):
        first = random.randrange(6000, 7000)
        commands.append(f'jw -b {first}-{first + random.randrange(100)} "{content}"')
        if number % 3 == 0 and revokes:
            commands.append(f"jw -r {first}-{first + random.randrange(200)}")
    subprocess.run(
        [shutil.which("debugfs", path=PATH) or "debugfs", "-w", "-f", "-", str(path)],
        input="\n".join([*commands, "jc\n"]),
        text=True,
        check=True,
        capture_output=True,
    )
    dumped = dumped_log(path)
    assert our_log(open_disk(str(path))) == dumped
    assert len(dumped.copies) > 200
    assert any(escaped for *_, escaped in dumped.copies)
    assert bool(dumped.revoked) == revokes
