"""The mistakes that only MkDocs and the templates find, said in the site's language."""

from fazhi.core.problem import Rule, Words

UNKNOWN_SETTING = Rule(
    "M120",
    Words("没有“{key}”这项设置", "There is no setting “{key}”"),
    Words("可以写的名字：{near}", "These can be written: {near}"),
)
WRONG_TYPE = Rule(
    "M121",
    Words("设置“{key}”的值不是该有的一类", "The value of the setting “{key}” is of the wrong kind"),
    Words("写成这样：{example}", "Write it like this: {example}"),
)
NO_PLUGIN = Rule(
    "M122",
    Words("没有安装插件“{name}”", "The plugin “{name}” is not installed"),
    Words("改正名字（安装了的有：{near}），或安装它", "Mend the name (installed are {near}), or install it"),
)
NO_EXTENSION = Rule(
    "M123",
    Words("没有安装 Markdown 扩展“{name}”", "The Markdown extension “{name}” is not installed"),
    Words("改正名字，或安装它的软件包", "Mend the name, or install its package"),
)
EXTENSION_OPTION = Rule(
    "M124",
    Words(
        "Markdown 扩展“{name}”不接受这样的设置：{detail}",
        "The Markdown extension “{name}” refuses its settings: {detail}",
    ),
    Words("查看它的文档，改正或删去这一项", "Look it up, and mend or delete the setting"),
)
NO_THEME = Rule(
    "M125",
    Words("没有安装主题“{name}”", "The theme “{name}” is not installed"),
    Words("改正名字（安装了的有：{near}），或安装它", "Mend the name (installed are {near}), or install it"),
)
NO_PATH = Rule(
    "M126",
    Words("设置“{key}”里的 {path} 不存在", "The setting “{key}” names {path}, which does not exist"),
    Words("改正路径，或建立这个文件或文件夹", "Mend the path, or make the file or folder"),
)
NOT_GIVEN = Rule(
    "M127",
    Words("缺少设置“{key}”", "The setting “{key}” is missing"),
    Words("加上“{key}: …”", "Add “{key}: …”"),
)
WRONG_SETTING = Rule(
    "M128",
    Words("设置“{key}”不能这样写：{detail}", "The setting “{key}” cannot be written like this: {detail}"),
    Words("照 MkDocs 的这句话改正", "Mend what MkDocs says"),
)
NAV_ABSOLUTE = Rule(
    "M129",
    Words("导航里的路径不能以“/”开头：{target}", "A path in the navigation cannot begin with “/”: {target}"),
    Words(
        "写页面在 docs/ 里的路径，或 https:// 开头的网址", "Write the page's path below docs/, or an https:// address"
    ),
)
ONE_OF = Rule(
    "M131",
    Words("设置“{key}”不能是 {value}", "The setting “{key}” cannot be {value}"),
    Words("写其中一个：{choices}", "Write one of {choices}"),
)
NO_ADDRESS = Rule(
    "M132",
    Words("设置“{key}”不是完整的网址", "The setting “{key}” is no whole address"),
    Words("写成 https:// 开头的网址", "Write an address that begins with https://"),
)
NO_TEMPLATE_FILE = Rule(
    "M133",
    Words("设置“{key}”里的模板 {name} 不存在", "The setting “{key}” names the template {name}, which does not exist"),
    Words("改正名字，或建立这个文件", "Mend the name, or make the file"),
)
MISREAD_SETTING = Rule(
    "M134",
    Words("设置的值 {value} 不加引号读不懂", "The value {value} of a setting cannot be read without quotation marks"),
    Words(
        "是日期，就改成存在的日期；不是日期，就加上引号",
        "If it is a date, write one that exists; if not, put it between quotation marks",
    ),
)
NO_ANCHOR = Rule(
    "X120",
    Words("页面 {page} 上没有 #{anchor} 这个位置", "The page {page} has no place #{anchor}"),
    Words("标题改过字？这一页上有：{near}", "Has a heading changed? The page has {near}"),
)
NOT_PUBLISHED = Rule(
    "X121",
    Words("链接的页面 {target} 不会发布", "The link leads to {target}, which is not published"),
    Words(
        "改成别的页面，或在 mkdocs.yml 的 exclude_docs、draft_docs 里去掉它",
        "Link to another page, or take it out of exclude_docs and draft_docs in mkdocs.yml",
    ),
)
TEMPLATE_SYNTAX = Rule(
    "B120",
    Words("模板读不懂：{detail}", "The template cannot be read: {detail}"),
    Words("改正这一行的 Jinja 标记", "Mend the Jinja marks of this line"),
)
TEMPLATE_OPEN = Rule(
    "B121",
    Words("模板里的“{tag}”没有结束", "“{tag}” is never closed in the template"),
    Words("在它管的内容后面写“end{tag}”", "Write “end{tag}” after what belongs to it"),
)
TEMPLATE_TAG = Rule(
    "B122",
    Words("模板里不能有标记“{tag}”", "The template cannot hold the tag “{tag}” here"),
    Words("检查拼写，以及它上面的标记有没有结束", "Look at its spelling, and whether the tags above it are closed"),
)
TEMPLATE_NAME = Rule(
    "B123",
    Words("模板用了没有的名字“{name}”", "The template uses the name “{name}”, which nothing has"),
    Words("改正名字，或先用“is defined”判断", "Mend the name, or ask “is defined” first"),
)
TEMPLATE_GONE = Rule(
    "B124",
    Words("模板 {name} 不存在", "There is no template {name}"),
    Words("改正名字，或在 overrides/ 里建立它", "Mend the name, or make it in overrides/"),
)
TEMPLATE_FAILED = Rule(
    "B125",
    Words("模板的这一行出错：{detail}", "This line of the template fails: {detail}"),
    Words("改正这一行；原来的网站没有变动", "Mend the line; the site you had is untouched"),
)
PROGRAM_FAILED = Rule(
    "B126",
    Words("程序的这一行出错：{detail}", "This line of the program fails: {detail}"),
    Words("改正这一行；原来的网站没有变动", "Mend the line; the site you had is untouched"),
)
ENGINE_FAILED = Rule(
    "B110",
    Words("MkDocs 没有建成网站：{detail}", "MkDocs did not build the site: {detail}"),
    Words("照它的这句话改正；原来的网站没有变动", "Mend what it says; the site you had is untouched"),
)
RULES = (
    UNKNOWN_SETTING, WRONG_TYPE, NO_PLUGIN, NO_EXTENSION, EXTENSION_OPTION, NO_THEME, NO_PATH, NOT_GIVEN, WRONG_SETTING,
    NAV_ABSOLUTE, ONE_OF, NO_ADDRESS, NO_TEMPLATE_FILE, MISREAD_SETTING, NO_ANCHOR, NOT_PUBLISHED, TEMPLATE_SYNTAX, TEMPLATE_OPEN, TEMPLATE_TAG,
    TEMPLATE_NAME, TEMPLATE_GONE, TEMPLATE_FAILED, PROGRAM_FAILED, ENGINE_FAILED,
)  # fmt: skip
