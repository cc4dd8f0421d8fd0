import type { PropertyDeclaration } from 'lit';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- what this is made of
import { property as litProperty } from 'lit/decorators.js';
import { propertyType, readProperty } from './property-types.js';

/**
 * Lit's decorator, for properties that take what a script finds natural and hold what their attribute says: a text where
 * there is no `type`, a switch (`Boolean`), or one of property-types.ts. What means nothing is absent, with one warning.
 */
export function property(options: PropertyDeclaration = {}) {
  return (prototype: object, name: string): void => {
    litProperty(options)(prototype, name);
    if (options.attribute !== false) readWhatIsSet(prototype, name, options);
  };
}

/** Has Lit's setter of a property given what is read from each value. */
function readWhatIsSet(prototype: object, name: string, options: PropertyDeclaration): void {
  const accessor = Object.getOwnPropertyDescriptor(prototype, name);
  if (!accessor?.set) return;
  const { set } = accessor;
  const type = propertyType(options.type);
  const label = typeof options.attribute === 'string' ? options.attribute : name.toLowerCase();
  Object.defineProperty(prototype, name, {
    ...accessor,
    set(value: unknown) {
      set.call(this, readProperty(type, label, value));
    },
  });
}
