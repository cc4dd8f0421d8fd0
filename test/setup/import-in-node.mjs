// `import('extops')` works in plain Node and touches nothing: no request, timer, message, global or element.
import assert from 'node:assert/strict';

await import('lit'); // brings its own stand-in for customElements
const before = Object.getOwnPropertyNames(globalThis).sort();
const calls = [];
for (const name of ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask']) watch(globalThis, name);
for (const name of ['log', 'warn', 'error']) watch(console, name);
watch(globalThis.customElements, 'define');

const extops = await import('extops');
assert.deepEqual(calls, [], `called while importing: ${calls}`);
assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before, 'a global was added');
assert.ok(Object.keys(extops).length > 0, 'nothing is exported');

// What prepares takes a server for one, also where something there stands in for a document.
globalThis.document = {};
const { prepare } = await import('extops/prepare');
await prepare();

function watch(owner, name) {
  const original = owner[name];
  owner[name] = (...args) => {
    calls.push(name);
    return original.apply(owner, args);
  };
}
