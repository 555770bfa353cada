"""Reads tables published as JSON with pandas. Standard input: paths, one a line. Output: JSON, by way of reading, for each file its rows as text or why it is refused."""

import json
import sys

import pandas


def text(cell):
    if cell is None or cell != cell:
        return ""
    return cell if isinstance(cell, str) else str(cell)


def rows(frame):
    return [[text(cell) for cell in row] for row in frame.astype(object).values.tolist()]


def whole(path):
    try:
        return rows(pandas.read_json(path))
    except ValueError as error:
        return {"refused": str(error)}


paths = [path.strip() for path in sys.stdin]
frames = [pandas.DataFrame(json.load(open(path, encoding="utf-8"))["rows"]) for path in paths]
json.dump({"frame": [rows(frame) for frame in frames], "read_json": [whole(path) for path in paths]}, sys.stdout)
