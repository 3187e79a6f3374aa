"""Templates of notices as other apps declare them."""

from dataclasses import dataclass

from gwanmun.platform.texts import Words

__all__ = ["NoticeTemplate", "UnknownNotice", "declare_notice", "notice_template"]


class UnknownNotice(LookupError):
    """No app declares this notice."""


@dataclass(frozen=True, slots=True)
class NoticeTemplate:
    """`titles` and `bodies` are by language, Korean and English among them; facts are named as in letters. `private`:
    the body is read in the account only, and the mail says just that there is something to read."""

    name: str
    titles: Words
    bodies: Words
    private: bool = False


_templates: dict[str, NoticeTemplate] = {}


def declare_notice(template: NoticeTemplate) -> NoticeTemplate:
    """Makes the notice known.

    Raises:
        ValueError: it lacks Korean or English, or another one has its name.
    """
    if {"ko", "en"} - template.titles.keys() or template.titles.keys() != template.bodies.keys():
        raise ValueError(f"The notice {template.name} needs a title and a body in Korean and in English.")
    if _templates.setdefault(template.name, template) != template:
        raise ValueError(f"The notice {template.name} is declared twice.")
    return template


def notice_template(name: str) -> NoticeTemplate:
    """The notice called `name`.

    Raises:
        UnknownNotice: there is none.
    """
    try:
        return _templates[name]
    except KeyError:
        raise UnknownNotice(f"No notice is called {name}.") from None
