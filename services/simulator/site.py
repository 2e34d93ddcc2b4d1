"""The cameras of the simulated site and the site file that names them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import quote

from services.simulator.scenes import SCENES, Format, Scene

DEFAULT_CAMERAS = 9
MOST_CAMERAS = 256


@dataclass(frozen=True)
class SimulatedCamera:
    """One camera of the site; those past the first nine watch the same places without faults."""

    id: str
    name: str
    scene: Scene
    is_first: bool

    @property
    def freezes(self) -> bool:
        return self.scene.freezes and self.is_first

    @property
    def vanishes(self) -> bool:
        return self.scene.vanishes and self.is_first


def simulated_cameras(count: int) -> tuple[SimulatedCamera, ...]:
    return tuple(_camera(number) for number in range(count))


def site_file_text(port: int, cameras: int = DEFAULT_CAMERAS) -> str:
    """The `cameras.yaml` of the site; the camera that vanishes has the next port to itself."""
    lines = ["# The simulated site: its cameras stream from this machine.", "cameras:"]
    for camera in simulated_cameras(cameras):
        lines += _entry(camera, port + 1 if camera.vanishes else port)
    return "\n".join(lines) + "\n"


def stream_path(camera_id: str, stream: str, form: Format) -> str:
    return f"/{camera_id}/{stream}.{form.manner}"


def _camera(number: int) -> SimulatedCamera:
    scene = SCENES[number % len(SCENES)]
    turn = number // len(SCENES) + 1
    if turn == 1:
        return SimulatedCamera(scene.id, scene.name, scene, is_first=True)
    return SimulatedCamera(f"{scene.id}-{turn}", f"{scene.name} {turn}", scene, is_first=False)


def _entry(camera: SimulatedCamera, port: int) -> list[str]:
    scene = camera.scene
    lines = [f"  - id: {camera.id}", f"    name: {json.dumps(camera.name)}"]
    lines.append(f"    source: {json.dumps(_address(camera, port, 'main', scene.main))}")
    if scene.sub is not None:
        lines.append(f"    sub_source: {json.dumps(_address(camera, port, 'sub', scene.sub))}")
    lines.append(f"    location: {json.dumps(scene.location)}")
    lines += ["    active: true", f"    auto_start: {'true' if scene.auto_start else 'false'}"]
    lines.append(f"    fps: {scene.main.fps}")
    return lines


def _address(camera: SimulatedCamera, port: int, stream: str, form: Format) -> str:
    login = camera.scene.login
    before = f"{quote(login.user, safe='')}:{quote(login.password, safe='')}@" if login else ""
    return f"http://{before}127.0.0.1:{port}{stream_path(camera.id, stream, form)}"
