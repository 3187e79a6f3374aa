"""Django settings. Every deployment choice is an environment variable named here; the defaults run a trial site.

| variable | meaning | default |
|---|---|---|
| DATABASE_URL | PostgreSQL >= 15 | the embedded server under GWANMUN_VAR |
| GWANMUN_VAR | folder of run-time data: database, keys, logs, collected files | `var` in the project |
| GWANMUN_SECRET_KEY | signing key of sessions | made once in GWANMUN_VAR/keys |
| GWANMUN_HOSTS | host names served, comma-separated | localhost,127.0.0.1,[::1] |
| GWANMUN_PROXIES | number of reverse proxies in front, whose X-Forwarded-For is believed | 0 |
| GWANMUN_HTTPS | "1" behind TLS: secure cookies, HSTS | off |
| GWANMUN_DEMONSTRATION | "1": demonstration accounts are shown on the sign-in page, the banner says so | off |
| GWANMUN_AUTHORITY | JSON object: the name of the authority on letters and mails, by language | a demonstration's |
| GWANMUN_SEAL_SIGNER | country and signer in the seals of letters (ICAO Doc 9303-13) | UTO:UTGW, a fictitious state |
| GWANMUN_CLAMAV | ClamAV daemon that scans what is handed in: "host:port" or the path of its socket | not scanned |
| GWANMUN_PAYMENTS | dotted path of the adapter to the payment provider | the sandbox, which moves no money |
| GWANMUN_SMTP | mail server, "smtp+starttls://user:password@host:587" | none: mails are kept in the database |
| GWANMUN_MAIL_FROM | address that mails come from | no-reply@localhost |
| GWANMUN_ADDRESS | address of the site in mails | http://localhost:8000 |
| GWANMUN_OIDC | JSON list of OpenID Connect providers (django-allauth APPS entries) | none |
"""

import json
import os
from pathlib import Path

from csp.constants import NONE, SELF

from gwanmun.config.mail_server import mail_settings
from gwanmun.platform.database.embedded import EmbeddedServer
from gwanmun.platform.database.urls import django_database
from gwanmun.platform.keys.files import load_or_make_secret
from gwanmun.platform.logs.configuration import JSON_LINES, configure_structlog

PROJECT = Path(__file__).resolve().parents[3]
VAR = Path(os.environ.get("GWANMUN_VAR", PROJECT / "var")).resolve()
EMBEDDED_DATABASE = None if os.environ.get("DATABASE_URL") else EmbeddedServer(VAR / "postgres")
DATABASE_URL = os.environ.get("DATABASE_URL") or EmbeddedServer(VAR / "postgres").url()
DATABASES = {"default": django_database(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DEBUG = False
SECRET_KEY = os.environ.get("GWANMUN_SECRET_KEY") or load_or_make_secret(VAR / "keys" / "django")
ALLOWED_HOSTS = os.environ.get("GWANMUN_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
PROXIES = int(os.environ.get("GWANMUN_PROXIES", "0"))
DEMONSTRATION = os.environ.get("GWANMUN_DEMONSTRATION") == "1"
KEYS = VAR / "keys"
VAULT = VAR / "vault"  # documents and letters, encrypted
AUTHORITY = json.loads(
    os.environ.get("GWANMUN_AUTHORITY", '{"ko": "관문 시범 기관", "en": "Gwanmun Demonstration Authority"}')
)
CLAMAV = os.environ.get("GWANMUN_CLAMAV", "")
PAYMENT_PROVIDER = os.environ.get("GWANMUN_PAYMENTS", "gwanmun.platform.fees.sandbox.SandboxProvider")
SITE_ADDRESS = os.environ.get("GWANMUN_ADDRESS", "http://localhost:8000").rstrip("/")
DEFAULT_FROM_EMAIL = os.environ.get("GWANMUN_MAIL_FROM", "no-reply@localhost")
globals().update(mail_settings(os.environ.get("GWANMUN_SMTP", "")))
SEAL_COUNTRY, SEAL_SIGNER = os.environ.get("GWANMUN_SEAL_SIGNER", "UTO:UTGW").split(":")
CHECKPOINTS = VAR / "checkpoints"  # exported seals of the audit log: copy them to another place
PROCRASTINATE_IMPORT_PATHS = ["gwanmun.platform.jobs.housekeeping"]

INSTALLED_APPS = [
    "gwanmun.platform.web",  # first: its templates come before those of allauth and Django
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "procrastinate.contrib.django",
    "gwanmun.platform.accounts",
    "gwanmun.platform.audit",
    "gwanmun.platform.outbox",
    "gwanmun.platform.appointments",
    "gwanmun.platform.documents",
    "gwanmun.platform.fees",
    "gwanmun.platform.letters",
    "gwanmun.platform.notices",
    "gwanmun.people",
    "gwanmun.casework",
    "gwanmun.divisions.border",
    "gwanmun.divisions.policy",
    "gwanmun.divisions.residence",
    "gwanmun.portals.staff",
    "gwanmun.portals.office",
    "gwanmun.portals.counter",
    "gwanmun.portals.law",
    "gwanmun.portals.carriers",
    "gwanmun.portals.public",
    "gwanmun.portals.ops",
    "gwanmun.synthetic",
]

MIDDLEWARE = [
    "gwanmun.platform.web.middleware.RequestContextMiddleware",  # first: all others act in its context
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "gwanmun.config.urls"
WSGI_APPLICATION = "gwanmun.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "gwanmun.platform.web.context.page",
            ],
        },
    }
]

FORM_RENDERER = "gwanmun.platform.web.forms.Renderer"
CSRF_FAILURE_VIEW = "gwanmun.platform.web.errors.csrf_failed"

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English"), ("zh-hans", "简体中文"), ("vi", "Tiếng Việt")]
# Officers work in the first two; applicants read all of them.
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Seoul"
LOCALE_PATHS = [PROJECT / "src" / "gwanmun" / "locale"]

STATIC_URL = "/static/"
STATICFILES_DIRS = [PROJECT / "var" / "assets"]  # filled by gwanmun.platform.web.assets, whatever GWANMUN_VAR is
WHITENOISE_USE_FINDERS = True  # no collecting step: the files are served from where they lie
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/(pretendard|noto-sans-sc)/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR / "files"}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 10}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("username", "email", "name_en")}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# Locks are the work of django-axes alone; a whole office may share one address.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": None}
ACCOUNT_SESSION_REMEMBER = False  # desks are shared: a closed browser is signed out
ACCOUNT_FORMS = {
    "login": "gwanmun.platform.accounts.forms.SignInForm",
    "reauthenticate": "gwanmun.platform.accounts.forms.ConfirmationForm",
    "change_password": "gwanmun.platform.accounts.forms.PasswordForm",
}
ACCOUNT_ADAPTER = "gwanmun.platform.accounts.adapter.ClosedAccountAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # one step of 30 seconds for typing and clocks (RFC 6238, section 5.2)
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": json.loads(os.environ.get("GWANMUN_OIDC", "[]"))}}
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_VERBOSE = False  # user names and addresses belong to the audit log
AXES_LOCKOUT_CALLABLE = "gwanmun.platform.web.views.locked_out"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]

_HTTPS = os.environ.get("GWANMUN_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # probes come from inside, without TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None  # set by the proxy, never by a client
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # asked by load balancers inside
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 60 * 60  # seconds: one shift
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = JSON_LINES
configure_structlog()
