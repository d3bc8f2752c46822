#!/bin/sh
# Runs the Playwright project of the current folder in the system's Chromium and Firefox, and
# installs its packages first unless they are there. The arguments are those of `playwright test`.
set -eu

here=$(dirname "$0")
installed=node_modules/.package-lock.json
if [ ! -f $installed ] || [ package-lock.json -nt $installed ]; then
  npm ci >&2
fi
SLOTWRIGHT_CHROMIUM=$(sh "$here/chromium.sh")
SLOTWRIGHT_FIREFOX=$(sh "$here/firefox.sh")
export SLOTWRIGHT_CHROMIUM SLOTWRIGHT_FIREFOX
exec npx --no-install playwright test "$@"
