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
    <name>ActionRow</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{outcome}, alerts: {count}</source>
        <translation>{outcome}，告警数：{count}</translation>
    </message>
    <message>
        <source>Selected: {count}</source>
        <translation>已选：{count}</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Fired at</source>
        <translation>触发时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Hit again</source>
        <translation>再次命中</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>恢复中</translation>
    </message>
    <message>
        <source>Firing again</source>
        <translation>再次触发</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认收到</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已暂停提醒</translation>
    </message>
    <message>
        <source>Snooze ended</source>
        <translation>暂停提醒已结束</translation>
    </message>
    <message>
        <source>{step} by {who}</source>
        <translation>{step}（{who}）</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>可信度 {percent}%</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Attempt {number} failed, again at {time}</source>
        <translation>第 {number} 次尝试失败，{time} 再试</translation>
    </message>
    <message>
        <source>{step} as {outcome}</source>
        <translation>{step}：{outcome}</translation>
    </message>
    <message>
        <source>Snoozed until it clears</source>
        <translation>暂停提醒至解除</translation>
    </message>
    <message>
        <source>Snoozed until {time}</source>
        <translation>暂停提醒至 {time}</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>its condition is no longer met</source>
        <translation>条件不再满足</translation>
    </message>
    <message>
        <source>its hours are over</source>
        <translation>不在生效时段</translation>
    </message>
    <message>
        <source>the rule was changed</source>
        <translation>规则已更改</translation>
    </message>
    <message>
        <source>the rule was disabled</source>
        <translation>规则已停用</translation>
    </message>
    <message>
        <source>the rule was deleted</source>
        <translation>规则已删除</translation>
    </message>
    <message>
        <source>the camera is no longer part of the rule</source>
        <translation>该摄像头不再属于此规则</translation>
    </message>
    <message>
        <source>it became part of a site alert</source>
        <translation>已并入站点告警</translation>
    </message>
    <message>
        <source>{handling}, snoozed</source>
        <translation>{handling}，已暂停提醒</translation>
    </message>
    <message>
        <source>{count} cameras</source>
        <translation>{count} 个摄像头</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>AlertAction</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认收到</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>暂停提醒</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>结束暂停提醒</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>Go to the camera</source>
        <translation>转到摄像头</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>打开规则</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>Until it clears</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>This alert is closed.</source>
        <translation>该告警已关闭。</translation>
    </message>
    <message>
        <source>Somebody has acknowledged it.</source>
        <translation>已有人确认收到。</translation>
    </message>
    <message>
        <source>This alert is over: nobody is told of it.</source>
        <translation>该告警已结束，不再提醒任何人。</translation>
    </message>
    <message>
        <source>It is not snoozed.</source>
        <translation>没有暂停提醒。</translation>
    </message>
    <message>
        <source>Nobody has handled it yet.</source>
        <translation>尚无人处理。</translation>
    </message>
    <message>
        <source>It is about the station, not a camera.</source>
        <translation>这与工作站有关，不涉及摄像头。</translation>
    </message>
    <message>
        <source>No alert is selected.</source>
        <translation>未选择告警。</translation>
    </message>
    <message>
        <source>Select one alert only.</source>
        <translation>请只选择一个告警。</translation>
    </message>
</context>
<context>
    <name>AlertDone</name>
    <message>
        <source>Acknowledged: {count}.</source>
        <translation>已确认收到：{count}。</translation>
    </message>
    <message>
        <source>Snoozed: {count}.</source>
        <translation>已暂停提醒：{count}。</translation>
    </message>
    <message>
        <source>No longer snoozed: {count}.</source>
        <translation>已恢复提醒：{count}。</translation>
    </message>
    <message>
        <source>Closed as confirmed: {count}.</source>
        <translation>已按属实关闭：{count}。</translation>
    </message>
    <message>
        <source>Closed as false positive: {count}.</source>
        <translation>已按误报关闭：{count}。</translation>
    </message>
    <message>
        <source>Closed without action: {count}.</source>
        <translation>已按无需处理关闭：{count}。</translation>
    </message>
    <message>
        <source>One step back: {count}.</source>
        <translation>已退回一步：{count}。</translation>
    </message>
</context>
<context>
    <name>AlertNotices</name>
    <message>
        <source>{count} new alerts</source>
        <translation>{count} 个新告警</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>AlertPictures</name>
    <message>
        <source>At the time of the alert</source>
        <translation>告警时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Picture at the time of the alert</source>
        <translation>告警时的画面</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通知渠道</translation>
    </message>
</context>
<context>
    <name>AskRow</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Why? It is kept in the audit.</source>
        <translation>原因？将记入审计。</translation>
    </message>
    <message>
        <source>A note for the audit, if you like; Enter goes on.</source>
        <translation>可填写备注，写入审计；按回车继续。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>How many days more</source>
        <translation>再延长多少天</translation>
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
    <name>AuditTab</name>
    <message>
        <source>Decisions shown: {count}, the newest first.</source>
        <translation>显示的决定：{count}，最新的在前。</translation>
    </message>
    <message>
        <source>There is nothing older.</source>
        <translation>没有更早的记录。</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页更早的记录</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>尚无任何决定。</translation>
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
    <message>
        <source>Open the rollout</source>
        <translation>打开灰度发布</translation>
    </message>
    <message>
        <source>Everything is legacy: rolled back at {time} from {percent} %. {seen}</source>
        <translation>现在全部由旧实现服务：{time} 已从 {percent} % 回滚。{seen}</translation>
    </message>
    <message>
        <source>Everything is legacy since {time}. {seen}</source>
        <translation>自 {time} 起全部由旧实现服务。{seen}</translation>
    </message>
    <message>
        <source>The roll back could not be stored: keep the station running.</source>
        <translation>回滚未能保存：请保持本站运行。</translation>
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
        <source>Regions…</source>
        <translation>区域…</translation>
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
    <name>CameraSides</name>
    <message>
        <source>No pin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin to legacy</source>
        <translation>固定到旧实现</translation>
    </message>
    <message>
        <source>Pin to domain</source>
        <translation>固定到新实现</translation>
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
    <name>CamerasField</name>
    <message>
        <source>All cameras, also those that come later</source>
        <translation>全部摄像头，包括以后添加的</translation>
    </message>
    <message>
        <source>Find a camera</source>
        <translation>查找摄像头</translation>
    </message>
    <message>
        <source>Cameras of the rule</source>
        <translation>规则的摄像头</translation>
    </message>
    <message>
        <source>{camera} (not in this site)</source>
        <translation>{camera}（不在本站点）</translation>
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
    <name>CamerasTab</name>
    <message>
        <source>{count} would move at {percent} %.</source>
        <translation>在 {percent} % 时将有 {count} 个改变归属。</translation>
    </message>
    <message>
        <source>Select cameras first.</source>
        <translation>请先选择摄像头。</translation>
    </message>
    <message>
        <source>The slider decides again ({key})</source>
        <translation>重新由滑块决定（{key}）</translation>
    </message>
    <message>
        <source>Legacy whatever the slider says ({key})</source>
        <translation>无论滑块如何都用旧实现（{key}）</translation>
    </message>
    <message>
        <source>Domain whatever the slider says ({key})</source>
        <translation>无论滑块如何都用新实现（{key}）</translation>
    </message>
    <message>
        <source>No pin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin to legacy</source>
        <translation>固定到旧实现</translation>
    </message>
    <message>
        <source>Pin to domain</source>
        <translation>固定到新实现</translation>
    </message>
    <message>
        <source>Which camera is on which side</source>
        <translation>每个摄像头由哪一实现服务</translation>
    </message>
    <message>
        <source>No cameras yet. They are dealt when the slider leaves 0.</source>
        <translation>还没有摄像头。滑块离开 0 时分配。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>A region needs three corners at least.</source>
        <translation>区域至少需要三个角点。</translation>
    </message>
    <message>
        <source>There is no edge for another corner.</source>
        <translation>没有可以再加角点的边。</translation>
    </message>
    <message>
        <source>A region needs three corners. Go to the whole region to delete it.</source>
        <translation>区域需要三个角点。要删除它，请选中整个区域。</translation>
    </message>
    <message>
        <source>No more regions fit.</source>
        <translation>不能再添加区域。</translation>
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
    <name>Channel</name>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送。</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>测试消息发送中…</translation>
    </message>
    <message>
        <source>Test: {what}</source>
        <translation>测试：{what}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>其他服务</translation>
    </message>
    <message>
        <source>the station&apos;s log</source>
        <translation>控制站日志</translation>
    </message>
    <message>
        <source>an address that is kept secret</source>
        <translation>保密的地址</translation>
    </message>
    <message>
        <source>the recipients of the rule, by {server}</source>
        <translation>规则的收件人，经由 {server}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>The server asks for user and password</source>
        <translation>服务器要求用户名和密码</translation>
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
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>https://… gets each alert as signed JSON.</source>
        <translation>https://… 以带签名的 JSON 接收每条告警。</translation>
    </message>
    <message>
        <source>A password is never sent in the clear.</source>
        <translation>密码绝不以明文发送。</translation>
    </message>
    <message>
        <source>Such as mail.example.org</source>
        <translation>例如 mail.example.org</translation>
    </message>
    <message>
        <source>Such as station@example.org</source>
        <translation>例如 station@example.org</translation>
    </message>
    <message>
        <source>One a line. Those of a rule come before these.</source>
        <translation>每行一个。规则自己的收件人优先。</translation>
    </message>
    <message>
        <source>The receiver checks X-Camera-Station-Signature with it.</source>
        <translation>接收方用它校验 X-Camera-Station-Signature。</translation>
    </message>
    <message>
        <source>As apprise writes it: slack://…, tgram://… It is kept as a secret.</source>
        <translation>按 apprise 的写法：slack://…、tgram://…，作为密钥保存。</translation>
    </message>
    <message>
        <source>Fixed: messages that wait go by it.</source>
        <translation>不可更改：等待发送的消息以它为准。</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>已保存；留空则不变</translation>
    </message>
    <message>
        <source>usually {port}</source>
        <translation>通常为 {port}</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>In the clear, without password</source>
        <translation>明文，不用密码</translation>
    </message>
</context>
<context>
    <name>ChannelEditor</name>
    <message>
        <source>Add channel</source>
        <translation>添加渠道</translation>
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
    <name>ChannelKeys</name>
    <message>
        <source>Add a channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete it; can be undone for 10 seconds</source>
        <translation>删除；10 秒内可撤销</translation>
    </message>
    <message>
        <source>Send one message as a test</source>
        <translation>发送一条测试消息</translation>
    </message>
</context>
<context>
    <name>ChannelsField</name>
    <message>
        <source>Tell through</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Set one up</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>No channel of this kind yet: {channels}. Nobody is told that way.</source>
        <translation>还没有这类通知渠道：{channels}。不会以此方式通知任何人。</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Waiting: {waiting}. Given up in the last 7 days: {failed}.</source>
        <translation>等待中：{waiting}。最近 7 天内放弃：{failed}。</translation>
    </message>
    <message>
        <source>Without a channel: {kinds}. Rules name what is not set up here.</source>
        <translation>缺少渠道：{kinds}。规则用到了这里没有设置的类型。</translation>
    </message>
    <message>
        <source>The log is always told.</source>
        <translation>日志始终会收到通知。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del; can be undone for 10 seconds</source>
        <translation>Del；10 秒内可撤销</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通知渠道</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>N or Ins</source>
        <translation>N 或 Ins</translation>
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
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Sends one message now, marked as a test (T)</source>
        <translation>立即发送一条标为测试的消息（T）</translation>
    </message>
</context>
<context>
    <name>ChannelsPresenter</name>
    <message>
        <source>There is a channel of this name already.</source>
        <translation>已有同名渠道。</translation>
    </message>
    <message>
        <source>Channel “{name}” was saved. Test it with T.</source>
        <translation>渠道“{name}”已保存，按 T 测试。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Channel “{name}” was deleted.</source>
        <translation>渠道“{name}”已删除。</translation>
    </message>
    <message>
        <source>Channel “{name}” is back.</source>
        <translation>渠道“{name}”已恢复。</translation>
    </message>
    <message>
        <source>Test of “{name}”: {what}</source>
        <translation>测试“{name}”：{what}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>internal errors and time-outs</source>
        <translation>内部错误和超时</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>without refused and cancelled calls</source>
        <translation>不含已拒绝和已取消的调用</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>P95 bold, P50 below it, P99 above it; logarithmic</source>
        <translation>粗线为 P95，下方 P50，上方 P99；对数刻度</translation>
    </message>
    <message>
        <source>Usage share of domain</source>
        <translation>新实现使用占比</translation>
    </message>
    <message>
        <source>dotted: what the slider asks for</source>
        <translation>点线：灰度比例对应的预期</translation>
    </message>
    <message>
        <source>Calls by outcome</source>
        <translation>按结果统计的调用</translation>
    </message>
    <message>
        <source>domain above the line, legacy below it</source>
        <translation>线上为新实现，线下为旧实现</translation>
    </message>
</context>
<context>
    <name>ChartBoard</name>
    <message>
        <source>{operation}, whole range</source>
        <translation>{operation}，整个时段</translation>
    </message>
    <message>
        <source>few calls</source>
        <translation>调用较少</translation>
    </message>
    <message>
        <source>No calls were recorded in this time.</source>
        <translation>这段时间没有记录到调用。</translation>
    </message>
    <message>
        <source>Figures at the crosshair</source>
        <translation>十字线处的数值</translation>
    </message>
</context>
<context>
    <name>ChartKeys</name>
    <message>
        <source>Back and forth in time</source>
        <translation>在时间上前后移动</translation>
    </message>
    <message>
        <source>Shorter and longer times</source>
        <translation>缩短和延长时间</translation>
    </message>
    <message>
        <source>Back to now, and follow</source>
        <translation>回到现在并跟随</translation>
    </message>
    <message>
        <source>The crosshair from slot to slot</source>
        <translation>逐格移动十字线</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>将图表另存为图片</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>The station was off: {span}</source>
        <translation>工作站未运行：{span}</translation>
    </message>
</context>
<context>
    <name>ChecklistsTab</name>
    <message>
        <source>{met} of {all} met. What the station can check it checks itself.</source>
        <translation>{all} 项中已满足 {met} 项。能自动检查的由本站自行检查。</translation>
    </message>
    <message>
        <source>Take the tick back</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Select an item first.</source>
        <translation>请先选择一项。</translation>
    </message>
    <message>
        <source>The station checks this one itself.</source>
        <translation>此项由本站自行检查。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>There are no checklists.</source>
        <translation>没有检查清单。</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Start a comparison to see its differences here.</source>
        <translation>开始对比后，差异显示在这里。</translation>
    </message>
    <message>
        <source>Everything matched.</source>
        <translation>全部一致。</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>There is nothing to set.</source>
        <translation>没有需要设置的内容。</translation>
    </message>
