"""Why a machine readable zone cannot be read or written: the place, and what to do, in Korean and English."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gwanmun.kernel.refusals import Text

__all__ = ["UnableToReadMrz", "UnableToTransliterate", "UnableToWriteMrz", "UnknownState"]


@dataclass(eq=False)
class _Unable(ValueError):
    """`detail` says what is wrong and where, `remedy` what to do; both are filled with `facts` by `message`."""

    code: str
    detail: Text
    remedy: Text
    facts: Mapping[str, object] = field(default_factory=dict)

    def message(self, language: str) -> str:
        """Detail and remedy in `language` ("ko", else English)."""
        return f"{self.detail(language, **self.facts)} {self.remedy(language, **self.facts)}"

    def __str__(self) -> str:
        return self.message("en")


class UnableToReadMrz(_Unable):
    """The text has not the shape of a machine readable zone. (A wrong check digit is a result, not this error.)"""


class UnableToWriteMrz(_Unable):
    """A field does not fit into the format that was asked for."""


class UnableToTransliterate(UnableToWriteMrz):
    """A character has no Latin form in the tables."""


class UnknownState(_Unable):
    """A code of an issuing state, organisation or nationality that Doc 9303-3 section 5 does not list."""
