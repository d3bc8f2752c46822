import { expect, test } from '@playwright/test'
import { suite } from '../suite'

/** Weeks in which clocks change: which half hours are jumped over, and which last an hour. */
const WEEKS = [
  { zone: 'Europe/Kyiv', week: '2027-03-22', skipped: ['2027-03-28 03:00', '2027-03-28 03:30'] },
  { zone: 'Europe/Kyiv', week: '2027-10-25', longer: ['2027-10-31 03:00', '2027-10-31 03:30'] },
  {
    zone: 'America/New_York',
    week: '2027-03-08',
    skipped: ['2027-03-14 02:00', '2027-03-14 02:30'],
  },
  { zone: 'Australia/Lord_Howe', week: '2027-09-27', skipped: ['2027-10-03 02:00'] },
  { zone: 'Australia/Lord_Howe', week: '2027-03-29', longer: ['2027-04-04 01:30'] },
  {
    zone: 'America/Santiago',
    week: '2027-08-30',
    skipped: ['2027-09-05 00:00', '2027-09-05 00:30'],
  },
  { zone: 'Asia/Kathmandu', week: '2027-03-22' },
] as const

for (const { zone, week, skipped = [], longer = [] } of WEEKS.map((each) => ({
  skipped: [] as readonly string[],
  longer: [] as readonly string[],
  ...each,
}))) {
  test(`${zone}, week of ${week}`, async ({ page }) => {
    await page.goto(`/week?post=${suite.post}&week=${week}&tz=${encodeURIComponent(zone)}`)
    const cells = page.getByRole('gridcell')
    await expect(cells).toHaveCount(336)

    const told = await cells.evaluateAll((all) =>
      all.map((cell) => ({
        at: `${cell.getAttribute('data-date')} ${cell.getAttribute('data-time')}`,
        status: cell.getAttribute('data-status'),
        name: cell.getAttribute('aria-label') ?? '',
      })),
    )
    const at = (isMeant: (cell: (typeof told)[number]) => boolean) =>
      told
        .filter(isMeant)
        .map((cell) => cell.at)
        .toSorted()
    expect(at(({ status }) => status === 'skipped')).toEqual(skipped)
    expect(at(({ name }) => /60 minutes|1 hour/.test(name))).toEqual(longer)
  })
}
