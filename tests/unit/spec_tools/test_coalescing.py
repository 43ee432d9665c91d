"""Which reads are merged, and how they look; that values stay, tests/unit/generated proves."""

from __future__ import annotations

import ast
from textwrap import dedent, indent

import pytest
from spec_tools.coalescing import coalesce

MODULE = """\
import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


class Made(KaitaiStruct):
    def _read(self):
{body}

    def _fetch_instances(self):
        pass
"""


def merged(body: str) -> tuple[list[str], str]:
    """The layouts of the Structs, and the body of `_read`, after merging."""
    text = coalesce(MODULE.format(body=indent(dedent(body).strip("\n"), " " * 8)))
    tree = ast.parse(text)
    layouts = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Struct"
        and isinstance(node.args[0], ast.Constant)
    ]
    found = text[text.index("def _read") : text.index("def _fetch")]
    return [str(layout) for layout in layouts], dedent(found.partition("\n")[2]).strip()


def test_a_run_of_integers_and_bytes_is_one_struct() -> None:
    layouts, body = merged("""
        self.a = self._io.read_u4le()
        self.b = self._io.read_s2le()
        self.c = self._io.read_u1()
        self.d = self._io.read_bytes(16)
        self.e = self._io.read_u8le()
    """)
    assert layouts == ["<IhB16sQ"]
    assert "_MADE.unpack(self._io.read_bytes(31))" in body
    assert "read_u" not in body


def test_the_byte_order_is_the_reads_own() -> None:
    layouts, _ = merged("""
        self.a = self._io.read_u4be()
        self.b = self._io.read_u1()
        self.c = self._io.read_u4be()
        self.d = self._io.read_u2le()
        self.e = self._io.read_u2le()
    """)
    assert layouts == [">IBI", "<HH"]


def test_one_read_stays_as_it_is() -> None:
    layouts, body = merged("self.a = self._io.read_u4le()")
    assert (layouts, body) == ([], "self.a = self._io.read_u4le()")


def test_checks_come_after_the_reads_in_their_order() -> None:
    layouts, body = merged("""
        self.a = self._io.read_u4le()
        if not self.a == 1:
            raise kaitaistruct.ValidationNotEqualError(1, self.a, self._io, u"/seq/0")
        self.b = self._io.read_u4le()
        _ = self.b
        if not _ % 2 == 0:
            raise kaitaistruct.ValidationExprError(self.b, self._io, u"/seq/1")
    """)
    assert layouts == ["<II"]
    assert body.splitlines() == [
        "self.a, self.b = _MADE.unpack(self._io.read_bytes(8))",
        "if not self.a == 1:",
        '    raise kaitaistruct.ValidationNotEqualError(1, self.a, self._io, u"/seq/0")',
        "_ = self.b",
        "if not _ % 2 == 0:",
        '    raise kaitaistruct.ValidationExprError(self.b, self._io, u"/seq/1")',
    ]


def test_enums_are_resolved_before_any_check() -> None:
    _, body = merged("""
        self.a = self._io.read_u4le()
        if not self.a == 1:
            raise kaitaistruct.ValidationNotEqualError(1, self.a, self._io, u"/seq/0")
        self.b = KaitaiStream.resolve_enum(Made.Kind, self._io.read_u1())
    """)
    first, second, *_ = body.splitlines()
    assert first == "self.a, self.b = _MADE.unpack(self._io.read_bytes(5))"
    assert second == "self.b = KaitaiStream.resolve_enum(Made.Kind, self.b)"


def test_a_list_of_constant_length_is_merged_and_a_second_one_starts_anew() -> None:
    layouts, body = merged("""
        self.a = []
        for i in range(3):
            self.a.append(self._io.read_u2le())

        self.b = self._io.read_u2le()
        self.c = []
        for i in range(4):
            self.c.append(self._io.read_u1())

    """)
    assert layouts == ["<3HH", "<4B"]
    assert "*self.a, self.b = _MADE.unpack(self._io.read_bytes(8))" in body


def test_a_check_that_asks_the_stream_ends_the_run() -> None:
    layouts, body = merged("""
        self.a = self._io.read_u2le()
        self.b = self._io.read_u2le()
        _ = self.b
        if not _ <= self._io.size() - self._io.pos():
            raise kaitaistruct.ValidationExprError(self.b, self._io, u"/seq/1")
        self.c = self._io.read_u2le()
    """)
    assert layouts == ["<HH"]
    assert body.splitlines()[-1] == "self.c = self._io.read_u2le()"


@pytest.mark.parametrize(
    "statement",
    [
        "self.x = self._io.read_bytes(self.a)",
        "self.x = self._io.read_bytes(0)",
        "self.x = self._io.read_bytes_full()",
        "self.x = self._io.read_f4le()",
        "self.x = self._io.read_bits_int_be(4)",
        'self.x = (self._io.read_bytes(4)).decode(u"ASCII")',
        "self.x = KaitaiStream.bytes_strip_right(self._io.read_bytes(4), 0)",
        "self.x = Made.Inner(self._io, self, self._root)",
        "x = self._io.read_u4le()",
        "self.x = self._other.read_u4le()",
        "if self.a > 1:\n    self.x = self._io.read_u4le()",
        "self.x = []\nfor i in range(self.a):\n    self.x.append(self._io.read_u1())",
        "self.x = []\nfor i in range(2):\n    self.y.append(self._io.read_u1())",
        "self.x = []\nfor i in range(2):\n    self.x.append(self._io.read_bytes(3))",
    ],
)
def test_what_is_not_a_fixed_read_stays_and_parts_the_runs(statement: str) -> None:
    reads = "self.{0} = self._io.read_u2le()\nself.{1} = self._io.read_u2le()\n"
    layouts, body = merged(reads.format("a", "b") + statement + "\n" + reads.format("c", "d"))
    assert layouts == ["<HH", "<HH"]
    assert statement.splitlines() == body.splitlines()[1:-1]


def test_the_structs_of_one_module_have_names_of_their_own(sample_files: dict[str, str]) -> None:
    names = [
        line.split()[0] for line in sample_files["sample.py"].splitlines() if " = Struct(" in line
    ]
    assert len(names) == len(set(names)) >= 5
