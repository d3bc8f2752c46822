import { expect, test, type Locator, type Page } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { addDays, dayNamed } from '../dates'
import { openAs } from '../signIn'
import { suite } from '../suite'

/** A Thursday after the week in which the other tests count bookings, and the week around it. */
const DAY = addDays(suite.week, 10)
const WEEK = addDays(suite.week, 7)
const THURSDAY = 3
const SATURDAY = 5

/** A post that no other run has. */
const BAY = { number: String(1000 + (Date.now() % 8000)), name: `Bay of ${Date.now()}` }

const cellAt = (page: Page, row: number, column: number) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`)

/** The half hour of a post on the day board. */
const boardCell = (page: Page, time: string) =>
  page.getByRole('gridcell', { name: `${dayNamed(DAY, 'long')} ${time}, ${BAY.name}` })

/** The row of a half hour, on days whose clocks do not change. */
const rowOf = (time: string) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30

async function addPost(page: Page) {
  await page.getByRole('button', { name: 'Add' }).click()
  const form = page.getByRole('dialog', { name: 'Posts' })
  await form.getByLabel('Number').fill(BAY.number)
  await form.getByLabel('Name').fill(BAY.name)
  await form.getByLabel('Length of a slot').fill('30')
  expect(await violationsOn(page)).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText(BAY.name)).toBeVisible()
}

async function openHours(page: Page) {
  await page.getByRole('navigation', { name: 'Pages for operators' }).getByText('Hours').click()
  await page.getByLabel('Post', { exact: true }).selectOption({ label: BAY.name })
}

/** Weeks are turned until the one of `DAY` is shown. */
async function turnTo(page: Page, week: string) {
  const grid = page.getByRole('grid', { name: 'Hours,' })
  const wanted = grid.getByRole('gridcell', { name: dayNamed(week, 'long') }).first()
  await expect(grid).toBeVisible()
  while (!(await wanted.isVisible())) {
    const shown = await grid.getAttribute('aria-label')
    await page.getByRole('button', { name: 'Next week' }).click()
    await expect(grid).not.toHaveAttribute('aria-label', shown ?? '')
  }
}

async function draw(page: Page, from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded()
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
}

async function press(page: Page, key: string, times: number) {
  for (let time = 0; time < times; time++) {
    await page.keyboard.press(key)
  }
}

async function takeWalkIn(page: Page, time: string, name: string) {
  await boardCell(page, time).click()
  const dialog = page.getByRole('dialog', { name: 'New booking' })
  await dialog.getByLabel('Seasonal tyre change').check()
  await dialog.getByLabel('Customer').fill(name)
  await dialog.getByLabel('Phone').fill('+380 50 111 22 33')
  expect(await violationsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(page.getByText(`${name} is booked.`)).toBeVisible()
  await expect(boardCell(page, time)).toHaveAccessibleName(new RegExp(name))
}

async function openBoard(page: Page) {
  await page.getByRole('navigation', { name: 'Pages for operators' }).getByText('Day').click()
  await page.getByLabel('Day', { exact: true }).fill(DAY)
  await expect(page.getByRole('heading', { level: 1, name: dayNamed(DAY) })).toBeVisible()
}

test('an operator opens a post, takes somebody who walks in, and finds a displaced customer another time', async ({
  page,
}) => {
  test.setTimeout(240_000)

  await test.step('opens a post', async () => {
    await openAs(page, 'operator', `/operator/setup/posts?point=${suite.point}`)
    await addPost(page)
    await openHours(page)
    await page.getByLabel('Weekly hours').fill('Mo-Fr 09:00-18:00')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await turnTo(page, WEEK)
    await expect(cellAt(page, rowOf('09:00'), THURSDAY)).toHaveAccessibleName(/Available/, {
      timeout: 60_000,
    })
  })

  await test.step('draws its hours into a draft, which outlives the page', async () => {
    await draw(page, cellAt(page, rowOf('13:00'), THURSDAY), cellAt(page, rowOf('13:30'), THURSDAY))
    await expect(page.getByText('1 unpublished change')).toBeVisible()
    await page.getByLabel('Open', { exact: true }).check()
    // Keys do what a mouse does: from the last stroke to Saturday, 10:00 to 12:00.
    await page.getByRole('grid', { name: 'Hours,' }).locator('[tabindex="0"]').focus()
    await press(page, 'ArrowRight', SATURDAY - THURSDAY)
    await press(page, 'ArrowUp', rowOf('13:00') - rowOf('10:00'))
    await page.keyboard.press('Enter')
    await press(page, 'ArrowDown', rowOf('11:30') - rowOf('10:00'))
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 unpublished changes')).toBeVisible()
    await page.reload()
    await expect(page.getByText('2 unpublished changes')).toBeVisible()
    await expect(cellAt(page, rowOf('13:00'), THURSDAY)).toHaveAccessibleName(/will be blocked/)
    await expect(cellAt(page, rowOf('11:30'), SATURDAY)).toHaveAccessibleName(/will be open/)
    expect(await violationsOn(page)).toEqual([])
  })

  await test.step('publishes it after a look at what it changes', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click()
    const dialog = page.getByRole('dialog', { name: 'What this changes' })
    await expect(dialog).toContainText('Times that are added: 4, removed: 2')
    await expect(dialog).toContainText('No booking loses its time.')
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Published.')).toBeVisible()
    await expect(cellAt(page, rowOf('13:00'), THURSDAY)).toHaveAccessibleName(/Blocked$/)
  })

  await test.step('takes a walk-in and drags it to another time', async () => {
    await openBoard(page)
    await takeWalkIn(page, '10:00', 'Olena K.')
    await draw(page, boardCell(page, '10:00'), boardCell(page, '11:00'))
    await expect(page.getByRole('status').filter({ hasText: 'moved to 11:00' })).toBeVisible()
    await expect(boardCell(page, '11:00')).toHaveAccessibleName(/Olena K\./)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(boardCell(page, '10:00')).toHaveAccessibleName(/Olena K\./)
    expect(await violationsOn(page)).toEqual([])
  })

  await test.step('moves it without dragging', async () => {
    await boardCell(page, '10:00').click()
    const drawer = page.getByRole('dialog', { name: 'Booking' })
    await drawer.getByLabel('Time', { exact: true }).fill('15:00')
    await drawer.getByRole('button', { name: 'Move', exact: true }).click()
    await expect(drawer).toContainText('15:00 – ')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await expect(boardCell(page, '15:00')).toHaveAccessibleName(/Olena K\./)
  })

  await test.step('closes that time and finds the customer another one', async () => {
    await openHours(page)
    await turnTo(page, WEEK)
    await draw(page, cellAt(page, rowOf('15:00'), THURSDAY), cellAt(page, rowOf('16:30'), THURSDAY))
    await page.getByRole('button', { name: 'Publish…' }).click()
    const dialog = page.getByRole('dialog', { name: 'What this changes' })
    await expect(dialog).toContainText('Bookings that need another time: 1.')
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Published.')).toBeVisible()

    await page
      .getByRole('navigation', { name: 'Pages for operators' })
      .getByText('Bookings')
      .click()
    await expect(page).toHaveURL(/operator\/bookings/)
    const displaced = page.getByRole('table', { name: 'Need another time' })
    // The booking service learns of the hours by an event.
    await expect(async () => {
      await page.reload()
      await expect(displaced).toContainText(BAY.name, { timeout: 5_000 })
    }).toPass({ timeout: 60_000 })
    await displaced.getByRole('row').filter({ hasText: BAY.name }).click()
    const drawer = page.getByRole('dialog', { name: 'Booking' })
    await expect(drawer).toContainText('Needs another time')
    expect(await violationsOn(page)).toEqual([])
    const nearest = drawer.locator('section').filter({ hasText: 'Nearest free times' })
    await nearest.getByRole('listitem').getByRole('button').first().click()
    await expect(drawer.getByText('Needs another time')).toHaveCount(0)

    // For the next run.
    await drawer.getByRole('button', { name: 'Cancel booking' }).click()
    await drawer.getByRole('button', { name: 'Yes' }).click()
    await expect(drawer).toContainText('Cancelled by us')
  })
})

test('an administrator sees the jobs of all services', async ({ page }) => {
  await openAs(page, 'admin', '/operator/setup/jobs')

  await expect(page.getByRole('table')).toHaveCount(4)
  for (const [service, job] of [
    ['Hours and slots', 'Roll the schedule forward'],
    ['Bookings', 'Update the index of free times'],
    ['Calendar', 'Rebuild calendars'],
    ['Emails', 'Send emails'],
  ] as const) {
    const row = page.getByRole('table', { name: service }).getByRole('row', { name: job })
    await expect(row).toContainText(/\d\d:\d\d:\d\d/)
  }
  expect(await violationsOn(page)).toEqual([])
})

test('an operator is shown no jobs', async ({ page }) => {
  await openAs(page, 'operator', '/operator/setup/jobs')

  await expect(page.getByText('Only administrators see this page.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})
