"""Messages to people: in their account always, by mail where they gave an address, in their language."""
