import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { smallPng } from './png.mjs';

const ROOT = new URL('../../', import.meta.url);
const isUpdate = process.argv.includes('--update');

/** Share of pixels that may differ: text is smoothed a little differently from one browser version to the next. */
const TOLERANCE = 0.012;
/** The same in any square of the picture, so that one mark in another colour is seen however large the picture is. */
const TOLERANCE_IN_SQUARE = 0.1;
/** Length of a square's side in pixels. */
const SQUARE = 32;

/** Where two pictures differ, and the share of their pixels that do, in all and in the square with the most. */
function compare(a, b) {
  const changed = new PNG({ width: a.width, height: a.height });
  if (a.width !== b.width || a.height !== b.height) return { share: 1, most: 1, changed };
  const count = pixelmatch(a.data, b.data, changed.data, a.width, a.height, { threshold: 0.08, diffMask: true });
  return { share: count / (a.width * a.height), most: Math.max(...squaresOf(changed)) / SQUARE ** 2, changed };
}

/** How many pixels are drawn in each square of a picture that is empty otherwise. */
function squaresOf({ width, height, data }) {
  const across = Math.ceil(width / SQUARE);
  const counts = new Uint16Array(across * Math.ceil(height / SQUARE));
  for (let i = 0; i < width * height; i++)
    if (data[i * 4 + 3] > 0) counts[Math.floor(i / width / SQUARE) * across + Math.floor((i % width) / SQUARE)] += 1;
  return counts;
}

/** Keeps a picture, or compares it with the one that is kept and leaves beside that what differs. */
function judge({ kept, found }, file, shot) {
  const [before, after] = [new URL(file, kept), PNG.sync.read(Buffer.from(shot))];
  if (isUpdate) return writeFileSync(before, smallPng(after));
  assert.ok(existsSync(before), 'no picture is kept of it');
  const { share, most, changed } = compare(PNG.sync.read(readFileSync(before)), after);
  if (share <= TOLERANCE && most <= TOLERANCE_IN_SQUARE) return undefined;
  writeFileSync(new URL(file, found), smallPng(after));
  writeFileSync(new URL(file.replace('.png', '.diff.png'), found), PNG.sync.write(changed));
  const [all, local] = [share, most].map((part) => `${(part * 100).toFixed(1)} %`);
  return assert.fail(
    `${all} of it changed, ${local} of one place: look at ${fileURLToPath(found)}, then --update if that is meant`,
  );
}

/** Pictures of what is no longer photographed: removes them with `--update`. */
function judgeOthers(kept, taken) {
  const others = readdirSync(kept).filter((file) => file.endsWith('.png') && !taken.includes(file));
  if (!isUpdate) return assert.deepEqual(others, []);
  return others.forEach((file) => rmSync(new URL(file, kept)));
}

/**
 * A test for each screenshot that `shots` takes, by its file name: compares it with the one kept in
 * `test/pictures/<folder>`, and leaves what differs in node_modules/.cache; with `--update` keeps the new one instead.
 */
export function comparePictures(folder, shots) {
  const kept = new URL(`test/pictures/${folder}/`, ROOT);
  const found = new URL(`node_modules/.cache/pictures/${folder}/`, ROOT);
  for (const place of [kept, found]) mkdirSync(place, { recursive: true });
  for (const [file, shoot] of Object.entries(shots))
    test(file, async () => judge({ kept, found }, file, await shoot()));
  test('no other picture is kept', () => judgeOthers(kept, Object.keys(shots)));
}
