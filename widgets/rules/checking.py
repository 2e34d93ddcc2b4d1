"""Everything that is wrong with a rule as it stands in the form, each at its field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.errors import BadValue
from services.domain.rules import RuleDraft
from services.domain.rules.conditions import SIMPLE
from services.domain.rules.specs import Kind, Spec, checked, specs_of
from services.domain.sentences import Sentence, sentence

_SIMPLE = {str(kind.rule_type): kind for kind in SIMPLE}
_SHARES = frozenset({"limit"})


def draft_of(plain: Mapping[str, Any]) -> tuple[RuleDraft | None, dict[str, Sentence]]:
    """The draft, or what is wrong by field; the domain stops at the first, a form shows them all.

    Fields are named as the domain does: `conditions.parts[1].conditions.threshold`.
    """
    problems = _of_fields(specs_of(RuleDraft), plain, "")
    problems |= _of_conditions(str(plain["rule_type"]), plain["conditions"], "conditions.")
    try:
        return RuleDraft.from_plain(plain), {}
    except BadValue as error:
        field = error.field or "name"
        if not any(known == field for known in problems):
            problems[field] = error.sentence
    return None, problems


def _of_conditions(rule_type: str, plain: Mapping[str, Any], where: str) -> dict[str, Sentence]:
    if rule_type in _SIMPLE:
        return _of_fields(specs_of(_SIMPLE[rule_type]), plain, where)
    found: dict[str, Sentence] = {}
    for number, part in enumerate(plain["parts"]):
        inner = f"{where}parts[{number}].conditions."
        found |= _of_conditions(part["rule_type"], part["conditions"], inner)
    return found


def _of_fields(
    specs: Mapping[str, Spec], plain: Mapping[str, Any], where: str
) -> dict[str, Sentence]:
    found = {}
    for name, spec in specs.items():
        try:
            checked(name, spec, plain.get(name))
        except BadValue as error:
            found[f"{where}{name}"] = _in_its_unit(name, spec, error.sentence)
    return found


def _in_its_unit(name: str, spec: Spec, said: Sentence) -> Sentence:
    """A share is typed in percent: its limits are said so, too."""
    if name in _SHARES and spec.kind is Kind.NUMBER and "least" in said.arguments:
        least, most = f"{spec.least * 100:g}", f"{spec.most * 100:g}"
        return sentence("Enter a number from {least} to {most}.", least=least, most=most)
    return said
