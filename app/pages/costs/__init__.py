"""The pages of costs: single amounts, the plan of a budget year, notices, what goes through others, comparisons."""
