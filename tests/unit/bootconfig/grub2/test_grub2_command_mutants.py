"""Commands whose arguments and files were damaged end in a PygrubError at worst, and soon."""

from __future__ import annotations

import hashlib
import random
import time
import zlib
from contextlib import suppress
from typing import NamedTuple

import pytest

from pygrub_k.boot import selection
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.guest.view import FileRef
from tests.images.kernel_bytes import KERNELS
from tests.unit.bootconfig.grub2.scripts import CONFIG, interpret, run
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

MUTANTS = 60
"""Of each base."""
SECONDS = 5
"""Of processor time, for any of them."""
ENTRY = "menuentry a { linux /k $a $b $c\n }\n"


class Base(NamedTuple):
    """A script that uses commands, and the files that it uses."""

    script: str
    files: dict[str, bytes]


def _sum(algorithm: str, name: str, data: bytes) -> str:
    return f"{hashlib.new(algorithm, data).hexdigest()}  {name}\n"


SYSLINUX = b"DEFAULT x\nINCLUDE /more.cfg\nLABEL x\nKERNEL /k\nAPPEND initrd=/i ro\n"
LEGACY = b"default 1\ntitle a\nroot (hd0,0)\nkernel /k ro\ntitle b\nconfigfile /menu.lst\n"
BASES = {
    "hashsum": Base(
        "sha256sum -c /sums && true\nhashsum -h md5 --check /md5 --prefix /d -k\ncrc -c /crc\n",
        {
            "/sums": (_sum("sha256", "/k", b"k") + _sum("sha256", "/d/x", b"x")).encode(),
            "/md5": _sum("md5", "x", b"x").encode(),
            "/crc": f"{zlib.crc32(b'k'):08x}  /k\n".encode(),
            "/d/x": b"x",
        },
    ),
    "uncompress": Base(
        "sha256sum -u -c /sums\ncat /k.gz\nconfigfile /c.gz\n",
        {
            "/sums": _sum("sha256", "/k.gz", b"k").encode(),
            "/k.gz": zlib.compress(b"k", wbits=31),
            "/c.gz": zlib.compress(b"menuentry z { linux /k\n }\n", wbits=31),
        },
    ),
    "grubenv": Base(
        "load_env\nload_env -f /env a b\nsave_env saved_entry\nlist_env\ndefault=$saved_entry\n",
        {
            "/boot/grub/grubenv": b"# GRUB Environment Block\nsaved_entry=1\nnext_entry=a\n"
            + b"#" * 900,
            "/env": b"# GRUB Environment Block\na=x\\\\y\\\nz\nb=2\n" + b"#" * 90,
        },
    ),
    "blocklist": Base(
        "source (hd0,gpt1)0+1\ncat +1\nload_env -f 2+2,4+1\n[ -s (hd0,gpt1)+1 ]\nlinux 0+2\n",
        {"/x": b"x" * 4096},
    ),
    "tr": Base("tr -s a abc xyz 'aabbcc'\ntr --set=b -U $a\ntr -D --set c 'AbC'\ntr a-z\n", {}),
    "regexp": Base(
        "regexp -s 1:a -s 2:b '^(.)(.*)\\1$' abcba\nregexp '(a|b)*\\1{2,3}[[:alpha:]]+' aabbb\n"
        "regexp --set=c '((x*)y)+\\2' xxyxyx\nfor v in /d/*.c?g (hd0,*)/*; do a=$v; done\n",
        {"/d/one.cfg": b"x", "/d/two.cfg": b"x"},
    ),
    "search": Base(
        "search --no-floppy --fs-uuid --set=root --hint-bios=hd0,gpt1 --hint hd0,gpt1 ABCD-1234\n"
        "search -f -s a /k\nsearch --label BOOT --set b hd0,\nsearch.fs_uuid ABCD-1234 c hd0,gpt1\n"
        "search --part-label boot --set=a\nprobe -s c --part-uuid (hd0,gpt1)\n",
        {},
    ),
    "legacy": Base(
        "legacy_configfile /menu.lst\n", {"/menu.lst": LEGACY, "/boot/grub/menu.lst": LEGACY}
    ),
    "legacy_source": Base("legacy_source /menu.lst\n", {"/menu.lst": LEGACY}),
    "syslinux": Base(
        "syslinux_configfile -i /isolinux/isolinux.cfg\nsyslinux_source /s.cfg\n",
        {"/isolinux/isolinux.cfg": SYSLINUX, "/more.cfg": SYSLINUX, "/s.cfg": SYSLINUX},
    ),
    "extract": Base(
        "extract_entries_source /e.cfg\nextract_legacy_entries_source /menu.lst\n"
        "extract_syslinux_entries_configfile /s.cfg\nextract_entries_configfile /e.cfg\n",
        {"/e.cfg": ENTRY.encode() * 2, "/menu.lst": LEGACY, "/s.cfg": SYSLINUX},
    ),
    "blscfg": Base(
        "blscfg\nblscfg non-default\nblscfg (hd0,gpt1)/loader/entries\nblscfg --path /x -d\n",
        {
            "/loader/entries/a-1.conf": b"title a\nlinux /k\ninitrd /i\noptions ro $a\ngrub_arg x",
            "/loader/entries/b-2.conf": b'title b\nlinux /k2\noptions "x y\n',
        },
    ),
    "file": Base(
        "".join(
            f"file --is-{kind} /f{n}\n"
            for n, kind in enumerate(
                ("x86_64-xen-domu", "x86-knetbsd", "x86-linux", "x86_64-efi", "x86_64-xnu")
            )
        ),
        {
            f"/f{n}": KERNELS[name]
            for n, name in enumerate(("bzimage-gzip", "knetbsd-64", "zimage", "efi-64", "xnu-fat"))
        },
    ),
    "return": Base(
        "function f { if true; then return $1; fi; }\nf 1; for i in 1 2; do f $i; break; done\n"
        "submenu s { default='0>1'\nmenuentry 1 { return 1\nf; linux /k\n }\n }\ndefault='1>1'\n",
        {},
    ),
    "vendors": Base(
        "gptprio.next -d a -u b\nfile_env -f /x a\nparttool (hd0,gpt1) boot+\nloopback l /x\n"
        "search.part_uuid 1234 c\nauthenticate\nverify_detached /k /i\ntrust /x\ncpuid -l\n",
        {"/x": b"abc\n"},
    ),
}
PIECES = (
    *(b"\0", b"\xff", b"'", b'"', b"\\", b"$", b"{", b"}", b"\n", b" ", b"(", b")", b"*", b"\\1"),
    *(b"--", b"-s", b"=", b"--set", b"99999999999999999999", b"-1", b",", b"+", b"x" * 300, b"#"),
    *(b"/" * 40, b"../", b"(hd0,gpt1)", b"\x1f\x8b\x08\0", b"  ", b"\r\n", b"INCLUDE /more.cfg\n"),
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(data) + 1)
        length = chance.choice((0, 1, 1, 4, 30))
        piece = chance.choice((*PIECES, data[at : at + length] * chance.randint(1, 3)))
        data = data[:at] + piece + data[at + chance.choice((0, length)) :]
    return data


