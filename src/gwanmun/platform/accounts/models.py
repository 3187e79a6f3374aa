"""Accounts: of officers, and of members of the public who have proved who they are."""

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import BaseUserManager, PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.platform.access.actors import Actor


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts with hashed passwords."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "Account":
        account = self.model(username=username, **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in: an officer, whose duties say what she does and whose office says where, or, with
    `person_id`, a member of the public who has proved to be that person on file.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField(max_length=60, unique=True)
    name_ko = models.CharField(max_length=60, blank=True)
    name_en = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    office = models.CharField(max_length=20, blank=True)
    duties: "models.Field[list[str], list[str]]" = ArrayField(models.CharField(max_length=60), default=list)
    person_id = models.UUIDField(null=True, unique=True)
    language = models.CharField(max_length=10, default="ko")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name_ko or self.name_en or self.username

    def as_actor(self, purpose: str = "") -> Actor:
        """This account as the actor of an act."""
        return Actor(
            id=f"account:{uuid.UUID(str(self.pk))}",
            name=str(self),
            kind="public" if self.person_id else "officer",
            duties=frozenset(self.duties),
            office=self.office,
            purpose=purpose,
            person_id=self.person_id,
        )
