"""What answers have made of the facts and is kept."""

import gc
import time

from app.answers.kept import kept
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


def test_what_took_long_to_make_is_not_looked_at_for_garbage_again(network: Database) -> None:
    def slowly() -> list[object]:
        time.sleep(0.35)
        return [object()]

    gc.unfreeze()
    made = kept(network, Audience.PUBLIC).remember("slow", slowly)
    try:
        assert not any(one is made for one in gc.get_objects())
        assert kept(network, Audience.PUBLIC).remember("slow", slowly) is made
    finally:
        gc.unfreeze()
