"""The best one-to-one assignment of rows to columns."""

from collections.abc import Mapping
from math import inf


def best_assignment(weights: Mapping[tuple[int, int], float]) -> float:
    """The largest sum of weights of which no two share a row or a column; what is not given weighs nothing.

    Source: Kuhn, The Hungarian method (1955), by shortest augmenting paths (Jonker and Volgenant 1987).
    """
    rows, columns = sorted({i for i, _ in weights}), sorted({j for _, j in weights})
    if len(rows) > len(columns):
        return best_assignment({(j, i): weight for (i, j), weight in weights.items()})
    costs = [[-weights.get((i, j), 0.0) for j in columns] for i in rows]
    owner = _assign(costs)
    return -sum(costs[row][column] for column, row in enumerate(owner) if row is not None)


def _assign(costs: list[list[float]]) -> list[int | None]:
    """The row that each column goes to at the least cost; there are no fewer columns than rows."""
    width = len(costs[0]) if costs else 0
    row_price, column_price = [0.0] * len(costs), [0.0] * width
    owner: list[int | None] = [None] * width
    for row in range(len(costs)):
        _augment(row, costs, (row_price, column_price), owner)
    return owner


def _augment(
    row: int, costs: list[list[float]], prices: tuple[list[float], list[float]], owner: list[int | None]
) -> None:
    """Give a row its column along the cheapest path of changes, and move the prices so that none is negative."""
    row_price, column_price = prices
    width = len(owner)
    distance, came_from = [inf] * width, [-1] * width
    done: list[int] = []
    at, last, so_far = row, -1, 0.0
    while True:
        for column in range(width):
            slack = so_far + costs[at][column] - row_price[at] - column_price[column]
            if column not in done and slack < distance[column]:
                distance[column], came_from[column] = slack, last
        last = min((column for column in range(width) if column not in done), key=lambda column: distance[column])
        so_far = distance[last]
        next_row = owner[last]
        if next_row is None:
            break
        done.append(last)
        at = next_row
    row_price[row] += so_far
    for column in done:
        holder = owner[column]
        if holder is not None:
            row_price[holder] += so_far - distance[column]
        column_price[column] -= so_far - distance[column]
    while last >= 0:
        before = came_from[last]
        owner[last] = row if before < 0 else owner[before]
        last = before
