/**
 * The warehouse page's promise, kept: ten million rows, the query as documented, a file under 1 MB, and the charts' sums
 * equal to those the warehouse gives when it is asked directly. Run: `node test/warehouse/counts.mjs`
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundle } from '../cli/bundle.mjs';

const ROWS = 10_000_000;
const LIMIT = 1_000_000;

const targets = (
  'DEU FRA GBR BEL NLD ESP ITA AUT SWE DNK NOR FIN POL CZE CHE USA CAN AUS TUR RUS IRN IRQ SYR JOR ISR SAU OMN KWT PAK ' +
  'IND LKA BGD IDN PHL MYS KAZ KGZ TJK UZB XKX'
).split(' ');
const provinces = Array.from({ length: 10 }, (_, i) => `province-${i}`);

/** Ten provinces that each reach fifteen of forty countries over twelve half-years, with unknowns of every kind. */
const table = `
CREATE TABLE plots AS
WITH numbers AS (SELECT range AS i, hash(range) AS h FROM range(${ROWS})),
picks AS (
  SELECT
    ((h >> 8) % 2192)::INTEGER AS days,
    ((h >> 16) % 10)::INTEGER AS province,
    ((h >> 24) % 15)::INTEGER AS target,
    (h % 100)::INTEGER AS luck
  FROM numbers
)
SELECT
  CASE WHEN luck <> 0 THEN DATE '2019-01-01' + days END AS day,
  CASE WHEN luck <> 1 THEN 'province-' || province END AS province,
  CASE WHEN luck <> 2 THEN ${JSON.stringify(targets).replaceAll('"', "'")}[1 + (province * 4 + target) % 40] END AS target,
  CASE WHEN luck < 30 THEN 'attack' ELSE 'foiled' END AS outcome,
  CASE WHEN luck < 3 OR luck > 40 THEN 'confirmed' WHEN luck < 30 THEN 'probable' ELSE 'presumed' END AS confidence
FROM picks`;

const envelope = {
  version: 1,
  id: 'warehouse',
  title: 'Counts from a warehouse',
  asOf: '2024-12-31',
  completeness: 'census',
  series: [
    { id: 'even', name: 'Even', provinces: provinces.filter((_, i) => i % 2 === 0) },
    { id: 'odd', name: 'Odd', provinces: provinces.filter((_, i) => i % 2 === 1) },
  ],
  provinces: provinces.map((id, i) => ({ id, name: id, anchor: [i, i] })),
  sources: [],
  events: [],
};

async function documentedQuery() {
  const page = await readFile(new URL('../../docs/warehouse.md', import.meta.url), 'utf8');
  const [, query] = /```sql\n([\s\S]+?)```/.exec(page) ?? [];
  assert.ok(query, 'docs/warehouse.md holds the query');
  return query;
}

const room = await bundle('test/warehouse/room.ts');
after(room.remove);

test(`${ROWS} rows of a warehouse give the charts' sums`, async (t) => {
  const { parseDatasetText, selectRows, totalsByTarget, pairsOf, totalsByHalfYear, reconcile } = await import(room.url);
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const ask = async (sql) => (await database.runAndReadAll(sql)).getRowObjectsJS();
  const plain = (rows) => rows.map((row) => ({ ...row, count: Number(row.count) }));

  await database.run(table);
  const counts = plain(await ask(await documentedQuery()));
  const file = JSON.stringify({ ...envelope, counts });
  t.diagnostic(`${counts.length} counts, ${file.length} bytes`);
  t.diagnostic(`gzip ${gzipSync(file).length} bytes, brotli ${brotliCompressSync(file).length} bytes`);
  assert.ok(Buffer.byteLength(file) < LIMIT, 'the file stays under 1 MB');

  const { dataset, problems } = await parseDatasetText(file);
  assert.deepEqual(problems, []);
  const all = selectRows(dataset, {});
  assert.equal(all.count, ROWS);

  const sql = (group, where = 'TRUE') =>
    ask(`SELECT ${group}, COUNT(*) AS count FROM plots WHERE ${where} GROUP BY ALL`).then(plain);
  const sorted = (entries) => entries.map(([key, count]) => `${key} ${count}`).sort();

  assert.deepEqual(
    sorted(totalsByTarget(all).map(({ target, count }) => [target, count])),
    sorted((await sql('target', 'target IS NOT NULL')).map(({ target, count }) => [target, count])),
  );
  assert.deepEqual(
    sorted(pairsOf(all).map(({ province, target, count }) => [`${province} ${target}`, count])),
    sorted(
      (await sql('province, target', 'target IS NOT NULL AND province IS NOT NULL')).map(
        ({ province, target, count }) => [`${province} ${target}`, count],
      ),
    ),
  );
  const halves = await sql('year(day) AS y, (month(day) > 6)::INTEGER + 1 AS h, province', 'day IS NOT NULL');
  assert.deepEqual(
    sorted(totalsByHalfYear(all, 'province').map(({ period, group, itemised }) => [`${period} ${group}`, itemised])),
    sorted(halves.map(({ y, h, province, count }) => [`${y}-H${h} ${province}`, count])),
  );
  const [{ count: undated }] = await sql(`'' AS none`, 'day IS NULL');
  assert.equal(reconcile(all).undated, undated);

  const filters = {
    target: ['DEU'],
    outcome: ['foiled'],
    certainty: ['probable'],
    period: { from: '2020-H2', to: '2022-H1' },
  };
  const [{ count: narrowed }] = await sql(
    `'' AS none`,
    `target = 'DEU' AND outcome = 'foiled' AND confidence = 'probable' AND day BETWEEN '2020-07-01' AND '2022-06-30'`,
  );
  assert.equal(selectRows(dataset, filters).count, narrowed);
});
