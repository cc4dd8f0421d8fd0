import type { ResizeMessage } from './messages.js';

/** What WordPress's listener clamps a height to. */
const WORDPRESS = { min: 200, max: 1000 };

/** Ids go into message strings of other protocols: nothing that could end a field there. */
const ID = /^[\w.:-]{1,100}$/;

function idIn(params: URLSearchParams, name: string): string | null {
  const id = params.get(name);
  return id !== null && ID.test(id) ? id : null;
}

/** The secret that WordPress puts behind the address of a page it embeds; `null` without one. */
export function secretIn(address: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]{1,64})$/.exec(new URL(address).hash)?.[1] ?? null;
}

function wordpress(secret: string, height: number) {
  const value = Math.min(WORDPRESS.max, Math.max(WORDPRESS.min, height));
  return { secret, message: 'height', value };
}

/**
 * The messages that tell a parent page the height of this one, in CSS pixels: our own, AMP's and Embedly's always, those
 * of pym.js (`childId`), WordPress (`#?secret=`) and Datawrapper (`compat=datawrapper`) when the address asks for them.
 */
export function messagesFor(height: number, address: string): unknown[] {
  const params = new URL(address).searchParams;
  const id = idIn(params, 'id');
  const childId = idIn(params, 'childId');
  const secret = secretIn(address);
  const own: ResizeMessage = { type: 'extops:resize', v: 1, id: id ?? '', height };
  return [
    own,
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [wordpress(secret, height)] : []),
    ...(params.get('compat') === 'datawrapper' ? [{ 'datawrapper-height': { [id ?? 'extops']: height } }] : []),
  ];
}
