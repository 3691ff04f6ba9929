"""Problems as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format), which code hosts display."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from ..problem import Edit, Problem
from ..span import Source, Span
from .excerpt import clamped
from .json_record import JsonObject
from .message import message
from .page import heading, page, prose
from .report import severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(problems: Sequence[Problem], failures: Sequence[str], notes: Sequence[str], version: str) -> JsonObject:
    """The log of one run; `failures` and `notes` are messages without a place, `version` is cnnc's."""
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


def _rule(kind: type[Problem]) -> JsonObject:
    return {
        "id": kind.code,
        "name": kind.__name__,
        "shortDescription": {"text": heading(kind)},
        "fullDescription": {"text": prose(kind) or heading(kind)},
        "help": {"text": page(kind)},
        "defaultConfiguration": {"level": "error" if kind.code.startswith("E") else "warning"},
    }


def _result(problem: Problem, rule: int) -> JsonObject:
    result: JsonObject = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": severity(problem),
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


def _place(problem: Problem) -> JsonObject:
    """The place, with the expanded blocks around it as logical locations, innermost first."""
    if not problem.has_place:
        return {"physicalLocation": {"artifactLocation": _artifact(problem.span.source)}}
    location: JsonObject = {"physicalLocation": _location(problem.span)}
    blocks = [around for around in problem.within if around.name]
    if blocks:
        location["logicalLocations"] = [{"name": around.name, "kind": "type"} for around in blocks]
    return location


def _fix(edit: Edit, help_texts: Sequence[str]) -> JsonObject:
    replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
    change = {"artifactLocation": _artifact(edit.span.source), "replacements": [replacement]}
    return {"description": {"text": help_texts[0] if help_texts else "apply the edit"}, "artifactChanges": [change]}


def _location(span: Span) -> JsonObject:
    return {"artifactLocation": _artifact(span.source), "region": _region(span)}


def _artifact(source: Source) -> JsonObject:
    """A relative reference for a relative name, a `file:` URI for an absolute one."""
    name = source.name.replace("\\", "/")
    path = quote(name.encode("utf-8", "surrogateescape"), safe="/")
    return {"uri": f"file://{path}" if name.startswith("/") else path}


def _region(span: Span) -> JsonObject:
    span = clamped(span)
    return {
        "startLine": span.first.line,
        "startColumn": span.first.column,
        "endLine": span.last.line,
        "endColumn": span.last.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
