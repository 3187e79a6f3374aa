"""Writes a machine readable zone of any of the five formats, check digits and truncation included."""

from gwanmun.engines.mrtd.check_digits import check_digit
from gwanmun.engines.mrtd.checks import composite_check
from gwanmun.engines.mrtd.dates import write_birth, write_expiry
from gwanmun.engines.mrtd.errors import UnableToWriteMrz
from gwanmun.engines.mrtd.layouts import LAYOUTS, Layout, MrzFormat, Span
from gwanmun.engines.mrtd.names import fit_name
from gwanmun.engines.mrtd.states import iso3_to_state
from gwanmun.engines.mrtd.transliteration import transliterate
from gwanmun.engines.mrtd.values import MrzFields
from gwanmun.kernel.refusals import Text

__all__ = ["write_mrz"]

_BLANKS = str.maketrans(" -/.", "<<<<")
_OPTIONAL = ("personal_number", "optional_data", "optional_data_2")
_AS_PRINTED = Text("문서에 적힌 값을 확인하십시오.", "Check the value against the document.")


def write_mrz(fields: MrzFields, format: MrzFormat) -> tuple[str, ...]:  # noqa: A002 - the domain's word
    """The lines of the zone. Names are transliterated and truncated as Doc 9303-3 sections 4.6 and 6 say.

    Raises:
        UnableToWriteMrz: a field does not fit, has no place in `format` or holds a character that a zone cannot
            show; UnableToTransliterate, one of these, for names.
        UnknownState: issuer or nationality is not listed.
    """
    layout = LAYOUTS[format]
    _require_visa_letter(fields.document_type, format)
    grid = [["<"] * layout.width for _ in range(layout.lines)]
    for name, text in _texts(fields, layout).items():
        _put(grid, layout.fields[name], name, text)
    for name, span in layout.digits.items():
        _put(grid, span, name, _digit(_rows(grid), layout, name, fields))
    return _rows(grid)


def _rows(grid: list[list[str]]) -> tuple[str, ...]:
    return tuple("".join(row) for row in grid)


def _texts(fields: MrzFields, layout: Layout) -> dict[str, str]:
    """What stands in each field, before check digits."""
    surname, given = transliterate(fields.surname), transliterate(fields.given_names)
    if not surname and not given:
        raise _unable("name_missing", "name", "", "이름이 없습니다.", "There is no name.")
    optional = {name: _plain(name, getattr(fields, name)) for name in _OPTIONAL if getattr(fields, name)}
    for name in optional.keys() - layout.fields.keys():
        raise _unable(
            "no_place", name, optional[name], "이 형식에는 해당 칸이 없습니다.", "This format has no such field."
        )
    texts = {
        "document_type": _plain("document_type", fields.document_type),
        "issuer": iso3_to_state(fields.issuer),
        "name": fit_name(surname, given, layout.fields["name"].width),
        "nationality": iso3_to_state(fields.nationality),
        "birth": write_birth(fields.birth),
        "sex": fields.sex.replace("X", "<"),
        "expires_on": write_expiry(fields.expires_on),
    }
    return texts | optional | _number(_plain("document_number", fields.document_number), optional, layout)


def _number(number: str, optional: dict[str, str], layout: Layout) -> dict[str, str]:
    """The document number, continued in the optional data where it is long and the layout allows it."""
    width = layout.fields["document_number"].width
    if len(number) <= width or not layout.long_numbers:
        return {"document_number": number}
    if "<" in number:
        raise _unable(
            "long_number",
            "document_number",
            number,
            "긴 번호에는 빈칸을 쓸 수 없습니다.",
            "A long number has no blanks.",
        )
    rest = f"{number[width:]}{check_digit(number)}<{optional.get('optional_data', '')}"
    return {"document_number": number[:width], "optional_data": rest.rstrip("<")}


def _digit(rows: tuple[str, ...], layout: Layout, name: str, fields: MrzFields) -> str:
    if name == "composite":
        return composite_check(rows, layout).expected
    if name == "document_number" and len(fields.document_number) > layout.fields[name].width:
        return "<"
    text = layout.fields[name].of(rows)
    return "<" if name == "personal_number" and not text.strip("<") else check_digit(text)


def _put(grid: list[list[str]], span: Span, name: str, text: str) -> None:
    if len(text) > span.width:
        raise _unable(
            "too_long", name, text, "{width}자를 넘습니다.", "It is longer than {width} characters.", width=span.width
        )
    grid[span.line][span.start : span.end] = text.ljust(span.width, "<")


def _plain(name: str, text: str) -> str:
    plain = text.strip().upper().translate(_BLANKS)
    if not all(c == "<" or (c.isascii() and c.isalnum()) for c in plain):
        raise _unable(
            "foreign_character", name, text, "영문자와 숫자만 쓸 수 있습니다.", "Only A-Z and 0-9 can be written."
        )
    return plain


def _require_visa_letter(document_type: str, form: MrzFormat) -> None:
    visa = form in (MrzFormat.MRV_A, MrzFormat.MRV_B)
    if form is not MrzFormat.TD1 and document_type.upper().startswith("V") != visa:
        raise _unable(
            "document_type",
            "document_type",
            document_type,
            "V는 사증에만 씁니다.",
            "V stands for visas, and only for them.",
        )


def _unable(code: str, name: str, value: str, ko: str, en: str, **facts: object) -> UnableToWriteMrz:
    detail = Text("{field} ‘{value}’: " + ko, "{field} ‘{value}’: " + en)
    return UnableToWriteMrz(code, detail, _AS_PRINTED, {"field": name, "value": value, **facts})
