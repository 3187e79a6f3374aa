"""Addresses of the start page, the account page, the language and, on a demonstration site, the style guide."""

from django.urls import URLPattern, URLResolver, include, path

from gwanmun.platform.web import styleguide, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("account/", views.account, name="account"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("styleguide/<slug:layout>/", styleguide.show, name="styleguide"),
]
