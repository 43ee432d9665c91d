from __future__ import annotations

import gzip
import hashlib
import lzma
import zlib

import pytest

from pygrub_k.bootconfig.grub2.commands.menuentry import hotkey_of
from pygrub_k.errors import LimitError
from tests.unit.bootconfig.grub2.scripts import CONFIG, run, titles, variable, words
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("set x=1", "1"),
        ("set x=a=b", "a=b"),
        ("set x=1 y=2; set x=$y", ""),
        ("x=1", "1"),
        ("x=1 y", "1"),
        ('"x=a b"', "a b"),
        ("v='a b'; x=$v", "a"),
        ("v='a b'; x=\"$v\"", "a b"),
        ("set x=1; unset x", None),
        ("set x=1; set y=2; unset y x", "1"),
        ("export x", ""),
        ("export x=1; set x=$never", ""),
        ("set x", None),
        ("eval set x=1", "1"),
        ("eval 'set x=1; set x=2\nset x=3'", "3"),
        ("eval 'set x=1\na | b\nset x=3'", "1"),
        ("eval set 'x=\"a  b\"'", "a  b"),
        ("for i in a 'b c' $never d; do set x=\"$x[$i]\"; done", "[a][b c][d]"),
        ("for x in a b; do true; done", "b"),
        ("for i in a b c; do if [ $i = b ]; then break; fi; x=$x$i; done", "a"),
        ("for i in a b c; do if [ $i = b ]; then continue; fi; x=$x$i; done", "ac"),
        ("for i in a b; do for j in c d; do x=$x$i$j; break 2; done; done", "ac"),
        ("for i in a b; do for j in c d; do x=$x$i$j; continue 2; done; done", "acbc"),
        ("while [ x$x != xaaa ]; do x=a$x; done", "aaa"),
        ("until [ x$x = xaa ]; do x=a$x; done", "aa"),
        ("if false; then x=1; elif true; then x=2; else x=3; fi", "2"),
        ("if nosuch; then x=then; else x=else; fi", "then"),
        ("if ! nosuch; then x=then; else x=else; fi", "then"),
        ("if true; false; then x=then; else x=else; fi", "else"),
        ("function f { x=$1$2; }\nf a b", "ab"),
        ("function f { x=1; return; x=2; }\nf", "1"),
        ("function f { shift; x=$1$#; }\nf a b c", "b2"),
        ("function f { shift 2; x=$1; }\nf a b c", "c"),
        ("function f { shift 9; x=$1; }\nf a b c", "a"),
        ("function f { setparams p q; x=$1$2$#; }\nf a", "pq2"),
        ("function f { x=1; }\nfunction f { x=2; }\nf", "2"),
        ("function set { x=function; }\nset x=command", "command"),
        ("function f { for i in a b; do return; done; x=1; }\nf; x=2$x", "2"),
        ("function f { break; }\nfor i in a b; do f; x=$x$i; done", "ab"),
        ("f; function f { x=1; }", "1"),
        ("break; x=1", "1"),
        ("return; x=1", "1"),
        ("set 1=5; set x=a$1", "a"),
        ("5=6; set x=a$5", "a"),
        ("set root=(hd0,1); set x=$root", "hd0,1"),
        ("unset root; set x=[$root]", "[]"),
        ("insmod x; echo y; terminal_output gfxterm; true z; set x=$?", "0"),
        ("if cmostest 1:2; then x=1; else x=2; fi", "2"),
        ("if hwmatch /x 3; then x=$match; fi", "0"),
        ("fwsetup --is-supported; set x=1", "1"),
        ("if cpuid -l; then x=64; else x=32; fi", "64"),
        ("set x=$grub_platform-$grub_cpu-$feature_menuentry_id", "xen-x86_64-y"),
        ("set x=$prefix", "(hd0,gpt1)/boot/grub"),
        ("set x=$config_file", "(hd0,gpt1)/boot/grub/grub.cfg"),
        ("set x=$config_directory", "(hd0,gpt1)/boot/grub"),
    ],
)
def test_variables(text, expected):
    assert variable(text) == expected


def test_an_error_undoes_nothing_and_nothing_after_it():
    machine = run("set a=1\nset b=2; fi\nset c=3\n")
    values = machine.variables.values
    assert (values.get("a"), values.get("b"), values.get("c")) == ("1", None, "3")
    assert machine.problems == ["(hd0,gpt1)/boot/grub/grub.cfg:2: syntax error, statement ignored"]


