const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;

/** Counts the listeners that are added to some targets, by type, until `restore` is called. */
export function watchListeners(...targets: readonly EventTarget[]) {
  const held: string[] = [];
  const letGo = (type: string) => {
    if (held.includes(type)) held.splice(held.indexOf(type), 1);
  };
  for (const target of targets) {
    target.addEventListener = (...parameters: Parameters<typeof add>) => {
      const [type, , options] = parameters;
      held.push(type);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => letGo(type));
      Reflect.apply(add, target, parameters);
    };
    target.removeEventListener = (...parameters: Parameters<typeof remove>) => {
      letGo(parameters[0]);
      Reflect.apply(remove, target, parameters);
    };
  }
  const restore = () => {
    for (const target of targets) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  };
  return { held, restore };
}