</context>
<context>
    <name>ConflictQuestion</name>
    <message>
        <source>Somebody saved this rule meanwhile, as revision {revision}.</source>
        <translation>期间有人保存了此规则（修订 {revision}）。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>采用我的</translation>
    </message>
    <message>
        <source>Saves your version over theirs</source>
        <translation>用您的版本覆盖对方的版本</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Drops your edits</source>
        <translation>放弃您的修改</translation>
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
    <name>ConsistencyTab</name>
    <message>
        <source>Fields to write as shown: {count}. This cannot be undone.</source>
        <translation>将按所示写入的字段：{count}。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>尚未比对。</translation>
    </message>
    <message>
        <source>Press “Compare now”.</source>
        <translation>请按“立即比对”。</translation>
    </message>
    <message>
        <source>Changes are on their way to the site file.</source>
        <translation>更改正在写入站点文件。</translation>
    </message>
    <message>
        <source>Database and site file agree in every field.</source>
        <translation>数据库与站点文件的所有字段一致。</translation>
    </message>
    <message>
        <source>Nothing could be compared: the site file cannot be read.</source>
        <translation>无法比对：站点文件无法读取。</translation>
    </message>
    <message>
        <source>{time}: {fields} fields compared, {count} differ without anybody&apos;s edit.</source>
        <translation>{time}：已比对 {fields} 个字段，{count} 个有差异且无人编辑过。</translation>
    </message>
    <message>
        <source>{time}: {fields} fields compared, none differs.</source>
        <translation>{time}：已比对 {fields} 个字段，没有差异。</translation>
    </message>
    <message>
        <source>Select fields first.</source>
        <translation>请先选择字段。</translation>
    </message>
    <message>
        <source>The database&apos;s value stands, the file is written ({key})</source>
        <translation>以数据库的值为准，写入文件（{key}）</translation>
    </message>
    <message>
        <source>The file&apos;s value stands, the database is written ({key})</source>
        <translation>以文件的值为准，写入数据库（{key}）</translation>
    </message>
    <message>
        <source>Writes the last column; asks once (Enter)</source>
        <translation>写入最后一列的内容；只询问一次（Enter）</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即比对</translation>
    </message>
    <message>
        <source>All fields of all cameras; nothing is changed</source>
        <translation>所有摄像头的所有字段；不做任何更改</translation>
    </message>
    <message>
        <source>Database stands</source>
        <translation>以数据库为准</translation>
    </message>
    <message>
        <source>File stands</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>Repair the selected…</source>
        <translation>修复所选…</translation>
    </message>
    <message>
        <source>Live reads asked of both sides, since the start</source>
        <translation>启动以来同时询问两种实现的实时读取</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>有差异的字段</translation>
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
    <name>DetailPane</name>
    <message>
        <source>Looking for the picture…</source>
        <translation>正在查找画面…</translation>
    </message>
    <message>
        <source>No picture was kept.</source>
        <translation>没有保存画面。</translation>
    </message>
    <message>
        <source>Priority: {priority}</source>
        <translation>优先级：{priority}</translation>
    </message>
    <message>
        <source>Fired: {time}</source>
        <translation>触发：{time}</translation>
    </message>
    <message>
        <source>Hits: {count}</source>
        <translation>次数：{count}</translation>
    </message>
    <message>
        <source>Worst: {value}</source>
        <translation>最差值：{value}</translation>
    </message>
    <message>
        <source>Somebody must acknowledge it</source>
        <translation>必须有人确认收到</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Choose an alert: its pictures and history stand here.</source>
        <translation>选择一个告警，其画面和经过显示在这里。</translation>
    </message>
    <message>
        <source>What happened to the alert</source>
        <translation>告警的经过</translation>
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
        <source>What is watched</source>
        <translation>监视内容</translation>
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
    <name>Detector</name>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>不工作</translation>
    </message>
    <message>
        <source>failed, is tried again</source>
        <translation>失败，将再次尝试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The detector is off.</source>
        <translation>检测器已关闭。</translation>
    </message>
    <message>
        <source>The detector starts.</source>
        <translation>检测器正在启动。</translation>
    </message>
    <message>
        <source>The detector looks at {cameras} cameras: {done:.1f} of {wanted:.1f} pictures a second, {ms:.0f} ms each, {cpu:.0f} % of one core.</source>
        <translation>检测器查看 {cameras} 个摄像头：每秒 {done:.1f} 幅（应为 {wanted:.1f} 幅），每幅 {ms:.0f} ms，占一个核心的 {cpu:.0f} %。</translation>
    </message>
    <message>
        <source>{done:.1f} of {wanted:.1f} a second, {ms:.0f} ms</source>
        <translation>每秒 {done:.1f}/{wanted:.1f} 幅，{ms:.0f} ms</translation>
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
    <name>DrillFields</name>
    <message>
        <source>fails in</source>
        <translation>按比例失败</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>is slower by</source>
        <translation>变慢</translation>
    </message>
    <message>
        <source>writes a wrong field</source>
        <translation>写错字段</translation>
    </message>
    <message>
        <source>Operation that is made to fail</source>
        <translation>要注入故障的操作</translation>
    </message>
    <message>
        <source>How it fails</source>
        <translation>故障方式</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>程度</translation>
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
    <name>DurationField</name>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Unit: {field}</source>
        <translation>单位：{field}</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Give the new rule a name, and say what it waits for.</source>
        <translation>给新规则起个名字，并说明它等待什么。</translation>
    </message>
    <message>
        <source>The rule is not complete: see the marked fields.</source>
        <translation>规则不完整：请看标记的字段。</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Would be firing now for: {cameras}</source>
        <translation>现在会触发：{cameras}</translation>
    </message>
    <message>
        <source>Would be firing now for: nobody</source>
        <translation>现在会触发：无</translation>
    </message>
    <message>
        <source>Not saved: see the marked fields.</source>
        <translation>未保存：请看标记的字段。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>rule {number}, revision {revision}</source>
        <translation>规则 {number}，修订 {revision}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
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
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to what is saved. Esc asks first</source>
        <translation>恢复到已保存的内容。Esc 会先询问</translation>
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
    <name>EmptyRules</name>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Take the example</source>
        <translation>使用示例</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>没有匹配的规则</translation>
    </message>
    <message>
        <source>The filter hides every rule of this site.</source>
        <translation>筛选隐藏了本站点的所有规则。</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>A rule says when you are told. Nobody is told of anything without one.</source>
        <translation>规则决定何时通知您。没有规则就不会通知任何人。</translation>
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
        <source>The filter or the view hides every camera on the wall.</source>
        <translation>筛选或视图隐藏了画面墙上的所有摄像头。</translation>
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
    <name>ErrorsModel</name>
    <message>
        <source>Recent errors</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
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
        <source>Rollout</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>告警</translation>
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
    <name>ExerciseFields</name>
    <message>
        <source>Operations to exercise</source>
        <translation>要练习调用的操作</translation>
    </message>
    <message>
        <source>Test camera</source>
        <translation>测试摄像头</translation>
    </message>
    <message>
        <source>How often each</source>
        <translation>每个操作的次数</translation>
    </message>
    <message>
        <source>How often each operation is called on both sides</source>
        <translation>每个操作在两个实现上各调用多少次</translation>
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
    <name>FiguresModel</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>单独计</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>FirstChannel</name>
    <message>
        <source>Nobody is told outside this window</source>
        <translation>窗口之外没有人会收到通知</translation>
    </message>
    <message>
        <source>Add a webhook, a mail server or another service. Rules name the kinds that they are told by, and each is told by all channels of that kind.</source>
        <translation>请添加 Webhook、邮件服务器或其他服务。规则写明用哪几类渠道通知，同类的所有渠道都会收到。</translation>
    </message>
    <message>
        <source>Add the first channel</source>
        <translation>添加第一个渠道</translation>
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
    <name>Foot</name>
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
        <source>Keep drawing</source>
        <translation>继续绘制</translation>
    </message>
    <message>
        <source>Replace theirs</source>
        <translation>覆盖对方的</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>载入对方的</translation>
    </message>
    <message>
        <source>Discard what you drew?</source>
        <translation>放弃所绘制的内容？</translation>
    </message>
    <message>
        <source>Somebody else changed the regions meanwhile.</source>
        <translation>其间有人修改了这些区域。</translation>
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
    <name>GeneralBar</name>
    <message>
        <source>Checked {at}, next {then}</source>
        <translation>检查于 {at}，下次 {then}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What these four guards saw, aside</source>
        <translation>在旁边显示这四个护栏的依据</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>All guards look again at once</source>
        <translation>所有护栏立即重新检查</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Everything to legacy, now:</source>
        <translation>立即全部切回旧实现：</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>立即回滚</translation>
    </message>
    <message>
        <source>{phase}, stage {number} of {count}</source>
        <translation>{phase}，第 {number} / {count} 阶段</translation>
    </message>
    <message>
        <source>{count} records of calls were lost: no stage passes without them.</source>
        <translation>丢失了 {count} 条调用记录：缺少记录时任何阶段都不会通过。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>The whole rollout as a document</source>
        <translation>把整个灰度发布导出为文档</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>What does not work: an open report holds the stage ({key})</source>
        <translation>什么不正常：未关闭的报告会暂停阶段（{key}）</translation>
    </message>
    <message>
        <source>Everything is legacy with the next call; asks why first ({key})</source>
        <translation>从下一次调用起全部由旧实现服务；先询问原因（{key}）</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>New picture</source>
        <translation>新画面</translation>
    </message>
    <message>
        <source>Take a new picture of the camera (F5)</source>
        <translation>从摄像头取一幅新画面 (F5)</translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
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
    <name>InboxActions</name>
    <message>
        <source>Again for those that failed</source>
        <translation>对失败项重试</translation>
    </message>
    <message>
        <source>Alert {number}: {why}</source>
        <translation>告警 {number}：{why}</translation>
    </message>
    <message>
        <source>{count} more failed.</source>
        <translation>另有 {count} 个失败。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>InboxBar</name>
    <message>
        <source>All signals</source>
        <translation>全部信号</translation>
    </message>
    <message>
        <source>Still raised</source>
        <translation>仍在告警</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>恢复中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认收到</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>全部告警</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>全部优先级</translation>
    </message>
    <message>
        <source>High and critical</source>
        <translation>高和紧急</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>全部摄像头</translation>
    </message>
    <message>
        <source>Station and site</source>
        <translation>工作站和站点</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Only rules with…</source>
        <translation>仅规则名包含…</translation>
    </message>
    <message>
        <source>Part of the rule&apos;s name</source>
        <translation>规则名的一部分</translation>
    </message>
    <message>
        <source>Only alerts whose rule holds this text (Ctrl+F)</source>
        <translation>仅显示规则名包含此文字的告警（Ctrl+F）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all that is not closed again</source>
        <translation>重新显示全部未关闭的告警</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>How each rule does, over 7 or 30 days (T)</source>
        <translation>各规则 7 天或 30 天的情况（T）</translation>
    </message>
    <message>
        <source>The sound of alerts is on. Mute it (M)</source>
        <translation>告警声音已开启，可静音（M）</translation>
    </message>
    <message>
        <source>The sound of alerts is muted. Let it sound again (M)</source>
        <translation>告警声音已静音，可恢复（M）</translation>
    </message>
    <message>
        <source>Mute the sound of alerts</source>
        <translation>告警声音静音</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Nothing waits for you here. Alerts come from the rules beside.</source>
        <translation>这里没有待处理的告警。告警由旁边的规则产生。</translation>
    </message>
    <message>
        <source>No alert passes the filter. “Clear” shows all that is not closed.</source>
        <translation>没有告警符合筛选条件。“清除”会显示全部未关闭的告警。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message>
        <source>The rule as JSON, to copy from</source>
        <translation>规则的 JSON，可复制</translation>
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
        <source>A page&apos;s own window, and back</source>
        <translation>页面移入独立窗口或放回</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>A window of its own: on top, close</source>
        <translation>独立窗口：置顶、关闭</translation>
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
        <source>Roll back now; asks why first</source>
        <translation>立即回滚；先询问原因</translation>
    </message>
    <message>
        <source>Save, where something can be saved</source>
        <translation>保存（有可保存的内容时）</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>The slider by 10; arrows by 1</source>
        <translation>滑块移动 10；方向键移动 1</translation>
    </message>
    <message>
        <source>Apply the slider, give the reason</source>
        <translation>应用滑块，提交原因</translation>
    </message>
    <message>
        <source>Chosen rows to auto, legacy, domain</source>
        <translation>所选行改为自动、旧实现、新实现</translation>
    </message>
    <message>
        <source>Details of the alert; Esc goes back</source>
        <translation>告警详情，按 Esc 返回</translation>
    </message>
    <message>
        <source>Statistics of the rules</source>
        <translation>规则统计</translation>
    </message>
    <message>
        <source>Mute the sound, or let it sound again</source>
        <translation>静音，或恢复声音</translation>
    </message>
    <message>
        <source>The next tab: inbox, rules, channels</source>
        <translation>下一个标签页：收件箱、规则、通知渠道</translation>
    </message>
    <message>
        <source>Named views</source>
        <translation>命名视图</translation>
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
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通知渠道</translation>
    </message>
    <message>
        <source>Drawing regions</source>
        <translation>绘制区域</translation>
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
    <name>Legend</name>
    <message>
        <source>fewer than {calls} calls</source>
        <translation>少于 {calls} 次调用</translation>
    </message>
    <message>
        <source>station off</source>
        <translation>工作站未运行</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>回滚</translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Replay them over the recorded calls first.</source>
        <translation>请先用已记录的调用重放。</translation>
    </message>
    <message>
        <source>Where attention and roll back begin. Evidence is asked for in any case.</source>
        <translation>关注和回滚从哪里开始。无论如何都要求有充分依据。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Error rate above</source>
        <translation>错误率高于</translation>
    </message>
    <message>
        <source>Success rate below</source>
        <translation>成功率低于</translation>
    </message>
    <message>
        <source>P95 grows by more than</source>
        <translation>P95 增加超过</translation>
    </message>
    <message>
        <source>Roll back even when legacy has the same trouble</source>
        <translation>即使旧实现有同样的问题也回滚</translation>
    </message>
    <message>
        <source>Off: a cause that both sides share holds the stage instead</source>
        <translation>关闭时：两个实现共有的原因只会暂停阶段</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>What these limits would have done over the recorded calls</source>
        <translation>这些限值对已记录的调用会有什么结果</translation>
    </message>
    <message>
        <source>Save the limits</source>
        <translation>保存限值</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>恢复到已保存的内容</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>The limits the station came with</source>
        <translation>本站自带的限值</translation>
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
    <name>LossQuestion</name>
    <message>
        <source>The edits of this rule are not saved.</source>
        <translation>此规则的修改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
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
    <name>MetricsBar</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Which operation&apos;s calls are shown (Ctrl+F)</source>
        <translation>显示哪个操作的调用（Ctrl+F）</translation>
    </message>
    <message>
        <source>The last {range}, up to now</source>
        <translation>最近 {range}，直到现在</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Back to now, and stay there (Home in a chart)</source>
        <translation>回到现在并跟随（图表中按 Home）</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save what the charts show as a table (Ctrl+S)</source>
        <translation>将图表内容另存为表格（Ctrl+S）</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Save the charts as a picture (Ctrl+Shift+S)</source>
        <translation>将图表另存为图片（Ctrl+Shift+S）</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>另存为图片</translation>
    </message>
</context>
<context>
    <name>MetricsFoot</name>
    <message>
        <source>{count} records were lost: the figures are incomplete.</source>
        <translation>丢失了 {count} 条记录：数值不完整。</translation>
    </message>
    <message>
        <source>One slot: {time}</source>
        <translation>每格：{time}</translation>
    </message>
    <message>
        <source>Times are local ({zone})</source>
        <translation>时间为本地时间（{zone}）</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>另存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Loading the charts…</source>
        <translation>正在加载图表…</translation>
    </message>
</context>
<context>
    <name>MetricsPresenter</name>
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
    <name>MetricsTables</name>
    <message>
        <source>Figures by operation</source>
        <translation>各操作的数值</translation>
    </message>
    <message>
        <source>Enter shows the operation in the charts</source>
        <translation>按回车在图表中显示该操作</translation>
    </message>
    <message>
        <source>Recent errors</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>No errors were recorded in this time.</source>
        <translation>这段时间没有记录到错误。</translation>
    </message>
</context>
<context>
    <name>NeedsList</name>
    <message>
        <source>All needs are met: waiting for approval.</source>
        <translation>条件全部满足：等待批准。</translation>
    </message>
    <message>
        <source>At today&apos;s traffic it is not known when the stage passes.</source>
        <translation>按今天的流量无法得知阶段何时通过。</translation>
    </message>
    <message>
        <source>Expected at today&apos;s traffic: {time}</source>
        <translation>按今天的流量预计：{time}</translation>
    </message>
    <message>
        <source>What the stage still needs</source>
        <translation>阶段还需要什么</translation>
    </message>
    <message>
        <source>No stage is running.</source>
        <translation>没有正在进行的阶段。</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>A note, if you like; Enter closes</source>
        <translation>可填写备注，按 Enter 关闭告警</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show the operation</source>
        <translation>显示该操作</translation>
    </message>
    <message>
        <source>Start again…</source>
        <translation>重新开始…</translation>
    </message>
    <message>
        <source>Asks why, then the plan is armed again at 0 %</source>
        <translation>询问原因，然后计划在 0 % 重新就绪</translation>
    </message>
    <message>
        <source>Rolled back by {actor} at {time}, from {percent} %. Everything is legacy.</source>
        <translation>{actor} 于 {time} 从 {percent} % 回滚。现在全部由旧实现服务。</translation>
    </message>
    <message>
        <source>Switched off at {time}. Everything is legacy.</source>
        <translation>已于 {time} 关闭新实现。现在全部由旧实现服务。</translation>
    </message>
    <message>
        <source>Seen: {what}</source>
        <translation>依据：{what}</translation>
    </message>
    <message>
        <source>It is in force but could not be stored: keep the station running, and free the disk or the database. Next: find the cause, then start again with a reason.</source>
        <translation>回滚已生效但未能保存：请保持本站运行，并释放磁盘或数据库。下一步：找出原因，然后说明原因重新开始。</translation>
    </message>
    <message>
        <source>Next: unset the variable and restart the station, then start again with a reason.</source>
        <translation>下一步：取消该环境变量并重启本站，然后说明原因重新开始。</translation>
    </message>
    <message>
        <source>Legacy served again after {time}. Next: find the cause, rehearse a drill, then start again with a reason.</source>
        <translation>{time}后恢复由旧实现服务。下一步：找出原因，做一次演练，然后说明原因重新开始。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Create rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Update rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
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
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status of several</source>
        <translation>批量状态</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Set auto-start</source>
        <translation>设置自动启动</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部操作</translation>
    </message>
</context>
<context>
    <name>OperationDetails</name>
    <message>
        <source>There is no attention to accept.</source>
        <translation>没有需要接受的关注。</translation>
    </message>
    <message>
        <source>It is accepted for this stage already.</source>
        <translation>此阶段已经接受。</translation>
    </message>
    <message>
        <source>No stage is running.</source>
        <translation>没有正在进行的阶段。</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>{legacy} legacy, {domain} domain calls since the slider moved; {day:.0f} a day</source>
        <translation>滑块移动后旧实现 {legacy} 次、新实现 {domain} 次调用；每天 {day:.0f} 次</translation>
    </message>
    <message>
        <source>Served by {side} from the next call on ({key})</source>
        <translation>从下一次调用起由{side}服务（{key}）</translation>
    </message>
    <message>
        <source>The pin or the slider decides ({key})</source>
        <translation>由固定或滑块决定（{key}）</translation>
    </message>
    <message>
        <source>Switch: {side}</source>
        <translation>开关：{side}</translation>
    </message>
    <message>
        <source>The force to domain is suspended: the latch goes first.</source>
        <translation>强制到新实现已暂停：锁定优先。</translation>
    </message>
    <message>
        <source>Accept the attention…</source>
        <translation>接受此关注…</translation>
    </message>
    <message>
        <source>Its hours pass again; asks for a note</source>
        <translation>之后的小时可以通过；需填写说明</translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation>练习调用</translation>
    </message>
</context>
<context>
    <name>OperationsTab</name>
    <message>
        <source>{operation}: accept the attention because</source>
        <translation>{operation}：接受此关注，因为</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Verdict of each operation</source>
        <translation>每个操作的判定</translation>
    </message>
    <message>
        <source>Nothing was judged yet.</source>
        <translation>还没有判定。</translation>
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
    <name>Outcome</name>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>摄像头不可达</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OwnWindow</name>
    <message>
        <source>{page} – Camera station</source>
        <translation>{page} – 摄像头工作站</translation>
    </message>
    <message>
        <source>Always on top (Ctrl+T)</source>
        <translation>始终在最前 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏 (F11)</translation>
    </message>
    <message>
        <source>Close this window (Ctrl+W)</source>
        <translation>关闭此窗口 (Ctrl+W)</translation>
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
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
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
    <name>PartForm</name>
    <message>
        <source>Type of condition {number}</source>
        <translation>条件 {number} 的类型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove condition {number}</source>
        <translation>移除条件 {number}</translation>
    </message>
</context>
<context>
    <name>PartsForm</name>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
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
    <name>PlanBand</name>
    <message>
        <source>Stages, days and calls needed</source>
        <translation>阶段、天数和所需调用次数</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>编辑计划</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>There is no plan yet. This is the usual one: change it, then save it.</source>
        <translation>还没有计划。这是通常的计划：修改后保存。</translation>
    </message>
    <message>
        <source>The plan is saved; it counts from the arming on.</source>
        <translation>计划已保存；就绪后开始计算。</translation>
    </message>
    <message>
        <source>Calls needed of each operation</source>
        <translation>每个操作所需调用次数</translation>
    </message>
    <message>
        <source>domain calls at a stage&apos;s end; an exercise of as many counts too</source>
        <translation>阶段结束时新实现的调用次数；同样次数的练习调用也算</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>A stage before the last one</source>
        <translation>在最后一个阶段之前添加</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Saved plans are drafts until they are armed</source>
        <translation>保存的计划在就绪之前是草稿</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>恢复到已保存的内容</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>不用计划</translation>
    </message>
    <message>
        <source>The slider is free again</source>
        <translation>滑块重新自由</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>Say what does not work.</source>
        <translation>请说明什么不正常。</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>What does not work?</source>
        <translation>什么不正常？</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No camera in particular</source>
        <translation>不针对某个摄像头</translation>
    </message>
    <message>
        <source>No operation in particular</source>
        <translation>不针对某个操作</translation>
    </message>
    <message>
        <source>Reported by {who}</source>
        <translation>报告人：{who}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>It holds the stage until somebody closes it (Ctrl+Return)</source>
        <translation>在有人关闭之前暂停阶段（Ctrl+Return）</translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message>
        <source>{count} open. An open problem holds the stage.</source>
        <translation>{count} 个未关闭。未关闭的问题会暂停阶段。</translation>
    </message>
    <message>
        <source>Close problem {number} because</source>
        <translation>关闭问题 {number}，因为</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Select a problem first.</source>
        <translation>请先选择一个问题。</translation>
    </message>
    <message>
        <source>It is closed already.</source>
        <translation>已经关闭。</translation>
    </message>
    <message>
        <source>Asks for a note (Enter)</source>
        <translation>需填写说明（Enter）</translation>
    </message>
    <message>
        <source>Close the problem…</source>
        <translation>关闭问题…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nobody has reported a problem.</source>
        <translation>没有人报告问题。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Back into the main window</source>
        <translation>放回主窗口</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>在独立窗口中打开</translation>
    </message>
    <message>
        <source>{page}, {number} waiting</source>
        <translation>{page}，{number} 条待处理</translation>
    </message>
    <message>
        <source>{page}, in its own window</source>
        <translation>{page}，在独立窗口中</translation>
    </message>
    <message>
        <source>Open this page in its own window (Ctrl+Shift and its number)</source>
        <translation>在独立窗口中打开此页（Ctrl+Shift 加页号）</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Usage share</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用数</translation>
    </message>
</context>
<context>
    <name>RegionKeys</name>
    <message>
        <source>A new square region</source>
        <translation>新建方形区域</translation>
    </message>
    <message>
        <source>Draw a region by clicks, or stop</source>
        <translation>单击绘制区域，或停止绘制</translation>
    </message>
    <message>
        <source>Close the region that is drawn</source>
        <translation>闭合正在绘制的区域</translation>
    </message>
    <message>
        <source>Next region or corner</source>
        <translation>下一个区域或角点</translation>
    </message>
    <message>
        <source>Move it by 1 %, with Shift by 5 %</source>
        <translation>移动 1 %，按住 Shift 为 5 %</translation>
    </message>
    <message>
        <source>One corner more</source>
        <translation>再加一个角点</translation>
    </message>
    <message>
        <source>Delete the corner or the region</source>
        <translation>删除角点或区域</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>A new picture</source>
        <translation>新画面</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <source>{region} – wrong</source>
        <translation>{region} – 有误</translation>
    </message>
    <message>
        <source>Type of violation</source>
        <translation>违规类型</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Set the corners of a new region by clicks (D)</source>
        <translation>单击设置新区域的角点 (D)</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>A new square region in the middle (N)</source>
        <translation>在中间新建方形区域 (N)</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <source>No region yet. Click into the picture to set the corners, or press N.</source>
        <translation>还没有区域。在画面中单击设置角点，或按 N。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What is reported when it happens here.</source>
        <translation>在此处发生时所报告的类型。</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Click into the picture to set the first corner. N: a square in the middle.</source>
        <translation>在画面中单击设置第一个角点。N：中间的方形。</translation>
    </message>
    <message>
        <source>{name}, whole region. Arrows move it, Shift by 5 %. Tab: its corners.</source>
        <translation>{name}，整个区域。方向键移动，按住 Shift 每次 5 %。Tab：各角点。</translation>
    </message>
    <message>
        <source>{name}, corner {n} of {of} at {x} %, {y} %. Arrows move it. I: one more.</source>
        <translation>{name}，第 {n} 个角点（共 {of} 个），位于 {x} %，{y} %。方向键移动。I：再加一个。</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Click to set the first corner. Esc: do not draw.</source>
        <translation>单击设置第一个角点。Esc：不绘制。</translation>
    </message>
    <message>
        <source>Click to set the next corner. Ctrl+Z takes one back, Esc all.</source>
        <translation>单击设置下一个角点。Ctrl+Z 撤回一个，Esc 全部放弃。</translation>
    </message>
    <message>
        <source>Click the first corner or press Enter to close the region. Esc drops it.</source>
        <translation>单击第一个角点或按 Enter 闭合区域。Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>RegionsDialog</name>
    <message>
        <source>{why} Saving writes the file anew; what is in it now stays beside it.</source>
        <translation>{why} 保存时会重新写入该文件，现有内容保留在其旁边。</translation>
    </message>
    <message>
        <source>Waiting for a picture …</source>
        <translation>正在等待画面…</translation>
    </message>
    <message>
        <source>No picture: {why}</source>
        <translation>没有画面：{why}</translation>
    </message>
    <message>
        <source>Regions can be drawn without a picture.</source>
        <translation>没有画面也可以绘制区域。</translation>
    </message>
    <message>
        <source>Region {n}</source>
        <translation>区域 {n}</translation>
    </message>
    <message>
        <source>Close the region first: Enter, or Esc to drop it.</source>
        <translation>请先闭合区域：按 Enter，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Regions of {camera}</source>
        <translation>{camera} 的区域</translation>
    </message>
    <message>
        <source>Picture with regions</source>
        <translation>带区域的画面</translation>
    </message>
