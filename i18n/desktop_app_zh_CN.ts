<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Proposal Desk</source>
        <translation>关于提案办理台</translation>
    </message>
    <message>
        <source>Libraries and fonts</source>
        <translation>所用软件库与字体</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Proposal Desk {}</source>
        <translation>提案办理台 {}</translation>
    </message>
    <message>
        <source>Licence: {}. Data stay on this computer; nothing is sent anywhere.</source>
        <translation>许可：{}。数据只存在本机，不向任何地方发送。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的软件库与字体</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Set a password …</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>增设…</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>重设密码…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>My password …</source>
        <translation>修改我的密码…</translation>
    </message>
    <message>
        <source>New recovery key …</source>
        <translation>更换恢复密钥…</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>立即锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Lock when nobody works for</source>
        <translation>无人操作时锁定：</translation>
    </message>
    <message>
        <source>Lock after idle minutes</source>
        <translation>无人操作几分钟后锁定</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>No password is set: whoever can open the data file can read everything in it. With a password the file and its backups are encrypted, and each person signs in with an account of their own.</source>
        <translation>未设密码：任何能打开数据文件的人都能看到全部内容。设置密码后，数据文件及备份均加密保存，每人用自己的账户登录。</translation>
    </message>
    <message>
        <source>The data file and its backups are encrypted. What somebody may do is decided by the role in “People”.</source>
        <translation>数据文件及备份已加密。各账户的权限由“人员”中的角色决定。</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>may come in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>signed in now</source>
        <translation>当前登录</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Encrypt the data file</source>
        <translation>加密数据文件</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>增设账户</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>已增设账户</translation>
    </message>
    <message>
        <source>New password for {}</source>
        <translation>重设 {} 的密码</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>Account disabled: {}</source>
        <translation>已停用账户：{}</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Assign to divisions</source>
        <translation>批量分解</translation>
    </message>
    <message>
        <source>Lead division of all</source>
        <translation>牵头处室统一设为</translation>
    </message>
    <message>
        <source>As suggested below</source>
        <translation>按下列建议</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>分解日期</translation>
    </message>
    <message>
        <source>Due inside</source>
        <translation>内部时限</translation>
    </message>
    <message>
        <source>Assigned on, due inside</source>
        <translation>分解日期、内部时限</translation>
    </message>
    <message>
        <source>Filled in after the latest case of the same topic, else of the same division.</source>
        <translation>已按最近一件同专题提案的承办情况预填；已有处室的，沿用本处室。可逐件调整，选“—”的不分解。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Chosen cases</source>
        <translation>所选提案</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} 年 {}</translation>
    </message>
    <message>
        <source>own division</source>
        <translation>本处室</translation>
    </message>
    <message>
        <source>Assign {} cases</source>
        <translation>分解 {} 件</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>校验日志链</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Operations: {}</source>
        <translation>日志 {} 条</translation>
    </message>
    <message>
        <source>Nothing was done that fits the filter</source>
        <translation>没有符合条件的日志</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>正在校验……</translation>
    </message>
    <message>
        <source>Verifying: {} of {}</source>
        <translation>正在校验：{}/{}</translation>
    </message>
    <message>
        <source>Nothing was altered. {}</source>
        <translation>日志完整，未被改动。{}</translation>
    </message>
    <message>
        <source>operation {}</source>
        <translation>第 {} 号操作</translation>
    </message>
    <message>
        <source>An entry was altered after it was sealed:</source>
        <translation>该条在封存后被改动：</translation>
    </message>
    <message>
        <source>Changes were removed from an entry or added to it:</source>
        <translation>该条的改动内容有增删：</translation>
    </message>
    <message>
        <source>Entries were removed, added or moved before this one:</source>
        <translation>该条之前有日志被删除、插入或调换：</translation>
    </message>
    <message>
        <source>An entry was removed and its changes were left:</source>
        <translation>该条已被删除，仅剩改动内容：</translation>
    </message>
    <message>
        <source>The end of the journal was cut off; its last entry was</source>
        <translation>日志末尾被截去，原末条为</translation>
    </message>
    <message>
        <source>The journal&apos;s head was altered; its last entry is</source>
        <translation>日志末条校验值被改动，末条为</translation>
    </message>
</context>
<context>
    <name>BackupLines</name>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志末次校验码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Data file: {}</source>
        <translation>数据文件：{}</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Made by itself while the window is open and when it is closed, whenever something changed. Every copy is checked before it counts, and protected like the data file.</source>
        <translation>数据有变动时，在使用中和关闭窗口时自动备份。每份备份都经检查后才算数，加密方式与数据文件相同。</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份和恢复</translation>
    </message>
    <message>
        <source>Automatic backups: {}</source>
        <translation>自动备份位置：{}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to …</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>Folder of the backups …</source>
        <translation>备份文件夹…</translation>
    </message>
    <message>
        <source>The data as they are now are kept beside, under a new name.</source>
        <translation>恢复前，当前数据会改名保留在原处。</translation>
    </message>
    <message>
        <source>Put the chosen backup back …</source>
        <translation>恢复所选备份…</translation>
    </message>
    <message>
        <source>From another file …</source>
        <translation>从其他文件恢复…</translation>
    </message>
    <message>
        <source>Kept: all of two days, then one of each of 12 days, 10 weeks, 9 months.</source>
        <translation>保留规则：两天内全部保留，此后保留12天每天一份、10周每周一份、9个月每月一份。</translation>
    </message>
    <message>
        <source>Choose a sound backup first.</source>
        <translation>请先选择一份完好的备份。</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>选择备份文件夹</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backups (*{})</source>
        <translation>备份文件 (*{})</translation>
    </message>
    <message>
        <source>Being written and checked …</source>
        <translation>正在写入并校验…</translation>
    </message>
    <message>
        <source>Written and checked: {}</source>
        <translation>已写入并校验：{}</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>备份完成</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Only the days that differ from a plain week: days off and make-up days.</source>
        <translation>只列与平常周次不同的日子：放假（休）和调休上班（班）。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>本年特殊日期</translation>
    </message>
    <message>
        <source>Set a day …</source>
        <translation>设置日期…</translation>
    </message>
    <message>
        <source>As the week has it</source>
        <translation>恢复平常</translation>
    </message>
    <message>
        <source>Read a year from a file …</source>
        <translation>从文件导入年历…</translation>
    </message>
    <message>
        <source>Days off: {}; make-up working days: {}</source>
        <translation>放假 {} 天，调休上班 {} 天</translation>
    </message>
    <message>
        <source>Nothing is known of this year: weekends only.</source>
        <translation>尚无本年度放假安排，仅按周末计算。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>The office is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Set a day</source>
        <translation>设置日期</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>查看影响</translation>
    </message>
    <message>
        <source>Read a year from a file</source>
        <translation>从文件导入年历</translation>
    </message>
    <message>
        <source>Calendars (*.json)</source>
        <translation>年历 (*.json)</translation>
    </message>
    <message>
        <source>Calendar of {} changed</source>
        <translation>已更新 {} 年日历</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Registered {}</source>
        <translation>已登记 {}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Signed in: {}</source>
        <translation>已签收 {} 件</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>已撤销：{}</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>已重做：{}</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>No case chosen</source>
        <translation>未选定提案</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Lead first, parted by commas</source>
        <translation>领衔人在前，以逗号分隔</translation>
    </message>
    <message>
        <source>Key case</source>
        <translation>重点提案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register a case · {}</source>
        <translation>登记提案 · {}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Edit case {}</source>
        <translation>修改提案 {}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>办理类型</translation>
    </message>
    <message>
        <source>Proposers</source>
        <translation>提案人</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>File removed</source>
        <translation>附件已移除</translation>
    </message>
    <message>
        <source>Files attached: {}</source>
        <translation>已添加附件 {} 个</translation>
    </message>
    <message>
        <source>{} is a program and is not opened here. Save it if you trust it.</source>
        <translation>{} 是程序类文件，不在此直接打开；确认可信的，请另存后处理。</translation>
    </message>
    <message>
        <source>No program of this computer opens {}. Save it and open it elsewhere.</source>
        <translation>本机没有可打开 {} 的程序，请另存后在其他电脑打开。</translation>
    </message>
    <message>
        <source>Save the file as</source>
        <translation>附件另存为</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Letters and forms of this case</source>
        <translation>本件的函件和表格</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独窗口中打开</translation>
    </message>
    <message>
        <source>Fold the panel away (F9)</source>
        <translation>收起右侧面板（F9）</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>The step that the rules ask for now (F8)</source>
        <translation>按规则现在应办的一步（F8）</translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation>{} 类</translation>
    </message>
    <message>
        <source>Grade {} drafted</source>
        <translation>拟定 {} 类</translation>
    </message>
    <message>
        <source>Key case</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Next step: {}</source>
        <translation>下一步：{}</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>未选定提案</translation>
    </message>
    <message>
        <source>Reading the history …</source>
        <translation>正在读取历史…</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次修改</translation>
    </message>
</context>
<context>
    <name>CaseWindows</name>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
</context>
<context>
    <name>CaseWishes</name>
    <message>
        <source>Talk removed</source>
        <translation>沟通记录已删除</translation>
    </message>
</context>
<context>
    <name>ChartCanvas</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>No cases in this session yet</source>
        <translation>本次会议还没有提案</translation>
    </message>
    <message>
        <source>The charts draw themselves from the cases.</source>
        <translation>登记或导入提案后，图表自动生成。</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>All as PDF</source>
        <translation>全部存为 PDF</translation>
    </message>
    <message>
        <source>Copy the chart as a picture (Ctrl+C)</source>
        <translation>复制图表为图片（Ctrl+C）</translation>
    </message>
    <message>
        <source>Save all charts as one PDF (Ctrl+P)</source>
        <translation>将全部图表存为一个 PDF（Ctrl+P）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As of {}&#x3000;{}</source>
        <translation>数据截至 {}&#x3000;{}</translation>
    </message>
    <message>
        <source>Point at a value or walk with the arrow keys; a click or Enter opens it.</source>
        <translation>指向数值或用方向键移动；单击或按回车查看对应提案。</translation>
    </message>
    <message>
        <source>The chart was copied as a picture</source>
        <translation>图表已复制为图片</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Check list of figures</source>
        <translation>核数清单</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>加总</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>No sentence contradicts another one or the stored figures.</source>
        <translation>文稿前后一致，并与库中数据相符。</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不符</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>Data check</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Gaps and contradictions in the sessions shown at the top.</source>
        <translation>检查上方所选会次中的缺漏和矛盾。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>The data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Findings: {}</source>
        <translation>发现问题 {} 个</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The data file is sound.</source>
        <translation>数据文件完好。</translation>
    </message>
    <message>
        <source>Rebuilt: {}</source>
        <translation>已重建 {} 件</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>ComplaintsModel</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未导入的原因</translation>
    </message>
</context>
<context>
    <name>ContactDetail</name>
    <message>
        <source>The contact in full</source>
        <translation>沟通全文</translation>
    </message>
    <message>
        <source>Next talk {}</source>
        <translation>下次沟通 {}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Their opinion: {}</source>
        <translation>委员意见：{}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Ours: {}</source>
        <translation>我方人员：{}</translation>
    </message>
    <message>
        <source>Open member {}</source>
        <translation>查看委员 {}</translation>
    </message>
    <message>
        <source>Open case {}</source>
        <translation>查看提案 {}</translation>
    </message>
</context>
<context>
    <name>ContactModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Next talk</source>
        <translation>下次沟通</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contact log</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Contacts: {}</source>
        <translation>沟通：{}</translation>
    </message>
    <message>
        <source>Cases: {}</source>
        <translation>提案：{}</translation>
    </message>
    <message>
        <source>Nothing was said that fits the filter</source>
        <translation>没有符合筛选条件的沟通记录</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No talk is recorded yet</source>
        <translation>还没有沟通记录</translation>
    </message>
    <message>
        <source>Every visit, call and meeting with members belongs here.</source>
        <translation>与委员的走访、电话、座谈等，都记在这里。</translation>
    </message>
    <message>
        <source>Record the first</source>
        <translation>登记第一条</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Recorded: the talk with {}</source>
        <translation>已登记：与{}的沟通</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Something went wrong that should not</source>
        <translation>程序出现意外错误</translation>
    </message>
    <message>
        <source>What was saved is safe. You can go on; if it happens again, restart the program and send this report. It contains no names and no texts.</source>
        <translation>已保存的内容完好，可以继续工作；如再次出现，请重新启动程序，并将此报告发给维护人员。报告不含姓名和正文。</translation>
    </message>
    <message>
        <source>The program met an error last time. What was saved is safe.</source>
        <translation>上次运行中出现错误，已保存的内容不受影响。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>3-18, today, +5</source>
        <translation>3-18、今天、+5</translation>
    </message>
    <message>
        <source>A date like 3-18, 0318, 今天, +5 or +5工作日</source>
        <translation>日期，如 3-18、0318、今天、+5 或 +5工作日</translation>
    </message>
</context>
<context>
    <name>DivisionsSection</name>
    <message>
        <source>Divisions</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>A renamed or closed division keeps its cases of the past.</source>
        <translation>处室更名或撤销后，原有案件保持不变。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>更名…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Add a division</source>
        <translation>新增处室</translation>
    </message>
    <message>
        <source>Division added</source>
        <translation>已新增处室</translation>
    </message>
    <message>
        <source>Rename the division</source>
        <translation>处室更名</translation>
    </message>
    <message>
        <source>Division renamed</source>
        <translation>已更名</translation>
    </message>
    <message>
        <source>Divisions put in order</source>
        <translation>已调整处室顺序</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>Close {}</source>
        <translation>撤销 {}</translation>
    </message>
    <message>
        <source>Division closed</source>
        <translation>已撤销处室</translation>
    </message>
    <message>
        <source>Division opened again</source>
        <translation>已恢复处室</translation>
    </message>
</context>
<context>
    <name>DoorLine</name>
    <message>
        <source>Show all cases again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>Only these cases: {}</source>
        <translation>仅显示 {} 件提案</translation>
    </message>
