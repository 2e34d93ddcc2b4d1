"""Which alerts pass the filter of the inbox."""

from __future__ import annotations

import pytest

from services.domain.alerts import ClosedAs, Signal
from tests.widgets.alerts.some import BY_KIM, alert, closed_as
from widgets.alerts.inbox_filter import InboxFilter

CONFIRMED = alert(1, handled=closed_as(ClosedAs.CONFIRMED))
OF_SITE = alert(2, "", cameras=("gate", "yard"))


def test_usually_all_is_shown_that_nobody_closed() -> None:
    usual = InboxFilter()

    assert usual.is_usual
    assert usual.passes(alert(1))
    assert usual.passes(alert(1, handled=BY_KIM))
    assert not usual.passes(CONFIRMED)


@pytest.mark.parametrize(
    ("wanted", "passes"),
    [
        (InboxFilter(handling="confirmed"), True),
        (InboxFilter(handling="false_positive"), False),
        (InboxFilter(handling="closed"), True),
        (InboxFilter(handling="all", signal="resolved"), False),
        (InboxFilter(handling="all", signal="raised"), True),
        (InboxFilter(handling="all", priority="urgent"), False),
        (InboxFilter(handling="all", camera_id="yard"), False),
        (InboxFilter(handling="all", rule_text="HAIR"), True),
        (InboxFilter(handling="all", rule_text="net "), False),
    ],
)
def test_a_closed_alert_of_gate_passes_where_it_should(wanted: InboxFilter, passes: bool) -> None:
    assert wanted.passes(CONFIRMED) is passes


def test_an_alert_of_the_site_is_one_of_each_of_its_cameras() -> None:
    assert InboxFilter(camera_id="yard").passes(OF_SITE)
    assert InboxFilter(camera_id="").passes(OF_SITE)
    assert not InboxFilter(camera_id="hall").passes(OF_SITE)


def test_recovering_counts_as_still_raised() -> None:
    recovering = alert(1, signal=Signal.RECOVERING)

    assert InboxFilter(signal="raised").passes(recovering)
    assert not InboxFilter(signal="firing").passes(recovering)


def test_a_filter_is_kept_and_what_it_does_not_know_is_left() -> None:
    wanted = InboxFilter("firing", "new", "gate", "critical", "hair")

    assert InboxFilter.restored(wanted.state()) == wanted
    assert InboxFilter.restored({"signal": "loud", "camera_id": 7, "rule_text": None}).is_usual
