import pytest

from pygrub_k.bootconfig.glob import LONGEST, matches


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("arch.conf", "arch.conf"),
        ("arch-*", "arch-lts.conf"),
        ("*", ""),
        ("**a*", "xxaxx"),
        ("a?c", "abc"),
        ("[abc]x", "bx"),
        ("[!a-c]x", "dx"),
        ("[]x]", "]"),
        ("[a-]", "-"),
        ("\\*", "*"),
        ("[a", "[a"),
    ],
)
def test_matches(pattern: str, name: str) -> None:
    assert matches(pattern, name)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("arch", "arch.conf"),
        ("arch.conf", "arch"),
        ("", "a"),
        ("a?", "a"),
        ("[!a-c]x", "bx"),
        ("\\*", "a"),
        ("*a" * LONGEST, "a" * LONGEST),
    ],
)
def test_does_not_match(pattern: str, name: str) -> None:
    assert not matches(pattern, name)


def test_stars_do_not_multiply_the_work() -> None:
    assert not matches("*a" * 120 + "b", "a" * 255)
