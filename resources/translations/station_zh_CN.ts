<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BatchBar</name>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again for those that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cameras are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending after those under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done, {failed} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraAction</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn auto-start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn auto-start off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not active. Activate it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to retry: it is not waiting for an attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture. Start the camera first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start is on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start is off already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraActions</name>
    <message>
        <source>{done} done, {failed} failed, {left} left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again for those that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {count} cameras?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraEditor</name>
    <message>
        <source>Add camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraForm</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits, - and _. It cannot be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rtsp://host/path, http(s)://…, a file, or a device like /dev/video0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller stream of the same camera, for the wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored encrypted, never in logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTSP over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP only where TCP does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be started at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts when the station starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as the camera sends them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 1920x1080; for devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture may stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unchanging picture is not reported as frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One NAME=value per line, for the camera&apos;s process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is stored; leave empty to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its pictures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seldom needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraTable</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{attempt}, next in {seconds:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CamerasPresenter</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureState</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPresenter</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>{camera}: start accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: restart accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: trying now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: active. It can be started now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: stopped and inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: starts with the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera}: does not start with the station.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{s:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{m} min {s:02d} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{h} h {m:02d} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>Add camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every camera of this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a camera, import a site file, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyWall</name>
    <message>
        <source>Add camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every camera is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cameras that are not live are shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every camera on the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a camera, import a site file, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventActor</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventBar</name>
    <message>
        <source>All cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events that hold this text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked events (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what passes the filter into a CSV file (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventKind</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Show the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events of this camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsPresenter</name>
    <message>
        <source>The events could not be saved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersEditor</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramePresenter</name>
    <message>
        <source>Database OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder cannot be written: watching goes on, edits are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edit is saved here, but not in the site file yet. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} fields were changed here and in the site file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file no longer names {count} cameras: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with the configuration, the site file and the events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move passwords out of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station keeps passwords safe by itself. Older tools that read the site file may still need them there; when none does, take them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The first page; Ctrl+2 the second, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel, leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, where something can be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose log is shown; type to find a camera (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines that hold this text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the newest line (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked lines (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole log, rotated files included (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder the log lies in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogFoot</name>
    <message>
        <source>{lines} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {lines} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the first {copied} of {marked} lines. Save keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {copied} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the log was searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been logged for {name} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a camera to read its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogsPresenter</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be saved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Camera station</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageArea</name>
    <message>
        <source>{action} ({seconds} s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageHistory</name>
    <message>
        <source>Earlier messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorField</name>
    <message>
        <source>Operator: {name}. Click to change at shift change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the operator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{page}, {number} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A backup was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera has no field “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conflict with the site file was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password in {file} is damaged. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of {width}x{height} is larger than {most} megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site file was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has the wrong type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another call for {camera} is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this site takes too long. Nothing was saved; repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for 1 to {most} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-start is on, but the camera is not active: not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera “{camera_id}” in the database is not usable, field {field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera “{camera}” cannot be written: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras missing from the site file were put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras missing from the site file were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed cameras: {cameras}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file or the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but no packets arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but no pictures arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each side of the resolution must be 16 to 8192 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a text on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one folder per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one to ten delays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen image. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} names no operation (“op”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}, field {field_name}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: anchors (&amp;) and aliases (*) are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: control characters are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: nested deeper than {most} levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: tags (!) are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the site file holds more than {most} values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the site file is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: this is not valid YAML ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an operation: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture within {limit} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worker could be started: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only /dev/video… and names below /dev/v4l are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening took longer than {seconds} s; the worker was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets arrive, but no picture can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords were moved out of the site file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures arrive late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures arrive, but the image never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stood for {seconds} s; the worker was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the station ({error}). It is in the crash log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup holds a file that does not belong into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup holds no configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup holds other files than its list names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup&apos;s list of contents cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was given up before it took effect. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera does not offer this transport. Choose TCP or UDP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera ended the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera forbids access ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gave no picture in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera knows no such path ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera refuses more viewers ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera refuses the request ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera refuses the user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera reports a fault of its own ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s host name is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s port refuses connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s worker could not be ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s worker gives no picture now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of {file} was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy with another change. Nothing was saved; repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy: another program holds {file}. Nothing was saved; repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} cannot be read or written. Check the disk and the site folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} is damaged. Restart the station to restore its backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} is of an older version. Start the station once where its folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} was damaged and no backup was found. It was moved to {aside}, and a new one was begun; the cameras come back from the site file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} was damaged. It was moved to {aside}, and the backup of {made} was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {file} was missing. The backup of {made} was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder library does not keep to its white lists. Install the locked versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delays must not fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot be opened. Another program may hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved in {file}. Free some space, then repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {file} was not changed. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no video file that is opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is outside the folders that may be opened. Add its folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file must stand inside the site folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for keys must not lie inside the site folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame rate must be above 0 and at most 240.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id is empty. Use letters, digits, - and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id may hold only letters, digits, - and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the secret store is missing or damaged in {folder}. Put it back, or enter the password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the secret store is missing or damaged in {folder}. Put it back, or enter the passwords again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nightly backup of {file} failed: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password holds one of @ : / # ? %. Enter it in its own field, or percent-encode it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not in the key ring. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not in the secret store. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of camera “{camera_id}” is not in the secret store. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of this source is not at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords still stand in the site file: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures need more memory than one camera may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is not a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution is written like 1920x1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated site did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file holds an escape that is no character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is larger than {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is not valid YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is not written until its mistakes are corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is written in a way that cannot be edited without loss. Write the entry of “{camera}” one key to a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file was missing. It was written again from the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file was written by a station with another database. Nothing is overwritten: where the two differ, choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be made: {why}. Choose another with --site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written and holds no database {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written: edits are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written: nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site folder {site} cannot be used ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot could not be saved in {folder}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source failed ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source holds a line break or a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is empty. Enter an address, a file or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source leads to something that is not opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source opened, but gave no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source sends no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station did not answer within {limit} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored setting “{key}” is not usable, its default holds: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s key ring does not answer or is locked. Unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transport is tcp or udp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs system libraries. Install them: apt-get install -y {packages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker crashed five times in a minute. It is tried again after a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker did not answer for ten seconds and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended unexpectedly (exit status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker for the picture ended early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker took too much memory and was started anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was ended by {signal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field_name} holds a line break, a control character or a direction mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field_name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field_name} is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field_name} is not a list of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} database was written by a newer version of this station. Install that version, or restore an older backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a camera “{camera_id}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera “{camera_id}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera “{camera}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory for the picture ({megabytes} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These must be keys that the station does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive is not a backup of a station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conflict is settled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no camera: it has no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of video cannot be decoded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine slept for {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine stood still for {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be names with values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This port speaks another protocol, not RTSP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many calls of the video library hang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives cannot be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is no video that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong password. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} is not active. Activate it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capacity} cameras run already, as many as the settings allow. Stop one first, or raise the capacity in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} records were lost: the database could not keep up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can only be read: nothing was saved. Check the rights of the site folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Watching goes on; edits are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in the backup cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in the backup is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in the backup was changed or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged. Enter the password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: cameras with passwords wait until they are entered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a whole backup archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was saved by somebody else at this moment. It is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lost} of {running} cameras were lost within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} cannot be used ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} is in use by a station (process {pid}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“active” and its older name “enabled” say different things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“args” in line {line} is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“enabled” must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“ids” is a list of camera ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“lines” must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{camera_id}” was changed meanwhile. Look at it again, then repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is not an absolute folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” takes no argument “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{operation}” failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{operation}” took longer than {limit} s and was given up. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{scheme}:” is not opened. Use rtsp(s)://, http(s)://, a file or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not written as key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the user that the password belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of the new user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame rate is a number, like 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one NAME=value per line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, and how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running cameras at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of file sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit for opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit for silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays between attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of a camera&apos;s process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer pictures under load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes at once, without a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark for dim rooms, light for bright ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside everything you do. Empty: the account&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each page of the wall is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start beyond this is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video files are opened from these and the site&apos;s own folder. One per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source that has not opened by then counts as unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source that sends nothing for so long is opened anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits before each new attempt after a loss, parted by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait between attempts at a camera that is busy or cannot work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger pictures are refused, so that none can eat the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process that needs more is started anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the machine cannot keep up, tiles show fewer pictures and say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older events and call records are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond this size the oldest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each file; the last five are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightly backups older than this are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events and call records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right yet: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all changes (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>{operator} is at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePresenter</name>
    <message>
        <source>Import cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site file (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras exported to {file}, without passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site is saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passwords were moved out of the site file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {removed} removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site file and station differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceTest</name>
    <message>
        <source>The picture of the test cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the source once and show a picture. Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested. Saving works without a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the source. This takes at most 10 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{live} / {wanted} live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU {percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megabytes:.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras that are live, of those that were started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor time of the station and its workers; 100 % is one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the station and its workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors of the program itself since it started; see the logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras that show fewer pictures: this machine is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileControls</name>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>{count} cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must stand in the row. Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the site file again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a camera. Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for the whole site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a site file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the site file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move passwords out of the file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6, one large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one camera only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reduced: the machine is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key frames only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attempt in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{got} of {wanted} fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{got} fps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallKeys</name>
    <message>
        <source>Go to another tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first or last tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the tile or take it out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise the tile, or return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back: end the drag, the zoom, the large tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the tile to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out, whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carousel through the pages on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures on all tiles on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cameras that are not live, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallToolbar</name>
    <message>
        <source>Layout of the wall (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cameras whose name, id or place holds this (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (PgDown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carousel through the pages (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cameras that are not live (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures on all tiles (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cameras</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