@pytest.mark.parametrize("command", ["increment", "decrement"])
def test_counters_are_fedoras(command):
    text = f"set x=4; {command} x"
    assert variable(text) == "4"
    assert variable(text, fedora=True) == ("5" if command == "increment" else "3")
    assert words(f"{command} unset\nlinux /k $?", fedora=True) == ["18"]


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("menuentry a { true; }", ["a"]),
        ("menuentry 'a b' --class x --class y --id z --hotkey q --users r { true; }", ["a b"]),
        ("menuentry --unrestricted --id=z a b c { true; }", ["a"]),
        ("menuentry a --unknown { true; }", ["a"]),
        ("menuentry a { }", []),
        ("menuentry { true; }", []),
        ("menuentry a", []),
        ("menuentry a --source 'linux /k'", ["a"]),
        ("menuentry a --source b { true; }", []),
        ("menuentry a --id { true; }", []),
        ("menuentry a --help { true; }", []),
        ("t='a b'; menuentry \"$t\" { true; }", ["a b"]),
        ("submenu s { menuentry a { true; }; menuentry b { true; }; }", ["a", "b"]),
    ],
)
def test_menu_entries(definition, expected):
    assert titles(definition) == expected


@pytest.mark.parametrize(
    ("bomb", "bound"),
    [
        ("while true; do true; done", "250000 statements"),
        ("until false; do true; done", "250000 statements"),
        ("function f { f; }\nf", "64 levels"),
        ("x='eval $x'; eval $x", "64 levels"),
        ("a=0123456789; while true; do a=$a$a$a$a; done", "16777216 characters"),
        ('function f { while true; do shift 0; f2="$@$@"; done; }\nf ' + "x" * 999, "characters"),
        ("while true; do menuentry a { true; }; done", "10000 menu entries"),
        ("source /boot/grub/grub.cfg", "64 levels"),
        ("configfile /boot/grub/grub.cfg", "64 levels"),
        ("normal", "64 levels"),
        ("\n".join(f"v{n}=" for n in range(5000)), "4096 variables"),
        ("\n".join(f"export v{n}" for n in range(5000)), "4096 variables"),
        ("\n".join(f"function f{n} {{ a; }}" for n in range(5000)), "4096 functions"),
        ("while true; do [ -f /k ]; done", "20000 times"),
        ("while true; do search --file /none; done", "20000 times"),
        ("while true; do source /none; done", "20000 times"),
        ("insmod regexp; while true; do for i in /*/*; do true; done; done", "characters|times"),
        ("while true; do regexp '((a*)*)*b' " + "a" * 5000 + "; done", "characters"),
    ],
)
def test_bombs_meet_a_bound(bomb, bound):
    with pytest.raises(LimitError, match=bound):
        run(bomb)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        *(("cat /k", 0), ("cat /none", 5), ("cat /d", 4), ("cat k", 7), ("cat (hd9)/k", 12)),
        *(("cat /k/x", 4), ("cat /k/", 0), ("cat --dos /k", 0), ("cat --none /k", 18), ("cat", 18)),
        *(("blocklist /k", 0), ("blocklist /none", 5), ("blocklist", 18), ("hexdump /none", 0)),
        *(("cmp /k /k2", 0), ("cmp /k /d/other", 1), ("cmp /k /none", 1), ("cmp /k", 18)),
        *(("ls (hd9)/", 0), ("ls --none", 18), ("testload /none", 5), ("loadfont none", 5)),
        *(("hashsum -h sha256 /k", 0), ("hashsum -h none /k", 18), ("hashsum /k", 18)),
        *(("sha256sum /none", 5), ("sha256sum -k /none /k", 1), ("md5sum -c /sums", 4)),
        *(("sha256sum -c /sums", 0), ("sha256sum -c /wrong", 1), ("sha256sum -c /lost -p /d", 5)),
        *(("hashsum -h adler32 -c /adler", 0), ("sha256sum -u -c /packed", 0)),
        *(("sha256sum -c /packed", 1), ("sha256sum --uncompress -c /sums", 0)),
        *(("sha256sum -u -c /broken", 26), ("sha256sum -u -c /xz", 0)),
        *(("crc -c /crc", 0), ("hashsum -h tiger -c /tiger", 24), ("sha256sum -c /sums /k", 18)),
        *(
            ("verify_detached /k /k", 45),
            ("verify_detached /k /none", 5),
            ("verify_detached /k", 18),
        ),
        *(("trust /k", 45), ("file --is-x86-linux /k", 1), ("file /k", 18), ("list_env", 5)),
        *(("parttool (hd0,gpt1)", 0), ("parttool (hd0,gpt1) boot+", 18), ("parttool (hd9) x", 12)),
        *(("time true", 0), ("time false", 1), ("time none", 16), ("time", 18), ("net_dhcp", 5)),
        *(("gettext x", 0), ("gettext", 18), ("password u p", 0), ("password u", 18), ("eval", 0)),
        *(("gettext -n", 0), ("gettext -n x", 18), ("parttool ''", 12), ("parttool", 18)),
        *(("distrust", 18), ("distrust x", 10), ("distrust 1234 x", 45), ("trust /d/empty", 0)),
        *(("distrust 123456789abcdef01", 11), ("verify_detached /none /none /k", 45)),
        *(("sleep -i 1", 0), ("sleep 1 -n", 18), ("sleep -vi -- 1", 0), ("sleep -v=1 1", 18)),
        *(("sleep 1", 0), ("sleep", 18), ("save_env x", 5), ("break x", 10), ("tr a", 18)),
    ],
)
def test_commands_answer_as_grubs_do(command, status):
    sums = hashlib.sha256(b"k").hexdigest()
    files: dict[str, str | bytes] = {
        "/d/other": "x",
        "/sums": f"{sums}  /k\n{sums.upper()}  /k2\n",
        "/wrong": f"{sums}  /k\n{sums}  /d/other\n",
        "/lost": f"{sums}  none\n",
        "/crc": f"{zlib.crc32(b'k'):08x}  /k\n",
        "/tiger": f"{'a' * 48}  /k\n",
        "/adler": f"{zlib.adler32(b'k'):08x}  /k\n",
        "/d/empty": "",
        "/k.gz": gzip.compress(b"k"),
        "/packed": f"{sums}  /k.gz\n",
        "/broken.gz": gzip.compress(b"k")[:12],
        "/broken": f"{sums}  /broken.gz\n",
        "/k.xz": lzma.compress(b"k"),
        "/xz": f"{sums}  /k.xz\n",
    }
    machine = run(f"{command}\nx=$?", files=files)
    assert machine.variables.values["x"] == str(status)


