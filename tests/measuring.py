"""What a test may bound: processor time, which a busy machine hardly stretches, unlike the clock.

Where the clock itself is the subject, bounds on it are generous: PATIENCE only ends what hangs.
"""

from __future__ import annotations

import os

PATIENCE = 30.0
"""Seconds by the clock after which something that should have ended counts as hanging."""


def processor_seconds() -> float:
    """Return the processor time of this process and of all children that were waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
