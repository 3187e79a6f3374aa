"""Official letters: versioned templates in several languages, PDF/A with a seal and a signature, and their delivery."""
