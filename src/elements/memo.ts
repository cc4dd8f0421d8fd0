/** Remembers the last call alone: the same arguments give the same result, and with it the same identity. */
export function memoLast<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    const isSame = last && args.length === last.args.length && args.every((arg, i) => Object.is(arg, last?.args[i]));
    if (!last || !isSame) last = { args, result: work(...args) };
    return last.result;
  };
}

/**
 * As `memoLast`, but the last call with each object given first, whoever asks: what widgets work out alike is worked out
 * once. Forgotten with the object.
 */
export function memoFor<O extends object, A extends readonly unknown[], R>(
  work: (object: O, ...args: A) => R,
): (object: O, ...args: A) => R {
  const made = new WeakMap<O, (...args: A) => R>();
  return (object, ...args) => {
    let last = made.get(object);
    if (!last) made.set(object, (last = memoLast((...more) => work(object, ...more))));
    return last(...args);
  };
}