</context>
<context>
    <name>DraftsSection</name>
    <message>
        <source>Draft templates</source>
        <translation>起草模板</translation>
    </message>
    <message>
        <source>Offered beside the draft of an answer. Letters are laid out under “Letters”.</source>
        <translation>起草答复时可套用。函件的版式在“文稿”中设置。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>New template …</source>
        <translation>新建模板…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Use the shipped ones</source>
        <translation>恢复内置模板</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>已新建起草模板</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>已修改起草模板</translation>
    </message>
    <message>
        <source>Edit the template</source>
        <translation>修改模板</translation>
    </message>
    <message>
        <source>{} stand for the proposer, the title and the number of the case.</source>
        <translation>{} 依次代表提案人、案由和提案编号，套用时自动填入。</translation>
    </message>
    <message>
        <source>Template taken away</source>
        <translation>已删除起草模板</translation>
    </message>
    <message>
        <source>The shipped templates are used again</source>
        <translation>已恢复内置起草模板</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Print, PDF …</source>
        <translation>打印、PDF…</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>办理责任清单</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合条件的提案</translation>
    </message>
    <message>
        <source>The list fills itself once cases are in and given to divisions.</source>
        <translation>登记或导入提案并分解到处室后，清单自动生成。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Assisting</source>
        <translation>协办处室</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Division head</source>
        <translation>处室负责人</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Due inside</source>
        <translation>内部时限</translation>
    </message>
    <message>
        <source>Division says</source>
        <translation>处室意见</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>All divisions</source>
        <translation>全部处室</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Cases: {}</source>
        <translation>共 {} 件</translation>
    </message>
    <message>
        <source>not given out: {}</source>
        <translation>未分解 {} 件</translation>
    </message>
    <message>
        <source>no handler: {}</source>
        <translation>未明确承办人 {} 件</translation>
    </message>
    <message>
        <source>Save the responsibility list</source>
        <translation>保存办理责任清单</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Registered: {}</source>
        <translation>已登记 {}</translation>
    </message>
    <message>
        <source>The member was changed</source>
        <translation>已修改委员信息</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Name or pinyin initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Number or title</source>
        <translation>编号或标题</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Their opinion</source>
        <translation>委员意见</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Next talk</source>
        <translation>下次沟通</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Enter in the last field, or Ctrl+Enter anywhere here</source>
        <translation>在末栏按回车，或随时按 Ctrl+Enter</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多栏目</translation>
    </message>
    <message>
        <source>The date of the talk is not understood.</source>
        <translation>沟通日期无法识别。</translation>
    </message>
    <message>
        <source>The date of the next talk is not understood.</source>
        <translation>下次沟通日期无法识别。</translation>
    </message>
    <message>
        <source>“{}” was not chosen from the list.</source>
        <translation>“{}”未从列表中选定。</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Choose files …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Words, number, title, member</source>
        <translation>内容、编号、标题、委员</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索沟通记录</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>All divisions</source>
        <translation>全部处室</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>移除 {}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Keep these filters by name …</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Drop a kept filter</source>
        <translation>删除已存筛选</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Key cases</source>
        <translation>重点提案</translation>
    </message>
    <message>
        <source>B answers being tracked</source>
        <translation>B类跟踪</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings</source>
        <translation>核数结果</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Proposal Desk</source>
        <translation>欢迎使用提案办理台</translation>
    </message>
    <message>
        <source>With our own session</source>
        <translation>本单位的会次</translation>
    </message>
    <message>
        <source>With the sample office, to look around</source>
        <translation>示例单位，先行了解</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>e.g. Bureau of Commerce</source>
        <translation>如：市商务局</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>会次名称</translation>
    </message>
    <message>
        <source>e.g. 市政协七届四次会议; may be left to the ledger</source>
        <translation>如：市政协七届四次会议；也可留待导入台账时确定</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>Three questions, then the window opens. All can be changed later.</source>
        <translation>回答三个问题即可开始，以后均可修改。</translation>
    </message>
    <message>
        <source>1  What is the office called?</source>
        <translation>一、单位名称</translation>
    </message>
    <message>
        <source>Invented people and cases of three years, in a data file of their own.</source>
        <translation>三年的虚构人员和提案，存于单独的数据文件。</translation>
    </message>
    <message>
        <source>2  What do you begin with?</source>
        <translation>二、从何处开始</translation>
    </message>
    <message>
        <source>Classified information must not be entered.</source>
        <translation>涉密内容不得录入。</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>GradesSection</name>
    <message>
        <source>Grades</source>
        <translation>办理结果分类</translation>
    </message>
    <message>
        <source>Once a case bears a grade, only its wording can be mended.</source>
        <translation>分类一经使用，只能订正文字表述。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>表述</translation>
    </message>
    <message>
        <source>Counts as settled</source>
        <translation>计为解决</translation>
    </message>
    <message>
        <source>Asks for a promise</source>
        <translation>须登记承诺</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>New scheme …</source>
        <translation>新增方案…</translation>
    </message>
    <message>
        <source>Edit the grade …</source>
        <translation>修改分类…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Grades, a line each: letter, blank, wording</source>
        <translation>分类（每行一类：字母、空格、表述）</translation>
    </message>
    <message>
        <source>Letters that count as settled</source>
        <translation>计为解决的类别</translation>
    </message>
    <message>
        <source>Letters that ask for a promise</source>
        <translation>须登记承诺的类别</translation>
    </message>
    <message>
        <source>New scheme</source>
        <translation>新增方案</translation>
    </message>
    <message>
        <source>Scheme added</source>
        <translation>已新增方案</translation>
    </message>
    <message>
        <source>Edit the grade</source>
        <translation>修改分类</translation>
    </message>
    <message>
        <source>Grade changed</source>
        <translation>已修改分类</translation>
    </message>
</context>
<context>
    <name>HealthDoor</name>
    <message>
        <source>Data check</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Gaps and contradictions in what is recorded</source>
        <translation>检查记录中的缺漏和矛盾</translation>
    </message>
    <message>
        <source>Data check: {} cases to mend</source>
        <translation>数据体检：{} 件待核</translation>
    </message>
    <message>
        <source>Data check: nothing missing</source>
        <translation>数据体检：未发现问题</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>No topic has these words.</source>
        <translation>没有包含这些词的主题。</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>主题内容</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Classified information must not be entered. Check the ledger first.</source>
        <translation>涉密内容不得录入。导入前请先核查台账。</translation>
    </message>
    <message>
        <source>Drop a ledger here, or choose one</source>
        <translation>将台账拖到此处，或选择文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Session of rows that name none</source>
        <translation>未注明会次的行归入</translation>
    </message>
    <message>
        <source>as the ledger says</source>
        <translation>以台账为准</translation>
    </message>
    <message>
        <source>Proposals, members or contacts as XLSX, XLS or CSV, or copied cells</source>
        <translation>提案台账、委员名单或沟通记录，XLSX、XLS、CSV 格式，也可粘贴单元格</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>正在读取台账…</translation>
    </message>
    <message>
        <source>The clipboard holds no cells. Copy them in Excel or WPS.</source>
        <translation>剪贴板中没有单元格。请先在 Excel 或 WPS 中复制。</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
    <message>
        <source>Ledgers ({})</source>
        <translation>台账 ({})</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Rows with complaints stay out; the others can be taken in.</source>
        <translation>有问题的行不导入，其余可以导入。</translation>
    </message>
    <message>
        <source>Nothing stands against it. Nothing is stored yet.</source>
        <translation>未发现问题，可以导入；目前尚未保存。</translation>
    </message>
    <message>
        <source>Everything in this ledger is stored already.</source>
        <translation>台账内容均已在库中。</translation>
    </message>
    <message>
        <source>Nothing in this file can be taken in.</source>
        <translation>此文件没有可导入的内容。</translation>
    </message>
    <message>
        <source>Imported. The whole import can be undone as one step.</source>
        <translation>已导入。整次导入可一步撤销。</translation>
    </message>
    <message>
        <source>Imported {}: {} new, {} changed</source>
        <translation>已导入 {}：新增 {}，更新 {}</translation>
    </message>
    <message>
        <source>New {}&#x3000;Changed {}&#x3000;Unchanged {}&#x3000;Rejected {}</source>
        <translation>新增 {}&#x3000;更新 {}&#x3000;未变 {}&#x3000;退回 {}</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>Export the journal</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>journal.xlsx</source>
        <translation>日志.xlsx</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Being written: {} of {}</source>
        <translation>正在导出：{}/{}</translation>
    </message>
    <message>
        <source>{} operations written: {}</source>
        <translation>已导出 {} 条：{}</translation>
    </message>
    <message>
        <source>{} cannot be written: {}</source>
        <translation>无法写入 {}：{}</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Case number, what it was about, or a printed proof</source>
        <translation>提案编号、事项或文件上的校验值</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>改动数</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep these filters</source>
        <translation>保存当前筛选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Filters kept: {}</source>
        <translation>已保存筛选：{}</translation>
    </message>
</context>
<context>
    <name>KeptTyping</name>
    <message>
        <source>Brought back: what was typed on {} and not saved.</source>
        <translation>已恢复 {} 未保存的输入。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
</context>
<context>
    <name>LastYear</name>
    <message>
        <source>Take this text</source>
        <translation>采用此段</translation>
    </message>
    <message>
        <source>Take all of last year&apos;s</source>
        <translation>全部采用去年文字</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年的写法</translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>Letters</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Template of answers</source>
        <translation>答复函模板</translation>
    </message>
    <message>
        <source>Take a template …</source>
        <translation>选用模板…</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>恢复内置模板</translation>
    </message>
    <message>
        <source>Head: {head}. Form: {form}. Grade and publicity: {marks}. Copies: {to}</source>
        <translation>发文机关标志：{head}；格式：{form}；结果分类和公开属性：{marks}；抄送：{to}</translation>
    </message>
    <message>
        <source>the office&apos;s name</source>
        <translation>本单位名称</translation>
    </message>
    <message>
        <source>the shipped one</source>
        <translation>内置模板</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>使用中：{}</translation>
    </message>
    <message>
        <source>Fields of a template: {}</source>
        <translation>模板可用字段：{}</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>信函格式</translation>
    </message>
    <message>
        <source>formal document</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>at the head</source>
        <translation>印在首部</translation>
    </message>
    <message>
        <source>at the foot</source>
        <translation>印在尾部</translation>
    </message>
    <message>
        <source>Empty: the office&apos;s name</source>
        <translation>留空用本单位名称</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>发文机关标志</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Grade and publicity</source>
        <translation>结果分类和公开属性</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>How letters look</source>
        <translation>文稿格式</translation>
    </message>
    <message>
        <source>Letters changed</source>
        <translation>已修改文稿格式</translation>
    </message>
    <message>
        <source>Take a template</source>
        <translation>选用模板</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Template taken</source>
        <translation>已选用模板</translation>
    </message>
    <message>
        <source>The template uses a field that nobody fills: {}</source>
        <translation>模板中的字段无法填充：{}</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The shipped letter is used again</source>
        <translation>已恢复内置模板</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the list as it is seen to XLSX or CSV (Ctrl+E)</source>
        <translation>将当前列表导出为 XLSX 或 CSV（Ctrl+E）</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>cases.xlsx</source>
        <translation>提案清单.xlsx</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案清单</translation>
    </message>
    <message>
        <source>{} cases written to {}</source>
        <translation>已将 {} 件导出到 {}</translation>
    </message>
    <message>
        <source>{} cannot be written. Close it in Excel or WPS, or choose another place.</source>
        <translation>无法写入 {}。请先在 Excel 或 WPS 中关闭该文件，或另选位置。</translation>
    </message>
</context>
<context>
    <name>ListMenus</name>
    <message>
        <source>Usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Choose one or more lines first</source>
        <translation>请先选择一件或多件提案</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>在窗口中打开</translation>
    </message>
    <message>
        <source>Sign in those that wait for it</source>
        <translation>签收其中待签收的</translation>
    </message>
    <message>
        <source>Sign in {} cases</source>
        <translation>签收 {} 件</translation>
    </message>
    <message>
        <source>None of them waits to be signed in</source>
        <translation>所选提案均无需签收</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>复制为单元格</translation>
    </message>
    <message>
        <source>{} lines copied</source>
        <translation>已复制 {} 行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>List of cases</source>
        <translation>提案列表</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Another person …</source>
        <translation>其他人登录…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{} is working here. What was typed is still there.</source>
        <translation>{} 正在使用。未保存的内容仍在。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>There is no session yet. Import a ledger first.</source>
        <translation>还没有会次，请先导入台账。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open the page of the day</source>
        <translation>查看今日</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>Text of the report</source>
        <translation>文稿正文</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Edit member</source>
        <translation>修改委员信息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Leave it empty to keep the recorded number</source>
        <translation>留空则保留已登记的号码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Register a member or a body</source>
        <translation>登记委员、代表或集体</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>打开已登记的</translation>
    </message>
    <message>
        <source>Register another person</source>
        <translation>登记为另一人</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>界别</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>党派</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>界别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>领衔</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>沟通次数</translation>
    </message>
    <message>
        <source>Last talk</source>
        <translation>最近沟通</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Showing a number is written to the journal</source>
        <translation>显示号码将记入日志</translation>
    </message>
    <message>
        <source>Show the phone numbers</source>
        <translation>显示电话号码</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>{} cases, {} as lead</source>
        <translation>共 {} 件，其中领衔 {} 件</translation>
    </message>
    <message>
        <source>What is known of the member</source>
        <translation>委员资料</translation>
    </message>
    <message>
        <source>Nothing was said with this member yet.</source>
        <translation>尚未与该委员沟通。</translation>
    </message>
    <message>
        <source>Said {}</source>
        <translation>沟通 {}</translation>
    </message>
    <message>
        <source>This member signed no case.</source>
        <translation>该委员没有提案。</translation>
    </message>
    <message>
        <source>Cases {}</source>
        <translation>提案 {}</translation>
    </message>
    <message>
        <source>No feedback form was sent to this member.</source>
        <translation>尚未向该委员征询意见。</translation>
    </message>
    <message>
        <source>Feedback {}</source>
        <translation>反馈 {}</translation>
    </message>
    <message>
        <source>Opinion: {}</source>
        <translation>意见：{}</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>领衔</translation>
    </message>
    <message>
        <source>co-signer</source>
        <translation>联名</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>尚未反馈</translation>
    </message>
    <message>
        <source>Attitude: {}, result: {}</source>
        <translation>办理态度：{}，办理结果：{}</translation>
    </message>
    <message>
        <source>Open case {}</source>
        <translation>查看提案 {}</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Waiting for a first talk</source>
        <translation>尚未沟通</translation>
    </message>
    <message>
        <source>Cases not talked about</source>
        <translation>未沟通的提案</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Name, pinyin initials, sector, party, post</source>
        <translation>姓名、拼音首字母、界别、党派、职务</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>搜索委员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Register a member, a deputy or a body by hand</source>
        <translation>手工登记委员、代表或集体提案人</translation>
    </message>
    <message>
        <source>Members: {}</source>
        <translation>委员：{}</translation>
    </message>
    <message>
        <source>Lead proposers talked to: {} of {}; cases not talked about: {}</source>
        <translation>已沟通领衔提案人 {}/{}；未沟通的提案 {} 件</translation>
    </message>
    <message>
        <source>Every lead proposer was talked to</source>
        <translation>领衔提案人均已沟通</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>显示全部委员</translation>
    </message>
    <message>
        <source>No member fits</source>
        <translation>没有符合条件的委员</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有委员</translation>
    </message>
    <message>
        <source>They come with the ledgers: members, proposals, contacts.</source>
        <translation>委员随台账导入：委员名单、提案台账、沟通记录。</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Register a case …</source>
        <translation>登记提案…</translation>
    </message>
    <message>
        <source>Import a ledger …</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Check a report …</source>
        <translation>文稿核数…</translation>
    </message>
    <message>
        <source>Open another data file …</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>Recent data files</source>
        <translation>最近的数据文件</translation>
    </message>
    <message>
        <source>Begin a new office …</source>
        <translation>新建单位…</translation>
    </message>
    <message>
        <source>Who I am …</source>
        <translation>我是谁…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Show the case panel</source>
        <translation>显示提案面板</translation>
    </message>
    <message>
        <source>Open the case in a window</source>
        <translation>在窗口中打开提案</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size (from the next start)</source>
        <translation>显示比例（下次启动生效）</translation>
    </message>
    <message>
        <source>Remind me of what is due</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>开机启动</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Proposal Desk</source>
        <translation>关于提案办理台</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Open the chosen case in a window</source>
        <translation>在窗口中打开选定的提案</translation>
    </message>
    <message>
        <source>Take the next step of the case</source>
        <translation>办理提案的下一步</translation>
    </message>
    <message>
        <source>Copy the chosen lines as cells</source>
        <translation>将选定行复制为单元格</translation>
    </message>
    <message>
        <source>Choose all lines</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>What can be done with the chosen cases</source>
        <translation>对所选提案批量办理</translation>
    </message>
    <message>
        <source>Export the list to Excel</source>
        <translation>导出列表到 Excel</translation>
    </message>
    <message>
        <source>Print the page, or save it as PDF</source>
        <translation>打印本页或存为 PDF</translation>
    </message>
    <message>
        <source>Empty the search, close a dialog</source>
        <translation>清空搜索，关闭对话框</translation>
    </message>
    <message>
        <source>Go from tab to tab in the case panel</source>
        <translation>在提案面板的各页签间切换</translation>
    </message>
    <message>
        <source>The entry for the start with the computer could not be written: {}</source>
        <translation>无法设置开机启动：{}</translation>
    </message>
