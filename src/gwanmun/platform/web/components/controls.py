"""What is pressed: buttons, links that look like buttons, and the buttons of dialogs."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gwanmun.platform.web.components.marks import icon

__all__ = ["register"]

register = template.Library()


@register.simple_tag
def dialog_button(name: str, label: str, kind: str = "", key: str = "") -> SafeString:
    """The button that opens the dialog `name`. Kinds: primary, danger, quiet, or none. `key` presses it."""
    return format_html(
        '<button type="button" class="{}" popovertarget="{}"{}>{}{}</button>',
        _css(kind), name, _key_attributes(key, label), label, _key_mark(key),
    )  # fmt: skip


@register.simple_tag
def dialog_close(name: str, label: str = "") -> SafeString:
    """The button that closes the dialog `name` and does nothing else."""
    return format_html(
        '<button type="button" class="button" popovertarget="{}" popovertargetaction="hide">{}</button>',
        name, label or gettext("Cancel"),
    )  # fmt: skip


@register.simple_tag
def button(
    label: str,
    kind: str = "",
    *,
    key: str = "",
    href: str = "",
    name: str = "",
    value: str = "",
    icon_name: str = "",
    refused: object = "",
) -> SafeString:
    """A button (or with `href` a link that looks like one). Kinds: primary, danger, quiet, or none.

    `refused` is the sentence why it cannot be used now: the button stays readable and says so.
    """
    inside = format_html("{}{}{}", icon(icon_name) if icon_name else "", label, _key_mark(key))
    if refused:
        return format_html(
            '<span class="row"><button type="button" class="{}" aria-disabled="true">{}</button>'
            '<span class="small quiet">{}</span></span>',
            _css(kind), inside, refused,
        )  # fmt: skip
    if href:
        return format_html('<a class="{}" href="{}"{}>{}</a>', _css(kind), href, _key_attributes(key, label), inside)
    sent = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html('<button class="{}"{}{}>{}</button>', _css(kind), sent, _key_attributes(key, label), inside)


def _css(kind: str) -> str:
    return " ".join(["button", *(f"button-{part}" for part in kind.split())])


def _key_attributes(key: str, label: str) -> SafeString | str:
    return format_html(' data-key="{}" data-key-label="{}"', key, label) if key else ""


def _key_mark(key: str) -> SafeString | str:
    return format_html(' <kbd aria-hidden="true">{}</kbd>', key) if key else ""
