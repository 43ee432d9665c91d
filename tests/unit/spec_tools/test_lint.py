"""What lint lets pass; what it refuses stands in tests/faulty_specs."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from spec_tools.lint import lint_findings
from spec_tools.schema import schema_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from spec_tools.loading import Spec

DOC = """
            doc: Inner.
            doc-ref: https://doc.kaitai.io/user_guide.html
"""
SOUND = {
    "division by a number": """
        params:
          - id: len_block
            type: u4
        seq:
          - id: numbers
            type: u4
            repeat: expr
            repeat-expr: (len_block - 8) / 4
    """,
    "a count of one byte": """
        seq:
          - id: num_pairs
            type: u1
          - id: pairs
            type: u4
            repeat: expr
            repeat-expr: num_pairs
    """,
    "a size cut down by a mask": """
        seq:
          - id: len_raw
            type: u4
          - id: body
            size: len_raw & 0xfff
    """,
    "a size below a remainder": """
        seq:
          - id: len_raw
            type: u4
          - id: body
            size: len_raw % 8
    """,
    "a count that another field's check compares": """
        seq:
          - id: num_pairs
            type: u4
          - id: num_max
            type: u4
            valid:
              min: num_pairs
              max: 4096
          - id: pairs
            type: u4
            repeat: expr
            repeat-expr: num_pairs
    """,
    "a size that only chooses": """
        seq:
          - id: version
            type: u4
          - id: body
            size: 'version > 1 ? 16 : 8'
    """,
    "a shift that is bounded": """
        seq:
          - id: log_size
            type: u4
            valid:
              max: 6
        instances:
          size:
            value: 1024 << log_size
    """,
    "a shift by a number": """
        seq:
          - id: high
            type: u4
        instances:
          size:
            value: high << 32
    """,
    "an optional field under the same condition": """
        seq:
          - id: version
            type: u1
          - id: extra
            type: u4
            if: version > 1
        instances:
          twice:
            value: extra * 2
            if: version > 1
          or_zero:
            value: 'version > 1 ? extra : 0'
          is_set:
            value: version > 1 and extra != 0
    """,
    "an ordinary enum with a gap": """
        seq:
          - id: kind
            type: u1
            enum: kinds
        enums:
          kinds:
            1: first
            2: second
            3: third
    """,
    "empty values, a fixed number of them": """
        seq:
          - id: len_value
            type: u1
          - id: num_values
            type: u4
            valid:
              max: 508
          - id: values
            size: len_value
            repeat: expr
            repeat-expr: num_values
    """,
    "fields called as Python's methods are": """
        -record: true
        seq:
          - id: count
            type: u4
          - id: index
            type: u4
    """,
    "a known encoding in an expression": """
        seq:
          - id: label
            size: 16
        instances:
          text:
            value: label.to_s('UTF-16LE')
    """,
    "a field called as what a full list has": """
        seq:
          - id: header
            type: header
          - id: pairs
            type: u2
            repeat: expr
            repeat-expr: header.max
        types:
          header:"""
    + DOC
    + """
            seq:
              - id: max
                type: u2
                valid:
                  max: 400
    """,
    "a check of a structure that bounds what is in it": """
        seq:
          - id: header
            type: header
            valid:
              expr: _.len_body <= 4096
          - id: body
            size: header.len_body
        types:
          header:"""
    + DOC
    + """
            seq:
              - id: len_body
                type: u4
    """,
    "how wide a computed number is": """
        seq:
          - id: low
            type: u4
          - id: high
            type: u2
        instances:
          whole:
            value: (low + high * 4294967296).as<u8>
    """,
}


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND)
def test_sound_specs_pass(body: str, spec_of: Callable[[str], Spec]) -> None:
    spec = spec_of(dedent(body))
    assert list(schema_findings(spec)) == []
    assert list(lint_findings({spec.name: spec})) == []
