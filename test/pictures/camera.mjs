import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../setup/chromium.mjs';
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

/** Keeps a picture, or says what is wrong with it beside the one that is kept. */
function judge({ kept, found }, file, shot) {
  const [before, after] = [new URL(file, kept), PNG.sync.read(Buffer.from(shot))];
  if (isUpdate) return writeFileSync(before, smallPng(after));
  if (!existsSync(before)) return `${file}: no picture is kept of it`;
  const { share, most, changed } = compare(PNG.sync.read(readFileSync(before)), after);
  if (share <= TOLERANCE && most <= TOLERANCE_IN_SQUARE) return undefined;
  writeFileSync(new URL(file, found), smallPng(after));
  writeFileSync(new URL(file.replace('.png', '.diff.png'), found), PNG.sync.write(changed));
  const [all, local] = [share, most].map((part) => `${(part * 100).toFixed(1)} %`);
  return `${file}: ${all} of it changed, ${local} of one place`;
}

/** Pictures of what is no longer there: removes them, or names them. */
function leftOver(kept, taken) {
  const others = readdirSync(kept).filter((file) => file.endsWith('.png') && !taken.includes(file));
  if (!isUpdate) return others.map((file) => `${file}: nothing is photographed for it any more`);
  for (const file of others) rmSync(new URL(file, kept));
  return [];
}

/**
 * Compares pictures with those kept in `test/pictures/<folder>`, and leaves what differs in node_modules/.cache;
 * with `--update` keeps the new ones instead. `shots` is given a browser and yields file names and screenshots.
 */
export async function takePictures(folder, shots) {
  const kept = new URL(`test/pictures/${folder}/`, ROOT);
  const found = new URL(`node_modules/.cache/pictures/${folder}/`, ROOT);
  for (const place of [kept, found]) mkdirSync(place, { recursive: true });
  const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
  const [faults, taken] = [[], []];
  for await (const [file, shot] of shots(browser)) {
    const fault = judge({ kept, found }, file, shot);
    if (fault) faults.push(fault);
    taken.push(file);
  }
  await browser.close();
  faults.push(...leftOver(kept, taken));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0)
    console.error(`Look at ${fileURLToPath(found)}; keep the new ones with --update if they are meant.`);
  console.log(`pictures: ${taken.length} ${isUpdate ? 'kept' : 'compared'}, ${faults.length} changed`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
