"""What the formats' own tools say of a structure, and what a sound dump is."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.differential.dump.dumping import Dumped


def tool(*command: str) -> str:
    """Return what a tool says, whatever its exit status."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C", "TZ": "UTC"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return done.stdout.decode(errors="replace")


def said(text: str, pattern: str) -> str:
    """Return the first group of a pattern that must occur in what a tool said."""
    found = re.search(pattern, text, re.MULTILINE)
    assert found is not None, f"{pattern}: not in {text}"
    return found[1].strip()


def assert_right(dumped: Dumped, at_least: int) -> None:
    """Assert that magics and checksums are all right, and that there are so many."""
    verdicts = dumped.verdicts()
    assert set(verdicts.values()) == {True}, verdicts
    assert len(verdicts) >= at_least
    assert dumped.problems == []
    assert [one["failure"] for one in dumped.structures] == [""] * len(dumped.structures)
