"""Which keys do what: the table's keys, and those that the user has chosen instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from app.translation import translate
from app.ui.action_table import ALL_ACTIONS, FIXED_KEYS, ActionSpec
from app.ui.resources import settings

_GROUP = "keys"
_TEXT = QKeySequence.SequenceFormat.PortableText


class Keymap(QObject):
    """The keys of all actions; choices are remembered as text and count at once.

    No key has two meanings: an action that gets a key takes it from any other.

    Signals:
        changed: Some keys do something else now.

    Attributes:
        specs: All actions.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, more: Sequence[ActionSpec] = ()
    ) -> None:
        """Read what the user has chosen.

        Args:
            parent: Qt's owner.
            more: Actions of plug-ins; see ``add``.
        """
        super().__init__(parent)
        self.specs: tuple[ActionSpec, ...] = ALL_ACTIONS
        self._defaults = {spec.id: _tidy(spec.keys) for spec in ALL_ACTIONS}
        self._keys = {**self._defaults, **_read_choices(self._defaults)}
        self.add(more)

    def add(self, more: Sequence[ActionSpec]) -> None:
        """Take actions of plug-ins; where a key of theirs is taken, they do without."""
        if not more:
            return
        self.specs = (*self.specs, *more)
        fixed = {key for keys, _ in FIXED_KEYS for key in _tidy(keys)}
        for spec in more:
            taken = fixed.union(*self._defaults.values())
            keys = _tidy(spec.keys)
            self._defaults[spec.id] = tuple(key for key in keys if key not in taken)
        self._keys = {**self._defaults, **_read_choices(self._defaults)}
        self._yield_chosen(more)

    def _yield_chosen(self, more: Sequence[ActionSpec]) -> None:
        """Leave keys of plug-ins to whatever else the user has given them to."""
        for name in [spec.id for spec in more if self.is_default(spec.id)]:
            others = [keys for other, keys in self._keys.items() if other != name]
            taken = {key for keys in others for key in keys}
            kept = (key for key in self._keys[name] if key not in taken)
            self._keys[name] = tuple(kept)

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of an action, the one to show first."""
        return self._keys[name]

    def default_keys(self, name: str) -> tuple[str, ...]:
        """Return the keys that an action has until somebody chooses others."""
        return self._defaults[name]

    def is_default(self, name: str) -> bool:
        """Tell whether an action has the keys that it came with."""
        return self._keys[name] == self._defaults[name]

    def holder(self, key: str) -> str | None:
        """Return the action that a key belongs to; None if it is free."""
        wanted = _tidy((key,))
        for name, keys in self._keys.items():
            if wanted and wanted[0] in keys:
                return name
        return None

    def set_keys(self, name: str, keys: Sequence[str]) -> None:
        """Give an action these keys and no others, whoever has them now."""
        new = _tidy(keys)
        for other, theirs in self._keys.items():
            self._keys[other] = tuple(key for key in theirs if key not in new)
        self._keys[name] = new
        self._remember()

    def reset_all(self) -> None:
        """Give all actions the keys that they came with."""
        self._keys = dict(self._defaults)
        self._remember()

    def _remember(self) -> None:
        stored = settings()
        stored.remove(_GROUP)
        for name, keys in self._keys.items():
            if not self.is_default(name):
                sequences = [QKeySequence(key) for key in keys]
                text = QKeySequence.listToString(sequences, _TEXT)
                stored.setValue(f"{_GROUP}/{name}", text)
        self.changed.emit()


def fixed_use(key: str) -> str | None:
    """Say what a key does that no action may have; None if it is like any other."""
    wanted = _tidy((key,))
    for keys, text in FIXED_KEYS:
        if wanted and wanted[0] in _tidy(keys):
            return translate(text)
    return None


def without_modifiers(sequence: QKeySequence) -> str:
    """Return the text of the last key that has to be pressed, such as S or +."""
    text = sequence.toString(_TEXT)
    return "+" if text.endswith("+") else text.rsplit("+", 1)[-1]


def _read_choices(known: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return what the settings say; unknown actions and strange keys are left out."""
    stored = settings()
    choices: dict[str, tuple[str, ...]] = {}
    for name in known:
        text = stored.value(f"{_GROUP}/{name}")
        if isinstance(text, str):
            sequences = QKeySequence.listFromString(text, _TEXT)
            choices[name] = _tidy([one.toString(_TEXT) for one in sequences])
    return choices


def _tidy(keys: Sequence[str]) -> tuple[str, ...]:
    """Write keys in one way and leave out what is none."""
    sequences = [QKeySequence(key) for key in keys]
    texts = (one.toString(_TEXT) for one in sequences)
    # What is no key at all has a text without letters.
    return tuple(dict.fromkeys(text for text in texts if text.isprintable() and text))
