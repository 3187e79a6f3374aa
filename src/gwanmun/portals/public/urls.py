"""Addresses of the public portal."""

from django.urls import path

from gwanmun.portals.public.views import applying, checking, following, home, letters, mine

app_name = "public"
urlpatterns = [
    path("", home.home, name="home"),
    path("extension/", checking.check_extension, name="check-extension"),
    path("extension/start/", mine.start, name="start-extension"),
    path("letters/check/", letters.check_letter, name="check-letter"),
    path("my/", mine.mine, name="mine"),
    path("cases/<uuid:case_id>/", following.case, name="case"),
    path("cases/<uuid:case_id>/questions/<slug:name>/", applying.answer, name="answer"),
    path("cases/<uuid:case_id>/documents/<slug:name>/", applying.show_document, name="document"),
    path("cases/<uuid:case_id>/check/", applying.check_answers, name="check-answers"),
    path("cases/<uuid:case_id>/messages/", following.message, name="message"),
    path("cases/<uuid:case_id>/supplement/", following.supplement, name="supplement"),
    path("cases/<uuid:case_id>/letters/<uuid:letter_id>/", following.letter, name="letter"),
    path("cases/<uuid:case_id>/withdraw/", following.withdraw, name="withdraw"),
]
