import itertools

import pytest

from pygrub_k.bootconfig.versions import sort_key

# The specification's own example, then one line for each of its rules; oldest first.
ASCENDING = [
    ["122.1", "123~rc1-1", "123", "123-a", "123-a.1", "123-1"],
    ["123-1", "123-1.1", "123^post1", "123.a-1", "123.1-1", "123a-1", "124-1"],
    ["~~", "~", "", "a"],  # a tilde is older than the end, and two are older than one
    ["1~rc1", "1~rc2", "1", "1^", "1.", "1a"],  # the end is older than anything but a tilde
    ["1-1", "1^1", "1.1", "1A", "1a"],  # marks in their order, capitals before small letters
    ["a", "aa", "b", "1", "2", "10"],  # letters before numbers, numbers by value
    ["5.9", "5.10", "5.010.1", "5.99999999999999999999", "6"],
    ["6.1.0-9-amd64", "6.1.0-10-amd64", "6.1.0-10-cloud-amd64", "6.10.0-1-amd64"],
    ["0-rescue-0123456789abcdef", "4.18.0-240.el8", "4.18.0-240.1.1.el8"],
]


@pytest.mark.parametrize("versions", ASCENDING)
def test_order(versions: list[str]) -> None:
    for older, newer in itertools.combinations(versions, 2):
        assert sort_key(older) < sort_key(newer), (older, newer)


@pytest.mark.parametrize(
    ("left", "right"),
    [("1.02", "1.2"), ("1_2", "1+2"), ("1é2", "1 2"), ("_1", "1"), ("00", "0"), ("٣", "")],
)
def test_what_does_not_count(left: str, right: str) -> None:
    assert sort_key(left) == sort_key(right)


def test_separators_still_separate() -> None:
    assert sort_key("1_2") != sort_key("12")
