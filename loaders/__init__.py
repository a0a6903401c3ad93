"""From sources to statements: finding, masking and reading documents, and deciding which body a mention means.

Nothing here knows a page, a route or a setting; what is kept, and how, is decided in `graph_model`.
"""
