"""The name field: primary identifier, two fillers, secondary identifier (ICAO Doc 9303-3, section 4.6)."""

from collections.abc import Iterator

__all__ = ["fit_name", "split_name"]


def split_name(text: str) -> tuple[str, str]:
    """Surname and given names, fillers turned into blanks. Without `<<` the whole name is the surname."""
    surname, _, given = text.partition("<<")
    return _plain(surname), _plain(given)


def _plain(text: str) -> str:
    return " ".join(text.replace("<", " ").split())


def fit_name(surname: str, given: str, width: int) -> str:
    """The name field of `width` characters from names of A to Z and blanks.

    What does not fit is truncated so that the last position holds a letter, the standard's sign of truncation. The
    surname is kept whole as long as one letter of the given names remains beside it.
    """
    primary, secondary = surname.replace(" ", "<"), given.replace(" ", "<")
    whole = f"{primary}<<{secondary}" if secondary else primary
    if len(whole) <= width:
        return whole.ljust(width, "<")
    return next(
        (name for name in _truncations(primary, secondary, width) if len(name) == width and name[-1] != "<"),
        whole[:width],
    )


def _truncations(primary: str, secondary: str, width: int) -> Iterator[str]:
    """Ways to cut, the least loss first."""
    if not secondary:
        yield primary[:width]
        yield _shortened(primary)[:width]
        return
    longest = min(len(primary), width - 3)
    for length in range(longest, max(longest - 3, 0), -1):
        if primary[length - 1] != "<":
            yield f"{primary[:length]}<<{secondary}"[:width]
            yield f"{primary[:length]}<<{_shortened(secondary)}"[:width]


def _shortened(name: str) -> str:
    """One letter less in the longest component, so that a cut moves from a filler to the next initial."""
    parts = name.split("<")
    longest = max(range(len(parts)), key=lambda i: len(parts[i]))
    parts[longest] = parts[longest][:-1]
    return "<".join(part for part in parts if part)
