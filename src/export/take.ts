import type { Selection } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import { leftOutLines } from '../messages/left-out.js';
import { tableToCsv, type Table } from './csv.js';
import { copyImage, copyText, fileName, saveFile, type Outcome } from './download.js';
import { selectionToJson } from './json.js';
import type { ExportMeta } from './meta.js';
import { pngOf } from './png.js';
import { sentenceOf } from './sentence.js';

export const EXPORT_FORMATS = ['png', 'svg', 'csv', 'json', 'copy-image', 'copy-sentence', 'print'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A view as it is now, with all that its exports are made from. */
export interface Material {
  readonly meta: ExportMeta;
  readonly description: string;
  readonly table: Table;
  readonly selection: Selection;
  readonly words: Words;
  /** The page that the widget is in: not the script's own where a reader moved it to another window. */
  readonly page: Document;
  /** Makes the picture as a file. Throws where the widget draws none. */
  svg(): string;
}

/** So that spreadsheets take the file for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

function save(content: string | Blob, type: string, { meta }: Material, extension: string): Outcome {
  return saveFile(new Blob([content], { type }), fileName(meta.title, extension));
}

async function take(format: ExportFormat, material: Material, scale: 1 | 2 | 3 | 4): Promise<Outcome> {
  const { meta, description, table, selection, words, page } = material;
  switch (format) {
    case 'png':
      return save(await pngOf(material.svg(), scale), 'image/png', material, 'png');
    case 'svg':
      return save(material.svg(), 'image/svg+xml', material, 'svg');
    case 'csv':
      return save(BYTE_ORDER_MARK + tableToCsv(table, meta), 'text/csv;charset=utf-8', material, 'csv');
    case 'json':
      return save(selectionToJson(selection, meta, words), 'application/json', material, 'json');
    case 'copy-image':
      return copyImage(pngOf(material.svg(), scale), fileName(meta.title, 'png'), page);
    case 'copy-sentence':
      return copyText(sentenceOf([description, ...leftOutLines(selection.dataset, words)].join(' '), meta), page);
    case 'print':
      page.defaultView?.print();
      return 'printed';
  }
}

/** Takes a view away in one of the formats; a PNG has `scale` pixels for each of the picture's. Never throws. */
export async function takeAway(format: ExportFormat, material: Material, scale: 1 | 2 | 3 | 4 = 2): Promise<Outcome> {
  try {
    return await take(format, material, scale);
  } catch {
    return 'failed';
  }
}
