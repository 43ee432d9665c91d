"""`boot`: the boot menu, and what an unattended boot starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.boot.diagnosis import conclusion, hints
from pygrub_k.boot.failure import Failure
from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import unattended
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import BootError, PygrubError
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.kernel_report import LoadedFiles, loaded_report
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.kernel_text import brief_lines
from pygrub_k.inspect.render.menu_text import menu_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootMenu
    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield lines, or one JSON object; BootError at the end if nothing boots."""
    guest = inspection.guest
    menu: BootMenu | None = None
    failure: PygrubError | None = None
    search = Search(guest, InterpretOptions(inspection.request.flavour))
    try:
        menu = search.menu()
        unattended(menu)
    except PygrubError as error:
        failure = error
    report = menu_report(menu, search.steps)
    loaded = LoadedFiles(guest)
    if menu is not None:
        loaded.look(menu)
    report |= loaded_report(menu, loaded)
    if inspection.request.as_json:
        yield json_text(report) + "\n"
    else:
        yield from ended(menu_lines(report, hints(guest) if menu is None else ()))
        if loaded.kernels:
            yield "\nKernels and ramdisks:\n"
            yield from ended(f"  {line}" for line in brief_lines(loaded))
    if failure is not None:  # the exit status, too, says that nothing boots
        last = conclusion(Failure(guest, inspection.disks, failure, search, menu))
        raise BootError(last if menu is None else f"{failure}; {last}") from failure
