"""What stands at the top of the window while something is wrong, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from services.domain.results import SiteNews, edits_are_off
from services.domain.sentences import Sentence
from widgets.banner_strip import Banner, BannerButton
from widgets.message_level import MessageLevel
from widgets.words import say

MOST_NAMES = 3
MOST_PROBLEMS = 3

NameOf = Callable[[str], str]


def banners(news: SiteNews, problems: Sequence[Sentence], name_of: NameOf) -> list[Banner]:
    """The loudest first; `problems` are the station's, `name_of` gives a camera's name."""
    shown = []
    if news.problem is not None:
        text = QCoreApplication.translate(
            "Banners", "Site file: {problem} The last good state runs on."
        )
        shown.append(Banner("problem", text.format(problem=say(news.problem)), MessageLevel.ERROR))
    shown += _problems(news, problems)
    if not news.writable and not _edits_are_off(problems):
        text = QCoreApplication.translate(
            "Banners", "The site folder cannot be written: watching goes on, edits are off."
        )
        shown.append(Banner("read_only", text))
    if news.file_pending:
        text = QCoreApplication.translate(
            "Banners", "An edit is saved here, but not in the site file yet. It is tried again."
        )
        shown.append(Banner("pending", text))
    if news.vanished:
        shown.append(_vanished(news))
    if news.conflicts:
        shown.append(_conflicts(news, name_of))
    return [*shown, *(Banner(f"note-{n}", say(note)) for n, note in enumerate(news.notes))]


def _edits_are_off(problems: Sequence[Sentence]) -> bool:
    """The database said so already, and named the folder."""
    return any(problem.template == edits_are_off("").template for problem in problems)


def _problems(news: SiteNews, problems: Sequence[Sentence]) -> list[Banner]:
    told = {say(note) for note in (news.problem, *news.notes) if note is not None}
    texts = [text for text in dict.fromkeys(map(say, problems)) if text not in told]
    rows = [Banner(f"problem-{n}", text) for n, text in enumerate(texts[:MOST_PROBLEMS])]
    if len(texts) > MOST_PROBLEMS:
        more = QCoreApplication.translate("Banners", "More problems of this kind: {count}")
        rows.append(Banner("problems", more.format(count=len(texts) - MOST_PROBLEMS)))
    return rows


def _vanished(news: SiteNews) -> Banner:
    text = QCoreApplication.translate(
        "Banners", "No longer in the site file: {cameras}. They run on until you decide."
    )
    buttons = (
        BannerButton("remove", QCoreApplication.translate("Banners", "Remove")),
        BannerButton("put_back", QCoreApplication.translate("Banners", "Put back")),
    )
    names = _listed(item.name for item in news.vanished)
    return Banner("vanished", text.format(cameras=names), buttons=buttons)


def _conflicts(news: SiteNews, name_of: NameOf) -> Banner:
    text = QCoreApplication.translate(
        "Banners", "Changed here and in the site file: {cameras}. Decide which holds."
    )
    ids = dict.fromkeys(item.camera_id for item in news.conflicts)
    buttons = (BannerButton("decide", QCoreApplication.translate("Banners", "Decide")),)
    return Banner("conflicts", text.format(cameras=_listed(map(name_of, ids))), buttons=buttons)


def _listed(names: Iterable[str]) -> str:
    known = list(names)
    first = ", ".join(known[:MOST_NAMES])
    rest = len(known) - MOST_NAMES
    return f"{first} +{rest}" if rest > 0 else first
