"""Writes tables as programs of Python do. Standard input: [{"header": [...], "rows": [[cell, ...]], "csv": "..."}]; argument: how; a folder."""

import datetime
import io
import json
import sys


def value(cell):
    if isinstance(cell, dict):
        return cell["percent"] / 100 if "percent" in cell else datetime.date.fromisoformat(cell["day"])
    return cell


def number_format(cell):
    if not isinstance(cell, dict):
        return None
    return "0.0%" if "percent" in cell else "dd/mm/yyyy"


def openpyxl_cells(table, path):
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(table["header"])
    for row, cells in enumerate(table["rows"], 2):
        for column, cell in enumerate(cells, 1):
            made = sheet.cell(row, column, value(cell))
            if number_format(cell):
                made.number_format = number_format(cell)
    book.save(path)


def xlsxwriter_cells(table, path):
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, table["header"])
    for row, cells in enumerate(table["rows"], 1):
        for column, cell in enumerate(cells):
            shown = number_format(cell)
            style = book.add_format({"num_format": shown}) if shown else None
            if shown and "day" in cell:
                sheet.write_datetime(row, column, datetime.datetime.fromisoformat(cell["day"]), style)
            else:
                sheet.write(row, column, value(cell), style)
    book.close()


def frame(table):
    import pandas

    return pandas.read_csv(io.StringIO(table["csv"]))


def pandas_cells(table, path):
    import pandas

    rows = [[value(cell) for cell in cells] for cells in table["rows"]]
    pandas.DataFrame(rows, columns=table["header"]).to_excel(path, index=False)


WRITERS = {
    "openpyxl": openpyxl_cells,
    "xlsxwriter": xlsxwriter_cells,
    "pandas cells": pandas_cells,
    "pandas csv": lambda table, path: frame(table).to_csv(path, index=False),
    "pandas xlsx": lambda table, path: frame(table).to_excel(path, index=False),
}

if __name__ == "__main__":
    how, folder, ending = sys.argv[1:4]
    for index, table in enumerate(json.load(sys.stdin)):
        WRITERS[how](table, f"{folder}/{index}.{ending}")
