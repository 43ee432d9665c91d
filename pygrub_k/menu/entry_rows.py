"""What the list says of an entry: its row, and the rows below the list about the selected one."""

from __future__ import annotations

from pygrub_k.menu.text import CUT, columns, fitted, shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.menu.entries import Details, Item

SUBMENU: Final = " >"
"""Ends the row of a submenu."""
SHOWN_PROBLEM: Final = 20
"""Columns that the reason why an entry cannot be booted gets, even if its title must be cut."""
REST: Final = " (m shows all)"


def row_of(item: Item, details: Details, width: int, encoding: str) -> str:
    """Return an item's row: its title, then the submenu mark or what is wrong with it."""
    title = shown(item.title, encoding)
    if item.submenu or details.submenu:
        return fitted(title, width - len(SUBMENU)) + SUBMENU
    if not details.wrong:
        return title
    problem = f"  ! {shown(details.wrong, encoding)}"
    room = width - min(columns(problem), SHOWN_PROBLEM)
    if columns(title) > room > len(CUT):
        title = fitted(title, room)
    return title + problem


def rows_below(
    item: Item | None, details: Details, notice: str, width: int, encoding: str
) -> tuple[str, ...]:
    """Return lines about what an entry would load, and the beginning of the menu's notice."""
    lines = []
    if details.problem:
        lines.append(f"! Cannot be booted: {details.problem}")
    elif details.note:
        lines.append(f"! {details.note}")
    if not (details.submenu or (item is not None and item.submenu)):
        lines += [f"kernel  {details.kernel}"] * (details.kernel != "")
        lost = " (not loaded)" if details.without else ""
        lines += [f"ramdisk {' '.join(details.ramdisks)}{lost}"] * (details.ramdisks != ())
        lines += [f"args    {details.args}"] * (details.args != "")
        if details.too_long:
            lines.insert(1 if details.problem else 0, f"! {details.too_long}")
    if item is not None and item.hotkey:
        lines.append(f"hot key {item.hotkey_name}")
    if notice:
        lines.insert(1 if details.problem else 0, _noticed(notice, width, encoding))
    return tuple(shown(line, encoding) for line in lines)


def _noticed(notice: str, width: int, encoding: str) -> str:
    """Return the beginning of a notice, in one row."""
    first, _, more = notice.partition("\n")
    text = f"! {shown(first, encoding)}"
    if not more and columns(text) <= width:
        return text
    return fitted(text, max(width - len(REST), len(CUT))).rstrip() + REST
