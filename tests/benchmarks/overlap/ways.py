"""Ways to find the pairs with a Jaccard of at least 0.5: each returns them as numbers left * bodies + right."""

from collections.abc import Callable, Mapping
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis import overlap
from tests.benchmarks.overlap.networks import Network

Keys = NDArray[np.int64]
THRESHOLD = 0.5


def ours(network: Network) -> Keys:
    """The engine of this project."""
    found = overlap.pairs(network.offsets, network.members, "jaccard", THRESHOLD, engine="numba")
    return _keys(network, found.left, found.right)


def ours_numpy(network: Network) -> Keys:
    """The same without numba."""
    found = overlap.pairs(network.offsets, network.members, "jaccard", THRESHOLD, engine="numpy")
    return _keys(network, found.left, found.right)


def set_similarity_search(network: Network) -> Keys:
    """SetSimilaritySearch, pure Python with a prefix filter."""
    from SetSimilaritySearch import all_pairs

    rows = [row.tolist() for row in np.split(network.members, network.offsets[1:-1])]
    found = [(one, other) for one, other, _ in all_pairs(rows, "jaccard", THRESHOLD)]
    return _keys(network, *np.array(found, dtype=np.int64).reshape(-1, 2).T)


def sparse_dot_topn(network: Network) -> Keys:
    """sparse_dot_topn on two threads: cosines of at least 0.5, which a Jaccard of 0.5 implies, then counted."""
    from sparse_dot_topn import sp_matmul_topn

    rows = _matrix(network, 1 / np.sqrt(np.repeat(network.sizes, network.sizes)))
    found = sp_matmul_topn(rows, rows.T.tocsr(), top_n=1_000, threshold=THRESHOLD - 1e-5, n_threads=2).tocoo()
    left, right = found.row.astype(np.int64), found.col.astype(np.int64)
    both = network.sizes[left] + network.sizes[right]
    shared = np.rint(found.data * np.sqrt(network.sizes[left] * network.sizes[right]))
    kept = (left < right) & (shared / (both - shared) >= THRESHOLD)
    return _keys(network, left[kept], right[kept])


def duckdb(network: Network) -> Keys:
    """A self-join in DuckDB."""
    import duckdb as db
    import pandas as pd

    told = pd.DataFrame({"body": network.bodies, "member": network.members})
    with db.connect() as connection:
        connection.register("told", told)
        connection.execute("CREATE TABLE held AS SELECT * FROM told")
        found = connection.execute(
            "WITH size AS (SELECT body, count(*) AS size FROM held GROUP BY body), pair AS ("
            "SELECT a.body AS l, b.body AS r, count(*) AS shared FROM held a JOIN held b "
            "ON a.member = b.member AND a.body < b.body GROUP BY ALL) "
            "SELECT l, r FROM pair JOIN size s ON s.body = l JOIN size t ON t.body = r "
            "WHERE 2 * shared >= s.size + t.size - shared"
        ).fetchnumpy()
    return _keys(network, found["l"], found["r"])


def polars(network: Network) -> Keys:
    """A self-join in polars, streamed."""
    import polars as pl

    held = pl.LazyFrame({"body": network.bodies.astype(np.int32), "member": network.members})
    size = held.group_by("body").len("size")
    pair = held.join(held, on="member", suffix="_other").filter(pl.col("body") < pl.col("body_other"))
    shared = pair.group_by("body", "body_other").len("shared")
    sized = shared.join(size, on="body").join(size, left_on="body_other", right_on="body", suffix="_other")
    alike = 2 * pl.col("shared") >= pl.col("size").cast(int) + pl.col("size_other") - pl.col("shared")
    found = sized.filter(alike).select("body", "body_other").collect(engine="streaming")
    return _keys(network, found["body"].to_numpy(), found["body_other"].to_numpy())


def networkx(network: Network) -> Keys:
    """Pairs with a common member from a networkx graph, scored by sets."""
    import networkx as nx

    graph: nx.Graph[object] = nx.Graph()
    graph.add_edges_from((body, f"m{member}") for body, member in zip(network.bodies, network.members, strict=True))
    members = [node for node in graph if isinstance(node, str)]
    near = {pair for member in members for pair in combinations(sorted(int(str(node)) for node in graph[member]), 2)}
    held = {node: set(graph[node]) for node in graph if not isinstance(node, str)}
    found = [(one, other) for one, other in near if 2 * len(held[one] & held[other]) >= len(held[one] | held[other])]
    return _keys(network, *np.array(found, dtype=np.int64).reshape(-1, 2).T)


def datasketch(network: Network) -> Keys:
    """MinHash with LSH: approximate, and not checked afterwards."""
    from datasketch import MinHash, MinHashLSH

    index, found = MinHashLSH(threshold=THRESHOLD, num_perm=128), []
    for body, row in enumerate(np.split(network.members, network.offsets[1:-1])):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([int(member).to_bytes(8, "little") for member in row])
        found += [(int(other), body) for other in index.query(sketch)]
        index.insert(str(body), sketch)
    return _keys(network, *np.array(found, dtype=np.int64).reshape(-1, 2).T)


def nearest(network: Network) -> Keys:
    """Our ten nearest of each body: the number of them."""
    found = overlap.nearest(network.offsets, network.members, 10, engine="numba")
    return _scores(found.score)


def scipy_nearest(network: Network) -> Keys:
    """The ten nearest from scipy's sparse product, 2,000 bodies at a time."""
    rows, best, sizes = _matrix(network, np.ones(len(network.members))), [], network.sizes
    turned = rows.T.tocsr()
    for begin in range(0, len(sizes), 2_000):
        product = (rows[begin : begin + 2_000] @ turned).tocsr()
        for place in range(product.shape[0]):
            span = slice(product.indptr[place], product.indptr[place + 1])
            others, shared = product.indices[span], product.data[span].astype(np.float64)
            scores = shared / (sizes[begin + place] + sizes[others] - shared)
            scores[others == begin + place] = 0
            told = scores[np.argpartition(-scores, 9)[:10]] if len(scores) > 10 else scores
            best.append(told[told > 0])
    return _scores(np.concatenate(best))


PAIRS: Mapping[str, tuple[Callable[[Network], Keys], int]] = {
    "networkx": (networkx, 1_000),
    "datasketch (approximate)": (datasketch, 10_000),
    "numpy path of ours": (ours_numpy, 100_000),
    "sparse_dot_topn": (sparse_dot_topn, 100_000),
    "SetSimilaritySearch": (set_similarity_search, 100_000),
    "polars self-join": (polars, 100_000),
    "DuckDB self-join": (duckdb, 100_000),
}
"""What runs beside ours in Python, and up to how many bodies."""


def _matrix(network: Network, values: NDArray[np.float64]):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from scipy.sparse import csr_matrix

    shape = (len(network.sizes), int(network.members.max()) + 1)
    told = (values.astype(np.float32), network.members.astype(np.int32), network.offsets.astype(np.int32))
    return csr_matrix(told, shape=shape)


def _scores(scores: NDArray[np.float64]) -> Keys:
    """Scores as whole numbers: which of equally near bodies are named is free, how near they are is not."""
    return np.sort(np.rint(scores * 1e9).astype(np.int64))


def _keys(network: Network, left: NDArray[np.integer], right: NDArray[np.integer]) -> Keys:
    small, large = np.minimum(left, right).astype(np.int64), np.maximum(left, right).astype(np.int64)
    return np.sort(small * len(network.sizes) + large)
