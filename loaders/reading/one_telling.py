"""Several tellings of one event in a paper: what one tells in part and another in full is not told twice."""

from dataclasses import replace

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind
from loaders.reading.findings import Finding

_IN_PART = 0.4
_RENAMINGS = frozenset({EventKind.RENAME, EventKind.LEGAL_FORM})


def told_once(found: list[Finding]) -> list[Finding]:
    """The findings in order; one that another tells in full is left to the review."""
    return [_doubted(f) if any(_tells_all_of(other, f) for other in found) else f for f in found]


def _doubted(finding: Finding) -> Finding:
    return replace(finding, confidence=max(0.05, finding.confidence - _IN_PART))


def _tells_all_of(whole: Finding, part: Finding) -> bool:
    """Whether ``whole`` tells of the same event as ``part`` and names more of its sides."""
    if whole is part or whole.confidence < part.confidence - _IN_PART / 2:
        return False
    mine, other = _kind(part), _kind(whole)
    if mine is EventKind.MERGER and other is EventKind.MERGER:
        return _names(part) <= _names(whole) and (len(_names(part)), len(part.objects)) < (
            len(_names(whole)),
            len(whole.objects),
        )
    if mine in _RENAMINGS and other in _RENAMINGS and part.subjects == whole.subjects:
        return not part.objects and bool(whole.objects)
    if mine is EventKind.SPLIT and other is EventKind.SPLIT and part.subjects == whole.subjects:
        return set(part.objects) < set(whole.objects)
    return False


def _kind(finding: Finding) -> EventKind | None:
    return finding.claim.event if isinstance(finding.claim, EventClaim) else None


def _names(finding: Finding) -> frozenset[int]:
    return frozenset((*finding.subjects, *finding.objects))
