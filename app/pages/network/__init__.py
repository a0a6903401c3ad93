"""The network as pages: the drawing, its panel, its table and its files."""
