"""Checks, builds, seals and verifies a whole site."""