</context>
<context>
    <name>MovesDialog</name>
    <message>
        <source>What would move</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现期限</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open deadlines that would move: {}</source>
        <translation>将有 {} 个未完成期限变动</translation>
    </message>
    <message>
        <source>No open deadline would move.</source>
        <translation>没有未完成期限受影响。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>更名…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位名录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>One of ours</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Add a unit …</source>
        <translation>新增单位…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Office: {}</source>
        <translation>本单位：{}</translation>
    </message>
    <message>
        <source>Lamps: yellow from {} working days left, orange from {}</source>
        <translation>预警灯：剩余 {} 个工作日起黄灯，{} 个工作日起橙灯</translation>
    </message>
    <message>
        <source>Rename the office</source>
        <translation>单位更名</translation>
    </message>
    <message>
        <source>Office renamed</source>
        <translation>已更名</translation>
    </message>
    <message>
        <source>Yellow from (working days)</source>
        <translation>黄灯（剩余工作日）</translation>
    </message>
    <message>
        <source>Orange from (working days)</source>
        <translation>橙灯（剩余工作日）</translation>
    </message>
    <message>
        <source>Thresholds of the lamps</source>
        <translation>预警灯阈值</translation>
    </message>
    <message>
        <source>Lamps changed</source>
        <translation>已修改预警灯阈值</translation>
    </message>
    <message>
        <source>One of the units our office serves</source>
        <translation>属本单位</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Unit added</source>
        <translation>已新增单位</translation>
    </message>
    <message>
        <source>Edit a unit</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Unit changed</source>
        <translation>已修改单位</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline of the summary</source>
        <translation>总结提纲</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Letters and forms</source>
        <translation>函件和表格</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Form of the letters</source>
        <translation>函件格式</translation>
    </message>
    <message>
        <source>With the handler&apos;s phone (recorded)</source>
        <translation>附承办人电话（将记入操作记录）</translation>
    </message>
    <message>
        <source>Also as DOCX when saved, to go on editing</source>
        <translation>保存时同时生成 DOCX，供继续编辑</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>预览和打印</translation>
    </message>
    <message>
        <source>Save to a folder…</source>
        <translation>保存到文件夹…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cases left out</source>
        <translation>未生成的提案</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
        <source>{} files written to {}</source>
        <translation>已将 {} 个文件保存到 {}</translation>
    </message>
    <message>
        <source>The folder cannot be written. Choose another place.</source>
        <translation>该文件夹无法写入，请另选位置。</translation>
    </message>
</context>
<context>
    <name>ParagraphEdit</name>
    <message>
        <source>Text of the paragraph</source>
        <translation>段落内容</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>Not yet: whoever can open the file can read it</source>
        <translation>暂不设置：任何能打开文件的人都能看到内容</translation>
    </message>
    <message>
        <source>Set a password: the data file is encrypted</source>
        <translation>设置密码：数据文件加密保存</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>3  A password?</source>
        <translation>三、是否设置密码</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The level says where somebody signs, the role what somebody may do.</source>
        <translation>层级决定在哪一级审签，角色决定可办事项。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>责任层级</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>已新增人员</translation>
    </message>
    <message>
        <source>Empty: stays as it is</source>
        <translation>留空则不变</translation>
    </message>
    <message>
        <source>New phone</source>
        <translation>新电话</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Edit a person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>已修改人员</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Mark the words in the draft first.</source>
        <translation>请先在答复稿中选中要收入的文字。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>适合页宽（Ctrl+0）</translation>
    </message>
    <message>
        <source>Whole page (Ctrl+9)</source>
        <translation>整页显示（Ctrl+9）</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save these pages as PDF (Ctrl+S)</source>
        <translation>将这些页面另存为 PDF（Ctrl+S）</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Choose a printer and print (Ctrl+P)</source>
        <translation>选择打印机并打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>/ {} 页</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Sent to the printer: {} pages</source>
        <translation>已发送到打印机，共 {} 页</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
    <message>
        <source>{} cannot be written. Close it elsewhere, or choose another place.</source>
        <translation>无法写入 {}。请关闭正在使用该文件的程序，或另选位置。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check it, or save as PDF.</source>
        <translation>打印机未接收页面。请检查打印机，或另存为 PDF。</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Print, PDF …</source>
        <translation>打印、PDF…</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Promises by division</source>
        <translation>各处室承诺</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>承诺范围</translation>
    </message>
    <message>
        <source>All divisions</source>
        <translation>全部处室</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Cases with promises, by division</source>
        <translation>有承诺事项的提案（件），按处室</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>进行中的承诺</translation>
    </message>
    <message>
        <source>Settled promises</source>
        <translation>已了结的承诺</translation>
    </message>
    <message>
        <source>Look back: last year&apos;s B</source>
        <translation>回头看：上年度 B 类</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>落实措施</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>No earlier session to look back at</source>
        <translation>没有可回头看的上年度会次</translation>
    </message>
    <message>
        <source>Look back at {}:</source>
        <translation>{} 年度回头看：</translation>
    </message>
    <message>
        <source>B answers: {}</source>
        <translation>B 类 {} 件</translation>
    </message>
    <message>
        <source>settled: {}</source>
        <translation>已落实 {} 件</translation>
    </message>
    <message>
        <source>conversion {}</source>
        <translation>转化率 {}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未明确处室</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>not settled yet</source>
        <translation>尚未落实</translation>
    </message>
    <message>
        <source>Lines: {}</source>
        <translation>共 {} 项</translation>
    </message>
    <message>
        <source>Nothing was promised here.</source>
        <translation>没有承诺事项。</translation>
    </message>
    <message>
        <source>milestones {} of {}</source>
        <translation>节点 {}/{}</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开提案</translation>
    </message>
    <message>
        <source>Note progress …</source>
        <translation>登记进展…</translation>
    </message>
    <message>
        <source>Record the outcome …</source>
        <translation>登记结果…</translation>
    </message>
    <message>
        <source>Promises tracked</source>
        <translation>承诺跟踪落实表</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>What can be done with the chosen lines (Ctrl+B)</source>
        <translation>对所选提案批量办理（Ctrl+B）</translation>
    </message>
    <message>
        <source>Shown {} of {}</source>
        <translation>已筛选 {}/{}</translation>
    </message>
    <message>
        <source>Shown {}</source>
        <translation>共 {} 件</translation>
    </message>
    <message>
        <source>{} chosen</source>
        <translation>已选 {}</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合条件的提案</translation>
    </message>
    <message>
        <source>Other words or fewer filters may find it.</source>
        <translation>请换用其他词语，或减少筛选条件。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部提案</translation>
    </message>
    <message>
        <source>No cases in this session yet</source>
        <translation>本次会议还没有提案</translation>
    </message>
    <message>
        <source>Cases come in from a ledger (xlsx, csv), or one by one by hand.</source>
        <translation>可由台账（xlsx、csv）导入，也可逐件登记。</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Print or save the page …</source>
        <translation>打印或另存此页…</translation>
    </message>
    <message>
        <source>The key is printed or written down</source>
        <translation>已打印或抄录密钥</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Keep this key in a safe place</source>
        <translation>请妥善保管恢复密钥</translation>
    </message>
    <message>
        <source>Whoever has it opens the data file and every backup of it without a password. If all passwords are forgotten, nothing else helps. It is shown this once.</source>
        <translation>凭此密钥无需密码即可打开数据文件及其全部备份。密码全部遗忘时，只有它能打开数据文件。密钥仅显示这一次。</translation>
    </message>
    <message>
        <source>These older files could not be encrypted; delete them by hand: {}</source>
        <translation>下列旧文件未能加密，请手工删除：{}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ReportCheckWindow</name>
    <message>
        <source>Check a report</source>
        <translation>文稿核数</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>尚未选择文稿</translation>
    </message>
    <message>
        <source>DOCX or text, or words copied elsewhere</source>
        <translation>支持 DOCX、文本文件，也可直接粘贴文字</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对照会次</translation>
    </message>
    <message>
        <source>nothing: the report by itself</source>
        <translation>不比对，只核文稿自身</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Drop a report here</source>
        <translation>将文稿拖到此处</translation>
    </message>
    <message>
        <source>Its sums, percentages and repeated figures are checked, sentence by sentence</source>
        <translation>逐句核对合计、百分比和前后重复的数据</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Save the findings…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the report first.</source>
        <translation>剪贴板中没有文字，请先复制文稿。</translation>
    </message>
    <message>
        <source>Reports ({})</source>
        <translation>文稿（{}）</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>选择文稿</translation>
    </message>
    <message>
        <source>the data of {}</source>
        <translation>{}的台账数据</translation>
    </message>
    <message>
        <source>Copied: paste it where it is needed.</source>
        <translation>已复制，可粘贴到需要的地方。</translation>
    </message>
    <message>
        <source>Findings in {}</source>
        <translation>{}核数结果</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Another backup …</source>
        <translation>其他备份文件…</translation>
    </message>
    <message>
        <source>Open another data file …</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>Begin a new office …</source>
        <translation>新建单位…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This backup is encrypted:</source>
        <translation>这份备份已加密：</translation>
    </message>
    <message>
        <source>What stands there now is kept under a new name: {}</source>
        <translation>原处现有的文件会改名保留：{}</translation>
    </message>
    <message>
        <source>No backup lies beside the data file or in the usual folder.</source>
        <translation>数据文件旁和备份文件夹中都没有找到备份。</translation>
    </message>
    <message>
        <source>Being checked and put back …</source>
        <translation>正在检查并恢复…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Backups and data files (*{} *.pdesk *.before-*)</source>
        <translation>备份和数据文件 (*{} *.pdesk *.before-*)</translation>
    </message>
    <message>
        <source>Open another data file</source>
        <translation>打开其他数据文件</translation>
    </message>
    <message>
        <source>Data files (*.pdesk)</source>
        <translation>数据文件 (*.pdesk)</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>{} figures read, {} findings</source>
        <translation>共核对数据 {} 处，发现问题 {} 处</translation>
    </message>
    <message>
        <source>Sums, percentages and repeated figures agree with each other.</source>
        <translation>合计、百分比和前后数据相互一致。</translation>
    </message>
    <message>
        <source>They also agree with the data of {}.</source>
        <translation>文稿自身无矛盾，与{}的台账数据也一致。</translation>
    </message>
    <message>
        <source>No contradiction was found</source>
        <translation>未发现数据矛盾</translation>
    </message>
    <message>
        <source>{} figures read, no contradiction</source>
        <translation>共核对数据 {} 处，未发现矛盾</translation>
    </message>
    <message>
        <source>See whether this is the right file.</source>
        <translation>请确认是否选对了文件。</translation>
    </message>
    <message>
        <source>There are no figures in this text</source>
        <translation>文中没有可核对的数据</translation>
    </message>
    <message>
        <source>No figures read</source>
        <translation>没有可核对的数据</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>第 {} 处，共 {} 处</translation>
    </message>
</context>
<context>
    <name>ReviewTabs</name>
    <message>
        <source>Complaints</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which member</source>
        <translation>委员归属</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>This column is</source>
        <translation>本列为</translation>
    </message>
    <message>
        <source>What is set here is remembered for ledgers with the same headings.</source>
        <translation>此处的设定会保留，用于表头相同的台账。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>库中</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>台账中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{} (by hand)</source>
        <translation>{}（手动指定）</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
</context>
<context>
    <name>RightsSection</name>
    <message>
        <source>all cases</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>own division</source>
        <translation>本处室</translation>
    </message>
    <message>
        <source>own cases</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Produce the summary</source>
        <translation>生成总结</translation>
    </message>
    <message>
        <source>Print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>A dash means that the role may not do it.</source>
        <translation>“—”表示该角色无此权限。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Deadline rules</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>Examples must be checked against the notice of the year.</source>
        <translation>示例规则须对照当年交办通知核对。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>With extensions at most</source>
        <translation>含延期最长</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>逢休息日</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take away …</source>
        <translation>取消规则…</translation>
    </message>
    <message>
        <source>moves on</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不顺延</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Fixed month</source>
        <translation>固定日期·月</translation>
    </message>
    <message>
        <source>Fixed day</source>
        <translation>固定日期·日</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>含延期最长</translation>
    </message>
    <message>
        <source>Moves on from a day off</source>
        <translation>逢休息日顺延</translation>
    </message>
    <message>
        <source>Checked against the year&apos;s notice</source>
        <translation>已对照当年交办通知核对</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>查看影响</translation>
    </message>
    <message>
        <source>Deadline rules changed</source>
        <translation>已修改期限规则</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>Begin with our own office</source>
        <translation>开始建立本单位数据</translation>
    </message>
    <message>
        <source>Sample office: people and cases here are examples.</source>
        <translation>示例单位：此处人员和提案均为示例。</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search number, title, member, pinyin initials     Ctrl+F</source>
        <translation>搜索 编号 / 标题 / 委员 / 拼音首字母     Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Only the coordinator changes the settings.</source>
        <translation>仅联络员可修改设置。</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选择一行。</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Assign {} cases to divisions …</source>
        <translation>分解 {} 件到处室…</translation>
    </message>
    <message>
        <source>Division accepts {} cases</source>
        <translation>处室接收 {} 件</translation>
    </message>
    <message>
        <source>Confirm for {} cases that the return window passed</source>
        <translation>确认受理 {} 件（退办期满）</translation>
    </message>
    <message>
        <source>Chase {} cases …</source>
        <translation>催办 {} 件…</translation>
    </message>
    <message>
        <source>Export {} cases …</source>
        <translation>导出 {} 件…</translation>
    </message>
    <message>
        <source>Letters and forms of {} cases …</source>
        <translation>生成 {} 件的函件和表格…</translation>
    </message>
    <message>
        <source>Print {} cases as a list …</source>
        <translation>打印清单（{} 件）…</translation>
    </message>
    <message>
        <source>Responsibility list of {} cases …</source>
        <translation>办理责任清单（{} 件）…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Print the notes afterwards, one a division</source>
        <translation>发出后打印催办单，每个处室一份</translation>
    </message>
    <message>
        <source>Chase {} cases</source>
        <translation>催办 {} 件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>{} cases</source>
        <translation>{} 件提案</translation>
    </message>
    <message>
        <source>Too many lines to print at once. Filter or choose some first.</source>
        <translation>一次打印过多，请先筛选或选择部分提案。</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>提案清单</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>办理责任清单</translation>
    </message>
    <message>
        <source>too many at once</source>
        <translation>一次过多，请分批</translation>
    </message>
    <message>
        <source>Assigned: {}</source>
        <translation>已分解 {} 件</translation>
    </message>
    <message>
        <source>Accepted: {}</source>
        <translation>已接收 {} 件</translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation>已确认受理 {} 件</translation>
    </message>
    <message>
        <source>Chasers sent: {}</source>
        <translation>已催办 {} 件</translation>
    </message>
    <message>
        <source>left out: {}</source>
        <translation>未办理 {} 件</translation>
    </message>
