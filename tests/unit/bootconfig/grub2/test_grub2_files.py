"""Commands that read other files: source, configfile, load_env, search, probe, wildcards."""

from __future__ import annotations

import gzip

import pytest

from pygrub_k.bootconfig.grub2.file_text import LineNumbers, text_of_file
from pygrub_k.errors import CorruptError, LimitError
from tests.unit.bootconfig.grub2.scripts import CONFIG, KERNELS, booted, interpret, run, titles
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def variable(text: str, files: dict[str, str] | None = None, *, fedora: bool = False) -> str | None:
    return run(text, files=files, fedora=fedora).variables.values.get("x")


# -- texts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a\r\nb\rc\n", "a\nbc\n"),
        (b"#x\na\n#y\n#z\nb", "a\nb"),
        (b"a\n#last", "a\n"),
        (b" #kept\n", " #kept\n"),
        (b"a 'b\n#dropped\nc'", "a 'b\nc'"),
        (b"a\0b\nc", "a\nc"),
        (b"\xff", "\udcff"),
        (gzip.compress(b"a\n#x\nb", mtime=0), "a\nb"),
    ],
)
def test_what_is_seen_of_a_file(data, text):
    assert text_of_file(data) == text


def test_lines_are_counted_in_the_file_itself():
    data = b"a\n#x\n#y\nb\r\nc\n"
    text = text_of_file(data)
    for letters in ("abc", "cab"):
        lines = LineNumbers(data, text)
        found = {letter: lines.at(text.index(letter)) for letter in letters}
        assert found == {"a": 1, "b": 4, "c": 5}


def test_what_cannot_be_unpacked():
    packed = gzip.compress(b"linux /k\n" * 50)
    with pytest.raises(CorruptError, match="too early"):
        text_of_file(packed[:-4])
    with pytest.raises(CorruptError, match="gzip'd configuration"):
        text_of_file(packed[:20] + b"\xff" * 20)
    with pytest.raises(LimitError, match="unpacks to more"):
        text_of_file(gzip.compress(bytes(5 << 20)))


def test_a_packed_configuration_is_read():
    assert booted(gzip.compress(b"menuentry a { linux /k a\n }")) == "0:/k a"  # type: ignore[arg-type]


# -- source and configfile -----------------------------------------------------------------------


def test_a_sourced_file_runs_in_the_same_context():
    files = {
        "/d/a.cfg": "set x=$config_file:$config_directory\nset y=2\nmenuentry e { linux /k\n }"
    }
    text = "source /d/a.cfg\nset x=$x:$y:$config_file"
    assert variable(text, files) == (
        "(hd0,gpt1)/d/a.cfg:(hd0,gpt1)/d:2:(hd0,gpt1)/boot/grub/grub.cfg"
    )
    assert titles(text, files=files) == ["e"]


def test_a_missing_source_is_a_success():
    assert variable("source /none; set x=$?") == "0"
    assert variable(". /d/a", {"/d/a": "set x=1"}) == "1"


def test_a_syntax_error_in_a_sourced_file_stays_there():
    assert variable("source /a\nset x=$x$y", {"/a": "x=1\nfi\ny=2"}) == "12"


MENU = "menuentry in { linux /k $a$b\n }\nset c=1\nset timeout=3"


@pytest.mark.parametrize(("flavour", "args"), [("upstream", "2"), ("fedora", "12")])
def test_a_configfile_has_a_context_and_a_menu_of_its_own(flavour, args):
    text = "menuentry out { linux /k\n }\na=1; b=2; export b\nconfigfile /m.cfg\nmenuentry z { a; }"
    found = interpret(text, flavour, files={"/m.cfg": MENU})
    assert [entry.title for entry in found.entries] == ["in"]
    assert found.attempts[0].entry.args == args
    assert found.timeout == 3


def test_after_a_configfile_without_a_menu_the_script_goes_on():
    assert variable("configfile /m.cfg\nset x=$c-", {"/m.cfg": "c=1"}) == "-"


def test_normal_reads_the_configuration_beside_the_first():
    files = {"/grub/grub.cfg": MENU}
    assert titles("set prefix=($root)/grub; normal; menuentry z { a; }", files=files) == ["in"]


def test_extracted_entries_leave_variables_alone():
    files = {"/m.cfg": "set x=2\nmenuentry in { linux /k\n }"}
    text = "set x=1\nextract_entries_source /m.cfg"
    assert variable(text, files) == "1"
    assert titles(text, files=files) == ["in"]


@pytest.mark.parametrize("name", ["grub.cfg", "x.cfg"])
def test_files_in_a_circle(name):
    with pytest.raises(LimitError, match="deeper than 64"):
        run("source /boot/grub/x.cfg", files={"/boot/grub/x.cfg": f"source /boot/grub/{name}"})


def test_the_flavour_is_that_of_the_menu_that_a_stub_leads_to():
    stub = "search --no-floppy --fs-uuid --set=dev ABCD-1234\nset prefix=($dev)/boot/grub2\n"
    stub += "export $prefix\nconfigfile $prefix/grub.cfg\n"
    files = {
        "/boot/grub2/grub.cfg": "insmod blscfg\nblscfg\n",
        "/loader/entries/a.conf": "linux /k",
    }
    found = interpret(stub, "auto", files=files)
    assert [attempt.entry.kernel.word for attempt in found.attempts if attempt.entry.kernel] == [
        "(hd0,gpt1)/k"
    ]


# -- grubenv -------------------------------------------------------------------------------------

