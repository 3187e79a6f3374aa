"""Border control: i-PreChecking, watch lists, inspection."""
