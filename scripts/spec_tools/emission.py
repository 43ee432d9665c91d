"""Makes the compiler's Python a module of this project: a header, and relative imports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spec_tools.compiler import VERSION

if TYPE_CHECKING:
    from collections.abc import Container

    from spec_tools.loading import Spec


def header(spec: Spec) -> list[str]:
    """The first lines of every file made from `spec`."""
    return [
        f"# Made by scripts/build_parsers.py from {spec.file}",
        f"# with kaitai-struct-compiler {VERSION}; do not edit.",
        f"# SPDX-License-Identifier: {spec.data['meta']['license']}",
    ]


def finish(text: str, spec: Spec, specs: Container[str]) -> str:
    """The module that the compiler made of `spec`.

    Its comment at the top makes way for ours, and imports of `specs` become relative; that is all.
    """

    def relative(found: re.Match[str]) -> str:
        return f"from . {found[0]}" if found[1] in specs else found[0]

    _, blank, body = text.partition("\n\n")
    body = re.sub(r"^import (\w+)$", relative, body, flags=re.MULTILINE)
    return "\n".join([*header(spec), "# mypy: ignore-errors"]) + blank + body
