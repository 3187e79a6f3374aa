"""What follows a decision or a paper: release, destination, departure order, accusation, revocation, guarantee."""
