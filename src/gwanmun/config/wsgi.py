"""The WSGI application. DJANGO_SETTINGS_MODULE may name other settings."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from gwanmun.engines import screening

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gwanmun.config.settings")
application = get_wsgi_application()
screening.warm()  # before the first traveller waits for it
get_resolver().url_patterns  # noqa: B018 - read now, once, and not by the first visitor of every worker
