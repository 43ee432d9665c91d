"""Whether Xen starts a kernel: our answer, and that of the domain builder in Xen's libxenguest.

The builder reads made kernels of every kind, and random ones, as `xl create` would.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.survey import kernel_facts
from tests.images import xen_kernels as made
from tests.images.kernel_bytes import KERNELS, note

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.kernels.facts import KernelFacts, Verdict

    Ask = Callable[[list[bytes]], list[tuple[str, str]]]

SOURCE = Path(__file__).with_name("builder.c")
RANDOM = 400
NO_PV_ENTRY = "it has no PV entry"
"""What older Xens start all the same, at the entry for firmware, where the guest crashes."""
USUAL = tuple(how for how in made.PACKERS if how not in {"LZO", "bzip2"})
"""Debian's builder is made without the others."""
TYPES = {"xen-3.0-x86_64": "64-bit", "xen-3.0-x86_32p": "32-bit"}


@pytest.fixture(scope="session")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Return what asks the builder: what it makes of each kernel as PV, and as PVH."""
    folder = tmp_path_factory.mktemp("builder")
    program = folder / "builder"
    libraries = ("-lxenguest", "-lxenctrl")
    subprocess.run(["gcc", "-o", program, SOURCE, *libraries], check=True)

    def ask(kernels: list[bytes]) -> list[tuple[str, str]]:
        files = [folder / str(number) for number in range(len(kernels))]
        for file, kernel in zip(files, kernels, strict=True):
            file.write_bytes(kernel)
        answers = []
        for kind in ("pv", "pvh"):
            command = [program, kind, *files]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            answers.append(done.stdout.splitlines())
        return list(zip(*answers, strict=True))

    return ask


def facts_of(data: bytes) -> KernelFacts:
    content = StoredContent(lambda offset, length: data[offset : offset + length], len(data))
    return kernel_facts(content, len(data))


def differences(kernels: dict[str, bytes], ask: Ask) -> list[str]:
    found = []
    for (name, kernel), (pv, pvh) in zip(kernels.items(), ask(list(kernels.values())), strict=True):
        facts = facts_of(kernel)
        if not (_agrees(facts.pv, pv) and _agrees_on_pvh(facts, kernel, pvh)):
            found.append(f"{name}: we {facts.brief}, Xen {pv}, {pvh}")
    return found


def _agrees(verdict: Verdict, answer: str) -> bool:
    if verdict.answer == "yes":
        return TYPES.get(answer) == verdict.kind
    return answer == "refused" or verdict.reason.startswith(NO_PV_ENTRY)


def _agrees_on_pvh(facts: KernelFacts, kernel: bytes, answer: str) -> bool:
    """Compare; a 32-bit ELF file that is no PVH kernel is taken for firmware of an HVM guest."""
    if facts.pvh.answer == "yes" and facts.architecture in {"x86_64", "i386"}:
        return answer == "hvm-3.0-x86_32"
    return answer == "refused" or kernel.startswith(b"\x7fELF\1")


def test_kernels_of_every_kind_packed_in_every_way(ask: Ask) -> None:
    both = made.kernel(made.PV_64 | made.PVH)
    older = made.kernel(made.PV_32 | made.PVH, bits=32)
    packed = {how: made.bzimage(both, how) for how in USUAL}
    whole = {f"{how} alone": made.PACKERS[how](both) for how in ("gzip",)}
    wrong = {f"{how}, size": made.bzimage(both, how, told=len(both) + 9) for how in USUAL}
    del wrong["gzip, size"], wrong["LZ4, size"]  # one has none, and newer Xens alone look at LZ4's
    kernels = {"both": both, "older": older, **packed, **whole, **wrong, **KERNELS}
    assert differences(kernels, ask) == []


def test_random_notes(ask: Ask) -> None:
    kernels = {str(seed): random_kernel(Random(seed)) for seed in range(RANDOM)}
    assert differences(kernels, ask) == []
    answers = [facts_of(kernel) for kernel in kernels.values()]
    for kind in ("pv", "pvh"):  # so that the comparison is of something
        said = {getattr(facts, kind).answer for facts in answers}
        assert said >= {"yes", "no"}
    assert {facts.pv.kind for facts in answers} == {"", "32-bit", "64-bit"}


TEXTS = {
    made.GUEST_OS: ("linux", "linux2", "netbsd", ""),
    made.LOADER: ("generic", "generic,more", "other", ""),
    made.XEN_VERSION: ("xen-3.0", "xen-3.0-x", "xen-2", ""),
    made.PAE_MODE: ("yes", "no", "bimodal", "yes,bimodal", "yes[extended-cr3]", ""),
    made.FEATURES: (
        "writable_page_tables|dom0",
        "!writable_page_tables|pae_pgdir_above_4gb",
        "!auto_translated_physmap",
        "!dom0",
        "!new_feature",
        "new_feature||",
        "",
    ),
}


def random_kernel(random: Random) -> bytes:
    """Return a kernel that is nearly right in most cases, and has one to three odd things."""
    bits = random.choice((32, 64, 64))
    base = made.BASE if bits == 64 else made.BASE_32
    notes = dict(made.PV_64 if bits == 64 else made.PV_32)
    if random.randrange(3):
        notes |= made.PVH
    options: dict[str, Any] = {"bits": bits}
    for _ in range(random.randint(0, 3)):
        _make_odd(random, notes, options, base)
    rows = list(notes.items())
    random.shuffle(rows)
    listed = b"".join(note(kind, value) for kind, value in rows)
    if not random.randrange(8):  # in a section alone
        options["sections"] = ((".notes", 7, listed),)
        listed = b""
    elif not random.randrange(8):
        listed = note(1, b"x", b"GNU\0") + listed
    image = made.kernel(listed, **options)
    how = random.choice(("", *USUAL))
    return made.bzimage(image, how) if how else image


def _make_odd(random: Random, notes: dict[int, bytes], options: dict[str, Any], base: int) -> None:
    bits = options["bits"]
    places = (0, made.FIRST, base, base + made.FIRST, base + made.FIRST + 0x3FFF, base + 0x200_0000)
    match random.randrange(5):
        case 0:
            notes.pop(random.choice(list(notes)))
        case 1:
            kind = random.choice(list(TEXTS))
            notes[kind] = made.text(random.choice(TEXTS[kind]))
        case 2:
            kind = random.choice((1, 3, 4, 15, 18))
            width = random.choice((bits, bits, 32))
            value = random.choice(places) + random.choice((0, 0, 1, -1))
            notes[kind] = made.word(value % (1 << width), width)
        case 3:
            options["entry"] = random.choice(places) % (1 << bits)
        case _:
            options[random.choice(("size", "flags"))] = random.choice((0, 1, 0x4000))
