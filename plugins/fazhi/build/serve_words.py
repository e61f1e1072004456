"""What `fazhi serve` says in the terminal."""

from fazhi.core.problem import Words

STARTING = Words("正在建立网站，第一次要久一点……", "Building the site; the first time takes longest …")
SERVING = Words(
    "打开 {url} 预览；保存后页面自动更新，按 Ctrl-C 结束。", "Open {url}; pages follow as you save. Ctrl-C ends."
)
SHOWN = Words("{source} 已更新：{count} 个页面", "{source} is shown anew: {count} page(s)")
WHOLE = Words("整个网站已更新（菜单、检索、引用）", "The whole site is up to date (menu, search, references)")
LAST_GOOD = Words(
    "没有建成，仍显示上一次的网站；改好后会自动重试。",
    "The build failed; the last good site stays. It is tried again when you save.",
)
TOO_MUCH = Words("这一页有上面的错误，仍显示上一次的样子。", "The page stays as it was, for the mistakes above.")
NO_SUCH_PORT = Words("不能使用地址 {address}：{why}", "Cannot listen at {address}: {why}")
