from __future__ import annotations

import pytest

from tests.unit.bootconfig.grub2.scripts import run
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def truth(condition: str, guest: MemoryGuest | None = None) -> bool:
    text = f"set a=5; set s='x y'\nif {condition}; then set x=yes; else set x=no; fi"
    volume = MemoryVolume(
        {"/boot/grub/grub.cfg": text, "/d/f": "1", "/empty": "", "/new": "", "/caf\udce9": "x"},
        name="hd0,gpt1",
        links={"/link": "/d/f", "/dangling": "/none", "/dirlink": "d"},
        modified={"/d/f": 100, "/new": 160},
    )
    return run(text, guest=guest or MemoryGuest(volume)).variables.values["x"] == "yes"


@pytest.mark.parametrize(
    "condition",
    [
        *(
            "[ ]",
            "[",
            "test",
            "test -z ]",
            "test ]",
            "[ a",
            "[ ! ]",
            "[ -n $unset ]",
            "[ -z $unset ]",
            "[ $unset = y ]",
        ),
        *("[ $unset ]", "[ fwsetup --is-supported ]", '[ x"$unset" = x ]', "[ -d = -d ]"),
        *("[ a = a ]", "[ a == a ]", "[ a != b ]", "[ a '<' b ]", "[ b '>' a ]", "[ a '<=' a ]"),
        *("[ B '<' a ]", "[ ~ '<' \u00e9 ]", "[ a '>=' a ]", "[ 10 -gt 9 ]", "[ 010 -eq 8 ]"),
        *("[ 0x10 -eq 16 ]", "[ 08 -eq 8 ]", "[ -3 -lt 2 ]", "[ x -eq 0 ]", "[ 5y -eq 5 ]"),
        *("[ $a -le 5 -a 1 -ge 1 ]", "[ 1 -ne 2 ]", "[ a10 -pgt a9 ]", "[ a9 -plt a10 ]"),
        *("[ a = b -o c = c ]", "[ a = a -o b = c -a c = d ]", "[ ( a = b ) -o ( c = c ) ]"),
        *("[ ! a = b ]", "[ ! ! a = a ]", "[ a = a b ]", "[ ! '' ]", "[ '(' = '(' ]"),
        *("[ -f /d/f ]", "[ -e /d ]", "[ -d /d ]", "[ -d /d/ ]", "[ -s /d/f ]", "[ -f link ]"),
        *(
            "[ -f /link ]",
            "[ -f /dirlink ]",
            "[ -e /dangling ]",
            "[ -f (hd0,gpt1)/link ]",
            "[ -f /d/../d/f ]",
            "[ -f (hd0,gpt1)/d/f ]",
        ),
        *("[ -d (hd0,gpt1)/ ]", "[ /new -nt /d/f ]", "[ /d/f -ot /new ]", "[ /d/f -nt61 /new ]"),
        *("[ -e /new /none -nt-1 /d/f ]", "[ -e /d/f /none -ot1 /new -e /none -o /d/f -ot /new ]"),
        "[ -f /caf\udce9 ]",
    ],
)
def test_true(condition):
    assert truth(condition)


@pytest.mark.parametrize(
    "condition",
    [
        *('[ "" ]', "[ ! insmod bli ]", "[ a = b ]", "[ a b = c ]", "[ ! a ]", "[ -n '' ]"),
        *("[ -z x ]", "[ '' -o '' ]", "[ a '<' a ]", "[ 2 -lt 1 ]", "[ a9 -pgt a10 ]"),
        *("[ a = a -a b = c ]", "[ ( a = a ) -a ( b = c ) ]", "[ ! ( a = a ) ]", "[ a != a ]"),
        *("[ -f /d ]", "[ -d /d/f ]", "[ -e /none ]", "[ -s /empty ]", "[ -s /none ]"),
        *(
            "[ -s /dangling ]",
            "[ -d /dirlink ]",
            "[ -f d/f ]",
            "[ -f (hd9)/d/f ]",
            "[ -d (hd0) ]",
            "[ /d/f -nt /new ]",
        ),
        *("[ -e /d/f /none -nt1 '(' /none -nt-9 /d/f ')' ]", "[ '(' -e /d ')' /none -nt-9 /d/f ]"),
        *("[ /none -nt /d/f ]", "[ -s /d ]", "false", "! true", "[ $a -gt 5 ]", "[ x -ne y ]"),
    ],
)
def test_false(condition):
    assert not truth(condition)


def test_a_file_on_a_root_that_is_not_there_is_looked_for_beside_the_configuration():
    assert truth("set root=hd7,msdos1; [ -f /d/f ]")
