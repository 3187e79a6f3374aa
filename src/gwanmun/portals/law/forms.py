"""A form made from what a question asks. What is left empty is not known; the law then says what it needs.

Items of lists are added with a button that sends the form, so that it works without scripts.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law.asked import Asked, Kind
from gwanmun.platform.web.countries import country_choices
from gwanmun.portals.law.wording import fact_label, language, value_label
from gwanmun.portals.staff.ports import port_choices

__all__ = ["Part", "SituationForm", "StatementForm", "situation_form"]

_MOST_ITEMS = 10
_COUNTRIES = ("nationality", "issuer")


class PartialDateField(forms.CharField):
    """A day, or the month or year of which alone is known."""

    def clean(self, value: object) -> str:
        text: str = super().clean(value)
        try:
            return str(PartialDate.parse(text)) if text else ""
        except ValueError as problem:
            raise forms.ValidationError(_("Write YYYY-MM-DD, YYYY-MM or YYYY.")) from problem


@dataclass(frozen=True, slots=True)
class Part:
    """A frame of the form: single facts, a group, or one item of a list. `adds` names the list that may grow here."""

    title: str
    fields: list[str]
    adds: str = ""


class SituationForm(forms.Form):
    """Fields named by the paths of facts ("passport.kind", "permissions.0.kind"); `counts` are items of lists."""

    def __init__(self, asks: Sequence[Asked], counts: Mapping[str, int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks, self.counts = asks, counts
        self.parts = list(self._parts())

    def _parts(self) -> Iterator[Part]:
        yield Part("", [self._field(item, item.name) for item in self.asks if not item.parts])
        for item in self.asks:
            if item.kind == "group":
                yield Part(fact_label(item.name), self._fields(item, item.name))
            elif item.parts:
                yield from self._items(item)

    def _items(self, item: Asked) -> Iterator[Part]:
        number = self.counts[item.name]
        self.fields[f"{item.name}.count"] = forms.IntegerField(widget=forms.HiddenInput, initial=number, required=False)
        for index in range(number):
            yield Part(f"{fact_label(item.name)} {index + 1}", self._fields(item, f"{item.name}.{index}"))
        if number < _MOST_ITEMS:
            yield Part(fact_label(item.name), [], item.name)

    def _fields(self, item: Asked, path: str) -> list[str]:
        return [self._field(part, f"{path}.{part.name}") for part in item.parts]

    def _field(self, item: Asked, path: str) -> str:
        self.fields[path] = _field(item, path, required=item.needed and path == item.name)
        return path

    def clean(self) -> dict[str, Any]:
        """A group or an item of which something is stated needs its own necessary facts."""
        cleaned = super().clean() or self.cleaned_data
        for item, path in self._records():
            stated = any(_stated(cleaned.get(f"{path}.{part.name}")) for part in item.parts)
            for part in item.parts:
                name = f"{path}.{part.name}"
                if stated and part.needed and not _stated(cleaned.get(name)) and name not in self.errors:
                    self.add_error(name, _("This is needed together with what you stated beside it."))
        return cleaned

    def _records(self) -> Iterator[tuple[Asked, str]]:
        for item in self.asks:
            if item.kind == "group":
                yield item, item.name
            elif item.parts:
                yield from ((item, f"{item.name}.{index}") for index in range(self.counts[item.name]))

    def facts(self) -> dict[str, Any]:
        """What was stated, in the shape that the law reads; what was left empty is left out."""
        found = {item.name: self._of(item, item.name) for item in self.asks if not item.parts}
        for item, path in self._records():
            parts = {part.name: self._of(part, f"{path}.{part.name}") for part in item.parts}
            stated = {name: value for name, value in parts.items() if _stated(value)}
            if not stated:
                continue
            if item.kind == "group":
                found[item.name] = stated
            else:
                found.setdefault(item.name, []).append(list(stated.values()) if item.kind == "pairs" else stated)
        return {name: value for name, value in found.items() if _stated(value)}

    def _of(self, item: Asked, path: str) -> Any:
        value = self.cleaned_data.get(path)
        if item.kind == "flag":
            return {"yes": True, "no": False}.get(value or "")
        if item.kind == "texts":
            return [part.strip() for part in str(value or "").split(",") if part.strip()]
        return value


def situation_form(asks: Sequence[Asked], data: QueryDict | None, day: str, on: date) -> SituationForm:
    """The empty form, the form with one more item of the list that `add` names, or the form that was sent."""
    lists = [item.name for item in asks if item.parts and item.kind != "group"]
    counts = {name: _counted(data, name) for name in lists}
    if data is None:
        return SituationForm(asks, counts, initial={day: on})
    if (added := data.get("add")) in counts:
        counts[added] = min(counts[added] + 1, _MOST_ITEMS)
        kept = {name: value for name, value in data.items() if not name.endswith(".count")}
        return SituationForm(asks, counts, initial=kept)
    return SituationForm(asks, counts, data)


def _counted(data: QueryDict | None, name: str) -> int:
    text = data.get(f"{name}.count", "0") if data is not None else "0"
    return min(int(text), _MOST_ITEMS) if re.fullmatch(r"\d{1,3}", text) else 0


def _stated(value: object) -> bool:
    """No and 0 state something; an empty text or list does not."""
    return bool(value) or isinstance(value, int)


def _field(item: Asked, path: str, *, required: bool) -> forms.Field:
    name = path.rsplit(".", 1)[-1]
    shared: dict[str, Any] = {"label": fact_label(path), "required": required}
    if choices := _choices(item, name):
        kind = forms.MultipleChoiceField if item.kind == "choices" else forms.ChoiceField
        blank = [] if item.kind == "choices" else [("", _("Not known"))]
        return kind(choices=[*blank, *choices], **shared)
    if item.kind == "partial_date":
        shared["help_text"] = _("YYYY-MM-DD; or YYYY-MM or YYYY where no more is known")
    if item.kind == "texts":
        shared["help_text"] = _("Several are parted by commas.")
    make: Callable[..., forms.Field] = _FIELDS.get(item.kind, _text)
    return make(**shared)


def _text(**shared: Any) -> forms.Field:
    return forms.CharField(max_length=500, **shared)


def _date(**shared: Any) -> forms.Field:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **shared)


def _instant(**shared: Any) -> forms.Field:
    return forms.DateTimeField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}), **shared)


_FIELDS: dict[Kind, Callable[..., forms.Field]] = {
    "number": forms.IntegerField,
    "date": _date,
    "instant": _instant,
    "partial_date": PartialDateField,
}


def _choices(item: Asked, name: str) -> list[tuple[str, Any]]:
    if item.kind == "flag":
        return [("yes", _("Yes")), ("no", _("No"))]
    if name == "port" and item.kind in ("text", "choice"):
        return list(port_choices())
    if item.choices:
        return [(choice, value_label(name, choice)) for choice in item.choices]
    if item.kind == "text" and name in _COUNTRIES:
        return country_choices(language())
    return []


class StatementForm(forms.Form):
    """A statement of an office on one uncertain value."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=120)
    key = forms.CharField(widget=forms.HiddenInput, max_length=120, required=False)
    value = forms.CharField(
        label=gettext_lazy("Value"),
        help_text=gettext_lazy("As in the data: 30 days, true, 3 months. Empty takes what is said."),
        max_length=200,
        required=False,
    )
    valid_from = forms.DateField(
        label=gettext_lazy("First day"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    valid_to = forms.DateField(
        label=gettext_lazy("Last day"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    source = forms.CharField(
        label=gettext_lazy("Source"), help_text=gettext_lazy("Which text you read, and where."), max_length=300
    )
