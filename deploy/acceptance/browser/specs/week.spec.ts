import { expect, test, type Page } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { suite, weekAddress } from '../suite'

const cell = (page: Page, at: string) => {
  const [date, time] = at.split(' ')
  return page.locator(`[role=gridcell][data-date="${date}"][data-time="${time}"]`)
}

interface ToldCell {
  day: number
  time: string
  starts_at: string
  ends_at: string
  status: string
}

function dateOf(day: number): string {
  const date = new Date(`${suite.week}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + day)
  return date.toISOString().slice(0, 10)
}

/** A half hour that the clocks jump over has no state of its own. */
function stateOf({ starts_at, ends_at, status }: ToldCell): string {
  return starts_at === ends_at ? 'skipped' : status
}

async function openWeek(page: Page) {
  await page.goto(weekAddress)
  await expect(page.getByRole('gridcell')).toHaveCount(336)
}

async function shownStates(page: Page): Promise<Record<string, string>> {
  return page.getByRole('gridcell').evaluateAll((cells) =>
    Object.fromEntries(
      cells.map((element) => {
        const { date, time, status } = (element as HTMLElement).dataset
        return [`${date} ${time}`, status ?? '']
      }),
    ),
  )
}

test('the week has 336 cells, and exactly the booked ones are booked', { tag: '@engines' }, async ({ page }) => {
  await openWeek(page)

  await expect(async () => {
    const states = Object.entries(await shownStates(page))
    const booked = states.filter(([, state]) => state === 'booked').map(([at]) => at)
    expect(booked.toSorted()).toEqual(suite.booked.toSorted())
  }).toPass({ timeout: 10_000 })
})

test('every cell shows what the service says', async ({ page, request }) => {
  const answer = await request.get(
    `/api/v1/calendar/week?post_id=${suite.post}&week_start=${suite.week}`,
  )
  const { cells } = (await answer.json()) as { cells: ToldCell[] }
  await openWeek(page)

  expect(await shownStates(page)).toEqual(
    Object.fromEntries(cells.map((cell) => [`${dateOf(cell.day)} ${cell.time}`, stateOf(cell)])),
  )
})

test('a booked cell is named by day, time and state', async ({ page }) => {
  test.skip(suite.booked.length === 0, 'nothing is booked')
  const [date, time] = (suite.booked[0] ?? '').split(' ')
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  await openWeek(page)

  const name = new RegExp(`day ${day.format(new Date(`${date}T00:00:00Z`))} ${time} booked`)
  await expect(page.getByRole('gridcell', { name })).toHaveCount(1)
})

test('the keyboard walks the grid, opens a cell and comes back', { tag: '@engines' }, async ({ page }) => {
  await openWeek(page)
  const start = cell(page, `${suite.week} 09:00`)
  await start.click()
  await page.keyboard.press('Escape')
  await expect(start).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await expect(cell(page, `${suite.week} 09:30`)).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(cell(page, `${suite.week} 15:30`)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(cell(page, `${suite.week} 00:00`)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(cell(page, `${suite.week} 00:00`)).toBeFocused()
})

test('a click on a booked cell tells day and times', async ({ page }) => {
  test.skip(suite.booked.length === 0, 'nothing is booked')
  await openWeek(page)
  await cell(page, suite.booked[0] ?? '').click()

  const popover = page.getByRole('dialog', { name: 'Booked' })
  await expect(popover).toBeVisible()
  await expect(popover).toContainText(/\d\d:\d\d – \d\d:\d\d/)
  expect(await violationsOn(page)).toEqual([])
})

test('the weeks can be turned, and the link follows', async ({ page }) => {
  await openWeek(page)
  const title = await page.getByRole('heading', { level: 1 }).innerText()

  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
  await expect(page.getByRole('gridcell')).toHaveCount(336)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('the chosen theme is kept', async ({ page }) => {
  await openWeek(page)
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  await page.reload()

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('gridcell')).toHaveCount(336)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openWeek(page)
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)

    expect(await violationsOn(page)).toEqual([])
  })
}