</context>
<context>
    <name>RegionsPresenter</name>
    <message>
        <source>The camera is gone.</source>
        <translation>该摄像头已不存在。</translation>
    </message>
    <message>
        <source>The regions of {camera} are as they were.</source>
        <translation>{camera} 的区域已恢复原状。</translation>
    </message>
</context>
<context>
    <name>RehearsalBox</name>
    <message>
        <source>Progress: {what}</source>
        <translation>进度：{what}</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>没有在运行。</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>正在运行。</translation>
    </message>
</context>
<context>
    <name>RehearsalsTab</name>
    <message>
        <source>Choose operations first.</source>
        <translation>请先选择操作。</translation>
    </message>
    <message>
        <source>There is no camera to exercise on.</source>
        <translation>没有可用于练习调用的摄像头。</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>A roll back on a copy of the site: a fault, the guards, the way back.</source>
        <translation>在站点副本上回滚：注入故障，护栏判定，恢复。</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习调用</translation>
    </message>
    <message>
        <source>Calls through both sides, marked as exercise, judged in their own column.</source>
        <translation>两个实现都调用，标为练习，在单独一列判定。</translation>
    </message>
    <message>
        <source>Start the exercise</source>
        <translation>开始练习调用</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>All thirteen on a copy of the site, legacy against domain, field by field.</source>
        <translation>在站点副本上逐字段对比全部十三个操作的新旧实现。</translation>
    </message>
    <message>
        <source>Start the comparison</source>
        <translation>开始对比</translation>
    </message>
</context>
<context>
    <name>ReplayList</name>
    <message>
        <source>Roll backs of the replay</source>
        <translation>重放中的回滚</translation>
    </message>
    <message>
        <source>Not replayed yet</source>
        <translation>还没有重放</translation>
    </message>
    <message>
        <source>Replay the limits to see what they would have done until now.</source>
        <translation>重放限值，查看到目前为止会有什么结果。</translation>
    </message>
    <message>
        <source>With this: {count} roll backs and {attentions} attentions in the last {days} days ({calls} calls)</source>
        <translation>按此限值：最近 {days} 天有 {count} 次回滚、{attentions} 次关注（{calls} 次调用）</translation>
    </message>
    <message>
        <source>No roll back.</source>
        <translation>没有回滚。</translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Domain from</source>
        <translation>新实现起点</translation>
    </message>
    <message>
        <source>Now on</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Would move</source>
        <translation>将改变</translation>
    </message>
    <message>
        <source>Deleted camera</source>
        <translation>已删除的摄像头</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>legacy</source>
        <translation>旧实现</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>新实现</translation>
    </message>
    <message>
        <source>Why it is known</source>
        <translation>为何已知</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
    <message>
        <source>{hours:.0f} h</source>
        <translation>{hours:.0f} 小时</translation>
    </message>
    <message>
        <source>{days:.1f} d</source>
        <translation>{days:.1f} 天</translation>
    </message>
    <message>
        <source>{least:g} to {most:g} days</source>
        <translation>{least:g} 至 {most:g} 天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Limit {limit}</source>
        <translation>限值 {limit}</translation>
    </message>
    <message>
        <source>interval {interval}</source>
        <translation>区间 {interval}</translation>
    </message>
    <message>
        <source>Have {have} calls, need {need}</source>
        <translation>已有 {have} 次调用，需要 {need} 次</translation>
    </message>
    <message>
        <source>From {have} calls (needs {need})</source>
        <translation>依据 {have} 次调用（需要 {need} 次）</translation>
    </message>
    <message>
        <source>Errors, attention above</source>
        <translation>错误率，高于则关注</translation>
    </message>
    <message>
        <source>Errors, roll back above</source>
        <translation>错误率，高于则回滚</translation>
    </message>
    <message>
        <source>Success, attention below</source>
        <translation>成功率，低于则关注</translation>
    </message>
    <message>
        <source>Success, roll back below</source>
        <translation>成功率，低于则回滚</translation>
    </message>
    <message>
        <source>P95, a note above</source>
        <translation>P95，超过则提示</translation>
    </message>
    <message>
        <source>P95, roll back above</source>
        <translation>P95，超过则回滚</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>还需要</translation>
    </message>
    <message>
        <source>Have / need</source>
        <translation>已有 / 需要</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Failed / calls</source>
        <translation>失败 / 调用</translation>
    </message>
    <message>
        <source>Domain calls</source>
        <translation>新实现调用</translation>
    </message>
    <message>
        <source>Share / due</source>
        <translation>占比 / 应有</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习调用</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Forced to {side}</source>
        <translation>强制到{side}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Attention, accepted for this stage</source>
        <translation>关注，此阶段已接受</translation>
    </message>
    <message>
        <source>{domain} domain calls of {need} needed; {legacy} legacy calls; {day:.0f} a day</source>
        <translation>新实现 {domain} 次，需要 {need} 次；旧实现 {legacy} 次；每天 {day:.0f} 次</translation>
    </message>
    <message>
        <source>Closed with</source>
        <translation>关闭说明</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not rolled back</source>
        <translation>没有回滚</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>没有恢复</translation>
    </message>
    <message>
        <source>Rolled back and restored</source>
        <translation>已回滚并恢复</translation>
    </message>
    <message>
        <source>{fault} at {percent} %: {calls} calls to the roll back, {ms:.1f} ms to legacy.</source>
        <translation>{percent} % 时 {fault}：{calls} 次调用后回滚，{ms:.1f} 毫秒切回旧实现。</translation>
    </message>
    <message>
        <source>Nothing unexpected</source>
        <translation>没有意外差异</translation>
    </message>
    <message>
        <source>Unexpected differences</source>
        <translation>有意外差异</translation>
    </message>
    <message>
        <source>{cases} cases: {match} match, {known} known, {mismatch} mismatch, {error} error, {skipped} skipped.</source>
        <translation>{cases} 个用例：{match} 一致，{known} 已知，{mismatch} 不一致，{error} 错误，{skipped} 跳过。</translation>
    </message>
    <message>
        <source>{count} operations exercised</source>
        <translation>已练习调用 {count} 个操作</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>No plan, the slider is free</source>
        <translation>没有计划，滑块自由</translation>
    </message>
    <message>
        <source>Plan not armed</source>
        <translation>计划未就绪</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已停住</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Too few calls</source>
        <translation>调用太少</translation>
    </message>
    <message>
        <source>Not exposed</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>Measuring broken</source>
        <translation>测量失效</translation>
    </message>
    <message>
        <source>Held, shared cause</source>
        <translation>暂缓，共同原因</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>P95 latency</source>
        <translation>P95 延迟</translation>
    </message>
    <message>
        <source>Data consistency</source>
        <translation>数据一致性</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Usage share</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Decided by camera</source>
        <translation>按摄像头决定</translation>
    </message>
    <message>
        <source>Decided by rule</source>
        <translation>按规则决定</translation>
    </message>
    <message>
        <source>Decided by call</source>
        <translation>按调用决定</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>force</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>latch</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>练习调用</translation>
    </message>
    <message>
        <source>only one there is</source>
        <translation>仅有一个实现</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>发布前</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>持续监控</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能验证</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能验证</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Known difference</source>
        <translation>已知差异</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>不用计划</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>The armed plan holds the slider at 0 % until it begins.</source>
        <translation>就绪的计划在开始之前把滑块保持在 0 %。</translation>
    </message>
    <message>
        <source>Locked by the kill switch: everything is legacy.</source>
        <translation>已被紧急开关锁定：全部由旧实现服务。</translation>
    </message>
    <message>
        <source>Locked since the roll back; “Start again” unlocks it at 0 %.</source>
        <translation>回滚后已锁定；“重新开始”会在 0 % 解锁。</translation>
    </message>
    <message>
        <source>No cameras yet. What is decided by call follows the slider all the same.</source>
        <translation>还没有摄像头。按调用决定的操作仍随滑块。</translation>
    </message>
    <message>
        <source>Now: {domain} on domain, {legacy} on legacy.</source>
        <translation>现在：新实现 {domain} 个，旧实现 {legacy} 个。</translation>
    </message>
    <message>
        <source>At {percent} %: about {count} of {all} cameras go to domain; they are dealt then.</source>
        <translation>在 {percent} %：{all} 个摄像头中约 {count} 个转到新实现；届时分配。</translation>
    </message>
    <message>
        <source>{count} to domain: {names}</source>
        <translation>{count} 个转到新实现：{names}</translation>
    </message>
    <message>
        <source>{count} to legacy: {names}</source>
        <translation>{count} 个转到旧实现：{names}</translation>
    </message>
    <message>
        <source>no camera changes sides.</source>
        <translation>没有摄像头改变归属。</translation>
    </message>
    <message>
        <source>At {percent} %: {moves}</source>
        <translation>在 {percent} %：{moves}</translation>
    </message>
    <message>
        <source>Latch on; suspended: forces {forces}, pins {pins}, slider {percent} %</source>
        <translation>锁定中；已暂停：强制 {forces}，固定 {pins}，滑块 {percent} %</translation>
    </message>
    <message>
        <source>Latch off  ›  forces {forces}  ›  pins {pins}  ›  slider {percent} %</source>
        <translation>未锁定  ›  强制 {forces}  ›  固定 {pins}  ›  滑块 {percent} %</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed in 7 days</source>
        <translation>7 天内失败</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>最近一次尝试</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>站点文件</translation>
    </message>
    <message>
        <source>Agreed on before</source>
        <translation>此前一致的值</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>写入者</translation>
    </message>
    <message>
        <source>A repair writes</source>
        <translation>修复将写入</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Seen once</source>
        <translation>仅见一次</translation>
    </message>
    <message>
        <source>site file: {before} → {after}</source>
        <translation>站点文件：{before} → {after}</translation>
    </message>
    <message>
        <source>database: {before} → {after}</source>
        <translation>数据库：{before} → {after}</translation>
    </message>
    <message>
        <source>no known call</source>
        <translation>没有已知的调用</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Differs with itself</source>
        <translation>与自身不同</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未比对</translation>
    </message>
