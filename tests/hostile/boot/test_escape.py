"""The escape attempts of attacks.py, as root (when we are) and as an ordinary user."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.hostile.boot.attacks import ATTACKS, SECRET

ROOT = Path(__file__).parents[3]
ORDINARY = 1000
USERS = [os.geteuid()] if os.geteuid() else [0, ORDINARY]
BOUNDED = {
    "memory without end": "LimitError: reading the disk took too much memory",
    "small memory without end": "LimitError: reading the disk took too much memory",
    "compute without end": "LimitError: reading the disk took more than 1 s of processor time",
    "sleep": "LimitError: reading the disk made no progress for 2 s",
    "crash": "ConfinementError: the worker was ended by SIGSEGV",
    "end silently": "ConfinementError: the worker ended without an answer",
    "fill the output": "denied: EFBIG",
    "grow the output": "denied: EFBIG",
}
ENDED = {
    "executable memory",
    "make memory executable",
    "call by another architecture's number",
}


@cache
def outcomes(user: int) -> dict[str, str]:
    found = subprocess.run(
        [sys.executable, __file__.replace("test_escape", "attacks")],
        user=user,
        group=user,
        extra_groups=[] if os.geteuid() == 0 else None,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "SECRET": SECRET.decode()},
        check=True,
        capture_output=True,
        timeout=120,
    )
    return dict(json.loads(found.stdout))


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("name", ATTACKS)
def test_denied(user, name):
    outcome = outcomes(user)[name]
    if name in ENDED:
        assert outcome == "ConfinementError: the worker was ended by SIGSYS"
    elif name in BOUNDED:
        assert outcome == BOUNDED[name]
    else:
        assert outcome.startswith("denied: ")
