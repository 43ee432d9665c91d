"""The syntax of xl's configurations; compared by hand with xlu_cfg_readdata of libxlutil 4.17."""

import pytest

from pygrub_k.errors import ConfigError
from pygrub_k.fleet.xl_syntax import parsed
from pygrub_k.limits import XL_CONFIG_NESTING, XL_CONFIG_VALUES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ("name = 'a'\n", {"name": "a"}),
        ('name="a" ; memory=512 # MiB', {"name": "a", "memory": 512}),
        ("a = 0x10\nb = 010", {"a": 16, "b": 8}),
        ("disk = [\n 'a', # first\n\n \"b\",\n]\n", {"disk": ["a", "b"]}),
        ("disk = []", {"disk": []}),
        (r"""extra = 'it\'s \x41\101\n\\' """, {"extra": "it's AA\n\\"}),
        ("a = 'x'\na += 'y'", {"a": "xy"}),
        ("a = ['x']\na += ['y']", {"a": ["x", "y"]}),
        ("a += 'y'", {"a": "y"}),
        ("a = 'x'\na = 'y'", {"a": "y"}),
    ],
)
def test_what_is_assigned(text, found):
    assert parsed(text, "guest.cfg") == found


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a = 'x'\nb", 2, "expected = behind 'b'"),
        ("a = 'x' 'y'", 1, "unexpected \"'y'\" behind a value"),
        ("a = 'x\n'", 1, "no syntax of xl"),
        ("import os\n", 1, "expected = behind 'import'"),
        ("a = __import__('os')", 1, "no syntax of xl"),
        ("a = open", 1, "expected a string, a number or a list, not 'open'"),
        ("a = {}", 1, "no syntax of xl"),
        ("a = 'x' + 'y'", 1, "no syntax of xl"),
        ("a = 'x'\r\n", 1, "no syntax of xl"),
        ("a = ['x'\n\n'y']", 3, "expected , or ]"),
        ("a = ['x'", 1, "expected , or ]"),
        ("a = 09", 1, "'09' is no number"),
        ("a = 'x'\na += 1", 2, "+= joins"),
        ("= 1", 1, "expected the name of a setting"),
        ("a = " + "[" * (XL_CONFIG_NESTING + 2), 1, "lists in more than"),
        ("a = [" + "1," * (XL_CONFIG_VALUES + 1), 1, "more than"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, line, reason):
    with pytest.raises(ConfigError) as caught:
        parsed(text, "guest.cfg")
    assert caught.value.line == line
    assert reason in str(caught.value)
