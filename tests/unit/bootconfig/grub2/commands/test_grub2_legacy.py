"""GRUB legacy's menus inside GRUB 2's."""

from __future__ import annotations

import pytest

from pygrub_k.errors import LimitError
from tests.unit.bootconfig.grub2.scripts import booted, interpret, run, titles, variable

MENU = """\
# a menu.lst
default 1
timeout\t= 5
fallback=0
color cyan/blue white/blue
title   One \r
\troot (hd0,0)
\tkernel /k root=/dev/sda1  ro 'it"s' $x a\\b
\tinitrd /i /i2
title=Two
root (hd0,0)
kernel --no-mem-option (hd0,0)/k2 two
savedefault
boot
title Xen
kernel /xen dom0_mem=1
module /k root=x  y
module /i
"""
FILES = {"/boot/menu.lst": MENU}


def of_file(text: str) -> str | None:
    return booted("legacy_configfile /boot/menu.lst", files={"/boot/menu.lst": text})


def test_a_legacy_menu_is_shown_with_its_default_and_timeout():
    found = interpret("legacy_configfile /boot/menu.lst", files=FILES)
    assert [entry.title for entry in found.entries] == ["One", "Two", "Xen"]
    assert found.default == "1"
    assert found.timeout == 5
    assert booted("legacy_configfile /boot/menu.lst", files=FILES) == "1:(hd0,1)/k2 two"


@pytest.mark.parametrize("flavour", ["upstream", "fedora"])
def test_words_of_a_kernel_are_literal(flavour):
    found = interpret("legacy_configfile /boot/menu.lst", flavour, files=FILES).entries[0]
    assert found.kernel
    assert found.kernel.word == "/k"
    assert found.args == "root=/dev/sda1 ro \\'it\\\"s\\' $x a\\\\b"
    assert [ramdisk.word for ramdisk in found.ramdisks] == ["/i"]


def test_of_a_hypervisor_the_modules_are_booted():
    found = interpret("legacy_configfile /boot/menu.lst", files=FILES).entries[2]
    assert found.kernel
    assert (found.kernel.word, found.args) == ("/k", "root=x y")
    assert [ramdisk.word for ramdisk in found.ramdisks] == ["/i"]


def test_sourced_entries_stand_among_the_others():
    text = """
menuentry before { linux /k before
}
legacy_source /boot/menu.lst
menuentry after { linux /k after
}
"""
    assert titles(text, files=FILES) == ["before", "One", "Two", "Xen", "after"]
    assert booted(text, files=FILES) == "1:/k root=/dev/sda1 ro \\'it\\\"s\\' $x a\\\\b"
    taken = text.replace("legacy_source", "extract_legacy_entries_source")
    assert titles(taken, files=FILES) == titles(text, files=FILES)
    assert booted(taken, files=FILES) == "0:/k before"


@pytest.mark.parametrize(
    ("device", "named"),
    [
        ("(hd0,0)", "hd0,1"),
        ("(hd0,4,a)", "hd0,5,1"),
        ("(hd1)", "hd1"),
        ("(hd0,99999999999)", "hd0,99999999999"),
    ],
)
def test_partitions_count_from_one(device, named):
    machine = run("legacy_source /m", files={"/m": f"root {device}"})
    assert machine.variables.values["root"] == named


def test_the_saved_entry_is_that_of_grub_2():
    menu = "default saved\ntitle a\nkernel /k a\ntitle b\nkernel /k b\n"
    block = "# GRUB Environment Block\nsaved_entry=b\n"
    files = {"/m": menu, "/boot/grub/grubenv": block.ljust(1024, "#")}
    assert booted("legacy_source /m", files=files) == "1:/k b"


def test_a_fallback_follows_a_kernel_that_is_missing():
    text = "fallback 1\ntitle a\nkernel /gone\ntitle b\nkernel /k b\n"
    assert of_file(text) == "1:/k b"


def test_a_password_keeps_nobody_from_booting():
    text = "fallback 1\ntitle a\nlock\nkernel /k a\ntitle b\nkernel /k b\n"
    assert of_file(text) == "0:/k a"
    assert of_file(f"password --md5 x\n{text}") == "0:/k a"
    assert of_file(text.replace("lock", "password x")) == "0:/k a"
    assert variable("if legacy_check_password x; then x=in; else x=out; fi") == "in"


def test_a_password_may_open_a_menu_for_superusers():
    files = {"/m": "password x /n.cfg\ntitle a\nkernel /k a\n", "/n.cfg": "menuentry n { true; }"}
    assert titles("legacy_source /m", files=files) == ["a", "n"]


@pytest.mark.parametrize("superusers", ["", "set superusers=root\n"])
def test_nobody_is_asked_for_a_password(superusers):
    text = f"{superusers}if authenticate x; then x=in; else x=out; fi"
    machine = run(text)
    assert machine.variables.values["x"] == "in"
    assert [problem.partition(":")[0] for problem in machine.problems] == (
        ["authenticate"] if superusers else []
    )


def test_settings_of_a_menu_of_its_own_stay_there():
    text = "legacy_configfile /m; menuentry a { linux /k $default\n}"
    assert booted(text, files={"/m": "default 7\ntimeout 3\n"}) == "0:/k"


def test_a_menu_leads_to_another():
    files = {"/m": "title a\nconfigfile /n\n", "/n": "title b\nkernel /k b\n"}
    assert booted("legacy_configfile /m", files=files) == "0>0:/k b"


@pytest.mark.parametrize("text", ["legacy_configfile /m", "legacy_source /m /n", "legacy_source"])
def test_what_is_missing_is_told(text):
    found = run(text)
    assert found.problems
    assert found.status


def test_a_circle_ends():
    files = {"/m": "legacy_source\ntitle a\nconfigfile /m\n"}
    with pytest.raises(LimitError):
        booted("legacy_configfile /m", files=files)


def test_hidden_menus_do_not_wait():
    text = "hiddenmenu\ntimeout 5\ntitle a\nkernel /k\n"
    found = interpret("legacy_configfile /m", files={"/m": text})
    assert found.timeout == 0
