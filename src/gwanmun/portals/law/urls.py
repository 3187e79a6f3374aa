"""Addresses of the law browser. They are open to everyone; `?on=` names the day."""

from django.urls import path

from gwanmun.portals.law.views import browse, changes, parameters, questions, rules, statements

app_name = "law"
urlpatterns = [
    path("law/", browse.law, name="law"),
    path("law/search/", browse.search, name="search"),
    path("law/instruments/<slug:key>/", browse.instrument, name="instrument"),
    path("law/rules/<str:name>/", rules.rule, name="rule"),
    path("law/parameters/<str:name>/", parameters.parameter, name="parameter"),
    path("law/unconfirmed/", parameters.unconfirmed, name="unconfirmed"),
    path("law/statements/", statements.statements, name="statements"),
    path("law/statements/<uuid:statement_id>/confirm/", statements.confirm, name="statement-confirm"),
    path("law/statements/<uuid:statement_id>/withdraw/", statements.withdraw, name="statement-withdraw"),
    path("law/differences/", changes.between, name="differences"),
    path("law/questions/", questions.questions, name="questions"),
    path("law/questions/<str:name>/", questions.question, name="question"),
]
