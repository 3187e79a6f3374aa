"""The sign-in form."""

from allauth.account.forms import LoginForm

__all__ = ["SignInForm"]


class SignInForm(LoginForm):  # type: ignore[misc] # allauth has no type information
    """Name and password. It offers no reset by mail: passwords are set by the person who manages accounts."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""
