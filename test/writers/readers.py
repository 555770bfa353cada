"""Reads CSV files as pandas does by itself. Standard input: paths, one a line. Output: JSON, for each file rows of cells as text."""

import json
import sys

import pandas


def text(cell):
    if cell is None or cell != cell:
        return ""
    return cell if isinstance(cell, str) else str(cell)


frames = [pandas.read_csv(path.strip()) for path in sys.stdin]
json.dump([[[text(cell) for cell in row] for row in frame.astype(object).values.tolist()] for frame in frames], sys.stdout)
