// Random rules that RFC 5545 allows, of days. The same seed makes the same rules.

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const YEARS = [1997, 2014, 2019, 2020, 2024, 2026, 2027, 2031];

/** Mulberry32: small, and the same everywhere. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    one: (values) => values[below(values.length)],
    chance: (part) => next() < part,
  };
}

export function randomStart(dice) {
  const start = new Date(Date.UTC(dice.one(YEARS), 0, 1, 9));
  start.setUTCDate(1 + dice.below(366));
  return start;
}

/** @returns the parts of a rule without its end, by name */
export function randomParts(dice) {
  const frequency = dice.one(['DAILY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'YEARLY', 'YEARLY', 'YEARLY']);
  const parts = { FREQ: frequency };
  if (dice.chance(0.5)) {
    parts.INTERVAL = dice.one([2, 2, 3, 4, 5, 6, 7, 10, 12, 13]);
  }
  if (dice.chance(0.4)) {
    parts.WKST = dice.one(WEEKDAYS);
  }
  if (dice.chance(0.35)) {
    parts.BYMONTH = list(dice, 4, () => dice.between(1, 12));
  }
  if (frequency === 'YEARLY' && dice.chance(0.25)) {
    parts.BYWEEKNO = list(dice, 4, () => dice.one([1, 2, 9, 20, 31, 51, 52, 53, -1, -2, -10, -52, -53]));
  }
  if (frequency === 'YEARLY' && dice.chance(0.15)) {
    parts.BYYEARDAY = list(dice, 6, () => signed(dice, dice.one([1, 2, 3, 31, 59, 60, 61, 100, 182, 200, 300, 364, 365, 366])));
  }
  if (frequency !== 'WEEKLY' && dice.chance(0.35)) {
    parts.BYMONTHDAY = list(dice, 5, () => signed(dice, dice.one([1, 2, 7, 13, 15, 28, 29, 30, 31])));
  }
  if (dice.chance(frequency === 'WEEKLY' ? 0.8 : 0.45)) {
    const ordinals = frequency === 'MONTHLY' || (frequency === 'YEARLY' && !parts.BYWEEKNO);
    const most = frequency === 'YEARLY' && !parts.BYMONTH ? 53 : 5;
    parts.BYDAY = list(dice, 4, () => (ordinals && dice.chance(0.4) ? signed(dice, dice.between(1, most)) : '') + dice.one(WEEKDAYS));
  }
  if (Object.keys(parts).some((name) => name.startsWith('BY')) && dice.chance(0.2)) {
    // Positions that a day or a week does not have are found out only in the year 9999.
    const most = frequency === 'DAILY' ? 1 : frequency === 'WEEKLY' ? (parts.BYDAY ?? '').split(',').length : 5;
    parts.BYSETPOS = list(dice, 3, () => signed(dice, dice.between(1, most)));
  }
  return parts;
}

export function written(parts) {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

function signed(dice, number) {
  return dice.chance(0.35) ? -number : number;
}

function list(dice, most, value) {
  const values = new Set(Array.from({ length: dice.between(1, most) }, value));
  return [...values].join(',');
}
