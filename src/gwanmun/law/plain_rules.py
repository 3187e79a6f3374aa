"""What each rule says in plain Korean, read from `plain_rules.yaml` beside each act.

The plain English is in the docstrings of the rules, where who changes a rule sees it. Both say the same.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import yaml

from gwanmun.law.data_files import data_folders

__all__ = ["plain_korean"]


@cache
def plain_korean() -> Mapping[str, str]:
    """The text of every rule by its name. Raises ValueError where two files describe one rule."""
    found: dict[str, str] = {}
    for folder in data_folders():
        listing = folder / "plain_rules.yaml"
        if listing.is_file():
            entries = yaml.load(listing.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            if twice := found.keys() & entries.keys():
                raise ValueError(f"described in plain Korean twice: {', '.join(sorted(twice))}")
            found.update(entries)
    return MappingProxyType(found)
