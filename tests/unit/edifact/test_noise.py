"""The same list through noise, wraps and damage: what arrives is what was sent."""

import quopri
import textwrap

import pytest
from tests.unit.edifact.building import LEG, PERSON, codes, message, only_list, read

from gwanmun.engines.edifact import UnableToRead

CLEAN = message(LEG + PERSON + "CNT+42:1'")
EXPECTED = only_list(CLEAN)


def lines(text: str = CLEAN) -> str:
    return text.replace("'", "'\n")


def wrapped(width: int, end: str = "\r\n") -> str:
    return end.join(CLEAN[at : at + width] for at in range(0, len(CLEAN), width))


def with_separators(component: str, element: str, release: str, terminator: str) -> str:
    body = CLEAN.removeprefix("UNA:+.? '").translate(str.maketrans({":": component, "+": element, "'": terminator}))
    return f"UNA{component}{element}.{release} {terminator}{body}"


NOISY = {
    "one segment a line": lines(),
    "lines with CR LF": lines().replace("\n", "\r\n"),
    "lines with CR only": lines().replace("\n", "\r"),
    "indented lines": textwrap.indent(lines(), "      "),
    "trailing blanks": lines().replace("\n", "   \n"),
    "blank lines between": lines().replace("\n", "\n\n\n"),
    "wrapped at 64": wrapped(64),
    "wrapped at 7, inside tags and data": wrapped(7),
    "wrapped at 3 with LF": wrapped(3, "\n"),
    "teletype header": "\r\nQD SELKPKE\r\n.JFKKMKE 041330\r\n" + CLEAN,
    "teletype control characters": "\x01QD SELKPKE\r\n.JFKKMKE 041330\r\n\x02" + CLEAN + "\r\n\x03\x04",
    "teletype page break inside": CLEAN[:300] + "\x03\r\n\x01QD SELKPKE\r\n.JFKKMKE 041330\r\n\x02" + CLEAN[300:],
    "mail header": "From: ops@example.org\nSubject: it's the list\n\n" + lines(),
    "mail footer": lines() + "\n\n_____\nThis mail isn't secret. It's from the airline's desk + friends.\n",
    "footer on the same line": CLEAN + "  04MAY26 0931Z *3870  NNNN",
    "no service string": CLEAN.removeprefix("UNA:+.? '"),
    "five characters in the service string": CLEAN.replace("UNA:+.? '", "UNA:+.?'"),
    "no characters in the service string": CLEAN.replace("UNA:+.? '", "UNA"),
    "letters in the service string": CLEAN.replace("UNA:+.? '", "UNAABCDEF"),
    "star for the reserved character": CLEAN.replace("UNA:+.? '", "UNA:+.?*'"),
    "wrong terminator in the service string": CLEAN.replace("UNA:+.? '", "UNA:+.? *"),
    "wrong separators in the service string": CLEAN.replace("UNA:+.? '", "UNA*-.? '"),
    "typographic terminator in the service string": CLEAN.replace("UNA:+.? '", "UNA:+.\\*\u2019 "),
    "typographic terminators": CLEAN.replace("'", "\u2019"),
    "service string behind a line end": CLEAN.replace("UNA:+.? '", "UNA:+.? '\r\n"),
    "service string repeated": CLEAN.replace("UNG+", "UNA:+.? 'UNG+"),
    "service string repeated inside": CLEAN.replace("NAD+FL", "UNA:+.? 'NAD+FL"),
    "other separators": with_separators(":", "*", "?", "#"),
    "brackets as separators": with_separators(":", "(", ")", "-"),
    "hyphen as element separator": with_separators(":", "-", "?", "'"),
    "no release character": with_separators(":", "*", " ", "$"),
    "terminator of another character set": CLEAN.removeprefix("UNA:+.? '").replace("'", '"').replace("UNOA", "SIRE"),
    "separators of syntax level B": with_separators("\x1f", "\x1d", "?", "\x1c").split("\x1c", 1)[1],
    "line ends instead of terminators": lines().replace("'", ""),
    "line ends instead of terminators, no service string": lines(CLEAN.removeprefix("UNA:+.? '")).replace("'", ""),
    "one terminator lost at a line end": lines().replace("NAT+2+USA'", "NAT+2+USA"),
    "doubled terminators": CLEAN.replace("'", "''").replace("UNA:+.? ''", "UNA:+.? '"),
    "blank after a tag": CLEAN.replace("UNG+", "UNG +").replace("NAT+", "NAT +"),
    "blanks around separators": CLEAN.replace("+", " + ", 30).replace("UNA: + .", "UNA:+.").replace("'", "' "),
    "lower-case tags": CLEAN.replace("NAD+", "nad+").replace("LOC+", "loc+").replace("UNH+", "unh+"),
    "escaped for XML": "<message>" + CLEAN.replace("'", "&apos;") + "</message>",
    "quoted-printable mail": "Content-Transfer-Encoding: quoted-printable\n\n"
    + quopri.encodestring(CLEAN.encode()).decode(),
    "no group": CLEAN.replace("UNG+PAXLST+KE+KRIPC+260504:0930+1+UN+D:05B'", "").replace("UNE+1+1'", ""),
    "no last terminator": CLEAN.removesuffix("'"),
    "no interchange trailer": CLEAN.removesuffix("UNZ+1+REF001'"),
    "no trailer at all": CLEAN[: CLEAN.index("UNT+")],
    "wrong counts": CLEAN.replace("UNT+20", "UNT+999").replace("UNE+1+", "UNE+7+").replace("UNZ+1+", "UNZ+9+"),
    "no interchange header": CLEAN[CLEAN.index("UNH+") :],
    "no interchange header, service string kept": "UNA:+.? '" + CLEAN[CLEAN.index("UNH+") :],
}
ENCODED = {
    "UTF-8 with byte order mark": b"\xef\xbb\xbf" + CLEAN.encode(),
    "UTF-16 with byte order mark": CLEAN.encode("utf-16"),
    "UTF-16, little end first, no mark": CLEAN.encode("utf-16-le"),
    "UTF-16, big end first, no mark": CLEAN.encode("utf-16-be"),
    "NUL bytes": CLEAN.replace("'", "'\0").encode(),
    "padded with NUL and SUB": CLEAN.encode() + b"\x1a" + b"\0" * 50,
}


