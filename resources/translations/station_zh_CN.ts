<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions…</source>
        <translation>更多操作…</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>{n} cameras</source>
        <translation>{n} 个摄像头</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Stop {count} cameras?</source>
        <translation>停止 {count} 个摄像头？</translation>
    </message>
    <message>
        <source>Stop and deactivate {count} cameras?</source>
        <translation>停止并停用 {count} 个摄像头？</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Site file: {problem} The last good state runs on.</source>
        <translation>站点文件：{problem} 继续使用上一次有效的状态。</translation>
    </message>
    <message>
        <source>The site folder cannot be written: watching goes on, edits are off.</source>
        <translation>站点文件夹无法写入：监看继续，编辑已停用。</translation>
    </message>
    <message>
        <source>An edit is saved here, but not in the site file yet. It is tried again.</source>
        <translation>修改已保存在本工作站，但尚未写入站点文件，将自动重试。</translation>
    </message>
    <message>
        <source>More problems of this kind: {count}</source>
        <translation>同类问题还有：{count}</translation>
    </message>
    <message>
        <source>No longer in the site file: {cameras}. They run on until you decide.</source>
        <translation>站点文件中已不存在：{cameras}。在您决定之前继续运行。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Changed here and in the site file: {cameras}. Decide which holds.</source>
        <translation>本工作站与站点文件中都有修改：{cameras}。请决定以哪一方为准。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 个</translation>
    </message>
    <message>
        <source>{action} {count}</source>
        <translation>{action} {count} 个</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不操作</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Again for those that failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation>关闭结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{count} cameras would lose their pictures.</source>
        <translation>{count} 个摄像头的画面将中断。</translation>
    </message>
    <message>
        <source>Ending after those under way</source>
        <translation>正在等待进行中的操作完成</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total} done, {failed} failed</source>
        <translation>已完成 {done} / {total}，失败 {failed}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>已完成 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>CameraAction</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Turn auto-start on</source>
        <translation>打开自动启动</translation>
    </message>
    <message>
        <source>Turn auto-start off</source>
        <translation>关闭自动启动</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not active. Activate it first.</source>
        <translation>未启用，请先启用。</translation>
    </message>
    <message>
        <source>Already running.</source>
        <translation>已在运行。</translation>
    </message>
    <message>
        <source>Already stopped.</source>
        <translation>已经停止。</translation>
    </message>
    <message>
        <source>Nothing to retry: it is not waiting for an attempt.</source>
        <translation>当前没有等待中的重试。</translation>
    </message>
    <message>
        <source>No picture. Start the camera first.</source>
        <translation>没有画面，请先启动摄像头。</translation>
    </message>
    <message>
        <source>Already active.</source>
        <translation>已经启用。</translation>
    </message>
    <message>
        <source>Already inactive.</source>
        <translation>已经停用。</translation>
    </message>
    <message>
        <source>Auto-start is on already.</source>
        <translation>自动启动已打开。</translation>
    </message>
    <message>
        <source>Auto-start is off already.</source>
        <translation>自动启动已关闭。</translation>
    </message>
</context>
<context>
    <name>CameraActions</name>
    <message>
        <source>Again for those that failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>{camera} was deleted.</source>
        <translation>已删除 {camera}。</translation>
    </message>
    <message>
        <source>{count} snapshots saved</source>
        <translation>已保存 {count} 张快照</translation>
    </message>
    <message>
        <source>{count} cameras were deleted.</source>
        <translation>已删除 {count} 个摄像头。</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>已恢复 {camera}。</translation>
    </message>
</context>
<context>
    <name>CameraEditor</name>
    <message>
        <source>Add camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>放弃已输入的内容？</translation>
    </message>
</context>
<context>
    <name>CameraFacts</name>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Auto-start</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>视频源</translation>
    </message>
    <message>
        <source>Second stream</source>
        <translation>子码流</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Wanted size</source>
        <translation>设定分辨率</translation>
    </message>
    <message>
        <source>Wanted rate</source>
        <translation>设定帧率</translation>
    </message>
    <message>
        <source>May stand still</source>
        <translation>允许静止画面</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>当前状态持续</translation>
    </message>
    <message>
        <source>Age of the picture</source>
        <translation>画面距今</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>下次重试</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>视频流</translation>
    </message>
    <message>
        <source>Connections lost</source>
        <translation>断线次数</translation>
    </message>
    <message>
        <source>Pictures dropped</source>
        <translation>丢帧数</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>画面墙显示</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>采集进程</translation>
    </message>
    <message>
        <source>{rate:.1f} Mbit/s</source>
        <translation>{rate:.1f} Mbit/s</translation>
    </message>
    <message>
        <source>number {attempt} in {wait}</source>
        <translation>{wait}后第 {attempt} 次</translation>
    </message>
    <message>
        <source>{fps:.1f} of {wanted:g} a second</source>
        <translation>每秒 {fps:.1f} 帧，应为 {wanted:g} 帧</translation>
    </message>
    <message>
        <source>hidden, key frames only</source>
        <translation>未显示，仅解码关键帧</translation>
    </message>
    <message>
        <source>fewer pictures: the machine is busy</source>
        <translation>已降帧：本机繁忙</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示中</translation>
    </message>
    <message>
        <source>{fps:.1f} a second</source>
        <translation>每秒 {fps:.1f} 帧</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CameraForm</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Letters, digits, - and _; fixed from then on</source>
        <translation>字母、数字、-、_；不可改</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>视频源</translation>
    </message>
    <message>
        <source>rtsp://host/path, http(s)://…, a file, or a device like /dev/video0</source>
        <translation>rtsp://host/path、http(s)://…、文件，或 /dev/video0 等设备</translation>
    </message>
    <message>
        <source>Second stream</source>
        <translation>子码流</translation>
    </message>
    <message>
        <source>A smaller stream of the same camera, for the wall</source>
        <translation>同一摄像头的低分辨率码流，用于画面墙</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Stored encrypted, never in logs</source>
        <translation>加密保存，不写入日志</translation>
    </message>
    <message>
        <source>RTSP over</source>
        <translation>RTSP 传输</translation>
    </message>
    <message>
        <source>UDP only where TCP does not work</source>
        <translation>仅在 TCP 不可用时选 UDP</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>May be started at all</source>
        <translation>停用后不能启动</translation>
    </message>
    <message>
        <source>Auto-start</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Starts when the station starts</source>
        <translation>工作站启动时一并启动</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Empty: as the camera sends them</source>
        <translation>留空：与摄像头一致</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Like 1920x1080; for devices</source>
        <translation>如 1920x1080；用于设备</translation>
    </message>
    <message>
        <source>The picture may stand still</source>
        <translation>允许静止画面</translation>
    </message>
    <message>
        <source>An unchanging picture is not reported as frozen</source>
        <translation>画面长时间不变时不报画面冻结</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置档</translation>
    </message>
    <message>
        <source>Regions file</source>
        <translation>区域文件</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>One NAME=value per line, for the camera&apos;s process</source>
        <translation>每行一个 NAME=value，用于该摄像头的采集进程</translation>
    </message>
    <message>
        <source>A password is stored; leave empty to keep it</source>
        <translation>已保存密码；留空则不变</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Where its pictures come from</source>
        <translation>画面来源</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Seldom needed</source>
        <translation>高级选项</translation>
    </message>
</context>
<context>
    <name>CameraTable</name>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Slowed: this machine is overloaded.</source>
        <translation>已降帧：本机过载。</translation>
    </message>
    <message>
        <source>{attempt}, next in {seconds:.0f} s</source>
        <translation>{attempt}，{seconds:.0f} 秒后重试</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Configured</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前运行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Auto-start</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Picture age</source>
        <translation>画面距今</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重连</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢帧</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>视频源</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>CamerasPresenter</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>CaptureState</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>重连中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Frozen image</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>The site file and the station agree.</source>
        <translation>站点文件与工作站一致。</translation>
    </message>
    <message>
        <source>No longer in the file</source>
        <translation>文件中已不存在</translation>
    </message>
    <message>
        <source>They run on until you decide.</source>
        <translation>处理之前继续运行。</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都已修改</translation>
    </message>
    <message>
        <source>All from file</source>
        <translation>全部采用文件</translation>
    </message>
    <message>
        <source>All from station</source>
        <translation>全部采用工作站</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the station</source>
        <translation>工作站中</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件</translation>
    </message>
    <message>
        <source>Keep the station&apos;s</source>
        <translation>保留工作站</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The folder cannot be opened here: {folder}</source>
        <translation>此处无法打开文件夹：{folder}</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>暂无事件。</translation>
    </message>
    <message>
        <source>What it does now</source>
        <translation>当前运行</translation>
    </message>
    <message>
        <source>How it is configured</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>End of the log (UTC)</source>
        <translation>最近日志（UTC）</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>全部日志</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>最近日志</translation>
    </message>
