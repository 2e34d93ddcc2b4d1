import yaml

from services.domain.camera import Camera
from services.domain.source import parse_source
from services.simulator.scenes import Login
from services.simulator.site import simulated_cameras, site_file_text


def test_the_site_file_names_nine_cameras_that_the_station_accepts() -> None:
    entries = yaml.safe_load(site_file_text(8700))["cameras"]

    cameras = [Camera(**entry) for entry in entries]

    assert len(cameras) == 9
    assert [camera.name for camera in cameras[:3]] == ["Gate", "Yard", "Loading dock"]
    assert all(camera.active for camera in cameras)
    assert [camera.id for camera in cameras if not camera.auto_start] == ["roof"]


def test_a_password_with_special_characters_survives_the_site_file() -> None:
    entries = yaml.safe_load(site_file_text(8700))["cameras"]

    source = parse_source(next(e["source"] for e in entries if e["id"] == "server-room"))

    assert (source.user, source.password) == ("operator", "p@ss:w/o#r?d 7%")


def test_the_camera_that_vanishes_has_the_next_port_to_itself() -> None:
    entries = yaml.safe_load(site_file_text(8700))["cameras"]

    ports = {entry["id"]: parse_source(entry["source"]).port for entry in entries}

    assert [camera_id for camera_id, port in ports.items() if port == 8701] == ["car-park"]
    assert set(ports.values()) == {8700, 8701}


def test_past_nine_the_places_repeat_with_numbers_and_without_faults() -> None:
    cameras = simulated_cameras(64)

    assert len({camera.id for camera in cameras}) == 64
    assert (cameras[9].id, cameras[9].name) == ("gate-2", "Gate 2")
    assert [camera.id for camera in cameras if camera.freezes] == ["corridor"]
    assert [camera.id for camera in cameras if camera.vanishes] == ["car-park"]


def test_a_login_does_not_show_its_password() -> None:
    assert "secret" not in repr(Login("operator", "secret"))