BLOCK = "# GRUB Environment Block\n# WARNING: do not edit\nx=a b\ny=1\\\n2\\\\3\n" + "#" * 900


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("load_env", "a b"),
        ("load_env x", "a b"),
        ("load_env y", None),
        ("load_env -f /env", "other"),
        ("load_env --file=/env", "other"),
        ("load_env --file /env --skip-sig x", "other"),
        ("set prefix=/nowhere; load_env; set x=$?", "5"),
        ("load_env -f /bad; set x=$?", "4"),
        ("load_env; set x=$y", "1\n2\\3"),
        ("load_env -f /short; set x=$x$y", "1"),
        ("load_env; set x=; save_env x; set x=$?", "0"),
        ("save_env; set x=$?", "18"),
    ],
)
def test_environment_blocks(text, expected):
    files = {
        "/boot/grub/grubenv": BLOCK,
        "/env": "# GRUB Environment Block\nx=other\n",
        "/bad": "#GRUB Environment Block\nx=1\n",
        "/short": "# GRUB Environment Block\nx=1\nno equals sign\n",
    }
    expected = expected.replace("\n", "") if text.endswith("$y") and expected else expected
    assert variable(text.replace("set x=$y", 'set x="$y"'), files) == (
        "1\n2\\3" if text.endswith("$y") and "-f" not in text else expected
    )


# -- devices -------------------------------------------------------------------------------------


def guest(text: str) -> MemoryGuest:
    return MemoryGuest(
        MemoryVolume({CONFIG: text, **KERNELS}, name="hd0,gpt1", uuid="abcd-EF01", label="ROOT",
                     aliases=("hd0,1",)),
        MemoryVolume({"/only": ""}, name="lvm/vg-lv--1", uuid="x", label="DATA", partuuid="p-1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("search --set=x --fs-uuid ABCD-ef01", "hd0,gpt1"),
        ("search -u -s x ABCD-ef01", "hd0,gpt1"),
        ("search -us x ABCD-ef01", "hd0,gpt1"),
        ("search --no-floppy --label --set=x DATA hd0,gpt1", "lvm/vg-lv--1"),
        ("search -l data; set x=$?", "5"),
        ("search --file --set=x --hint-bios=hd0 --hint lvm/x /only", "lvm/vg-lv--1"),
        ("search --set --file /only; set x=$root", "lvm/vg-lv--1"),
        ("search.fs_uuid abcd-ef01 x hd9,", "hd0,gpt1"),
        ("search.fs_label DATA x", "lvm/vg-lv--1"),
        ("search.file /only x", "lvm/vg-lv--1"),
        ("set x=1; search --set=x --label none", "1"),
        ("search --set=x abcd; set x=$?", "17"),
        ("search --set=x --label; set x=$?", "5"),
        ("search --bogus x; set x=$?", "17"),
        ("probe --set x -u (hd0,gpt1)", "abcd-EF01"),
        ("probe --set=x --fs-uuid hd0,1", "abcd-EF01"),
        ("probe -s x -f $root", "ext2"),
        ("probe -s x -p $root", "gpt"),
        ("probe -s x -l (lvm/vg-lv--1)", "DATA"),
        ("probe -s x --part-uuid (lvm/vg-lv--1)", "p-1"),
        ("probe -s x --part-uuid hd0,gpt1", "none"),
        ("probe -u hd9; set x=$?", "12"),
        ("set root=lvm/vg-lv--1; if [ -f /only ]; then set x=1; fi", "1"),
        ("if [ -f (hd0,1)/k -a -d (hd0,1)/boot ]; then set x=1; fi", "1"),
    ],
)
def test_devices(text, expected):
    assert run(text, guest=guest(text)).variables.values.get("x") == expected


# -- wildcards and regexp ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("/d/*", "/d/b /d/a2 /d/a1 /d/.hidden"),
        ("/d/a?", "/d/a2 /d/a1"),
        ("/*/b", "/d/b"),
        ("/d/z*", "/d/z*"),
        ("'/d/*' \"/d/a?\" /d/\\*", "/d/* /d/a? /d/*"),
        ("d/*", "d/*"),
        ("(hd0,*)/d/b", "(hd0,gpt1)/d/b"),
        ("$star", "/d/b /d/a2 /d/a1 /d/.hidden"),
        ('"$star"', "/d/*"),
        ("/d/.*", "/d/.hidden"),
        ("-e /d/b*", "-e /d/b"),
    ],
)
def test_wildcards(words, expected):
    files = dict.fromkeys(["/d/b", "/d/a2", "/d/a1", "/d/.hidden"], "")
    loop = f'for i in {words}; do x="$x $i"; done'
    found = variable(f"set star='/d/*'\ninsmod regexp\n{loop}", files)
    assert (found or "").strip() == expected


def test_wildcards_stand_for_files_in_any_command():
    found = run(
        "insmod regexp\nlinux /b/vm* /b/n*\ninitrd /b/in*", files={"/b/vmz": "", "/b/ini": ""}
    )
    loaded = found.loaded
    assert loaded.kernel
    assert (loaded.kernel.word, loaded.args) == ("/b/vmz", ["/b/n*"])
    assert [ramdisk.word for ramdisk in loaded.ramdisks] == ["/b/ini"]


def test_wildcards_are_plain_before_the_module_is_loaded():
    assert variable("for i in /d/*; do x=$i; done", {"/d/a": ""}) == "/d/*"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("regexp --set x '([0-9]+)$' linux-6.10", "10"),
        ("regexp -s 0:x 'b+' abbbc", "bbb"),
        ("regexp --set 1:y --set 2:x '(a)(b)?' ac; set x=[$x$y]", "[a]"),
        ("set x=1; regexp --set x '(a)|(b)' b", None),
        ("set x=1; regexp --set x '(a)' b", "1"),
        ("regexp a b; set x=$?", "1"),
        ("regexp '(' b; set x=$?", "1"),
        ("regexp a; set x=$?", "18"),
    ],
)
def test_regexp(text, expected):
    assert variable(text) == expected
