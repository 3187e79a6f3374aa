"""The address of a mail server in one setting."""

import pytest

from gwanmun.config.mail_server import mail_settings


def test_an_address_says_everything() -> None:
    found = mail_settings("smtp+starttls://gwanmun:p%40ss@mail.example.org")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example.org", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("gwanmun", "p@ss")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)
    assert mail_settings("smtps://mail.example.org:4650")["EMAIL_PORT"] == 4650


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://"])
def test_another_address_is_refused_with_an_example(address: str) -> None:
    with pytest.raises(ValueError, match="smtp\\+starttls://"):
        mail_settings(address)
