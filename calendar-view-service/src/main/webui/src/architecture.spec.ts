// @vitest-environment node
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ ignore: false })

/** The rules that each file breaks. */
const broken = (results: ESLint.LintResult[]) =>
  results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))

async function brokenBy(folder: string, importing: string) {
  const code = `import '${importing}'`
  return broken(await eslint.lintText(code, { filePath: `src/${folder}/canary.ts` }))
}

const folders = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !file.startsWith('testing'))
    .map(dirname)
    .filter((folder) => folder !== '.'),
)

describe('the architecture', () => {
  it('allows no files that import each other, components among them', async () => {
    const results = await eslint.lintFiles(['src/testing/canary'])

    expect(broken(results)).toEqual([['import-x/no-cycle'], ['import-x/no-cycle']])
  })

  it.each([...folders])('puts %s into a layer, below the router', async (folder) => {
    const up = folder.replace(/[^/]+/g, '..')

    expect(await brokenBy(folder, `${up}/router`)).toEqual([['import-x/no-restricted-paths']])
  })

  it('allows imports from the layers below only', async () => {
    expect(await brokenBy('week/live', '../../api/backOff')).toEqual([[]])
    expect(await brokenBy('week/grid', '../page/useWeek')).toEqual([
      ['import-x/no-restricted-paths'],
    ])
  })
})
