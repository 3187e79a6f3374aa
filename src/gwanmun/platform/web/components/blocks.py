"""Components that hold other content: card, table, notice, disclosure, dialog, fact; and figures."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gwanmun.platform.web.components.marks import icon

__all__ = ["register"]

register = template.Library()


@register.simple_block_tag
def card(content: str, title: str = "", count: int | None = None, level: int = 2) -> SafeString:
    """A framed part of a page. `count` is shown beside the title; `level` is the heading's."""
    if not title:
        return format_html('<section class="card"><div class="card-body">{}</div></section>', content)
    number = format_html(' <span class="count">{}</span>', count) if count is not None else ""
    return format_html(
        '<section class="card"><div class="card-head"><h{0}>{1}{2}</h{0}></div>'
        '<div class="card-body">{3}</div></section>',
        level, title, number, content,
    )  # fmt: skip


@register.simple_block_tag
def table(
    content: str, caption: str, show_caption: bool = False, rows: bool = False, stacked: bool = False
) -> SafeString:
    """A table that scrolls in its own frame. `content` is thead and tbody. `rows`: J and K walk its links.

    `stacked`: on a phone each row becomes a block; its cells then carry `data-label`.
    """
    css = "table table-stacked" if stacked else "table"
    caption_css = "" if show_caption else "visually-hidden"
    return format_html(
        '<div class="table-frame" role="region" aria-label="{0}" tabindex="0">'
        '<table class="{1}"{2}><caption class="{3}">{0}</caption>{4}</table></div>',
        caption, css, SafeString(" data-rows") if rows else "", caption_css, content,
    )  # fmt: skip


@register.simple_block_tag
def notice(content: str, tone: str = "", title: str = "") -> SafeString:
    """A paragraph that must be seen. Tones: good, warn, bad, or none for information."""
    shape = {"good": "check", "warn": "warning", "bad": "stop"}.get(tone, "info")
    head = format_html("<p><strong>{}</strong></p>", title) if title else ""
    css = f"notice notice-{tone}" if tone else "notice"
    return format_html('<div class="{}">{}<div class="notice-body">{}{}</div></div>', css, icon(shape), head, content)


@register.simple_block_tag
def disclosure(content: str, title: str, is_open: bool = False) -> SafeString:
    """Content that opens on request; printed open."""
    state = SafeString(" open") if is_open else ""
    return format_html('<details class="disclosure"{}><summary>{}</summary>{}</details>', state, title, content)


@register.simple_block_tag
def dialog(content: str, name: str, title: str) -> SafeString:
    """A dialog opened by `{% dialog_button name … %}`; the browser opens and closes it, no script is needed."""
    return format_html(
        '<div id="{0}" class="dialog" popover role="dialog" aria-labelledby="{0}-title">'
        '<h2 id="{0}-title">{1}</h2>{2}</div>',
        name, title, content,
    )  # fmt: skip


@register.simple_block_tag
def fact(content: str, label: str) -> SafeString:
    """One line of a `<dl class="facts">`."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, content)


@register.simple_tag
def stat(label: str, value: object, unit: str = "", note: str = "") -> SafeString:
    """A figure with its label, unit and a note, such as the day before."""
    return format_html(
        '<div class="stat"><p class="stat-label">{}</p><p class="stat-value">{}{}</p>{}</div>',
        label, value, format_html(" <small>{}</small>", unit) if unit else "",
        format_html('<p class="stat-note">{}</p>', note) if note else "",
    )  # fmt: skip


@register.simple_tag
def empty(title: str, hint: str = "") -> SafeString:
    """What a list says when it has nothing to show, and what to do about it."""
    return format_html('<div class="empty">{}<strong>{}</strong><p>{}</p></div>', icon("empty"), title, hint)


@register.simple_tag
def progress(label: str, done: int, total: int) -> SafeString:
    """How much of a known amount is done."""
    return format_html(
        '<div class="progress"><div class="progress-head"><span>{0}</span><span>{1} / {2}</span></div>'
        '<progress max="{2}" value="{1}" aria-label="{0}"></progress></div>',
        label, done, total,
    )  # fmt: skip