</context>
<context>
    <name>RolloutDone</name>
    <message>
        <source>The plan is armed.</source>
        <translation>计划已就绪。</translation>
    </message>
    <message>
        <source>The first stage has begun.</source>
        <translation>第一阶段已开始。</translation>
    </message>
    <message>
        <source>The stage is approved.</source>
        <translation>阶段已批准。</translation>
    </message>
    <message>
        <source>On to the next stage.</source>
        <translation>进入下一阶段。</translation>
    </message>
    <message>
        <source>The stage is extended.</source>
        <translation>阶段已延长。</translation>
    </message>
    <message>
        <source>The stage is paused.</source>
        <translation>阶段已暂停。</translation>
    </message>
    <message>
        <source>The stage goes on.</source>
        <translation>阶段继续。</translation>
    </message>
    <message>
        <source>The slider is unlocked, at 0 %.</source>
        <translation>滑块已解锁，位于 0 %。</translation>
    </message>
    <message>
        <source>Everything is legacy.</source>
        <translation>现在全部由旧实现服务。</translation>
    </message>
    <message>
        <source>The problem is reported; it holds the stage.</source>
        <translation>问题已报告；阶段因此暂缓。</translation>
    </message>
    <message>
        <source>The problem is closed.</source>
        <translation>问题已关闭。</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>计划已保存。</translation>
    </message>
    <message>
        <source>The limits are saved.</source>
        <translation>限值已保存。</translation>
    </message>
    <message>
        <source>All guards have looked.</source>
        <translation>所有护栏已检查。</translation>
    </message>
    <message>
        <source>{percent} % on domain.</source>
        <translation>新实现占 {percent} %。</translation>
    </message>
    <message>
        <source>No plan; the slider is free.</source>
        <translation>没有计划；滑块自由。</translation>
    </message>
    <message>
        <source>Fields repaired: {count}.</source>
        <translation>已修复的字段：{count}。</translation>
    </message>
    <message>
        <source>Report saved as {file}</source>
        <translation>报告已保存为 {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>RolloutPage</name>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 文件 (*.md)</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作统计</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Parts of the rollout</source>
        <translation>灰度发布的各部分</translation>
    </message>
</context>
<context>
    <name>RolloutRehearsals</name>
    <message>
        <source>Cancelled, nothing was kept.</source>
        <translation>已取消，没有保留任何结果。</translation>
    </message>
</context>
<context>
    <name>RolloutStep</name>
    <message>
        <source>Arm</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Approve the stage</source>
        <translation>批准阶段</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The plan is fixed and the cameras are dealt</source>
        <translation>计划固定，摄像头分配完毕</translation>
    </message>
    <message>
        <source>The slider goes to the first stage</source>
        <translation>滑块移到第一阶段</translation>
    </message>
    <message>
        <source>All needs are met: on to the next stage</source>
        <translation>条件全部满足：进入下一阶段</translation>
    </message>
    <message>
        <source>On to the next stage in spite of open needs</source>
        <translation>条件未全部满足也进入下一阶段</translation>
    </message>
    <message>
        <source>More days for this stage</source>
        <translation>为此阶段增加天数</translation>
    </message>
    <message>
        <source>The stage stands still; the guards go on</source>
        <translation>阶段停住；护栏继续</translation>
    </message>
    <message>
        <source>The stage goes on</source>
        <translation>阶段继续</translation>
    </message>
    <message>
        <source>Unlocks the slider; it stands at 0 %</source>
        <translation>解锁滑块；位于 0 %</translation>
    </message>
    <message>
        <source>Arm the plan:</source>
        <translation>使计划就绪：</translation>
    </message>
    <message>
        <source>Begin with the first stage:</source>
        <translation>从第一阶段开始：</translation>
    </message>
    <message>
        <source>Approve this stage:</source>
        <translation>批准此阶段：</translation>
    </message>
    <message>
        <source>Advance in spite of open needs:</source>
        <translation>条件未满足仍前进：</translation>
    </message>
    <message>
        <source>Extend this stage by</source>
        <translation>此阶段延长</translation>
    </message>
    <message>
        <source>Pause the stage:</source>
        <translation>暂停阶段：</translation>
    </message>
    <message>
        <source>Let the stage go on:</source>
        <translation>让阶段继续：</translation>
    </message>
    <message>
        <source>Start again from 0 %:</source>
        <translation>从 0 % 重新开始：</translation>
    </message>
    <message>
        <source>Nothing was rolled back.</source>
        <translation>没有发生回滚。</translation>
    </message>
    <message>
        <source>Everything is latched to legacy.</source>
        <translation>已全部锁定到旧实现。</translation>
    </message>
    <message>
        <source>There is no plan yet: write one first.</source>
        <translation>还没有计划：请先写一个。</translation>
    </message>
    <message>
        <source>Not now: {phase}.</source>
        <translation>现在不行：{phase}。</translation>
    </message>
    <message>
        <source>The plan is running. Pause it first, then change it.</source>
        <translation>计划正在进行。请先暂停，再修改。</translation>
    </message>
    <message>
        <source>{reason}. See the checklists.</source>
        <translation>{reason}。请查看检查清单。</translation>
    </message>
    <message>
        <source>Not met in the pre-flight: {count}</source>
        <translation>发布前检查未满足：{count} 项</translation>
    </message>
    <message>
        <source>Needs still open: {count}</source>
        <translation>尚未满足的条件：{count} 项</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Try it</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>RuleEditorPresenter</name>
    <message>
        <source>“{rule}” is saved.</source>
        <translation>“{rule}”已保存。</translation>
    </message>
</context>
<context>
    <name>RuleFilesPresenter</name>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{count} rules saved as {file}</source>
        <translation>已将 {count} 条规则保存为 {file}</translation>
    </message>
    <message>
        <source>Rules: {added} added, {changed} changed, {removed} removed.</source>
        <translation>规则：新增 {added} 条，更改 {changed} 条，移除 {removed} 条。</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml)</source>
        <translation>规则 (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>What it waits for</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>通知谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>RuleImportDialog</name>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Remove the {count} rules that the file does not name</source>
        <translation>移除文件中没有的 {count} 条规则</translation>
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
        <translation>导入带来的更改</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>All rules of the file are here already, and the same.</source>
        <translation>文件中的规则都已存在且相同。</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {removed} removed, {same} the same.</source>
        <translation>新增 {added} 条，更改 {changed} 条，移除 {removed} 条，相同 {same} 条。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>RuleKeys</name>
    <message>
        <source>A new rule; choose its type</source>
        <translation>新建规则；先选类型</translation>
    </message>
    <message>
        <source>Edit the chosen rule</source>
        <translation>编辑所选规则</translation>
    </message>
    <message>
        <source>Duplicate the chosen rules</source>
        <translation>复制所选规则</translation>
    </message>
    <message>
        <source>Turn the chosen rules on or off</source>
        <translation>启用或停用所选规则</translation>
    </message>
    <message>
        <source>Try the rule on the last 7 days</source>
        <translation>用最近 7 天的记录试运行规则</translation>
    </message>
</context>
<context>
    <name>RuleStatistics</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Confirmed share</source>
        <translation>属实比例</translation>
    </message>
    <message>
        <source>Until acknowledged</source>
        <translation>确认收到用时</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Violations</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Violation that goes on</source>
        <translation>持续违规</translation>
    </message>
    <message>
        <source>Camera offline</source>
        <translation>摄像头离线</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Frozen image</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>Image quality</source>
        <translation>画面质量</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Nothing seen</source>
        <translation>无检测</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>All of several</source>
        <translation>同时满足多个</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>满足其中之一</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>At least so many violations</source>
        <translation>违规至少次数</translation>
    </message>
    <message>
        <source>Within (minutes)</source>
        <translation>时间窗口（分钟）</translation>
    </message>
    <message>
        <source>Kind of violation</source>
        <translation>违规类型</translation>
    </message>
    <message>
        <source>Goes on for (seconds)</source>
        <translation>持续（秒）</translation>
    </message>
    <message>
        <source>Seen at least so often</source>
        <translation>至少检测次数</translation>
    </message>
    <message>
        <source>No picture for (seconds)</source>
        <translation>无画面（秒）</translation>
    </message>
    <message>
        <source>Fewer frames a second than</source>
        <translation>每秒帧数低于</translation>
    </message>
    <message>
        <source>Or less of the nominal rate than (%)</source>
        <translation>或低于标称帧率的（%）</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Limit (%)</source>
        <translation>限值（%）</translation>
    </message>
    <message>
        <source>Longer than (ms)</source>
        <translation>超过（毫秒）</translation>
    </message>
    <message>
        <source>Measured as</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>Nothing seen for (minutes)</source>
        <translation>无检测（分钟）</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通知渠道</translation>
    </message>
    <message>
        <source>Recipients, one a line</source>
        <translation>收件人，每行一个</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Only when it lasts</source>
        <translation>持续至少</translation>
    </message>
    <message>
        <source>Over only after calm of</source>
        <translation>平静多久后解除</translation>
    </message>
    <message>
        <source>Tell at most every</source>
        <translation>通知间隔至少</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Somebody has to acknowledge</source>
        <translation>必须有人确认收到</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>过暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>过亮</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>被移动</translation>
    </message>
    <message>
        <source>colour cast</source>
        <translation>偏色</translation>
    </message>
    <message>
        <source>disk nearly full</source>
        <translation>磁盘将满</translation>
    </message>
    <message>
        <source>memory nearly used up</source>
        <translation>内存将耗尽</translation>
    </message>
    <message>
        <source>records lost</source>
        <translation>记录丢失</translation>
    </message>
    <message>
        <source>file and database differ</source>
        <translation>文件与数据库不一致</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>station overloaded</source>
        <translation>控制站过载</translation>
    </message>
    <message>
        <source>failures above</source>
        <translation>失败率高于</translation>
    </message>
    <message>
        <source>successes below</source>
        <translation>成功率低于</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>all operations</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
</context>
<context>
    <name>RulesBar</name>
    <message>
        <source>{count} rules</source>
        <translation>{count} 条规则</translation>
    </message>
    <message>
        <source>{shown} of {count} rules</source>
        <translation>{shown} / {count} 条规则</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>查找规则</translation>
    </message>
    <message>
        <source>Every word must stand in the row. Ctrl+F</source>
        <translation>每个词都必须出现在行中。Ctrl+F</translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation>按类型筛选</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>启用和停用</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>A new rule; choose its type. N in the table</source>
        <translation>新建规则；先选类型。表格中按 N</translation>
    </message>
    <message>
        <source>More for all rules</source>
        <translation>更多规则操作</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>导入规则…</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>导出规则…</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Tells through</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>RulesPresenter</name>
    <message>
        <source>“{rule}” was copied. The copy is off.</source>
        <translation>已复制“{rule}”。副本为停用状态。</translation>
    </message>
    <message>
        <source>{count} rules were copied. The copies are off.</source>
        <translation>已复制 {count} 条规则。副本为停用状态。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{rule}” was deleted.</source>
        <translation>已删除“{rule}”。</translation>
    </message>
    <message>
        <source>{count} rules were deleted.</source>
        <translation>已删除 {count} 条规则。</translation>
    </message>
    <message>
        <source>“{rule}” is back.</source>
        <translation>“{rule}”已恢复。</translation>
    </message>
    <message>
        <source>{count} rules are back.</source>
        <translation>已恢复 {count} 条规则。</translation>
    </message>
    <message>
        <source>“{rule}” is on.</source>
        <translation>“{rule}”已启用。</translation>
    </message>
    <message>
        <source>“{rule}” is off.</source>
        <translation>“{rule}”已停用。</translation>
    </message>
    <message>
        <source>{count} rules are on.</source>
        <translation>已启用 {count} 条规则。</translation>
    </message>
    <message>
        <source>{count} rules are off.</source>
        <translation>已停用 {count} 条规则。</translation>
    </message>
    <message>
        <source>{count} rules could not be changed: {why}</source>
        <translation>{count} 条规则无法更改：{why}</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation>（副本）</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>New rule…</source>
        <translation>新建规则…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Only at certain hours</source>
        <translation>仅在特定时段</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>添加时段</translation>
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
        <source>(internal + timeout) / judged = {failures} / {calls} = {rate} %, lower bound {low} %; CUSUM {sum} of {alarm}; roll back above {limit} %</source>
        <translation>（内部错误 + 超时）/ 计入调用 = {failures} / {calls} = {rate} %，下限 {low} %；CUSUM {sum}，报警值 {alarm}；高于 {limit} % 回滚</translation>
    </message>
    <message>
        <source>({inner})</source>
        <translation>（{inner}）</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>A box is four numbers: x, y, width, height.</source>
        <translation>边框为四个数字：x、y、宽、高。</translation>
    </message>
    <message>
        <source>A camera is in the list twice.</source>
        <translation>列表中有重复的摄像头。</translation>
    </message>
    <message>
        <source>A channel of this kind has no such field.</source>
        <translation>这种通道没有此字段。</translation>
    </message>
    <message>
        <source>A channel was brought back.</source>
        <translation>通知渠道已恢复。</translation>
    </message>
    <message>
        <source>A channel was deleted.</source>
        <translation>通知渠道已删除。</translation>
    </message>
    <message>
        <source>A channel was saved.</source>
        <translation>通知渠道已保存。</translation>
    </message>
    <message>
        <source>A check of the picture</source>
        <translation>一次画面检查</translation>
    </message>
    <message>
        <source>A corner is two numbers from 0 to 1.</source>
        <translation>角点是两个 0 到 1 的数。</translation>
    </message>
    <message>
        <source>A file holds at most {most} rules.</source>
        <translation>一个文件最多包含 {most} 条规则。</translation>
    </message>
    <message>
        <source>A file of rules was imported.</source>
        <translation>已导入规则文件。</translation>
    </message>
    <message>
        <source>A guard is over its limit, but legacy is too: rolling back would not help. Find the cause, then resume.</source>
        <translation>护栏超限，但旧实现同样超限：回滚无济于事。请先找到原因，再继续。</translation>
    </message>
    <message>
        <source>A line of the audit that cannot be read.</source>
        <translation>审计中有一行无法读取。</translation>
    </message>
    <message>
        <source>A look at the camera</source>
        <translation>一次摄像头采样</translation>
    </message>
    <message>
        <source>A look at the station</source>
        <translation>一次控制站检查</translation>
    </message>
    <message>
        <source>A look at the station&apos;s calls</source>
        <translation>一次控制站调用统计</translation>
    </message>
    <message>
        <source>A password is not sent in the clear. Use smtps:// or smtp://.</source>
        <translation>密码不以明文发送。请使用 smtps:// 或 smtp://。</translation>
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
        <source>A preview works</source>
        <translation>预览功能正常</translation>
    </message>
    <message>
        <source>A problem report is open. Close it first, then resume.</source>
        <translation>有问题报告尚未关闭。请先关闭，再继续。</translation>
    </message>
    <message>
        <source>A problem was reported.</source>
        <translation>有人报告了问题。</translation>
    </message>
    <message>
        <source>A recipient holds a password. Leave it out.</source>
        <translation>收件人中含有密码，请去掉。</translation>
    </message>
    <message>
        <source>A region has {least} to {most} corners.</source>
        <translation>一个区域有 {least} 到 {most} 个角点。</translation>
    </message>
    <message>
        <source>A regions file&apos;s name ends in .json.</source>
        <translation>区域文件的名称须以 .json 结尾。</translation>
    </message>
    <message>
        <source>A report is written in zh_CN or in en.</source>
        <translation>报告只能用 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>A roll back is on its way into the database.</source>
        <translation>回滚正在写入数据库。</translation>
    </message>
    <message>
        <source>A roll back was begun before the station ended.</source>
        <translation>控制站结束之前已开始回滚。</translation>
    </message>
    <message>
        <source>A schedule has 1 to {most} spans.</source>
        <translation>一个时间表有 1 到 {most} 个时段。</translation>
    </message>
    <message>
        <source>A secret does not belong into a file. Leave it out.</source>
        <translation>密钥不应写在文件里，请删去。</translation>
    </message>
    <message>
        <source>A serious problem that somebody reports (rolled back by hand)</source>
        <translation>发现严重功能问题（人工回滚）</translation>
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
        <source>A stored switch names the operation “{name}”, which does not exist: ignored.</source>
        <translation>已保存的开关指向不存在的操作“{name}”：已忽略。</translation>
    </message>
    <message>
        <source>A violation</source>
        <translation>一次违规</translation>
    </message>
    <message>
        <source>A wall view was deleted.</source>
        <translation>已删除画面墙视图。</translation>
    </message>
    <message>
        <source>A wall view was saved.</source>
        <translation>已保存画面墙视图。</translation>
    </message>
    <message>
        <source>Activating and deactivating a camera work</source>
        <translation>激活/停用摄像头功能正常</translation>
    </message>
    <message>
        <source>Alert thresholds</source>
        <translation>告警阈值</translation>
    </message>
    <message>
        <source>Alert {alert} is no longer snoozed.</source>
        <translation>告警 {alert} 已恢复提醒。</translation>
    </message>
    <message>
        <source>Alert {alert} is open again.</source>
        <translation>告警 {alert} 已退回一步。</translation>
    </message>
    <message>
        <source>Alert {alert} was acknowledged. {note}</source>
        <translation>告警 {alert} 已确认收到。{note}</translation>
    </message>
    <message>
        <source>Alert {alert} was closed: {outcome}. {note}</source>
        <translation>告警 {alert} 已关闭：{outcome}。{note}</translation>
    </message>
    <message>
        <source>Alert {alert} was snoozed.</source>
        <translation>告警 {alert} 已暂停提醒。</translation>
    </message>
    <message>
        <source>Alert {alert} “{rule}” was resolved: {why}.</source>
        <translation>告警 {alert}“{rule}”已解除：{why}。</translation>
    </message>
    <message>
        <source>Alert {alert}: “{rule}” comes and goes. Nothing more is told until it is calm.</source>
        <translation>告警 {alert}：“{rule}”反复出现。平静之前不再通知。</translation>
    </message>
    <message>
        <source>Alert {alert}: “{rule}” on {camera}, hits: {count}.</source>
        <translation>告警 {alert}：“{rule}”，摄像头 {camera}，次数：{count}。</translation>
    </message>
    <message>
        <source>Alert {alert}: “{rule}”, {count} cameras at once: {cameras}.</source>
        <translation>告警 {alert}：“{rule}”，{count} 个摄像头同时发生：{cameras}。</translation>
    </message>
    <message>
        <source>Alert {alert}: “{rule}”.</source>
        <translation>告警 {alert}：“{rule}”。</translation>
    </message>
    <message>
        <source>Alert: {rule}</source>
        <translation>告警：{rule}</translation>
    </message>
    <message>
        <source>Alert: {rule}, {camera}</source>
        <translation>告警：{rule}，{camera}</translation>
    </message>
    <message>
        <source>All health checks are well.</source>
        <translation>所有健康检查均正常。</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Alt+{key} opens “{name}” already.</source>
        <translation>Alt+{key} 已用于打开“{name}”。</translation>
    </message>
    <message>
        <source>An armed plan holds the slider at 0 %. Begin it, or save it again.</source>
        <translation>已就绪的计划把滑块保持在 0 %。请开始计划，或重新保存。</translation>
    </message>
    <message>
        <source>Approve the stage.</source>
        <translation>批准本阶段。</translation>
    </message>
    <message>
        <source>Armed, not begun</source>
        <translation>已就绪，尚未开始</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>At least {least} characters.</source>
        <translation>至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>At most {most} lines.</source>
        <translation>最多 {most} 行。</translation>
    </message>
    <message>
        <source>At most {most} of them.</source>
        <translation>最多 {most} 个。</translation>
    </message>
    <message>
        <source>At most {most} operations at once.</source>
        <translation>一次最多 {most} 个操作。</translation>
    </message>
    <message>
        <source>At once (roll back)</source>
        <translation>立即告警（需要回滚）</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Attention comes before roll back.</source>
        <translation>关注阈值须先于回滚阈值。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Begin the first stage.</source>
        <translation>开始第一阶段。</translation>
    </message>
    <message>
        <source>Both databases were read. Only the station itself tries to write them.</source>
        <translation>两个数据库均可读取。只有工作站本身会尝试写入。</translation>
    </message>
    <message>
        <source>Both databases were written and read back in {ms} ms.</source>
        <translation>两个数据库均已写入并读回，用时 {ms} 毫秒。</translation>
    </message>
    <message>
        <source>Both implementations are wired in</source>
        <translation>代码集成</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>分桶</translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation>练习调用</translation>
    </message>
    <message>
        <source>By hand: {reason}</source>
        <translation>人工：{reason}</translation>
    </message>
    <message>
        <source>By the slider</source>
        <translation>按灰度比例</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Calls before the slider moves.</source>
        <translation>移动灰度比例之前的调用。</translation>
    </message>
    <message>
        <source>Calls by operation and side</source>
        <translation>按操作和实现统计调用</translation>
    </message>
    <message>
        <source>Calls from {since} to {until}; {dropped} records were lost since the start.</source>
        <translation>{since} 至 {until} 的调用；启动以来丢失 {dropped} 条记录。</translation>
    </message>
    <message>
        <source>Calls of {operation} on domain</source>
        <translation>{operation} 在新实现上的调用数</translation>
    </message>
    <message>
        <source>Calls of {operation} on domain, by exercise</source>
        <translation>{operation} 在新实现上的调用数（由练习调用补足）</translation>
    </message>
    <message>
        <source>Calls shown apart</source>
        <translation>单列的调用</translation>
    </message>
    <message>
        <source>Calls to the roll back</source>
        <translation>回滚前的调用数</translation>
    </message>
    <message>
        <source>Calls with {fault} in domain.</source>
        <translation>新实现中带有故障 {fault} 的调用。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Camera operations</source>
        <translation>摄像头操作</translation>
    </message>
    <message>
        <source>Camera operations: {count}</source>
        <translation>摄像头操作：{count} 个</translation>
    </message>
    <message>
        <source>Camera or rule</source>
        <translation>摄像头或规则</translation>
    </message>
    <message>
        <source>Camera station: test</source>
        <translation>摄像头站：测试</translation>
    </message>
    <message>
        <source>Cameras by side</source>
        <translation>各摄像头所用的实现</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例数</translation>
    </message>
    <message>
        <source>Changed on both sides, to be decided: {cameras}</source>
        <translation>两边都已修改，有待决定：{cameras}</translation>
    </message>
    <message>
        <source>Check response times every hour</source>
        <translation>每小时检查响应时间</translation>
    </message>
    <message>
        <source>Check the error rate every hour</source>
        <translation>每小时检查错误率</translation>
    </message>
    <message>
        <source>Check the success rate every hour</source>
        <translation>每小时检查成功率</translation>
    </message>
    <message>
        <source>Checked at {at}; {passed} of {hours} hours of this stage passed.</source>
        <translation>{at} 已检查；本阶段 {hours} 个小时中有 {passed} 个通过。</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Choose at least one operation.</source>
        <translation>请至少选择一项操作。</translation>
    </message>
    <message>
        <source>Close the open problem reports with a note.</source>
        <translation>附说明关闭尚未关闭的问题报告。</translation>
    </message>
    <message>
        <source>Collect what users say</source>
        <translation>收集用户反馈</translation>
    </message>
    <message>
        <source>Combine {least} to {most} conditions.</source>
        <translation>请组合 {least} 到 {most} 个条件。</translation>
    </message>
    <message>
        <source>Compared with other cameras.</source>
        <translation>与其他摄像头相比。</translation>
    </message>
    <message>
        <source>Compared with the baseline frozen {at}.</source>
        <translation>与 {at} 冻结的基线相比。</translation>
    </message>
    <message>
        <source>Compared with the same cameras before they moved.</source>
        <translation>与同一批摄像头切换前相比。</translation>
    </message>
    <message>
        <source>Comparison of old and new</source>
        <translation>新旧实现对比</translation>
    </message>
    <message>
        <source>Comparison of {cases} cases: {match} match, {known} known, {mismatch} mismatch, {error} error, {skipped} skipped.</source>
        <translation>对比 {cases} 个用例：一致 {match}，已知差异 {known}，不一致 {mismatch}，出错 {error}，跳过 {skipped}。</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Conditions are nested {most} deep at most.</source>
        <translation>条件最多嵌套 {most} 层。</translation>
    </message>
    <message>
        <source>Course of the rollout</source>
        <translation>灰度发布历程</translation>
    </message>
    <message>
        <source>Creating an alert rule works</source>
        <translation>创建告警规则功能正常</translation>
    </message>
    <message>
        <source>Data consistency</source>
        <translation>数据一致性</translation>
    </message>
    <message>
        <source>Data show no drift</source>
        <translation>数据无偏差</translation>
    </message>
    <message>
        <source>Database and site file agree.</source>
        <translation>数据库与站点文件一致。</translation>
    </message>
    <message>
        <source>Database and site file differ</source>
        <translation>数据库与站点文件不一致</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>已送达。</translation>
    </message>
    <message>
        <source>Domain has served {served} of {all} operations since the slider moved.</source>
        <translation>自灰度比例变动以来，新实现已处理 {all} 个操作中的 {served} 个。</translation>
    </message>
    <message>
        <source>Domain has taken the place of legacy in all {all} operations.</source>
        <translation>全部 {all} 个操作均已由新实现替代旧实现。</translation>
    </message>
    <message>
        <source>Domain served {calls} calls in the last 24 hours: {share} %, expected were {expected} %.</source>
        <translation>过去 24 小时内新实现处理了 {calls} 次调用：占 {share} %，预期为 {expected} %。</translation>
    </message>
    <message>
        <source>Domain served {calls} calls since the slider moved.</source>
        <translation>自灰度比例变动以来，新实现处理了 {calls} 次调用。</translation>
    </message>
    <message>
        <source>Domain serves {share:.1%} of {calls} calls; {expected:.1%} are expected.</source>
        <translation>{calls} 次调用中新实现处理 {share:.1%}，预期 {expected:.1%}。</translation>
    </message>
    <message>
        <source>Domain usage is about {limit:g} %</source>
        <translation>领域服务使用率约 {limit:g}%</translation>
    </message>
    <message>
        <source>Domain was never called in the last 24 hours, although about {expected} calls were meant for it. Look at the rollout page.</source>
        <translation>过去 24 小时内从未调用新实现，而预期约有 {expected} 次调用应由它处理。请查看灰度发布页面。</translation>
    </message>
    <message>
        <source>Domain was not called yet: too few calls to say more.</source>
        <translation>尚未调用新实现：调用次数太少，无法进一步判断。</translation>
    </message>
    <message>
        <source>Done: {line}</source>
        <translation>已完成：{line}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Drift between database and site file was repaired.</source>
        <translation>数据库与站点文件之间的不一致已修复。</translation>
    </message>
    <message>
        <source>Drift tied to a domain write</source>
        <translation>数据一致性问题（由新实现的写入引起）</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Drill and comparison</source>
        <translation>演练与对比</translation>
    </message>
    <message>
        <source>Drill at {at}: legacy again after {ms:.0f} ms.</source>
        <translation>{at} 演练：{ms:.0f} ms 后全部回到旧实现。</translation>
    </message>
    <message>
        <source>Drill {fault}: not rolled back.</source>
        <translation>演练 {fault}：未回滚。</translation>
    </message>
    <message>
        <source>Drill {fault}: rolled back from {percent} % by call {calls}, legacy after {ms} ms, restored.</source>
        <translation>演练 {fault}：在第 {calls} 次调用时从 {percent} % 回滚，{ms} 毫秒后全部为旧实现，已恢复。</translation>
    </message>
    <message>
        <source>Drill {fault}: rolled back, but not restored.</source>
        <translation>演练 {fault}：已回滚，但未恢复。</translation>
    </message>
    <message>
        <source>Each stage must be higher than the one before.</source>
        <translation>每个阶段的比例须高于前一阶段。</translation>
    </message>
    <message>
        <source>Earlier attempts still hang. It is tried again later.</source>
        <translation>先前的尝试仍未结束，稍后再试。</translation>
    </message>
    <message>
        <source>Enter a file with its whole path, from / on.</source>
        <translation>请输入文件的完整路径，以 / 开头。</translation>
    </message>
    <message>
        <source>Enter a mail address, such as guard@example.org.</source>
        <translation>请输入邮件地址，例如 guard@example.org。</translation>
    </message>
    <message>
        <source>Enter a mail server that begins with smtps://, smtp:// or smtp+plain://.</source>
        <translation>请输入以 smtps://、smtp:// 或 smtp+plain:// 开头的邮件服务器。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Enter a number in the limits&apos; range.</source>
        <translation>请输入阈值范围内的数字。</translation>
    </message>
    <message>
        <source>Enter a number of seconds.</source>
        <translation>请输入秒数。</translation>
    </message>
    <message>
        <source>Enter a secret: messages are signed with it.</source>
        <translation>请输入密钥：消息用它签名。</translation>
    </message>
    <message>
        <source>Enter a time from 1970 to 9999.</source>
        <translation>请输入 1970 年至 9999 年之间的时间。</translation>
    </message>
    <message>
        <source>Enter a time in seconds.</source>
        <translation>请输入以秒为单位的时间。</translation>
    </message>
    <message>
        <source>Enter a time with its zone, like 2026-03-01T12:00:00Z.</source>
        <translation>请输入带时区的时间，例如 2026-03-01T12:00:00Z。</translation>
    </message>
    <message>
        <source>Enter a whole number from 0 to {most}.</source>
        <translation>请输入 0 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Enter an address as apprise writes it: service://…</source>
        <translation>请按 apprise 的写法输入地址：service://…</translation>
    </message>
    <message>
        <source>Enter an address of plain letters, digits and signs, without blanks.</source>
        <translation>请输入由普通字母、数字和符号组成的地址，不含空格。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>请输入以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>Enter at most {most} recipients.</source>
        <translation>最多输入 {most} 个收件人。</translation>
    </message>
    <message>
        <source>Enter one a line.</source>
        <translation>请每行输入一项。</translation>
    </message>
    <message>
        <source>Enter only the mail server and its port.</source>
        <translation>只输入邮件服务器及其端口。</translation>
    </message>
    <message>
        <source>Enter the secret again: it belongs to another server.</source>
        <translation>请重新输入密钥：原密钥属于另一台服务器。</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>请输入密钥。</translation>
    </message>
    <message>
        <source>Enter the service&apos;s address: it is kept as a secret.</source>
        <translation>请输入服务的地址：它会作为密钥保存。</translation>
    </message>
    <message>
        <source>Enter user and password, with a colon between them.</source>
        <translation>请输入用户名和密码，中间用冒号分隔。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Error rate &gt; {limit:g} %</source>
        <translation>错误率 &gt; {limit:g}%</translation>
    </message>
    <message>
        <source>Errors are answered alike</source>
        <translation>错误处理正常</translation>
    </message>
    <message>
        <source>Everything is legacy already since the last roll back.</source>
        <translation>自上次回滚起已全部使用旧实现。</translation>
    </message>
    <message>
        <source>Everything is legacy since the roll back. Start again first.</source>
        <translation>回滚之后全部使用旧实现。请先重新开始。</translation>
    </message>
    <message>
        <source>Everything is legacy: rolled back from {percent} %. {why}</source>
        <translation>已全部使用旧实现：从 {percent} % 回滚。{why}</translation>
    </message>
    <message>
        <source>Everything was rolled back meanwhile. Nothing else changed.</source>
        <translation>期间已全部回滚。其他未作更改。</translation>
    </message>
    <message>
        <source>Everything was rolled back to legacy.</source>
        <translation>已全部回滚到旧实现。</translation>
    </message>
    <message>
        <source>Everything was rolled back to legacy. {why}</source>
        <translation>已全部回滚到旧实现。{why}</translation>
    </message>
    <message>
        <source>Exercising {operation}.</source>
        <translation>正在练习调用 {operation}。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Extend by more than 0 and at most 365 days.</source>
        <translation>延长天数须大于 0，最多 365 天。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Fell back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Fewer than three cameras are offline together.</source>
        <translation>同时离线的摄像头不足三个。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>查看监控指标</translation>
    </message>
    <message>
        <source>Find the cause, then start again with a reason.</source>
        <translation>查明原因，然后说明理由重新开始。</translation>
    </message>
    <message>
        <source>For rules of this type nothing can be suggested.</source>
        <translation>无法为此类规则给出建议。</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Full rollout at {percent} % completed</source>
        <translation>{percent}%全量灰度发布完成</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>请为视图命名。</translation>
    </message>
    <message>
        <source>Given up after {hours} hours: {why}</source>
        <translation>{hours} 小时后放弃：{why}</translation>
    </message>
    <message>
        <source>Guard {guard}, {operation}: {seen}</source>
        <translation>护栏 {guard}，{operation}：{seen}</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>查看健康检查</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Hits in a row: {count}, for {lasted} s. Needed: {detections}, for {seconds} s.</source>
        <translation>连续检出：{count} 次，持续 {lasted} 秒。需要：{detections} 次，持续 {seconds} 秒。</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>In the old environment variables</source>
        <translation>对应的旧环境变量</translation>
    </message>
    <message>
        <source>Integration tests pass</source>
        <translation>集成测试</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>It ended without a result (status {status}): {words}</source>
        <translation>运行结束但没有结果（状态 {status}）：{words}</translation>
    </message>
    <message>
        <source>It failed with {kind}.</source>
        <translation>失败：{kind}。</translation>
    </message>
    <message>
        <source>It is {value}, the limit is {limit}.</source>
        <translation>当前值 {value}，限值 {limit}。</translation>
    </message>
    <message>
        <source>It was broken off.</source>
        <translation>已中止。</translation>
    </message>
    <message>
        <source>Keep watching error rate, latency and data consistency.</source>
        <translation>继续监控错误率、延迟和数据一致性。</translation>
    </message>
    <message>
        <source>Keep watching: the guardrails stay on.</source>
        <translation>持续监控：护栏保持开启。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Known difference</source>
        <translation>已知差异</translation>
    </message>
    <message>
        <source>Last checked: {at}.</source>
        <translation>上次检查：{at}。</translation>
    </message>
    <message>
        <source>Latch</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Latched</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Leave out what stands after the #.</source>
        <translation>请去掉 # 之后的内容。</translation>
    </message>
    <message>
        <source>Legacy again after</source>
        <translation>回到旧实现用时</translation>
    </message>
    <message>
        <source>Legacy fails as well in the last 24 hours: rolling back would not help.</source>
        <translation>最近 24 小时旧实现同样失败：回滚无济于事。</translation>
    </message>
    <message>
        <source>Legacy is as slow in the last 24 hours: rolling back would not help.</source>
        <translation>最近 24 小时旧实现同样缓慢：回滚无济于事。</translation>
    </message>
    <message>
        <source>Legacy knows a worker&apos;s state and process; it leaves the rest empty.</source>
        <translation>旧实现只知道采集进程的状态和进程号，其余留空。</translation>
    </message>
    <message>
        <source>Legacy opens the source for one picture; domain answers the newest one.</source>
        <translation>旧实现打开视频源取一张画面；新实现返回最新的画面。</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
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
        <source>Line {line}, column {column}: this is no file of rules.</source>
        <translation>第 {line} 行第 {column} 列：这不是规则文件。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: this number is not finite.</source>
        <translation>第 {line} 行第 {column} 列：此数不是有限值。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {detail}</source>
        <translation>第 {line} 行第 {column} 列：{detail}</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: “cameras” must be a list of cameras.</source>
        <translation>第 {line} 行第 {column} 列：“cameras”须为摄像头列表。</translation>
    </message>
    <message>
        <source>Manual: the slider is free</source>
        <translation>手动：灰度比例可自由调整</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measurement broken</source>
        <translation>测量失效</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Minutes without anything seen: {passed}. Needed: {minutes}.</source>
        <translation>未检出的分钟数：{passed}。需要：{minutes}。</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Monitoring checklist</source>
        <translation>监控检查清单</translation>
    </message>
    <message>
        <source>Monitoring commands</source>
        <translation>监控命令</translation>
    </message>
    <message>
        <source>Monitoring is set up</source>
        <translation>监控配置</translation>
    </message>
    <message>
        <source>Name 1 to {most} cameras, or none for all.</source>
        <translation>请指定 1 到 {most} 个摄像头；不指定则表示全部。</translation>
    </message>
    <message>
        <source>Name a rule by its number.</source>
        <translation>请用编号指明规则。</translation>
    </message>
    <message>
        <source>Name an alert by its number.</source>
        <translation>请用编号指定告警。</translation>
    </message>
    <message>
        <source>Name at least one field to change.</source>
        <translation>请至少指定一个要修改的字段。</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>请至少指定一个。</translation>
    </message>
    <message>
        <source>Name one of the rule&apos;s cameras.</source>
        <translation>请写明该规则的一个摄像头。</translation>
    </message>
    <message>
        <source>Name “below_fps” or “below_percent”, one of them.</source>
        <translation>请在“below_fps”和“below_percent”中指定一个。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次检查</translation>
    </message>
    <message>
        <source>No answer for {seconds} s; the attempt was given up.</source>
        <translation>{seconds} 秒无应答，已放弃本次尝试。</translation>
    </message>
    <message>
        <source>No call failed.</source>
        <translation>没有失败的调用。</translation>
    </message>
    <message>
        <source>No call was drawn between legacy and domain in the last 24 hours.</source>
        <translation>过去 24 小时内没有调用在旧实现与新实现之间分配。</translation>
    </message>
    <message>
        <source>No calls since the slider moved.</source>
        <translation>自灰度比例变动以来没有调用。</translation>
    </message>
    <message>
        <source>No class of the model stands for a type of violation. Name one in the settings, like person = intrusion.</source>
        <translation>模型没有任何类别对应违规类型。请在设置中指定，如 person = intrusion。</translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation>尚未对比。</translation>
    </message>
    <message>
        <source>No comparison yet. Run one.</source>
        <translation>尚未对比，请运行一次。</translation>
    </message>
    <message>
        <source>No decision was found wrong.</source>
        <translation>未发现错误的路由决定。</translation>
    </message>
    <message>
        <source>No domain call since the slider moved.</source>
        <translation>自灰度比例变动以来新实现没有处理过调用。</translation>
    </message>
    <message>
        <source>No drill yet.</source>
        <translation>尚未演练。</translation>
    </message>
    <message>
        <source>No drill yet. Run one.</source>
        <translation>尚未演练，请运行一次。</translation>
    </message>
    <message>
        <source>No end after {seconds} seconds: cut off.</source>
        <translation>{seconds} 秒后仍未结束：已中断。</translation>
    </message>
    <message>
        <source>No guardrail has spoken yet.</source>
        <translation>护栏尚无判定。</translation>
    </message>
    <message>
        <source>No longer named by the site file: {cameras}</source>
        <translation>站点文件中已不存在：{cameras}</translation>
    </message>
    <message>
        <source>No open mismatch</source>
        <translation>没有未处理的不一致</translation>
    </message>
    <message>
        <source>No open problem report</source>
        <translation>没有未关闭的问题报告</translation>
    </message>
    <message>
        <source>No operation has enough calls yet.</source>
        <translation>还没有任何操作的调用数足够。</translation>
    </message>
    <message>
        <source>No problem was reported.</source>
        <translation>没有问题报告。</translation>
    </message>
    <message>
        <source>No recipient: enter one at the rule or at the channel.</source>
        <translation>没有收件人：请在规则或通道中输入。</translation>
    </message>
    <message>
        <source>No station ran on this site yet.</source>
        <translation>此站点尚未运行过工作站。</translation>
    </message>
    <message>
        <source>No temporary folder can be made: {why}. Free some space, or set TMPDIR.</source>
        <translation>无法创建临时文件夹：{why}。请释放空间，或设置 TMPDIR。</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>没有流量</translation>
    </message>
    <message>
        <source>No unexplained drift.</source>
        <translation>没有无法解释的偏差。</translation>
    </message>
    <message>
        <source>No worker could be started; the station&apos;s capture.log says why.</source>
        <translation>无法启动采集进程，原因见工作站的 capture.log。</translation>
    </message>
    <message>
        <source>Nobody has handled this alert yet.</source>
        <translation>尚无人处理该告警。</translation>
    </message>
    <message>
        <source>None of its conditions is met.</source>
        <translation>没有一个条件成立。</translation>
    </message>
    <message>
        <source>None of the view&apos;s cameras exists.</source>
        <translation>视图中的摄像头都不存在。</translation>
    </message>
    <message>
        <source>Not all of its conditions are met.</source>
        <translation>并非所有条件都成立。</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Not done: {line}</source>
        <translation>未完成：{line}</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>Not enough is recorded for a suggestion: {count} values in {days} days. It takes {least} and one day.</source>
        <translation>记录不足，无法给出建议：{days} 天内 {count} 个值。至少需要 {least} 个和一天。</translation>
    </message>
    <message>
        <source>Not enough is recorded for a suggestion: {count} violations in {days} days. It takes {least} and one day.</source>
        <translation>记录不足，无法给出建议：{days} 天内 {count} 次违规。至少需要 {least} 次和一天。</translation>
    </message>
    <message>
        <source>Not exposed</source>
        <translation>未涉及</translation>
    </message>
    <message>
        <source>Not yet in the site file: {cameras}</source>
        <translation>尚未写入站点文件：{cameras}</translation>
    </message>
    <message>
        <source>Not yet taken over from the site file: {cameras}</source>
        <translation>尚未从站点文件采用：{cameras}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing came for {seconds} s; the connection was given up.</source>
        <translation>{seconds} 秒无数据，已断开连接。</translation>
    </message>
    <message>
        <source>Nothing is known yet that the rule could look at.</source>
        <translation>尚无该规则可依据的数据。</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>还没有任何决定。</translation>
    </message>
    <message>
        <source>Nothing was rolled back: there is nothing to start again.</source>
        <translation>没有发生回滚：无需重新开始。</translation>
    </message>
    <message>
        <source>Nothing was saved, because the site file cannot be changed now: {problem}</source>
        <translation>未保存任何内容，因为站点文件现在无法修改：{problem}</translation>
    </message>
    <message>
        <source>Nothing was saved: the site file still waits for earlier changes. Try again.</source>
        <translation>未保存任何内容：站点文件还在等待之前的修改。请重试。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of operations</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>实际观察</translation>
    </message>
    <message>
        <source>Observed for the stage&apos;s least time</source>
        <translation>已达到本阶段的最短观察时间</translation>
    </message>
    <message>
        <source>Old against new</source>
        <translation>新旧对比</translation>
    </message>
    <message>
        <source>Old and new compare clean</source>
        <translation>功能对比测试</translation>
    </message>
    <message>
        <source>Old and new give the same data</source>
        <translation>新旧实现数据一致</translation>
    </message>
    <message>
        <source>One class is named twice.</source>
        <translation>有一个类别出现了两次。</translation>
    </message>
    <message>
        <source>One of them stands twice.</source>
        <translation>其中一个重复出现。</translation>
    </message>
    <message>
        <source>One operation on the new side</source>
        <translation>测试一个操作（使用新实现）</translation>
    </message>
    <message>
        <source>Only a draft can be armed. Save a plan first.</source>
        <translation>只有草稿才能就绪。请先保存计划。</translation>
    </message>
    <message>
        <source>Only an armed plan can begin. Arm it first.</source>
        <translation>只有已就绪的计划才能开始。请先使其就绪。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Open problem reports: {count}</source>
        <translation>未关闭的问题报告：{count}</translation>
    </message>
    <message>
        <source>Open: {conflicts} conflicts, {vanished} vanished cameras, {pending} changes that the file does not show yet.</source>
        <translation>待处理：{conflicts} 处冲突，{vanished} 个消失的摄像头，{pending} 项文件尚未体现的更改。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Operations by kind</source>
        <translation>发布操作统计</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>P95 = value {rank} of {calls} = {domain} ms, legacy {legacy} ms: {growth} %; lower bound = value {low_rank}: {low} %; roll back above {limit} %</source>
        <translation>P95 = {calls} 个值中的第 {rank} 个 = {domain} ms，旧实现 {legacy} ms：{growth} %；下限 = 第 {low_rank} 个值：{low} %；高于 {limit} % 回滚</translation>
    </message>
    <message>
        <source>P95 latency</source>
        <translation>P95 延迟</translation>
    </message>
    <message>
        <source>P95 latency grows &gt; {limit:g} %</source>
        <translation>P95 延迟增加 &gt; {limit:g}%</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>People are told once that it comes and goes</source>
        <translation>只通知一次：时有时无</translation>
    </message>
    <message>
        <source>People are told that it fired</source>
        <translation>通知：已触发</translation>
    </message>
    <message>
        <source>People are told that it was resolved</source>
        <translation>通知：已解除</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>灰度比例</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pictures come, or the camera is stopped.</source>
        <translation>画面正常到达，或摄像头已停止。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>观察期</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备阶段</translation>
    </message>
    <message>
        <source>Problem report {number} is closed.</source>
        <translation>问题报告 {number} 已经关闭。</translation>
    </message>
    <message>
        <source>Problem report {number} was closed.</source>
        <translation>问题报告 {number} 已关闭。</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>问题报告</translation>
    </message>
    <message>
        <source>Reading a status works</source>
        <translation>获取状态功能正常</translation>
    </message>
    <message>
        <source>Reading logs works</source>
        <translation>获取日志功能正常</translation>
    </message>
    <message>
        <source>Reading the status of several works</source>
        <translation>批量状态查询功能正常</translation>
    </message>
    <message>
        <source>Recent errors</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>Reconnecting. {reason}</source>
        <translation>重连中。{reason}</translation>
    </message>
    <message>
        <source>Refreshing all cameras works</source>
        <translation>刷新所有摄像头功能正常</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Regions saved.</source>
        <translation>区域已保存。</translation>
    </message>
    <message>
        <source>Resolved: {rule}</source>
        <translation>已解除：{rule}</translation>
    </message>
    <message>
        <source>Resolved: {rule}, {camera}</source>
        <translation>已解除：{rule}，{camera}</translation>
    </message>
    <message>
        <source>Response times are normal (no marked growth)</source>
        <translation>响应时间正常（无显著增加）</translation>
    </message>
    <message>
        <source>Response times have not grown markedly</source>
        <translation>响应时间无明显增加</translation>
    </message>
    <message>
        <source>Restart accepted.</source>
        <translation>已接受重启。</translation>
    </message>
    <message>
        <source>Restarting a camera works</source>
        <translation>重启摄像头功能正常</translation>
    </message>
    <message>
        <source>Restored as before</source>
        <translation>已恢复原状</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Roll back is rehearsed</source>
        <translation>回滚验证</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>Rollout by hand at {percent} %</source>
        <translation>手动灰度发布：{percent}%</translation>
    </message>
    <message>
        <source>Rollout held at {percent} %</source>
        <translation>灰度发布停在 {percent}%</translation>
    </message>
    <message>
        <source>Rollout latched: everything is served by legacy</source>
        <translation>灰度发布已锁定：全部由旧实现处理</translation>
    </message>
    <message>
        <source>Rollout paused at {percent} %</source>
        <translation>灰度发布暂停在 {percent}%</translation>
    </message>
    <message>
        <source>Rollout prepared, not begun</source>
        <translation>灰度发布已准备，尚未开始</translation>
    </message>
    <message>
        <source>Rollout rolled back: everything is served by legacy</source>
        <translation>灰度发布已回滚：全部由旧实现处理</translation>
    </message>
    <message>
        <source>Rollout status</source>
        <translation>灰度发布状态</translation>
    </message>
    <message>
        <source>Rollout under way at {percent} %</source>
        <translation>{percent}%灰度发布进行中</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Rule {rule} in the database is not usable, field {field}: {problem}</source>
        <translation>数据库中的规则 {rule} 无法使用，字段 {field}：{problem}</translation>
    </message>
    <message>
        <source>Rule {rule} was changed meanwhile. Look at it again, then repeat your change.</source>
        <translation>规则 {rule} 在此期间已被修改。请重新查看后再次修改。</translation>
    </message>
    <message>
        <source>Rule {rule} was changed.</source>
        <translation>规则 {rule} 已修改。</translation>
    </message>
    <message>
        <source>Rule {rule} was created.</source>
        <translation>规则 {rule} 已创建。</translation>
    </message>
    <message>
        <source>Rule {rule} was deleted.</source>
        <translation>规则 {rule} 已删除。</translation>
    </message>
    <message>
        <source>Rule “{rule}” should be told by {channel_kind}, but there is no such channel. Add one under Alerts &gt; Channels.</source>
        <translation>规则“{rule}”应通过{channel_kind}通知，但没有这类渠道。请在“告警 &gt; 通知渠道”中添加。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the audit.</source>
        <translation>请说明原因：原因会写入审计记录。</translation>
    </message>
    <message>
        <source>Seconds without a picture: {passed}. Needed: {seconds}.</source>
        <translation>没有画面的秒数：{passed}。需要：{seconds}。</translation>
    </message>
    <message>
        <source>Served by domain</source>
        <translation>新实现已处理</translation>
    </message>
    <message>
        <source>Settings were changed.</source>
        <translation>已更改设置。</translation>
    </message>
    <message>
        <source>Settle the lines of the checklists that failed.</source>
        <translation>处理检查清单中未通过的项目。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>Site file and database agree: {in_file} cameras in the file, {in_database} in the database.</source>
        <translation>站点文件与数据库一致：文件中有 {in_file} 个摄像头，数据库中有 {in_database} 个。</translation>
    </message>
    <message>
        <source>Site file and station differ in “{name}” of “{camera}”. Choose one first.</source>
        <translation>站点文件与本站在“{camera}”的“{name}”上不一致。请先选择其一。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Slower than legacy.</source>
        <translation>比旧实现慢。</translation>
    </message>
    <message>
        <source>Some calls failed; too few to judge.</source>
        <translation>有调用失败，数量太少，无法判定。</translation>
    </message>
    <message>
        <source>Somebody reported a problem. The stage goes on when it is closed.</source>
        <translation>有人报告了问题。关闭该报告后阶段继续。</translation>
    </message>
    <message>
        <source>Somebody was told</source>
        <translation>已通知到人</translation>
    </message>
    <message>
        <source>Something went wrong inside the station ({error}). It is in the crash log.</source>
        <translation>工作站内部出错（{error}），已记入崩溃日志。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>发布统计</translation>
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
        <source>Starting a camera works</source>
        <translation>启动摄像头功能正常</translation>
    </message>
    <message>
        <source>Starting. {reason}</source>
        <translation>启动中。{reason}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
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
        <source>Stopping a camera works</source>
        <translation>停止摄像头功能正常</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Success rate &lt; {limit:g} %</source>
        <translation>成功率 &lt; {limit:g}%</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Switching auto-start works</source>
        <translation>切换自动启动功能正常</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>练习调用</translation>
    </message>
    <message>
        <source>That is more than {most} calls in all. Ask for fewer runs or calls.</source>
        <translation>总调用数超过 {most}。请减少轮数或调用数。</translation>
    </message>
    <message>
        <source>The address holds a user or password. Enter it as the secret.</source>
        <translation>地址中含有用户名或密码。请把它作为密钥输入。</translation>
    </message>
    <message>
        <source>The alert fired</source>
        <translation>告警已触发</translation>
    </message>
    <message>
        <source>The alert stands.</source>
        <translation>告警仍在。</translation>
    </message>
    <message>
        <source>The alert was resolved</source>
        <translation>告警已解除</translation>
    </message>
    <message>
        <source>The attention of {operation} was accepted.</source>
        <translation>已接受 {operation} 的关注。</translation>
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
        <source>The box reaches beyond the picture.</source>
        <translation>边框超出了画面。</translation>
    </message>
    <message>
        <source>The call was given up before it took effect. Try again.</source>
        <translation>操作在生效前已放弃，请重试。</translation>
    </message>
    <message>
        <source>The calls are 1 to {most}.</source>
        <translation>调用次数须为 1 至 {most}。</translation>
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
        <source>The camera is offline: its other rules are quiet.</source>
        <translation>摄像头离线：它的其他规则静默。</translation>
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
        <source>The certificate of {host} is not valid: {why}.</source>
        <translation>{host} 的证书无效：{why}。</translation>
    </message>
    <message>
        <source>The checklist was not read.</source>
        <translation>未读取检查清单。</translation>
    </message>
    <message>
        <source>The comparison is done.</source>
        <translation>对比已完成。</translation>
    </message>
    <message>
        <source>The comparison was broken off.</source>
        <translation>对比已中止。</translation>
    </message>
    <message>
        <source>The condition is met and has to last for {seconds} s.</source>
        <translation>条件成立，须持续 {seconds} 秒。</translation>
    </message>
    <message>
        <source>The condition is no longer met; the alert is kept for a while.</source>
        <translation>条件已不成立；告警暂时保留。</translation>
    </message>
    <message>
        <source>The condition is not met.</source>
        <translation>条件不成立。</translation>
    </message>
    <message>
        <source>The connection to {host} broke off, or its answer is no HTTP.</source>
        <translation>与 {host} 的连接中断，或其应答不是 HTTP。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>The consistency was not checked yet.</source>
        <translation>尚未检查数据一致性。</translation>
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
        <source>The database is whole</source>
        <translation>数据库数据完整</translation>
    </message>
    <message>
        <source>The database was not checked.</source>
        <translation>未检查数据库。</translation>
    </message>
    <message>
        <source>The database {file} cannot be read or written. Check the disk and the site folder.</source>
        <translation>无法读写数据库 {file}。请检查磁盘和站点文件夹。</translation>
    </message>
    <message>
        <source>The database {file} does not give back what was written. Restart the station.</source>
        <translation>数据库 {file} 未返回已写入的内容。请重新启动工作站。</translation>
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
        <source>The detector does not work: {why}</source>
        <translation>检测器无法工作：{why}</translation>
    </message>
    <message>
        <source>The detector failed {times} times in a row and is left alone: {why}. logs/detector.log says more. Change its settings or its model to try again.</source>
        <translation>检测器连续出错 {times} 次，不再启动：{why}。详情见 logs/detector.log。更改其设置或模型即可重试。</translation>
    </message>
    <message>
        <source>The detector failed: {why}. It is started again in {seconds} s.</source>
        <translation>检测器出错：{why}。将在 {seconds} 秒后重新启动。</translation>
    </message>
    <message>
        <source>The detector takes {ms} ms for a picture and manages {done} of {wanted} a second. Choose fewer cameras, longer times between looks, or a smaller model.</source>
        <translation>检测器每幅画面需 {ms} 毫秒，每秒只能完成 {wanted} 幅中的 {done} 幅。请减少摄像头、加大检测间隔或使用较小的模型。</translation>
    </message>
    <message>
        <source>The device cannot be opened. Another program may hold it.</source>
        <translation>无法打开设备，可能被其他程序占用。</translation>
    </message>
    <message>
        <source>The disk has {free} MB of {total} MB left.</source>
        <translation>磁盘剩余 {free} MB，共 {total} MB。</translation>
    </message>
    <message>
        <source>The disk has {free} MB of {total} MB left. Free some space, or keep less.</source>
        <translation>磁盘剩余 {free} MB，共 {total} MB。请释放空间，或减少保留的数据。</translation>
    </message>
    <message>
        <source>The disk is almost full</source>
        <translation>磁盘快满了</translation>
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
        <source>The disk of {folder} does not answer: {why}.</source>
        <translation>{folder} 所在磁盘没有响应：{why}。</translation>
    </message>
    <message>
        <source>The drill of {at} did not restore everything.</source>
        <translation>{at} 的演练未能恢复原状。</translation>
    </message>
    <message>
        <source>The drill was broken off.</source>
        <translation>演练已中止。</translation>
    </message>
    <message>
        <source>The environment set the first percentage.</source>
        <translation>环境变量设定了最初的灰度比例。</translation>
    </message>
    <message>
        <source>The environment variable {name} is false.</source>
        <translation>环境变量 {name} 为 false。</translation>
    </message>
    <message>
        <source>The environment variable {name} is false: everything stays legacy. Unset it and restart the station.</source>
        <translation>环境变量 {name} 为 false：全部保持旧实现。请取消该变量并重启控制站。</translation>
    </message>
    <message>
        <source>The environment variable {name} is “{value}”. Set it to a whole number from 0 to 100.</source>
        <translation>环境变量 {name} 的值是“{value}”。请设为 0 到 100 的整数。</translation>
    </message>
    <message>
        <source>The environment variable {name} is “{value}”. Set it to true or false, or unset it.</source>
        <translation>环境变量 {name} 的值是“{value}”。请设为 true 或 false，或取消该变量。</translation>
    </message>
    <message>
        <source>The error rate is normal (&lt; {limit:g} %)</source>
        <translation>错误率正常（&lt; {limit:g}%）</translation>
    </message>
    <message>
        <source>The error rate is within its limit (&lt; {limit:g} %)</source>
        <translation>错误率在正常范围内（&lt; {limit:g}%）</translation>
    </message>
    <message>
        <source>The exercise is done.</source>
        <translation>练习调用已完成。</translation>
    </message>
    <message>
        <source>The exercise was broken off.</source>
        <translation>练习调用已中止。</translation>
    </message>
    <message>
        <source>The figures can be read; no record was lost.</source>
        <translation>监控指标可以读取，没有丢失记录。</translation>
    </message>
    <message>
        <source>The figures cannot be read.</source>
        <translation>监控指标无法读取。</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>监控指标未能读取。</translation>
    </message>
    <message>
        <source>The figures were not read.</source>
        <translation>未读取监控指标。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>文件大于 {most} MB。</translation>
    </message>
    <message>
        <source>The file is no video file that is opened here.</source>
        <translation>该文件不是可打开的视频文件。</translation>
    </message>
    <message>
        <source>The file is not valid YAML.</source>
        <translation>文件不是有效的 YAML。</translation>
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
        <source>The file needs “rules:” at its beginning.</source>
        <translation>文件开头需要“rules:”。</translation>
    </message>
    <message>
        <source>The file of class names {file} cannot be read: {why}.</source>
        <translation>无法读取类别名称文件 {file}：{why}。</translation>
    </message>
    <message>
        <source>The first is call {call} ({operation}, {reason}) on {side}.</source>
        <translation>第一条是 {side} 上的调用 {call}（{operation}，{reason}）。</translation>
    </message>
    <message>
        <source>The first is field {field} of {camera}.</source>
        <translation>第一处是 {camera} 的字段 {field}。</translation>
    </message>
    <message>
        <source>The first stage began.</source>
        <translation>第一阶段已开始。</translation>
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
        <source>The guardrail asks for attention.</source>
        <translation>护栏要求关注。</translation>
    </message>
    <message>
        <source>The guardrails check next at {at}.</source>
        <translation>护栏将在 {at} 再次检查。</translation>
    </message>
    <message>
        <source>The guardrails have not checked yet.</source>
        <translation>护栏尚未检查。</translation>
    </message>
    <message>
        <source>The guards could not be checked: see the station&apos;s log.</source>
        <translation>无法检查护栏：请查看控制站日志。</translation>
    </message>
    <message>
        <source>The health checks were not read.</source>
        <translation>未读取健康检查。</translation>
    </message>
    <message>
        <source>The host or the port of the address is wrong.</source>
        <translation>地址的主机或端口有误。</translation>
    </message>
    <message>
        <source>The hourly checks are known to the running station alone.</source>
        <translation>只有正在运行的工作站知道每小时的检查。</translation>
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
        <source>The key “{key}” stands for another request already. Use a new key.</source>
        <translation>键“{key}”已用于另一个请求。请使用新的键。</translation>
    </message>
    <message>
        <source>The last check was at {at}.</source>
        <translation>上次检查在 {at}。</translation>
    </message>
    <message>
        <source>The last drill was at {at}. Run another.</source>
        <translation>上次演练在 {at}，请再演练一次。</translation>
    </message>
    <message>
        <source>The last six hours passed</source>
        <translation>最近六小时均通过</translation>
    </message>
    <message>
        <source>The last stage must be 100 %.</source>
        <translation>最后阶段须为 100 %。</translation>
    </message>
    <message>
        <source>The library “apprise” is missing. Install the station&apos;s requirements again.</source>
        <translation>缺少程序库“apprise”。请重新安装本站的依赖。</translation>
    </message>
    <message>
        <source>The limits of the guardrails were changed.</source>
        <translation>护栏限值已更改。</translation>
    </message>
    <message>
        <source>The log is always told.</source>
        <translation>日志始终会收到通知。</translation>
    </message>
    <message>
        <source>The log is always told. Choose another kind.</source>
        <translation>日志始终会收到通知，请选择其他类型。</translation>
    </message>
    <message>
        <source>The measurement is broken: nobody can say that all is well. Find the cause, then resume.</source>
        <translation>测量出现故障：无法断定一切正常。请先找到原因，再继续。</translation>
    </message>
    <message>
        <source>The measurement is broken: records are lost</source>
        <translation>测量已失效：记录丢失</translation>
    </message>
    <message>
        <source>The model answers in the shape {shape}: that is no detector in a known layout.</source>
        <translation>模型的输出形状为 {shape}：不是已知格式的检测器。</translation>
    </message>
    <message>
        <source>The model answers in the shape {shape}: that is no detector of {classes} classes in a known layout. Check the file of class names.</source>
        <translation>模型的输出形状为 {shape}：不是具有 {classes} 个类别的已知格式检测器。请检查类别名称文件。</translation>
    </message>
    <message>
        <source>The model does not work with pictures of {side} pixels: {why}.</source>
        <translation>模型无法处理 {side} 像素的画面：{why}。</translation>
    </message>
    <message>
        <source>The model has no class “{name}”. It has: {known}.</source>
        <translation>模型没有类别“{name}”。其类别有：{known}。</translation>
    </message>
    <message>
        <source>The model has {count} outputs, where one is expected.</source>
        <translation>模型有 {count} 个输出，应当只有一个。</translation>
    </message>
    <message>
        <source>The model {file} is larger than 1 GB.</source>
        <translation>模型 {file} 大于 1 GB。</translation>
    </message>
    <message>
        <source>The monitoring can be read</source>
        <translation>监控端点可用</translation>
    </message>
    <message>
        <source>The nightly backup of {file} failed: {problem}</source>
        <translation>{file} 的每夜备份失败：{problem}</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>唯一实现</translation>
    </message>
    <message>
        <source>The pairs of implementations were not counted.</source>
        <translation>未统计成对的实现。</translation>
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
        <source>The picture could not be saved in {folder}: {why}.</source>
        <translation>图片无法保存到 {folder}：{why}。</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>无法将图片写入 {file}。</translation>
    </message>
    <message>
        <source>The picture is larger than {most} MB.</source>
        <translation>图片大于 {most} MB。</translation>
    </message>
    <message>
        <source>The picture is no JPEG.</source>
        <translation>图片不是 JPEG。</translation>
    </message>
    <message>
        <source>The picture {file} cannot be read: {why}.</source>
        <translation>无法读取画面 {file}：{why}。</translation>
    </message>
    <message>
        <source>The pictures need more memory than one camera may use.</source>
        <translation>画面所需内存超过单个摄像头的上限。</translation>
    </message>
    <message>
        <source>The pictures of camera {camera} are not examined any more: {why}. Its log says more; a restart of the camera tries again.</source>
        <translation>不再检查摄像头 {camera} 的画面：{why}。其日志中有更多说明；重启该摄像头会再次尝试。</translation>
    </message>
    <message>
        <source>The pin of a camera that is gone is ignored: {camera}</source>
        <translation>摄像头已不存在，其固定设置被忽略：{camera}</translation>
    </message>
    <message>
        <source>The pin of {subject} was set.</source>
        <translation>已设置 {subject} 的固定。</translation>
    </message>
    <message>
        <source>The plan is not under way: it is {phase}.</source>
        <translation>计划未在进行中：当前状态为 {phase}。</translation>
    </message>
    <message>
        <source>The plan is running. Pause it first, then change it.</source>
        <translation>计划正在进行。请先暂停，再修改。</translation>
    </message>
    <message>
        <source>The plan was armed.</source>
        <translation>计划已就绪。</translation>
    </message>
    <message>
        <source>The plan was paused.</source>
        <translation>计划已暂停。</translation>
    </message>
    <message>
        <source>The plan was resumed.</source>
        <translation>计划已继续。</translation>
    </message>
    <message>
        <source>The plan was saved.</source>
        <translation>计划已保存。</translation>
    </message>
    <message>
        <source>The plan was taken away.</source>
        <translation>计划已移除。</translation>
    </message>
    <message>
        <source>The port is not a number from 1 to 65535.</source>
        <translation>端口须为 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>The pre-flight lacks {count} lines. The first: {line}</source>
        <translation>发布前检查还缺 {count} 项。第一项：{line}</translation>
    </message>
    <message>
        <source>The reason is longer than {most} characters.</source>
        <translation>原因超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The region is too small to see anything in it.</source>
        <translation>区域太小，什么也看不到。</translation>
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
        <source>The revision is a whole number.</source>
        <translation>修订号是整数。</translation>
    </message>
    <message>
        <source>The roll back could not be stored: everything is legacy, but after a restart it would not be. Free disk space or stop what holds the database.</source>
        <translation>回滚无法保存：当前全部使用旧实现，但重启后将不再如此。请释放磁盘空间，或停止占用数据库的程序。</translation>
    </message>
    <message>
        <source>The rollout starts again.</source>
        <translation>灰度发布重新开始。</translation>
    </message>
    <message>
        <source>The rollout switch is verified</source>
        <translation>灰度开关验证</translation>
    </message>
    <message>
        <source>The rollout was rolled back</source>
        <translation>灰度发布已回滚</translation>
    </message>
    <message>
        <source>The rollout&apos;s intent file cannot be made: a roll back would have to wait for the database. Check the rights of the site folder and the disk.</source>
        <translation>无法创建灰度发布的意图文件：回滚将不得不等待数据库。请检查站点文件夹的权限和磁盘。</translation>
    </message>
    <message>
        <source>The row cannot be read.</source>
        <translation>无法读取该行。</translation>
    </message>
    <message>
        <source>The rule does not concern this camera.</source>
        <translation>该规则不涉及此摄像头。</translation>
    </message>
    <message>
        <source>The rule is not in force at this hour.</source>
        <translation>该规则此时不在生效时段。</translation>
    </message>
    <message>
        <source>The rule&apos;s id is a whole number.</source>
        <translation>规则的编号是整数。</translation>
    </message>
    <message>
        <source>The service could not be reached or did not take the message. Check its address.</source>
        <translation>无法连接服务，或服务没有接收消息。请检查其地址。</translation>
    </message>
    <message>
        <source>The service refused the message with code {code}. Check address, user and password.</source>
        <translation>服务拒绝了消息，代码 {code}。请检查地址、用户名和密码。</translation>
    </message>
    <message>
        <source>The service runs normally</source>
        <translation>服务正常运行</translation>
    </message>
    <message>
        <source>The service&apos;s address is not understood. Enter it again, as apprise writes it.</source>
        <translation>无法识别服务的地址。请按 apprise 的写法重新输入。</translation>
    </message>
    <message>
        <source>The share is not what the slider asks for.</source>
        <translation>实际占比与灰度比例不符。</translation>
    </message>
    <message>
        <source>The simulated site did not start.</source>
        <translation>模拟站点未能启动。</translation>
    </message>
    <message>
        <source>The site file does not name “{camera}”. Delete the camera, or let the station&apos;s value stand.</source>
        <translation>站点文件中没有“{camera}”。请删除该摄像头，或保留站点中的值。</translation>
    </message>
    <message>
        <source>The site file holds an escape that is no character.</source>
        <translation>站点文件中有无效的转义字符。</translation>
    </message>
    <message>
        <source>The site file is in step</source>
        <translation>YAML 配置同步正常</translation>
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
        <source>The site file is saved by somebody else all the time. Try again.</source>
        <translation>站点文件一直被他人保存。请重试。</translation>
    </message>
    <message>
        <source>The site file is written in a way that cannot be edited without loss. Write the entry of “{camera}” one key to a line.</source>
        <translation>站点文件的写法无法无损编辑。请将“{camera}”的条目改为每行一个键。</translation>
    </message>
    <message>
        <source>The site file no longer names “{camera}”. Remove it or put it back first.</source>
        <translation>站点文件中不再有“{camera}”。请先移除或放回。</translation>
    </message>
    <message>
        <source>The site file was changed, but is not taken over yet: {problem}</source>
        <translation>站点文件已修改，但尚未接收：{problem}</translation>
    </message>
    <message>
        <source>The site file was missing. It was written again from the database.</source>
        <translation>站点文件缺失，已从数据库重新写入。</translation>
    </message>
    <message>
        <source>The site file was not compared.</source>
        <translation>未比较站点文件。</translation>
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
        <source>The slider was moved.</source>
        <translation>滑块已移动。</translation>
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
        <source>The span ends before it begins.</source>
        <translation>时间段的结束早于开始。</translation>
    </message>
    <message>
        <source>The stage goes on.</source>
        <translation>阶段继续。</translation>
    </message>
    <message>
        <source>The stage is held.</source>
        <translation>阶段已保持。</translation>
    </message>
    <message>
        <source>The stage lacks {count} things. The first: {what}. Wait, exercise, or advance with a reason.</source>
        <translation>本阶段还缺 {count} 项。第一项：{what}。请等待、进行练习调用，或说明理由后推进。</translation>
    </message>
    <message>
        <source>The stage was approved.</source>
        <translation>阶段已批准。</translation>
    </message>
    <message>
        <source>The stage was extended by {days} days.</source>
        <translation>阶段已延长 {days} 天。</translation>
    </message>
    <message>
        <source>The stage was left without all that it needs.</source>
        <translation>阶段在条件未全部满足时结束。</translation>
    </message>
    <message>
        <source>The stage&apos;s checklist is done</source>
        <translation>本阶段的检查清单已完成</translation>
    </message>
    <message>
        <source>The stage&apos;s longest time is over and something is missing. Extend it, exercise the operations, advance with a reason, or roll back.</source>
        <translation>本阶段已达最长时间，但仍有欠缺。请延长、进行练习调用、说明理由后推进，或回滚。</translation>
    </message>
    <message>
        <source>The station checks this line itself.</source>
        <translation>此项由控制站自行检查。</translation>
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
        <source>The station is healthy</source>
        <translation>健康检查正常</translation>
    </message>
    <message>
        <source>The station is overloaded</source>
        <translation>控制站过载</translation>
    </message>
    <message>
        <source>The station was last seen {at}: no worker runs.</source>
        <translation>工作站最后一次运行于 {at}：没有采集进程在运行。</translation>
    </message>
    <message>
        <source>The station was off until now</source>
        <translation>控制站此前未运行</translation>
    </message>
    <message>
        <source>The station was seen {seconds} s ago. Its workers are known to it alone.</source>
        <translation>{seconds} 秒前工作站仍在运行。其采集进程的情况只有它自己知道。</translation>
    </message>
    <message>
        <source>The stored channel “{name}” is not usable: {problem}</source>
        <translation>已保存的渠道“{name}”不可用：{problem}</translation>
    </message>
    <message>
        <source>The stored limits of the guardrails are not usable: the seed&apos;s hold.</source>
        <translation>已保存的护栏限值不可用：采用原始限值。</translation>
    </message>
    <message>
        <source>The stored rollout cannot be read: everything is legacy.</source>
        <translation>无法读取已保存的灰度发布状态：全部使用旧实现。</translation>
    </message>
    <message>
        <source>The stored setting “{key}” is not usable, its default holds: {problem}</source>
        <translation>已存的设置“{key}”不可用，改用默认值：{problem}</translation>
    </message>
    <message>
        <source>The stored wall view “{name}” is not usable, field {field}: {problem}</source>
        <translation>存储的视图“{name}”不可用，字段 {field}：{problem}</translation>
    </message>
    <message>
        <source>The success rate is normal (&gt; {limit:g} %)</source>
        <translation>成功率正常（&gt; {limit:g}%）</translation>
    </message>
    <message>
        <source>The success rate is within its limit (&gt; {limit:g} %)</source>
        <translation>成功率在正常范围内（&gt; {limit:g}%）</translation>
    </message>
    <message>
        <source>The switch of {operation} was set.</source>
        <translation>已设置“{operation}”的开关。</translation>
    </message>
    <message>
        <source>The system&apos;s key ring does not answer or is locked. Unlock it.</source>
        <translation>系统密钥环无应答或已锁定，请解锁。</translation>
    </message>
    <message>
        <source>The time is written like 22:30.</source>
        <translation>时间的写法如 22:30。</translation>
    </message>
    <message>
        <source>The transport is tcp or udp.</source>
        <translation>传输方式须为 tcp 或 udp。</translation>
    </message>
    <message>
        <source>The trial was cancelled.</source>
        <translation>试运行已取消。</translation>
    </message>
    <message>
        <source>The usage share is about {limit:g} %</source>
        <translation>领域服务使用率约 {limit:g}%</translation>
    </message>
    <message>
        <source>The view has no camera. Choose at least one.</source>
        <translation>视图中没有摄像头。请至少选择一个。</translation>
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
        <source>There are no cameras.</source>
        <translation>没有摄像头。</translation>
    </message>
    <message>
        <source>There are {most} channels already.</source>
        <translation>已有 {most} 个渠道，不能再添加。</translation>
    </message>
    <message>
        <source>There are {most} views already. Delete one first.</source>
        <translation>已有 {most} 个视图。请先删除一个。</translation>
    </message>
    <message>
        <source>There is a camera “{camera_id}” already.</source>
        <translation>摄像头“{camera_id}”已存在。</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Choose another name.</source>
        <translation>已有视图“{name}”。请换一个名称。</translation>
    </message>
    <message>
        <source>There is no alert {alert}.</source>
        <translation>没有告警 {alert}。</translation>
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
        <source>There is no channel of this kind. Add one under Alerts &gt; Channels.</source>
        <translation>没有这类渠道。请在“告警 &gt; 通知渠道”中添加。</translation>
    </message>
    <message>
        <source>There is no channel “{name}” any more.</source>
        <translation>通道“{name}”已不存在。</translation>
    </message>
    <message>
        <source>There is no channel “{name}”.</source>
        <translation>没有渠道“{name}”。</translation>
    </message>
    <message>
        <source>There is no checklist line “{key}”.</source>
        <translation>没有检查项“{key}”。</translation>
    </message>
    <message>
        <source>There is no deleted channel “{name}”.</source>
        <translation>没有已删除的渠道“{name}”。</translation>
    </message>
    <message>
        <source>There is no device {device}.</source>
        <translation>没有设备 {device}。</translation>
    </message>
    <message>
        <source>There is no fault “{name}”. Choose error:P, hang, slow:F or wrong-field.</source>
        <translation>没有故障“{name}”。请选择 error:P、hang、slow:F 或 wrong-field。</translation>
    </message>
    <message>
        <source>There is no field “{key}” here.</source>
        <translation>这里没有字段“{key}”。</translation>
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
        <source>There is no memory for the model.</source>
        <translation>没有足够的内存装入模型。</translation>
    </message>
    <message>
        <source>There is no memory for the picture ({megabytes} MB).</source>
        <translation>没有足够内存存放画面（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>There is no model {file}.</source>
        <translation>模型 {file} 不存在。</translation>
    </message>
    <message>
        <source>There is no operation “{name}”.</source>
        <translation>没有操作“{name}”。</translation>
    </message>
    <message>
        <source>There is no problem report {number}.</source>
        <translation>没有编号为 {number} 的问题报告。</translation>
    </message>
    <message>
        <source>There is no regions file {file}.</source>
        <translation>没有区域文件 {file}。</translation>
    </message>
    <message>
        <source>There is no room for {file} in the site folder.</source>
        <translation>站点文件夹中没有 {file} 的位置。</translation>
    </message>
    <message>
        <source>There is no rule {rule}.</source>
        <translation>没有规则 {rule}。</translation>
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
        <source>There is no stage plan: the slider is moved by hand.</source>
        <translation>没有阶段计划：灰度比例由人工调整。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>There is no such time zone.</source>
        <translation>没有这个时区。</translation>
    </message>
    <message>
        <source>There is no wall view “{name}”. There are: {names}.</source>
        <translation>没有视图“{name}”。现有：{names}。</translation>
    </message>
    <message>
        <source>There is no wall view “{name}”: none is saved yet.</source>
        <translation>没有视图“{name}”：尚未保存任何视图。</translation>
    </message>
    <message>
        <source>These are no conditions.</source>
        <translation>这不是条件。</translation>
    </message>
    <message>
        <source>These are no settings of a channel.</source>
        <translation>这不是通道设置。</translation>
    </message>
    <message>
        <source>These are no spans of a week.</source>
        <translation>这不是一周中的时段。</translation>
    </message>
    <message>
        <source>These checks failed: {guards}.</source>
        <translation>以下检查失败：{guards}。</translation>
    </message>
    <message>
        <source>These must be keys that the station does not know.</source>
        <translation>此处只能是工作站不识别的键。</translation>
    </message>
    <message>
        <source>This alert is closed.</source>
        <translation>此告警已关闭。</translation>
    </message>
    <message>
        <source>This alert is over: nobody is told of it.</source>
        <translation>此告警已结束：不再通知任何人。</translation>
    </message>
    <message>
        <source>This archive is not a backup of a station.</source>
        <translation>该归档不是工作站的备份。</translation>
    </message>
    <message>
        <source>This check failed; what it would have found is not known.</source>
        <translation>此项检查未能完成，结果未知。</translation>
    </message>
    <message>
        <source>This conflict is settled already.</source>
        <translation>该冲突已处理。</translation>
    </message>
    <message>
        <source>This difference is settled already.</source>
        <translation>此差异已经处理。</translation>
    </message>
    <message>
        <source>This is a test of the camera station. Nothing has happened.</source>
        <translation>这是摄像头站的测试，没有发生任何事情。</translation>
    </message>
    <message>
        <source>This is longer ago than violations are kept.</source>
        <translation>该时间早于违规记录的保留期限。</translation>
    </message>
    <message>
        <source>This is no camera: it has no keys.</source>
        <translation>这不是摄像头：没有任何键。</translation>
    </message>
    <message>
        <source>This is no reference to a stored secret.</source>
        <translation>这不是已存密钥的引用。</translation>
    </message>
    <message>
        <source>This is no schedule.</source>
        <translation>这不是时间表。</translation>
    </message>
    <message>
        <source>This is the name of the station&apos;s log.</source>
        <translation>这是控制站日志的名称。</translation>
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
        <source>This must be a list of at most {most}.</source>
        <translation>这里必须是最多 {most} 项的列表。</translation>
    </message>
    <message>
        <source>This must be a list of cameras.</source>
        <translation>必须是摄像头列表。</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>这里必须是列表。</translation>
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
        <source>This notification is of another version of the station.</source>
        <translation>这条通知来自控制站的其他版本。</translation>
    </message>
    <message>
        <source>This port speaks another protocol, not RTSP.</source>
        <translation>该端口使用其他协议，不是 RTSP。</translation>
    </message>
    <message>
        <source>This rule belongs to the station and cannot be deleted. Disable it instead.</source>
        <translation>此规则属于控制站，不能删除。可以停用它。</translation>
    </message>
    <message>
        <source>This rule belongs to the station: its name, conditions and cameras stay.</source>
        <translation>此规则属于控制站：名称、条件和摄像头不变。</translation>
    </message>
    <message>
        <source>This rule concerns no camera. Name none.</source>
        <translation>此规则不涉及摄像头。请不要写摄像头。</translation>
    </message>
    <message>
        <source>This time has not come yet. Check the sender&apos;s clock.</source>
        <translation>该时间尚未到来。请检查发送方的时钟。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time went by</source>
        <translation>时间推移</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>To check at once (today)</source>
        <translation>立即检查（今天）</translation>
    </message>
    <message>
        <source>To keep watching (1 to 2 weeks)</source>
        <translation>持续监控（1 至 2 周）</translation>
    </message>
    <message>
        <source>Too many calls of the video library hang.</source>
        <translation>视频库卡住的调用过多。</translation>
    </message>
    <message>
        <source>Too slow in this check; a second one decides.</source>
        <translation>本次检查过慢，由第二次检查决定。</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Two regions have one name.</source>
        <translation>有两个区域同名。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Unit tests pass</source>
        <translation>单元测试</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Updating an alert rule works</source>
        <translation>更新告警规则功能正常</translation>
    </message>
    <message>
        <source>Usage share</source>
        <translation>使用占比</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>全量发布验证</translation>
    </message>
    <message>
        <source>Verification of data consistency</source>
        <translation>数据一致性验证</translation>
    </message>
    <message>
        <source>Verification of functions</source>
        <translation>功能验证</translation>
    </message>
    <message>
        <source>Verification of performance</source>
        <translation>性能验证</translation>
    </message>
    <message>
        <source>Verify that functions are right</source>
        <translation>验证功能正确性</translation>
    </message>
    <message>
        <source>Violations within {minutes} minutes: {count}. Needed: {threshold}.</source>
        <translation>{minutes} 分钟内的违规：{count}。需要：{threshold}。</translation>
    </message>
    <message>
        <source>Watch data consistency</source>
        <translation>监控数据一致性</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
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
        <source>What is next</source>
        <translation>后续工作</translation>
    </message>
    <message>
        <source>What this rule waits for is not recorded: nobody can tell.</source>
        <translation>此规则所等待的内容没有记录：无法判断。</translation>
    </message>
    <message>
        <source>When nothing speaks against it, end the rollout: delete legacy.</source>
        <translation>确认无误后结束灰度发布：删除旧实现。</translation>
    </message>
    <message>
        <source>When {condition}</source>
        <translation>当{condition}时</translation>
    </message>
    <message>
        <source>When {condition} and this lasts {duration}</source>
        <translation>当{condition}并持续 {duration} 时</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Without 1 unreachable camera: {names}.</source>
        <translation>不含 1 个无法访问的摄像头：{names}。</translation>
    </message>
    <message>
        <source>Without a baseline latency rolls nothing back.</source>
        <translation>没有基线，延迟不会触发回滚。</translation>
    </message>
    <message>
        <source>Without {count} unreachable cameras: {names}.</source>
        <translation>不含 {count} 个无法访问的摄像头：{names}。</translation>
    </message>
    <message>
        <source>Workers that failed: {cameras}</source>
        <translation>出现故障的采集进程：{cameras}</translation>
    </message>
    <message>
        <source>Write the fault like start=error:0.2.</source>
        <translation>请按 start=error:0.2 的格式书写故障。</translation>
    </message>
    <message>
        <source>Writes of alert rules</source>
        <translation>告警规则写操作</translation>
    </message>
    <message>
        <source>Writes of alert rules: {count}</source>
        <translation>告警规则写操作：{count} 个</translation>
    </message>
    <message>
        <source>Wrong password. {reason}</source>
        <translation>密码错误。{reason}</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>所有调用</translation>
    </message>
    <message>
        <source>all calls in {side}</source>
        <translation>{side}的所有调用</translation>
    </message>
    <message>
        <source>all calls since this rollout began</source>
        <translation>本次灰度发布开始以来的全部调用</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>any camera</source>
        <translation>任一摄像头</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>任意类型的</translation>
    </message>
    <message>
        <source>at most every {duration}</source>
        <translation>最多每 {duration} 一次</translation>
    </message>
    <message>
        <source>closed by {who}, {at}</source>
        <translation>{who} 于 {at} 关闭</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>新实现</translation>
    </message>
    <message>
        <source>domain / all = {domain} / {calls} = {share} %, expected {expected} %, p = {p}; attention below {limit}</source>
        <translation>新实现 / 全部 = {domain} / {calls} = {share} %，预期 {expected} %，p = {p}；低于 {limit} 需关注</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>everything was rolled back to legacy</source>
        <translation>全部已回滚到旧实现</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>fewer than {count} % of {calls} succeed over {duration}</source>
        <translation>{duration} 内{calls}成功率低于 {count} %</translation>
    </message>
    <message>
        <source>held: a roll back would not help</source>
        <translation>保持：回滚无济于事</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>it</source>
        <translation>它</translation>
    </message>
    <message>
        <source>it became part of a site alert</source>
        <translation>已并入站点告警</translation>
    </message>
    <message>
        <source>it cannot be started: {why}</source>
        <translation>无法启动：{why}</translation>
    </message>
    <message>
        <source>it did not answer any more</source>
        <translation>它不再应答</translation>
    </message>
    <message>
        <source>it ended with status {number}</source>
        <translation>它以状态 {number} 结束</translation>
    </message>
    <message>
        <source>it was ended by signal {number}</source>
        <translation>它被信号 {number} 终止</translation>
    </message>
    <message>
        <source>its condition is no longer met</source>
        <translation>条件不再满足</translation>
    </message>
    <message>
        <source>its hours are over</source>
        <translation>已过生效时段</translation>
    </message>
    <message>
        <source>kill switch ({who}, {at}): {why}</source>
        <translation>总开关（{who}，{at}）：{why}</translation>
    </message>
    <message>
        <source>kind “{name}”</source>
        <translation>“{name}”类型的</translation>
    </message>
    <message>
        <source>legacy</source>
        <translation>旧实现</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>more than {count} % of {calls} fail over {duration}</source>
        <translation>{duration} 内{calls}失败率高于 {count} %</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>no stage plan</source>
        <translation>没有阶段计划</translation>
    </message>
    <message>
        <source>not latched</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>ok / judged = {ok} / {calls} = {rate} %, upper bound {high} %; CUSUM {sum} of {alarm}; roll back below {limit} %</source>
        <translation>成功 / 计入调用 = {ok} / {calls} = {rate} %，上限 {high} %；CUSUM {sum}，报警值 {alarm}；低于 {limit} % 回滚</translation>
    </message>
    <message>
        <source>one of {calls} takes more than {count} ms within {duration}</source>
        <translation>{duration} 内{calls}中有一次超过 {count} 毫秒</translation>
    </message>
    <message>
        <source>one of {count} cameras</source>
        <translation>{count} 个摄像头之一</translation>
    </message>
    <message>
        <source>over only after {duration} of calm</source>
        <translation>平静 {duration} 后才解除</translation>
    </message>
    <message>
        <source>records are lost</source>
        <translation>记录丢失</translation>
    </message>
    <message>
        <source>rolled back ({who}, {at}): {why}</source>
        <translation>已回滚（{who}，{at}）：{why}</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>since the station started</source>
        <translation>自本站启动以来</translation>
    </message>
    <message>
        <source>site file and database differ</source>
        <translation>站点文件与数据库不一致</translation>
    </message>
    <message>
        <source>somebody has to acknowledge</source>
        <translation>必须有人确认收到</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>tell {channels}</source>
        <translation>通知{channels}</translation>
    </message>
    <message>
        <source>tell {channels} ({count} recipients)</source>
        <translation>通知{channels}（{count} 个收件人）</translation>
    </message>
    <message>
        <source>tell {channels} ({name})</source>
        <translation>通知{channels}（{name}）</translation>
    </message>
    <message>
        <source>the P{percentile} of {calls} is above {count} ms over {duration}</source>
        <translation>{duration} 内{calls}的 P{percentile} 高于 {count} 毫秒</translation>
    </message>
    <message>
        <source>the calls of “{operation}”</source>
        <translation>“{operation}”的调用</translation>
    </message>
    <message>
        <source>the calls of “{operation}” in {side}</source>
        <translation>{side}中“{operation}”的调用</translation>
    </message>
    <message>
        <source>the camera is no longer part of the rule</source>
        <translation>该摄像头不再属于此规则</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>磁盘将满</translation>
    </message>
    <message>
        <source>the last comparison of database, site file and workers</source>
        <translation>数据库、站点文件与采集进程的最近一次核对</translation>
    </message>
    <message>
        <source>the last {calls} judged calls of domain (at most {most}), since {since}</source>
        <translation>新实现最近 {calls} 次计入的调用（最多 {most} 次），自 {since} 起</translation>
    </message>
    <message>
        <source>the memory is nearly used up</source>
        <translation>内存将耗尽</translation>
    </message>
    <message>
        <source>the rule was changed</source>
        <translation>规则已修改</translation>
    </message>
    <message>
        <source>the rule was deleted</source>
        <translation>规则已删除</translation>
    </message>
    <message>
        <source>the rule was disabled</source>
        <translation>规则已停用</translation>
    </message>
    <message>
        <source>the station is overloaded</source>
        <translation>控制站过载</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>wrong-field needs an operation that writes a camera&apos;s entry: {operations}.</source>
        <translation>wrong-field 需要会写入摄像头条目的操作：{operations}。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{calls} first attempts since the slider moved</source>
        <translation>灰度比例变动以来的 {calls} 次首次尝试</translation>
    </message>
    <message>
        <source>{calls} take more than {count} ms on average over {duration}</source>
        <translation>{duration} 内{calls}平均超过 {count} 毫秒</translation>
    </message>
    <message>
        <source>{calls} timed calls of domain since the slider moved, {legacy} of legacy</source>
        <translation>灰度比例变动以来新实现 {calls} 次计时调用，旧实现 {legacy} 次</translation>
    </message>
    <message>
        <source>{camera} gives fewer than {count} frames a second</source>
        <translation>{camera} 每秒不足 {count} 帧</translation>
    </message>
    <message>
        <source>{camera} gives less than {count} % of its frames</source>
        <translation>{camera} 帧率低于标称值的 {count} %</translation>
    </message>
    <message>
        <source>{camera} gives no picture for {duration}</source>
        <translation>{camera} 已有 {duration} 没有画面</translation>
    </message>
    <message>
        <source>{camera} has a violation of {kind} that goes on for {duration}, seen at least {count} times</source>
        <translation>{camera} 出现{kind}违规，持续 {duration} 且至少检测到 {count} 次</translation>
    </message>
    <message>
        <source>{camera} has a violation of {kind} within {duration}</source>
        <translation>{camera} 在 {duration} 内出现{kind}违规</translation>
    </message>
    <message>
        <source>{camera} has at least {count} violations of {kind} within {duration}</source>
        <translation>{camera} 在 {duration} 内出现至少 {count} 次{kind}违规</translation>
    </message>
    <message>
        <source>{camera} is covered</source>
        <translation>{camera} 被遮挡</translation>
    </message>
    <message>
        <source>{camera} is not active. Activate it first.</source>
        <translation>{camera} 未启用，请先启用。</translation>
    </message>
    <message>
        <source>{camera} sees nothing for {duration}</source>
        <translation>{camera} 已有 {duration} 没有任何检测</translation>
    </message>
    <message>
        <source>{camera} shows a blurred picture</source>
        <translation>{camera} 画面模糊</translation>
    </message>
    <message>
        <source>{camera} shows a colour cast</source>
        <translation>{camera} 画面偏色</translation>
    </message>
    <message>
        <source>{camera} shows a picture that does not change</source>
        <translation>{camera} 画面不变化</translation>
    </message>
    <message>
        <source>{camera} shows a picture that is too bright</source>
        <translation>{camera} 画面过亮</translation>
    </message>
    <message>
        <source>{camera} shows a picture that is too dark</source>
        <translation>{camera} 画面过暗</translation>
    </message>
    <message>
        <source>{camera} was moved</source>
        <translation>{camera} 被移动</translation>
    </message>
    <message>
        <source>{camera}: its regions are not used. {problem}</source>
        <translation>{camera}：其区域未被使用。{problem}</translation>
    </message>
    <message>
        <source>{cases} cases at {at}: {mismatch} mismatches, {error} errors, {skipped} skipped.</source>
        <translation>{at} 共 {cases} 个用例：{mismatch} 个不一致，{error} 个错误，{skipped} 个跳过。</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} operations</source>
        <translation>{count} 个操作</translation>
    </message>
    <message>
        <source>{count} records of calls were lost.</source>
        <translation>丢失了 {count} 条调用记录。</translation>
    </message>
    <message>
        <source>{count} records were lost: the database could not keep up.</source>
        <translation>丢失 {count} 条记录：数据库来不及写入。</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} workers run, none has failed.</source>
        <translation>{count} 个采集进程在运行，均无故障。</translation>
    </message>
    <message>
        <source>{days} {hours}</source>
        <translation>{days} {hours}</translation>
    </message>
    <message>
        <source>{domain} of {all} cameras are driven by domain.</source>
        <translation>{all} 个摄像头中有 {domain} 个由新实现控制。</translation>
    </message>
    <message>
        <source>{drift} fields drifted, {caused} of them confirmed and written by domain</source>
        <translation>{drift} 个字段不一致，其中 {caused} 个已确认由新实现写入</translation>
    </message>
    <message>
        <source>{dropped} records dropped, {failed} checks failed</source>
        <translation>丢失 {dropped} 条记录，{failed} 项检查失败</translation>
    </message>
    <message>
        <source>{failed} of {all} recipients did not get it: {why}</source>
        <translation>{all} 个收件人中有 {failed} 个未收到：{why}</translation>
    </message>
    <message>
        <source>{file} can only be read: nothing was saved. Check the rights of the site folder.</source>
        <translation>{file} 只读：未保存任何内容。请检查站点文件夹的权限。</translation>
    </message>
    <message>
        <source>{file} cannot be read as an ONNX model: {why}.</source>
        <translation>{file} 无法作为 ONNX 模型读取：{why}。</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}</source>
        <translation>无法读取 {file}：{problem}</translation>
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
        <source>{file} holds a number or a key that JSON does not allow.</source>
        <translation>{file} 含有 JSON 不允许的数字或键。</translation>
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
        <source>{file} is nested too deeply.</source>
        <translation>{file} 嵌套过深。</translation>
    </message>
    <message>
        <source>{file} is no list of class names: one a line, at most {most}.</source>
        <translation>{file} 不是类别名称列表：每行一个，最多 {most} 个。</translation>
    </message>
    <message>
        <source>{file} is not JSON.</source>
        <translation>{file} 不是 JSON。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8.</source>
        <translation>{file} 不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>{file} is not a plain file.</source>
        <translation>{file} 不是普通文件。</translation>
    </message>
    <message>
        <source>{file} is not a whole backup archive.</source>
        <translation>{file} 不是完整的备份归档。</translation>
    </message>
    <message>
        <source>{file} is not valid JSON: line {line}, column {column}.</source>
        <translation>{file} 不是有效的 JSON：第 {line} 行，第 {column} 列。</translation>
    </message>
    <message>
        <source>{file} was saved by somebody else at this moment. It is read again.</source>
        <translation>{file} 刚被他人保存，正在重新读取。</translation>
    </message>
    <message>
        <source>{file} would leave the site folder here.</source>
        <translation>{file} 在此处会离开站点文件夹。</translation>
    </message>
    <message>
        <source>{file}, {place}: {problem}</source>
        <translation>{file}，{place}：{problem}</translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first}{then}</translation>
    </message>
    <message>
        <source>{folder} holds a site of its own. Choose another folder for the demo.</source>
        <translation>{folder} 中已有站点。请为演示另选文件夹。</translation>
    </message>
    <message>
        <source>{host} answered {status}. Only 2xx counts as delivered.</source>
        <translation>{host} 返回 {status}。只有 2xx 算作送达。</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} 在 {seconds} 秒内没有应答。</translation>
    </message>
    <message>
        <source>{host} is not known. Check the address and the network.</source>
        <translation>找不到 {host}。请检查地址和网络。</translation>
    </message>
    <message>
        <source>{host} redirects ({status}). Redirects are not followed: enter the final address.</source>
        <translation>{host} 要求重定向（{status}）。不跟随重定向：请输入最终地址。</translation>
    </message>
    <message>
        <source>{host} refuses the connection. Check the port, and that the receiver runs.</source>
        <translation>{host} 拒绝连接。请检查端口，并确认接收方正在运行。</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours}: when {condition}</source>
        <translation>{hours}：当{condition}时</translation>
    </message>
    <message>
        <source>{hours}: when {condition} and this lasts {duration}</source>
        <translation>{hours}：当{condition}并持续 {duration} 时</translation>
    </message>
    <message>
        <source>{least} to {most} days of observation</source>
        <translation>{least} 至 {most} 天观察期</translation>
    </message>
    <message>
        <source>{list} and {clause}</source>
        <translation>{list}，且{clause}</translation>
    </message>
    <message>
        <source>{list} and {name}</source>
        <translation>{list}和{name}</translation>
    </message>
    <message>
        <source>{list} or {clause}</source>
        <translation>{list}，或{clause}</translation>
    </message>
    <message>
        <source>{list} or {name}</source>
        <translation>{list}或{name}</translation>
    </message>
    <message>
        <source>{list}, {clause}</source>
        <translation>{list}，{clause}</translation>
    </message>
    <message>
        <source>{list}, {name}</source>
        <translation>{list}、{name}</translation>
    </message>
    <message>
        <source>{lost} of {running} cameras were lost within {seconds} s.</source>
        <translation>{seconds} 秒内 {running} 个摄像头中有 {lost} 个断线。</translation>
    </message>
    <message>
        <source>{one} {more}</source>
        <translation>{one}{more}</translation>
    </message>
    <message>
        <source>{operation}: {case}</source>
        <translation>{operation}：{case}</translation>
    </message>
    <message>
        <source>{operation}: {what}</source>
        <translation>{operation}：{what}</translation>
    </message>
    <message>
        <source>{paired} of {all} operations have both implementations.</source>
        <translation>{all} 个操作中有 {paired} 个具备两种实现。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{place} belongs to the station. Choose another.</source>
        <translation>{place} 归工作站使用。请另选一个。</translation>
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
        <source>{spans} ({zone})</source>
        <translation>{spans}（{zone}）</translation>
    </message>
    <message>
        <source>{spans} and more ({zone})</source>
        <translation>{spans}等（{zone}）</translation>
    </message>
    <message>
        <source>{stands} New data no longer comes.</source>
        <translation>{stands} 不再有新数据。</translation>
    </message>
    <message>
        <source>{stands} Nobody is told: a cooldown or a snooze lasts.</source>
        <translation>{stands} 不会通知任何人：处于冷却或暂停提醒中。</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{start} to {end} of the next day</source>
        <translation>{start} 至次日 {end}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text}

