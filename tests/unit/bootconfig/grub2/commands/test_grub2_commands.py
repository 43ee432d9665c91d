from __future__ import annotations

import pytest

from pygrub_k.errors import LimitError
from tests.unit.bootconfig.grub2.scripts import run, titles, variable, words


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
        ("insmod x; echo y; terminal_output gfxterm; loadfont z; set x=$?", "0"),
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
