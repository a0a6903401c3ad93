"""What was made last for some keys: bounded, and safe to use from several threads."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Made = TypeVar("_Made")


class Lately(Generic[_Key, _Made]):
    """Holds at most ``most`` things; of more those that were added last."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[_Key, _Made] = OrderedDict()
        self._lock = Lock()

    def among(self, keys: Iterable[_Key]) -> dict[_Key, _Made]:
        """What is held of these keys."""
        with self._lock:
            return {key: self._held[key] for key in keys if key in self._held}

    def add(self, made: Mapping[_Key, _Made]) -> None:
        """Holds these too."""
        with self._lock:
            self._held.update(made)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
