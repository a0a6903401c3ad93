"""`make quality`: figures of reading on the sets beside the checkout, by the scorers that stand there."""
