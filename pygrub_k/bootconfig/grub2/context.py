"""GRUB's variables, in contexts: a submenu's or `configfile`'s changes are lost at its end."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_VARIABLES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

EXPORTED: Final = (
    *("root", "prefix", "cmdpath", "grub_cpu", "grub_platform", "pager", "lang", "locale_dir"),
    *("secondary_locale_dir", "color_normal", "color_highlight", "config_file"),
    *("config_directory", "check_signatures", "net_default_server", "net_default_interface"),
    *("net_default_ip", "net_default_mac", "SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "WEEKDAY"),
    *("YEAR", "chosen"),
)
"""Seen in every context without being exported by the configuration, as are all `feature_…`."""

FEATURES: Final = (
    *("feature_200_final", "feature_all_video_module", "feature_chainloader_bpb"),
    *("feature_default_font_path", "feature_menuentry_id", "feature_menuentry_options"),
    *("feature_nativedisk_cmd", "feature_ntldr", "feature_platform_search_hint"),
    *("feature_timeout_style",),
)

_PARAMETERS: Final = frozenset("0123456789#*@?")

Saved = tuple[dict[str, str], set[str], list[tuple[dict[str, str], set[str]]]]


class Variables:
    """The variables of the innermost context; `values` is read directly."""

    __slots__ = ("_outer", "exported", "values")

    def __init__(self, values: dict[str, str]) -> None:
        self.values = values
        self.exported = {*EXPORTED, *FEATURES}
        self._outer: list[tuple[dict[str, str], set[str]]] = []

    def set(self, name: str, value: str) -> None:
        """Set a variable; the parentheses of a device that becomes the root are dropped.

        A name that begins like a parameter (`1`, `#`) can never be read, and is not kept.
        """
        if name[:1] in _PARAMETERS:
            return
        if name == "root" and value.startswith("(") and value.endswith(")"):
            value = value[1:-1]
        self.values[name] = value
        if len(self.values) > CONFIG_VARIABLES:
            raise LimitError(f"the configuration sets more than {CONFIG_VARIABLES} variables")

    def export(self, name: str) -> None:
        """Make a variable visible in inner contexts; one that is not set becomes empty."""
        if name not in self.values:
            self.set(name, "")
        if name in self.values:
            self.exported.add(name)

    def unset(self, name: str) -> None:
        """Forget a variable and its export; the root is only emptied."""
        if name == "root":
            self.values[name] = ""
            return
        self.values.pop(name, None)
        self.exported.discard(name)

    def open(self, *, everything: bool) -> None:
        """Enter a new context with a copy of the exported variables, or of all."""
        self._outer.append((self.values, self.exported))
        self.values = {
            name: value
            for name, value in self.values.items()
            if everything or name in self.exported
        }
        self.exported = set(self.exported)

    def close(self) -> None:
        """Go back to the context that was left by `open`."""
        self.values, self.exported = self._outer.pop()

    def save(self) -> Saved:
        """Return a copy of all contexts for `restore`."""
        outer = [(dict(values), set(exported)) for values, exported in self._outer]
        return dict(self.values), set(self.exported), outer

    def restore(self, saved: Saved) -> None:
        """Go back to what `save` returned; that is not changed."""
        values, exported, outer = saved
        self.values, self.exported = dict(values), set(exported)
        self._outer = [(dict(v), set(e)) for v, e in outer]
