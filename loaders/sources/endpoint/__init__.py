"""An OParl endpoint over HTTP: asked politely, kept as a mirror beside the graph, handed on as drafts of its papers.

The mirror keeps what reading needs and nothing of persons; how a run goes is decided in `loaders.synchronising`.
"""
