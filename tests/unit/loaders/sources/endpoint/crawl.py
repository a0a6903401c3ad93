"""A whole run at an endpoint without a graph: what would be handed on, and what was said on the way."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from loaders.registry import drafts
from loaders.sources.draft import Draft, Item, Tombstone
from loaders.sources.endpoint.addresses import Site
from loaders.sources.endpoint.client import Client, Manners
from loaders.sources.endpoint.mirror import mirror_file, opened_mirror
from loaders.sources.endpoint.papers import complete, fetch_files, is_wanted, items_of
from loaders.sources.endpoint.run import Run, Tally
from loaders.sources.endpoint.selection import Selection
from loaders.sources.endpoint.walking import ask_everything, bodies

QUICK = Manners(pause=0, first_wait=0.01, patience=2, longest_wait=5)


@dataclass
class Crawl:
    """What a run gave."""

    items: list[Item] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    told: list[str] = field(default_factory=list)

    def drafts(self) -> list[Draft]:
        """The drafts of papers and files."""
        return [item for item in self.items if isinstance(item, Draft)]

    def tombstones(self) -> list[Tombstone]:
        """What is to be taken back."""
        return [item for item in self.items if isinstance(item, Tombstone)]

    def reasons(self) -> list[str]:
        """Why things were left out."""
        return [refusal.reason for refusal in self.tally.refused]

    def keys(self) -> dict[str, list[str]]:
        """For each paper the keys that a graph would hold after the run."""
        held: dict[str, list[str]] = {}
        for draft in self.drafts():
            held.setdefault(draft.source_key.partition("#")[0], []).append(draft.source_key)
        return held


def crawl(
    endpoint: str,
    folder: Path,
    held: Mapping[str, list[str]] | None = None,
    *,
    full: bool = False,
    manners: Manners = QUICK,
    selection: Selection | None = None,
) -> Crawl:
    """Ask the endpoint, then make every paper that is pending into drafts; ``held`` is what a graph has of each."""
    site, made = Site.of(endpoint), Crawl()
    with (
        opened_mirror(mirror_file(folder, site.start, "graph")) as mirror,
        closing(Client(site, manners, made.told.append)) as client,
    ):
        run = Run(client, mirror, made.tally)
        ask_everything(run, bodies(run), full=full)
        for paper, is_pending, is_gone in run.objects.papers():
            has = (held or {}).get(paper, [])
            if is_pending and (has or (not is_gone and is_wanted(run, selection or Selection(), paper, drafts))):
                is_settled = complete(run, paper) and fetch_files(run, paper, drafts)
                made.items += items_of(run, paper, has)
                with mirror:
                    run.objects.settle([paper] if is_settled else [])
    return made
