"""Accounts of officers: who may sign in, with which duties."""
