"""Reads Word files with python-docx. Standard input: paths, one a line. Output: JSON, for each how many headings, tables, heads and pictures it finds."""

import json
import sys

import docx


def parts(path):
    document = docx.Document(path)
    pictures = [shape._inline.docPr for shape in document.inline_shapes]
    names = [paragraph.style.name for paragraph in document.paragraphs]
    return {
        "headings": sum(name.startswith("Heading") for name in names),
        "tables": len(document.tables),
        "heads": sum(bool(table._tbl.xpath("./w:tr/w:trPr/w:tblHeader")) for table in document.tables),
        "pictures": len(pictures),
        "described": sum(bool(picture.get("descr")) for picture in pictures),
    }


json.dump([parts(path.strip()) for path in sys.stdin], sys.stdout)
