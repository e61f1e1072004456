"""What can be wrong with a law's text that is imported."""

from fazhi.core.problem import Rule, Words

UNREADABLE = Rule(
    "A301",
    Words("读不出这个文件：{detail}", "The file cannot be read: {detail}"),
    Words(
        "从国家法律法规数据库重新下载 .docx，或另存为 UTF-8 的 .txt、.md",
        "Download the .docx from the national database again, or save it as .txt or .md in UTF-8",
    ),
)
REASONS = {
    "zip": Words("不是 Word 的 .docx 文件，或者没有下载完整", "it is no .docx file of Word, or not whole"),
    "XML": Words("Word 文件里的文字损坏了", "the text in the Word file is broken"),
    "DOCTYPE": Words("Word 文件里有不该有的声明", "the Word file holds a declaration that does not belong there"),
    "UTF-8": Words("文字不是 UTF-8 编码", "the text is not in UTF-8"),
}
"""Why a file cannot be read, in words; what is not here is said as it is."""
LAW_NOT_FOUND = Rule(
    "A302",
    Words("登记里没有“{title}”", "The registry has no “{title}”"),
    Words(
        "第一行写法律全称；新的法律先在 docs/_data/laws/ 里登记",
        "Put the law's full name on the first line; add a new law to docs/_data/laws/ first",
    ),
)
COUNT_DIFFERS = Rule(
    "A303",
    Words("文本有 {found} 条，登记是 {count} 条", "The text has {found} articles, the registry says {count}"),
    Words(
        "文本不全，或者不是现行版本；换一份，或核对登记",
        "The text is not whole or not the present one; take another, or check the entry",
    ),
)
OUT_OF_ORDER = Rule(
    "A304",
    Words("这里应当是第 {wanted} 条，文本里是第 {found} 条", "Article {wanted} is wanted here, the text has {found}"),
    Words("检查文本有没有缺行、重复或合并的条", "Look for lines that are missing, repeated or run together"),
)
CHAPTER_DIFFERS = Rule(
    "A305",
    Words("第 {article} 条前面没有标题“{title}”", "The heading “{title}” is not before article {article}"),
    Words("核对章的位置和登记里的范围", "Check the chapter's place and its range in the registry"),
)
RULES = (UNREADABLE, LAW_NOT_FOUND, COUNT_DIFFERS, OUT_OF_ORDER, CHAPTER_DIFFERS)
