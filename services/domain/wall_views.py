"""Named views of the wall: layout, cameras in their order, filter and page, shared by everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from services.domain.camera import check_camera_id, check_text
from services.domain.errors import BadValue, WallViewNotFound

LAYOUTS = ("automatic", "1", "4", "6", "9", "16", "25", "36", "64")
LONGEST_VIEW_NAME = 60
LONGEST_FILTER = 120
MOST_VIEWS = 100
MOST_CAMERAS = 4096
HIGHEST_PAGE = 9_999
HIGHEST_KEY = 9


@dataclass(frozen=True)
class WallView:
    """Constructing it checks it (BadValue names the field).

    With `only` nothing but `cameras` is on the wall; without, all others follow them. `page`
    counts from 0. Alt and the number `key` open the view, 0 is no key.
    """

    name: str
    layout: str = LAYOUTS[0]
    cameras: tuple[str, ...] = ()
    only: bool = False
    text: str = ""
    not_live_only: bool = False
    page: int = 0
    key: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", _checked_text(self.name, "name", LONGEST_VIEW_NAME))
        object.__setattr__(self, "text", _checked_text(self.text, "text", LONGEST_FILTER))
        if not self.name:
            raise BadValue("Give the view a name.", field="name")
        if self.layout not in LAYOUTS:
            raise BadValue("Choose one of: {choices}.", field="layout", choices=", ".join(LAYOUTS))
        for field in ("only", "not_live_only"):
            if not isinstance(getattr(self, field), bool):
                raise BadValue("Choose yes or no.", field=field)
        _check_whole(self.page, "page", HIGHEST_PAGE)
        _check_whole(self.key, "key", HIGHEST_KEY)
        object.__setattr__(self, "cameras", _checked_cameras(self.cameras))
        if self.only and not self.cameras:
            raise BadValue("The view has no camera. Choose at least one.", field="cameras")

    def plain(self) -> dict[str, Any]:
        """As the database has it."""
        return asdict(self) | {"cameras": list(self.cameras)}

    def is_named(self, name: str) -> bool:
        """Whether people would call it so: case and space around do not matter."""
        return _folded(self.name) == _folded(name)


@dataclass(frozen=True)
class WallViewSaved:
    """A view as it is stored now; `dropped`: the ids of no camera, which were left out of it."""

    view: WallView
    dropped: tuple[str, ...] = ()


def wall_view_of(plain: Any) -> WallView:
    """The view in a stored JSON; raises BadValue with the field named."""
    if not isinstance(plain, Mapping):
        raise BadValue("This must be names with values.", field="view")
    known = {field.name for field in fields(WallView)}
    for key in plain:
        if key not in known:
            raise BadValue("“{key}” is not known.", field=str(key)[:64], key=str(key)[:64])
    if "name" not in plain:
        raise BadValue("“{key}” is missing.", field="name", key="name")
    return WallView(**plain)


def named(views: Iterable[WallView], name: str) -> WallView:
    """Raises WallViewNotFound, which lists the names there are."""
    views = tuple(views)
    for view in views:
        if view.is_named(name):
            return view
    if not views:
        raise WallViewNotFound(
            "There is no wall view “{name}”: none is saved yet.", field="name", name=name[:64]
        )
    raise WallViewNotFound(
        "There is no wall view “{name}”. There are: {names}.",
        field="name",
        name=name[:64],
        names=", ".join(view.name for view in views),
    )


def in_order(views: Iterable[WallView]) -> tuple[WallView, ...]:
    """Those with a key first, by key; the others by name."""
    return tuple(sorted(views, key=lambda v: (v.key or HIGHEST_KEY + 1, _folded(v.name))))


def free_key(views: Iterable[WallView]) -> int:
    """The first number that opens no view yet; 0 when all are taken."""
    taken = {view.key for view in views}
    return next((key for key in range(1, HIGHEST_KEY + 1) if key not in taken), 0)


def placed(views: Iterable[WallView], view: WallView, replaced: str = "") -> tuple[WallView, ...]:
    """The views with this one among them, in the place of the one named `replaced`, if any.

    Raises WallViewNotFound, or BadValue for a name or key that another view has.
    """
    views = tuple(views)
    gone = named(views, replaced) if replaced else None
    others = [other for other in views if other is not gone]
    if gone is None and len(others) >= MOST_VIEWS:
        raise BadValue(
            "There are {most} views already. Delete one first.", field="name", most=MOST_VIEWS
        )
    for other in others:
        if other.is_named(view.name):
            raise BadValue(
                "There is a view “{name}” already. Choose another name.",
                field="name",
                name=other.name,
            )
        if view.key and other.key == view.key:
            raise BadValue(
                "Alt+{key} opens “{name}” already.", field="key", key=view.key, name=other.name
            )
    return in_order([*others, view])


def of_known_cameras(view: WallView, known: Collection[str]) -> WallViewSaved:
    """Without the ids of no camera; raises BadValue when none is left of those it should show."""
    kept = tuple(camera_id for camera_id in view.cameras if camera_id in known)
    dropped = tuple(camera_id for camera_id in view.cameras if camera_id not in known)
    if view.only and not kept:
        raise BadValue("None of the view's cameras exists.", field="cameras")
    return WallViewSaved(replace(view, cameras=kept), dropped)


def _folded(name: str) -> str:
    return name.strip().casefold()


def _checked_text(text: object, field: str, most: int) -> str:
    if not isinstance(text, str):
        raise BadValue("This must be a text.", field=field)
    check_text(text, field, most)
    return text.strip()


def _check_whole(number: object, field: str, most: int) -> None:
    is_whole = isinstance(number, int) and not isinstance(number, bool)
    if not isinstance(number, int) or not is_whole or not 0 <= number <= most:
        raise BadValue("Enter a whole number from 0 to {most}.", field=field, most=most)


def _checked_cameras(cameras: Any) -> tuple[str, ...]:
    if not isinstance(cameras, Sequence) or isinstance(cameras, str):
        raise BadValue("This must be a list of cameras.", field="cameras")
    if len(cameras) > MOST_CAMERAS:
        raise BadValue("This must be a list of at most {most}.", field="cameras", most=MOST_CAMERAS)
    for camera_id in cameras:
        try:
            check_camera_id(_checked_text(camera_id, "cameras", 64))
        except BadValue as error:
            error.field = "cameras"
            raise
    if len(set(cameras)) < len(cameras):
        raise BadValue("A camera is in the list twice.", field="cameras")
    return tuple(cameras)
