#!/usr/bin/env bash
# zic of glibc 2.36 makes other clocks with -b slim than with -b fat from the same source.
#
# In Ojinaga, Mexico, summer time (-06:00) ended on 30 October 2022 with a change to standard time of another zone,
# also -06:00. RFC 9636 allows to leave a change out of a compiled file when the rules at the end of the file say the
# same. Here they do not: by them, summer time lasts until 6 November. The slim file gives -05:00 for that week.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get -qq download libc-bin=2.36-9+deb12u14 2>/dev/null
dpkg-deb -x libc-bin_*.deb .

cat >ojinaga <<'ZONE'
Rule m 1996 2000 - Apr Sun>=1 2 1 D
Rule m 2002 2022 - Apr Sun>=1 2 1 D
Rule m 1996 2000 - Oct lastSun 2 0 S
Rule m 2002 2022 - Oct lastSun 2 0 S
Rule u 2007 max - Mar Sun>=8 2 1 D
Rule u 2007 max - Nov Sun>=1 2 0 S
Zone America/Ojinaga -7 m M%sT 2010
 -7 u M%sT 2022 Oct 30 2
 -6 - CST 2022 Nov 30
 -6 u C%sT
ZONE

answer() {
  ./usr/sbin/zic -b "$1" -d "$work/$1" ojinaga
  TZ=$work/$1/America/Ojinaga date -d 2022-11-01T12:00Z +%:z
}
slim=$(answer slim)
fat=$(answer fat)
echo "zic $(./usr/sbin/zic --version): 1 November 2022 in Ojinaga: $slim with -b slim, $fat with -b fat"
[ "$slim" = -05:00 ] && [ "$fat" = -06:00 ]
