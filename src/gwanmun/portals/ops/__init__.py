"""The `gwanmun` command."""