Camera: {camera}
Rule: {rule}
Priority: {priority}
Since: {at}
Count: {count}</source>
        <translation>{text}

摄像头：{camera}
规则：{rule}
优先级：{priority}
开始时间：{at}
次数：{count}</translation>
    </message>
    <message>
        <source>{value}: 95 % of {count} recorded hours within {days} days were no worse.</source>
        <translation>{value}：{days} 天内记录的 {count} 个小时中 95 % 不比它差。</translation>
    </message>
    <message>
        <source>{value}: at most 1 % of {count} recorded values of {days} days lie below it.</source>
        <translation>{value}：{days} 天内记录的 {count} 个值中最多 1 % 低于它。</translation>
    </message>
    <message>
        <source>{value}: fires at most {times} times on any day, as {count} violations of {days} days tell.</source>
        <translation>{value}：根据 {days} 天内的 {count} 次违规，每天最多触发 {times} 次。</translation>
    </message>
    <message>
        <source>{well} operations are well; {waiting} have too few calls.</source>
        <translation>{well} 个操作正常；{waiting} 个调用数不足。</translation>
    </message>
    <message>
        <source>{what} {why}</source>
        <translation>{what}{why}</translation>
    </message>
    <message>
        <source>{when}: {rest}.</source>
        <translation>{when}：{rest}。</translation>
    </message>
    <message>
        <source>{when}: {rest}. Disabled.</source>
        <translation>{when}：{rest}。已停用。</translation>
    </message>
    <message>
        <source>{wrong} of {calls} stored decisions disagree with unit, bucket, percentage and precedence</source>
        <translation>{calls} 条已存的路由决定中有 {wrong} 条与对象、分桶、灰度比例和优先级不符</translation>
    </message>
    <message>
        <source>“active” and its older name “enabled” say different things.</source>
        <translation>“active”与其旧名“enabled”的值不一致。</translation>
    </message>
    <message>
        <source>“any” stands for all types. Name one.</source>
        <translation>“any”代表所有类型。请指定一种。</translation>
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
        <source>“expected_revision” must be a whole number.</source>
        <translation>“expected_revision” 必须是整数。</translation>
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
        <source>“{key}” is missing.</source>
        <translation>缺少“{key}”。</translation>
    </message>
    <message>
        <source>“{key}” is not known.</source>
        <translation>不认识“{key}”。</translation>
    </message>
    <message>
        <source>“{line}” is no class with its type. Write it like person = intrusion.</source>
        <translation>“{line}”不是类别与其类型。请写成 person = intrusion 的形式。</translation>
    </message>
    <message>
        <source>“{name}” is a number from {least} to {most}.</source>
        <translation>“{name}”是 {least} 到 {most} 之间的数字。</translation>
    </message>
    <message>
        <source>“{name}” needs a number above {least} and at most {most}, like {example}.</source>
        <translation>“{name}”需要一个大于 {least} 且不超过 {most} 的数，例如 {example}。</translation>
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
        <source>“{name}” takes no number.</source>
        <translation>“{name}”不带数值。</translation>
    </message>
    <message>
        <source>“{operation}” did not answer.</source>
        <translation>“{operation}”没有应答。</translation>
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
        <source>Events and calls at most</source>
        <translation>事件与调用记录上限</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>Charts by the hour</source>
        <translation>按小时的图表</translation>
    </message>
    <message>
        <source>Older events are deleted.</source>
        <translation>更早的事件会被删除。</translation>
    </message>
    <message>
        <source>Log of a camera</source>
        <translation>摄像头日志</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Sound of alerts</source>
        <translation>告警声音</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Reads asked of both implementations</source>
        <translation>同时询问两种实现的读取</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Names of the classes</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Classes and types of violation</source>
        <translation>类别与违规类型</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <source>Size of the model&apos;s picture</source>
        <translation>模型画面尺寸</translation>
    </message>
    <message>
        <source>A look at each camera every</source>
        <translation>每个摄像头的检测间隔</translation>
    </message>
    <message>
        <source>Cameras of the detector</source>
        <translation>检测器的摄像头</translation>
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
        <source>For rules that are told by sound. The inbox mutes it for a while.</source>
        <translation>用于以声音提醒的规则。可在收件箱中临时静音。</translation>
    </message>
    <message>
        <source>For rules that are told on the desktop, also while the window is hidden.</source>
        <translation>用于以桌面通知提醒的规则，窗口隐藏时也会显示。</translation>
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
        <source>During a rollout this share of status and log reads is compared afterwards.</source>
        <translation>灰度发布期间，按此比例对状态和日志读取进行事后对比。</translation>
    </message>
    <message>
        <source>So much of a region has to move at once. Lower finds smaller things.</source>
        <translation>区域中同时移动的部分须达到此比例。数值越小，越能发现较小的物体。</translation>
    </message>
    <message>
        <source>A model looks at the pictures, in one process for all cameras.</source>
        <translation>由模型检查画面，所有摄像头共用一个进程。</translation>
    </message>
    <message>
        <source>An ONNX file with boxes in the layout of YOLOv5 or YOLOv8, with its whole path.</source>
        <translation>ONNX 文件的完整路径，其检测框须为 YOLOv5 或 YOLOv8 格式。</translation>
    </message>
    <message>
        <source>A text file, a class a line. Empty: classes are called by their numbers.</source>
        <translation>文本文件，每行一个类别。留空：以编号称呼各类别。</translation>
    </message>
    <message>
        <source>A line each, like person = intrusion. Other classes are left out.</source>
        <translation>每行一项，如 person = intrusion。其他类别不予理会。</translation>
    </message>
    <message>
        <source>From 0 to 1. What the model is less sure of is left out.</source>
        <translation>0 到 1。低于此置信度的结果不予理会。</translation>
    </message>
    <message>
        <source>The side of the square that the model was made for.</source>
        <translation>模型所适用的正方形画面的边长。</translation>
    </message>
    <message>
        <source>When the model is slower, it looks less often; pictures never wait for it.</source>
        <translation>模型较慢时检测次数会减少；画面绝不等待它。</translation>
    </message>
    <message>
        <source>Their ids, one a line. Empty: all cameras.</source>
        <translation>摄像头编号，每行一个。留空：所有摄像头。</translation>
    </message>
    <message>
        <source>Beyond this size the oldest go first.</source>
        <translation>超过此大小时先删除最旧的。</translation>
    </message>
    <message>
        <source>The guardrails of a rollout and its report are made from these.</source>
        <translation>灰度发布的护栏及其报告由这些记录得出。</translation>
    </message>
    <message>
        <source>Sums of calls and their latencies; finer ones are kept three days.</source>
        <translation>调用及其延迟的汇总；更精细的汇总保留三天。</translation>
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
        <source>pixels</source>
        <translation>像素</translation>
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
        <source>Pictures of violations</source>
        <translation>违规图片</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>This desktop has no place for them.</source>
        <translation>此桌面没有通知区域。</translation>
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
    <name>ShadowTable</name>
    <message>
        <source>Reads asked of both sides</source>
        <translation>同时询问两种实现的读取</translation>
    </message>
    <message>
        <source>No read has been asked of both sides yet.</source>
        <translation>尚无同时询问两种实现的读取。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Legacy</source>
        <translation>旧实现</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>新实现</translation>
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
    <name>SpanRow</name>
    <message>
        <source>{day}, hours {number}</source>
        <translation>{day}，时段 {number}</translation>
    </message>
    <message>
        <source>From, hours {number}</source>
        <translation>开始，时段 {number}</translation>
    </message>
    <message>
        <source>Until, hours {number}</source>
        <translation>结束，时段 {number}</translation>
    </message>
    <message>
        <source>An end before the start is the next day&apos;s; the same time is a whole day.</source>
        <translation>结束早于开始表示次日；相同表示全天。</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove hours {number}</source>
        <translation>移除时段 {number}</translation>
    </message>
