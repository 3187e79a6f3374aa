"""Acts on accounts. Each needs the duty "account.manage" and leaves an event."""
