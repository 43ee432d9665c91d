from __future__ import annotations

import hashlib

import pytest

from pygrub_k.bootconfig.model import Locks
from pygrub_k.menu import keys
from pygrub_k.menu.entries import Item, Outcome
from pygrub_k.menu.md5_crypt import md5_crypt
from pygrub_k.menu.passwords import knows, may
from tests.unit.menu.rendering import FakeEntries, inside, menu, press, rows

VECTORS = {
    ("", "$1$dOHYPKoP$"): "$1$dOHYPKoP$tnxS1T8Q6VVn3kpV8cN6o.",
    (" ", "$1$m/5ee7ol$"): "$1$m/5ee7ol$bZn0kIBFipq39e.KDXX8I0",
    ("test", "$1$ec6XvcoW$"): "$1$ec6XvcoW$ghEtNK2U1MC5l.Dwgi3020",
    ("Compl3X AlphaNu3meric", "$1$nX1e7EeI$"): "$1$nX1e7EeI$ljQn72ZUgt6Wxd9hfvHdV0",
    ("4lpHa N|_|M3r1K W/ Cur5Es: #$%(*)(*%#", "$1$jQS7o98J$"): "$1$jQS7o98J$V6iTcr71CGgwW2laf17pi1",
    ("secret", "$1$abcdefgh"): "$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1",
}
"""Of passlib's documentation of md5_crypt, and one that openssl makes."""


@pytest.mark.parametrize(("given", "expected"), VECTORS.items())
def test_published_vectors_of_md5_crypt(given: tuple[str, str], expected: str) -> None:
    assert md5_crypt(given[0].encode(), given[1]) == expected


def pbkdf2(password: str, rounds: int = 1000) -> str:
    salt = b"salt" * 16
    made = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, rounds)
    return f"grub.pbkdf2.sha512.{rounds}.{salt.hex().upper()}.{made.hex().upper()}"


SECRETS = (
    ("root", "pbkdf2", pbkdf2("secret")),
    ("joe", "plain", "joepw"),
    ("old", "md5", VECTORS["test", "$1$ec6XvcoW$"]),
    ("empty", "plain", ""),
    ("odd", "pbkdf2", "grub.pbkdf2.sha512.1.zz.zz"),
    ("many", "pbkdf2", pbkdf2("x").replace(".1000.", ".99999999999.")),
    ("none", "md5", "test"),
)
LOCKS = Locks(("root",), SECRETS)


@pytest.mark.parametrize(
    ("user", "password", "known"),
    [
        ("root", "secret", True),
        ("root", "Secret", False),
        ("joe", "joepw", True),
        ("joe", "", False),
        ("old", "test", True),
        ("old", "tests", False),
        ("empty", "", False),
        ("odd", "", False),
        ("many", "x", False),
        ("none", "test", False),
        ("nobody", "", False),
    ],
)
def test_who_knows_what(user: str, password: str, known: bool) -> None:
    assert knows(LOCKS, user, password) == known


def test_who_may_do_what() -> None:
    assert may(None, None, "")
    assert may(LOCKS, None, None)
    assert not may(LOCKS, None, "")
    assert may(LOCKS, "root", "joe")
    assert may(LOCKS, "joe", "ann,joe")
    assert not may(LOCKS, "joe", "")
    assert not may(LOCKS, "joe", "joel")


LOCKED = {"": (Item("Locked", users=""), Item("Joe's", users="joe"), Item("Free", users=None))}


@pytest.mark.parametrize("key", ["e", "c", "a", "v", "d", keys.ENTER])
def test_what_is_locked_asks_for_a_name_and_a_password(key: str) -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    press(shown, key)
    assert rows(shown)[0] == "pygrub-k: Who are you?"
    press(shown, keys.ESCAPE)
    assert rows(shown)[0] == "pygrub-k"
    assert shown.outcome is None


def test_the_password_is_not_shown_and_opens() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    press(shown, keys.ENTER, "root", keys.ENTER, "secret")
    assert inside(rows(shown))[:2] == ["Name: root", "Password:"]
    assert press(shown, keys.ENTER) == Outcome("boot", "0")


def test_who_was_right_once_is_not_asked_again() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    press(shown, "p", "root", keys.ENTER, "secret", keys.ENTER, "e")
    assert "this boot only" in rows(shown)[0]


def test_a_user_may_boot_what_is_theirs_and_edit_nothing() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    assert press(shown, keys.DOWN, keys.ENTER, "joe", keys.ENTER, "joepw", keys.ENTER) == Outcome(
        "boot", "1"
    )
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    press(shown, "e", "joe", keys.ENTER, "joepw", keys.ENTER)
    assert rows(shown)[0] == "pygrub-k: Who are you?"


def test_what_is_free_is_not_asked_for() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    assert press(shown, keys.END, keys.ENTER) == Outcome("boot", "2")


def test_an_unattended_boot_is_not_asked() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    shown.tick(5.0)
    assert shown.outcome == Outcome("unattended")


def test_three_tries_and_longer_and_longer_pauses() -> None:
    shown = menu(FakeEntries(LOCKED, others={}), locks=LOCKS)
    wrong = ("x", keys.ENTER, "x", keys.ENTER)
    press(shown, keys.ENTER, *wrong)
    assert rows(shown)[19] == "That is not right. The next try can be made in 2 s."
    for _ in range(5):  # to be too early is no try
        press(shown, "root", keys.ENTER, "secret", keys.ENTER)
    assert rows(shown)[19] == "Wait 2 s before the next try."
    assert shown.outcome is None
    shown.tick(2.5)
    press(shown, *wrong)
    assert rows(shown)[19] == "That is not right. The next try can be made in 4 s."
    shown.tick(7.0)
    press(shown, *wrong)
    assert rows(shown)[0] == "pygrub-k"
    press(shown, keys.ENTER, "root", keys.ENTER, "secret", keys.ENTER)
    assert rows(shown)[19] == "Wait 8 s before the next try."
    shown.tick(15.0)
    assert press(shown, "root", keys.ENTER, "secret", keys.ENTER) == Outcome("boot", "0")


def test_grub_legacy_asks_for_no_name() -> None:
    locks = Locks(("",), (("", "md5", VECTORS["test", "$1$ec6XvcoW$"]),))
    shown = menu(FakeEntries(LOCKED, others={}), locks=locks)
    press(shown, keys.ENTER)
    assert inside(rows(shown))[0] == "Password:"
    assert press(shown, "test", keys.ENTER) == Outcome("boot", "0")
