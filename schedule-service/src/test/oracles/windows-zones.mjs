// Writes the zone of each Windows name, by CLDR's table, for the world ("001") as ICU's getIDForWindowsID answers
// without a region. `npm ci && npm run windows-zones` makes the same file again.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { version } = require('cldr-core/package.json');
const { mapTimezones } = require('cldr-core/supplemental/windowsZones.json').supplemental.windowsZones;

const zones = mapTimezones
  .map(({ mapZone }) => mapZone)
  .filter(({ _territory }) => _territory === '001')
  .map(({ _other, _type }) => `${_other.replaceAll(' ', '\\ ')}=${_type.split(' ')[0]}`)
  .sort();

console.log(`# Windows names of time zones, by windowsZones of CLDR ${version} (Unicode License v3).`);
console.log(zones.join('\n'));
