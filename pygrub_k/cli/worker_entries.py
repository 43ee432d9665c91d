"""What the menu asks, answered by the confined worker: each answer is checked and cut."""

from __future__ import annotations

from pygrub_k.bootconfig.model import Locks
from pygrub_k.errors import ConfinementError, LimitError, OutputError, PygrubError
from pygrub_k.limits import (
    CONFIG_ENTRIES,
    CONFIG_NESTING,
    CONFIG_VARIABLES,
    MENU_COMMANDS_SIZE,
    MENU_EFFORT,
    MENU_REASON_LENGTH,
    MENU_TITLE_LENGTH,
    SCRIPT_SIZE,
    SHELL_OUTPUT,
    VIEWED_SIZE,
)
from pygrub_k.menu.entries import Answer, Details, Item, Script, Tried, steps
from pygrub_k.menu.keys import NAMED
from pygrub_k.text import decimal, path_bytes, path_text
from pygrub_k.xen import stanza

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.confined.worker import Worker
    from pygrub_k.menu.entries import Items, Outcome

ITEM_WORDS: Final = 4
DETAIL_WORDS: Final = 5
PAGES_KEPT: Final = 64
"""Pages of a menu that are kept: more than CONFIG_ENTRIES have, unless their titles are long."""
DETAILS_KEPT: Final = 1000
"""Entries whose details are kept: those of some screens."""
EVERYBODY: Final = b"*"
EVENTS: Final = frozenset((b"", b"more", b"boot", b"menu", b"exit"))
WORD_LENGTH: Final = 4096
"""Characters of a word that completes another."""
TITLE_BYTES: Final = 4 * MENU_TITLE_LENGTH
"""What the worker cuts a title to: no character takes more than four bytes in UTF-8."""


def request_of(outcome: Outcome) -> list[bytes]:
    """Return the request to the worker for an outcome other than `quit`."""
    if outcome.result == "unattended":
        return [b"start"]
    return [b"start", path_bytes(outcome.path), *map(path_bytes, outcome.edit)]


class Level:
    """The items of one menu, fetched page by page as they are looked at."""

    def __init__(self, worker: Worker, path: str, count: int) -> None:
        self._worker = worker
        self._path = path_bytes(path)
        self._count = count
        self._pages: dict[int, list[Item]] = {}

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Item]:
        """Yield all items; their pages do not raise what it may cost: no key asked for each."""
        return (self._item(number, 0.0) for number in range(self._count))

    def __getitem__(self, number: int) -> Item:
        return self._item(number, MENU_EFFORT)

    def _item(self, number: int, effort: float) -> Item:
        if not 0 <= number < self._count:
            raise IndexError(number)
        for first, page in self._pages.items():
            if first <= number < first + len(page):
                return page[number - first]
        page = self._page(number, effort)
        if len(self._pages) >= PAGES_KEPT:
            self._pages.pop(next(iter(self._pages)))
        self._pages[number] = page
        return page[0]

    def _page(self, first: int, effort: float) -> list[Item]:
        words = self._worker.consult(
            b"level", self._path, b"%d" % first, effort=effort, fields=ITEM_WORDS
        )
        if len(words) % ITEM_WORDS:
            raise ConfinementError(
                f"the worker's list has {len(words)} items, no multiple of {ITEM_WORDS}"
            )
        items = []
        for at in range(0, len(words), ITEM_WORDS):
            kind, title, hotkey, users = words[at : at + ITEM_WORDS]
            longest = max(len(title), len(users))
            if longest > TITLE_BYTES:
                raise ConfinementError(f"the worker's list has a title of {longest} bytes")
            items.append(
                Item(
                    path_text(title)[:MENU_TITLE_LENGTH],
                    kind == b"submenu",
                    _hotkey(path_text(hotkey)),
                    None if users == EVERYBODY else path_text(users)[:MENU_TITLE_LENGTH],
                )
            )
        return items


