/** Child to parent: the height that the embed page needs. */
export interface ResizeMessage {
  readonly type: 'extops:resize';
  readonly v: 1;
  /** The `id` of the page's address; empty when it has none. */
  readonly id: string;
  /** CSS pixels, whole. */
  readonly height: number;
}

/** Parent to child: say the height once more, for a listener that came late. */
export const ASK = { type: 'extops:ask', v: 1 } as const;

/** Heights outside these, in CSS pixels, are ignored by the host helper. */
const MIN_HEIGHT = 1;
const MAX_HEIGHT = 10_000;

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The height a message asks for, rounded up; `undefined` when it is not a resize message with a height in bounds. */
export function heightIn(data: unknown): number | undefined {
  const { type, v, height } = fieldsOf(data);
  const isResize = type === 'extops:resize' && v === 1 && typeof height === 'number';
  return isResize && height >= MIN_HEIGHT && height <= MAX_HEIGHT ? Math.ceil(height) : undefined;
}

/** Whether a message from the parent asks for the height: our host helper's, or WordPress's with the page's secret. */
export function isAsk(data: unknown, secret: string | null): boolean {
  const { type, v, message, secret: said } = fieldsOf(data);
  return (type === ASK.type && v === ASK.v) || (secret !== null && message === 'ready' && said === secret);
}