</context>
<context>
    <name>DetailsPresenter</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>{camera}: start accepted.</source>
        <translation>{camera}：已接受启动。</translation>
    </message>
    <message>
        <source>{camera}: stopped.</source>
        <translation>{camera}：已停止。</translation>
    </message>
    <message>
        <source>{camera}: restart accepted.</source>
        <translation>{camera}：已接受重启。</translation>
    </message>
    <message>
        <source>{camera}: trying now.</source>
        <translation>{camera}：正在重试。</translation>
    </message>
    <message>
        <source>{camera}: active. It can be started now.</source>
        <translation>{camera}：已启用，可以启动。</translation>
    </message>
    <message>
        <source>{camera}: stopped and inactive.</source>
        <translation>{camera}：已停止并停用。</translation>
    </message>
    <message>
        <source>{camera}: starts with the station.</source>
        <translation>{camera}：随工作站自动启动。</translation>
    </message>
    <message>
        <source>{camera}: does not start with the station.</source>
        <translation>{camera}：不随工作站自动启动。</translation>
    </message>
    <message>
        <source>{action}: {done} done, {failed} failed, {left} left out.</source>
        <translation>{action}：完成 {done}，失败 {failed}，未执行 {left}。</translation>
    </message>
    <message>
        <source>{action}: {done} done.</source>
        <translation>{action}：完成 {done}。</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{s:.1f} s</source>
        <translation>{s:.1f} 秒</translation>
    </message>
    <message>
        <source>{m} min {s:02d} s</source>
        <translation>{m} 分 {s:02d} 秒</translation>
    </message>
    <message>
        <source>{h} h {m:02d} min</source>
        <translation>{h} 小时 {m:02d} 分</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} 天 {h} 小时</translation>
    </message>
</context>
<context>
    <name>EditorPresenter</name>
    <message>
        <source>The camera is gone.</source>
        <translation>该摄像头已不存在。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{camera} was added.</source>
        <translation>已添加 {camera}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{camera} was changed.</source>
        <translation>已修改 {camera}。</translation>
    </message>
    <message>
        <source>{camera} is as it was.</source>
        <translation>{camera} 已恢复原样。</translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>Add camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No camera matches</source>
        <translation>没有符合条件的摄像头</translation>
    </message>
    <message>
        <source>The filter hides every camera of this site.</source>
        <translation>筛选条件隐藏了本站点的所有摄像头。</translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation>还没有摄像头</translation>
    </message>
    <message>
        <source>Add a camera, import a site file, or look around in the demo.</source>
        <translation>请添加摄像头、导入站点文件，或打开演示看看。</translation>
    </message>
</context>
<context>
    <name>EmptyWall</name>
    <message>
        <source>Add camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Every camera is live</source>
        <translation>所有摄像头均为实时</translation>
    </message>
    <message>
        <source>Only cameras that are not live are shown now.</source>
        <translation>当前只显示非实时的摄像头。</translation>
    </message>
    <message>
        <source>No camera matches</source>
        <translation>没有符合条件的摄像头</translation>
    </message>
    <message>
        <source>The filter hides every camera on the wall.</source>
        <translation>筛选条件隐藏了画面墙上的所有摄像头。</translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation>还没有摄像头</translation>
    </message>
    <message>
        <source>Add a camera, import a site file, or look around in the demo.</source>
        <translation>请添加摄像头、导入站点文件，或打开演示看看。</translation>
    </message>
</context>
<context>
    <name>EventActor</name>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>EventBar</name>
    <message>
        <source>All cameras</source>
        <translation>全部摄像头</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Only events with…</source>
        <translation>筛选事件…</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Only events that hold this text (Ctrl+F)</source>
        <translation>只显示含有此文字的事件（Ctrl+F）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>重新显示全部事件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the marked events (Ctrl+C)</source>
        <translation>复制选中的事件（Ctrl+C）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write what passes the filter into a CSV file (Ctrl+S)</source>
        <translation>将筛选结果导出为 CSV 文件（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>EventKind</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>站点文件</translation>
    </message>
    <message>
        <source>Lost records</source>
        <translation>记录丢失</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Show the camera</source>
        <translation>查看摄像头</translation>
    </message>
    <message>
        <source>Only events of this camera</source>
        <translation>只看该摄像头的事件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>暂无事件。</translation>
    </message>
    <message>
        <source>No event passes the filter.</source>
        <translation>没有符合条件的事件。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>EventsPresenter</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{count} events saved as {file}</source>
        <translation>已将 {count} 条事件保存为 {file}</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Back to the default: {name}</source>
        <translation>恢复默认值：{name}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
</context>
<context>
    <name>FoldersEditor</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Choose a folder to add</source>
        <translation>选择要添加的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>FramePresenter</name>
    <message>
        <source>Database OK</source>
        <translation>数据库正常</translation>
    </message>
    <message>
        <source>Problems: {count}. {first}</source>
        <translation>问题：{count} 个。{first}</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the import changes</source>
        <translation>导入带来的变更</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The file names nothing that is not here already.</source>
        <translation>文件中没有新的内容。</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {problems} with a problem (left out)</source>
        <translation>新增 {added}，修改 {changed}，有问题 {problems}（不导入）</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder: {what}</source>
        <translation>打开文件夹：{what}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy the path: {what}</source>
        <translation>复制路径：{what}</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>当前保留</translation>
    </message>
    <message>
        <source>Where everything lives</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>One file with the configuration, the site file and the events.</source>
        <translation>包含配置、站点文件和事件的单个文件。</translation>
    </message>
    <message>
        <source>Move passwords out of the file</source>
        <translation>将密码移出文件</translation>
    </message>
    <message>
        <source>The station keeps passwords safe by itself. Older tools that read the site file may still need them there; when none does, take them out.</source>
        <translation>工作站自行安全保存密码。读取站点文件的旧工具可能仍需要其中的密码；不再需要时，请将密码移出。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The first page; Ctrl+2 the second, …</source>
        <translation>第一个页面；Ctrl+2 为第二个，依此类推</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>显示本表</translation>
    </message>
    <message>
        <source>Close the panel, leave full screen</source>
        <translation>关闭面板，退出全屏</translation>
    </message>
    <message>
        <source>Filter the page</source>
        <translation>筛选当前页面</translation>
    </message>
    <message>
        <source>Save, where something can be saved</source>
        <translation>保存（有可保存的内容时）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>画面墙</translation>
    </message>
    <message>
        <source>Find a camera</source>
        <translation>查找摄像头</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Add a camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test the source</source>
        <translation>测试视频源</translation>
    </message>
    <message>
        <source>Close; asks when something would be lost</source>
        <translation>关闭；有未保存内容时先询问</translation>
    </message>
    <message>
        <source>Selected cameras</source>
        <translation>选中的摄像头</translation>
    </message>
    <message>
        <source>Table of cameras</source>
        <translation>摄像头表</translation>
    </message>
    <message>
        <source>Editing a camera</source>
        <translation>编辑摄像头</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation>日志来源</translation>
    </message>
    <message>
        <source>Whose log is shown; type to find a camera (Ctrl+L)</source>
        <translation>选择日志来源；可输入文字查找摄像头（Ctrl+L）</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>筛选日志行…</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Only lines that hold this text (Ctrl+F)</source>
        <translation>只显示含有此文字的行（Ctrl+F）</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Stay at the newest line (End)</source>
        <translation>停留在最新一行（End）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the marked lines (Ctrl+C)</source>
        <translation>复制选中的行（Ctrl+C）</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the whole log, rotated files included (Ctrl+S)</source>
        <translation>保存全部日志，包括轮转文件（Ctrl+S）</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder the log lies in</source>
        <translation>打开日志所在文件夹</translation>
    </message>