class WorkerEntries:
    """The worker's menu, as the parent sees it (Entries)."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._levels: dict[str, Level] = {}
        self._details: dict[str, Details] = {}
        self._known = 0

    def level(self, path: str) -> Items:
        """Return the items of a submenu; LimitError if there are more than a menu can have."""
        if path not in self._levels:
            self._levels[path] = self._level(path)
        return self._levels[path]

    def _level(self, path: str) -> Level:
        if path.count(">") >= CONFIG_NESTING:
            raise LimitError(f"submenus are nested more than {CONFIG_NESTING} deep")
        (word,) = self._ask(b"size", path, fields=1)[:1]
        count = decimal(path_text(word), CONFIG_ENTRIES)
        if count is None:
            raise ConfinementError(
                f"the worker's menu has no number of entries up to {CONFIG_ENTRIES}"
            )
        self._known += 1
        if self._known > CONFIG_ENTRIES:
            raise LimitError(f"more than {CONFIG_ENTRIES} menus")
        return Level(self._worker, path, count)

    def details(self, path: str) -> Details:
        if path not in self._details:
            if len(self._details) >= DETAILS_KEPT:
                self._details.clear()
            self._details[path] = self._entry(path)
        return self._details[path]

    def _entry(self, path: str) -> Details:
        """Return what an entry loads; why nobody can say is its problem alone."""
        try:
            return _details(self._ask(b"entry", path, fields=DETAIL_WORDS))
        except ConfinementError:
            raise
        except PygrubError as error:
            return Details(problem=str(error)[:MENU_REASON_LENGTH])

    def script(self, path: str) -> Script:
        syntax, text = self._ask(b"script", path, fields=2)[:2]
        return Script(path_text(syntax)[:MENU_TITLE_LENGTH], path_text(text[:SCRIPT_SIZE]))

    def attempt(self, path: str, text: str) -> Tried:
        line, *words = self._ask(b"try", path, text, fields=1 + DETAIL_WORDS)
        number = decimal(path_text(line), SCRIPT_SIZE + 1)
        if number is None:
            raise ConfinementError("the worker names no line of the text")
        return Tried(number, _details(words))

    def problem(self, outcome: Outcome) -> str:
        """Return why the worker or libxl would refuse the choice; empty if neither does."""
        _, *words = request_of(outcome)
        problem, args = map(path_text, self._consult(b"check", *words, fields=2)[:2])
        if problem:
            return problem[:MENU_REASON_LENGTH]
        try:
            stanza.compose("simple0", "/kernel", None, args)
        except OutputError as error:
            return str(error)
        return ""

    def shell(self, line: str) -> Answer:
        event, output = self._worker.consult(
            b"shell", path_bytes(line), effort=MENU_EFFORT, fields=2, again=True
        )[:2]
        if event not in EVENTS:
            raise ConfinementError("the worker's command line answers in an unknown form")
        if event == b"menu":  # another one than before
            for known in (self._levels, self._details):
                for path in [path for path in known if path.startswith("c")]:
                    known.pop(path)
        return Answer(event.decode(), path_text(output)[: 2 * SHELL_OUTPUT])

    def complete(self, line: str, column: int) -> tuple[int, Sequence[str]]:
        start, *words = self._ask(b"complete", line, str(column), fields=1)
        found = [path_text(word)[:WORD_LENGTH] for word in words]
        printable = [word for word in found if word.isprintable()]
        return decimal(path_text(start), len(line)) or 0, printable

    def about(self, path: str) -> str:
        return path_text(self._ask(b"about", path, fields=1)[0][:MENU_COMMANDS_SIZE])

    def view(self, file: str, offset: int) -> tuple[int, bytes]:
        size, data = self._ask(b"view", file, str(offset), fields=2)[:2]
        return decimal(path_text(size)) or 0, data[:VIEWED_SIZE]

    def looked(self) -> str:
        return path_text(self._ask(b"looked", fields=1)[0][:MENU_COMMANDS_SIZE])

    def saved(self) -> str:
        """Return the path of the entry that the guest has saved; empty for none."""
        path = path_text(self._ask(b"saved", fields=1)[0][:MENU_TITLE_LENGTH])
        return path if steps(path) else ""

    def locks(self) -> Locks:
        """Return who may do what."""
        superusers, *words = self._ask(b"locks", fields=1)
        if len(words) % 3 or len(words) > 3 * CONFIG_VARIABLES:
            raise ConfinementError("the worker's passwords are in no known form")
        found = [path_text(word) for word in words]
        secrets = tuple((found[at], found[at + 1], found[at + 2]) for at in range(0, len(found), 3))
        return Locks(tuple(path_text(superusers).split("\n")), secrets)

    def _ask(self, kind: bytes, *words: str, fields: int) -> list[bytes]:
        return self._consult(kind, *map(path_bytes, words), fields=fields)

    def _consult(self, kind: bytes, *words: bytes, fields: int) -> list[bytes]:
        return self._worker.consult(kind, *words, effort=MENU_EFFORT, fields=fields)


def _hotkey(key: str) -> str:
    return key if key in NAMED else key[:1]


def _details(words: Sequence[bytes]) -> Details:
    if sum(map(len, words)) > MENU_COMMANDS_SIZE:
        raise ConfinementError(f"what an entry loads has more than {MENU_COMMANDS_SIZE} bytes")
    kind, problem, note, args, kernel, *ramdisks = map(path_text, words)
    return Details(
        kind == "submenu",
        problem[:MENU_REASON_LENGTH],
        note[:MENU_REASON_LENGTH],
        args,
        kernel,
        tuple(ramdisks),
        kind == "without",
    )
