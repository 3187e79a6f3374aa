"""Who may do what, and which rows she may see: one declaration answers both."""
