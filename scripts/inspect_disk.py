#!/usr/bin/env python3
"""Run pygrub-inspect from a checkout."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pygrub_k.cli.inspect import main

if __name__ == "__main__":
    raise SystemExit(main())
