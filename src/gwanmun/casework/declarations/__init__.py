"""The words in which a division declares a procedure. Pure values: no database, no clock."""
