from __future__ import annotations

from itertools import pairwise

import pytest

from pygrub_k.bootconfig.grub2.versions import file_key, package_key
from tests.unit.bootconfig.grub2.scripts import CONFIG, KERNELS, booted, interpret, titles
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ID = "0123456789abcdef0123456789abcdef"


def entry(version: str, *lines: str) -> str:
    return "\n".join([f"title Linux {version}", f"version {version}", "linux /k", *lines, ""])


def entries(*versions: str, folder: str = "/loader/entries") -> dict[str, str]:
    return {f"{folder}/{ID}-{version}.conf": entry(version) for version in versions}


# -- order ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "names",
    [
        ["a-1-1", "a-2-1", "a-10-1", "b-1-1"],
        ["a-1.0~rc1-1", "a-1.0-1", "a-1.0+x-1", "a-1.0.1-1"],
        ["a-0-rescue", "a-5.14.0-70.fc36", "a-5.14.0-70.13.fc36", "a-5.14.0-162.fc36"],
        ["a-1.a-1", "a-1.1-1"],
        ["a-1.A-1", "a-1.B-1", "a-1.a-1"],
        ["a-1.0~~-1", "a-1.0~-1", "a-1.0-1"],
        ["a", "a-1", "a-1-1"],
        ["a-1-el8", "a-1-el9", "a-1-el10"],
    ],
)
def test_packages_in_rpms_order(names):
    assert all(package_key(a) < package_key(b) for a, b in pairwise(names))


@pytest.mark.parametrize(("one", "other"), [("a-1.0-1", "a-1_0-1"), ("a-01-1", "a-1-1")])
def test_packages_that_rpm_takes_for_equal(one, other):
    assert package_key(one) == package_key(other)


@pytest.mark.parametrize(
    "names",
    [
        [".a.conf", "a-6.9.conf", "a-6.10.conf", "a-6.10-1.conf", "b.conf"],
        ["a-6.1~rc1.conf", "a-6.1.conf", "a-6.1a.conf", "a-6.1.1.conf"],
        ["1.conf", "9.conf", "10.conf", "B.conf", "a.conf", "_.conf"],
        ["a.conf", "a1.conf", "a01b.conf"],
    ],
)
def test_files_in_version_order(names):
    assert all(file_key(a) < file_key(b) for a, b in pairwise(names))


@pytest.mark.parametrize("flavour", ["upstream", "fedora"])
def test_the_newest_comes_first_and_a_rescue_last(flavour):
    files = entries("0-rescue", "6.9.0-1", "6.10.0-1")
    assert titles("blscfg", flavour, files=files) == [
        *("Linux 6.10.0-1", "Linux 6.9.0-1", "Linux 0-rescue"),
    ]


def test_machine_ids_group_in_fedoras():
    files = {**entries("1-1", "3-1"), "/loader/entries/9-2-1.conf": entry("2-1")}
    assert titles("blscfg", "fedora", files=files) == ["Linux 3-1", "Linux 1-1", "Linux 2-1"]


