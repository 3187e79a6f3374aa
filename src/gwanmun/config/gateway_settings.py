"""Settings of the gateway process: the same site without sessions, pages and sign-in."""

from gwanmun.config.settings import *  # noqa: F403 - the same settings but for two

ROOT_URLCONF = "gwanmun.config.gateway"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "gwanmun.platform.web.middleware.RequestContextMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # asked for by its app, which the accounts need
]
