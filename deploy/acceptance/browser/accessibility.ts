import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with the page as it stands, each with the first element that has it. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Legacy: otherwise axe opens another page each time, for frames of other origins, which we have none of.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
