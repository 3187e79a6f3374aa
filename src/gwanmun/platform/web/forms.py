"""How forms look: `{{ form }}` in any template gives labelled fields with hints and errors tied to their controls."""

from django.forms.renderers import TemplatesSetting

__all__ = ["Renderer"]


class Renderer(TemplatesSetting):
    """The templates of this project for whole forms and single fields; Django's own for widgets."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
