"""The pages of the table of memberships and costs: its rows, and its sums year by year."""
