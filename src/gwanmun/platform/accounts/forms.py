"""Forms in which a password is asked. None offers a reset by mail: who manages accounts sets passwords."""

from allauth.account import forms

__all__ = ["ConfirmationForm", "PasswordForm", "SignInForm"]


class SignInForm(forms.LoginForm):  # type: ignore[misc] # allauth has no type information
    """Name and password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class ConfirmationForm(forms.ReauthenticateForm):  # type: ignore[misc] # allauth has no type information
    """The password again, before something sensitive."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class PasswordForm(forms.ChangePasswordForm):  # type: ignore[misc] # allauth has no type information
    """The old password and the new one twice."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].help_text = ""