@pytest.mark.parametrize("name", BASES)
def test_mutants_of_commands_raise_nothing_else(name: str) -> None:
    base = BASES[name]
    chance = random.Random(name)
    booted = 0
    for number in range(MUTANTS):
        files = {CONFIG: (base.script + ENTRY).encode(), **base.files}
        path = chance.choice([*files, CONFIG])
        files[path] = damaged(files[path], chance)
        volume = MemoryVolume(
            {"/k": b"k", "/k2": b"k", "/i": b"i", **files},
            uuid="ABCD-1234",
            label="BOOT",
            part_label="boot",
        )
        begun = time.process_time()
        for flavour in ("upstream", "fedora"):
            wanted = InterpretOptions(flavour, number % 2 == 0, environment=number % 3 == 0)
            try:
                found = interpret_guest(MemoryGuest(volume), wanted)
                booted += selection.unattended(found).kernel is not None
            except PygrubError:
                continue
        assert time.process_time() - begun < SECONDS, (number, files[path])
    assert booted > MUTANTS / 10, "hardly a mutant boots"


def interpret_guest(guest: MemoryGuest, wanted: InterpretOptions):
    from pygrub_k.bootconfig.grub2 import menu

    return menu.interpret(FileRef("hd0,gpt1", CONFIG), guest, wanted)


BOMBS = {
    "back-references": ("regexp '" + "(a*)" * 9 + "\\1\\2\\3\\4\\5\\6\\7\\8\\9b' " + "a" * 200, {}),
    "nested repetition": ("regexp '(((a*)*)*)*\\1b' " + "a" * 3000, {}),
    "environment": (
        "load_env -f /env; for i in 1 2 3 4 5 6 7 8 9 10; do load_env -f /env; done",
        {"/env": b"# GRUB Environment Block\na=" + b"\\\\" * 400_000 + b"\n"},
    ),
    "list of sums": (
        "md5sum -k -c /sums; " * 20,
        {"/sums": b"0cc175b9c0f1b6a831c399e269772661  /k\n" * 80_000},
    ),
    "blocks": ("source " + ",".join(f"{n}+1" for n in range(40_000)), {}),
    "translation": ("a=" + "x" * 100_000 + "\nfor i in 1 2 3 4; do tr -s a $a $a $a; done", {}),
    "magics": (
        "for i in 1 2 3 4 5 6 7 8; do file --is-x86-multiboot2 /m; done",
        {"/m": b"\xd6\x50\x52\xe8" * 8192},
    ),
    "sections": (
        "file --is-x86-knetbsd /e",
        {"/e": KERNELS["knetbsd-64"][:60] + b"\xff\xff\0\0" + bytes(5 << 20)},
    ),
    "circle": ("syslinux_source /s", {"/s": b"INCLUDE /s\n" * 300 + b"LABEL x\nKERNEL /k\n"}),
    "legacy circle": (
        "legacy_source /l\n" * 300,
        {"/l": b"title a\nkernel /k\nconfigfile /l\n" * 200},
    ),
    "searches": ("for i in " + "x " * 2000 + "; do search -f /none -s a --hint x; done", {}),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_in_commands_end_soon(name: str) -> None:
    script, files = BOMBS[name]
    begun = time.process_time()
    with suppress(LimitError):
        interpret(f"{script}\n{ENTRY}", files=files)
    assert time.process_time() - begun < SECONDS


def test_a_lot_of_usual_work_reaches_no_bound() -> None:
    sums = _sum("sha256", "/k", b"k") * 2000
    files: dict[str, str | bytes] = {
        "/sums": sums,
        "/env": b"# GRUB Environment Block\n" + b"a=b\n" * 200,
    }
    script = "sha256sum -c /sums; x=$?; for i in 1 2 3 4 5 6 7 8 9; do load_env -f /env a; done"
    assert run(script, files=files).variables.values["x"] == "0"
