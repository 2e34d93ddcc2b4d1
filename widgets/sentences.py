"""What the services say; made by `python -m tests.translations`."""

# ruff: noqa: E501
from __future__ import annotations

from widgets.translation import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Sentence", "A backup was written."),
    QT_TRANSLATE_NOOP("Sentence", "A camera has no field “{name}”."),
    QT_TRANSLATE_NOOP("Sentence", "A conflict with the site file was decided."),
    QT_TRANSLATE_NOOP("Sentence", "A password in {file} is damaged. Enter it again."),
    QT_TRANSLATE_NOOP(
        "Sentence", "A picture of {width}x{height} is larger than {most} megapixels."
    ),
    QT_TRANSLATE_NOOP("Sentence", "A site file was imported."),
    QT_TRANSLATE_NOOP("Sentence", "A snapshot was saved."),
    QT_TRANSLATE_NOOP("Sentence", "A value has the wrong type."),
    QT_TRANSLATE_NOOP("Sentence", "Activated."),
    QT_TRANSLATE_NOOP("Sentence", "Another call for {camera} is still running."),
    QT_TRANSLATE_NOOP(
        "Sentence", "Another change of this site takes too long. Nothing was saved; repeat it."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Ask for 1 to {most} lines."),
    QT_TRANSLATE_NOOP("Sentence", "At most {most} characters."),
    QT_TRANSLATE_NOOP("Sentence", "Auto-start changed."),
    QT_TRANSLATE_NOOP("Sentence", "Auto-start is on, but the camera is not active: not started."),
    QT_TRANSLATE_NOOP("Sentence", "Busy. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Camera added."),
    QT_TRANSLATE_NOOP("Sentence", "Camera brought back."),
    QT_TRANSLATE_NOOP("Sentence", "Camera deleted."),
    QT_TRANSLATE_NOOP("Sentence", "Camera edited."),
    QT_TRANSLATE_NOOP(
        "Sentence", "Camera “{camera_id}” in the database is not usable, field {field}: {problem}"
    ),
    QT_TRANSLATE_NOOP("Sentence", "Camera “{camera}” cannot be written: {problem}"),
    QT_TRANSLATE_NOOP("Sentence", "Cameras missing from the site file were put back."),
    QT_TRANSLATE_NOOP("Sentence", "Cameras missing from the site file were removed."),
    QT_TRANSLATE_NOOP("Sentence", "Changed cameras: {cameras}"),
    QT_TRANSLATE_NOOP("Sentence", "Choose one of: {choices}."),
    QT_TRANSLATE_NOOP("Sentence", "Choose the file or the station."),
    QT_TRANSLATE_NOOP("Sentence", "Choose yes or no."),
    QT_TRANSLATE_NOOP("Sentence", "Connected, but no packets arrive."),
    QT_TRANSLATE_NOOP("Sentence", "Connected, but no pictures arrive."),
    QT_TRANSLATE_NOOP("Sentence", "Deactivated."),
    QT_TRANSLATE_NOOP("Sentence", "Each side of the resolution must be 16 to 8192 pixels."),
    QT_TRANSLATE_NOOP("Sentence", "Enter a number from {least} to {most}."),
    QT_TRANSLATE_NOOP("Sentence", "Enter a number."),
    QT_TRANSLATE_NOOP("Sentence", "Enter a text on one line."),
    QT_TRANSLATE_NOOP("Sentence", "Enter a whole number."),
    QT_TRANSLATE_NOOP("Sentence", "Enter one folder per line."),
    QT_TRANSLATE_NOOP("Sentence", "Enter one to ten delays."),
    QT_TRANSLATE_NOOP("Sentence", "Failed. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Frozen image. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Late. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Line {line} is not JSON."),
    QT_TRANSLATE_NOOP("Sentence", "Line {line} names no operation (“op”)."),
    QT_TRANSLATE_NOOP("Sentence", "Line {line}, column {column}, field {field_name}: {problem}"),
    QT_TRANSLATE_NOOP(
        "Sentence", "Line {line}, column {column}: anchors (&) and aliases (*) are not supported."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "Line {line}, column {column}: control characters are not allowed."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "Line {line}, column {column}: nested deeper than {most} levels."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Line {line}, column {column}: tags (!) are not supported."),
    QT_TRANSLATE_NOOP(
        "Sentence", "Line {line}, column {column}: the site file holds more than {most} values."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Line {line}, column {column}: the site file is not UTF-8."),
    QT_TRANSLATE_NOOP(
        "Sentence", "Line {line}, column {column}: this is not valid YAML ({detail})."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Live. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Name a camera."),
    QT_TRANSLATE_NOOP("Sentence", "Name an operation: {names}."),
    QT_TRANSLATE_NOOP("Sentence", "No picture within {limit} s."),
    QT_TRANSLATE_NOOP("Sentence", "No picture yet."),
    QT_TRANSLATE_NOOP("Sentence", "No worker could be started: {reason}."),
    QT_TRANSLATE_NOOP("Sentence", "Offline. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Only /dev/video… and names below /dev/v4l are opened."),
    QT_TRANSLATE_NOOP("Sentence", "Opening the source."),
    QT_TRANSLATE_NOOP("Sentence", "Opening took longer than {seconds} s; the worker was ended."),
    QT_TRANSLATE_NOOP("Sentence", "Packets arrive, but no picture can be decoded."),
    QT_TRANSLATE_NOOP("Sentence", "Passwords were moved out of the site file."),
    QT_TRANSLATE_NOOP("Sentence", "Pictures arrive late."),
    QT_TRANSLATE_NOOP("Sentence", "Pictures arrive, but the image never changes."),
    QT_TRANSLATE_NOOP("Sentence", "Reading stood for {seconds} s; the worker was ended."),
    QT_TRANSLATE_NOOP("Sentence", "Reconnecting. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Restart accepted."),
    QT_TRANSLATE_NOOP("Sentence", "Settings were changed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "Something went wrong inside the station ({error}). It is in the crash log."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Stalled. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Start accepted."),
    QT_TRANSLATE_NOOP("Sentence", "Starting. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "Stopped."),
    QT_TRANSLATE_NOOP("Sentence", "Stopped. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "The backup holds a file that does not belong into one."),
    QT_TRANSLATE_NOOP("Sentence", "The backup holds no configuration."),
    QT_TRANSLATE_NOOP("Sentence", "The backup holds other files than its list names."),
    QT_TRANSLATE_NOOP("Sentence", "The backup was made by a newer version of this station."),
    QT_TRANSLATE_NOOP("Sentence", "The backup's list of contents cannot be read."),
    QT_TRANSLATE_NOOP("Sentence", "The call was given up before it took effect. Try again."),
    QT_TRANSLATE_NOOP("Sentence", "The camera closed the connection."),
    QT_TRANSLATE_NOOP("Sentence", "The camera did not answer in time."),
    QT_TRANSLATE_NOOP("Sentence", "The camera does not offer this transport. Choose TCP or UDP."),
    QT_TRANSLATE_NOOP("Sentence", "The camera ended the stream."),
    QT_TRANSLATE_NOOP("Sentence", "The camera forbids access ({status})."),
    QT_TRANSLATE_NOOP("Sentence", "The camera gave no picture in time."),
    QT_TRANSLATE_NOOP("Sentence", "The camera knows no such path ({status})."),
    QT_TRANSLATE_NOOP("Sentence", "The camera refuses more viewers ({status})."),
    QT_TRANSLATE_NOOP("Sentence", "The camera refuses the request ({status})."),
    QT_TRANSLATE_NOOP("Sentence", "The camera refuses the user name or password."),
    QT_TRANSLATE_NOOP("Sentence", "The camera reports a fault of its own ({status})."),
    QT_TRANSLATE_NOOP("Sentence", "The camera's host name is not known."),
    QT_TRANSLATE_NOOP("Sentence", "The camera's port refuses connections."),
    QT_TRANSLATE_NOOP("Sentence", "The camera's worker could not be ended."),
    QT_TRANSLATE_NOOP("Sentence", "The camera's worker gives no picture now."),
    QT_TRANSLATE_NOOP("Sentence", "The connection was lost."),
    QT_TRANSLATE_NOOP("Sentence", "The copy of {file} was broken off."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The database is busy with another change. Nothing was saved; repeat it."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The database is busy: another program holds {file}. Nothing was saved; repeat it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The database {file} cannot be read or written. Check the disk and the site folder.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The database {file} is closed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The database {file} is damaged. Restart the station to restore its backup."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The database {file} is of an older version. Start the station once where its folder can be written.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The database {file} was damaged and no backup was found. It was moved to {aside}, and a new one was begun; the cameras come back from the site file.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The database {file} was damaged. It was moved to {aside}, and the backup of {made} was restored.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "The database {file} was missing. The backup of {made} was restored."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The decoder library does not keep to its white lists. Install the locked versions.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The delays must not fall."),
    QT_TRANSLATE_NOOP("Sentence", "The device cannot be opened. Another program may hold it."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The disk is full: nothing was saved in {file}. Free some space, then repeat it.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The disk is full: {file} was not changed. Free some space."),
    QT_TRANSLATE_NOOP("Sentence", "The disk is full: {file} was not written."),
    QT_TRANSLATE_NOOP("Sentence", "The file is no video file that is opened here."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The file is outside the folders that may be opened. Add its folder in the settings.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The file may not be read."),
    QT_TRANSLATE_NOOP("Sentence", "The file must stand inside the site folder."),
    QT_TRANSLATE_NOOP("Sentence", "The folder for keys must not lie inside the site folder."),
    QT_TRANSLATE_NOOP("Sentence", "The frame rate must be above 0 and at most 240."),
    QT_TRANSLATE_NOOP("Sentence", "The id is empty. Use letters, digits, - and _."),
    QT_TRANSLATE_NOOP("Sentence", "The id is longer than {most} characters."),
    QT_TRANSLATE_NOOP("Sentence", "The id may hold only letters, digits, - and _."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The key of the secret store is missing or damaged in {folder}. Put it back, or enter the password again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The key of the secret store is missing or damaged in {folder}. Put it back, or enter the passwords again.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The nightly backup of {file} failed: {problem}"),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The password holds one of @ : / # ? %. Enter it in its own field, or percent-encode it.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The password is not in the key ring. Enter it again."),
    QT_TRANSLATE_NOOP("Sentence", "The password is not in the secret store. Enter it again."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The password of camera “{camera_id}” is not in the secret store. Nothing was saved.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The password of this source is not at hand."),
    QT_TRANSLATE_NOOP("Sentence", "The passwords still stand in the site file: {problem}"),
    QT_TRANSLATE_NOOP("Sentence", "The pictures need more memory than one camera may use."),
    QT_TRANSLATE_NOOP("Sentence", "The port is not a number from 1 to 65535."),
    QT_TRANSLATE_NOOP("Sentence", "The resolution is written like 1920x1080."),
    QT_TRANSLATE_NOOP("Sentence", "The row cannot be read."),
    QT_TRANSLATE_NOOP("Sentence", "The simulated site did not start."),
    QT_TRANSLATE_NOOP("Sentence", "The site file holds an escape that is no character."),
    QT_TRANSLATE_NOOP("Sentence", "The site file is larger than {most} MB."),
    QT_TRANSLATE_NOOP("Sentence", "The site file is not valid YAML."),
    QT_TRANSLATE_NOOP("Sentence", "The site file is not written until its mistakes are corrected."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The site file is written in a way that cannot be edited without loss. Write the entry of “{camera}” one key to a line.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "The site file was missing. It was written again from the database."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The site file was read again."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The site file was written by a station with another database. Nothing is overwritten: where the two differ, choose.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "The site folder {folder} cannot be made."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The site folder {folder} cannot be made: {why}. Choose another with --site."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "The site folder {folder} cannot be written and holds no database {file}."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The site folder {folder} cannot be written: edits are off."),
    QT_TRANSLATE_NOOP("Sentence", "The site folder {folder} cannot be written: nothing was saved."),
    QT_TRANSLATE_NOOP("Sentence", "The site folder {site} cannot be used ({reason})."),
    QT_TRANSLATE_NOOP("Sentence", "The snapshot could not be saved in {folder}: {why}."),
    QT_TRANSLATE_NOOP("Sentence", "The source failed ({error})."),
    QT_TRANSLATE_NOOP("Sentence", "The source holds a line break or a control character."),
    QT_TRANSLATE_NOOP("Sentence", "The source is empty. Enter an address, a file or a device."),
    QT_TRANSLATE_NOOP("Sentence", "The source is longer than {most} characters."),
    QT_TRANSLATE_NOOP("Sentence", "The source leads to something that is not opened here."),
    QT_TRANSLATE_NOOP("Sentence", "The source names no host."),
    QT_TRANSLATE_NOOP("Sentence", "The source opened, but gave no picture."),
    QT_TRANSLATE_NOOP("Sentence", "The source sends no pictures."),
    QT_TRANSLATE_NOOP("Sentence", "The station did not answer within {limit} s."),
    QT_TRANSLATE_NOOP("Sentence", "The station is closing."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The stored setting “{key}” is not usable, its default holds: {problem}"
    ),
    QT_TRANSLATE_NOOP("Sentence", "The system's key ring does not answer or is locked. Unlock it."),
    QT_TRANSLATE_NOOP("Sentence", "The transport is tcp or udp."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The window needs system libraries. Install them: apt-get install -y {packages}"
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "The worker crashed five times in a minute. It is tried again after a minute."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The worker did not answer for ten seconds and was ended."),
    QT_TRANSLATE_NOOP("Sentence", "The worker does not answer."),
    QT_TRANSLATE_NOOP("Sentence", "The worker ended unexpectedly (exit status {status})."),
    QT_TRANSLATE_NOOP("Sentence", "The worker for the picture ended early."),
    QT_TRANSLATE_NOOP("Sentence", "The worker took too much memory and was started anew."),
    QT_TRANSLATE_NOOP("Sentence", "The worker was ended by {signal}."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The {field_name} holds a line break, a control character or a direction mark."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The {field_name} is empty."),
    QT_TRANSLATE_NOOP("Sentence", "The {field_name} is longer than {most} characters."),
    QT_TRANSLATE_NOOP("Sentence", "The {field_name} is not a list of names."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The {name} database was written by a newer version of this station. Install that version, or restore an older backup.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "There is a camera “{camera_id}” already."),
    QT_TRANSLATE_NOOP("Sentence", "There is no camera “{camera_id}”."),
    QT_TRANSLATE_NOOP("Sentence", "There is no camera “{camera}”."),
    QT_TRANSLATE_NOOP("Sentence", "There is no device {device}."),
    QT_TRANSLATE_NOOP("Sentence", "There is no file {file}."),
    QT_TRANSLATE_NOOP("Sentence", "There is no memory for the picture ({megabytes} MB)."),
    QT_TRANSLATE_NOOP("Sentence", "There is no operation “{name}”."),
    QT_TRANSLATE_NOOP("Sentence", "There is no setting “{key}”."),
    QT_TRANSLATE_NOOP("Sentence", "There is no site in {folder}."),
    QT_TRANSLATE_NOOP("Sentence", "There is no such file."),
    QT_TRANSLATE_NOOP("Sentence", "These must be keys that the station does not know."),
    QT_TRANSLATE_NOOP("Sentence", "This archive is not a backup of a station."),
    QT_TRANSLATE_NOOP("Sentence", "This conflict is settled already."),
    QT_TRANSLATE_NOOP("Sentence", "This is no camera: it has no keys."),
    QT_TRANSLATE_NOOP("Sentence", "This kind of video cannot be decoded here."),
    QT_TRANSLATE_NOOP("Sentence", "This machine slept for {seconds} s."),
    QT_TRANSLATE_NOOP("Sentence", "This machine stood still for {seconds} s."),
    QT_TRANSLATE_NOOP("Sentence", "This must be a number."),
    QT_TRANSLATE_NOOP("Sentence", "This must be a text."),
    QT_TRANSLATE_NOOP("Sentence", "This must be names with values."),
    QT_TRANSLATE_NOOP("Sentence", "This must be true or false."),
    QT_TRANSLATE_NOOP("Sentence", "This port speaks another protocol, not RTSP."),
    QT_TRANSLATE_NOOP("Sentence", "Too many calls of the video library hang."),
    QT_TRANSLATE_NOOP("Sentence", "What arrives cannot be decoded."),
    QT_TRANSLATE_NOOP("Sentence", "What arrives is no video that can be opened."),
    QT_TRANSLATE_NOOP("Sentence", "Wrong password. {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "{camera} is not active. Activate it first."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{capacity} cameras run already, as many as the settings allow. Stop one first, or raise the capacity in the settings.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "{count} records were lost: the database could not keep up."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{file} can only be read: nothing was saved. Check the rights of the site folder.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentence", "{file} cannot be read: {why}."),
    QT_TRANSLATE_NOOP(
        "Sentence", "{file} cannot be written ({reason}). Watching goes on; edits are off."
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file} cannot be written: {problem}"),
    QT_TRANSLATE_NOOP("Sentence", "{file} in the backup cannot be used: {problem}"),
    QT_TRANSLATE_NOOP("Sentence", "{file} in the backup is damaged."),
    QT_TRANSLATE_NOOP("Sentence", "{file} in the backup was changed or damaged."),
    QT_TRANSLATE_NOOP("Sentence", "{file} is a folder. Name a file."),
    QT_TRANSLATE_NOOP("Sentence", "{file} is damaged. Enter the password again."),
    QT_TRANSLATE_NOOP(
        "Sentence", "{file} is damaged: cameras with passwords wait until they are entered again."
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file} is not a whole backup archive."),
    QT_TRANSLATE_NOOP(
        "Sentence", "{file} was saved by somebody else at this moment. It is read again."
    ),
    QT_TRANSLATE_NOOP("Sentence", "{lost} of {running} cameras were lost within {seconds} s."),
    QT_TRANSLATE_NOOP("Sentence", "{site} cannot be used ({reason})."),
    QT_TRANSLATE_NOOP("Sentence", "{site} is in use by a station (process {pid})."),
    QT_TRANSLATE_NOOP("Sentence", "“active” and its older name “enabled” say different things."),
    QT_TRANSLATE_NOOP("Sentence", "“args” in line {line} is no object."),
    QT_TRANSLATE_NOOP("Sentence", "“enabled” must be true or false."),
    QT_TRANSLATE_NOOP("Sentence", "“ids” is a list of camera ids."),
    QT_TRANSLATE_NOOP("Sentence", "“lines” must be a whole number."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "“{camera_id}” was changed meanwhile. Look at it again, then repeat your change.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "“{folder}” is not an absolute folder."),
    QT_TRANSLATE_NOOP("Sentence", "“{name}” takes no argument “{key}”."),
    QT_TRANSLATE_NOOP("Sentence", "“{operation}” failed: {why}"),
    QT_TRANSLATE_NOOP(
        "Sentence", "“{operation}” took longer than {limit} s and was given up. Try again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "“{scheme}:” is not opened. Use rtsp(s)://, http(s)://, a file or a device."
    ),
    QT_TRANSLATE_NOOP("Sentence", "“{text}” is not written as key=value."),
)
