"""No subcommand: layout, systems, what would boot and what is damaged, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import unattended
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import BootError, PygrubError
from pygrub_k.inspect import checks
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.layout_text import layout_data
from pygrub_k.inspect.render.overview_text import Overview, overview_lines, systems_data
from pygrub_k.inspect.selection import is_serious
from pygrub_k.inspect.systems import systems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootMenu
    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield lines, or one JSON object. That nothing boots is not a problem here: see `boot`."""
    guest = inspection.guest
    layout = layout_of(guest, inspection.disks)
    for note in checks.hints(guest):
        inspection.say(note)
    for problem in checks.outlines(guest):
        inspection.note(problem.where, problem.error)
    systems = list(systems_of(guest))
    search = Search(guest, InterpretOptions(inspection.request.flavour))
    menu: BootMenu | None = None
    failure = ""
    try:
        menu = search.menu()
        unattended(menu)
    except PygrubError as error:
        failure = str(error)
        if is_serious(error) and not isinstance(error, BootError):
            inspection.note("boot", error)
    report = menu_report(menu, search.steps)
    if inspection.request.as_json:
        data = {
            **layout_data(layout),
            "systems": systems_data(systems),
            "config": report["config"],
            "boot": report["boot"],
            "boot_failure": failure or None,
        }
        yield json_text({**data, **inspection.json_tail()}) + "\n"
        return
    problems = inspection.problems()
    overview = Overview(layout, systems, report, failure, problems)
    yield from inspection.shown(overview_lines(overview, inspection.request.width))
