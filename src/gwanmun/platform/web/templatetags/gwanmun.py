"""`{% load gwanmun %}`: every tag and filter of the component set."""

from django import template

from gwanmun.platform.web.components import blocks, controls, fields, lists, marks, reasons, text

register = template.Library()
for family in (text, marks, blocks, controls, fields, lists, reasons):
    register.tags.update(family.register.tags)
    register.filters.update(family.register.filters)
