"""Problems as a log in SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from ..problem import Edit, Problem
from ..span import Source, Span
from .excerpt import clamped
from .message import message
from .page import heading, page, prose
from .record import Record
from .report import kind

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(problems: Sequence[Problem], failures: Sequence[str], notes: Sequence[str], version: str) -> Record:
    """The log of one run: `failures` and `notes` are messages that belong to no place, `version` is the compiler's."""
    kinds = list({problem.code: type(problem) for problem in problems}.values())
    rules = {kind.code: index for index, kind in enumerate(kinds)}
    invocation = {
        "executionSuccessful": not failures,
        "toolExecutionNotifications": [
            {"level": level, "message": {"text": text}}
            for level, texts in (("error", failures), ("note", notes))
            for text in texts
        ],
    }
    driver = {"name": "cnnc", "version": version, "rules": [_rule(kind) for kind in kinds]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [_result(problem, rules[problem.code]) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(kind: type[Problem]) -> Record:
    return {
        "id": kind.code,
        "name": kind.__name__,
        "shortDescription": {"text": heading(kind)},
        "fullDescription": {"text": prose(kind) or heading(kind)},
        "help": {"text": page(kind)},
        "defaultConfiguration": {"level": "error" if kind.code.startswith("E") else "warning"},
    }


def _result(problem: Problem, rule: int) -> Record:
    result: Record = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": kind(problem),
        "message": {"text": message(problem)},
        "locations": [_place(problem)],
    }
    related = [(other.span, other.text or "see here") for other in problem.other_labels]
    related += [(other.span, other.text) for other in problem.note_labels]
    related += [(around.span, around.text) for around in problem.within]
    if related:
        result["relatedLocations"] = [
            {"id": index, "physicalLocation": _location(span), "message": {"text": text}}
            for index, (span, text) in enumerate(related)
        ]
    edit = problem.edit or problem.proposal
    if edit:
        result["fixes"] = [_fix(edit, problem.help)]
        result["properties"] = {"certain": problem.edit is not None}
    return result


def _place(problem: Problem) -> Record:
    """The place, with the blocks that were expanded around it as logical locations, innermost first."""
    if not problem.has_place:
        return {"physicalLocation": {"artifactLocation": _artifact(problem.span.source)}}
    location: Record = {"physicalLocation": _location(problem.span)}
    blocks = [around for around in problem.within if around.name]
    if blocks:
        location["logicalLocations"] = [{"name": around.name, "kind": "type"} for around in blocks]
    return location


def _fix(edit: Edit, ways: Sequence[str]) -> Record:
    replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
    change = {"artifactLocation": _artifact(edit.span.source), "replacements": [replacement]}
    return {"description": {"text": ways[0] if ways else "mend it"}, "artifactChanges": [change]}


def _location(span: Span) -> Record:
    return {"artifactLocation": _artifact(span.source), "region": _region(span)}


def _artifact(source: Source) -> Record:
    """A relative name as a relative reference, an absolute one as a URI of its own."""
    name = source.name.replace("\\", "/")
    path = quote(name.encode("utf-8", "surrogateescape"), safe="/")
    return {"uri": f"file://{path}" if name.startswith("/") else path}


def _region(span: Span) -> Record:
    span = clamped(span)
    return {
        "startLine": span.first.line,
        "startColumn": span.first.column,
        "endLine": span.last.line,
        "endColumn": span.last.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
