"""The page of a report: all that a disk says is text in it, and figures are to scale."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from html.parser import HTMLParser
from typing import Any, get_type_hints

import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.page import activity, disk_map
from pygrub_k.inspect.page.page import Page
from pygrub_k.inspect.summary import model
from pygrub_k.inspect.summary.model import DaySummary, Stretch, Summary, VolumeSummary

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"' onload='x"
SECTIONS = ["evidence", "map", "volumes", "boot", "kernels", "files", "activity", "deleted"]


def filled(kind: Any, text: str) -> Any:
    """Return a data class of which every text is `text`, and every list has one item."""
    return kind(**{one.name: _value(get_type_hints(kind)[one.name], text) for one in fields(kind)})


def _value(hint: Any, text: str) -> Any:
    if hint is str or hint == str | None:
        return text
    if hint is bool:
        return True
    if hint is int or hint == int | None:
        return 1
    if hint.__args__[0] is str:
        return (text,)
    if hasattr(hint, "__origin__"):
        return (filled(hint.__args__[0], text),)
    raise AssertionError(hint)


def summary(text: str) -> Summary:
    found = {}
    for one in fields(Summary):
        hint = get_type_hints(Summary)[one.name]
        is_object = hasattr(model, getattr(hint, "__name__", "")) and hint is not str
        found[one.name] = filled(hint, text) if is_object else _value(hint, text)
    return Summary(**found)


def told(found: Any) -> dict[str, Any]:
    return {one.name: getattr(found, one.name) for one in fields(found)}


class Reader(HTMLParser):
    """Notes tags, attributes that do something, and ids; complains of what is not closed."""

    EMPTY = ("meta", "br", "rect", "line", "img")

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.EMPTY:
            assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


@pytest.fixture(scope="module")
def page() -> Page:
    return Page()


def test_all_that_a_disk_says_is_text(page: Page) -> None:
    made = page.made_of(summary(HOSTILE), 1)
    found = read(made)
    assert not found.tags & {"script", "img", "iframe", "object", "link", "form", "base"}
    assert not {name for name in found.attributes if name.startswith("on")} | (
        found.attributes & {"src", "style", "srcset", "action"}
    )
    assert made.count("&lt;script&gt;") > 30
    assert "default-src 'none'; style-src 'sha256-" in made


def test_sections_have_headings_and_references_lead_to_them(page: Page) -> None:
    made = page.made_of(summary("x"), 1)
    found = read(made)
    assert set(SECTIONS) <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    used = re.findall(r'(?:href="#|aria-labelledby=")([a-z-]+)"', made)
    assert set(used) <= set(found.ids)
    assert made.count("<table>") == made.count("<caption>")
    assert not re.search(r"""(?:href|src|url)\s*[=(]\s*["']?[^"'#\s]""", made)


def test_a_disk_with_nothing_on_it(page: Page) -> None:
    empty = summary("")
    nothing = {
        one.name: ()
        for one in fields(Summary)
        if isinstance(getattr(empty, one.name), tuple) and one.name != "disks"
    }
    found = read(page.made_of(Summary(**{**told(empty), **nothing}), 1))
    assert set(SECTIONS) <= set(found.ids)


# -- figures -----------------------------------------------------------------------------------


def volume(name: str, content: str, *stretches: Stretch, kind: str = "partition") -> VolumeSummary:
    one: VolumeSummary = filled(VolumeSummary, "")
    return replace(
        one, name=name, content=content, kind=kind, state="readable", stretches=stretches
    )


def test_a_map_is_to_scale() -> None:
    whole = summary("")
    disk = replace(whole.disks[0], name="hd0", size=1000, tables="gpt")
    volumes = (
        volume("hd0,gpt1", "ext4", Stretch(0, 100, 400)),
        volume("hd0,gpt2", "XFS", Stretch(0, 500, 1)),
        volume("lvm/vg-a", "btrfs", Stretch(0, 600, 100), Stretch(0, 800, 300), kind="lv"),
        volume("hd1,gpt1", "FAT", Stretch(1, 0, 10)),
    )
    (strip,) = disk_map.strips(replace(whole, disks=(disk,), volumes=volumes))
    places = [(box.kind, box.x, box.width, box.y) for box in strip.boxes]
    assert places == [
        ("free", 0, 1000, 0),
        ("ext", 100, 400, 0),
        ("xfs", 500, disk_map.NARROWEST, 0),
        ("btrfs", 600, 100, disk_map.ROW),
        ("btrfs", 800, 200, disk_map.ROW),
    ]
    assert strip.boxes[1].label == "gpt1 ext4"
    assert strip.boxes[2].label == ""
    assert strip.boxes[2].title == "(hd0,gpt2) XFS: bytes 500 to 501, 1 bytes"


def day(number: int, *counts: int) -> DaySummary:
    return DaySummary(number, *(*counts, 0, 0, 0, 0)[:4])


def test_bars_grow_by_powers_of_ten() -> None:
    days = [day(100, 1), day(101, 10), day(109, 1000, 0, 0, 5)]
    (chart,) = activity.charts(days)
    modified, deleted = chart.lanes
    assert [bar.title for bar in modified.bars] == [
        *("1970-04-11: 1 content modified", "1970-04-12: 10 content modified"),
        "1970-04-20: 1,000 content modified",
    ]
    heights = [bar.height for bar in modified.bars]
    step = heights[1] - heights[0]
    assert heights[2] - heights[1] == pytest.approx(2 * step, abs=0.05)
    assert heights[2] <= activity.LANE
    assert deleted.top > modified.bottom
    assert modified.bars[1].x - modified.bars[0].x == pytest.approx(
        (activity.WIDTH - activity.LEFT) / 10, abs=0.01
    )


@pytest.mark.parametrize(
    ("last", "unit", "count"),
    [(229, "day", 1), (700, "week", 2), (3000, "month", 2), (9999, "year", 2)],
)
def test_a_longer_time_is_shown_in_a_longer_unit(last: int, unit: str, count: int) -> None:
    found = activity.charts([day(100, 1), day(last, 2)])
    assert found[0].caption == f"All events, by {unit}"
    assert len(found) == count
    assert sum(len(lane.bars) for lane in found[0].lanes) == 2


@pytest.mark.parametrize(
    "days",
    [[day(0, 1)], [day(5, 1), day(5, 1)], [day(6), day(5)], [day(1 << 40, 1)], [day(5, -1)]],
)
def test_days_that_cannot_be_are_refused(days: list[DaySummary]) -> None:
    with pytest.raises(ConfinementError):
        activity.charts(days)
