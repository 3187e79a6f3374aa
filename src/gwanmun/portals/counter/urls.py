"""Addresses of the inspection desk. No address holds personal data: documents are posted."""

from django.urls import path

from gwanmun.portals.counter import views

app_name = "counter"
urlpatterns = [
    path("", views.start, name="start"),
    path("desk/", views.desk, name="desk"),
    path("desk/act/", views.act, name="act"),
    path("inspections/<uuid:inspection_id>/notice/", views.notice, name="notice"),
]
