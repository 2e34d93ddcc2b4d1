"""Values as YAML text that readers of both versions, 1.1 and 1.2, take for the same value."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from services.storage.site_file.fields import DEFAULTS, KNOWN, Fields, same_value

# a line is never folded: older tools read line by line
_WIDEST = 10**7
# what no reader takes for anything but text, between braces as well; the rest is quoted
_PLAIN = re.compile(r"(?:[^\W\d_]|/)(?:[\w./()+@=%&~ -]|:(?=[\w/]))*")
_STR_TAG = "tag:yaml.org,2002:str"


def render_pair(key: str, value: Any, *, quote: str | None = None) -> list[str]:
    """The lines of `key: value` as block YAML; `quote` keeps a text's style (' or ")."""
    return _dump(_pair(key, value, quote), flow=False).splitlines()


def render_flow_pair(key: str, value: Any, *, quote: str | None = None) -> str:
    """`key: value` as it stands between braces."""
    return _dump(_pair(key, value, quote), flow=True).strip()[1:-1]


def render_scalar(key: str, value: Any, *, quote: str | None = None) -> str:
    """What stands behind the key."""
    pair = render_flow_pair(key, value, quote=quote)
    return pair.removeprefix(render_flow_pair(key, "")[: -len('""')])


def render_entry(camera_id: str, fields: Fields) -> list[str]:
    """The lines of a whole new entry, without its dash; what is at its default is left out."""
    lines = render_pair("id", camera_id)
    for key, value in written_fields(fields).items():
        lines += render_pair(key, value)
    return lines


def render_flow_entry(camera_id: str, fields: Fields) -> str:
    pairs = {"id": camera_id, **written_fields(fields)}
    return "{" + ", ".join(render_flow_pair(key, value) for key, value in pairs.items()) + "}"


def written_fields(fields: Fields) -> dict[str, Any]:
    """What a new entry says: everything that is not the default, in a steady order."""
    ordered = [key for key in KNOWN if key in fields] + [k for k in fields if k not in KNOWN]
    return {
        key: fields[key]
        for key in ordered
        if key not in DEFAULTS or same_value(fields[key]) != same_value(DEFAULTS[key])
    }


def _pair(key: str, value: Any, quote: str | None) -> dict[Any, Any]:
    if key == "fps" and isinstance(value, float) and value.is_integer():
        # people write 5; elsewhere 5 and 5.0 are two values
        value = int(value)
    return {_spoken(key): _spoken(value, quote)}


def _spoken(value: Any, quote: str | None = None) -> Any:
    if isinstance(value, str):
        return _quoted(value, quote)
    if isinstance(value, Mapping):
        return {_spoken(key): _spoken(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_spoken(item) for item in value]
    return value


def _quoted(text: str, quote: str | None) -> Any:
    if quote == "'" and "\n" not in text:
        return SingleQuotedScalarString(text)
    resolver = yaml.resolver.Resolver()
    read_as = resolver.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    plain = _PLAIN.fullmatch(text) and text == text.strip()
    if quote == '"' or not plain or read_as != _STR_TAG or not text.isprintable():
        return DoubleQuotedScalarString(text)
    return text


def _dump(value: Any, *, flow: bool) -> str:
    writer = YAML(typ="rt", pure=True)
    writer.width = _WIDEST
    writer.default_flow_style = flow
    writer.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    writer.dump(value, out)
    return out.getvalue()
