"""What all pages of costs start from: the view at the standpoint of the reader, by the terms of the settings."""

from typing import Annotated

from fastapi import Depends, Request

from app.answers.costs.terms import CostTerms
from app.answers.costs.view import CostView, cost_view
from app.pages.asking import Asking, Standing


def terms_of(request: Request, then: Standing) -> CostTerms:
    """The terms of the settings, on the day that is looked at."""
    return CostTerms.told(request.app.state.settings, then.standpoint.day)


Terms = Annotated[CostTerms, Depends(terms_of)]


def _view(asking: Asking, then: Standing, terms: Terms) -> CostView:
    return cost_view(asking.database, asking.audience, recalled=then.recalled, terms=terms)


Viewing = Annotated[CostView, Depends(_view)]
