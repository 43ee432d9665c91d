"""Random writes, zeros, discards, snapshots and layers, compared with what qemu-img then reads."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.images.containers import KIB, MIB, converted, differences, digest, opened, run

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 3 * MIB
WRITES = 25
KINDS = {
    "qcow2": ("qcow2", ""),
    "qcow2-small": ("qcow2", "cluster_size=512"),
    "qcow2-2": ("qcow2", "compat=0.10,cluster_size=4k"),
    "qcow2-extended": ("qcow2", "extended_l2=on,cluster_size=32k"),
    "qcow2-zstd": ("qcow2", "compression_type=zstd,cluster_size=16k"),
    "vmdk": ("vmdk", ""),
    "vdi": ("vdi", ""),
    "vhdx": ("vhdx", "block_size=1M"),
    "vhd": ("vpc", "force_size=on"),
}
LAYERED = {"qcow2": 4, "vmdk": 3}
"""Formats that lie on each other, and how many layers are tried."""


def commands(form: str, chance: random.Random) -> list[str]:
    """Return what qemu-io is to do."""
    found = []
    for _ in range(WRITES):
        at = chance.randrange(SIZE // 512)
        length = min(chance.choice((1, 3, 8, 100, 700)), SIZE // 512 - at)
        span = f"{at * 512} {length * 512}"
        kind = chance.randrange(8)
        if kind == 0:
            found.append(f"write -z {span}")
        elif kind == 1 and form == "qcow2":
            found.append(f"discard {span}")
        elif kind == 2 and form == "qcow2":
            place = chance.randrange(SIZE // (64 * KIB)) * 64 * KIB
            found.append(f"write -c -P {chance.randrange(256)} {place} {64 * KIB}")
        else:
            found.append(f"write -P {chance.randrange(256)} {span}")
    return found


def written(path: Path, form: str, chance: random.Random) -> None:
    """Write at random; what is compressed is refused where something was written before."""
    words = [word for command in commands(form, chance) for word in ("-c", command)]
    run("qemu-io", "-f", form, *words, path, accepted=(0, 1))


def layer(folder: Path, kind: str, number: int) -> Path:
    """Return a new image of a kind, on the one with the number before."""
    form, options = KINDS[kind]
    path, below = folder / f"layer{number}", folder / f"layer{number - 1}"
    words = ["qemu-img", "create", "-q", "-f", form, *(["-o", options] if options else [])]
    if number:
        run(*words, "-b", below, "-F", form, path)
    else:
        run(*words, path, str(SIZE))
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(3))
def test_random_writes(tmp_path: Path, kind: str, seed: int) -> None:
    form = KINDS[kind][0]
    chance = random.Random(f"{kind}/{seed}")
    layers: list[Path] = []
    for number in range(LAYERED.get(form, 1)):
        layers.append(layer(tmp_path, kind, number))
        written(layers[-1], form, chance)
    top = layers[-1]
    image = opened(top, backing=layers[:-1])
    raw = tmp_path / "as-raw"
    run("qemu-img", "convert", "-f", form, "-O", "raw", top, raw)
    assert digest(image.source) == digest(opened(raw, form="raw").source)
    assert differences(image.source, raw.read_bytes(), 200, seed) == []


@pytest.mark.parametrize("seed", range(3))
def test_random_snapshots(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = layer(tmp_path, "qcow2-small", 0)
    for number in range(4):
        written(path, "qcow2", chance)
        run("qemu-img", "snapshot", "-q", "-c", f"state {number}", path)
    written(path, "qcow2", chance)
    run("qemu-img", "snapshot", "-q", "-d", "state 1", path)
    written(path, "qcow2", chance)
    assert digest(opened(path).source) == converted(path)
    for number in (0, 2, 3):
        wanted = converted(path, "-l", f"snapshot.name=state {number}")
        assert digest(opened(path, snapshot=f"state {number}").source) == wanted
