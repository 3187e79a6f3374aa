"""Names that a list search should find although they belong to somebody else."""

from random import Random

__all__ = ["resembling"]

_SPELLINGS = (
    ("PH", "F"), ("KH", "H"), ("OU", "U"), ("EE", "I"), ("OO", "U"), ("Y", "I"), ("K", "C"), ("V", "W"), ("DZH", "J"),
    ("TH", "T"), ("EO", "U"), ("J", "ZH"), ("AE", "A"), ("U", "OO"), ("I", "EE"), ("NG", "N"), ("H", ""),
)  # fmt: skip


def resembling(rng: Random, surname: str, given_names: str) -> tuple[str, str]:
    """The same name, the name in another order, or with one other spelling: surname and given names."""
    way = rng.randrange(3)
    if way == 0 or not given_names:
        return surname, given_names
    if way == 1:
        return given_names, surname
    return surname, _respelled(rng, given_names)


def _respelled(rng: Random, name: str) -> str:
    fitting = [(found, other) for found, other in _SPELLINGS if found in name and len(name) > len(found) + 1]
    if not fitting:
        return name
    found, other = rng.choice(fitting)
    return name.replace(found, other, 1)