</context>
<context>
    <name>LogFoot</name>
    <message>
        <source>{lines} lines</source>
        <translation>{lines} 行</translation>
    </message>
    <message>
        <source>{found} of {lines} lines</source>
        <translation>{found} / {lines} 行</translation>
    </message>
    <message>
        <source>Copied the first {copied} of {marked} lines. Save keeps all.</source>
        <translation>选中 {marked} 行，已复制前 {copied} 行。保存可得到全部。</translation>
    </message>
    <message>
        <source>Copied {copied} lines.</source>
        <translation>已复制 {copied} 行。</translation>
    </message>
    <message>
        <source>How much of the log was searched</source>
        <translation>日志搜索进度</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Times are UTC</source>
        <translation>时间为 UTC</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>No line passes the filter.</source>
        <translation>没有符合条件的日志行。</translation>
    </message>
    <message>
        <source>Nothing has been logged for {name} yet.</source>
        <translation>{name} 暂无日志。</translation>
    </message>
    <message>
        <source>Choose a camera to read its log.</source>
        <translation>请选择摄像头以查看日志。</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
</context>
<context>
    <name>LogsPresenter</name>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Camera station</source>
        <translation>摄像头工作站</translation>
    </message>
</context>
<context>
    <name>MessageArea</name>
    <message>
        <source>{action} ({seconds} s)</source>
        <translation>{action}（{seconds} 秒）</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>历史消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>MessageHistory</name>
    <message>
        <source>Earlier messages</source>
        <translation>历史消息</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>暂无消息。</translation>
    </message>
