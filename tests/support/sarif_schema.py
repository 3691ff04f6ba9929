"""What SARIF 2.1.0 (OASIS standard, sections 3.13 to 3.58) says of the objects that cnnc writes, as a JSON Schema.

Objects take no other properties than those of the standard; the names are those of its sections.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

INDEX: Schema = {"type": "integer", "minimum": -1}
COUNT: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}


def several(name: str, least: int = 0, unique: bool = False) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}, "minItems": least, "uniqueItems": unique}


def an(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def thing(required: str = "", **properties: Schema) -> Schema:
    return {"type": "object", "required": required.split(), "properties": properties, "additionalProperties": False}


TEXT: Schema = {"type": "string"}
SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **thing(
        "version runs",
        **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": several("run")},
    ),
    "$defs": {
        "run": thing(
            "tool",
            tool=an("tool"),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            invocations=several("invocation"),
            results=several("result"),
        ),
        "tool": thing("driver", driver=an("toolComponent")),
        "toolComponent": thing("name", name=TEXT, version=TEXT, rules=several("reportingDescriptor", unique=True)),
        "reportingDescriptor": thing(
            "id",
            id=TEXT,
            name=TEXT,
            shortDescription=an("multiformatMessageString"),
            fullDescription=an("multiformatMessageString"),
            help=an("multiformatMessageString"),
            defaultConfiguration=thing(level=LEVEL),
        ),
        "multiformatMessageString": thing("text", text={"type": "string", "minLength": 1}),
        "message": thing("text", text={"type": "string", "minLength": 1}),
        "invocation": thing(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=several("notification"),
        ),
        "notification": thing("message", level=LEVEL, message=an("message")),
        "result": thing(
            "message",
            ruleId=TEXT,
            ruleIndex=INDEX,
            level=LEVEL,
            message=an("message"),
            locations=several("location"),
            relatedLocations=several("location", unique=True),
            fixes=several("fix", unique=True),
            properties={"type": "object"},
        ),
        "location": thing(
            id=INDEX,
            physicalLocation=an("physicalLocation"),
            logicalLocations=several("logicalLocation", unique=True),
            message=an("message"),
        ),
        "logicalLocation": thing(name=TEXT, kind=TEXT),
        "physicalLocation": thing("artifactLocation", artifactLocation=an("artifactLocation"), region=an("region")),
        "artifactLocation": thing(
            "uri", uri={"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$", "not": {"pattern": '["<>]'}}
        ),
        "region": thing(
            "startLine",
            startLine=FROM_ONE,
            startColumn=FROM_ONE,
            endLine=FROM_ONE,
            endColumn=FROM_ONE,
            charOffset=COUNT,
            charLength=COUNT,
        ),
        "fix": thing("artifactChanges", description=an("message"), artifactChanges=several("artifactChange", 1, True)),
        "artifactChange": thing(
            "artifactLocation replacements",
            artifactLocation=an("artifactLocation"),
            replacements=several("replacement", 1),
        ),
        "replacement": thing("deletedRegion", deletedRegion=an("region"), insertedContent=thing(text=TEXT)),
    },
}
