"""What happened when, as bars over time. Heights are logarithmic, or a quiet year would vanish."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import log10
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.summary.model import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.summary.model import DaySummary

EPOCH: Final = date(1970, 1, 1).toordinal()
WIDTH, LANE, GAP, LEFT = 1000.0, 56.0, 22.0, 44.0
"""Units: of the chart, of a lane's height, between lanes, and left of them."""
MOST_BARS: Final = 130
LATEST_DAYS: Final = 60
TICKS: Final = 8
"""Labels below a chart, about."""
TICK_WIDTH: Final = 70.0
"""Units that one takes."""
SCALES: Final = 3
"""Labels beside a lane, at most."""
LOWEST: Final = 0.35
"""What the height of one event is, in that of a power of ten."""
LANES: Final = (
    ("modified", "content modified"),
    ("changed", "inode changed"),
    ("created", "created"),
    ("deleted", "deleted"),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """How often something happened in one unit of time."""

    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of events: its bars, and the (y, text) of its scale."""

    name: str
    kind: str
    top: float
    bottom: float
    bars: tuple[Bar, ...]
    scale: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`ticks` are the (x, text) of its time line, whose text stands at y `height`, or above."""

    caption: str
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    height: float


def charts(days: Sequence[DaySummary]) -> list[Chart]:
    """Return a chart of all the time, and one of the last days, if that says more.

    Raises ConfinementError for days that the worker cannot have counted.
    """
    if not days:
        return []
    _check(days)
    first, last = days[0].day, days[-1].day
    unit, key = _unit(last - first + 1)
    found = [_chart(days, range(first, last + 1), key, f"All events, by {unit}")]
    if unit != "day":
        span = range(last - LATEST_DAYS + 1, last + 1)
        caption = f"{LATEST_DAYS} days, up to the last event, {date_text(span[0])} to "
        caption += date_text(last)
        found.append(_chart([one for one in days if one.day in span], span, date_text, caption))
    return found


def _check(days: Sequence[DaySummary]) -> None:
    numbers = [one.day for one in days]
    counts = [getattr(one, name) for one in days for name, _ in LANES]
    is_sound = numbers == sorted(set(numbers)) and numbers[0] > 0 and numbers[-1] <= LAST_DAY
    if not is_sound or min(counts) < 0:
        raise ConfinementError("the worker's summary has impossible days")


def busiest(days: Sequence[DaySummary], count: int) -> list[tuple[str, DaySummary]]:
    """Return the days with most events, as (date, day), the busiest first."""
    order = sorted(days, key=lambda one: (-_events(one), one.day))
    return [(date_text(one.day), one) for one in order[:count]]


def _events(day: DaySummary) -> int:
    return day.modified + day.changed + day.created + day.deleted


def date_text(day: int) -> str:
    """Return a day that is counted from 1970 as a date.

    >>> date_text(19_675)
    '2023-11-14'
    """
    return date.fromordinal(EPOCH + day).isoformat()


def _month(day: int) -> str:
    return date_text(day).rpartition("-")[0]


def _year(day: int) -> str:
    return date_text(day).partition("-")[0]


def _week(day: int) -> str:
    return date_text(day - (day + 3) % 7)


def _unit(span: int) -> tuple[str, Callable[[int], str]]:
    """Return the unit in which so many days are shown: its name, and what gives a day's unit."""
    units: tuple[tuple[str, int, Callable[[int], str]], ...] = (
        ("day", 1, date_text),
        ("week", 7, _week),
        ("month", 30, _month),
    )
    for name, length, key in units:
        if span <= length * MOST_BARS:
            return name, key
    return "year", _year


def _chart(
    days: Sequence[DaySummary], span: range, key: Callable[[int], str], caption: str
) -> Chart:
    keys = list(dict.fromkeys(map(key, span)))
    place = {name: index for index, name in enumerate(keys)}
    pitch = (WIDTH - LEFT) / len(keys)
    counts: dict[str, Counter[str]] = {name: Counter() for name, _ in LANES}
    for one in days:
        for name, _ in LANES:
            number = getattr(one, name)
            if number:
                counts[name][key(one.day)] += number
    lanes = []
    shown = [lane for lane in LANES if counts[lane[0]]]
    for index, (kind, text) in enumerate(shown):
        top = GAP + index * (LANE + GAP)
        lanes.append(_lane(text, kind, top, counts[kind], place, pitch))
    every = max(-(-len(keys) // TICKS), 1)
    places = [(round(LEFT + at * pitch, 1), keys[at]) for at in range(0, len(keys), every)]
    ticks = tuple((x, text) for x, text in places if x + TICK_WIDTH <= WIDTH)
    return Chart(caption, tuple(lanes), ticks, GAP + len(shown) * (LANE + GAP))


def _lane(  # noqa: PLR0913, PLR0917 - what it shows, and where
    name: str, kind: str, top: float, counts: Counter[str], place: dict[str, int], pitch: float
) -> Lane:
    powers = int(log10(max(counts.values()))) + 1
    bottom = top + LANE

    def height(count: int) -> float:
        return (log10(count) + LOWEST) / (powers + LOWEST) * LANE

    bars = tuple(
        Bar(
            round(LEFT + place[at] * pitch, 2),
            round(bottom - height(count), 2),
            round(max(pitch - 1, 0.8), 2),
            round(height(count), 2),
            f"{at}: {count:,} {name}",
        )
        for at, count in sorted(counts.items())
    )
    scale = tuple(
        (round(bottom - height(10**power), 1), f"{10**power:,}")
        for power in range(0, powers, -(-powers // SCALES))
    )
    return Lane(name, kind, top, bottom, bars, scale)
