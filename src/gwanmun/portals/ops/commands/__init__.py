"""One module a group of commands. Each registers itself on the application."""
