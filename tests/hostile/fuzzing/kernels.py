"""Kernels and ramdisks, and what else GRUB's `file` is asked for, as bytes of one file."""

from __future__ import annotations

import json
from contextlib import suppress

from pygrub_k.bootconfig.grub2.commands.file_kinds import file
from pygrub_k.errors import PygrubError
from pygrub_k.inspect.render.kernel_text import kernel_lines, ramdisk_lines
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.file_kind import kind_of_file
from pygrub_k.kernels.kinds import CHECKS
from pygrub_k.kernels.ramdisk import ramdisk_facts
from pygrub_k.kernels.survey import kernel_facts
from tests.unit.bootconfig.grub2.scripts import run

GRUB_KINDS = (*CHECKS, "i386-xen-pae-domu", "x86_64-xen-domu", "x86-xen-dom0")
SURVEYS = ("kernel", "ramdisk")
KINDS = (*GRUB_KINDS, *SURVEYS)
ANSWERS = {"yes", "no", "unknown"}


def kernel(data: bytes) -> None:
    """The first byte chooses a kind that is asked for; then comes the file."""
    if not data:
        return
    kind = KINDS[data[0] % len(KINDS)]
    if kind in SURVEYS:
        survey(data[1:], kind)
        return
    machine = run("true", files={"/f": data[1:]})
    with suppress(PygrubError):
        file(machine, [f"--is-{kind}", "/f"])


def survey(data: bytes, kind: str) -> None:
    """Look at a file as a kernel or a ramdisk: nothing is raised, and all can be shown."""

    def content() -> StoredContent:
        return StoredContent(lambda offset, length: data[offset : offset + length], len(data))

    assert kind_of_file(content()) in {"kernel", "ramdisk", ""}
    if kind == "ramdisk":
        found = ramdisk_facts(content(), len(data))
        json.dumps(found.as_json())
        assert all(line.isprintable() for line in ramdisk_lines("f", found))
        assert found.members == sum(archive.members for archive in found.archives)
        return
    facts = kernel_facts(content(), len(data))
    json.dumps(facts.as_json())
    assert all(line.isprintable() for line in kernel_lines("f", facts))
    assert {facts.pv.answer, facts.pvh.answer} <= ANSWERS
    quick = kernel_facts(content(), len(data), thorough=False)
    for ours, theirs in ((facts.pv, quick.pv), (facts.pvh, quick.pvh)):
        assert ours == theirs or ours.answer != "yes"
