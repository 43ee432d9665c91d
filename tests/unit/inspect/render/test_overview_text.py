from __future__ import annotations

from typing import Any

from pygrub_k.errors import CorruptError
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.overview_text import (
    LINES_SHOWN,
    VOLUMES_SHOWN,
    Overview,
    overview_lines,
)
from pygrub_k.inspect.render.styles import unmarked
from pygrub_k.inspect.systems import System
from pygrub_k.volumes.model import BlockDevice
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, MemoryGuest, directory


def lines(*members: Any, systems: Any = (), problems: Any = ()) -> list[str]:
    failure = "no volume has a boot configuration"
    guest = MemoryGuest(*members)
    layout = layout_of(guest, [BlockDevice("hd0", guest.volume("hd0").source, 512, "disk\x1b[m")])
    overview = Overview(layout, systems, menu_report(None, ()), failure, problems)
    return list(map(unmarked, overview_lines(overview)))


def test_it_fits_on_one_screen_whatever_there_is():
    system = System("hd0,gpt1", "@\x07", "Evil\x1b[2J", "h\u202ex")
    shown = lines(
        *[MemoryFilesystem(directory(), "u", b"l\x1b")] * 40,
        systems=[system] * 40,
        problems=["hd0: bad\x1b[31m"] * 40,
    )
    assert len(shown) <= 7 + VOLUMES_SHOWN + 2 * LINES_SHOWN + 4 <= 40
    assert "\n".join(shown).replace("\n", "").isprintable()
    assert "and 28 more (pygrub-inspect layout)" in shown
    assert shown[-1].strip() == f"and {40 - LINES_SHOWN} more"


def test_it_says_what_is_not_there():
    assert lines() == [
        "hd0: disk\\x1b[m: 64 KiB, no partition table",
        "",
        "nothing is recognised",
        "",
        "System    none is found",
        "Boots     nothing: no volume has a boot configuration",
        "Damage    none was met",
    ]


def test_a_damaged_volume_is_marked():
    fault = CorruptError("superblock", 1024, "bad")
    assert "memory, damaged" in lines(fault)[3]
