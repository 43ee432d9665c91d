import time
from contextlib import suppress

import pytest

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import LVM_METADATA_SIZE, LVM_TEXT_NESTING
from pygrub_k.volumes.lvm2.text import parse


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("", {}),
        ("a = 1", {"a": 1}),
        ("a=1 b=2", {"a": 1, "b": 2}),
        ("a = -7", {"a": -7}),
        ("a = 1.5", {"a": "1.5"}),
        ('a = "b c"', {"a": "b c"}),
        ('a = ""', {"a": ""}),
        (r'a = "say \"yes\" and \\"', {"a": r'say "yes" and \ '.strip()}),
        (r'a = "\\" b = "\""', {"a": "\\", "b": '"'}),
        ('a = "x { y = [ # "', {"a": "x { y = [ # "}),
        ("a = []", {"a": []}),
        ('a = ["x", 1, "y z"]', {"a": ["x", 1, "y z"]}),
        ('a = ["x",\n\t"y"]', {"a": ["x", "y"]}),
        ("a { b = 1 }", {"a": {"b": 1}}),
        ("a{b{c=1}d=2}e=3", {"a": {"b": {"c": 1}, "d": 2}, "e": 3}),
        ("a = 1 # b = 2\nc = 3", {"a": 1, "c": 3}),
        ('a = 1 # it"s "quoted\nc = "3"', {"a": 1, "c": "3"}),
        ('# "\n# "\na = 1', {"a": 1}),
        ("a = 1 # the end", {"a": 1}),
        ("a = 1 a = 2", {"a": 2}),
        ("a { b = 1 } a { c = 2 }", {"a": {"b": 1, "c": 2}}),
        ('"quoted name" = 1', {"quoted name": 1}),
        ("a = 1\r\n\tb\t=\t2", {"a": 1, "b": 2}),
    ],
)
def test_meaning(text: str, meaning: dict[str, object]) -> None:
    assert parse(text, 0) == meaning


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a =",
        "a = [",
        "a = [1",
        "a {",
        "}",
        "a = }",
        "a = =",
        "= 1",
        "{ }",
        "a b",
        "a [",
        "a = [1, {]",
        'a = "no end',
        'a = "no end\\"',
        "a { b = 1 } }",
    ],
)
def test_what_is_no_such_text_is_corrupt(text: str) -> None:
    with pytest.raises(CorruptError, match="at byte 4608"):
        parse(text, 4608)


def test_sections_may_be_as_deep_as_the_limit() -> None:
    deep = "a {" * LVM_TEXT_NESTING + "}" * LVM_TEXT_NESTING
    assert parse(deep, 0)
    with pytest.raises(LimitError):
        parse("a {" + deep + "}", 0)


@pytest.mark.parametrize(
    "bomb",
    [
        "{" * LVM_METADATA_SIZE,
        "a{" * (LVM_METADATA_SIZE // 2),
        "[" * LVM_METADATA_SIZE,
        "a=[" + "1," * (LVM_METADATA_SIZE // 2),
        '"' * LVM_METADATA_SIZE,
        "\\" * LVM_METADATA_SIZE,
        'a="' + '\\"' * (LVM_METADATA_SIZE // 2),
        "#" * LVM_METADATA_SIZE,
        '#"' * (LVM_METADATA_SIZE // 2),
        "a=" + "9" * LVM_METADATA_SIZE,
        "".join(f"s{n}{{}}" for n in range(LVM_METADATA_SIZE // 8)),
        "#\n" * (LVM_METADATA_SIZE // 2),
        '#"\n"' * (LVM_METADATA_SIZE // 4),
    ],
    ids=lambda bomb: bomb[:8],
)
def test_bombs_end_soon(bomb: str) -> None:
    started = time.process_time()
    with suppress(CorruptError, LimitError):
        parse(bomb, 0)
    assert time.process_time() - started < 3
