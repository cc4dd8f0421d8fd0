import type { DatasetController } from '../controllers/dataset.js';
import type { Selection } from '../dataset/select.js';
import { leftOutLines } from '../messages/left-out.js';
import type { Words } from '../messages/words.js';
import { formatBytes, type Status } from '../views/status.js';
import { nothingToShow } from './describe.js';

function loading({ progress }: DatasetController, words: Words): string {
  if (!progress) return words.say('state.loading');
  return progress.total
    ? words.say('state.loading.percent', { percent: words.percent(Math.min(1, progress.bytes / progress.total)) })
    : words.say('state.loading.bytes', { size: formatBytes(progress.bytes, words) });
}

function failed(feed: DatasetController, words: Words): Status {
  const { dataset, origin, error } = feed;
  const retry = { label: words.say('state.retry'), run: () => void feed.reload() };
  const canRetry = error?.code !== 'group';
  if (!dataset) return { kind: 'alert', text: words.say('state.failed'), isFirst: true, ...(canRetry && { retry }) };
  const isFirst = origin === 'bundled';
  const key = isFirst ? 'state.failed.bundled' : 'state.failed.stale';
  return { kind: 'alert', text: words.say(key, { date: words.date(dataset.asOf) }), retry, isFirst };
}

/** What a reader is told about the data: nothing when all is well. */
export function statusOf(feed: DatasetController, words: Words, selection?: Selection): Status | null {
  if (feed.state === 'failed') return failed(feed, words);
  if (feed.state === 'loading' && (!feed.dataset || feed.progress))
    return { kind: 'status', text: loading(feed, words) };
  const leftOut = feed.dataset ? leftOutLines(feed.dataset, words) : [];
  const text = [...leftOut, selection && nothingToShow(selection, words)].filter(Boolean).join(' ');
  return text ? { kind: 'status', text } : null;
}
