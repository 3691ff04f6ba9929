"""A mistake of ours, as opposed to one in a spec."""

from __future__ import annotations


class CompilerBug(Exception):
    """Something that must hold does not; the message names what, for the report that the user is asked to send."""
