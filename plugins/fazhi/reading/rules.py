"""The mistakes in a reading block; `docs/maintainers/problems.md` explains them."""

from fazhi.core.block_rules import block_rules
from fazhi.core.problem import Rule, Words

BLOCK = block_rules("R", Words("晨读", "reading"), Words("晨读", "reading"))
UNKNOWN_LINE = Rule(
    "R110",
    Words("看不懂这一行：{text}", "This line cannot be read: {text}"),
    Words(
        "先写设置（学段、说明、时长、拼音、语速、读音），再写“流程：”“正文：”，或直接写“领读：……”",
        "Begin with settings (stage, note, time, pinyin, pace, say), then “Run sheet:”, “Text:” or at once “Leader: …”",
    ),
)
UNKNOWN_PART = Rule(
    "R111",
    Words("没有“{part}”这种读法", "There is no part “{part}”"),
    Words(
        "可以写：领读、老师、齐读、男生、女生、左边、右边、一组到十二组；不是分工，就在行首加“齐读：”",
        "Use leader, teacher, all, boys, girls, left, right, group 1 to group 12; if it is no part, put “All: ” before it",
    ),
)
EMPTY_PART = Rule(
    "R112",
    Words("“{part}”没有要读的内容", "There is nothing to read for “{part}”"),
    Words("在后面或下一行写上要读的话，或删去这一行", "Write the words behind it or on the next line, or delete it"),
)
TWICE = Rule(
    "R113",
    Words("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    Words(
        "合成一处，或删去其中一处（只有“读音”和“原文”可以写几行）",
        "Join them or delete one; only “Say” and “Law” may be repeated",
    ),
)
EMPTY_VALUE = Rule(
    "R114",
    Words("“{key}”后面没有内容", "There is nothing after “{key}”"),
    Words("写上内容，或删去这一行", "Write its text, or delete the line"),
)
BAD_SETTING = Rule(
    "R115",
    Words("“{key}”不能是“{value}”", "“{key}” cannot be “{value}”"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
NO_TEXT = Rule(
    "R116",
    Words("晨读里没有要读的内容", "There is nothing to read"),
    Words("在“正文：”下面一行一句写上要读的话", "Write what is to be read below “Text:”, one line after another"),
)
BAD_TIME = Rule(
    "R117",
    Words("流程里的这一行没有时间：{text}", "This line of the run sheet has no time: {text}"),
    Words(
        "写成“9:05 升国旗，唱国歌”，小时从 0 到 23，分钟从 00 到 59",
        "Write it like “9:05 Flag-raising”, hours from 0 to 23, minutes from 00 to 59",
    ),
)
TIME_FALLS = Rule(
    "R118",
    Words(
        "流程的时间没有往后走：{time} 在 {before} 后面", "The times of the run sheet do not rise: {time} after {before}"
    ),
    Words("按时间先后写，每一步都比上一步晚", "Write the steps in order of time, each later than the one before"),
)
EMPTY_STAGE = Rule(
    "R119",
    Words("{time} 没有写要做什么", "Nothing happens at {time}"),
    Words("在时间后面写上环节，或删去这一行", "Write what happens after the time, or delete the line"),
)
BAD_PINYIN = Rule(
    "R120",
    Words("读不懂的拼音：{text}", "This is no pinyin: {text}"),
    Words(
        "写成“重{{chóng}}新”或“重{{chong2}}新”，轻声不标声调，ü 可以写成 v",
        "Write “重{{chóng}}新” or “重{{chong2}}新”; no mark for the neutral tone, v for ü",
    ),
)
PINYIN_WITHOUT_CHARACTER = Rule(
    "R121",
    Words("拼音“{text}”前面没有那么多汉字", "The pinyin “{text}” has too few characters before it"),
    Words(
        "把花括号紧跟在要注音的字后面，一个字一个音节",
        "Put the braces right behind the characters, one syllable for each",
    ),
)
SYLLABLE_COUNT = Rule(
    "R122",
    Words(
        "“{word}”有 {characters} 个字，拼音有 {syllables} 个音节",
        "“{word}” has {characters} characters but {syllables} syllables",
    ),
    Words(
        "一个字一个音节，中间空一格，例如“读音：重新=chóng xīn”",
        "One syllable for each character, with spaces between, such as “Say: 重新=chóng xīn”",
    ),
)
WORD_NOT_THERE = Rule(
    "R123",
    Words("正文里没有“{word}”，这个读音用不上", "“{word}” is not in the text, so its pinyin is of no use"),
    Words("改正字，或删去这个读音", "Correct the word, or delete it"),
)
NO_PINYIN = Rule(
    "R124",
    Words("查不到这些字的拼音：{characters}", "No pinyin is known for: {characters}"),
    Words(
        "在字后面用花括号写上拼音，例如“重{{chóng}}新”",
        "Write it in braces behind the character, such as “重{{chóng}}新”",
    ),
    "warning",
)
LONG_BREATH = Rule(
    "R125",
    Words(
        "这一句有 {count} 个字中间不停顿，一口气读不完（最多 {limit} 个）",
        "{count} characters without a pause cannot be read in one breath (at most {limit})",
    ),
    Words("加一个逗号，或分成两行", "Put in a comma, or make two lines of it"),
    "warning",
)
NOT_IMPORTED = Rule(
    "R126",
    Words("找不到这一处的原文：{citation}", "The text of this place is not there: {citation}"),
    Words(
        "没有导入这部法律的，先用 fazhi law import 导入；已经导入的，核对条和款的序号；也可以不写“原文”，改用自己的话",
        "Import the law with fazhi law import; if it is imported, check the numbers of article and paragraph; or read words of your own instead",
    ),
)
NOT_CITATION = Rule(
    "R127",
    Words("“原文”里的“{text}”不是法律出处", "“{text}” is no citation of law"),
    Words(
        "写成“原文：《宪法》第一条”或“原文：《宪法》序言末段”", "Write “Law: 《宪法》第一条” or “Law: 《宪法》序言末段”"
    ),
)
OPEN_BRACE = Rule(
    "R128",
    Words("花括号不成对：{text}", "The braces do not pair: {text}"),
    Words(
        "每个拼音写成“字{{zì}}”，花括号里只写拼音",
        "Write each pinyin as “字{{zì}}”, with nothing but pinyin between the braces",
    ),
)
BAD_SAY = Rule(
    "R129",
    Words("看不懂这个读音：{text}", "This cannot be read: {text}"),
    Words("写成“读音：重新=chóng xīn”，几个词之间用“；”隔开", "Write “Say: 重新=chóng xīn”, several separated by “;”"),
)
NOT_ITS_SOUND = Rule(
    "R130",
    Words(
        "“{character}”没有“{said}”这个读音（字典里是：{known}）",
        "“{character}” is not read “{said}” (the dictionary has: {known})",
    ),
    Words(
        "核对这个字的读音；花括号要紧跟在它注音的字后面",
        "Check how the character is read; the braces stand right behind the character that they spell",
    ),
    "warning",
)
RULES = (
    *BLOCK.all, UNKNOWN_LINE, UNKNOWN_PART, EMPTY_PART, TWICE, EMPTY_VALUE, BAD_SETTING, NO_TEXT, BAD_TIME, TIME_FALLS,
    EMPTY_STAGE, BAD_PINYIN, PINYIN_WITHOUT_CHARACTER, SYLLABLE_COUNT, WORD_NOT_THERE, NO_PINYIN, LONG_BREATH, NOT_IMPORTED,
    NOT_CITATION, OPEN_BRACE, BAD_SAY, NOT_ITS_SOUND,
)  # fmt: skip
