"""A machine readable zone as a table: each field, its checks and what was corrected."""

from rich.table import Table

from gwanmun.engines.mrtd import MrzReading
from gwanmun.portals.ops.speech import console, spoken

__all__ = ["show_zone"]


def show_zone(reading: MrzReading) -> None:
    """Prints what the zone says and whether it agrees with its check digits."""
    console.print("\n".join(reading.lines), style="bold")
    table = Table(box=None, show_header=False, padding=(0, 2))
    for label, value in _fields(reading):
        if value:
            table.add_row(label, value)
    console.print(table)
    for check in reading.failed:
        told = spoken(
            f"✗ {check.field}: {check.found!r}, 맞는 값 {check.expected!r}",
            f"✗ {check.field}: found {check.found!r}, expected {check.expected!r}",
        )
        console.print(told, style="red")
    for fixed in reading.corrections:
        place = spoken(f"{fixed.line}행 {fixed.column}열", f"line {fixed.line}, column {fixed.column}")
        console.print(f"~ {place}: {fixed.found} → {fixed.became}", style="yellow")
    if reading.valid:
        console.print(spoken("✓ 검증 숫자가 모두 맞습니다.", "✓ every check holds"), style="green")


def _fields(reading: MrzReading) -> list[tuple[str, str]]:
    return [
        (spoken("형식", "format"), f"{reading.format} {reading.document_type}"),
        (spoken("발급국", "issuer"), reading.issuer),
        (spoken("성", "surname"), reading.surname),
        (spoken("이름", "given names"), reading.given_names + (" …" if reading.name_truncated else "")),
        (spoken("문서번호", "document number"), reading.document_number),
        (spoken("국적", "nationality"), reading.nationality),
        (spoken("생년월일", "born"), str(reading.birth or "")),
        (spoken("성별", "sex"), reading.sex or ""),
        (spoken("만료일", "expires"), str(reading.expires_on or "")),
        (spoken("개인번호", "personal number"), reading.personal_number),
        (
            spoken("임의 자료", "optional data"),
            " ".join(filter(None, (reading.optional_data, reading.optional_data_2))),
        ),
    ]