@pytest.mark.parametrize("data", [*NOISY.values(), *ENCODED.values()], ids=[*NOISY, *ENCODED])
def test_noise_changes_nothing_of_what_is_said(data: str | bytes) -> None:
    found = only_list(data)
    assert found.legs == EXPECTED.legs
    assert found.travellers == EXPECTED.travellers
    assert found.reporting_party == EXPECTED.reporting_party


@pytest.mark.parametrize("data", NOISY.values(), ids=NOISY)
def test_text_and_bytes_read_the_same(data: str) -> None:
    assert read(data) == read(data.encode())


def test_the_clean_message_has_no_warnings() -> None:
    assert codes(read(CLEAN)) == []


@pytest.mark.parametrize(
    ("damage", "warning"),
    [
        ("five characters in the service string", "service_string_damaged"),
        ("wrong terminator in the service string", "service_string_damaged"),
        ("line ends instead of terminators", "terminator_restored"),
        ("one terminator lost at a line end", "terminator_restored"),
        ("no interchange trailer", "no_interchange_trailer"),
        ("no trailer at all", "truncated"),
        ("wrong counts", "segment_count"),
        ("wrong counts", "message_count"),
        ("no interchange header", "no_interchange_header"),
        ("service string repeated inside", "stray_segment"),
    ],
)
def test_damage_is_told(damage: str, warning: str) -> None:
    assert warning in codes(read(NOISY[damage]))