</context>
<context>
    <name>SpecField</name>
    <message>
        <source>Any kind</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Empty: any kind</source>
        <translation>留空：任意类型</translation>
    </message>
</context>
<context>
    <name>SplitBand</name>
    <message>
        <source>Off the plan, from {before} to {after} %, which pauses it:</source>
        <translation>偏离计划，从 {before} 到 {after} %，计划会暂停：</translation>
    </message>
    <message>
        <source>Apply {percent} %</source>
        <translation>应用 {percent} %</translation>
    </message>
    <message>
        <source>Arrows move by 1, Page by 10, Home and End to 0 and 100</source>
        <translation>方向键移动 1，翻页键移动 10，Home 和 End 到 0 和 100</translation>
    </message>
    <message>
        <source>Move the slider first.</source>
        <translation>请先移动滑块。</translation>
    </message>
    <message>
        <source>The exact percentage; Enter applies it</source>
        <translation>准确的比例；Enter 应用</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>On domain</source>
        <translation>新实现比例</translation>
    </message>
    <message>
        <source>Share of domain, in percent</source>
        <translation>新实现的比例（%）</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>灰度比例</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The latch goes before forces, forces before pins, pins before the slider.</source>
        <translation>锁定优先于强制，强制优先于固定，固定优先于滑块。</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Stage {number}</source>
        <translation>阶段 {number}</translation>
    </message>
    <message>
        <source>least days</source>
        <translation>最少天数</translation>
    </message>
    <message>
        <source>most days</source>
        <translation>最多天数</translation>
    </message>
    <message>
        <source>{stage}, percentage</source>
        <translation>{stage}，灰度比例</translation>
    </message>
    <message>
        <source>Remove this stage</source>
        <translation>删除此阶段</translation>
    </message>
    <message>
        <source>Remove: {stage}</source>
        <translation>删除：{stage}</translation>
    </message>
