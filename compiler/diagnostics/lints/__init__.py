"""Lints: checks for specs that compile but are probably wrong. One file each, found by discovery."""
