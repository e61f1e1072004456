"""Words of the offline copy and of the command that makes it."""

from fazhi.core.problem import Words

README_NAME = "先看这里 READ ME.txt"
README = Words(
    "1. 把整个压缩包解压到U盘或电脑上（不要在压缩包里直接打开）。\r\n"
    "2. 打开文件夹“{folder}”，双击 index.html。英文版是 en 文件夹里的 index.html。\r\n"
    "3. 不需要联网，也不会把任何内容发到网上。测验的作答只保存在这台设备的浏览器里。\r\n",
    "1. Unzip the whole archive to a USB stick or a computer (do not open pages inside the archive).\r\n"
    "2. Open the folder “{folder}” and double-click index.html. The English site is index.html in the folder en.\r\n"
    "3. No network is needed and nothing is sent anywhere. Quiz answers stay in this device's browser.\r\n",
)
PACKED = Words(
    "离线包做好了：{path}（{size:.1f} MB），校验值在 {sums}",
    "The offline copy is ready: {path} ({size:.1f} MB), its checksum is in {sums}",
)
NO_SITE = Words(
    "还没有建好的网站 {site}，先运行 fazhi build", "There is no built site at {site}; run fazhi build first"
)
