"""What `pygrub-inspect hash` is asked for, made ready before the worker is confined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import UsageError

if TYPE_CHECKING:
    import argparse


def prepare_hashing(arguments: argparse.Namespace) -> None:
    """Choose the sums, import what makes them, and read the list of known ones, in `arguments`.

    Raises UsageError where these do not go together, LimitError for too long a list.
    """
    from pygrub_k.inspect.hashing import ALGORITHMS, known_sums, makers
    from pygrub_k.inspect.render.hash_rows import HASH_FORMATS

    name = arguments.format or "text"
    form = HASH_FORMATS[name]
    algorithms = tuple(dict.fromkeys(arguments.algorithm)) or form.usual
    for algorithm in algorithms:
        if algorithm not in form.possible:
            raise UsageError(
                f"--format {name} holds {' and '.join(form.possible)}, not {algorithm}"
            )
    makers(algorithms)
    arguments.algorithm = algorithms
    if arguments.only_known and arguments.known is None:
        raise UsageError("--only-known needs --known FILE")
    if arguments.known is not None:
        path, arguments.known = arguments.known, known_sums(arguments.known)
        if not arguments.known.sizes & {ALGORITHMS[algorithm] for algorithm in algorithms}:
            fitting = [one for one, size in ALGORITHMS.items() if size in arguments.known.sizes]
            raise UsageError(
                f"--known: {path!r} has no {' or '.join(algorithms)}; --algorithm {fitting[0]} fits"
            )
