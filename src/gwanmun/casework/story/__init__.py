"""What the events of a case tell. The tables repeat it so that lists can be asked; they never know more."""
