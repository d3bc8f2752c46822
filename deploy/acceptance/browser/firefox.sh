#!/bin/sh
# Prints where the system's Firefox is. Root on a system with apt gets it when it is missing; for everybody
# else its tests are left out, and nothing is printed.
set -eu

find_firefox() {
  if [ -n "${SLOTWRIGHT_FIREFOX:-}" ]; then
    echo "$SLOTWRIGHT_FIREFOX"
    return
  fi
  for name in firefox-esr firefox; do
    if command -v "$name"; then
      return
    fi
  done
  return 1
}

find_firefox && exit
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Firefox, which the browser tests need" >&2
  {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends firefox-esr
  } >&2 || true
fi
find_firefox || echo "slotwright: no Firefox found: its tests are left out." >&2
