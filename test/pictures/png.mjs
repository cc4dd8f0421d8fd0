import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const INDEXED = 3;

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function headerOf({ width, height }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  return header;
}

/** Alike to sixteen tones of each channel. */
const kindOf = (colour) => colour & 0xf0f0f0;

function frequencies(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}

/** The most frequent colour of each kind, the 256 most frequent of these, and where in it a kind has its place. */
function paletteOf(colours) {
  const byKind = new Map();
  for (const colour of frequencies(colours)) if (!byKind.has(kindOf(colour))) byKind.set(kindOf(colour), colour);
  const palette = [...byKind.values()].slice(0, 256);
  return { palette, placeOf: new Map([...byKind].map(([kind, colour]) => [kind, nearest(palette, colour)])) };
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(palette, colour) {
  const own = palette.indexOf(colour);
  if (own >= 0) return own;
  const far = (other) => Math.hypot(...channels(other).map((byte, i) => byte - channels(colour)[i]));
  return palette.reduce((best, other, i) => (far(other) < far(palette[best]) ? i : best), 0);
}

/** An opaque picture as a PNG about a fifth of the usual size: colours that are nearly alike become one, in a palette. */
export function smallPng({ width, height, data }) {
  const colours = Array.from({ length: width * height }, (_, i) =>
    [0, 1, 2].reduce((colour, channel) => (colour << 8) | data[i * 4 + channel], 0),
  );
  const { palette, placeOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => (rows[i + Math.floor(i / width) + 1] = placeOf.get(kindOf(colour))));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', headerOf({ width, height })),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
