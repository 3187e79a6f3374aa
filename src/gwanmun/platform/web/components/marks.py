"""Small marks inside a line: icon, badge, verdict, article of law, key, code, countdown, name."""

from datetime import datetime

from django import template
from django.template.context import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.platform.web.citations import citation
from gwanmun.platform.web.components.looks import MESSAGES, MODES, look_of

__all__ = ["register"]

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative symbol of `icons.svg`; the words beside it carry the meaning."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', _sprite(), name)


def _sprite() -> str:
    return static("gwanmun/icons.svg")


@register.simple_tag
def verdict(value: object, size: str = "", word: str = "") -> SafeString:
    """An answer or decision by shape, word and colour. `size="large"`: the banner of a desk; `word` replaces it."""
    look = look_of(value)
    large = " verdict-large" if size == "large" else ""
    return format_html(
        '<span class="verdict verdict-{}{}">{}{}</span>', look.tone, large, icon(look.icon), word or look.word
    )


@register.simple_tag
def badge(text: object, tone: str = "", icon_name: str = "") -> SafeString:
    """A short state. Tones: good, warn, bad, open, accent, or none."""
    css = f"badge badge-{tone}" if tone else "badge"
    return format_html('<span class="{}">{}{}</span>', css, icon(icon_name) if icon_name else "", text)


@register.simple_tag
def article(basis: LegalBasis, url: str = "") -> SafeString:
    """The legal basis as a chip, with a link to the rule's page when there is one."""
    if url:
        return format_html('<a class="article" href="{}">{}</a>', url, citation(basis))
    return format_html('<span class="article">{}</span>', citation(basis))


@register.simple_tag
def key(name: str) -> SafeString:
    """A key of the keyboard."""
    return format_html("<kbd>{}</kbd>", name)


@register.simple_tag
def mono(text: object, copy: bool = False) -> SafeString:
    """A number or code in fixed width; with `copy` a button puts it on the clipboard."""
    if not copy:
        return format_html("<code>{}</code>", text)
    return format_html(
        '<span class="copyable"><code>{0}</code><button class="copy-button" type="button" hidden data-copy="{0}" '
        'data-copied="{1}" aria-label="{2}">{3}</button></span>',
        text, gettext("Copied"), gettext("Copy %(text)s") % {"text": text}, icon("copy"),
    )  # fmt: skip


@register.simple_tag
def person_name(latin: str, native: str = "", native_lang: str = "", url: str = "") -> SafeString:
    """A name in Latin letters as in the document, then in its own script with its language for a screen reader."""
    main = format_html('<a class="name-main" href="{}">{}</a>', url, latin) if url else _name(latin)
    if not native:
        return main
    return format_html('{} <span class="name-other" lang="{}">{}</span>', main, native_lang, native)


def _name(latin: str) -> SafeString:
    return format_html('<span class="name-main">{}</span>', latin)


@register.simple_tag(takes_context=True)
def countdown(context: Context, at: datetime, soon: int = 900) -> SafeString:
    """Time left until `at` (or passed since), counted on by the browser. `soon`: seconds under which it is marked."""
    left = round((at - (context.get("page_made_at") or timezone.now())).total_seconds())
    before, after = gettext("in {}"), gettext("{} ago")
    css = "countdown-over" if left < 0 else "countdown-soon" if left <= soon else ""
    return format_html(
        '<time class="countdown {}" datetime="{}" data-countdown data-before="{}" data-after="{}" '
        'data-soon="{}">{}</time>',
        css, at.isoformat(), before, after, soon, (after if left < 0 else before).format(_clock(abs(left))),
    )  # fmt: skip


def _clock(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"


@register.simple_tag
def desk_mode(mode: str) -> SafeString:
    """The mode in which a desk works: normal, degraded or paper."""
    css, word = MODES.get(mode or "normal", MODES["normal"])
    return format_html('<span class="mode {}">{}: {}</span>', css, gettext("Mode"), word)


@register.filter
def message_tone(level: str) -> str:
    """The tone of a Django message."""
    return MESSAGES.get(level, ("", "info"))[0]


@register.filter
def message_icon(level: str) -> str:
    """The icon of a Django message."""
    return MESSAGES.get(level, ("", "info"))[1]
