"""`syslinux_configfile`: menus of the SYSLINUX family as GRUB takes them over."""

from __future__ import annotations

import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.boot.listing import single_slashes
from tests.unit.bootconfig.grub2.scripts import booted, interpret, run, titles, variable

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.bootconfig.model import BootEntry, BootMenu

HOME = "/boot/syslinux"
TWO = "default two\ntimeout 15\nlabel one\nlinux /one\nappend ro\nlabel two\nlinux two\nappend rw\n"


def of_file(text: str, **more: str) -> str | None:
    files = {f"{HOME}/s.cfg": text, **{f"{HOME}/{name}.cfg": more[name] for name in more}}
    return booted(f"syslinux_configfile {HOME}/s.cfg", files=kernels(files))


def kernels(files: dict[str, str]) -> dict[str, str]:
    names = ("one", "two", "i", "j", "xen.gz")
    folders = ("", "/boot", HOME)
    return {**files, **{f"{folder}/{name}": "" for folder in folders for name in names}}


def test_the_default_is_booted_by_its_id() -> None:
    assert of_file(TWO) == f"1:(hd0,gpt1){HOME}/two rw"


def test_settings_are_taken_over() -> None:
    files = kernels({"/s.cfg": TWO})
    values = run("syslinux_source /s.cfg", files=files).variables.values
    assert (values["timeout"], values["default"]) == ("2", "two")
    text = "set timeout=7\nextract_syslinux_entries_source /s.cfg"
    assert run(text, files=files).variables.values["timeout"] == "7"
    assert titles("extract_syslinux_entries_source /s.cfg", files=files) == ["one", "two"]


def test_without_a_timeout_the_default_boots_at_once_and_there_is_no_menu() -> None:
    files = kernels({f"{HOME}/s.cfg": TWO.replace("timeout 15\n", "")})
    entry = f"menuentry x {{ syslinux_configfile {HOME}/s.cfg; }}"
    assert booted(entry, files=files) == f"0:(hd0,gpt1){HOME}/two rw"
    assert titles(f"syslinux_source {HOME}/s.cfg", files=files) == []


def test_titles_ids_and_ramdisks() -> None:
    text = (
        "timeout 10\ninclude more.cfg\nlabel a\nmenu label ^First it's\nkernel /one\n"
        "initrd /i,j\nappend initrd=/two root=$x\n"
    )
    files = kernels({f"{HOME}/s.cfg": text, f"{HOME}/more.cfg": "label m\nlinux /two\n"})
    found = interpret(f"set x=y\nsyslinux_source {HOME}/s.cfg", files=files)
    more, first = found.entries
    assert (more.id, first.title, first.id) == ("m", "First it's", "a")
    assert first.kernel is not None
    assert first.args == "initrd=/two root=y"
    assert [one.file.path for one in first.ramdisks] == ["/two", "/i", f"{HOME}/j"]


@pytest.mark.parametrize(
    ("label", "started"),
    [
        ("com32 ifcpu64.c32\nappend k -- other", "/two x"),
        ("com32 whichsys.c32\nappend -iso- other -sys- k", "/two x"),
        ("kernel mboot.c32\nappend /xen.gz a --- /one b --- /i", "/one b"),
        ("kernel menu.c32\nappend more.cfg", "/two m"),
        ("config more.cfg", "/two m"),
        ("localboot 0", None),
        ("com32 hdt.c32", None),
    ],
)
def test_what_a_label_starts(label: str, started: str | None) -> None:
    text = f"default m\ntimeout 10\nlabel m\n{label}\nlabel k\nlinux /two\nappend x\n"
    more = "default y\ntimeout 9\nlabel y\nlinux /two\nappend m\n"
    files = kernels({f"{HOME}/s.cfg": text, f"{HOME}/more.cfg": more})
    attempt = interpret(f"syslinux_configfile {HOME}/s.cfg", files=files).attempts[0]
    kernel = attempt.entry.kernel
    assert (f"{kernel.file.path} {attempt.entry.args}" if kernel else None) == started


def test_paths_begin_where_the_command_says() -> None:
    files = kernels({"/s.cfg": "timeout 1\nlabel a\nlinux one\n"})
    assert booted("syslinux_configfile /s.cfg", files=files) == "0:(hd0,gpt1)/one"
    given = f"syslinux_configfile -i --cwd (hd0,gpt1){HOME}/ /s.cfg"
    assert booted(given, files=files) == f"0:(hd0,gpt1){HOME}/one"


def test_a_missing_file_fails() -> None:
    text = "if syslinux_source /none; then x=yes; else x=no; fi"
    assert variable(text) == "no"


# -- against GRUB's own converter ------------------------------------------------------------------


def made(chance: Random) -> str:
    """Return a configuration of what grub-syslinux2cfg converts without ending itself."""
    lines = [f"timeout {chance.choice((0, 5, 10, 50))}"] if chance.random() < 0.8 else []
    names = chance.sample(("a", "b", "c d", "e"), chance.randint(1, 4))
    if chance.random() < 0.7:
        lines.append(f"DEFAULT {chance.choice((*names, 'nobody'))}")
    for name in names:
        lines.append(f"label {name}")
        if chance.random() < 0.4:
            lines.append(f"  menu label {chance.choice(('^One', 'Two ^it', 'Three'))}")
        keyword = chance.choice(("kernel", "linux", "LINUX"))
        lines.append(f"  {keyword} {chance.choice(('/one', 'two', '../one'))}")
        if chance.random() < 0.6:
            words = chance.choices(("ro", "quiet", "root=$x", '"b c"', "initrd=/i"), k=3)
            lines.append(f"  append {' '.join(dict.fromkeys(words))}")
        if chance.random() < 0.3:
            lines.append(f"  initrd {chance.choice(('/i', 'j', '/i,j'))}")
    return "\n".join(lines) + "\n"


@pytest.mark.tools
@pytest.mark.parametrize("seed", range(40))
def test_as_grubs_own_converter_has_it(seed: int, tmp_path: Path) -> None:
    text = made(Random(seed))
    source = tmp_path / "s.cfg"
    source.write_text(text)
    words = ["grub-syslinux2cfg", "-r", str(tmp_path), "-t", "/", "-T", HOME, "-s", str(source)]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=20)
    except FileNotFoundError:
        pytest.skip("grub-syslinux2cfg (Debian: grub-common) is not there")
    files = kernels({f"{HOME}/s.cfg": text, f"{HOME}/g.cfg": done.stdout})
    ours = interpret(f"set x=y\nexport x\nsyslinux_configfile {HOME}/s.cfg", files=files)
    grubs = interpret(f"set x=y\nexport x\nconfigfile {HOME}/g.cfg", files=files)
    assert shown(ours) == shown(grubs)
    assert ours.timeout == grubs.timeout


def shown(menu: BootMenu) -> tuple[list[object], list[object]]:
    entries: list[object] = [(entry.title, entry.id, *loaded(entry)) for entry in menu.entries]
    return entries, [(attempt.path, *loaded(attempt.entry)) for attempt in menu.attempts]


def loaded(entry: BootEntry) -> tuple[str | None, str, list[str]]:
    kernel = single_slashes(entry.kernel.file.path) if entry.kernel else None
    return kernel, entry.args, [single_slashes(one.file.path) for one in entry.ramdisks]