</context>
<context>
    <name>SessionSwitch</name>
    <message>
        <source>Session</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>All of {}</source>
        <translation>{}年全部</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>全部会次</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>还没有会次</translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message>
        <source>Replies</source>
        <translation>答复函</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Chasers</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Supervision notices</source>
        <translation>督查通知</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>A new session takes rules, grades, levels and numbers from another one.</source>
        <translation>新会次沿用所选会次的期限规则、结果分类、审签层级和文号。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>结果分类</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>审签层级</translation>
    </message>
    <message>
        <source>New session …</source>
        <translation>新建会次…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Clearance …</source>
        <translation>审签层级…</translation>
    </message>
    <message>
        <source>Numbers …</source>
        <translation>文号…</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Nothing: shipped rules</source>
        <translation>不沿用（用内置示例）</translation>
    </message>
    <message>
        <source>Assigned to us on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会次</translation>
    </message>
    <message>
        <source>Session made</source>
        <translation>已新建会次</translation>
    </message>
    <message>
        <source>Decimals of percentages</source>
        <translation>百分比小数位</translation>
    </message>
    <message>
        <source>Edit a session</source>
        <translation>修改会次</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>已修改会次</translation>
    </message>
    <message>
        <source>Who clears, lowest first</source>
        <translation>审签层级（由低到高）</translation>
    </message>
    <message>
        <source>Clearance · {}</source>
        <translation>审签层级 · {}</translation>
    </message>
    <message>
        <source>Clearance levels changed</source>
        <translation>已修改审签层级</translation>
    </message>
    <message>
        <source>Numbers · {}</source>
        <translation>文号 · {}</translation>
    </message>
    <message>
        <source>Numbers changed</source>
        <translation>已修改文号</translation>
    </message>
    <message>
        <source>{year} stands for the year, {n} for the running number; {n:03d} writes it with three digits. Everything else is printed as it stands.</source>
        <translation>{year} 处写年份，{n} 处写顺序号；{n:03d} 将顺序号写成三位数。其余文字照印。</translation>
    </message>
    <message>
        <source>No number yet: write {n} exactly once.</source>
        <translation>尚不成文号：须写且只写一处 {n}。</translation>
    </message>
    <message>
        <source>Example: {}</source>
        <translation>示例：{}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SheetsTab</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Read this sheet</source>
        <translation>读取此工作表</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Cells as they were read</source>
        <translation>读取到的单元格</translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
    <message>
        <source>row {}</source>
        <translation>第 {} 行</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another data file …</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
    <message>
        <source>Data file {}</source>
        <translation>数据文件 {}</translation>
    </message>