@pytest.mark.parametrize("cut", range(250, len(CLEAN) - 1, 13))
def test_a_message_cut_anywhere_gives_what_was_there(cut: int) -> None:
    interchange = read(CLEAN[:cut])
    (found,) = interchange.lists
    assert len(found.legs) == 1
    assert (
        "truncated" in codes(interchange) or "no_interchange_trailer" in codes(interchange) or cut > CLEAN.index("UNZ")
    )


def test_without_message_header_the_content_is_still_read() -> None:
    interchange = read(CLEAN[CLEAN.index("BGM+") :])
    assert interchange.lists[0].travellers == EXPECTED.travellers
    assert "no_message_header" in codes(interchange)


def test_a_mark_at_a_line_end_is_no_terminator() -> None:
    bare = CLEAN.removeprefix("UNA:+.? '").replace("+KRIPC+260504:0930+1+", "+KRIPC>+260504:0930+1+")
    text = lines(bare.replace("HONG:GILDONG", "HONG:GIL(DONG)")).replace("'", "")
    assert only_list(text).travellers[0].given_names == "GIL(DONG)"


def test_latin_1_bytes_are_read_with_a_warning() -> None:
    interchange = read(CLEAN.replace("GILDONG", "GÍLDÖNG").encode("latin-1"))
    assert interchange.lists[0].travellers[0].given_names == "GÍLDÖNG"
    assert codes(interchange) == ["not_utf8"]


def test_the_declared_character_set_decides_what_bytes_mean() -> None:
    cyrillic = CLEAN.replace("UNOA", "UNOE").replace("HONG:GILDONG", "ИВАНОВ:ИВАН")
    assert only_list(cyrillic.encode("iso8859-5")).travellers[0].surname == "ИВАНОВ"


@pytest.mark.parametrize("data", ["", "  \n", b"", b"\0\0\0", "hello", "UNA:+.? '", b"\xff\xfe", "%PDF-1.7 ..."])
def test_what_is_no_message_names_the_place_and_the_reason(data: str | bytes) -> None:
    with pytest.raises(UnableToRead) as caught:
        read(data)
    assert caught.value.place == "byte 0"
    assert caught.value.reason == "no_header"
    assert "EDIFACT" in caught.value.text("ko")
    assert "EDIFACT" in caught.value.text("en")


@pytest.mark.parametrize("cut", ["UNG+", "UNH+"])
def test_an_envelope_without_a_message_is_unreadable(cut: str) -> None:
    with pytest.raises(UnableToRead) as caught:
        read(CLEAN[: CLEAN.index(cut)])
    assert (caught.value.place, caught.value.reason) == ("segment 1" if cut == "UNG+" else "segment 2", "no_message")


def test_two_interchanges_in_one_file_are_read_as_one() -> None:
    second = CLEAN.replace("HONG:GILDONG", "KIM:YUNA").replace("REF001", "REF002")
    for between in ("", "\n", "\nsecured by somebody's scanner\n\n", "NNNN\x03\x01QD SELKPKE\x02"):
        interchange = read(CLEAN + between + second)
        assert [found.travellers[0].surname for found in interchange.lists] == ["HONG", "KIM"]
        assert interchange.reference == "REF001"
        assert codes(interchange) == ["several_interchanges"]


def test_two_interchanges_with_different_separators() -> None:
    interchange = read(CLEAN + "\n" + NOISY["brackets as separators"])
    assert len(interchange.lists) == 2
    assert interchange.lists[0] == interchange.lists[1]


def test_a_second_interchange_behind_a_footer_is_found_without_service_string() -> None:
    bare = CLEAN.removeprefix("UNA:+.? '")
    assert len(read(bare + "it's a footer " + bare).lists) == 2


def test_several_messages_in_one_interchange() -> None:
    one = CLEAN[CLEAN.index("UNH+") : CLEAN.index("UNE+")]
    two = CLEAN.replace(one, one + one.replace("M1", "M2")).replace("UNE+1+", "UNE+2+")
    interchange = read(two)
    assert [found.message_reference for found in interchange.lists] == ["M1", "M2"]
    assert codes(interchange) == []
