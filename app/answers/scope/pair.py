"""How two bodies beside one another stand to a scope: which of them is tied to it, and whom of it each has."""

from app.answers.answer import Answer, BodyRef
from app.answers.ordering import german
from app.answers.scope.scope import Scope
from graph_model.projection.facts import Facts


class PairInScope(Answer):
    """The pair itself is compared whole, whatever the scope: a score over some of the members would say something else.
    ``listed``: both sides are tied, so that the pair stands in the list of the scope; ``says`` it in German. The rest
    are bodies of the scope that are members of one of the two, or of both."""

    scope: str
    listed: bool
    says: str
    left: tuple[BodyRef, ...] = ()
    both: tuple[BodyRef, ...] = ()
    right: tuple[BodyRef, ...] = ()


def pair_in_scope(facts: Facts, scope: Scope, left: BodyRef, right: BodyRef) -> PairInScope | None:
    """By the memberships that these facts tell; None where nothing was chosen."""
    if scope.is_everything:
        return None
    names = {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in facts.bodies}
    here, there = (_members(facts, scope, side.id) for side in (left, right))
    return PairInScope(
        scope=scope.says,
        listed=scope.ties(left.id, right.id),
        says=_says(scope, left, right),
        left=_named(here - there, names),
        both=_named(here & there, names),
        right=_named(there - here, names),
    )


def _members(facts: Facts, scope: Scope, body: str) -> frozenset[str]:
    held = (m.member for m in facts.memberships if m.body == body and m.status.counts)
    return frozenset(member for member in held if scope.holds(member))


def _named(bodies: frozenset[str], names: dict[str, BodyRef]) -> tuple[BodyRef, ...]:
    return tuple(sorted((names[one] for one in bodies), key=lambda ref: (german(ref.name), ref.id)))


def _says(scope: Scope, left: BodyRef, right: BodyRef) -> str:
    here, there = scope.ties(left.id), scope.ties(right.id)
    chosen = f"der Auswahl „{scope.says}“"
    if here and there:
        return f"Beide haben mit {chosen} zu tun."
    if not here and not there:
        return (
            f"Keiner der beiden hat, soweit bekannt, mit {chosen} zu tun: weder Mitgliedschaft noch "
            "Zahlung noch Gebiet. Das Paar steht nicht in der Liste dieser Auswahl."
        )
    tied, other = (left, right) if here else (right, left)
    return (
        f"Nur {tied.name} hat, soweit bekannt, mit {chosen} zu tun, {other.name} nicht. Das Paar steht "
        "nicht in der Liste dieser Auswahl."
    )
