"""What the portals of officers share: access by duty, the law in words, lists as files, template tags."""
