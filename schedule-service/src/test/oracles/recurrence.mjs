// Writes random rules with the dates on which two engines agree that they occur: rrule.js, in which a rule is a set of
// filters, and rrule-temporal, which expands parts. Rules on which they differ are left out: what RFC 5545 means by them
// is a matter of opinion. `npm ci && npm run recurrence` makes the same file again.
//
// A line has the first date, the rule, the last date that was looked at, and the dates as days after the first.

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { random, randomParts, randomStart, written } from './random-rules.mjs';

const { RRule } = rrule;

const FIRST_SEED = 20261130;
const CHUNKS = 24;
const RULES_PER_CHUNK = 100;
const MOST_DATES = 24;
const YEARS = 10;
const DAY = 86_400_000;

function byFilters(text, start, end) {
  const rule = new RRule({ ...RRule.parseString(text), dtstart: start });
  return collect((take) => rule.all(take), end, (date) => date.getTime());
}

function byExpansion(text, start, end) {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${stamp(start)}\nRRULE:${text}`,
    maxIterations: 10_000,
  });
  return collect((take) => rule.all(take), end, (date) => date.epochMilliseconds);
}

function collect(all, end, millis) {
  const dates = [];
  all((date) => {
    if (millis(date) <= end.getTime() && dates.length < MOST_DATES) {
      dates.push(millis(date));
    }
    return millis(date) < end.getTime() && dates.length < MOST_DATES;
  });
  return dates;
}

function stamp(date) {
  return date.toISOString().replace(/[-:]|\.000/g, '');
}

function day(date) {
  return stamp(date).slice(0, 8);
}

function years(start, count) {
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + count);
  return end;
}

/** Gives the rule an end: none, a count or a date. A counted rule starts on a date of its own, for RFC 5545 says not how others are counted. */
function ended(parts, start, dice) {
  switch (dice.below(4)) {
    case 0: {
      const own = byFilters(written(parts), start, years(start, YEARS))[0];
      return own === undefined
        ? { text: written(parts), start }
        : { text: written({ ...parts, COUNT: dice.between(1, 30) }), start: new Date(own) };
    }
    case 1: {
      const until = new Date(start.getTime() + dice.below(2000) * DAY);
      return { text: written({ ...parts, UNTIL: stamp(until) }), start };
    }
    default:
      return { text: written(parts), start };
  }
}

function answer(engine, text, start, end) {
  try {
    return engine(text, start, end);
  } catch {
    return undefined;
  }
}

/** The lines of one chunk: the seed decides them, whatever runs beside it. */
function chunk(seed) {
  const dice = random(seed);
  const lines = [];
  while (lines.length < RULES_PER_CHUNK) {
    const { text, start } = ended(randomParts(dice), randomStart(dice), dice);
    const end = years(start, YEARS);
    const one = answer(byFilters, text, start, end);
    const other = answer(byExpansion, text, start, end);
    if (one !== undefined && one.join() === other?.join()) {
      const last = one.length === MOST_DATES ? new Date(one[MOST_DATES - 1]) : end;
      const days = one.map((millis) => (millis - start.getTime()) / DAY);
      lines.push([day(start), text, day(last), days.join(',')].join('|'));
    }
  }
  return lines;
}

if (isMainThread) {
  const waiting = Array.from({ length: CHUNKS }, (_, index) => FIRST_SEED + index);
  const chunks = new Map();
  const work = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const worker = new Worker(new URL(import.meta.url), { workerData: seed });
      chunks.set(seed, (await once(worker, 'message'))[0]);
      console.error(`${chunks.size} of ${CHUNKS}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const seeds = [...chunks.keys()].sort((one, other) => one - other);
  console.log(seeds.flatMap((seed) => chunks.get(seed)).join('\n'));
} else {
  parentPort.postMessage(chunk(workerData));
}
