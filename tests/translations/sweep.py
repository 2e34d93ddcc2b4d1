"""Finds every sentence that services and app say to people, so that none goes untranslated."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SWEPT = ("services", "app")
TEMPLATE = "template"

Trees = Mapping[Path, ast.Module]


def templates() -> list[str]:
    """Every template, sorted; a template that is no literal is passed by name in its module."""
    trees = parsed()
    speakers = _speakers(trees)
    found = {
        text
        for tree in trees.values()
        for option in _options(tree, speakers)
        if (text := _literal(option, _constants(tree))) is not None
    }
    return sorted(found - {""})


def unseen() -> list[str]:
    """`file: expression` of every template that this sweep cannot read."""
    trees = parsed()
    speakers = _speakers(trees)
    return sorted(
        f"{path.relative_to(ROOT)}: {ast.unparse(option)}"
        for path, tree in trees.items()
        for option in _options(tree, speakers)
        if _literal(option, _constants(tree)) is None and not _is_handed_on(option, tree)
    )


def parsed(folders: tuple[str, ...] = SWEPT) -> Trees:
    files = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def _speakers(trees: Trees) -> dict[str, int]:
    """What takes a template, and as which argument: errors, and functions that say so by name."""
    functions = {
        node.name: place
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (place := _place_of_template(node)) is not None
    }
    return functions | dict.fromkeys({"Sentence"} | _error_names(trees), 0)


def _place_of_template(function: ast.FunctionDef) -> int | None:
    names = [argument.arg for argument in function.args.posonlyargs + function.args.args]
    # what returns the filled text only reads a template that somebody else wrote
    makes_text = isinstance(function.returns, ast.Name) and function.returns.id == "str"
    speaks = TEMPLATE in names and names[0] != "self" and not makes_text
    return names.index(TEMPLATE) if speaks else None


def _error_names(trees: Trees) -> set[str]:
    """StationError and everything derived from it, wherever it is defined."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"StationError"}
    while more := {name for name, of in bases.items() if of & known} - known:
        known |= more
    return known


def _options(tree: ast.Module, speakers: Mapping[str, int]) -> Iterator[ast.expr]:
    """The expression of each template; both sides of an `a if b else c`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        place = speakers.get(_called(node))
        if place is None or len(node.args) <= place:
            continue
        said = node.args[place]
        yield from (said.body, said.orelse) if isinstance(said, ast.IfExp) else (said,)


def _literal(option: ast.expr, constants: Mapping[str, str]) -> str | None:
    if isinstance(option, ast.Constant) and isinstance(option.value, str):
        return option.value
    return constants.get(option.id) if isinstance(option, ast.Name) else None


def _is_handed_on(option: ast.expr, tree: ast.Module) -> bool:
    """A function that takes a template may hand it on: the literal stands with its callers."""
    return (
        isinstance(option, ast.Name)
        and option.id == TEMPLATE
        and any(
            isinstance(node, ast.FunctionDef)
            and node.lineno <= option.lineno <= (node.end_lineno or 0)
            and TEMPLATE in {each.arg for each in node.args.posonlyargs + node.args.args}
            for node in ast.walk(tree)
        )
    )


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""
