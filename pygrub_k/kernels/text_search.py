"""What is found in a kernel by its bytes alone, while they pass: its banner, its configuration."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.kernels.facts import BLOCK_DRIVER, BUILT_IN, MISSING, MODULE, NETWORK_DRIVER
from pygrub_k.limits import KERNEL_BANNER, KERNEL_CONFIG, KERNEL_CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_BANNER: Final = b"Linux version "
_CONFIG: Final = b"IKCFG_ST"
_CONFIG_END: Final = b"IKCFG_ED"
OPTIONS: Final = {
    BLOCK_DRIVER: "CONFIG_XEN_BLKDEV_FRONTEND",
    NETWORK_DRIVER: "CONFIG_XEN_NETDEV_FRONTEND",
}
_STATES: Final = {"y": BUILT_IN, "m": MODULE}


class TextSearch:
    """Takes the pieces of a kernel one after the other."""

    def __init__(self) -> None:
        self.banner = ""
        """The first text of the kind `Linux version 6.1.0 (…`, without its first two words."""
        self._tail = b""
        self._config: bytearray | None = None
        self._wants_config = True

    def feed(self, piece: bytes) -> None:
        """Look at the next piece."""
        data = self._tail + piece
        if not self.banner:
            self._find_banner(data)
        if self._config is not None and self._wants_config:
            self._go_on(piece)
        elif self._config is None and (at := data.find(_CONFIG)) >= 0:
            self._config = bytearray()
            self._go_on(data[at + len(_CONFIG) :])
        self._tail = data[-KERNEL_BANNER:]

    def _find_banner(self, data: bytes) -> None:
        at = data.find(_BANNER)
        while at >= 0 and len(data) - at >= KERNEL_BANNER:  # else it comes again in the tail
            self.banner = _banner(data[at + len(_BANNER) :][:KERNEL_BANNER])
            if self.banner:
                return
            at = data.find(_BANNER, at + 1)

    def _go_on(self, data: bytes) -> None:
        config = self._config
        if config is None:
            return
        start = max(len(config) - len(_CONFIG_END), 0)
        config += data
        end = config.find(_CONFIG_END, start)
        if end >= 0:
            del config[end:]
        self._wants_config = end < 0 and len(config) < KERNEL_CONFIG

    def finish(self) -> None:
        """Take what is left when the last piece has passed."""
        if not self.banner:
            self._find_banner(self._tail + bytes(KERNEL_BANNER))

    def drivers(self) -> dict[str, str] | None:
        """Return what the kernel's configuration says of DRIVERS; None if there is none in it.

        CorruptError if it cannot be unpacked, or is longer than KERNEL_CONFIG_TEXT.
        """
        if self._config is None:
            return None
        import zlib

        try:
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            text = unpacker.decompress(bytes(self._config), KERNEL_CONFIG_TEXT)
        except zlib.error as error:
            raise CorruptError("configuration in the kernel", None, str(error)) from None
        if not unpacker.eof:
            reason = f"it is cut off, or longer than {KERNEL_CONFIG_TEXT} bytes"
            raise CorruptError("configuration in the kernel", None, reason)
        lines = text.decode("latin-1").splitlines()
        values = dict(line.partition("=")[::2] for line in lines if line.startswith("CONFIG_XEN_"))
        return {
            driver: _STATES.get(values.get(option, ""), MISSING)
            for driver, option in OPTIONS.items()
        }


def _banner(data: bytes) -> str:
    """Return the text of a banner; empty if this is another text with the same words."""
    line = data.partition(b"\0")[0].partition(b"\n")[0]
    is_banner = line[:1].isdigit() and b" (" in line
    return line.decode("utf-8", "surrogateescape") if is_banner else ""