</context>
<context>
    <name>StageTrack</name>
    <message>
        <source>Stage {number}: {percent} %</source>
        <translation>阶段 {number}：{percent} %</translation>
    </message>
    <message>
        <source>passed after {time}</source>
        <translation>{time} 后通过</translation>
    </message>
    <message>
        <source>{time} of {span}</source>
        <translation>{time}，共 {span}</translation>
    </message>
    <message>
        <source>{passed} of {seen} hours passed</source>
        <translation>{seen} 小时中 {passed} 小时通过</translation>
    </message>
    <message>
        <source>There is no plan. The slider is free; a plan moves it stage by stage.</source>
        <translation>没有计划。滑块自由；计划会逐阶段移动它。</translation>
    </message>
    <message>
        <source>Expected to pass: {time}</source>
        <translation>预计通过：{time}</translation>
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
    <name>StateMarks</name>
    <message>
        <source>{signal} since {time}</source>
        <translation>{signal}，自 {time}</translation>
    </message>
    <message>
        <source>{handling} by {who}, {time}</source>
        <translation>{handling}（{who}，{time}）</translation>
    </message>
    <message>
        <source>{line} until {time}</source>
        <translation>{line}至 {time}</translation>
    </message>
</context>
<context>
    <name>StatisticsStrip</name>
    <message>
        <source>No rule raised an alert in this time.</source>
        <translation>此期间没有规则产生告警。</translation>
    </message>
    <message>
        <source>How the rules do</source>
        <translation>规则情况</translation>
    </message>
    <message>
        <source>Last {days} days</source>
        <translation>最近 {days} 天</translation>
    </message>
    <message>
        <source>Time of the statistics</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>Statistics of the rules</source>
        <translation>规则统计</translation>
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
        <source>Sound muted</source>
        <translation>已静音</translation>
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
        <source>Alerts make no sound; the inbox lets them sound again</source>
        <translation>告警不发出声音，可在收件箱恢复</translation>
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
    <name>Threshold</name>
    <message>
        <source>Legacy P95 +{growth}</source>
        <translation>旧实现 P95 +{growth}</translation>
    </message>
    <message>
        <source>Attention {limit}</source>
        <translation>关注 {limit}</translation>
    </message>
    <message>
        <source>Roll back {limit}</source>
        <translation>回滚 {limit}</translation>
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
    <name>TileWindow</name>
    <message>
        <source>Show on the wall</source>
        <translation>在画面墙上显示</translation>
    </message>
    <message>
        <source>Always on top</source>
        <translation>始终在最前</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
