"""Past states, and what led to them, as text and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.inspect.render.styles import marked
from pygrub_k.inspect.render.table import NARROWEST, columns_of, folded
from pygrub_k.inspect.render.units import time_text
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.past import Change, State, Step
    from pygrub_k.inspect.render.styles import Style


def state_data(volume: str, state: State) -> dict[str, Any]:
    """Return a state for JSON."""
    return {
        "volume": volume,
        "state": state.name,
        "time": state.time,
        "time_text": None if state.time is None else time_text(state.time),
        "note": state.note,
    }


def step_data(volume: str, step: Step) -> dict[str, Any]:
    """Return a step for JSON."""
    return {
        "volume": volume,
        "step": step.name,
        "time": step.time,
        "time_text": None if step.time is None else time_text(step.time),
        "state": step.state,
        "overwritten": step.overwritten,
        "blocks": [
            {
                "block": part.block,
                "position": part.position,
                "kept_at": part.kept_at,
                "role": part.role,
                "note": part.note,
            }
            for part in step.parts
        ],
    }


def step_lines(volume: str, step: Step, width: int | None = None) -> Iterator[str]:
    """Yield a step as text: a line for itself, and one for each block; more where it is narrow."""
    time = "no time" if step.time is None else time_text(step.time)
    lost = f", {step.overwritten} {_parts(step)} overwritten since" if step.overwritten else ""
    words = f"({volume}) {step.name}: {time}, {step.state}, {len(step.parts)} {_parts(step)}{lost}"
    style: Style = "warn" if step.overwritten else "head"
    yield from (marked(style, line) for line in _fitting(words, width))
    for part in step.parts:
        kept = "" if part.kept_at is None else f", copy at byte {part.kept_at}"
        note = f" ({part.note})" if part.note else ""
        block = "" if part.block is None else f"block {part.block}: "
        yield from _fitting(f"  {block}{part.role or 'of unknown owner'}{note}{kept}", width)


def _fitting(words: str, width: int | None) -> Iterator[str]:
    """Yield a line, safe to show; what does not fit into the window goes on below, indented."""
    text = printable(words)
    if width is None or columns_of(text) <= width:
        yield text
        return
    indent = " " * (len(text) - len(text.lstrip()) + len("    "))
    first, *_ = folded(text, width)
    yield first
    for rest in folded(text[len(first) :].lstrip(), max(width - len(indent), NARROWEST)):
        yield indent + rest


def _parts(step: Step) -> str:
    return "items" if step.name.startswith(("log ", "fast-commit ")) else "blocks"


def change_data(change: Change) -> dict[str, str]:
    """Return a change for JSON."""
    return {
        "subject": change.subject,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }


def change_lines(change: Change, width: int | None = None) -> Iterator[str]:
    """Yield a change as text."""
    what = f"{change.subject}: {change.field}" if change.field else change.subject
    if not change.before and not change.field:
        yield from (marked("good", line) for line in _fitting(f"{what}: {change.after}", width))
        return
    words = f"{what}: {change.before or 'nothing'} -> {change.after or 'nothing'}"
    yield from _fitting(words, width)
