"""A site with one page more: the part that checks letters, on a page of the public."""

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import URLPattern, URLResolver, path

from gwanmun.config.urls import urlpatterns as site
from gwanmun.platform.letters.service import seal_check_data

PAGE = Template(
    '{% extends "web/public.html" %}{% block title %}Check a letter{% endblock %}'
    "{% block heading %}Check a letter{% endblock %}"
    '{% block content %}{% include "letters/check_seal.html" %}{% endblock %}'
)


def check_a_letter(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE.render(RequestContext(request, {"seal_data": seal_check_data("en")})))


urlpatterns: list[URLPattern | URLResolver] = [path("check-a-letter/", check_a_letter), *site]