</context>
<context>
    <name>OperatorField</name>
    <message>
        <source>Operator: {name}. Click to change at shift change.</source>
        <translation>操作员：{name}。交接班时点击更改。</translation>
    </message>
    <message>
        <source>Name of the operator</source>
        <translation>操作员姓名</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Wall</source>
        <translation>画面墙</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{page}, {number} waiting</source>
        <translation>{page}，{number} 条待处理</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A backup was written.</source>
        <translation>已写入备份。</translation>
    </message>
    <message>
        <source>A camera has no field “{name}”.</source>
        <translation>摄像头没有字段“{name}”。</translation>
    </message>
    <message>
        <source>A conflict with the site file was decided.</source>
        <translation>已处理与站点文件的冲突。</translation>
    </message>
    <message>
        <source>A password in {file} is damaged. Enter it again.</source>
        <translation>{file} 中的一个密码已损坏，请重新输入。</translation>
    </message>
    <message>
        <source>A picture of {width}x{height} is larger than {most} megapixels.</source>
        <translation>画面 {width}x{height} 超过 {most} 百万像素。</translation>
    </message>
    <message>
        <source>A site file was imported.</source>
        <translation>已导入站点文件。</translation>
    </message>
    <message>
        <source>A snapshot was saved.</source>
        <translation>已保存快照。</translation>
    </message>
    <message>
        <source>A value has the wrong type.</source>
        <translation>值的类型不对。</translation>
    </message>
    <message>
        <source>Activated.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>Another call for {camera} is still running.</source>
        <translation>{camera} 的另一项操作仍在进行。</translation>
    </message>
    <message>
        <source>Another change of this site takes too long. Nothing was saved; repeat it.</source>
        <translation>本站点的另一项修改耗时过长。未保存任何内容，请重试。</translation>
    </message>
    <message>
        <source>As many cameras run as the settings allow ({capacity}). Stop one first, or raise the capacity in the settings.</source>
        <translation>运行中的摄像头已达设置上限（{capacity}）。请先停止一个，或在设置中提高上限。</translation>
    </message>
    <message>
        <source>Ask for 1 to {most} lines.</source>
        <translation>行数须为 1 到 {most}。</translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation>最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Auto-start changed.</source>
        <translation>已更改自动启动。</translation>
    </message>
    <message>
        <source>Auto-start is on, but the camera is not active: not started.</source>
        <translation>自动启动已打开，但摄像头未启用：未启动。</translation>
    </message>
    <message>
        <source>Busy. {reason}</source>
        <translation>占用。{reason}</translation>
    </message>
    <message>
        <source>Camera added.</source>
        <translation>已添加摄像头。</translation>
    </message>
    <message>
        <source>Camera brought back.</source>
        <translation>已恢复摄像头。</translation>
    </message>
    <message>
        <source>Camera deleted.</source>
        <translation>已删除摄像头。</translation>
    </message>
    <message>
        <source>Camera edited.</source>
        <translation>已编辑摄像头。</translation>
    </message>
    <message>
        <source>Camera “{camera_id}” in the database is not usable, field {field}: {problem}</source>
        <translation>数据库中的摄像头“{camera_id}”不可用，字段 {field}：{problem}</translation>
    </message>
    <message>
        <source>Camera “{camera}” cannot be written: {problem}</source>
        <translation>无法写入摄像头“{camera}”：{problem}</translation>
    </message>
    <message>
        <source>Cameras missing from the site file were put back.</source>
        <translation>已放回站点文件中缺失的摄像头。</translation>
    </message>
    <message>
        <source>Cameras missing from the site file were removed.</source>
        <translation>已移除站点文件中缺失的摄像头。</translation>
    </message>
    <message>
        <source>Changed cameras: {cameras}</source>
        <translation>已变更的摄像头：{cameras}</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>请选择其一：{choices}。</translation>
    </message>
    <message>
        <source>Choose the file or the station.</source>
        <translation>请选择采用文件或工作站。</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>请选择是或否。</translation>
    </message>
    <message>
        <source>Connected, but no packets arrive.</source>
        <translation>已连接，但收不到数据包。</translation>
    </message>
    <message>
        <source>Connected, but no pictures arrive.</source>
        <translation>已连接，但收不到画面。</translation>
    </message>
    <message>
        <source>Deactivated.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>Each side of the resolution must be 16 to 8192 pixels.</source>
        <translation>分辨率的宽和高须为 16 到 8192 像素。</translation>
    </message>
    <message>
        <source>Enter a number from {least} to {most}.</source>
        <translation>请输入 {least} 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Enter a text on one line.</source>
        <translation>请输入单行文字。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Enter one folder per line.</source>
        <translation>请每行输入一个文件夹。</translation>
    </message>
    <message>
        <source>Enter one to ten delays.</source>
        <translation>请输入一到十个间隔。</translation>
    </message>
    <message>
        <source>Failed. {reason}</source>
        <translation>故障。{reason}</translation>
    </message>
    <message>
        <source>Frozen image. {reason}</source>
        <translation>画面冻结。{reason}</translation>
    </message>
    <message>
        <source>Late. {reason}</source>
        <translation>延迟。{reason}</translation>
    </message>
    <message>
        <source>Line {line} is not JSON.</source>
        <translation>第 {line} 行不是 JSON。</translation>
    </message>
    <message>
        <source>Line {line} names no operation (“op”).</source>
        <translation>第 {line} 行没有操作名（“op”）。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: anchors (&amp;) and aliases (*) are not supported.</source>
        <translation>第 {line} 行第 {column} 列：不支持锚点（&amp;）和别名（*）。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: control characters are not allowed.</source>
        <translation>第 {line} 行第 {column} 列：不允许控制字符。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: nested deeper than {most} levels.</source>
        <translation>第 {line} 行第 {column} 列：嵌套超过 {most} 层。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: tags (!) are not supported.</source>
        <translation>第 {line} 行第 {column} 列：不支持标签（!）。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the site file holds more than {most} values.</source>
        <translation>第 {line} 行第 {column} 列：站点文件的值超过 {most} 个。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the site file is not UTF-8.</source>
        <translation>第 {line} 行第 {column} 列：站点文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: this is not valid YAML ({detail}).</source>
        <translation>第 {line} 行第 {column} 列：YAML 格式无效（{detail}）。</translation>
    </message>
    <message>
        <source>Live. {reason}</source>
        <translation>实时。{reason}</translation>
    </message>
    <message>
        <source>Name a camera.</source>
        <translation>请指定摄像头。</translation>
    </message>
    <message>
        <source>No picture within {limit} s.</source>
        <translation>{limit} 秒内没有画面。</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>尚无画面。</translation>
    </message>
    <message>
        <source>No worker could be started: {reason}.</source>
        <translation>无法启动采集进程：{reason}。</translation>
    </message>
    <message>
        <source>Offline. {reason}</source>
        <translation>离线。{reason}</translation>
    </message>
    <message>
        <source>Only /dev/video… and names below /dev/v4l are opened.</source>
        <translation>只能打开 /dev/video… 和 /dev/v4l 下的设备。</translation>
    </message>
    <message>
        <source>Opening the source.</source>
        <translation>正在打开视频源。</translation>
    </message>
    <message>
        <source>Packets arrive, but no picture can be decoded.</source>
        <translation>收到数据包，但无法解码画面。</translation>
    </message>
    <message>
        <source>Passwords were moved out of the site file.</source>
        <translation>已将密码移出站点文件。</translation>
    </message>
    <message>
        <source>Pictures arrive late.</source>
        <translation>画面到达延迟。</translation>
    </message>
    <message>
        <source>Pictures arrive, but the image never changes.</source>
        <translation>有画面到达，但图像始终不变。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}, field {key}: {problem}</source>
        <translation>第 {line} 行第 {column} 列，字段 {key}：{problem}</translation>
    </message>
    <message>
        <source>A picture&apos;s name ends with one of: {endings}.</source>
        <translation>图片文件名须以其中之一结尾：{endings}。</translation>
    </message>
    <message>
        <source>A plan has one to {most} stages.</source>
        <translation>计划须有 1 到 {most} 个阶段。</translation>
    </message>
    <message>
        <source>A stage needs a length above 0 days.</source>
        <translation>阶段的时长须大于 0 天。</translation>
    </message>
    <message>
        <source>A stage&apos;s most days are fewer than its least days.</source>
        <translation>阶段的最长天数少于最短天数。</translation>
    </message>
    <message>
        <source>At most {most} operations at once.</source>
        <translation>一次最多 {most} 个操作。</translation>
    </message>
    <message>
        <source>Attention comes before roll back.</source>
        <translation>关注阈值须先于回滚阈值。</translation>
    </message>
    <message>
        <source>Each stage must be higher than the one before.</source>
        <translation>每个阶段的比例须高于前一阶段。</translation>
    </message>
    <message>
        <source>Enter a number in the limits&apos; range.</source>
        <translation>请输入阈值范围内的数字。</translation>
    </message>
    <message>
        <source>Line {line} holds “{key}”. Known are “op”, “id” and “args”.</source>
        <translation>第 {line} 行有“{key}”。可用的是“op”、“id”和“args”。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: a key must be one word or text.</source>
        <translation>第 {line} 行第 {column} 列：键须为一个词或一段文字。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: merging with &lt;&lt; is not supported.</source>
        <translation>第 {line} 行第 {column} 列：不支持用 &lt;&lt; 合并。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the id “{id}” stands twice; the first is in line {first}.</source>
        <translation>第 {line} 行第 {column} 列：编号“{id}”重复，首次出现在第 {first} 行。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the key “{key}” stands twice; the first is in line {first}.</source>
        <translation>第 {line} 行第 {column} 列：键“{key}”重复，首次出现在第 {first} 行。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: the site file has no list “cameras”.</source>
        <translation>第 {line} 行第 {column} 列：站点文件没有“cameras”列表。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: this number is not finite.</source>
        <translation>第 {line} 行第 {column} 列：此数不是有限值。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “cameras” must be a list of cameras.</source>
        <translation>第 {line} 行第 {column} 列：“cameras”须为摄像头列表。</translation>
    </message>
    <message>
        <source>No answer for {seconds} s; the attempt was given up.</source>
        <translation>{seconds} 秒无应答，已放弃本次尝试。</translation>
    </message>
    <message>
        <source>No worker could be started; the station&apos;s capture.log says why.</source>
        <translation>无法启动采集进程，原因见工作站的 capture.log。</translation>
    </message>
    <message>
        <source>Nothing came for {seconds} s; the connection was given up.</source>
        <translation>{seconds} 秒无数据，已断开连接。</translation>
    </message>
    <message>
        <source>Reconnecting. {reason}</source>
        <translation>重连中。{reason}</translation>
    </message>
    <message>
        <source>Restart accepted.</source>
        <translation>已接受重启。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the audit.</source>
        <translation>请说明原因：原因会写入审计记录。</translation>
    </message>
    <message>
        <source>Settings were changed.</source>
        <translation>已更改设置。</translation>
    </message>
    <message>
        <source>Something went wrong inside the station ({error}). It is in the crash log.</source>
        <translation>工作站内部出错（{error}），已记入崩溃日志。</translation>
    </message>
    <message>
        <source>Stalled. {reason}</source>
        <translation>停滞。{reason}</translation>
    </message>
    <message>
        <source>Start accepted.</source>
        <translation>已接受启动。</translation>
    </message>
    <message>
        <source>Starting. {reason}</source>
        <translation>启动中。{reason}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped. {reason}</source>
        <translation>已停止。{reason}</translation>
    </message>
    <message>
        <source>The backup holds a file that does not belong into one.</source>
        <translation>备份中有不属于备份的文件。</translation>
    </message>
    <message>
        <source>The backup holds no configuration.</source>
        <translation>备份中没有配置。</translation>
    </message>
    <message>
        <source>The backup holds other files than its list names.</source>
        <translation>备份中的文件与其清单不符。</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this station.</source>
        <translation>备份由更新版本的工作站生成。</translation>
    </message>
    <message>
        <source>The backup&apos;s list of contents cannot be read.</source>
        <translation>无法读取备份的内容清单。</translation>
    </message>
    <message>
        <source>The call was given up before it took effect. Try again.</source>
        <translation>操作在生效前已放弃，请重试。</translation>
    </message>
    <message>
        <source>The calls needed are 1 to 100000.</source>
        <translation>所需调用次数为 1 到 100000。</translation>
    </message>
    <message>
        <source>The camera closed the connection.</source>
        <translation>摄像头关闭了连接。</translation>
    </message>
    <message>
        <source>The camera did not answer in time.</source>
        <translation>摄像头未及时应答。</translation>
    </message>
    <message>
        <source>The camera does not offer this transport. Choose TCP or UDP.</source>
        <translation>摄像头不支持此传输方式，请选择 TCP 或 UDP。</translation>
    </message>
    <message>
        <source>The camera ended the stream.</source>
        <translation>摄像头结束了视频流。</translation>
    </message>
    <message>
        <source>The camera fell silent.</source>
        <translation>摄像头不再发送数据。</translation>
    </message>
    <message>
        <source>The camera forbids access ({status}).</source>
        <translation>摄像头禁止访问（{status}）。</translation>
    </message>
    <message>
        <source>The camera gave no picture in time.</source>
        <translation>摄像头未及时给出画面。</translation>
    </message>
    <message>
        <source>The camera knows no such path ({status}).</source>
        <translation>摄像头上没有此路径（{status}）。</translation>
    </message>
    <message>
        <source>The camera refuses more viewers ({status}).</source>
        <translation>摄像头拒绝更多观看者（{status}）。</translation>
    </message>
    <message>
        <source>The camera refuses the request ({status}).</source>
        <translation>摄像头拒绝请求（{status}）。</translation>
    </message>
    <message>
        <source>The camera refuses the user name or password.</source>
        <translation>摄像头拒绝该用户名或密码。</translation>
    </message>
    <message>
        <source>The camera reports a fault of its own ({status}).</source>
        <translation>摄像头报告自身故障（{status}）。</translation>
    </message>
    <message>
        <source>The camera&apos;s host name is not known.</source>
        <translation>无法解析摄像头的主机名。</translation>
    </message>
    <message>
        <source>The camera&apos;s port refuses connections.</source>
        <translation>摄像头的端口拒绝连接。</translation>
    </message>
    <message>
        <source>The camera&apos;s worker could not be ended.</source>
        <translation>无法结束该摄像头的采集进程。</translation>
    </message>
    <message>
        <source>The camera&apos;s worker gives no picture now.</source>
        <translation>该摄像头的采集进程暂无画面。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>The copy of {file} was broken off.</source>
        <translation>{file} 的复制已中断。</translation>
    </message>
    <message>
        <source>The database is busy with another change. Nothing was saved; repeat it.</source>
        <translation>数据库正忙于另一项修改。未保存任何内容，请重试。</translation>
    </message>
    <message>
        <source>The database is busy: another program holds {file}. Nothing was saved; repeat it.</source>
        <translation>数据库忙：{file} 被其他程序占用。未保存任何内容，请重试。</translation>
    </message>
    <message>
        <source>The database {file} cannot be read or written. Check the disk and the site folder.</source>
        <translation>无法读写数据库 {file}。请检查磁盘和站点文件夹。</translation>
    </message>
    <message>
        <source>The database {file} is closed.</source>
        <translation>数据库 {file} 已关闭。</translation>
    </message>
    <message>
        <source>The database {file} is damaged. Restart the station to restore its backup.</source>
        <translation>数据库 {file} 已损坏。请重启工作站以恢复备份。</translation>
    </message>
    <message>
        <source>The database {file} is of an older version. Start the station once where its folder can be written.</source>
        <translation>数据库 {file} 版本较旧。请在文件夹可写的环境下启动一次工作站。</translation>
    </message>
    <message>
        <source>The database {file} was damaged and no backup was found. It was moved to {aside}, and a new one was begun; the cameras come back from the site file.</source>
        <translation>数据库 {file} 已损坏且没有备份。已将其移至 {aside} 并新建数据库；摄像头将从站点文件恢复。</translation>
    </message>
    <message>
        <source>The database {file} was damaged. It was moved to {aside}, and the backup of {made} was restored.</source>
        <translation>数据库 {file} 已损坏。已将其移至 {aside}，并恢复 {made} 的备份。</translation>
    </message>
    <message>
        <source>The database {file} was missing. The backup of {made} was restored.</source>
        <translation>数据库 {file} 缺失，已恢复 {made} 的备份。</translation>
    </message>
    <message>
        <source>The decoder library does not keep to its white lists. Install the locked versions.</source>
        <translation>解码库未遵守白名单。请安装锁定的版本。</translation>
    </message>
    <message>
        <source>The delays must not fall.</source>
        <translation>间隔不得递减。</translation>
    </message>
    <message>
        <source>The demo cannot be written into {folder}: {why}.</source>
        <translation>无法将演示写入 {folder}：{why}。</translation>
    </message>
    <message>
        <source>The device cannot be opened. Another program may hold it.</source>
        <translation>无法打开设备，可能被其他程序占用。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved in {file}. Free some space, then repeat it.</source>
        <translation>磁盘已满：{file} 未保存任何内容。请释放空间后重试。</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not changed. Free some space.</source>
        <translation>磁盘已满：{file} 未更改。请释放空间。</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written.</source>
        <translation>磁盘已满：{file} 未写入。</translation>
    </message>
    <message>
        <source>The file is no video file that is opened here.</source>
        <translation>该文件不是可打开的视频文件。</translation>
    </message>
    <message>
        <source>The file is outside the folders that may be opened. Add its folder in the settings.</source>
        <translation>该文件不在允许打开的文件夹内。请在设置中添加其文件夹。</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>没有读取该文件的权限。</translation>
    </message>
    <message>
        <source>The file must stand inside the site folder.</source>
        <translation>文件须在站点文件夹内。</translation>
    </message>
    <message>
        <source>The first stage must be above 0 %.</source>
        <translation>第一阶段须高于 0 %。</translation>
    </message>
    <message>
        <source>The folder for keys must not lie inside the site folder.</source>
        <translation>密钥文件夹不得位于站点文件夹内。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>文件夹 {folder} 不可写。</translation>
    </message>
    <message>
        <source>The frame rate must be above 0 and at most 240.</source>
        <translation>帧率须大于 0 且不超过 240。</translation>
    </message>
    <message>
        <source>The id is empty. Use letters, digits, - and _.</source>
        <translation>编号为空。请使用字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>The id is longer than {most} characters.</source>
        <translation>编号超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The id may hold only letters, digits, - and _.</source>
        <translation>编号只能包含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>The key of the secret store is missing or damaged in {folder}. Put it back, or enter the password again.</source>
        <translation>{folder} 中的密码库密钥缺失或损坏。请放回密钥，或重新输入密码。</translation>
    </message>
    <message>
        <source>The key of the secret store is missing or damaged in {folder}. Put it back, or enter the passwords again.</source>
        <translation>{folder} 中的密码库密钥缺失或损坏。请放回密钥，或重新输入各密码。</translation>
    </message>
    <message>
        <source>The last stage must be 100 %.</source>
        <translation>最后阶段须为 100 %。</translation>
    </message>
    <message>
        <source>The nightly backup of {file} failed: {problem}</source>
        <translation>{file} 的每夜备份失败：{problem}</translation>
    </message>
    <message>
        <source>The password holds one of @ : / # ? %. Enter it in its own field, or percent-encode it.</source>
        <translation>密码含有 @ : / # ? % 之一。请在密码栏单独输入，或使用百分号编码。</translation>
    </message>
    <message>
        <source>The password is not in the key ring. Enter it again.</source>
        <translation>密钥环中没有该密码，请重新输入。</translation>
    </message>
    <message>
        <source>The password is not in the secret store. Enter it again.</source>
        <translation>密码库中没有该密码，请重新输入。</translation>
    </message>
    <message>
        <source>The password of camera “{camera_id}” is not in the secret store. Nothing was saved.</source>
        <translation>密码库中没有摄像头“{camera_id}”的密码。未保存任何内容。</translation>
    </message>
    <message>
        <source>The password of this source is not at hand.</source>
        <translation>无法取得该视频源的密码。</translation>
    </message>
    <message>
        <source>The passwords still stand in the site file: {problem}</source>
        <translation>密码仍在站点文件中：{problem}</translation>
    </message>
    <message>
        <source>The percentage is a whole number from 0 to 100.</source>
        <translation>比例须为 0 到 100 的整数。</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>无法将图片写入 {file}。</translation>
    </message>
    <message>
        <source>The pictures need more memory than one camera may use.</source>
        <translation>画面所需内存超过单个摄像头的上限。</translation>
    </message>
    <message>
        <source>The port is not a number from 1 to 65535.</source>
        <translation>端口须为 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>The reason is longer than {most} characters.</source>
        <translation>原因超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The report could not be written to {file}: {why}.</source>
        <translation>无法将报告写入 {file}：{why}。</translation>
    </message>
    <message>
        <source>The resolution is written like 1920x1080.</source>
        <translation>分辨率的写法如 1920x1080。</translation>
    </message>
    <message>
        <source>The row cannot be read.</source>
        <translation>无法读取该行。</translation>
    </message>
    <message>
        <source>The simulated site did not start.</source>
        <translation>模拟站点未能启动。</translation>
    </message>
    <message>
        <source>The site file holds an escape that is no character.</source>
        <translation>站点文件中有无效的转义字符。</translation>
    </message>
    <message>
        <source>The site file is larger than {most} MB.</source>
        <translation>站点文件超过 {most} MB。</translation>
    </message>
    <message>
        <source>The site file is not valid YAML.</source>
        <translation>站点文件不是有效的 YAML。</translation>
    </message>
    <message>
        <source>The site file is not written until its mistakes are corrected.</source>
        <translation>站点文件中的错误改正之前不会写入。</translation>
    </message>
    <message>
        <source>The site file is written in a way that cannot be edited without loss. Write the entry of “{camera}” one key to a line.</source>
        <translation>站点文件的写法无法无损编辑。请将“{camera}”的条目改为每行一个键。</translation>
    </message>
    <message>
        <source>The site file was missing. It was written again from the database.</source>
        <translation>站点文件缺失，已从数据库重新写入。</translation>
    </message>
    <message>
        <source>The site file was read again.</source>
        <translation>已重新读取站点文件。</translation>
    </message>
    <message>
        <source>The site file was written by a station with another database. Nothing is overwritten: where the two differ, choose.</source>
        <translation>站点文件由使用另一数据库的工作站写入。不会覆盖任何内容：不一致处请选择。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be made.</source>
        <translation>无法创建站点文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be made: {why}. Choose another with --site.</source>
        <translation>无法创建站点文件夹 {folder}：{why}。请用 --site 另选。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be used.</source>
        <translation>无法使用站点文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written and holds no database {file}.</source>
        <translation>站点文件夹 {folder} 不可写，且没有数据库 {file}。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written: nothing was saved.</source>
        <translation>站点文件夹 {folder} 不可写：未保存任何内容。</translation>
    </message>
    <message>
        <source>The site folder {folder} cannot be written: watching goes on, edits are off.</source>
        <translation>站点文件夹 {folder} 无法写入：监看继续，编辑已停用。</translation>
    </message>
    <message>
        <source>The site folder {site} cannot be used ({reason}).</source>
        <translation>无法使用站点文件夹 {site}（{reason}）。</translation>
    </message>
    <message>
        <source>The snapshot could not be saved in {folder}: {why}.</source>
        <translation>无法将快照保存到 {folder}：{why}。</translation>
    </message>
    <message>
        <source>The source failed ({error}).</source>
        <translation>视频源出错（{error}）。</translation>
    </message>
    <message>
        <source>The source holds a line break or a control character.</source>
        <translation>视频源含有换行或控制字符。</translation>
    </message>
    <message>
        <source>The source is empty. Enter an address, a file or a device.</source>
        <translation>视频源为空。请输入地址、文件或设备。</translation>
    </message>
    <message>
        <source>The source is longer than {most} characters.</source>
        <translation>视频源超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The source leads to something that is not opened here.</source>
        <translation>视频源指向不允许打开的内容。</translation>
    </message>
    <message>
        <source>The source names no host.</source>
        <translation>视频源没有主机名。</translation>
    </message>
    <message>
        <source>The source opened, but gave no picture.</source>
        <translation>视频源已打开，但没有画面。</translation>
    </message>
    <message>
        <source>The source sends no pictures.</source>
        <translation>视频源不发送画面。</translation>
    </message>
    <message>
        <source>The station did not answer within {limit} s.</source>
        <translation>工作站在 {limit} 秒内未应答。</translation>
    </message>
    <message>
        <source>The station is closing.</source>
        <translation>工作站正在关闭。</translation>
    </message>
    <message>
        <source>The stored setting “{key}” is not usable, its default holds: {problem}</source>
        <translation>已存的设置“{key}”不可用，改用默认值：{problem}</translation>
    </message>
    <message>
        <source>The system&apos;s key ring does not answer or is locked. Unlock it.</source>
        <translation>系统密钥环无应答或已锁定，请解锁。</translation>
    </message>
    <message>
        <source>The transport is tcp or udp.</source>
        <translation>传输方式须为 tcp 或 udp。</translation>
    </message>
    <message>
        <source>The window needs system libraries. Install them: apt-get install -y {packages}</source>
        <translation>窗口需要系统库。请安装：apt-get install -y {packages}</translation>
    </message>
    <message>
        <source>The worker crashed five times in a minute. It is tried again after a minute.</source>
        <translation>采集进程一分钟内崩溃五次，一分钟后重试。</translation>
    </message>
    <message>
        <source>The worker did not answer for ten seconds and was ended.</source>
        <translation>采集进程十秒无应答，已被结束。</translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation>采集进程无应答。</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly (exit status {status}).</source>
        <translation>采集进程意外结束（退出状态 {status}）。</translation>
    </message>
    <message>
        <source>The worker for the picture ended early.</source>
        <translation>取画面的采集进程提前结束。</translation>
    </message>
    <message>
        <source>The worker took too much memory and was started anew.</source>
        <translation>采集进程占用内存过多，已重新启动。</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}.</source>
        <translation>采集进程被 {signal} 结束。</translation>
    </message>
    <message>
        <source>The {field_name} holds a line break, a control character or a direction mark.</source>
        <translation>{field_name}含有换行、控制字符或方向标记。</translation>
    </message>
    <message>
        <source>The {field_name} is empty.</source>
        <translation>{field_name}为空。</translation>
    </message>
    <message>
        <source>The {field_name} is longer than {most} characters.</source>
        <translation>{field_name}超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The {field_name} is not a list of names.</source>
        <translation>{field_name}不是名称列表。</translation>
    </message>
    <message>
        <source>The {name} database was written by a newer version of this station. Install that version, or restore an older backup.</source>
        <translation>{name} 数据库由更新版本的工作站写入。请安装该版本，或恢复较早的备份。</translation>
    </message>
    <message>
        <source>There is a camera “{camera_id}” already.</source>
        <translation>摄像头“{camera_id}”已存在。</translation>
    </message>
    <message>
        <source>There is no camera “{camera_id}”.</source>
        <translation>没有摄像头“{camera_id}”。</translation>
    </message>
    <message>
        <source>There is no camera “{camera}”.</source>
        <translation>没有摄像头“{camera}”。</translation>
    </message>
    <message>
        <source>There is no device {device}.</source>
        <translation>没有设备 {device}。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no memory for the picture ({megabytes} MB).</source>
        <translation>没有足够内存存放画面（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>There is no operation “{name}”.</source>
        <translation>没有操作“{name}”。</translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation>没有设置项“{key}”。</translation>
    </message>
    <message>
        <source>There is no site in {folder}.</source>
        <translation>{folder} 中没有站点。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>These must be keys that the station does not know.</source>
        <translation>此处只能是工作站不识别的键。</translation>
    </message>
    <message>
        <source>This archive is not a backup of a station.</source>
        <translation>该归档不是工作站的备份。</translation>
    </message>
    <message>
        <source>This conflict is settled already.</source>
        <translation>该冲突已处理。</translation>
    </message>
    <message>
        <source>This is no camera: it has no keys.</source>
        <translation>这不是摄像头：没有任何键。</translation>
    </message>
    <message>
        <source>This kind of video cannot be decoded here.</source>
        <translation>无法解码此类视频。</translation>
    </message>
    <message>
        <source>This machine slept for {seconds} s.</source>
        <translation>本机休眠了 {seconds} 秒。</translation>
    </message>
    <message>
        <source>This machine stood still for {seconds} s.</source>
        <translation>本机停顿了 {seconds} 秒。</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>须为数字。</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>须为文字。</translation>
    </message>
    <message>
        <source>This must be names with values.</source>
        <translation>须为名称和值。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>须为 true 或 false。</translation>
    </message>
    <message>
        <source>This port speaks another protocol, not RTSP.</source>
        <translation>该端口使用其他协议，不是 RTSP。</translation>
    </message>
    <message>
        <source>Too many calls of the video library hang.</source>
        <translation>视频库卡住的调用过多。</translation>
    </message>
    <message>
        <source>What arrives cannot be decoded.</source>
        <translation>收到的数据无法解码。</translation>
    </message>
    <message>
        <source>What arrives is no video that can be opened.</source>
        <translation>收到的数据不是可打开的视频。</translation>
    </message>
    <message>
        <source>Wrong password. {reason}</source>
        <translation>密码错误。{reason}</translation>
    </message>
    <message>
        <source>{camera} is not active. Activate it first.</source>
        <translation>{camera} 未启用，请先启用。</translation>
    </message>
    <message>
        <source>{count} records were lost: the database could not keep up.</source>
        <translation>丢失 {count} 条记录：数据库来不及写入。</translation>
    </message>
    <message>
        <source>{file} can only be read: nothing was saved. Check the rights of the site folder.</source>
        <translation>{file} 只读：未保存任何内容。请检查站点文件夹的权限。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>无法读取 {file}：{why}。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Watching goes on; edits are off.</source>
        <translation>无法写入 {file}（{reason}）。监看照常，编辑已关闭。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}</source>
        <translation>无法写入 {file}：{problem}</translation>
    </message>
    <message>
        <source>{file} could not be saved: {why}.</source>
        <translation>无法保存 {file}：{why}。</translation>
    </message>
    <message>
        <source>{file} in the backup cannot be used: {problem}</source>
        <translation>备份中的 {file} 不可用：{problem}</translation>
    </message>
    <message>
        <source>{file} in the backup is damaged.</source>
        <translation>备份中的 {file} 已损坏。</translation>
    </message>
    <message>
        <source>{file} in the backup was changed or damaged.</source>
        <translation>备份中的 {file} 被改动或已损坏。</translation>
    </message>
    <message>
        <source>{file} is a folder. Name a file.</source>
        <translation>{file} 是文件夹，请指定文件。</translation>
    </message>
    <message>
        <source>{file} is damaged. Enter the password again.</source>
        <translation>{file} 已损坏，请重新输入密码。</translation>
    </message>
    <message>
        <source>{file} is damaged: cameras with passwords wait until they are entered again.</source>
        <translation>{file} 已损坏：带密码的摄像头将等待重新输入密码。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB.</source>
        <translation>{file} 超过 {most} MB。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} is not a whole backup archive.</source>
        <translation>{file} 不是完整的备份归档。</translation>
    </message>
    <message>
        <source>{file} was saved by somebody else at this moment. It is read again.</source>
        <translation>{file} 刚被他人保存，正在重新读取。</translation>
    </message>
    <message>
        <source>{folder} holds a site of its own. Choose another folder for the demo.</source>
        <translation>{folder} 中已有站点。请为演示另选文件夹。</translation>
    </message>
    <message>
        <source>{lost} of {running} cameras were lost within {seconds} s.</source>
        <translation>{seconds} 秒内 {running} 个摄像头中有 {lost} 个断线。</translation>
    </message>
    <message>
        <source>{site} cannot be used ({reason}).</source>
        <translation>无法使用 {site}（{reason}）。</translation>
    </message>
    <message>
        <source>{site} is in use by a station (process {pid}).</source>
        <translation>{site} 正被一个工作站使用（进程 {pid}）。</translation>
    </message>
    <message>
        <source>“active” and its older name “enabled” say different things.</source>
        <translation>“active”与其旧名“enabled”的值不一致。</translation>
    </message>
    <message>
        <source>“args” in line {line} is no object.</source>
        <translation>第 {line} 行的“args”不是对象。</translation>
    </message>
    <message>
        <source>“enabled” must be true or false.</source>
        <translation>“enabled”须为 true 或 false。</translation>
    </message>
    <message>
        <source>“ids” is a list of camera ids.</source>
        <translation>“ids”须为摄像头编号列表。</translation>
    </message>
    <message>
        <source>“id” in line {line} is no text.</source>
        <translation>第 {line} 行的“id”不是文字。</translation>
    </message>
    <message>
        <source>“lines” must be a whole number.</source>
        <translation>“lines”须为整数。</translation>
    </message>
    <message>
        <source>“{camera_id}” was changed meanwhile. Look at it again, then repeat your change.</source>
        <translation>“{camera_id}”在此期间已被修改。请查看后再重新修改。</translation>
    </message>
    <message>
        <source>“{folder}” is not an absolute folder.</source>
        <translation>“{folder}”不是绝对路径。</translation>
    </message>
    <message>
        <source>“{name}” takes no argument “{key}”.</source>
        <translation>“{name}”没有参数“{key}”。</translation>
    </message>
    <message>
        <source>“{name}” takes no camera.</source>
        <translation>“{name}”不针对摄像头。</translation>
    </message>
    <message>
        <source>“{operation}” failed: {why}</source>
        <translation>“{operation}”失败：{why}</translation>
    </message>
    <message>
        <source>“{operation}” took longer than {limit} s and was given up. Try again.</source>
        <translation>“{operation}”超过 {limit} 秒，已放弃。请重试。</translation>
    </message>
    <message>
        <source>“{scheme}:” is not opened. Use rtsp(s)://, http(s)://, a file or a device.</source>
        <translation>不支持“{scheme}:”。请使用 rtsp(s)://、http(s)://、文件或设备。</translation>
    </message>
    <message>
        <source>“{text}” is not written as key=value.</source>
        <translation>“{text}”不是 key=value 形式。</translation>
    </message>
    <message>
        <source>Enter the user that the password belongs to.</source>
        <translation>请输入密码所属的用户名。</translation>
    </message>
    <message>
        <source>Enter the password of the new user.</source>
        <translation>请输入新用户的密码。</translation>
    </message>
    <message>
        <source>The frame rate is a number, like 15.</source>
        <translation>帧率须为数字，例如 15。</translation>
    </message>
    <message>
        <source>Write one NAME=value per line.</source>
        <translation>请每行写一个 NAME=value。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>What is kept, and how long</source>
        <translation>保留内容与期限</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation>轮播</translation>
    </message>
    <message>
        <source>Running cameras at most</source>
        <translation>同时运行上限</translation>
    </message>
    <message>
        <source>Folders of file sources</source>
        <translation>文件视频源文件夹</translation>
    </message>
    <message>
        <source>Limit for opening</source>
        <translation>打开时限</translation>
    </message>
    <message>
        <source>Limit for silence</source>
        <translation>无数据时限</translation>
    </message>
    <message>
        <source>Delays between attempts</source>
        <translation>重试间隔</translation>
    </message>
    <message>
        <source>Slow attempts</source>
        <translation>慢速重试间隔</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>最大画面</translation>
    </message>
    <message>
        <source>Memory of a camera&apos;s process</source>
        <translation>采集进程内存</translation>
    </message>
    <message>
        <source>Fewer pictures under load</source>
        <translation>过载时降帧</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events at most</source>
        <translation>事件总量上限</translation>
    </message>
    <message>
        <source>Log of a camera</source>
        <translation>摄像头日志</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Changes at once, without a restart.</source>
        <translation>立即生效，无需重启。</translation>
    </message>
    <message>
        <source>Dark for dim rooms, light for bright ones.</source>
        <translation>暗室用深色，明亮环境用浅色。</translation>
    </message>
    <message>
        <source>Stands beside everything you do. Empty: the account&apos;s name.</source>
        <translation>随每项操作一并记录。留空则用系统账户名。</translation>
    </message>
    <message>
        <source>How long each page of the wall is shown.</source>
        <translation>画面墙每页的显示时长。</translation>
    </message>
    <message>
        <source>A start beyond this is refused.</source>
        <translation>超过此数的启动将被拒绝。</translation>
    </message>
    <message>
        <source>Video files are opened from these and the site&apos;s own folder. One per line.</source>
        <translation>只从这些文件夹和站点文件夹打开视频文件。每行一个。</translation>
    </message>
    <message>
        <source>A source that has not opened by then counts as unreachable.</source>
        <translation>超过此时间仍未打开的视频源视为不可达。</translation>
    </message>
    <message>
        <source>A source that sends nothing for so long is opened anew.</source>
        <translation>视频源在此时间内无数据则重新打开。</translation>
    </message>
    <message>
        <source>Waits before each new attempt after a loss, parted by commas.</source>
        <translation>断线后每次重试前的等待时间，用逗号分隔。</translation>
    </message>
    <message>
        <source>Wait between attempts at a camera that is busy or cannot work.</source>
        <translation>摄像头被占用或故障时的重试间隔。</translation>
    </message>
    <message>
        <source>Larger pictures are refused, so that none can eat the memory.</source>
        <translation>更大的画面将被拒绝，以免耗尽内存。</translation>
    </message>
    <message>
        <source>A process that needs more is started anew.</source>
        <translation>超过此值的进程将重新启动。</translation>
    </message>
    <message>
        <source>When the machine cannot keep up, tiles show fewer pictures and say so.</source>
        <translation>本机来不及处理时，画面降低帧率并注明。</translation>
    </message>
    <message>
        <source>Older events and call records are deleted.</source>
        <translation>更早的事件和调用记录将被删除。</translation>
    </message>
    <message>
        <source>Beyond this size the oldest go first.</source>
        <translation>超过此大小时先删除最旧的。</translation>
    </message>
    <message>
        <source>Size of each file; the last five are kept.</source>
        <translation>单个文件的大小；保留最近五个。</translation>
    </message>
    <message>
        <source>Nightly backups older than this are deleted.</source>
        <translation>早于此期限的每夜备份将被删除。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Events and call records</source>
        <translation>事件和调用记录</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not right yet: {names}</source>
        <translation>尚有错误：{names}</translation>
    </message>
    <message>
        <source>Not saved yet: {names}</source>
        <translation>尚未保存：{names}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all changes (Ctrl+S)</source>
        <translation>保存全部修改（Ctrl+S）</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>恢复为已保存的值</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>{operator} is at the desk.</source>
        <translation>当前操作员：{operator}。</translation>
    </message>
    <message>
        <source>Settings saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>站点文件</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Crash log</source>
        <translation>崩溃日志</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>SitePresenter</name>
    <message>
        <source>Import cameras</source>
        <translation>导入摄像头</translation>
    </message>
    <message>
        <source>Site file (*.yaml *.yml)</source>
        <translation>站点文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>Export cameras</source>
        <translation>导出摄像头</translation>
    </message>
    <message>
        <source>Cameras exported to {file}, without passwords.</source>
        <translation>已将摄像头导出到 {file}，不含密码。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The site is saved in {file}.</source>
        <translation>站点已备份到 {file}。</translation>
    </message>
    <message>
        <source>{count} passwords were moved out of the site file.</source>
        <translation>已将 {count} 个密码移出站点文件。</translation>
    </message>
    <message>
        <source>The demo did not start.</source>
        <translation>演示未能启动。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {removed} removed.</source>
        <translation>新增 {added}，修改 {changed}，移除 {removed}。</translation>
    </message>
    <message>
        <source>Removed: {names}</source>
        <translation>已移除：{names}</translation>
    </message>
    <message>
        <source>Back in the file: {names}</source>
        <translation>已放回文件：{names}</translation>
    </message>
    <message>
        <source>Site file and station differ</source>
        <translation>站点文件与工作站不一致</translation>
    </message>
