import { expect, test, type Page } from '@playwright/test'
import { openAs } from '../../../acceptance/browser/signIn'
import { figure } from '../figure'
import { onFreshPage } from '../freshPage'
import { notesOf } from '../inPage'
import { suite } from '../suite'
import { slowProcessor } from '../throttle'
import { walkToForm } from '../walk'

const TIMES = 5
const SETTLED_MS = 1_000

const walks: Record<string, (page: Page) => Promise<void>> = {
  'a week: a cell, the next week, the week before': turnWeeks,
  'a booking until its form': walkToForm,
  'a day board: a booking, another day': lookThroughBoard,
}

async function turnWeeks(page: Page) {
  await page.goto(`/week?post=${suite.busyPost}&week=${suite.week}`)
  await expect(page.getByRole('gridcell')).toHaveCount(336)
  await page.waitForTimeout(SETTLED_MS)
  await page.locator('.calendar-cell[data-time="09:00"]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  for (const turn of ['Next week', 'Previous week']) {
    await page.getByRole('button', { name: turn }).click()
    await page.waitForTimeout(SETTLED_MS)
  }
}

async function lookThroughBoard(page: Page) {
  await openAs(page, 'operator', `/operator/board?point=${suite.board}&date=${suite.week}`)
  await expect(page.locator('.block[data-state]').first()).toBeVisible()
  await page.waitForTimeout(SETTLED_MS)
  await page.locator('[role=gridcell][data-status=booking]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.waitForTimeout(SETTLED_MS)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Next day' }).click()
  await page.waitForTimeout(SETTLED_MS)
}

for (const [name, walk] of Object.entries(walks)) {
  test(`slowest interaction: ${name}`, async ({ browser, contextOptions }) => {
    const slowest: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const { slowestInteraction } = await onFreshPage(browser, contextOptions, async (page) => {
        await slowProcessor(page)
        await walk(page)
        return notesOf(page)
      })
      slowest.push(slowestInteraction)
    }
    figure(`slowest interaction, 4× CPU, ms: ${name}`, slowest, '150')
  })
}
