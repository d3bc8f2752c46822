#!/bin/sh
# Prints where the system's Chromium is. Root on a system with apt gets it when it is missing; everybody
# else is told what to do.
set -eu

find_chromium() {
  if [ -n "${SLOTWRIGHT_CHROMIUM:-}" ]; then
    echo "$SLOTWRIGHT_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name"; then
      return
    fi
  done
  return 1
}

install_chromium() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  echo "Installing Chromium, which the browser tests need" >&2
  {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
  } >&2 || true
}

find_chromium && exit
install_chromium
find_chromium && exit
echo "slotwright: no Chromium found: install chromium or google-chrome, or say where it is by SLOTWRIGHT_CHROMIUM." >&2
exit 1