</context>
<context>
    <name>SourceTest</name>
    <message>
        <source>The picture of the test cannot be read.</source>
        <translation>无法读取测试画面。</translation>
    </message>
    <message>
        <source>Test the source</source>
        <translation>测试视频源</translation>
    </message>
    <message>
        <source>Open the source once and show a picture. Ctrl+T</source>
        <translation>打开视频源一次并显示画面。Ctrl+T</translation>
    </message>
    <message>
        <source>Picture of the test</source>
        <translation>测试画面</translation>
    </message>
    <message>
        <source>Not tested. Saving works without a test.</source>
        <translation>未测试。不测试也可以保存。</translation>
    </message>
    <message>
        <source>Opening the source. This takes at most 10 s.</source>
        <translation>正在打开视频源，最多需要 10 秒。</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Inactive</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{live} / {wanted} live</source>
        <translation>实时 {live} / {wanted}</translation>
    </message>
    <message>
        <source>CPU {percent:.0f} %</source>
        <translation>CPU {percent:.0f} %</translation>
    </message>
    <message>
        <source>{megabytes:.0f} MB</source>
        <translation>{megabytes:.0f} MB</translation>
    </message>
    <message>
        <source>Errors: {count}</source>
        <translation>错误：{count}</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} 个降帧</translation>
    </message>
    <message>
        <source>Cameras that are live, of those that were started</source>
        <translation>实时摄像头数 / 已启动摄像头数</translation>
    </message>
    <message>
        <source>Processor time of the station and its workers; 100 % is one core</source>
        <translation>工作站及采集进程占用的处理器时间；100 % 为一个核</translation>
    </message>
    <message>
        <source>Memory of the station and its workers</source>
        <translation>工作站及采集进程占用的内存</translation>
    </message>
    <message>
        <source>Errors of the program itself since it started; see the logs</source>
        <translation>程序自启动以来的自身错误；详见日志</translation>
    </message>
    <message>
        <source>Cameras that show fewer pictures: this machine is overloaded</source>
        <translation>已降帧的摄像头：本机过载</translation>
    </message>
    <message>
        <source>Time of this machine</source>
        <translation>本机时间</translation>
    </message>
