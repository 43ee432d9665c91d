"""Orders of version strings by which GRUB's two `blscfg` commands sort entries.

Fedora's is RPM's comparison of name, version and release; upstream's is the version sort of the
GNU coreutils (Info manual, "Version sort ordering").
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

_DIGITS: Final = frozenset("0123456789")
_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_COUNTED: Final = _DIGITS | _LETTERS | frozenset("~+")


def _sign(one: object, other: object) -> int:
    return (one > other) - (one < other)  # type: ignore[operator]


def _run(text: str, position: int, among: frozenset[str]) -> int:
    while position < len(text) and text[position] in among:
        position += 1
    return position


def compare_package_names(one: str, other: str) -> int:
    """Return the order (-1, 0, 1) of two `name-version-release` by RPM's rules.

    The last two dashes part them; what is missing is missing at the end.

    >>> compare_package_names("id-6.10.0-1", "id-6.9.0-1")
    1
    """
    for left, right in zip(_package(one), _package(other), strict=True):
        order = compare_rpm(left, right)
        if order:
            return order
    return 0


def _package(text: str) -> list[str]:
    parts = text.rsplit("-", 2)
    return parts + [""] * (3 - len(parts))


def compare_rpm(one: str, other: str) -> int:
    """Return the order of two versions as RPM has it.

    Digits compare as numbers and are newer than letters; `~` is older than the end, `+` newer than
    the end and older than text; any other character only separates.

    >>> [compare_rpm("1.0~rc1", "1.0"), compare_rpm("1.10", "1.9"), compare_rpm("1a", "1.1")]
    [-1, 1, -1]
    """
    at = place = 0
    while at < len(one) or place < len(other):
        at = next((i for i in range(at, len(one)) if one[i] in _COUNTED), len(one))
        place = next((i for i in range(place, len(other)) if other[i] in _COUNTED), len(other))
        left, right = one[at : at + 1], other[place : place + 1]
        if "~" in {left, right}:
            if left != right:
                return -1 if left == "~" else 1
            at, place = at + 1, place + 1
            continue
        if "+" in {left, right}:
            if left != right:
                if not left or not right:
                    return -1 if not left else 1
                return -1 if left == "+" else 1
            at, place = at + 1, place + 1
            continue
        if not left or not right:
            break
        kind = _DIGITS if left in _DIGITS else _LETTERS
        end, stop = _run(one, at, kind), _run(other, place, kind)
        if stop == place:
            return 1 if kind is _DIGITS else -1
        first, second = one[at:end], other[place:stop]
        if kind is _DIGITS:
            first, second = first.lstrip("0"), second.lstrip("0")
            if len(first) != len(second):
                return _sign(len(first), len(second))
        if first != second:
            return _sign(first, second)
        at, place = end, stop
    return _sign(at < len(one), place < len(other))


def compare_file_versions(one: str, other: str) -> int:
    """Return the order of two file names by the version sort of the GNU coreutils.

    Suffixes such as `.conf` count only where the rest is equal.

    >>> compare_file_versions("vmlinuz-6.10.conf", "vmlinuz-6.9.conf")
    1
    """
    if one == other:
        return 0
    for name, sign in ((one, -1), (other, 1)):
        if name in {"", ".", ".."}:
            rank = ["", ".", ".."]
            rest = other if sign < 0 else one
            return _sign(rank.index(one), rank.index(other)) if rest in rank else sign
    if one.startswith(".") != other.startswith("."):
        return -1 if one.startswith(".") else 1
    order = _compare_runs(_without_suffix(one), _without_suffix(other))
    return order or _compare_runs(one, other)


def _without_suffix(name: str) -> str:
    """Return a name without its end of parts like `.conf`: a dot, a letter, letters and digits."""
    start = len(name)
    end = len(name)
    while True:
        dot = name.rfind(".", 0, end)
        part = name[dot + 1 : end] if dot > 0 else ""
        letters = _LETTERS | {"~"}
        if not part or part[0] not in letters or not all(c in letters | _DIGITS for c in part):
            return name[:start]
        start = end = dot


def _compare_runs(one: str, other: str) -> int:
    at = place = 0
    while at < len(one) or place < len(other):
        while (at < len(one) and one[at] not in _DIGITS) or (
            place < len(other) and other[place] not in _DIGITS
        ):
            left, right = _weight(one[at : at + 1]), _weight(other[place : place + 1])
            if left != right:
                return _sign(left, right)
            at, place = at + 1, place + 1
        end, stop = _run(one, at, _DIGITS), _run(other, place, _DIGITS)
        first, second = one[at:end].lstrip("0"), other[place:stop].lstrip("0")
        if first != second:
            return _sign((len(first), first), (len(second), second))
        at, place = end, stop
    return 0


def _weight(char: str) -> int:
    """Return how a character outside of numbers is ordered: `~`, the end, letters, others."""
    if not char or char in _DIGITS:
        return 0
    if char == "~":
        return -1
    return ord(char) if char in _LETTERS else ord(char) + 0x110000


def newest_first(names: list[str], compare: Callable[[str, str], int]) -> list[str]:
    """Return names in descending order; of those that compare equal, only the first."""
    out: list[str] = []
    for name in names:
        low, high = 0, len(out)
        equal = False
        while low < high:
            middle = (low + high) // 2
            order = compare(name, out[middle])
            if order == 0:
                equal = True
                break
            if order > 0:
                high = middle
            else:
                low = middle + 1
        if not equal:
            out.insert(low, name)
    return out
