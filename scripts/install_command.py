"""What setuptools installs as `pygrub-k`: the program of one file, made for the Python that builds.

An editable installation gets scripts/pygrub-k instead, which runs the checkout as it stands.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import setuptools  # noqa: F401 - brings the distutils that is imported next

sys.path.insert(0, str(Path(__file__).parent))
from distutils.command.build_scripts import build_scripts

import make_zipapp

CACHE_TAG = "import sys; print(sys.implementation.cache_tag)"


class BuildScripts(build_scripts):
    """Builds what lies in `bin` of an installation, less what has entry points."""

    editable_mode = False
    """Set by setuptools."""

    def run(self) -> None:
        if self.editable_mode:
            super().run()
            return
        self.mkpath(self.build_dir)
        make_zipapp.write(Path(self.build_dir, "pygrub-k"), interpreter())


def interpreter() -> str:
    """Return the Python that is to run it: the system's, if it is of the version that builds.

    Else it is the one that builds, or whose virtual environment does.
    """
    if cache_tag(make_zipapp.PYTHON) == sys.implementation.cache_tag:
        return make_zipapp.PYTHON
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return str(Path(sys.base_prefix, "bin", version))


def cache_tag(python: str) -> str:
    """Return what a Python calls its version; empty if it cannot be run."""
    try:
        return subprocess.check_output([python, "-IS", "-c", CACHE_TAG], text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
