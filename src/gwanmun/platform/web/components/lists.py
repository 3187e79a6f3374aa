"""Components over a sequence: sortable headers, pages, tabs, timeline, breadcrumb, steps."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gwanmun.platform.web.components.marks import icon

__all__ = ["register"]

register = template.Library()


def _with(context: Context, **changes: object) -> str:
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def sort_header(context: Context, field: str, label: str, number: bool = False) -> SafeString:
    """The header cell of a column that can be sorted by `?sort=field` (ascending) and `?sort=-field`."""
    current = context["request"].GET.get("sort", "")
    state = {field: "ascending", f"-{field}": "descending"}.get(current, "")
    target = f"-{field}" if state == "ascending" else field
    return format_html(
        '<th scope="col"{}{}><a href="{}">{}{}</a></th>',
        SafeString(' class="number"') if number else "",
        format_html(' aria-sort="{}"', state) if state else "",
        _with(context, sort=target), label, icon(state or "sortable"),
    )  # fmt: skip


@register.inclusion_tag("web/components/pagination.html", takes_context=True)
def pagination(context: Context, page: "Page[Any]") -> dict[str, object]:
    """Links to the pages of a Django `Page`; nothing when there is one page."""
    paginator = page.paginator
    numbers = paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    links = [(number, _with(context, page=number) if isinstance(number, int) else "") for number in numbers]
    return {
        "page": page,
        "links": links,
        "previous": _with(context, page=page.number - 1) if page.has_previous() else "",
        "next": _with(context, page=page.number + 1) if page.has_next() else "",
    }


@register.inclusion_tag("web/components/tabs.html")
def tabs(items: Sequence[Mapping[str, object]], label: str = "") -> dict[str, object]:
    """Tabs that are links. Each item: `label`, `url`, and where true `current`; `count` is optional."""
    return {"items": items, "label": label or gettext("Parts of this page")}


@register.inclusion_tag("web/components/timeline.html")
def timeline(events: Sequence[object]) -> dict[str, object]:
    """Events, newest or oldest first as given: each has `at`, `title` and may have `detail`, `by`, `tone`, `url`."""
    return {"events": events}


@register.simple_tag
def breadcrumb(*parts: str) -> SafeString:
    """The way to this page as label, address, label, address …; the last label stands alone and is the page itself."""
    links = [(parts[at], parts[at + 1]) for at in range(0, len(parts) - 1, 2)]
    items = format_html_join("", '<li><a href="{1}">{0}</a></li>', links)
    return format_html(
        '<nav class="breadcrumb" aria-label="{}"><ol>{}<li aria-current="page">{}</li></ol></nav>',
        gettext("Breadcrumb"), items, parts[-1],
    )  # fmt: skip


@register.simple_tag
def steps(labels: Sequence[str], current: int) -> SafeString:
    """Where one stands in a sequence of pages; `current` counts from 1."""
    states = [_step_state(number, current) for number in range(1, len(labels) + 1)]
    return format_html(
        '<ol class="steps">{}</ol>', format_html_join("", "<li{}>{}</li>", zip(states, labels, strict=True))
    )


def _step_state(number: int, current: int) -> SafeString:
    if number == current:
        return SafeString(' aria-current="step"')
    return SafeString(' class="done"' if number < current else "")
