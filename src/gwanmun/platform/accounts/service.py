"""Public API of accounts. Anything else in this package is private, except `models.Account` for foreign keys."""

from gwanmun.platform.accounts.actions.change_duties import change_duties
from gwanmun.platform.accounts.actions.deactivate_account import deactivate_account
from gwanmun.platform.accounts.actions.make_account import make_account
from gwanmun.platform.accounts.actions.make_public_account import make_public_account
from gwanmun.platform.accounts.actions.reset_password import reset_password
from gwanmun.platform.accounts.models import Account

__all__ = ["Account", "change_duties", "deactivate_account", "make_account", "make_public_account", "reset_password"]
