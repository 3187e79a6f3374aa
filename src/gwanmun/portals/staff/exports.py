"""Lists as CSV files that a spreadsheet opens without harm."""

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

__all__ = ["csv_response"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_response(name: str, heading: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A download `name`.csv in UTF-8 with a byte order mark, so that spreadsheets read Korean.

    A cell that a spreadsheet would run as a formula is written as text (with an apostrophe before it).
    """
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([_cell(label) for label in heading])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return response


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