@pytest.mark.parametrize(
    ("command", "value"),
    [
        ("tr --set x abc xyz aabbcc", "xxyyzz"),
        ("x=Ab; tr -s x -U", "AB"),
        ("tr -s x --downcase AbÉ", "abÉ"),
        ("x=ab; tr -s x b c", "ac"),
        ("file_env -f /text x", "console=hvc0 a=b"),
        ("file_env -f /none x", None),
    ],
)
def test_commands_that_set_a_variable(command, value):
    machine = run(command, files={"/text": "console=hvc0 a=b\n"})
    assert machine.variables.values.get("x") == value


USR = "5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6"


def test_the_partition_of_the_highest_priority_is_next():
    def part(number: int, priority: int, tries: int, *, successful: bool = False) -> MemoryVolume:
        bits = (priority | tries << 4 | successful << 8) << 48
        name, uuid = f"hd0,gpt{number}", f"uuid-{number}"
        return MemoryVolume({}, name=name, partuuid=uuid, partition_type=USR, part_attributes=bits)

    config = MemoryVolume(
        {CONFIG: "gptprio.next -d x -u y; x=$x,$y,$?"}, name="hd0,gpt1", aliases=("hd0",)
    )
    parts = (part(3, 2, 0, successful=True), part(4, 3, 0), part(5, 2, 5), part(6, 1, 1))
    guest = MemoryGuest(MemoryVolume({}, name="hd0"), config, *parts)
    machine = run("", guest=guest)
    assert machine.variables.values["x"] == "hd0,gpt3,uuid-3,0"


@pytest.mark.parametrize(
    ("kind", "name", "found"),
    [
        *(("part-label", "OEM", "hd0,gpt2"), ("part-uuid", "ABCD", "hd0,gpt2")),
        *(("disk-uuid", "0001", "hd0,gpt2"), ("part-label", "oem", None), ("part-uuid", "", None)),
    ],
)
def test_partitions_are_searched_by_their_table(kind, name, found):
    oem = MemoryVolume({}, name="hd0,gpt2", part_label="OEM", partuuid="abcd", disk_uuid="0001")
    text = f"search --no-floppy --set x --{kind} '{name}' --hint $root"
    guest = MemoryGuest(MemoryVolume({CONFIG: text}, name="hd0,gpt1"), oem)
    assert run("", guest=guest).variables.values.get("x") == found


@pytest.mark.parametrize(
    ("word", "key"),
    [
        *(("x", "x"), ("tab", "\t"), ("backspace", "<backspace>"), ("delete", "<delete>")),
        *(("insert", "<insert>"), ("f1", "<f1>"), ("f12", "<f12>"), ("f13", ""), ("any", "")),
    ],
)
def test_hot_keys_have_the_names_that_grub_knows(word: str, key: str) -> None:
    assert hotkey_of(word) == key
