"""What a list no longer names: each object is asked for by itself before it is given up."""

from loaders.sources.endpoint.addresses import shown
from loaders.sources.endpoint.kept_walks import Walk
from loaders.sources.endpoint.run import Run

_FEW = 10


def ask_after_vanished(run: Run, walk: Walk, kind: str) -> None:
    """After a whole walk through a list: objects that it had and did not show are asked for; those that are not there
    are given up. Where more than half is missing, the list is not believed and nothing is given up."""
    vanished = run.objects.unseen(walk.list, walk.started)
    if len(vanished) > max(_FEW, run.objects.count(walk.list) // 2):
        reason = f"Die Liste nennt {len(vanished)} bekannte Einträge nicht mehr; das wird nicht geglaubt, alles bleibt."
        run.tally.refuse(walk.list, f"{reason} Bitte beim Betreiber nachfragen.")
        return
    if vanished:
        told = f"{shown(walk.list)}: {len(vanished)} Einträge stehen nicht mehr darin und wurden einzeln nachgefragt."
        run.tally.note(told)
    for key, known in vanished:
        run.single(key, known or kind, walk.list, walk.started)
