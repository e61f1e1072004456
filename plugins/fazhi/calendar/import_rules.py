"""What can be wrong in a file of somebody else's events, and what cannot come along."""

from fazhi.core.problem import Rule, Words

KIND_OF_FILE = Rule(
    "E180",
    Words("不会导入“{ending}”文件", "Files “{ending}” cannot be imported"),
    Words(
        "可以导入 .ics、.csv、.xlsx；旧的 .xls 另存为 .xlsx", "Import .ics, .csv or .xlsx; save an old .xls as .xlsx"
    ),
)
TOO_LARGE = Rule(
    "E181",
    Words("文件太大：{what}超过 {limit}", "The file is too large: {what} over {limit}"),
    Words("分成几个文件；表格里删去下面的空行", "Split it; in a sheet, delete the empty rows below"),
)
BROKEN = Rule(
    "E182",
    Words("这里读不懂：{detail}", "This cannot be read: {detail}"),
    Words("从原来的程序重新导出一次", "Export it again from the program it comes from"),
)
ENCODING = Rule(
    "E183",
    Words("文字不是 UTF-8，也不是 GB18030", "The text is neither UTF-8 nor GB18030"),
    Words("用编辑器“另存为”，编码选 UTF-8", "Save it again with the encoding UTF-8"),
)
NO_HEAD = Rule(
    "E184",
    Words("第一行没有“{missing}”这一列", "There is no column “{missing}” in the first row"),
    Words(
        "第一行写列名，如：日期、开始、结束、标题、地点、主题",
        "Name the columns in the first row, such as date, start, end, title, place, theme",
    ),
)
MISSING = Rule(
    "E185",
    Words("没有导入：这个活动没有“{key}”", "Not imported: the event has no “{key}”"),
    Words("在原文件里补上，再导入一次", "Add it to the file and import again"),
)
NOT_WHEN = Rule(
    "E186",
    Words("没有导入：“{value}”不是日期或时间", "Not imported: “{value}” is no date or time"),
    Words("写成 2026-12-04、9:00 这样的日期和时间", "Write dates and times like 2026-12-04 and 9:00"),
)
NO_YEAR = Rule(
    "E187",
    Words("没有导入：“{value}”没有年份", "Not imported: “{value}” has no year"),
    Words("加上 --year 2026，或在文件里写出年份", "Add --year 2026, or write the year into the file"),
)
NO_ZONE = Rule(
    "E188",
    Words("没有导入：不知道时区“{zone}”是几点", "Not imported: the time zone “{zone}” is unknown"),
    Words("在原来的程序里选 Asia/Shanghai，重新导出", "Choose Asia/Shanghai in the program and export again"),
)
NO_THEME = Rule(
    "E189",
    Words("没有导入：看不出“{title}”的主题", "Not imported: nothing says the theme of “{title}”"),
    Words(
        "加上 --theme，可以写：{themes}；或在文件里加“主题”一列",
        "Add --theme with one of: {themes}; or a column “theme”",
    ),
)
REFUSED = Rule(
    "E190",
    Words("没有导入“{title}”：{why}", "“{title}” is not imported: {why}"),
    Words("在原文件里改正，再导入一次", "Correct it in the file and import again"),
)
NOT_CARRIED = Rule(
    "E191",
    Words("没有带过来：{what}（{why}）", "Not carried over: {what} ({why})"),
    Words("需要的话，导入以后写进 events.yml", "Write it into events.yml afterwards if it matters"),
    "warning",
)
ALTERED = Rule(
    "E192",
    Words("有改动：{what}", "Altered: {what}"),
    Words("看一看 events.yml 里的结果", "Look at what stands in events.yml"),
    "warning",
)
NOT_REPEATED = Rule(
    "E193",
    Words(
        "重复规则没有带过来，只导入了第一次：{rule}",
        "The recurrence is not carried over, only its first day is: {rule}",
    ),
    Words("按 maintainers/calendar.md 的写法补上", "Write it as maintainers/calendar.en.md shows"),
    "warning",
)
ALREADY = Rule(
    "E194",
    Words("“{title}”已经有了（{id}），没有改动", "“{title}” is there already ({id}) and left as it is"),
    Words("要更新的话，直接改 events.yml 里的这个活动", "To update it, edit the event in events.yml"),
    "warning",
)
NOT_APPENDED = Rule(
    "E195",
    Words(
        "不能在这个文件末尾添加活动，没有改动", "Events cannot be added at the end of this file; it is left as it is"
    ),
    Words("把 events 放在文件最后，每个活动以“- id: …”开头", "Make “events” the last key, with a list of “- id: …”"),
)
HARMFUL = Rule(
    "E196",
    Words("没有打开这个工作簿：{why}", "The workbook is not opened: {why}"),
    Words("在表格软件里另存为 .xlsx 或 .csv", "Save it again as .xlsx or .csv from a spreadsheet program"),
)
NOT_INSTALLED = Rule(
    "E197",
    Words("读 .xlsx 要先安装 openpyxl", "Reading .xlsx needs openpyxl"),
    Words("运行 pip install 'fazhi[xlsx]'，或另存为 .csv", "Run pip install 'fazhi[xlsx]', or save as .csv"),
)
NO_EVENTS = Rule(
    "E198",
    Words("文件里没有活动", "There are no events in the file"),
    Words("核对是不是导出错了文件", "Check whether it is the right file"),
)
RULES = (
    KIND_OF_FILE, TOO_LARGE, BROKEN, ENCODING, NO_HEAD, MISSING, NOT_WHEN, NO_YEAR, NO_ZONE, NO_THEME, REFUSED, NOT_CARRIED, ALTERED, NOT_REPEATED, ALREADY, NOT_APPENDED, HARMFUL, NOT_INSTALLED, NO_EVENTS,
)  # fmt: skip
