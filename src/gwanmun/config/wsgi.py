"""The WSGI application. DJANGO_SETTINGS_MODULE may name other settings."""

import os

from django.core.wsgi import get_wsgi_application

from gwanmun.engines import screening

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gwanmun.config.settings")
application = get_wsgi_application()
screening.warm()  # before the first traveller waits for it
