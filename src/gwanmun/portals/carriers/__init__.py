"""The i-PreChecking gateway for carriers."""
