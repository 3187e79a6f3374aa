"""Addresses of the office. None holds personal data: records are named by their keys, searches are posted."""

from django.urls import path

from gwanmun.portals.office.views import (
    audit,
    bookings,
    carriers,
    flights,
    hits,
    links,
    messages,
    persons,
    search,
    secondary,
    watch_list_entries,
    watch_lists,
)

app_name = "office"
urlpatterns = [
    path("flights/", flights.board, name="flights"),
    path("flights/rows/", flights.rows, name="flights-rows"),
    path("flights/export/", flights.export_board, name="flights-export"),
    path("flights/<uuid:flight_id>/", flights.flight, name="flight"),
    path("flights/<uuid:flight_id>/export/", flights.export_flight, name="flight-export"),
    path("bookings/<uuid:booking_id>/", bookings.booking, name="booking"),
    path("hits/", hits.queue, name="hits"),
    path("hits/<uuid:hit_id>/", hits.hit, name="hit"),
    path("messages/", messages.all_messages, name="messages"),
    path("messages/<uuid:message_id>/", messages.message, name="message"),
    path("watch-lists/", watch_lists.lists, name="watch-lists"),
    path("watch-lists/new/", watch_lists.new, name="watch-list-new"),
    path("watch-lists/<str:code>/describe/", watch_lists.describe, name="watch-list-describe"),
    path("watch-lists/<str:code>/", watch_lists.watch_list, name="watch-list"),
    path("watch-lists/<str:code>/upload/", watch_lists.upload, name="watch-list-upload"),
    path("watch-lists/<str:code>/add/", watch_list_entries.add, name="watch-list-add"),
    path("watch-list-entries/<uuid:entry_id>/", watch_list_entries.entry, name="watch-list-entry"),
    path("persons/", search.search, name="search"),
    path("persons/purpose/", search.purpose, name="purpose"),
    path("persons/<uuid:person_id>/", persons.person, name="person"),
    path("persons/<uuid:person_id>/documents/<uuid:document_id>/", persons.reveal, name="reveal"),
    path("persons/<uuid:person_id>/links/", links.judge, name="link"),
    path("persons/<uuid:person_id>/links/<uuid:link_id>/withdraw/", links.withdraw, name="link-withdraw"),
    path("secondary/", secondary.queue, name="secondary"),
    path("secondary/<uuid:case_id>/", secondary.case, name="secondary-case"),
    path("secondary/<uuid:case_id>/correct/", secondary.correct, name="secondary-correct"),
    path("carriers/", carriers.carriers, name="carriers"),
    path("carriers/<str:code>/", carriers.carrier, name="carrier"),
    path("carriers/<str:code>/keys/<uuid:key_id>/revoke/", carriers.revoke, name="carrier-key-revoke"),
    path("audit/", audit.log, name="audit"),
    path("audit/verify/", audit.verification, name="audit-verify"),
]