</context>
<context>
    <name>SkippedDialog</name>
    <message>
        <source>Left out</source>
        <translation>未办理的提案</translation>
    </message>
    <message>
        <source>Done: {}. These were left out and stay as they are:</source>
        <translation>已办理 {} 件。下列提案未办理，保持原状：</translation>
    </message>
    <message>
        <source>Cases left out</source>
        <translation>未办理的提案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>No divisions yet</source>
        <translation>还没有处室</translation>
    </message>
    <message>
        <source>Each stands here with its cases once they are given to divisions.</source>
        <translation>提案分解到处室后，这里列出各处室的办理进度。</translation>
    </message>
    <message>
        <source>Chase what is overdue</source>
        <translation>催办逾期件</translation>
    </message>
    <message>
        <source>Today&apos;s chasers …</source>
        <translation>今日催办单…</translation>
    </message>
    <message>
        <source>No supervision notice was issued.</source>
        <translation>尚未发出督查通知。</translation>
    </message>
    <message>
        <source>The notes of today&apos;s chasers, one a division (Ctrl+P)</source>
        <translation>今日发出的催办单，每个处室一份（Ctrl+P）</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>按时答复</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>逾期答复</translation>
    </message>
    <message>
        <source>Open in time</source>
        <translation>在办未到期</translation>
    </message>
    <message>
        <source>Open overdue</source>
        <translation>在办已逾期</translation>
    </message>
    <message>
        <source>Chasers</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Last chased</source>
        <translation>最近催办</translation>
    </message>
    <message>
        <source>Notices open</source>
        <translation>未结督查</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>各处室</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Mend by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supervision notices</source>
        <translation>督查通知</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>未分解</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Papers sent: {}</source>
        <translation>共发出 {} 份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print notice {}</source>
        <translation>打印督查通知 {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Record the mending</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Closed {}</source>
        <translation>已办结 {}</translation>
    </message>
    <message>
        <source>Mended {}</source>
        <translation>已整改 {}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期未整改</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Chasers sent: {}</source>
        <translation>已催办 {} 件</translation>
    </message>
    <message>
        <source>Mended on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Mending recorded</source>
        <translation>已登记整改</translation>
    </message>
    <message>
        <source>Notice closed</source>
        <translation>督查已办结</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>未设密码</translation>
    </message>
    <message>
        <source>Data file {}</source>
        <translation>数据文件 {}</translation>
    </message>
    <message>
        <source>Last backup {}</source>
        <translation>上次备份 {}</translation>
    </message>
</context>
<context>
    <name>StepActions</name>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{}” was not chosen from the list.</source>
        <translation>“{}”尚未从列表中选定。</translation>
    </message>
    <message>
        <source>Still to fill in: {}</source>
        <translation>尚需填写：{}</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Session of the summary</source>
        <translation>总结所属会次</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Check text…</source>
        <translation>文稿核数</translation>
    </message>
    <message>
        <source>No session is shown</source>
        <translation>未选定会次</translation>
    </message>
    <message>
        <source>The summary of a year is written here once its cases are in.</source>
        <translation>导入提案后，在此撰写年度总结。</translation>
    </message>
    <message>
        <source>Check any report from outside (Ctrl+K)</source>
        <translation>核对任何外来文稿的数据（Ctrl+K）</translation>
    </message>
    <message>
        <source>A summary is of one session; choose which</source>
        <translation>一份总结只反映一个会次，请选择</translation>
    </message>
    <message>
        <source>Parts of the summary</source>
        <translation>总结各部分</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Typical cases</source>
        <translation>典型案例</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued {}</source>
        <translation>{} 定稿</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>第 {} 页，共 {} 页</translation>
    </message>
    <message>
        <source>Figures ✓</source>
        <translation>核数 ✓</translation>
    </message>
    <message>
        <source>Figures ✗</source>
        <translation>核数 ✗</translation>
    </message>
    <message>
        <source>The summary was changed</source>
        <translation>总结已修改</translation>
    </message>
    <message>
        <source>“{}” is no figure of the summary. Choose one from “Insert a figure”.</source>
        <translation>总结中没有“{}”这一数据项。请从“插入数据”中选择。</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the pages as shown (Ctrl+P)</source>
        <translation>按所示页面打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the pages as shown (PDF)</source>
        <translation>按预览存为 PDF</translation>
    </message>
    <message>
        <source>DOCX</source>
        <translation>DOCX</translation>
    </message>
    <message>
        <source>Save to go on editing in WPS or Word (DOCX)</source>
        <translation>存为 DOCX，在 WPS 或 Word 中继续编辑</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Freeze the figures and the text as they stand</source>
        <translation>固定当前数据和文字</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>年度总结</translation>
    </message>
    <message>
        <source>Issued: later changes no longer move its figures</source>
        <translation>已定稿：此后的改动不再影响其数据</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>TextBeside</name>
    <message>
        <source>Text of the proposal</source>
        <translation>提案内容</translation>
    </message>
    <message>
        <source>The text of the proposal was not entered.</source>
        <translation>提案正文未录入。</translation>
    </message>
    <message>
        <source>Put into the draft</source>
        <translation>插入答复稿</translation>
    </message>
    <message>
        <source>Keep the marked words as a phrase</source>
        <translation>将选中文字收入常用语</translation>
    </message>
    <message>
        <source>Template: {}</source>
        <translation>模板：{}</translation>
    </message>
    <message>
        <source>Templates and phrases</source>
        <translation>模板和常用语</translation>
    </message>
    <message>
        <source>{day} {way}: {said}</source>
        <translation>{day} {way}：{said}</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Kind of text</source>
        <translation>文字类别</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading （一）</source>
        <translation>标题（一）</translation>
    </message>
    <message>
        <source>Heading 1.</source>
        <translation>标题 1.</translation>
    </message>
    <message>
        <source>Heading （1）</source>
        <translation>标题（1）</translation>
    </message>
    <message>
        <source>Insert a figure</source>
        <translation>插入数据</translation>
    </message>
    <message>
        <source>Insert a figure…</source>
        <translation>插入数据…</translation>
    </message>
    <message>
        <source>New paragraph behind this one</source>
        <translation>在后面新增段落</translation>
    </message>
    <message>
        <source>Delete this paragraph</source>
        <translation>删除本段</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the text (Enter or Ctrl+S)</source>
        <translation>保存文字（回车或 Ctrl+S）</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>新段落</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Print, PDF …</source>
        <translation>打印、PDF…</translation>
    </message>
    <message>
        <source>Nothing waits today</source>
        <translation>今日无待办事项</translation>
    </message>
    <message>
        <source>What is due, overdue or waiting for a decision shows here.</source>
        <translation>到期、逾期和待决定的事项在此显示。</translation>
    </message>
    <message>
        <source>What waits today</source>
        <translation>今日事项</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>This page on one sheet, to print or as PDF (Ctrl+P)</source>
        <translation>本页打印或存为 PDF（Ctrl+P）</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开提案</translation>
    </message>
    <message>
        <source>Followed up, or not needed</source>
        <translation>已跟进或无需跟进</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已登记跟进</translation>
    </message>
    <message>
        <source>Today, {}</source>
        <translation>今日 {}</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>No cases in this session yet</source>
        <translation>本次会议还没有提案</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Remove {}</source>
        <translation>移除 {}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a ledger (Ctrl+I)</source>
        <translation>导入台账（Ctrl+I）</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Register a case by hand (Ctrl+N)</source>
        <translation>登记提案（Ctrl+N）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
</context>
<context>
    <name>TypicalTab</name>
    <message>
        <source>Add a case</source>
        <translation>添加提案</translation>
    </message>
    <message>
        <source>Add a case: number or title</source>
        <translation>添加提案：编号或标题</translation>
    </message>
    <message>
        <source>Typical cases</source>
        <translation>典型案例</translation>
    </message>
    <message>
        <source>What is told of the case</source>
        <translation>案例文字</translation>
    </message>
    <message>
        <source>What is told of this case; may stay empty</source>
        <translation>该案例的文字，可留空</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>In the order of the summary</source>
        <translation>按总结中的顺序</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>使用密码</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message>
        <source>Sectors</source>
        <translation>界别</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>党派</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phrases for answers</source>
        <translation>答复常用语</translation>
    </message>
    <message>
        <source>Sectors and parties</source>
        <translation>界别党派</translation>
    </message>
    <message>
        <source>One word a line, in the order of the forms. Words in use stay on the list.</source>
        <translation>每行一个，按表单中的顺序；已使用的词始终保留。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Words, one a line</source>
        <translation>词条，每行一个</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Words kept</source>
        <translation>已保存词表</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <source>Proposal Desk</source>
        <translation>提案办理台</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>The journal is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>Journal: {} operations, head {}</source>
        <translation>日志共 {} 条，末条校验值 {}</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>never</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>今天 {}</translation>
    </message>
    <message>
        <source>Put a backup back …</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Lead proposer</source>
        <translation>领衔提案人</translation>
    </message>
    <message>
        <source>Co-signers</source>
        <translation>联名人</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Assisting</source>
        <translation>协办处室</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Assigned / signed</source>
        <translation>交办／签收</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Text of the proposal</source>
        <translation>提案内容</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>打开 {}</translation>
    </message>
    <message>
        <source>Part from {}</source>
        <translation>解除与 {} 的并案</translation>
    </message>
    <message>
        <source>Handled together</source>
        <translation>并案办理</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>处室负责人</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>分解日期</translation>
    </message>
    <message>
        <source>Due inside</source>
        <translation>内部期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>接收或退回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Request to hand back</source>
        <translation>退办申请</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>建议改交</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>批复日期</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>是否同意</translation>
    </message>
    <message>
        <source>With</source>
        <translation>沟通对象</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次沟通</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Received or sent</source>
        <translation>收到／送出</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免提</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已催</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Record what came of it</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Round {}</source>
        <translation>第 {} 轮</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>提案人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Open the scan {}</source>
        <translation>打开扫描件 {}</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>登记反馈</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>衡量标准</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Chasers</source>
        <translation>催办情况</translation>
    </message>
    <message>
        <source>Supervision notice {}, not closed</source>
        <translation>督查通知 {}（未销号）</translation>
    </message>
    <message>
        <source>Supervision notice {}, closed</source>
        <translation>督查通知 {}（已销号）</translation>
    </message>
    <message>
        <source>Mend by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>督查要求</translation>
    </message>
    <message>
        <source>Mended on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Record the mending</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>✓ {what}, reached {day}</source>
        <translation>✓ {what}（{day} 完成）</translation>
    </message>
    <message>
        <source>○ {what}, by {day}</source>
        <translation>○ {what}（{day} 前完成）</translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>增加节点</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>登记落实结果</translation>
    </message>
    <message>
        <source>Reached: {}</source>
        <translation>节点完成：{}</translation>
    </message>
    <message>
        <source>final file of the reply</source>
        <translation>答复定稿</translation>
    </message>
    <message>
        <source>scan of a feedback form</source>
        <translation>征询意见表扫描件</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>No division has the case yet.</source>
        <translation>尚未分解到处室。</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Nobody has talked with the proposers yet.</source>
        <translation>尚未与提案人沟通。</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>No opinion was asked for or given.</source>
        <translation>没有会办意见。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>There is no reply yet.</source>
        <translation>尚无答复。</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>No feedback form has gone out yet.</source>
        <translation>尚未征询意见。</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Nothing was promised.</source>
        <translation>没有承诺事项。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>No file is attached. Drop files here, up to {} MB each.</source>
        <translation>暂无附件。可将文件拖到此处，单个不超过 {} MB。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Supervision notices open: {}</source>
        <translation>督查通知未销号：{} 件</translation>
    </message>
    <message>
        <source>Archived and locked; reopen it to change it</source>
        <translation>已归档锁定，如需修改请先重新打开</translation>
    </message>
    <message>
        <source>Archived and locked</source>
        <translation>已归档锁定</translation>
    </message>
    <message>
        <source>Go on typing: {}</source>
        <translation>有未保存的输入：{}</translation>
    </message>
    <message>
        <source>The return window passed on {}; confirm</source>
        <translation>退办期已于 {} 届满，请确认受理</translation>
    </message>
    <message>
        <source>Can be handed back for {} more days, until {}</source>
        <translation>还可申退 {} 天（至 {}）</translation>
    </message>
    <message>
        <source>Today is the last day to hand it back</source>
        <translation>今天是申退最后一天</translation>
    </message>
    <message>
        <source>Together with {} {}</source>
        <translation>并案：{} {}</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>No data yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>{} cases</source>
        <translation>{}件</translation>
    </message>
    <message>
        <source>{} times</source>
        <translation>{}次</translation>
    </message>
    <message>
        <source>{} forms</source>
        <translation>{}份</translation>
    </message>
    <message>
        <source>{} promises</source>
        <translation>{}项</translation>
    </message>
    <message>
        <source>{} ({}%)</source>
        <translation>{}（{}%）</translation>
    </message>
    <message>
        <source>Handling modes ({} cases)</source>
        <translation>办理类型（共{}件）</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Base: {}, {} cases</source>
        <translation>口径：{}，{}件</translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation>{} 类</translation>
    </message>
    <message>
        <source>Divisions by stage</source>
        <translation>各处室办理阶段</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未分解</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Answers against the due curve</source>
        <translation>答复进度与期限</translation>
    </message>
    <message>
        <source>Answered so far</source>
        <translation>累计答复</translation>
    </message>
    <message>
        <source>Due so far</source>
        <translation>累计到期</translation>
    </message>
    <message>
        <source>Answered in the month</source>
        <translation>当月答复</translation>
    </message>
    <message>
        <source>Ways of contact ({} times, {} cases)</source>
        <translation>沟通方式（共{}次，涉及{}件）</translation>
    </message>
    <message>
        <source>Feedback (received {}, {} of {} forms)</source>
        <translation>征询意见（反馈率{}，{}/{}份）</translation>
    </message>
    <message>
        <source>satisfied {} ({}/{})</source>
        <translation>满意率{}（{}/{}）</translation>
    </message>
    <message>
        <source>Attitude, first</source>
        <translation>办理态度（初次）</translation>
    </message>
    <message>
        <source>Attitude, final</source>
        <translation>办理态度（最终）</translation>
    </message>
    <message>
        <source>Result, first</source>
        <translation>办理结果（初次）</translation>
    </message>
    <message>
        <source>Result, final</source>
        <translation>办理结果（最终）</translation>
    </message>
    <message>
        <source>Years compared</source>
        <translation>历年办理数量</translation>
    </message>
    <message>
        <source>{}</source>
        <translation>{}年</translation>
    </message>
    <message>
        <source>on time {} ({}/{})</source>
        <translation>按时办结率{}（{}/{}）</translation>
    </message>
    <message>
        <source>Promises and last year&apos;s B</source>
        <translation>B类承诺与转化</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>本年承诺事项</translation>
    </message>
    <message>
        <source>B of {}</source>
        <translation>{}年B类提案</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Cannot be kept</source>
        <translation>无法落实</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已转化</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未转化</translation>
    </message>
    <message>
        <source>Workload by handler</source>
        <translation>承办人工作量</translation>
    </message>
    <message>
        <source>Workload by handler (first {} of {})</source>
        <translation>承办人工作量（前{}人，共{}人）</translation>
    </message>
    <message>
        <source>No handler</source>
        <translation>未定承办人</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Handling modes</source>
        <translation>办理类型</translation>
    </message>
    <message>
        <source>Monthly progress</source>
        <translation>答复进度</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>征询意见</translation>
    </message>
    <message>
        <source>Promises and B cases</source>
        <translation>承诺与转化</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作量</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Modes make all cases</source>
        <translation>各办理类型之和等于总数</translation>
    </message>
    <message>
        <source>Stages make all cases</source>
        <translation>各阶段之和等于总数</translation>
    </message>
    <message>
        <source>Results make their base</source>
        <translation>各办理结果之和等于基数</translation>
    </message>
    <message>
        <source>Months make all answers</source>
        <translation>各月答复之和等于答复总数</translation>
    </message>
    <message>
        <source>Ways make all contacts</source>
        <translation>各沟通方式之和等于沟通总数</translation>
    </message>
    <message>
        <source>Opinions on attitude make the forms</source>
        <translation>办理态度各项之和等于反馈份数</translation>
    </message>
    <message>
        <source>Opinions on the result make the forms</source>
        <translation>办理结果各项之和等于反馈份数</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Due in</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lead proposer</source>
        <translation>领衔提案人</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未了承诺</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>may be two different dates; write it as 2024-3-10</source>
        <translation>日期有两种解读，请写作 2024-3-10 的形式</translation>
    </message>
    <message>
        <source>the date names no year</source>
        <translation>日期缺少年份</translation>
    </message>
    <message>
        <source>not a usable number</source>
        <translation>编号不可用</translation>
    </message>
    <message>
        <source>not one of the words this column knows</source>
        <translation>不是本列可用的词语</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>the number stands in row {first_row} already</source>
        <translation>编号与第 {first_row} 行重复</translation>
    </message>
    <message>
        <source>sheet “{sheet}”, row {row} says “{other}”</source>
        <translation>工作表“{sheet}”第 {row} 行为“{other}”</translation>
    </message>
    <message>
        <source>the column is missing</source>
        <translation>缺少此列</translation>
    </message>
    <message>
        <source>no row with headings was found</source>
        <translation>未找到表头</translation>
    </message>
    <message>
        <source>{found} members have this name: {who}</source>
        <translation>有 {found} 名委员同名：{who}</translation>
    </message>
    <message>
        <source>no single case has this number</source>
        <translation>没有唯一对应此编号的提案</translation>
    </message>
    <message>
        <source>the day has not come yet</source>
        <translation>日期尚未到来</translation>
    </message>
    <message>
        <source>the ledger has no rows</source>
        <translation>台账没有数据行</translation>
    </message>
    <message>
        <source>the sheet is empty and was passed over</source>
        <translation>工作表为空，已跳过</translation>
    </message>
    <message>
        <source>the sheet is no ledger and was passed over</source>
        <translation>工作表不是台账，已跳过</translation>
    </message>
    <message>
        <source>the heading occurs twice; column {first} counts</source>
        <translation>表头重复，以第 {first} 列为准</translation>
    </message>
    <message>
        <source>cannot be taken over</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>{sheet}: {reason}</source>
        <translation>{sheet}：{reason}</translation>
    </message>
    <message>
        <source>{sheet}, row {row}, {column}: “{value}” {reason}</source>
        <translation>{sheet} 第 {row} 行“{column}”：“{value}”{reason}</translation>
    </message>
</context>
<context>
    <name>data_check</name>
    <message>
        <source>No handler</source>
        <translation>缺承办人</translation>
    </message>
    <message>
        <source>Dates in the wrong order</source>
        <translation>日期先后颠倒</translation>
    </message>
    <message>
        <source>Answered without a talk</source>
        <translation>答复前未沟通</translation>
    </message>
    <message>
        <source>Promise missing</source>
        <translation>缺承诺登记</translation>
    </message>
    <message>
        <source>A number given twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Overdue, not chased</source>
        <translation>逾期未催办</translation>
    </message>
    <message>
        <source>File lost</source>
        <translation>附件缺失</translation>
    </message>
    <message>
        <source>File without its reply</source>
        <translation>附件无所属答复</translation>
    </message>
    <message>
        <source>{after} {after_on} lies before {before} {before_on}</source>
        <translation>{after} {after_on} 早于 {before} {before_on}</translation>
    </message>
    <message>
        <source>Graded {grade}, without a promise</source>
        <translation>{grade}类，未登记承诺</translation>
    </message>
    <message>
        <source>Number {given}</source>
        <translation>编号 {given}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>附件 {name}</translation>
    </message>
    <message>
        <source>A part of the file is missing or was altered</source>
        <translation>数据文件的结构有缺失或被改动</translation>
    </message>
    <message>
        <source>An index does not match its rows</source>
        <translation>索引与数据不符</translation>
    </message>
    <message>
        <source>A value that its field cannot hold</source>
        <translation>字段中有无效的值</translation>
    </message>
    <message>
        <source>A row was changed past the journal</source>
        <translation>数据被绕过日志改动</translation>
    </message>
    <message>
        <source>A case cannot be read</source>
        <translation>提案无法读取</translation>
    </message>
    <message>
        <source>Due {due_on}</source>
        <translation>期限 {due_on}</translation>
    </message>
    <message>
        <source>Damaged pages</source>
        <translation>文件页损坏</translation>
    </message>
    <message>
        <source>A reference leads nowhere</source>
        <translation>关联记录缺失</translation>
    </message>
    <message>
        <source>The journal was altered</source>
        <translation>日志被改动</translation>
    </message>
    <message>
        <source>A file does not match its fingerprint</source>
        <translation>附件与校验值不符</translation>
    </message>
    <message>
        <source>A counted column is out of date</source>
        <translation>统计列未更新</translation>
    </message>
    <message>
        <source>The search index is out of date</source>
        <translation>搜索索引未更新</translation>
    </message>
</context>
<context>
    <name>deadline</name>
    <message>
        <source>{what} {day} ({left})</source>
        <translation>{what} {day}（{left}）</translation>
    </message>
    <message>
        <source>the nearest day that was promised</source>
        <translation>未了承诺中最近的期限</translation>
    </message>
    <message>
        <source>as set when it was asked for</source>
        <translation>征询时确定的期限</translation>
    </message>
    <message>
        <source>as written in the assignment</source>
        <translation>按交办文件所定</translation>
    </message>
    <message>
        <source>a day off, so moved to {day}</source>
        <translation>逢休息日顺延至{day}</translation>
    </message>
    <message>
        <source>that year&apos;s days off are not known, weekends only</source>
        <translation>当年节假日未录入，仅按周末推算</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>extended to {day}</source>
        <translation>延期至{day}</translation>
    </message>
    <message>
        <source>{fact} {start}, fixed day {due}</source>
        <translation>{start}{fact}，限{due}</translation>
    </message>
    <message>
        <source>{fact} {start}, {amount} {unit}, until {due}</source>
        <translation>{start}{fact}，{amount}{unit}，至{due}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The data file is in use by another program.</source>
        <translation>数据文件正被其他程序使用。</translation>
    </message>
    <message>
        <source>Nothing was changed. Close the other program and try again.</source>
        <translation>未作任何改动。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing could be saved.</source>
        <translation>磁盘已满，未能保存。</translation>
    </message>
    <message>
        <source>What was saved before is safe. Make room and try again.</source>
        <translation>此前保存的内容完好。请清理磁盘后重试。</translation>
    </message>
    <message>
        <source>The data file may only be read here.</source>
        <translation>数据文件在此处只能读取。</translation>
    </message>
    <message>
        <source>Allow writing to it, or copy it to a folder of your own.</source>
        <translation>请开放写入权限，或将其复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>数据文件已损坏。</translation>
    </message>
    <message>
        <source>This file is no data file of Proposal Desk.</source>
        <translation>此文件不是提案办理台的数据文件。</translation>
    </message>
    <message>
        <source>The data file was made by a newer version of Proposal Desk.</source>
        <translation>数据文件由更新版本的提案办理台生成。</translation>
    </message>
    <message>
        <source>The file was not touched. Install the newer version.</source>
        <translation>文件未被改动。请安装新版本。</translation>
    </message>
    <message>
        <source>The data file cannot be opened.</source>
        <translation>数据文件无法打开。</translation>
    </message>
    <message>
        <source>See whether the drive and the folder are there.</source>
        <translation>请检查磁盘和文件夹是否存在。</translation>
    </message>
    <message>
        <source>The data file is no longer where it was.</source>
        <translation>数据文件已不在原处。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>It was not touched. Choose another name.</source>
        <translation>该文件未被改动，请换一个名称。</translation>
    </message>
    <message>
        <source>The data file lies on a network share.</source>
        <translation>数据文件位于网络共享目录。</translation>
    </message>
    <message>
        <source>Move it to a disk of this computer; shares lose data.</source>
        <translation>请移到本机磁盘；共享目录可能丢失数据。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色无权进行此操作。</translation>
    </message>
    <message>
        <source>Ask the coordinator to do it.</source>
        <translation>请联系联络员办理。</translation>
    </message>
    <message>
        <source>“{name}” is not in the data file.</source>
        <translation>数据文件中没有“{name}”。</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; refresh the page.</source>
        <translation>可能已被移除，请刷新页面。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Number {number} is taken in this session by “{title}”.</source>
        <translation>本次会议的 {number} 号已登记为“{title}”。</translation>
    </message>
    <message>
        <source>Check the number, or open that case.</source>
        <translation>请核对编号，或查看该提案。</translation>
    </message>
    <message>
        <source>A case needs a number and a title.</source>
        <translation>提案须有编号和标题。</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>请补填缺项。</translation>
    </message>
    <message>
        <source>Case {number} is archived and locked.</source>
        <translation>{number} 号提案已归档锁定。</translation>
    </message>
    <message>
        <source>Reopen it before changing anything.</source>
        <translation>修改前请先重新打开。</translation>
    </message>
    <message>
        <source>Case {number} is signed in already.</source>
        <translation>{number} 号提案已签收。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请换一个。</translation>
    </message>
    <message>
        <source>Ask the coordinator, or use the recovery key.</source>
        <translation>请联系联络员，或使用恢复密钥。</translation>
    </message>
    <message>
        <source>The password or recovery key is wrong.</source>
        <translation>密码或恢复密钥不正确。</translation>
    </message>
    <message>
        <source>Type it again; mind capital letters and the input method.</source>
        <translation>请重新输入，注意大小写和输入法。</translation>
    </message>
    <message>
        <source>Too many wrong passwords.</source>
        <translation>密码错误次数过多。</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation>请等待 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>No account “{account}” may come in.</source>
        <translation>没有可登录的账户“{account}”。</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name}已离岗，不能登录。</translation>
    </message>
    <message>
        <source>{path} is protected by a password.</source>
        <translation>{path} 已设密码。</translation>
    </message>
    <message>
        <source>Give it with --password-file FILE or in {variable}.</source>
        <translation>请用 --password-file 文件 或环境变量 {variable} 提供密码。</translation>
    </message>
    <message>
        <source>Several people may open this data file: {names}.</source>
        <translation>可打开该数据文件的账户有：{names}。</translation>
    </message>
    <message>
        <source>Say who comes with --account NAME.</source>
        <translation>请用 --account 指定账户。</translation>
    </message>
    <message>
        <source>A password needs at least {least} characters.</source>
        <translation>密码至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>This password is guessed at once.</source>
        <translation>密码过于简单。</translation>
    </message>
    <message>
        <source>Use several different characters, and not the name.</source>
        <translation>请使用多种字符，且不要与账户名相同。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>请重新输入两次。</translation>
    </message>
    <message>
        <source>The data file has a password already.</source>
        <translation>数据文件已设密码。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>“{account}” is the last coordinator who can come in.</source>
        <translation>“{account}”是最后一个可登录的联络员账户。</translation>
    </message>
    <message>
        <source>Let another coordinator in first.</source>
        <translation>请先增设另一名联络员的账户。</translation>
    </message>
    <message>
        <source>There is no account to change.</source>
        <translation>没有可修改的账户。</translation>
    </message>
    <message>
        <source>Sign in with an account first.</source>
        <translation>请先用账户登录。</translation>
    </message>
    <message>
        <source>Keep the file as it is and put the last backup back.</source>
        <translation>请勿改动该文件，恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The file was not touched. Choose another one; a file with a password needs its key file (.keys) beside it.</source>
        <translation>文件未改动。请另选文件；设有密码的数据文件须与其密钥文件（.keys）放在一起。</translation>
    </message>
    <message>
        <source>Connect the drive it lies on, or choose a backup or another file.</source>
        <translation>请接上所在的磁盘，或选择备份、其他数据文件。</translation>
    </message>
    <message>
        <source>The drive did not answer.</source>
        <translation>磁盘没有响应。</translation>
    </message>
    <message>
        <source>What was saved before is safe. Connect the drive again, then try again.</source>
        <translation>此前保存的内容不受影响。请重新连接磁盘后再试。</translation>
    </message>
    <message>
        <source>The computer has no memory left for this.</source>
        <translation>电脑内存不足，无法完成。</translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation>数据未改动。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>This is larger than the drive or the data file can take.</source>
        <translation>内容过大，磁盘或数据文件容纳不下。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a smaller file or another drive.</source>
        <translation>数据未改动。请改用较小的文件或其他磁盘。</translation>
    </message>
    <message>
        <source>The name of the file or its folder is too long.</source>
        <translation>文件名或所在路径过长。</translation>
    </message>
    <message>
        <source>Choose a shorter name, or a folder nearer to the top.</source>
        <translation>请缩短名称，或换到层级较浅的文件夹。</translation>
    </message>
    <message>
        <source>The data file could not do this.</source>
        <translation>数据文件未能完成这一步。</translation>
    </message>
    <message>
        <source>What was saved before is safe. Try again, or restart.</source>
        <translation>此前保存的内容不受影响。请重试，或重新启动软件。</translation>
    </message>
    <message>
        <source>The data file has no session “{name}”.</source>
        <translation>数据文件中没有会次“{name}”。</translation>
    </message>
    <message>
        <source>It has: {known}. Give one of these names, or a year.</source>
        <translation>现有会次：{known}。请填写其中一个会次的名称或年份。</translation>
    </message>
    <message>
        <source>The data file has no session yet.</source>
        <translation>数据文件中还没有会次。</translation>
    </message>
    <message>
        <source>Import a ledger or add a session first.</source>
        <translation>请先导入台账，或在设置中添加会次。</translation>
    </message>
    <message>
        <source>Two files would be written to one place: {file}</source>
        <translation>两个文件的保存位置相同：{file}</translation>
    </message>
    <message>
        <source>Nothing was written. Give each a name of its own.</source>
        <translation>未写入任何内容。请为两个文件分别指定名称。</translation>
    </message>
    <message>
        <source>Case {number} was assigned on {assigned_on}, after that day.</source>
        <translation>{number} 号提案的交办日期为 {assigned_on}，晚于所填日期。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请选择更晚的日期。</translation>
    </message>
    <message>
        <source>No calendar has the day “{text}”.</source>
        <translation>日历上没有“{text}”这一天。</translation>
    </message>
    <message>
        <source>Write it like 3-18, 0318, 今天 or +5工作日.</source>
        <translation>请按 3-18、0318、今天 或 +5工作日 填写。</translation>
    </message>
    <message>
        <source>“{text}” is not understood as a date.</source>
        <translation>“{text}”无法识别为日期。</translation>
    </message>
    <message>
        <source>A talk needs at least one member and one case.</source>
        <translation>沟通记录至少须有一名委员和一件提案。</translation>
    </message>
    <message>
        <source>Choose them from the list; nothing was recorded yet.</source>
        <translation>请从列表中选择；尚未登记。</translation>
    </message>
    <message>
        <source>{happened_on} has not come yet.</source>
        <translation>{happened_on} 尚未到来。</translation>
    </message>
    <message>
        <source>Record a talk on its day; plan it as the next talk.</source>
        <translation>请在沟通当日登记；计划可填为下次沟通。</translation>
    </message>
    <message>
        <source>The next talk, {next_on}, lies before this one.</source>
        <translation>下次沟通日期 {next_on} 早于本次。</translation>
    </message>
    <message>
        <source>This very talk of {happened_on} is in the log already.</source>
        <translation>{happened_on} 的这次沟通已登记过。</translation>
    </message>
    <message>
        <source>If it was another one, say what was different.</source>
        <translation>如系另一次沟通，请写明不同之处。</translation>
    </message>
    <message>
        <source>“{name}” is registered already: {who}.</source>
        <translation>已登记有同名的“{name}”：{who}。</translation>
    </message>
    <message>
        <source>Open that one, or register another person of this name.</source>
        <translation>请打开已登记的，或登记为同名的另一人。</translation>
    </message>
    <message>
        <source>A member needs a name.</source>
        <translation>委员须有姓名。</translation>
    </message>
    <message>
        <source>“{field}” is no figure of the summary.</source>
        <translation>总结中没有“{field}”这一数据项。</translation>
    </message>
    <message>
        <source>Choose one from “Insert a figure”; your text is still here.</source>
        <translation>请从“插入数据”中选择；您的文字仍在。</translation>
    </message>
    <message>
        <source>A pair of braces in the text is not closed.</source>
        <translation>文字中有未闭合的花括号。</translation>
    </message>
    <message>
        <source>Take it out, or choose from “Insert a figure”.</source>
        <translation>请删去，或从“插入数据”中选择。</translation>
    </message>
    <message>
        <source>The same summary was issued on {issued_on} already.</source>
        <translation>相同的总结已于 {issued_on} 定稿。</translation>
    </message>
    <message>
        <source>It can be chosen at the top left and saved again.</source>
        <translation>可在左上方选择该版本，重新保存。</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB.</source>
        <translation>{name} 超过 {megabytes} MB。</translation>
    </message>
    <message>
        <source>Attach a smaller copy; nothing was attached.</source>
        <translation>未添加任何附件，请压缩后重试。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空文件。</translation>
    </message>
    <message>
        <source>Choose the right file; nothing was attached.</source>
        <translation>未添加任何附件，请重新选择文件。</translation>
    </message>
    <message>
        <source>Case {number} belongs to another session.</source>
        <translation>{number} 号提案属于其他会次。</translation>
    </message>
    <message>
        <source>Choose a case of this session.</source>
        <translation>请选择本次会议的提案。</translation>
    </message>
    <message>
        <source>The ledger cannot be read: {file}</source>
        <translation>台账无法读取：{file}</translation>
    </message>
    <message>
        <source>See whether it is there and free. Nothing was taken in.</source>
        <translation>请检查文件是否存在、是否被占用。未导入任何内容。</translation>
    </message>
    <message>
        <source>This is neither a workbook nor a text table: {file}</source>
        <translation>此文件既非工作簿也非文本表格：{file}</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv. Nothing was taken in.</source>
        <translation>请另存为 .xlsx 或 .csv。未导入任何内容。</translation>
    </message>
    <message>
        <source>The workbook is damaged: {file}</source>
        <translation>工作簿已损坏：{file}</translation>
    </message>
    <message>
        <source>Open and save it in WPS or Excel. Nothing was taken in.</source>
        <translation>请用 WPS 或 Excel 打开后另存。未导入任何内容。</translation>
    </message>
    <message>
        <source>The workbook asks for a password: {file}</source>
        <translation>工作簿设有密码：{file}</translation>
    </message>
    <message>
        <source>Save it without one. Nothing was taken in.</source>
        <translation>请取消密码后另存。未导入任何内容。</translation>
    </message>
    <message>
        <source>The workbook holds more than a ledger can need: {file}</source>
        <translation>工作簿内容超出台账所需：{file}</translation>
    </message>
    <message>
        <source>Copy the ledger into a new workbook. Nothing was taken in.</source>
        <translation>请将台账复制到新工作簿。未导入任何内容。</translation>
    </message>
    <message>
        <source>Reading the workbook took too long: {file}</source>
        <translation>读取工作簿超时：{file}</translation>
    </message>
    <message>
        <source>The workbook carries parts that no ledger has: {file}</source>
        <translation>工作簿含有台账不应有的内容：{file}</translation>
    </message>
    <message>
        <source>The text table is in no known encoding: {file}</source>
        <translation>文本表格的编码无法识别：{file}</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as UTF-8. Nothing was taken in.</source>
        <translation>请另存为 .xlsx 或 UTF-8 编码。未导入任何内容。</translation>
    </message>
    <message>
        <source>An extension must end after {old_on}, the day it has now.</source>
        <translation>延期后的期限须晚于现期限 {old_on}。</translation>
    </message>
    <message>
        <source>Give a later day; what you typed is still here.</source>
        <translation>请填更晚的日期；已录入的内容仍在。</translation>
    </message>
    <message>
        <source>With extensions this deadline may reach {latest_on} at most.</source>
        <translation>按期限规则，延期最长至 {latest_on}。</translation>
    </message>
    <message>
        <source>Give an earlier day, or check the rule in the settings.</source>
        <translation>请填更早的日期，或在“设置”中核对期限规则。</translation>
    </message>
    <message>
        <source>The disk is full: {file}</source>
        <translation>磁盘已满：{file}</translation>
    </message>
    <message>
        <source>Nothing was written. Make room, or choose another place.</source>
        <translation>没有写入任何内容。请清理空间，或换一个位置。</translation>
    </message>
    <message>
        <source>Nothing may be written here: {file}</source>
        <translation>此处不允许写入：{file}</translation>
    </message>
    <message>
        <source>Close it in WPS or Excel, or choose another place.</source>
        <translation>请在 WPS 或 Excel 中关闭该文件，或换一个位置。</translation>
    </message>
    <message>
        <source>Another program has the file open: {file}</source>
        <translation>文件正被其他程序占用：{file}</translation>
    </message>
    <message>
        <source>The file or its folder is not there: {file}</source>
        <translation>文件或所在文件夹不存在：{file}</translation>
    </message>
    <message>
        <source>See whether the drive is connected, or choose another place.</source>
        <translation>请确认磁盘已接上，或换一个位置。</translation>
    </message>
    <message>
        <source>The name of the file is too long: {file}</source>
        <translation>文件名过长：{file}</translation>
    </message>
    <message>
        <source>The file cannot be read or written: {file}</source>
        <translation>文件无法读写：{file}</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>现在不能进行此操作。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未作任何改动。</translation>
    </message>
    <message>
        <source>{sentence} ({file})</source>
        <translation>{sentence}（{file}）</translation>
    </message>
    <message>
        <source>Nothing of {} could be taken in.</source>
        <translation>{} 没有可导入的内容。</translation>
    </message>
    <message>
        <source>This is of {}. The year also has: {}. Name a session to choose it.</source>
        <translation>已按{}生成。该年度还有：{}。如需生成该会次的文书，请用 --session 写明会次名称。</translation>
    </message>
    <message>
        <source>Password of {}: </source>
        <translation>请输入 {} 的密码：</translation>
    </message>
    <message>
        <source>Correct it; what you typed is still here.</source>
        <translation>请更正，已输入内容保留。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名称不能为空。</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>“{name}”已存在。</translation>
    </message>
    <message>
        <source>Cases depend on “{name}” as it is: {count}.</source>
        <translation>“{name}”正被 {count} 件案件使用。</translation>
    </message>
    <message>
        <source>“{value}” cannot be used here.</source>
        <translation>“{value}”在此不可用。</translation>
    </message>
    <message>
        <source>Orange must not begin before yellow.</source>
        <translation>橙灯不得早于黄灯。</translation>
    </message>
    <message>
        <source>These numbers make no deadline.</source>
        <translation>按所填数字无法算出期限。</translation>
    </message>
    <message>
        <source>At least one level must clear.</source>
        <translation>至少须有一级审签。</translation>
    </message>
    <message>
        <source>“{pattern}” makes no document number.</source>
        <translation>“{pattern}”不能用作文号。</translation>
    </message>
    <message>
        <source>Write {{n}} once, and {{year}} where the year belongs.</source>
        <translation>请写一次 {{n}} 表示序号，年份处写 {{year}}。</translation>
    </message>
    <message>
        <source>This is no usable Word template: {detail}</source>
        <translation>该文件不能用作 Word 模板：{detail}</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file and choose it again.</source>
        <translation>未作任何更改，请修正后重新选择。</translation>
    </message>
    <message>
        <source>The calendar file cannot be read: {field} {value}</source>
        <translation>无法读取年历文件：{field} {value}</translation>
    </message>
    <message>
        <source>This file is no calendar.</source>
        <translation>这不是年历文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file of one year in JSON form.</source>
        <translation>未作任何更改，请选择 JSON 格式的单年年历文件。</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>办理类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Key case</source>
        <translation>重点提案</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>确认承办</translation>
    </message>
    <message>
        <source>Given to a division</source>
        <translation>分解日期</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Grade of the lead unit</source>
        <translation>主办单位办理结果</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>领衔</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>处室负责人</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>批复日期</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>是否同意</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审签意见</translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>建议改交</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>Next date done</source>
        <translation>下次沟通已完成</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>催办日期</translation>
    </message>
    <message>
        <source>Received or sent</source>
        <translation>收到／送出</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免提</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Why not public</source>
        <translation>不予公开理由</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质审签</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>衡量标准</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Old day</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Consented by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开日期</translation>
    </message>
    <message>
        <source>Why reopened</source>
        <translation>重新打开理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Mend by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Other case</source>
        <translation>并案提案</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计算单位</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Moves off days off</source>
        <translation>逢休息日顺延</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Counts as resolved</source>
        <translation>计为已解决</translation>
    </message>
    <message>
        <source>Needs a promise</source>
        <translation>须登记承诺</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>界别</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>党派</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>编号格式</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>最后编号</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Base of grades</source>
        <translation>分类口径</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Open another data file</source>
        <translation>打开其他数据文件</translation>
    </message>
    <message>
        <source>Data files of Proposal Desk (*.pdesk)</source>
        <translation>提案办理台数据文件 (*.pdesk)</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>CPPCC proposal</source>
        <translation>政协提案</translation>
    </message>
    <message>
        <source>Congress suggestion</source>
        <translation>人大建议</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>独办</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>Co-handled</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>For reference</source>
        <translation>参阅</translation>
    </message>
    <message>
        <source>All in</source>
        <translation>已收齐</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>待收</translation>
    </message>
    <message>
        <source>Opinion overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>依申请公开</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>To sign in</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Return requested</source>
        <translation>退办申请中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>To assign</source>
        <translation>待分解</translation>
    </message>
    <message>
        <source>In handling</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>In clearance</source>
        <translation>审签中</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>待发文</translation>
    </message>
    <message>
        <source>Feedback due</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>To rehandle</source>
        <translation>再办理</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪落实</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>紧迫</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>talk with the lead proposer</source>
        <translation>与领衔提案人沟通</translation>
    </message>
    <message>
        <source>opinions of other units</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>addressees</source>
        <translation>送达对象</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>final file</source>
        <translation>定稿文件</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门走访</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请来访</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>座谈会</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地调研</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Before handling</source>
        <translation>办前</translation>
    </message>
    <message>
        <source>During handling</source>
        <translation>办中</translation>
    </message>
    <message>
        <source>After the answer</source>
        <translation>办后</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Assisting division</source>
        <translation>协办处室</translation>
    </message>
    <message>
        <source>Not yet accepted</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>来文</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>去文</translation>
    </message>
    <message>
        <source>Between divisions</source>
        <translation>处室之间</translation>
    </message>
    <message>
        <source>Division head</source>
        <translation>处室负责人</translation>
    </message>
    <message>
        <source>Office check</source>
        <translation>办公室核稿</translation>
    </message>
    <message>
        <source>Deputy director</source>
        <translation>分管局领导</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>局主要领导</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approved as amended</source>
        <translation>修改后同意</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>征询意见表</translation>
    </message>
    <message>
        <source>Phone note</source>
        <translation>电话记录</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Cannot be kept</source>
        <translation>无法落实</translation>
    </message>
    <message>
        <source>CPPCC member</source>
        <translation>政协委员</translation>
    </message>
    <message>
        <source>Congress deputy</source>
        <translation>人大代表</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>集体</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Cases we answer</source>
        <translation>我方答复的提案</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部提案</translation>
    </message>
    <message>
        <source>National</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区级</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Chaser</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Supervision notice</source>
        <translation>督查通知</translation>
    </message>
    <message>
        <source>Return window passed</source>
        <translation>退办期已过</translation>
    </message>
    <message>
        <source>Checklist overridden</source>
        <translation>越过核对清单</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Sign-in due</source>
        <translation>签收期限</translation>
    </message>
    <message>
        <source>Return request due</source>
        <translation>退办申请期限</translation>
    </message>
    <message>
        <source>Assignment due</source>
        <translation>分解期限</translation>
    </message>
    <message>
        <source>First contact due</source>
        <translation>首次沟通期限</translation>
    </message>
    <message>
        <source>Opinion due</source>
        <translation>会办意见期限</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Second reply due</source>
        <translation>再次答复期限</translation>
    </message>
    <message>
        <source>Feedback form due</source>
        <translation>反馈期限</translation>
    </message>
    <message>
        <source>Archiving due</source>
        <translation>归档期限</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>given to a division</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>opinion requested</source>
        <translation>征求会办意见</translation>
    </message>
    <message>
        <source>reply delivered</source>
        <translation>答复送达</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>反馈不满意</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>fixed date</source>
        <translation>固定日期</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>Not within our duties</source>
        <translation>不属本单位职责</translation>
    </message>
    <message>
        <source>Another unit should lead</source>
        <translation>应由其他单位主办</translation>
    </message>
    <message>
        <source>The same as another case</source>
        <translation>与其他提案重复</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>From a ledger</source>
        <translation>台账导入</translation>
    </message>
