"""Reads a workbook as openpyxl and as pandas do by themselves. Standard input: its path. Output: JSON, by library and sheet, rows of text."""

import json
import sys

import openpyxl
import pandas


def text(cell):
    if cell is None or cell != cell:
        return ""
    return cell if isinstance(cell, str) else str(cell)


def rows(cells):
    return [[text(cell) for cell in row] for row in cells]


path = sys.stdin.read().strip()
book = openpyxl.load_workbook(path)
frames = pandas.read_excel(path, sheet_name=None, header=None)
json.dump(
    {
        "openpyxl": {sheet.title: rows(sheet.values) for sheet in book.worksheets},
        "pandas": {name: rows(frame.astype(object).values.tolist()) for name, frame in frames.items()},
    },
    sys.stdout,
)
