// Every package that `npm ci` installs runs on the oldest Node of each line that this project names, and on this one: npm
// would warn of it otherwise. Optional packages that do not fit are left out without a word.
import { readFileSync } from 'node:fs';
import semver from 'semver';
import { root } from './install.mjs';

const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
const promised = packages[''].engines.node;
const versions = [...promised.split('||').map((range) => semver.minVersion(range).version), process.versions.node];

const unfit = Object.entries(packages).flatMap(([path, { engines, optional }]) => {
  const refused = optional ? [] : versions.filter((version) => !semver.satisfies(version, engines?.node ?? '*'));
  return refused.map((version) => `${path || 'this package'} wants Node ${engines.node}, not ${version}`);
});
for (const line of unfit) console.error(line);
process.exit(unfit.length === 0 ? 0 : 1);
