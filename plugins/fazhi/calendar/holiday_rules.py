"""What can be wrong in holidays/<year>.yml."""

from fazhi.core.problem import Rule, Words

NOT_HOLIDAYS = Rule(
    "E401",
    Words("这里应当有“year”“paper”“holidays”几个键", "Here must be the keys “year”, “paper” and “holidays”"),
    Words("照 holidays/2026.yml 的样子写", "Write it like holidays/2026.yml"),
)
FILE_YEAR = Rule(
    "E402",
    Words("文件名是“{name}”，里面的年份是 {year}", "The file is called “{name}”, the year in it is {year}"),
    Words("文件名写成 {year}.yml", "Call the file {year}.yml"),
)
NO_PAPER = Rule(
    "E403",
    Words("放假安排没有写出处", "The holidays have no source"),
    Words(
        "加一行“paper: https://www.gov.cn/…”；还没有公布的，写“announced: false”",
        "Add a line “paper: https://www.gov.cn/…”, or “announced: false” while there is none",
    ),
)
BAD_PAPER = Rule(
    "E404",
    Words("“{paper}”不是中国政府网的网址", "“{paper}” is no address of gov.cn"),
    Words(
        "写国务院办公厅通知的网址，以 https://www.gov.cn/ 开头",
        "Write the address of the State Council’s notice, beginning with https://www.gov.cn/",
    ),
)
NOT_YET = Rule(
    "E405",
    Words("写了还没有公布，又写了“{key}”", "Nothing is announced, yet there is “{key}”"),
    Words(
        "公布以后删去“announced: false”；没有公布的不要写",
        "Delete “announced: false” once it is announced; write nothing before",
    ),
)
OTHER_YEAR = Rule(
    "E406",
    Words("{day} 不属于 {year} 年的安排", "{day} does not belong to the arrangement of {year}"),
    Words("改正日期，或写到那一年的文件里", "Correct the day or write it into the file of its year"),
)
DAY_TWICE = Rule(
    "E407",
    Words("{day} 已写成“{name}”的放假日", "{day} is already a day off of “{name}”"),
    Words("每一天只写一次", "Write every day once"),
)
OFF_AND_WORK = Rule(
    "E408",
    Words("{day} 既放假又上班", "{day} is both a day off and a workday"),
    Words("对照通知，删去其中一处", "Compare with the notice and delete one of them"),
)
WORK_ON_WEEKDAY = Rule(
    "E409",
    Words("{day} 不是周末，本来就上班", "{day} is no weekend day: people work anyway"),
    Words("对照通知改正；这里只写周末的调休上班", "Compare with the notice; only weekend days are written here"),
)
WORK_TWICE = Rule(
    "E410",
    Words("{day} 写了两次上班", "{day} is written twice as a workday"),
    Words("删去其中一处", "Delete one of them"),
)
LONG_HOLIDAY = Rule(
    "E411",
    Words("放假 {days} 天，超过 {limit} 天", "The holiday has {days} days, over {limit}"),
    Words("核对第一天和最后一天", "Check first and last day"),
)
RULES = (
    NOT_HOLIDAYS, FILE_YEAR, NO_PAPER, BAD_PAPER, NOT_YET, OTHER_YEAR, DAY_TWICE, OFF_AND_WORK, WORK_ON_WEEKDAY, WORK_TWICE, LONG_HOLIDAY,
)  # fmt: skip
