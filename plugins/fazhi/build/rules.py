"""The mistakes of settings, of raw HTML and links in pages, and of a finished site."""

from fazhi.core.problem import Rule, Words

NO_SETTINGS = Rule(
    "M101",
    Words("找不到设置文件 {name}", "There is no settings file {name}"),
    Words(
        "在项目文件夹里运行，或用 --config-file 指明它的位置",
        "Run this in the project's folder, or name the file with --config-file",
    ),
)
NOT_SETTINGS = Rule(
    "M102",
    Words("mkdocs.yml 应当由“键: 值”组成", "mkdocs.yml must consist of keys and values"),
    Words("第一层每行写成“site_name: 名称”这样的形式", "Write each line of the first level like “site_name: Name”"),
)
NO_DOCS = Rule(
    "M103",
    Words("内容文件夹 {name} 不存在", "The content folder {name} does not exist"),
    Words("建立这个文件夹，或改正 docs_dir", "Make the folder, or mend docs_dir"),
)
SETTING_MARKUP = Rule(
    "M104",
    Words("设置里的文字含有 HTML：{value}", "A text of the settings holds HTML: {value}"),
    Words("只写文字；它会原样出现在每一页上", "Write text only; it stands on every page as it is"),
)
NAV_MISSING = Rule(
    "M105",
    Words("导航里的页面 {target} 不存在", "The navigation names {target}, which does not exist"),
    Words("改正路径，或建立这个文件", "Mend the path, or make the file"),
)
INHERITED = Rule(
    "M106",
    Words("设置不能用 INHERIT 从别的文件继承", "The settings cannot inherit from another file with INHERIT"),
    Words("把设置全写在一个文件里", "Write all settings in one file"),
)
SITE_OVERLAPS = Rule(
    "M107",
    Words(
        "网站不能建在 {site}：那里是 {other}，建站会把它删掉",
        "The site cannot be built at {site}: {other} is there and would be deleted",
    ),
    Words(
        "用 -d 或 site_dir 指定一个单独的文件夹，如 site", "Name a folder of its own with -d or site_dir, such as site"
    ),
)
SITE_TAKEN = Rule(
    "M108",
    Words(
        "{site} 已经有内容，又不是建成的网站（没有 index.html 和 sitemap.xml）",
        "There is something at {site} that is no finished site (it has no index.html and sitemap.xml)",
    ),
    Words(
        "换一个文件夹，或确认里面的文件都不要后自己删去",
        "Choose another folder, or delete it yourself if you need none of it",
    ),
)
NAV_OMITS = Rule(
    "M109",
    Words("页面 {page} 没有列入导航，读者找不到它", "The navigation leaves out {page}; readers would not find it"),
    Words("在 mkdocs.yml 的 nav 里加一行“- {page}”", "Add a line “- {page}” to nav in mkdocs.yml"),
)
SAME_NAME = Rule(
    "M110",
    Words(
        "这个文件和 {other} 只有大小写不同，在U盘、Windows 和 macOS 上只剩一个",
        "This file and {other} differ in upper and lower case only; a USB stick, Windows or macOS keeps one of them",
    ),
    Words("给其中一个换个名字", "Give one of them another name"),
)
ODD_NAME = Rule(
    "M111",
    Words("文件名里有“{what}”，U盘和 Windows 存不下", "A USB stick or Windows cannot hold a file name with “{what}”"),
    Words("换成文字、数字、空格、“-”或“_”", "Use letters, digits, spaces, “-” or “_” instead"),
)
RAW_HTML = Rule(
    "X101",
    Words("正文里不能用 HTML 标签 {tag}", "The page cannot hold the HTML tag {tag}"),
    Words(
        "改用 Markdown；要显示标签本身，放进反引号", "Use Markdown; to show the tag itself put it between back-ticks"
    ),
)
RAW_ATTRIBUTE = Rule(
    "X102",
    Words("不能写属性 {attribute}", "The attribute {attribute} cannot be used"),
    Words("删去它；样式和脚本只能来自站点自己的文件", "Delete it; styles and scripts come from the site's own files"),
)
BAD_SCHEME = Rule(
    "X103",
    Words("链接不能以 {scheme} 开头", "A link cannot begin with {scheme}"),
    Words("改成 https:// 开头的网址或站内路径", "Use an https:// address or a path within the site"),
)
OTHER_HOST = Rule(
    "X104",
    Words("图片来自别的网站：{target}", "A picture comes from another site: {target}"),
    Words(
        "把图片放进 docs/ 再引用；读者的浏览器不向别处发请求",
        "Put the picture into docs/; readers' browsers ask no other host",
    ),
)
BROKEN_LINK = Rule(
    "X105",
    Words("链接的文件不存在：{target}", "The link leads to no file: {target}"),
    Words("改正路径（从本页所在的文件夹算起）", "Mend the path (it starts at this page's folder)"),
)
SWALLOWED = Rule(
    "X106",
    Words(
        "页面以“{key}:”这样的一行开头，会被当作页首信息而消失",
        "The page begins with a line “{key}:”, which would be taken for front matter and vanish",
    ),
    Words("在它前面写“---”页首信息，或先写标题", "Put front matter between “---” lines, or a heading, before it"),
)
MANY_OPEN = Rule(
    "X107",
    Words(
        "一段里有 {count} 个没有配对的“{mark}”，最多 {limit} 个",
        "One paragraph holds {count} marks “{mark}” that are never closed; the limit is {limit}",
    ),
    Words("补上另一半，或把它们放进反引号", "Close them, or put them between back-ticks"),
)
DEEP_MARKERS = Rule(
    "X108",
    Words(
        "一行里套了 {count} 层列表或引用，最多 {limit} 层",
        "One line nests {count} lists or quotes; the limit is {limit}",
    ),
    Words("减少行首的标记", "Use fewer marks at the start of the line"),
)
DEEP_INDENT = Rule(
    "X109",
    Words("缩进有 {count} 层，最多 {limit} 层", "The line is indented {count} levels; the limit is {limit}"),
    Words("减少行首的空格", "Use fewer spaces at the start of the line"),
)
WIDE_LINK = Rule(
    "X110",
    Words("链接的括号是全角的，会原样显示出来", "The brackets of the link are full-width; it would be shown as it is"),
    Words("把网址两边的括号改成半角的", "Put plain round brackets around the address"),
)
NOT_A_SOURCE = Rule(
    "X122",
    Words("链接这样写找不到文件：{target}", "Written like this the link finds no file: {target}"),
    Words("改成 {near}", "Write {near}"),
)
NAME_NOT_UTF8 = Rule(
    "M135",
    Words("文件名不是 UTF-8，网址里写不出来", "The file's name is not UTF-8; no address can hold it"),
    Words("给文件重新起名", "Give the file a new name"),
)
NO_PAGES = Rule(
    "B101",
    Words("建成的网站里没有页面", "The finished site has no page"),
    Words("检查 docs/ 里是否有 index.md", "See that docs/ holds index.md"),
)
CUT_PAGE = Rule(
    "B102",
    Words("页面不完整，没有 </html>", "The page is cut off: no </html>"),
    Words("检查 overrides/ 里的模板", "Look at the templates in overrides/"),
)
DEAD_LINK = Rule(
    "B103",
    Words("站内链接没有着落：{target}", "An internal link leads nowhere: {target}"),
    Words("改正指向它的页面或模板", "Mend the page or template that holds it"),
)
DEAD_ANCHOR = Rule(
    "B104",
    Words("链接的位置不存在：{target}", "A link leads to a place that is not on the page: {target}"),
    Words("标题改过字？把链接改成新的标题", "Has a heading changed? Use its new words in the link"),
)
FOREIGN_REQUEST = Rule(
    "B105",
    Words("页面会向别的网站发请求：{target}", "The page would ask another host: {target}"),
    Words("把文件放进网站，或删去它", "Put the file into the site, or delete it"),
)
INLINE_CODE = Rule(
    "B106",
    Words("页面里有内联的 {what}，安全策略会拦下它", "The page holds inline {what}, which the content policy blocks"),
    Words("写进单独的文件", "Put it into a file"),
)
HEAVY_PAGE = Rule(
    "B107",
    Words(
        "这一页有 {size} KB，超过 {limit} KB，旧手机要等很久",
        "This page has {size} KB, over {limit} KB: an old phone waits long for it",
    ),
    Words("把内容分成几页", "Split it into several pages"),
    "warning",
)
MALFORMED = Rule(
    "B108",
    Words(
        "网页的标签写错了：{what}（没有配对、交叉，或同一个属性、id 出现两次）",
        "The page's markup is wrong: {what} (no pair, crossed, or an attribute or id that stands twice)",
    ),
    Words(
        "打开这一页的源代码看这一行；改正写出它的那一页里的 HTML，或 overrides/ 里的模板",
        "Look at this line of the page's source; mend the HTML of the page that wrote it, or the template in overrides/",
    ),
)
CUT_FILE = Rule(
    "B128",
    Words("网页文件不完整，没有 </html>", "The HTML file is cut off: no </html>"),
    Words("补全文件的末尾", "Complete the end of the file"),
)
MALFORMED_HERE = Rule(
    "B129",
    Words(
        "标签写错了：{what}（没有配对、交叉，或同一个属性、id 出现两次）",
        "The markup is wrong: {what} (no pair, crossed, or an attribute or id that stands twice)",
    ),
    Words("改正这里的 HTML", "Mend the HTML here"),
)
BUSY = Rule(
    "B111",
    Words("另一次构建正在进行（锁文件 {lock}）", "Another build is running (lock {lock})"),
    Words("等它结束再试", "Wait until it ends, then try again"),
)
CANNOT_WRITE = Rule(
    "B112",
    Words("{path} 写不进磁盘：{detail}", "{path} cannot be written: {detail}"),
    Words(
        "检查剩余空间和文件夹权限；原来的网站没有变动",
        "Look at free space and permissions; the site you had is untouched",
    ),
)
DISK_FULL = Rule(
    "B127",
    Words("磁盘满了，写不下 {path}", "The disk is full: no room for {path}"),
    Words("腾出空间再试；原来的网站没有变动", "Make room and try again; the site you had is untouched"),
)
LEFTOVER = Rule(
    "B113",
    Words("建站留下的 {path} 删不掉", "{path}, left from building, cannot be deleted"),
    Words("检查它的权限，自己删去；网站不受影响", "Look at its permissions and delete it; the site is not affected"),
    "warning",
)
LEFTOVER_BLOCKS = Rule(
    "B114",
    Words("{path} 等文件夹删不掉，没有地方建站", "{path} and others cannot be deleted, so there is no place to build"),
    Words("检查它们的权限，自己删去", "Look at their permissions and delete them"),
)
RULES = (
    NO_SETTINGS, NOT_SETTINGS, NO_DOCS, SETTING_MARKUP, NAV_MISSING, NAV_OMITS, INHERITED, SITE_OVERLAPS, SITE_TAKEN,
    SAME_NAME, ODD_NAME, NAME_NOT_UTF8,
    RAW_HTML, RAW_ATTRIBUTE, BAD_SCHEME, OTHER_HOST, BROKEN_LINK, SWALLOWED, WIDE_LINK, NOT_A_SOURCE, MANY_OPEN, DEEP_MARKERS, DEEP_INDENT, NO_PAGES,
    CUT_PAGE, DEAD_LINK, DEAD_ANCHOR, FOREIGN_REQUEST, INLINE_CODE, HEAVY_PAGE, MALFORMED, CUT_FILE, MALFORMED_HERE, BUSY, CANNOT_WRITE, DISK_FULL, LEFTOVER,
    LEFTOVER_BLOCKS,
)  # fmt: skip
