"""Edits of the site file's text: what was meant changes, and not one character beside it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from services.domain.camera import Camera
from services.domain.errors import SiteFileBroken, SiteNotWritable, StationError
from services.storage.site_file.edits import FileChanges, edited
from services.storage.site_file.fields import fields_of
from services.storage.site_file.header import is_untouched, split_header
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.three_way import ABSENT
from services.storage.site_file.writer import changed_file, file_fields

BLOCK = """\
# head
version: 1   # of the file

cameras:
  # the first
  - id: gate
    name:   "Gate"     # quoted
    source: 0
    enabled: yes
    env:
      A: x   # inside
    # below
  - source: 1
    id: yard

# tail
"""
DOOR = fields_of(Camera(id="door", name="Door", source="2", extra={"lens": {"wide": True}}))
DASH = "cameras:\n- id: gate\n  source: 0\n"


def changed(text: str, **fields: Any) -> str:
    return edited(text, FileChanges(changed={"gate": fields}))


def test_a_value_keeps_its_quotes_its_comment_and_its_older_name() -> None:
    text = changed(BLOCK, name="Road", active=False)

    assert text == BLOCK.replace('"Gate"', '"Road"').replace("enabled: yes", "enabled: false")


def test_a_new_key_stands_below_the_others_at_their_depth() -> None:
    text = changed(BLOCK, location="North # wall", fps=5.0)

    new = '      A: x   # inside\n    location: "North # wall"\n    fps: 5\n'
    assert text == BLOCK.replace("      A: x   # inside\n", new)


def test_a_key_is_taken_out_with_its_line() -> None:
    assert changed(BLOCK, env=ABSENT) == BLOCK.replace("    env:\n      A: x   # inside\n", "")
    text = edited(BLOCK, FileChanges(changed={"yard": {"source": ABSENT}}))
    assert text == BLOCK.replace("  - source: 1\n    id: yard", "  - id: yard")


def test_an_entry_is_added_below_the_last_one() -> None:
    text = edited(BLOCK, FileChanges(added={"door": DOOR}))

    new = '  - id: door\n    name: Door\n    source: "2"\n    lens:\n      wide: true\n'
    assert text == BLOCK.replace("    id: yard\n", f"    id: yard\n{new}")


def test_an_entry_is_taken_out_and_the_comments_around_it_stay() -> None:
    text = edited(BLOCK, FileChanges(removed=("gate",)))

    gone = BLOCK[BLOCK.index("  - id: gate") : BLOCK.index("    # below")]
    assert text == BLOCK.replace(gone, "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        "cameras:\n",
        "cameras: []  # none\n",
        "[]\n",
        DASH,
        DASH.removesuffix("\n"),
        DASH.replace("\n", "\r\n"),
        "- id: gate\n  source: 0\n",
        "[{id: gate, source: 0}]\n",
        "cameras: [{id: gate, source: 0}, {id: yard, source: 1}]\n",
        "---\ncameras:\n    -   id: gate\n        source: >-\n          0\n",
        BLOCK,
    ],
)
def test_cameras_come_and_go_in_every_way_to_write_a_file(text: str) -> None:
    raw = text.encode()
    first = changed_file(raw, FileChanges(added={"door": DOOR}), database_id="d", revision=1).data
    ids = [camera.id for camera in read_site_file(first).cameras]
    last = changed_file(first, FileChanges(removed=ids), database_id="d", revision=2).data

    assert ids[-1] == "door"
    assert read_site_file(last).cameras == ()
    assert is_untouched(first.decode())


def test_line_ends_and_byte_order_mark_stay() -> None:
    raw = b"\xef\xbb\xbf" + DASH.replace("\n", "\r\n").encode()
    changes = FileChanges({"gate": {"name": "Road", "fps": 5.0}}, {"door": DOOR})

    written = changed_file(raw, changes, database_id="d", revision=1).data

    assert written.startswith(b"\xef\xbb\xbf# Camera station")
    assert written.count(b"\n") == written.count(b"\r\n") > 6


def test_the_header_is_replaced_and_never_doubled() -> None:
    first = changed_file(DASH.encode(), FileChanges(), database_id="d", revision=1).data
    second = changed_file(first, FileChanges(), database_id="d", revision=2).data

    header, body = split_header(second.decode())
    assert (body, header.revision if header else 0) == (DASH, 2)


def test_what_cannot_be_edited_without_loss_is_refused() -> None:
    with pytest.raises((SiteNotWritable, SiteFileBroken)):
        changed_file(b"~\n", FileChanges(added={"door": DOOR}), database_id="d", revision=1)


texts = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), min_size=1, max_size=30
)
odd = st.sampled_from(
    ["on", "010", "1:30", "null", "~", "- a", "a: b", "a #b", "'", '"', "{x", "*a", "&a", "!t",
     "%", "@", "1e3", "0x1F", ".5", "-", "?", "=", "<<", "a\\b", "yes", "2026-01-01", "é😀", "|"]
)  # fmt: skip
values = st.one_of(
    texts, odd, st.booleans(), st.none(), st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6)
)
trees = st.recursive(
    values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
edits = st.fixed_dictionaries(
    {},
    optional={
        "location": texts | odd,
        "name": odd,
        "fps": st.floats(0.1, 200) | st.none(),
        "active": st.booleans(),
        "resolution": st.sampled_from([None, "640x480"]),
        "env": st.dictionaries(st.sampled_from(["A", "B"]), odd, max_size=2),
        "lens": trees,
        "mark": st.just(ABSENT),
    },
)
LAYOUTS = (
    BLOCK,
    "- {id: gate, source: 0, mark: [1, {a: b}], name: 'x'}\n- {id: yard, source: 1}",
    "cameras:\r\n- id: gate\r\n  mark: |\r\n    two\r\n    lines\r\n  source: 0\r\n# tail\r\n",
    "cameras:\n  - mark: a\n    name: >-\n      folded\n    id: gate  # x\n    source: 0",
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(LAYOUTS), edits)
def test_what_is_written_is_what_is_read(layout: str, fields: dict[str, Any]) -> None:
    raw = layout.encode()
    try:
        written = changed_file(raw, FileChanges({"gate": fields}), database_id="d", revision=1).data
    except SiteFileBroken as error:
        # a value that no camera may have
        assume(error.field is None)
        raise
    gate = file_fields(read_site_file(written))["gate"]
    for name, value in fields.items():
        if value is ABSENT:
            assert name not in gate
        elif name not in ("lens", "env"):
            assert gate[name] == value
    assert all(line.strip() in written.decode() for line in layout.splitlines() if "#" in line[:3])


@settings(max_examples=40, deadline=None)
@given(texts | odd)
def test_older_tools_read_the_same_texts(text: str) -> None:
    assume(text.strip())
    try:
        written = edited("", FileChanges(added={"door": {**DOOR, "location": text}}))
        read_site_file(written)
    except StationError:
        return
    assert yaml.safe_load(written)["cameras"][0]["location"] == text