# -- where ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "files", "upstream", "fedora"),
    [
        ("blscfg", entries("1-1"), 1, 1),
        ("blscfg", entries("1-1", folder="/boot/loader/entries"), 0, 1),
        ("blscfg -p /boot/loader/entries", entries("1-1", folder="/boot/loader/entries"), 1, 1),
        ("blscfg -p /none -f", entries("1-1"), 1, 1),
        ("blscfg -p /none", entries("1-1"), 0, 0),
        ("set blsdir=/bls; blscfg", entries("1-1", folder="/bls"), 0, 1),
        ("blscfg (hd0,gpt1)/x", entries("1-1", folder="/x"), 0, 1),
        ("blscfg -p (hd0,gpt1)/x", entries("1-1", folder="/x"), 1, 1),
        (f"blscfg (hd0,gpt1)/loader/entries/{ID}-1-1.conf", entries("1-1", "2-1"), 0, 1),
        (f"blscfg -p /loader/entries/{ID}-1-1.conf", entries("1-1", "2-1"), 1, 1),
        (f"blscfg {ID}-1-1", entries("1-1", "2-1"), 0, 1),
        (f"blscfg -e {ID}-1-1.conf", entries("1-1", "2-1"), 1, 1),
        ("set root=hd7; blscfg", entries("1-1"), 0, 0),
        ("blscfg; blscfg", entries("1-1"), 1, 1),
        ("set default=0; blscfg default", entries("1-1", "2-1"), 0, 1),
        ("set default=0; blscfg non-default", entries("1-1", "2-1", "3-1"), 0, 2),
        ("set default='Linux 1-1'; blscfg -d", entries("1-1", "2-1", "3-1"), 1, 1),
        ("set default=1; blscfg -n", entries("1-1", "2-1", "3-1"), 2, 2),
        ("blscfg", {"/loader/entries/.a.conf": "linux /k"}, 1, 0),
        ("blscfg", {"/loader/entries/a.txt": "linux /k"}, 0, 0),
        ("blscfg", {"/loader/entries/a.conf": "title no kernel"}, 0, 0),
    ],
)
def test_where_entries_come_from(text, files, upstream, fedora):
    assert len(titles(text, files=files)) == upstream
    assert len(titles(text, "fedora", files=files)) == fedora


def test_they_stand_where_the_command_stands():
    text = "menuentry a { linux /k\n }\nblscfg\nmenuentry b { linux /k\n }"
    assert titles(text, "fedora", files=entries("1-1")) == ["a", "Linux 1-1", "b"]


def test_a_link_to_the_folder_is_followed():
    files = {CONFIG: "blscfg", **KERNELS, **entries("1-1", folder="/boot/loader.1/entries")}
    volume = MemoryVolume(files, name="hd0,gpt1", links={"/boot/loader": "loader.1"})
    found = interpret("blscfg", "fedora", guest=MemoryGuest(volume))
    assert [e.title for e in found.entries] == ["Linux 1-1"]


# -- keys ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "settings", "upstream", "fedora"),
    [
        ("linux /k", "", "/k", "(hd0,gpt1)/k"),
        ("linux /k\noptions a b", "", "/k a b", "(hd0,gpt1)/k a b"),
        ("linux /k\noptions aa\noptions bb", "", "/k aa", "(hd0,gpt1)/k aa"),
        ("linux\t/k\noptions \t aa\n\noptions bb", "", "/k aa", "(hd0,gpt1)/k aa"),
        ("linux /k\nfoo\noptions a", "", "/k", "(hd0,gpt1)/k"),
        ("# x\n  linux /k\n\t# y\noptions aa", "", "/k aa", "(hd0,gpt1)/k aa"),
        ("linux /k\nlinux /none\noptions aa\r", "", "/k aa", "(hd0,gpt1)/k aa"),
        ("linux /k\noptions $ko ro", "ko='root=x y'", "/k root=x y ro", "(hd0,gpt1)/k root=x y ro"),
        ("linux /k\noptions a=$ko,b", "ko=1", "/k a=1 ,b", "(hd0,gpt1)/k a=1 ,b"),
        (
            "linux /k\noptions ro $ko$kp end",
            "ko=1; kp=2",
            "/k ro 1 2 end",
            "(hd0,gpt1)/k ro 1 2 end",
        ),
        ("linux /k\noptions ro $never xx", "", "/k ro xx", "(hd0,gpt1)/k ro xx"),
        ("linux /k\noptions 'a b' \"c d\"", "", '/k "a b" "c d"', '(hd0,gpt1)/k "a b" "c d"'),
        ("linux /k\noptions ro \\$ko", "ko=1", "/k ro 1", "(hd0,gpt1)/k ro $ko"),
        ("linux /k", "default_kernelopts='a $ko'; ko=1", "/k", "(hd0,gpt1)/k a 1"),
        ("linux /k\noptions a; linux /k2 b", "", "/k2 b", "/k2 b"),
        ("linux /k\noptions a {b", "", None, None),
        ("linux /k\noptions a | b", "", None, None),
    ],
)
def test_command_lines(lines, settings, upstream, fedora):
    files = {"/loader/entries/a.conf": lines}
    for flavour, expected in (("upstream", upstream), ("fedora", fedora)):
        found = booted(f"{settings}\nblscfg\nko=changed", flavour, files=files)  # type: ignore[arg-type]
        assert (found and found.removeprefix("0:")) == expected


