import typescript from '@typescript-eslint/parser'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import vue from 'vue-eslint-parser'

/** From the ground up: a folder imports only from those before it. */
const LAYERS = [
  'time',
  'browser',
  'api',
  'i18n',
  'ui',
  'offline',
  'telemetry',
  'flags',
  'app',
  'theme',
  'zones',
  'shell',
  'posts',
  'week/live',
  'week/grid',
  'week/page',
  'appointment',
  'manage',
  'my-bookings',
  'confirm',
  'preferences',
  'book',
  'home',
  'embed',
  'operator/words',
  'operator/session',
  'operator/api',
  'operator/shell',
  'operator/form',
  'operator/grid',
  'operator/booking',
  'operator/list',
  'operator/hours',
  'operator/board',
  'operator/jobs',
  'operator/setup',
]

/** Only `main.ts` and the tests stand above the router. */
const ABOVE_ALL = ['router.ts', 'main.ts', 'testing']

export default [
  { ignores: ['dist', 'src/testing/canary'] },
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: { parser: typescript, parserOptions: { parser: '@typescript-eslint/parser' } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.vue'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'vue-eslint-parser': ['.vue'],
      },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.vue'] })],
    },
    rules: { 'import-x/no-cycle': 'error' },
  },
  { files: ['**/*.vue'], languageOptions: { parser: vue } },
  {
    files: ['src/**'],
    ignores: ['**/*.spec.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: LAYERS.map(zoneOf) }] },
  },
]

function zoneOf(folder, floor) {
  const above = [...LAYERS.slice(floor + 1), ...ABOVE_ALL]
  return {
    target: `src/${folder}`,
    from: above.map((path) => `src/${path}`),
    message: `${folder} is below it: see LAYERS in eslint.config.js.`,
  }
}
