"""Parts of forms that Django's own rendering does not bring."""

from django import template
from django.forms import BaseForm

__all__ = ["register"]

register = template.Library()


@register.inclusion_tag("web/components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, object]:
    """All errors of a form above it, each a link to its field."""
    fields = [(field, error) for field in form if field.errors for error in field.errors]
    return {"form": form, "fields": fields, "general": form.non_field_errors()}


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """The form without placeholders, which repeat the labels and vanish while one types."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form