@pytest.mark.parametrize("options", ["3", "root=x $never 3"])
def test_a_last_piece_of_one_character_is_lost_as_in_grub(options):
    files = {"/loader/entries/a.conf": f"linux /k\noptions {options}"}
    assert "3" not in (booted("blscfg", files=files) or "")


@pytest.mark.parametrize(
    ("lines", "settings", "upstream", "fedora"),
    [
        ("initrd /i", "", ["/i"], ["(hd0,gpt1)/i"]),
        ("initrd /i\ninitrd /i2", "", ["/i", "/i2"], ["(hd0,gpt1)/i", "(hd0,gpt1)/i2"]),
        ("initrd /i $tuned_initrd", "", ["/i"], ["(hd0,gpt1)/i"]),
        ("initrd /i $tuned_initrd", "export tuned_initrd; tuned_initrd=/i2", ["/i", "/i2"],
         ["(hd0,gpt1)/i", "/i2"]),
        ("initrd /i", "early_initrd='ucode i2'", ["/i"],
         ["(hd0,gpt1)/ucode", "(hd0,gpt1)/i2", "(hd0,gpt1)/i"]),
        ("", "early_initrd=ucode", [], ["(hd0,gpt1)/ucode"]),
        ("", "", [], []),
    ],
)  # fmt: skip
def test_ramdisks(lines, settings, upstream, fedora):
    files = {"/loader/entries/a.conf": f"linux /k\n{lines}"}
    for flavour, expected in (("upstream", upstream), ("fedora", fedora)):
        found = interpret(f"{settings}\nblscfg", flavour, files=files)  # type: ignore[arg-type]
        assert [ramdisk.word for ramdisk in found.entries[0].ramdisks] == expected


@pytest.mark.parametrize(
    ("lines", "title", "identity", "restricted"),
    [
        ("", "/k", "a-1", False),
        ("title T t", "T t", "a-1", False),
        ("id other\ntitle T", "T", "a-1", False),
        ("grub_users root", "/k", "a-1", True),
        ("grub_users $nobody", "/k", "a-1", False),
        ("grub_arg --unrestricted\ngrub_class x", "/k", "a-1", False),
    ],
)
def test_what_an_entry_is_called(lines, title, identity, restricted):
    files = {"/loader/entries/a-1.conf": f"linux /k\n{lines}"}
    (found,) = interpret("superusers=root\nblscfg", "fedora", files=files).entries
    assert (found.title, found.id, found.restricted) == (title, identity, restricted)


def test_arguments_of_an_entry_are_positional_parameters():
    files = {
        "/loader/entries/a.conf": "title T\nlinux /k\noptions \\$2 x\ngrub_arg one\ngrub_arg two"
    }
    text = 'blscfg\nfunction load_video { set seen="$#"; }'
    assert booted(text, "fedora", files=files) == "0:(hd0,gpt1)/k $2 x"


def test_the_saved_entry_is_found_by_its_id():
    files = entries("1-1", "2-1")
    block = f"# GRUB Environment Block\nsaved_entry={ID}-1-1\nkernelopts=root=x\n" + "#" * 900
    files["/boot/grub/grubenv"] = block
    text = 'load_env\nset default="${saved_entry}"\nblscfg'
    assert booted(text, "fedora", files=files) == "1:(hd0,gpt1)/k"
