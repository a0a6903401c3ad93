"""How fast something goes, and how long it will still take."""

from collections import deque

_LOOKED_BACK_SECONDS = 30.0
_LEAST_SECONDS = 1.0


class Pace:
    """Told of what is done as time goes by; only the last half minute counts, for files differ and some are skipped."""

    def __init__(self, total: int | None, begun: float) -> None:
        self._total = total
        self._lately = deque([(begun, 0)])

    def told(self, done: int, now: float) -> str:
        """Rate and remaining time in German; empty while too little is known."""
        self._lately.append((now, done))
        while now - self._lately[0][0] > _LOOKED_BACK_SECONDS and len(self._lately) > 2:
            self._lately.popleft()
        since, before = self._lately[0]
        if now - since < _LEAST_SECONDS or done == before:
            return ""
        rate = (done - before) / (now - since)
        shown = f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}".replace(".", ",")
        left = "" if self._total is None else f", noch {_span((max(self._total - done, 0)) / rate)}"
        return f"{shown}/s{left}"


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