</context>
<context>
    <name>lamp</name>
    <message>
        <source>Promise due {}: {}</source>
        <translation>承诺期限 {}：{}</translation>
    </message>
    <message>
        <source>{} late</source>
        <translation>逾{}日</translation>
    </message>
    <message>
        <source>{} working days overdue</source>
        <translation>逾期 {} 个工作日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{}日</translation>
    </message>
    <message>
        <source>{} working days left</source>
        <translation>剩余 {} 个工作日</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Promises without a day are being tracked</source>
        <translation>承诺跟踪中，未定期限</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>逾期答复</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Answered on time</source>
        <translation>按时答复</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>paper_kinds</name>
    <message>
        <source>Reply letters</source>
        <translation>答复函</translation>
    </message>
    <message>
        <source>Feedback forms</source>
        <translation>征询意见表</translation>
    </message>
    <message>
        <source>Opinion letters to lead units</source>
        <translation>会办意见函</translation>
    </message>
    <message>
        <source>Case folders</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>As the office&apos;s letters look</source>
        <translation>按本单位设置</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函格式</translation>
    </message>
    <message>
        <source>Formal document</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Left out {} ({}): {}</source>
        <translation>未生成 {} 件（{}）：{}</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Chasers</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Supervision notice</source>
        <translation>督查通知</translation>
    </message>
    <message>
        <source>Printed as empty boxes: {}</source>
        <translation>以下字缺少字形，将印成空框：{}</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
    <message>
        <source>{} cannot be written. Close it in Excel or WPS, or choose another place.</source>
        <translation>{} 无法写入。请在 Excel 或 WPS 中关闭它，或另选位置。</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