</context>
<context>
    <name>TileWindows</name>
    <message>
        <source>At most {n} cameras have windows of their own. Close one first.</source>
        <translation>最多 {n} 个摄像头可以有独立窗口。请先关闭一个。</translation>
    </message>
    <message>
        <source>{camera} is gone, and its window with it.</source>
        <translation>{camera} 已不存在，其窗口也已关闭。</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM, HH:mm:ss</source>
        <translation>M月d日 ddd HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <translation>MM-dd HH:mm:ss</translation>
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
    <name>Tray</name>
    <message>
        <source>Camera station. Unhandled alerts: {count}</source>
        <translation>摄像头工作站。未处理告警：{count}</translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>打开收件箱</translation>
    </message>
</context>
<context>
    <name>TryChart</name>
    <message>
        <source>{count} more cameras stand in the list</source>
        <translation>另有 {count} 个摄像头见列表</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>TryModel</name>
    <message>
        <source>Against saved</source>
        <translation>与已保存相比</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>TryView</name>
    <message>
        <source>Trying…</source>
        <translation>正在试运行…</translation>
    </message>
    <message>
        <source>Not tried yet: F5 shows what the rule would have raised.</source>
        <translation>尚未试运行：按 F5 查看规则本会产生的告警。</translation>
    </message>
    <message>
        <source>The rule was edited since: try it again.</source>
        <translation>规则已修改：请重新试运行。</translation>
    </message>
    <message>
        <source>What is wrong with the station is not recorded: no data. The past does not tell when this rule would have fired.</source>
        <translation>本站问题没有记录：无数据。过去的记录无法说明此规则何时会触发。</translation>
    </message>
    <message>
        <source>Nothing was recorded that this rule listens to: no data.</source>
        <translation>没有此规则所需的记录：无数据。</translation>
    </message>
    <message>
        <source>{count} alerts of {events} records in 7 days: {added} added, {removed} removed against the saved rule.</source>
        <translation>7 天 {events} 条记录中有 {count} 个告警：与已保存的规则相比新增 {added} 个，移除 {removed} 个。</translation>
    </message>
    <message>
        <source>{count} alerts of {events} records in 7 days.</source>
        <translation>7 天 {events} 条记录中有 {count} 个告警。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>On what was recorded in the last 7 days. F5</source>
        <translation>基于最近 7 天的记录。F5</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Suggest a threshold</source>
        <translation>建议阈值</translation>
    </message>
    <message>
        <source>From what was recorded in the last 7 days</source>
        <translation>根据最近 7 天的记录</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>How much of the trial is done</source>
        <translation>试运行进度</translation>
    </message>
    <message>
        <source>Alerts that the rule would have raised</source>
        <translation>规则本会产生的告警</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>create rule</source>
        <translation>创建规则</translation>
    </message>
    <message>
        <source>update rule</source>
        <translation>更新规则</translation>
    </message>
    <message>
        <source>delete rule</source>
        <translation>删除规则</translation>
    </message>
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
        <source>save channel</source>
        <translation>保存渠道</translation>
    </message>
    <message>
        <source>delete channel</source>
        <translation>删除渠道</translation>
    </message>
    <message>
        <source>bring channel back</source>
        <translation>恢复渠道</translation>
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
        <source>legacy</source>
        <translation>旧实现</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>新实现</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>P95 latency</source>
        <translation>P95 延迟</translation>
    </message>
    <message>
        <source>data consistency</source>
        <translation>数据一致性</translation>
    </message>
    <message>
        <source>routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>usage share</source>
        <translation>使用占比</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>其他服务</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>紧急</translation>
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
    <name>ViewHands</name>
    <message>
        <source>All, in this order</source>
        <translation>全部，按此顺序</translation>
    </message>
    <message>
        <source>Only the {n} shown</source>
        <translation>仅显示中的 {n} 个</translation>
    </message>
    <message>
        <source>Only the {n} selected</source>
        <translation>仅选中的 {n} 个</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Cameras of the view</source>
        <translation>视图中的摄像头</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Key that opens the view</source>
        <translation>打开视图的按键</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Named views of the wall (V)</source>
        <translation>画面墙的命名视图 (V)</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view}（已更改）</translation>
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
        <source>Show alerts of this camera</source>
        <translation>显示此摄像头的告警</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>在独立窗口中打开</translation>
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
        <source>Unhandled alerts: {count}.</source>
        <translation>未处理告警：{count}。</translation>
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
    <message>
        <source>Open the cameras in windows of their own</source>
        <translation>在独立窗口中打开摄像头</translation>
    </message>
    <message>
        <source>Named views: open, save, rename, delete</source>
        <translation>命名视图：打开、保存、重命名、删除</translation>
    </message>
    <message>
        <source>Save the wall as a view</source>
        <translation>将画面墙存为视图</translation>
    </message>
    <message>
        <source>Open a view by its key</source>
        <translation>按键打开视图</translation>
    </message>
    <message>
        <source>All cameras, no view</source>
        <translation>所有摄像头，不用视图</translation>
    </message>
    <message>
        <source>One more wall, in a window of its own</source>
        <translation>在独立窗口中再开一面画面墙</translation>
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
<context>
    <name>WallViewsPresenter</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The view “{view}” was deleted.</source>
        <translation>视图“{view}”已删除。</translation>
    </message>
    <message>
        <source>“{view}” is as it was.</source>
        <translation>“{view}”已恢复原样。</translation>
    </message>
    <message>
        <source>The view “{view}” was saved.</source>
        <translation>视图“{view}”已保存。</translation>
    </message>
    <message>
        <source>The view is “{view}” now.</source>
        <translation>视图现在名为“{view}”。</translation>
    </message>
    <message>
        <source>The view “{view}” was changed.</source>
        <translation>视图“{view}”已更改。</translation>
    </message>
    <message>
        <source>Left out, as there is no such camera: {cameras}.</source>
        <translation>已略去不存在的摄像头：{cameras}。</translation>
    </message>
</context>
<context>
    <name>Walls</name>
    <message>
        <source>There are {n} walls in windows already. Close one first.</source>
        <translation>独立窗口中已有 {n} 面画面墙。请先关闭一面。</translation>
    </message>
</context>
<context>
    <name>WatchedFacts</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Last violation</source>
        <translation>最近一次违规</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>_Sitting</name>
    <message>
        <source>The camera gave none.</source>
        <translation>摄像头没有给出画面。</translation>
    </message>
    <message>
        <source>It changed while it was read. Press F5.</source>
        <translation>读取时画面发生了变化。请按 F5。</translation>
    </message>
    <message>
        <source>This picture is {age} old. {why}</source>
        <translation>此画面是 {age} 前的。{why}</translation>
    </message>
    <message>
        <source>Picture of {time}</source>
        <translation>{time} 的画面</translation>
    </message>
    <message>
        <source>The regions of {camera} were saved.</source>
        <translation>{camera} 的区域已保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
