#!/usr/bin/env bash
# rrule 2.8.1 and rrule-temporal 2.2.8 read a rule that names weeks, but no days, in two ways.
#
# RFC 5545, section 3.3.10: what a rule does not say is taken from DTSTART. FREQ=YEARLY;BYWEEKNO=20 from a Monday of
# week 20 is therefore that Monday every year, as rrule-temporal and the libraries of Java have it. rrule, like
# dateutil of Python from which it comes, gives all seven days of the week.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1 rrule-temporal@2.2.8 >/dev/null

cat >finding.mjs <<'JS'
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';

const rule = 'FREQ=YEARLY;BYWEEKNO=20;COUNT=3';
const start = new Date(Date.UTC(2026, 4, 11, 9));
const one = new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: start }).all();
const other = new RRuleTemporal({ rruleString: `DTSTART:20260511T090000Z\nRRULE:${rule}` }).all();
console.log('rrule: ' + one.map((date) => date.toISOString().slice(0, 10)).join(' '));
console.log('rrule-temporal: ' + other.map((date) => date.toPlainDate().toString()).join(' '));
JS

seen=$(node finding.mjs)
expected='rrule: 2026-05-11 2026-05-12 2026-05-13
rrule-temporal: 2026-05-11 2027-05-17 2028-05-15'
[ "$seen" = "$expected" ] || {
  printf 'The two have changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: rrule gives all days of the week, rrule-temporal the weekday of the start."
