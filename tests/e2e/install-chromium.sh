#!/bin/sh
# The browser tests use the system's Chromium (Debian, Ubuntu); elsewhere what Playwright provides.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  if $sudo apt-get install -y -qq chromium fonts-noto-cjk >/dev/null; then
    command -v chromium >/dev/null 2>&1 && exit 0
  fi
fi
.venv/bin/playwright install chromium
