"""The template tags and filters of the component set, one module a family. Loaded together by `{% load gwanmun %}`."""
