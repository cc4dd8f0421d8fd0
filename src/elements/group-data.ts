import type { Shown } from '../controllers/group.js';
import { ExtopsError } from '../dataset/error.js';
import { warnOnce } from './warn.js';

let failure: ExtopsError | undefined;

/** Why a form has no data where the widgets of its group have none: always the same, so that it is told once. */
function noneHas(): ExtopsError {
  return (failure ??= new ExtopsError('group', 'no widget of the group could load its data'));
}

/**
 * What a form without data of its own is made from: the dataset of the first widget of its group that has one; `null`
 * while they load; an error once none will have any; `undefined` where the group has no widget.
 */
export function dataOf(shown: readonly Shown[]): object | null | undefined {
  if (shown.length === 0) return undefined;
  const dataset = shown.find((one) => one.dataset !== null)?.dataset;
  return dataset ?? (shown.every(({ hasFailed }) => hasFailed) ? noneHas() : null);
}

/** The edition of a dataset, in words. Datasets of other copies of the script come here, too. */
function editionOf(dataset: object): string {
  const { id, asOf } = dataset as { id?: unknown; asOf?: unknown };
  return `'${String(id)}' to ${String(asOf)}`;
}

/** Warns the page's author of a form whose choices are made from other data than a widget of its group shows. */
export function warnOfOthers(group: string, own: object, shown: readonly Shown[]): void {
  const other = shown.find(({ dataset }) => dataset !== null && editionOf(dataset) !== editionOf(own))?.dataset;
  if (!other) return;
  warnOnce(`group '${group}': a form counts ${editionOf(own)}, a widget shows ${editionOf(other)}`);
}