</context>
<context>
    <name>TileControls</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>{count} cameras</source>
        <translation>{count} 个摄像头</translation>
    </message>
    <message>
        <source>{shown} of {count} cameras</source>
        <translation>{shown} / {count} 个摄像头</translation>
    </message>
    <message>
        <source>Find a camera</source>
        <translation>查找摄像头</translation>
    </message>
    <message>
        <source>Every word must stand in the row. Ctrl+F</source>
        <translation>行内须含全部所输词语。Ctrl+F</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the site file again now</source>
        <translation>立即重新读取站点文件</translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>Add a camera. Ctrl+N</source>
        <translation>添加摄像头。Ctrl+N</translation>
    </message>
    <message>
        <source>More for the whole site</source>
        <translation>站点的更多操作</translation>
    </message>
    <message>
        <source>Import a site file…</source>
        <translation>导入站点文件…</translation>
    </message>
    <message>
        <source>Export the site file…</source>
        <translation>导出站点文件…</translation>
    </message>
    <message>
        <source>Move passwords out of the file…</source>
        <translation>将密码移出文件…</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>status</source>
        <translation>读取状态</translation>
    </message>
    <message>
        <source>status of several</source>
        <translation>批量读取状态</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>set auto-start</source>
        <translation>设置自动启动</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>读取日志</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>add camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>edit camera</source>
        <translation>编辑摄像头</translation>
    </message>
    <message>
        <source>delete camera</source>
        <translation>删除摄像头</translation>
    </message>
    <message>
        <source>bring camera back</source>
        <translation>恢复摄像头</translation>
    </message>
    <message>
        <source>test source</source>
        <translation>测试视频源</translation>
    </message>
    <message>
        <source>decide conflict</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>remove missing cameras</source>
        <translation>移除缺失的摄像头</translation>
    </message>
    <message>
        <source>put missing cameras back</source>
        <translation>放回缺失的摄像头</translation>
    </message>
    <message>
        <source>read import</source>
        <translation>读取导入文件</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>move passwords</source>
        <translation>移出密码</translation>
    </message>
    <message>
        <source>save snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>stored sizes</source>
        <translation>读取存储大小</translation>
    </message>
    <message>
        <source>end of the log</source>
        <translation>读取最近日志</translation>
    </message>
    <message>
        <source>events</source>
        <translation>读取事件</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置档</translation>
    </message>
    <message>
        <source>regions file</source>
        <translation>区域文件</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>list of further keys</source>
        <translation>附加键列表</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>操作不被允许</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入输出错误</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>原因不明</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>1 tile</source>
        <translation>1 画面</translation>
    </message>
    <message>
        <source>6, one large</source>
        <translation>6 画面（一大五小）</translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation>{n} 画面</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>返回宫格</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>No camera is selected.</source>
        <translation>未选择摄像头。</translation>
    </message>
    <message>
        <source>Select one camera only.</source>
        <translation>请只选择一个摄像头。</translation>
    </message>
    <message>
        <source>reduced: the machine is overloaded</source>
        <translation>已降帧：本机过载</translation>
    </message>
    <message>
        <source>key frames only</source>
        <translation>仅关键帧</translation>
    </message>
    <message>
        <source>{n} dropped</source>
        <translation>丢帧 {n}</translation>
    </message>
    <message>
        <source>{n} reconnects</source>
        <translation>重连 {n} 次</translation>
    </message>
    <message>
        <source>Waiting for a picture</source>
        <translation>等待画面</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>已降帧</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>正在尝试</translation>
    </message>
    <message>
        <source>Next attempt in {time}</source>
        <translation>{time}后重试</translation>
    </message>
    <message>
        <source>{got} of {wanted} fps</source>
        <translation>{got} / {wanted} fps</translation>
    </message>
    <message>
        <source>{got} fps</source>
        <translation>{got} fps</translation>
    </message>
