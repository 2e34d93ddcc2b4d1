"""Finds every sentence that services and app say to people, so that none goes untranslated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SWEPT = ("services", "app")
SAYS = {"sentence", "Sentence"}


def templates() -> list[str]:
    """Every template, sorted; a template that is no literal is passed by name in its module."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in _files()}
    speakers = SAYS | _error_names(trees)
    found = {text for tree in trees.values() for text in _said(tree, speakers)}
    return sorted(found - {""})


def _files() -> list[Path]:
    return sorted(path for folder in SWEPT for path in (ROOT / folder).rglob("*.py"))


def _error_names(trees: dict[Path, ast.Module]) -> set[str]:
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


def _said(tree: ast.Module, speakers: set[str]) -> Iterator[str]:
    constants = _constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or _called(node) not in speakers:
            continue
        first = node.args[0]
        for option in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
            if isinstance(option, ast.Constant) and isinstance(option.value, str):
                yield option.value
            elif isinstance(option, ast.Name) and option.id in constants:
                yield constants[option.id]


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
