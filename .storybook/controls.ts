import type { ArgTypes } from '@storybook/web-components-vite';

type ArgType = ArgTypes[string];

/** What cannot be set from outside is listed without a control; the others get one that fits their type. */
function controlFor({ table, type }: ArgType): ArgType['control'] {
  const text = typeof type === 'string' ? type : (type?.name ?? '');
  if (table?.category !== 'attributes') return table?.category === 'properties' ? { type: 'object' } : false;
  if (text.includes('boolean')) return { type: 'boolean' };
  return { type: text.includes('number') ? 'number' : 'text' };
}

/** Gives every argument that the manifest names, and that no story gave a control, the one it needs. */
export function withControls({ argTypes }: { argTypes: ArgTypes }): ArgTypes {
  const entries = Object.entries(argTypes).map(
    ([name, argType]) =>
      [name, argType.control === undefined ? { ...argType, control: controlFor(argType) } : argType] as const,
  );
  return Object.fromEntries(entries);
}