</context>
<context>
    <name>WallKeys</name>
    <message>
        <source>Go to another tile</source>
        <translation>移到其他画面</translation>
    </message>
    <message>
        <source>Go to the first or last tile</source>
        <translation>移到第一个或最后一个画面</translation>
    </message>
    <message>
        <source>Select the tile or take it out again</source>
        <translation>选择或取消选择画面</translation>
    </message>
    <message>
        <source>Select all tiles</source>
        <translation>选择全部画面</translation>
    </message>
    <message>
        <source>Maximise the tile, or return</source>
        <translation>放大画面，或返回</translation>
    </message>
    <message>
        <source>Back: end the drag, the zoom, the large tile</source>
        <translation>返回：结束拖动、缩放或放大</translation>
    </message>
    <message>
        <source>Move the tile to another place</source>
        <translation>将画面移到其他位置</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>上一页或下一页</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, whole picture</source>
        <translation>放大、缩小、全图</translation>
    </message>
    <message>
        <source>Carousel through the pages on or off</source>
        <translation>开始或停止页面轮播</translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation>下一种布局</translation>
    </message>
    <message>
        <source>Figures on all tiles on or off</source>
        <translation>显示或隐藏所有画面的数据</translation>
    </message>
    <message>
        <source>Only cameras that are not live, or all</source>
        <translation>只看非实时的摄像头，或全部</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation>进入或退出全屏</translation>
    </message>
</context>
<context>
    <name>WallToolbar</name>
    <message>
        <source>Layout of the wall (W)</source>
        <translation>画面墙布局（W）</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Show cameras whose name, id or place holds this (Ctrl+F)</source>
        <translation>显示名称、编号或位置含此文字的摄像头（Ctrl+F）</translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Next page (PgDown)</source>
        <translation>下一页（PgDown）</translation>
    </message>
    <message>
        <source>Carousel through the pages (C)</source>
        <translation>页面轮播（C）</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>非实时</translation>
    </message>
    <message>
        <source>Only cameras that are not live (N)</source>
        <translation>只看非实时的摄像头（N）</translation>
    </message>
    <message>
        <source>Figures on all tiles (G)</source>
        <translation>所有画面显示数据（G）</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>全屏（F）</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>第 {n} / {all} 页</translation>
    </message>
</context>
</TS>
