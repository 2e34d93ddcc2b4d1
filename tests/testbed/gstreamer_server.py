"""A real RTSP server on loopback, for /usr/bin/python3: `gi` lives outside virtual environments.

Serves `--mounts N` cameras under /camera1 … /cameraN from one H.264 file (Annex B) that is sent
again and again, and /audio (sound only), /forbidden (403), /full (453), /unavailable (503);
anything else is 404. With `--digest` or `--basic` every mount asks for the login that stands in
the first line of standard input as user:password. Prints `listening PORT` once it does.
"""

import argparse
import ctypes
import signal
import sys
import threading
from pathlib import Path

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

PR_SET_PDEATHSIG = 1
UDP, TCP = GstRtsp.RTSPLowerTrans.UDP, GstRtsp.RTSPLowerTrans.TCP
DELIMITER = b"\x00\x00\x00\x01\x09"  # begins every picture of the clip
CLIP = (
    "( appsrc name=source is-live=true do-timestamp=true format=time"
    " caps=video/x-h264,stream-format=byte-stream,alignment=au,framerate={fps}/1"
    " ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )"
)
PATTERN = (
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=180,framerate={fps}/1"
    " ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max={fps}"
    " ! rtph264pay name=pay0 pt=96 config-interval=-1 )"
)
AUDIO = "( audiotestsrc is-live=true ! audioconvert ! alawenc ! rtppcmapay name=pay0 pt=8 )"
REFUSALS = {
    "/forbidden": GstRtsp.RTSPStatusCode.FORBIDDEN,
    "/full": GstRtsp.RTSPStatusCode.NOT_ENOUGH_BANDWIDTH,
    "/unavailable": GstRtsp.RTSPStatusCode.SERVICE_UNAVAILABLE,
}


def main():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    options = parsed()
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(str(options.port))
    if options.digest or options.basic:
        server.set_auth(guard(sys.stdin.readline().rstrip("\n"), digest=options.digest))
    video = CLIP if options.clip else PATTERN
    video = video.format(fps=options.fps)
    feed = Feed(options.clip) if options.clip else None
    if feed:
        GLib.timeout_add(1000 // options.fps, feed.push_all)
    for number in range(1, options.mounts + 1):
        add(server, f"/camera{number}", video, options, feed)
    add(server, "/audio", AUDIO, options)
    for path in REFUSALS:
        add(server, path, video, options)
    server.connect("client-connected", watch)
    if not server.attach(None):
        sys.exit(f"The port {options.port} cannot be used.")
    sys.stdout.write(f"listening {server.get_bound_port()}\n")
    sys.stdout.flush()
    GLib.MainLoop().run()


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--mounts", type=int, default=1)
    parser.add_argument("--clip")
    parser.add_argument("--fps", type=int, default=15)
    parser.add_argument("--digest", action="store_true")
    parser.add_argument("--basic", action="store_true")
    parser.add_argument("--udp-only", action="store_true")
    return parser.parse_args()


class Feed:
    """Sends the clip's pictures again and again; stamped as they go, so that time never jumps."""

    def __init__(self, path):
        pictures = Path(path).read_bytes().split(DELIMITER)[1:]
        self._pictures = [Gst.Buffer.new_wrapped(DELIMITER + picture) for picture in pictures]
        self._sources = {}
        self._lock = threading.Lock()

    def watch(self, _factory, media):
        source = media.get_element().get_child_by_name("source")
        with self._lock:
            self._sources[source] = 0
        media.connect("unprepared", self._forget, source)

    def push_all(self):
        with self._lock:
            for source, number in self._sources.items():
                # a copy shares the bytes; its time stamp is its own
                source.emit("push-buffer", self._pictures[number].copy())
                self._sources[source] = (number + 1) % len(self._pictures)
        return GLib.SOURCE_CONTINUE

    def _forget(self, _media, source):
        with self._lock:
            self._sources.pop(source, None)


def add(server, path, launch, options, feed=None):
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(launch)
    # shared, a client that comes while the last one goes would now and then be answered 503
    factory.set_shared(False)
    factory.set_protocols(UDP if options.udp_only else UDP | TCP)
    if options.digest or options.basic:
        factory.set_permissions(for_the_operator_alone())
    if feed:
        factory.connect("media-configure", feed.watch)
    server.get_mount_points().add_factory(path, factory)


def for_the_operator_alone():
    permissions = GstRtspServer.RTSPPermissions.new()
    # seen but not opened by others: the answer is 401 and not 404
    for role, construct in (("operator", True), ("anonymous", False)):
        permissions.add_permission_for_role(role, "media.factory.access", True)
        permissions.add_permission_for_role(role, "media.factory.construct", construct)
    return permissions


def guard(login, *, digest):
    user, _, password = login.partition(":")
    auth = GstRtspServer.RTSPAuth()
    auth.set_default_token(token("anonymous"))
    if digest:
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(user, password, token("operator"))
    else:
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token("operator"))
    return auth


def token(role):
    made = GstRtspServer.RTSPToken()
    made.set_string("media.factory.role", role)
    return made


def watch(_server, client):
    client.connect("pre-describe-request", answer)


def answer(_client, context):
    return REFUSALS.get(context.uri.abspath, GstRtsp.RTSPStatusCode.OK)


if __name__ == "__main__":
    main()