</context>
<context>
    <name>protecting</name>
    <message>
        <source>The data file is being encrypted …</source>
        <translation>正在加密数据文件……</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Proposer</source>
        <translation>提案人</translation>
    </message>
    <message>
        <source>Request to hand back</source>
        <translation>退办申请</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Chaser</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Supervision notice</source>
        <translation>督查通知</translation>
    </message>
    <message>
        <source>Handled together</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Talked about</source>
        <translation>沟通涉及提案</translation>
    </message>
    <message>
        <source>Talked with</source>
        <translation>沟通对象</translation>
    </message>
    <message>
        <source>Of ours</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>{} removed</source>
        <translation>删除{}</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Deadline rule</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Issued summary</source>
        <translation>定稿总结</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Grade scheme</source>
        <translation>办理结果分类</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>总结段落</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>常用筛选</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Typical case</source>
        <translation>典型案例</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Look at the case again; nothing was changed.</source>
        <translation>请重新查看该提案；未作任何改动。</translation>
    </message>
    <message>
        <source>Fill it in; what you typed is still here.</source>
        <translation>请补填；已录入的内容仍在。</translation>
    </message>
    <message>
        <source>Case {number} is archived and locked.</source>
        <translation>{number} 号提案已归档锁定。</translation>
    </message>
    <message>
        <source>Reopen it before changing anything.</source>
        <translation>修改前请先重新打开。</translation>
    </message>
    <message>
        <source>Case {number} was handed back.</source>
        <translation>{number} 号提案已退回。</translation>
    </message>
    <message>
        <source>The case is not signed in yet.</source>
        <translation>该提案尚未签收。</translation>
    </message>
    <message>
        <source>Sign it in first.</source>
        <translation>请先签收。</translation>
    </message>
    <message>
        <source>The case is signed in already.</source>
        <translation>该提案已签收。</translation>
    </message>
    <message>
        <source>The case is answered already.</source>
        <translation>该提案已答复。</translation>
    </message>
    <message>
        <source>A request to hand the case back is open.</source>
        <translation>该提案正在申请退办。</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>请先批复。</translation>
    </message>
    <message>
        <source>No request to hand it back is open.</source>
        <translation>没有待批复的退办申请。</translation>
    </message>
    <message>
        <source>The case could be handed back until {until}.</source>
        <translation>退办申请截止日期为 {until}，现已超过。</translation>
    </message>
    <message>
        <source>Confirm it, or talk with whoever assigned it; a request made in time takes its day.</source>
        <translation>请确认受理，或与交办单位联系；期限内提出的申请，填当时的日期补录。</translation>
    </message>
    <message>
        <source>The case can still be handed back until {until}.</source>
        <translation>{until} 前仍可申请退办。</translation>
    </message>
    <message>
        <source>Confirm on a later day.</source>
        <translation>请在该日期之后确认。</translation>
    </message>
    <message>
        <source>The case counts as accepted already.</source>
        <translation>该提案已视为承办。</translation>
    </message>
    <message>
        <source>We owe no answer of our own to this case.</source>
        <translation>该提案无须本单位答复。</translation>
    </message>
    <message>
        <source>Only co-handled cases end with our opinion.</source>
        <translation>仅会办件以会办意见办结。</translation>
    </message>
    <message>
        <source>No division has accepted the lead yet.</source>
        <translation>尚无处室接收牵头任务。</translation>
    </message>
    <message>
        <source>Assign the case and let the division accept it.</source>
        <translation>请先分解，并由处室接收。</translation>
    </message>
    <message>
        <source>This part waits for no answer.</source>
        <translation>该项分工无须接收或退回。</translation>
    </message>
    <message>
        <source>The reply is being cleared.</source>
        <translation>答复正在审签。</translation>
    </message>
    <message>
        <source>It can be changed when a level sends it back.</source>
        <translation>退回后方可修改。</translation>
    </message>
    <message>
        <source>No reply waits for clearance.</source>
        <translation>没有待审签的答复。</translation>
    </message>
    <message>
        <source>Not every level has cleared the reply.</source>
        <translation>答复尚未完成各级审签。</translation>
    </message>
    <message>
        <source>Record the missing clearances first.</source>
        <translation>请先登记所缺的审签意见。</translation>
    </message>
    <message>
        <source>This round&apos;s reply is issued and stays as it is.</source>
        <translation>本轮答复已印发，不再改动。</translation>
    </message>
    <message>
        <source>There is no text of the reply yet.</source>
        <translation>尚无答复文稿。</translation>
    </message>
    <message>
        <source>Draft the reply first.</source>
        <translation>请先起草答复。</translation>
    </message>
    <message>
        <source>Every addressee has the reply already.</source>
        <translation>答复已送达全部对象。</translation>
    </message>
    <message>
        <source>The reply is not issued yet.</source>
        <translation>答复尚未印发。</translation>
    </message>
    <message>
        <source>Issue it first.</source>
        <translation>请先印发。</translation>
    </message>
    <message>
        <source>Nobody is dissatisfied with this round.</source>
        <translation>本轮没有不满意的反馈。</translation>
    </message>
    <message>
        <source>It has gone out already.</source>
        <translation>已经发出。</translation>
    </message>
    <message>
        <source>The matter is not finished yet.</source>
        <translation>事项尚未办结。</translation>
    </message>
    <message>
        <source>Take the steps that are still missing.</source>
        <translation>请先完成所缺步骤。</translation>
    </message>
    <message>
        <source>The case is not archived.</source>
        <translation>该提案尚未归档。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填写理由。</translation>
    </message>
    <message>
        <source>A text is needed.</source>
        <translation>须填写内容。</translation>
    </message>
    <message>
        <source>The gate is not passed; missing: {missing}.</source>
        <translation>核对清单未完成，尚缺：{missing}。</translation>
    </message>
    <message>
        <source>Complete it, or let the coordinator give a reason for passing.</source>
        <translation>请补齐，或由联络员填写越过理由。</translation>
    </message>
    <message>
        <source>{day} has not come yet.</source>
        <translation>{day} 尚未到来。</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>请选择今天或更早的日期。</translation>
    </message>
    <message>
        <source>{day} is too early; it cannot be before {not_before}.</source>
        <translation>{day} 过早，不得早于 {not_before}。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请选择更晚的日期。</translation>
    </message>
    <message>
        <source>A day is needed.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>A case cannot be linked with itself.</source>
        <translation>提案不能与自身并案。</translation>
    </message>
    <message>
        <source>The cases are linked already.</source>
        <translation>这些提案已并案。</translation>
    </message>
    <message>
        <source>The cases are not linked.</source>
        <translation>这些提案未并案。</translation>
    </message>
    <message>
        <source>It was chased today already.</source>
        <translation>今日已催办。</translation>
    </message>
    <message>
        <source>Once a day is enough; try tomorrow.</source>
        <translation>每日至多催办一次，请明日再催。</translation>
    </message>
    <message>
        <source>This is settled already.</source>
        <translation>该事项已了结。</translation>
    </message>
    <message>
        <source>Evidence is needed.</source>
        <translation>须填写佐证。</translation>
    </message>
    <message>
        <source>Nothing is owed here.</source>
        <translation>此处没有待办事项。</translation>
    </message>
    <message>
        <source>A reply of this grade needs at least one promise.</source>
        <translation>该类答复至少须有一项承诺。</translation>
    </message>
    <message>
        <source>Register the promise first.</source>
        <translation>请先登记承诺。</translation>
    </message>
    <message>
        <source>Another division has accepted the lead already.</source>
        <translation>已有其他处室接收牵头任务。</translation>
    </message>
    <message>
        <source>The division is closed.</source>
        <translation>该处室已撤销。</translation>
    </message>
    <message>
        <source>Choose another division.</source>
        <translation>请选择其他处室。</translation>
    </message>
    <message>
        <source>The grade belongs to another session&apos;s scheme.</source>
        <translation>该办理结果属于其他会次的等次方案。</translation>
    </message>
    <message>
        <source>Choose a grade of this session.</source>
        <translation>请选择本次会议的办理结果。</translation>
    </message>
    <message>
        <source>Nobody is chosen who does not owe an opinion already.</source>
        <translation>未勾选征求对象（已征求且尚未回复的不重复征求）。</translation>
    </message>
    <message>
        <source>Tick a unit or a division.</source>
        <translation>请勾选会办单位或处室。</translation>
    </message>
    <message>
        <source>Number {number} is taken.</source>
        <translation>编号 {number} 已被使用。</translation>
    </message>
    <message>
        <source>Leave it empty for the next of the series, or choose another.</source>
        <translation>请留空以自动编号，或另填编号。</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>overdue {}</source>
        <translation>逾期 {} 件</translation>
    </message>
    <message>
        <source>due today {}</source>
        <translation>今日到期 {} 件</translation>
    </message>
    <message>
        <source>talks to follow up {}</source>
        <translation>待跟进沟通 {} 件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>To do: {}</source>
        <translation>待办：{}</translation>
    </message>
</context>
<context>
    <name>report_check</name>
    <message>
        <source>Sum</source>
        <translation>合计不符</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>百分比不符</translation>
    </message>
    <message>
        <source>Base of a percentage</source>
        <translation>占比基数不符</translation>
    </message>
    <message>
        <source>Given twice</source>
        <translation>前后不一</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>分类件数不符</translation>
    </message>
    <message>
        <source>Stored figures</source>
        <translation>与台账不符</translation>
    </message>
    <message>
        <source>Given as {} here and as {} elsewhere</source>
        <translation>前后不一：此处为{}，另一处为{}</translation>
    </message>
    <message>
        <source>{} does not agree with {}</source>
        <translation>{}与{}不符</translation>
    </message>
    <message>
        <source>From {} to {} is {}, while the text says {}</source>
        <translation>由{}到{}，应为{}，文中为{}</translation>
    </message>
    <message>
        <source>The text says {}, the ledger {}</source>
        <translation>文中为{}，台账为{}</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}。</translation>
    </message>
    <message>
        <source>the sum {}</source>
        <translation>合计{}</translation>
    </message>
    <message>
        <source>the total {}</source>
        <translation>总数{}</translation>
    </message>
    <message>
        <source>Only {} are listed, not {}</source>
        <translation>只列出{}，与{}不等</translation>
    </message>
    <message>
        <source>{}={}, which is not {}</source>
        <translation>{}={}，不等于{}</translation>
    </message>
    <message>
        <source>{}/{}={}%, rounded {}%, while the text says {}</source>
        <translation>{}/{}={}%，四舍五入为{}%，文中为{}</translation>
    </message>
    <message>
        <source>, cut off instead of rounded</source>
        <translation>，系截尾而未四舍五入</translation>
    </message>
    <message>
        <source>, bent to make 100% of all</source>
        <translation>，系为凑足100%而调整尾数</translation>
    </message>
    <message>
        <source>{} is not {}/{} ({}%) but {}/{}={}%</source>
        <translation>{}不是{}/{}（{}%），而是{}/{}={}%</translation>
    </message>
    <message>
        <source>{}={}, so {} should read {}</source>
        <translation>{}={}，{}应为{}</translation>
    </message>
    <message>
        <source>{} is the share of {}</source>
        <translation>{}系按{}计算</translation>
    </message>
    <message>
        <source>no whole base gives {}</source>
        <translation>任何整数基数都得不出{}</translation>
    </message>
    <message>
        <source>{} needs a base of {}</source>
        <translation>按{}推算，基数应为{}</translation>
    </message>
    <message>
        <source>{} needs a base of {} to {}</source>
        <translation>按{}推算，基数应为{}至{}</translation>
    </message>
    <message>
        <source>; {}</source>
        <translation>；{}</translation>
    </message>
    <message>
        <source>up {}</source>
        <translation>增加{}</translation>
    </message>
    <message>
        <source>down {}</source>
        <translation>减少{}</translation>
    </message>
