"""Forms in which a password is asked. None offers a reset by mail: who manages accounts sets passwords."""

from allauth.account import forms

__all__ = ["ConfirmationForm", "PasswordForm", "SignInForm"]


<<<<<<< HEAD
class SignInForm(forms.LoginForm):
    """Name and password."""
=======
class SignInForm(LoginForm):  # type: ignore[misc] # allauth has no type information
    """Name and password. It offers no reset by mail: passwords are set by the person who manages accounts."""
>>>>>>> platform

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class ConfirmationForm(forms.ReauthenticateForm):
    """The password again, before something sensitive."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class PasswordForm(forms.ChangePasswordForm):
    """The old password and the new one twice."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].help_text = ""
