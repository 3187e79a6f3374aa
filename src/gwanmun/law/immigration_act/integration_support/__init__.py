"""What the Immigration Act says on integration besides the programme itself: preference, institutions, volunteers."""