</context>
<context>
    <name>seat</name>
    <message>
        <source>The coordinator of this office</source>
        <translation>本单位联络员</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>我是</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>我是谁</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>Deadline rules</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>办理结果分类</translation>
    </message>
    <message>
        <source>Sectors and parties</source>
        <translation>界别党派</translation>
    </message>
    <message>
        <source>Draft templates</source>
        <translation>起草模板</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份和恢复</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Signed in on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>建议改交</translation>
    </message>
    <message>
        <source>Granted: the case goes back</source>
        <translation>同意退办</translation>
    </message>
    <message>
        <source>Refused: we go on handling it</source>
        <translation>不同意，继续办理</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>批复日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>批复意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Lead division</source>
        <translation>牵头处室</translation>
    </message>
    <message>
        <source>Assisting divisions</source>
        <translation>协办处室</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Division head</source>
        <translation>处室负责人</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Due inside</source>
        <translation>内部期限</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>分解日期</translation>
    </message>
    <message>
        <source>The last case of this topic: {}</source>
        <translation>同类提案上次由：{}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>Handed back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Divisions of ours</source>
        <translation>本单位处室</translation>
    </message>
    <message>
        <source>Opinions asked on</source>
        <translation>征求日期</translation>
    </message>
    <message>
        <source>Due (empty: by the rule)</source>
        <translation>期限（留空按规则推算）</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免提</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Opinion of</source>
        <translation>意见单位</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Opinion, or the reason for waiving or cancelling</source>
        <translation>意见内容，或免提、撤销的理由</translation>
    </message>
    <message>
        <source>To the lead unit</source>
        <translation>送主办单位</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Empty: the next of the series</source>
        <translation>留空则自动编号</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Reason when not public</source>
        <translation>不予公开理由</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>送审日期</translation>
    </message>
    <message>
        <source>Reason for passing the gate</source>
        <translation>越过核对清单的理由</translation>
    </message>
    <message>
        <source>Decision of {}</source>
        <translation>{}意见</translation>
    </message>
    <message>
        <source>Note (needed for sending back)</source>
        <translation>批注（退回时必填）</translation>
    </message>
    <message>
        <source>Written on the paper sheet</source>
        <translation>纸质审签单</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>送达对象</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>按日期判定</translation>
    </message>
    <message>
        <source>Name or pinyin initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Talked on</source>
        <translation>沟通日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Their opinion</source>
        <translation>对方意见</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Number or title</source>
        <translation>编号或标题</translation>
    </message>
    <message>
        <source>Next talk</source>
        <translation>下次沟通</translation>
    </message>
    <message>
        <source>Handled together with</source>
        <translation>与哪件并案</translation>
    </message>
    <message>
        <source>Number, title or proposer (pinyin initials)</source>
        <translation>编号、标题或提案人（拼音首字母）</translation>
    </message>
    <message>
        <source>Up to {} MB each; or drop them here.</source>
        <translation>单个不超过 {} MB，也可拖到此处。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Enclosure of the case</source>
        <translation>案件附件</translation>
    </message>
    <message>
        <source>Final file of the reply</source>
        <translation>答复定稿</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>文件类别</translation>
    </message>
    <message>
        <source>Mended on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>To be reached by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>完成依据</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>No answer came and none is expected</source>
        <translation>未反馈，不再等待</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>审签人</translation>
    </message>
    <message>
        <source>Cleared on</source>
        <translation>审签日期</translation>
    </message>
    <message>
        <source>Forms to</source>
        <translation>征询对象</translation>
    </message>
    <message>
        <source>Form of</source>
        <translation>反馈人</translation>
    </message>
    <message>
        <source>To be kept by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>衡量标准</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>New day (now {})</source>
        <translation>新期限（现为 {}）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>By hand, by post, …</source>
        <translation>当面、邮寄、机要交换…</translation>
    </message>
    <message>
        <source>Scans of the form</source>
        <translation>征询意见表扫描件</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>New day when extended</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Consented by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>To be mended by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Archive number</source>
        <translation>归档号</translation>
    </message>
    <message>
        <source>Archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Talks with the lead proposer: {}</source>
        <translation>与领衔提案人沟通 {} 次</translation>
    </message>
    <message>
        <source>All opinions are in or waived</source>
        <translation>会办意见已收齐或免提</translation>
    </message>
    <message>
        <source>The grade is set</source>
        <translation>已定办理结果</translation>
    </message>
    <message>
        <source>Addressees: {}</source>
        <translation>送达对象 {} 名</translation>
    </message>
    <message>
        <source>The document number is set</source>
        <translation>已编文号</translation>
    </message>
    <message>
        <source>The signer is set</source>
        <translation>已定签发人</translation>
    </message>
    <message>
        <source>The final file is attached</source>
        <translation>已附定稿</translation>
    </message>
    <message>
        <source>Promises registered: {}</source>
        <translation>已登记承诺 {} 项</translation>
    </message>
    <message>
        <source>No talk with the lead proposer yet</source>
        <translation>尚未与领衔提案人沟通</translation>
    </message>
    <message>
        <source>Opinions still owed: {}</source>
        <translation>会办意见尚缺 {} 份</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>未定办理结果</translation>
    </message>
    <message>
        <source>No addressee</source>
        <translation>没有送达对象</translation>
    </message>
    <message>
        <source>No document number yet</source>
        <translation>未编文号</translation>
    </message>
    <message>
        <source>No signer yet</source>
        <translation>未定签发人</translation>
    </message>
    <message>
        <source>No final file yet</source>
        <translation>未附定稿</translation>
    </message>
    <message>
        <source>This grade needs a promise</source>
        <translation>该类答复须登记承诺</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Ask to hand back</source>
        <translation>申请退办</translation>
    </message>
    <message>
        <source>Decide the return</source>
        <translation>批复退办</translation>
    </message>
    <message>
        <source>Confirm that the return window passed</source>
        <translation>确认受理（退办期满）</translation>
    </message>
    <message>
        <source>Assign to divisions</source>
        <translation>分解到处室</translation>
    </message>
    <message>
        <source>Division accepts</source>
        <translation>处室接收</translation>
    </message>
    <message>
        <source>Division hands back</source>
        <translation>处室退回</translation>
    </message>
    <message>
        <source>Ask for opinions</source>
        <translation>征求会办意见</translation>
    </message>
    <message>
        <source>Record an opinion</source>
        <translation>登记会办意见</translation>
    </message>
    <message>
        <source>Send our opinion</source>
        <translation>送出会办意见</translation>
    </message>
    <message>
        <source>Draft the reply</source>
        <translation>起草答复</translation>
    </message>
    <message>
        <source>Submit for clearance</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Record the clearance</source>
        <translation>登记审签</translation>
    </message>
    <message>
        <source>Issue the reply</source>
        <translation>印发答复</translation>
    </message>
    <message>
        <source>Record the delivery</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Send feedback forms</source>
        <translation>发出征询意见表</translation>
    </message>
    <message>
        <source>Record feedback</source>
        <translation>登记反馈</translation>
    </message>
    <message>
        <source>Open a new round</source>
        <translation>开始再办理</translation>
    </message>
    <message>
        <source>Register a promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Promise: progress</source>
        <translation>登记承诺进展</translation>
    </message>
    <message>
        <source>Promise: outcome</source>
        <translation>登记落实结果</translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervision notice</source>
        <translation>发督查通知</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Record a talk</source>
        <translation>登记沟通</translation>
    </message>
    <message>
        <source>Handle together with …</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Correct the talk</source>
        <translation>更正沟通记录</translation>
    </message>
    <message>
        <source>Record the mending</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>督查销号</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>增加节点</translation>
    </message>
    <message>
        <source>Milestone reached</source>
        <translation>节点完成</translation>
    </message>
    <message>
        <source>Handle apart again</source>
        <translation>解除并案</translation>
    </message>
    <message>
        <source>Enter a return asked for by {}</source>
        <translation>补录退办申请（{} 及以前提出）</translation>
    </message>
</context>
<context>
    <name>summary_fields</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会次</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Kind of cases, in full</source>
        <translation>件类全称</translation>
    </message>
    <message>
        <source>Kind of cases, in short</source>
        <translation>件类简称</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Cases in all</source>
        <translation>总件数</translation>
    </message>
    <message>
        <source>How percentages are rounded</source>
        <translation>百分比取舍说明</translation>
    </message>
    <message>
        <source>Typical cases, with titles</source>
        <translation>典型案例及标题</translation>
    </message>
    <message>
        <source>Cases we answer</source>
        <translation>应答复件数</translation>
    </message>
    <message>
        <source>Cases answered</source>
        <translation>已答复件数</translation>
    </message>
    <message>
        <source>Cases overdue</source>
        <translation>逾期件数</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺事项数</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>已落实承诺数</translation>
    </message>
    <message>
        <source>Modes with their cases</source>
        <translation>各办理类型件数</translation>
    </message>
    <message>
        <source>Lead cases</source>
        <translation>主办件数</translation>
    </message>
    <message>
        <source>Sole cases</source>
        <translation>独办件数</translation>
    </message>
    <message>
        <source>Separate cases</source>
        <translation>分办件数</translation>
    </message>
    <message>
        <source>Co-handled cases</source>
        <translation>会办件数</translation>
    </message>
    <message>
        <source>Cases for reference</source>
        <translation>参阅件数</translation>
    </message>
    <message>
        <source>Results with cases and shares</source>
        <translation>各类办理结果件数及占比</translation>
    </message>
    <message>
        <source>Base of the results</source>
        <translation>办理结果基数</translation>
    </message>
    <message>
        <source>Base of the results, in words</source>
        <translation>办理结果口径</translation>
    </message>
    <message>
        <source>Cases without a result yet</source>
        <translation>尚无办理结果件数</translation>
    </message>
    <message>
        <source>Grade that is tracked</source>
        <translation>跟踪的类别</translation>
    </message>
    <message>
        <source>Cases that are tracked</source>
        <translation>跟踪件数</translation>
    </message>
    <message>
        <source>B cases of the year before</source>
        <translation>上年B类</translation>
    </message>
    <message>
        <source>B cases of the year before, resolved</source>
        <translation>上年B类已落实</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通次数</translation>
    </message>
    <message>
        <source>Cases talked about</source>
        <translation>已沟通件数</translation>
    </message>
    <message>
        <source>Ways of contact with numbers</source>
        <translation>各沟通方式次数</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时办结</translation>
    </message>
    <message>
        <source>On time by the original date</source>
        <translation>按原期限按时办结</translation>
    </message>
    <message>
        <source>Opinions on time</source>
        <translation>会办意见按时办结</translation>
    </message>
    <message>
        <source>Talked about</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Met face to face</source>
        <translation>面商</translation>
    </message>
    <message>
        <source>Feedback received</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>Attitude at first</source>
        <translation>办理态度（初次）</translation>
    </message>
    <message>
        <source>Attitude in the end</source>
        <translation>办理态度（最终）</translation>
    </message>
    <message>
        <source>Result at first</source>
        <translation>办理结果（初次）</translation>
    </message>
    <message>
        <source>Result in the end</source>
        <translation>办理结果（最终）</translation>
    </message>
    <message>
        <source>{}: rate</source>
        <translation>{}率</translation>
    </message>
    <message>
        <source>{}: part and base</source>
        <translation>{}件数／基数</translation>
    </message>
    <message>
        <source>{}: satisfied or basically, rate</source>
        <translation>{}满意和基本满意率</translation>
    </message>
    <message>
        <source>{}: satisfied, rate</source>
        <translation>{}满意率</translation>
    </message>
    <message>
        <source>{}: satisfied, part and base</source>
        <translation>{}满意份数／收回份数</translation>
    </message>
    <message>
        <source>Grade {}: share</source>
        <translation>{}类占比</translation>
    </message>
    <message>
        <source>Grade {}: cases</source>
        <translation>{}类件数</translation>
    </message>
</context>
<context>
    <name>supervision</name>
    <message>
        <source>Divisions</source>
        <translation>各处室</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>办理责任清单</translation>
    </message>
    <message>
        <source>Promises and look back</source>
        <translation>承诺跟踪与回头看</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Waiting for my decision</source>
        <translation>待我决定</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新收</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>Talks to follow up</source>
        <translation>待跟进沟通</translation>
    </message>
    <message>
        <source>Feedback outstanding</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Opinions owed to us</source>
        <translation>待收会办意见</translation>
    </message>
    <message>
        <source>To archive</source>
        <translation>待归档</translation>
    </message>
</context>
<context>
    <name>unreadable</name>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>请复制其中的文字，粘贴到核数窗口。</translation>
    </message>
    <message>
        <source>Save it as DOCX in WPS or Word, then check that file.</source>
        <translation>请用 WPS 或 Word 另存为 DOCX 后再核对。</translation>
    </message>
    <message>
        <source>The report cannot be opened: {file}</source>
        <translation>无法打开文稿：{file}。</translation>
    </message>
    <message>
        <source>See whether it is still there and may be read.</source>
        <translation>请确认文件还在原处，且有权读取。</translation>
    </message>
    <message>
        <source>This is a folder, not a report: {file}</source>
        <translation>这是文件夹，不是文稿：{file}。</translation>
    </message>
    <message>
        <source>Choose the file inside it.</source>
        <translation>请选择其中的文件。</translation>
    </message>
    <message>
        <source>There are no words in this file: {file}</source>
        <translation>文件中没有文字：{file}。</translation>
    </message>
    <message>
        <source>If it is a scanned page, type or paste its text.</source>
        <translation>如系扫描件，请录入或粘贴其文字。</translation>
    </message>
    <message>
        <source>The document is damaged: {file}</source>
        <translation>文档已损坏：{file}。</translation>
    </message>
    <message>
        <source>Open it in WPS or Word, save it anew and try again.</source>
        <translation>请用 WPS 或 Word 打开并重新保存后再试。</translation>
    </message>
    <message>
        <source>PDF files cannot be checked: {file}</source>
        <translation>不能直接核对 PDF 文件：{file}。</translation>
    </message>
    <message>
        <source>This is a document of an older format: {file}</source>
        <translation>这是旧格式的文档：{file}。</translation>
    </message>
    <message>
        <source>There is no Word document in this file: {file}</source>
        <translation>文件中没有 Word 文档：{file}。</translation>
    </message>
    <message>
        <source>Choose a DOCX or a text file.</source>
        <translation>请选择 DOCX 或文本文件。</translation>
    </message>
    <message>
        <source>This is neither a text nor a DOCX: {file}</source>
        <translation>这既不是文本文件，也不是 DOCX：{file}。</translation>
    </message>
    <message>
        <source>The document asks for a password: {file}</source>
        <translation>文档设有密码：{file}。</translation>
    </message>
    <message>
        <source>Save it without one, then check that file.</source>
        <translation>请去掉密码另存后再核对。</translation>
    </message>
    <message>
        <source>The file holds far more than a report: {file}</source>
        <translation>文件内容远超一份文稿：{file}。</translation>
    </message>
    <message>
        <source>The document carries parts that no report has: {file}</source>
        <translation>文档含有文稿不应有的内容：{file}。</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>Begin the data file</source>
        <translation>新建数据文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Edit case</source>
        <translation>修改提案</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Ask to hand back</source>
        <translation>申请退办</translation>
    </message>
    <message>
        <source>Send our opinion</source>
        <translation>送出会办意见</translation>
    </message>
    <message>
        <source>Draft the reply</source>
        <translation>起草答复</translation>
    </message>
    <message>
        <source>Override the checklist</source>
        <translation>越过核对清单</translation>
    </message>
    <message>
        <source>Issue the reply</source>
        <translation>印发答复</translation>
    </message>
    <message>
        <source>Record feedback</source>
        <translation>登记反馈</translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Link cases</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Decide the return</source>
        <translation>批复退办</translation>
    </message>
    <message>
        <source>Confirm that the return window passed</source>
        <translation>确认受理（退办期满）</translation>
    </message>
    <message>
        <source>Assign to divisions</source>
        <translation>分解到处室</translation>
    </message>
    <message>
        <source>Division accepts</source>
        <translation>处室接收</translation>
    </message>
    <message>
        <source>Division hands back</source>
        <translation>处室退回</translation>
    </message>
    <message>
        <source>Record a talk</source>
        <translation>登记沟通</translation>
    </message>
    <message>
        <source>Correct the talk</source>
        <translation>更正沟通记录</translation>
    </message>
    <message>
        <source>Ask for opinions</source>
        <translation>征求会办意见</translation>
    </message>
    <message>
        <source>Record an opinion</source>
        <translation>登记会办意见</translation>
    </message>
    <message>
        <source>Submit for clearance</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Record the clearance</source>
        <translation>登记审签</translation>
    </message>
    <message>
        <source>Record the delivery</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Send feedback forms</source>
        <translation>发出征询意见表</translation>
    </message>
    <message>
        <source>Open a new round</source>
        <translation>开始再办理</translation>
    </message>
    <message>
        <source>Register a promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Promise: progress</source>
        <translation>登记承诺进展</translation>
    </message>
    <message>
        <source>Promise: outcome</source>
        <translation>登记落实结果</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Edit member</source>
        <translation>修改委员信息</translation>
    </message>
    <message>
        <source>Look at a phone number</source>
        <translation>查看电话号码</translation>
    </message>
    <message>
        <source>Edit the summary</source>
        <translation>修改总结</translation>
    </message>
    <message>
        <source>Issue the summary</source>
        <translation>印发总结</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Change the calendar</source>
        <translation>修改日历</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>增设账户</translation>
    </message>
    <message>
        <source>Disable an account</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>Change a password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>更换恢复密钥</translation>
    </message>
    <message>
        <source>Open by the recovery key</source>
        <translation>用恢复密钥打开</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
</context>
</TS>
