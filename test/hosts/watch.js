/** What happens to a page, from its first line on: the first script of every page that the tests make. */

/** Errors, and violations of the page's policy. */
window.faults = [];
addEventListener('error', ({ message }) => window.faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
  window.faults.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
);

/** Listeners that are there, but for those on elements: these go with their elements. */
window.listeners = [];
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const isSame = (type, listener) => (one) => one.type === type && one.listener === listener;
function forget(target, type, listener) {
  const at = window.listeners.findIndex((one) => one.target === target && isSame(type, listener)(one));
  if (at >= 0) window.listeners.splice(at, 1);
}
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target = this ?? window;
  const isElement = target instanceof Element || target instanceof ShadowRoot;
  if (!isElement && listener) {
    window.listeners.push({ type, listener, target });
    const { signal } = Object(options);
    if (signal) add.call(signal, 'abort', () => forget(target, type, listener));
  }
  return add.call(target, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target = this ?? window;
  forget(target, type, listener);
  return remove.call(target, type, listener, options);
};

/** Names that the page had before. */
window.names = [...Object.getOwnPropertyNames(window), 'names'];
