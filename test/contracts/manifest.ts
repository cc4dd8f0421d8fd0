/** An attribute, event, part or custom property. */
export interface Named {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
}

export interface Widget {
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<Widget>[] }[];
}

/** The widgets as the custom-elements manifest of the present sources describes them. */
export async function readWidgets(): Promise<Widget[]> {
  const response = await fetch('/described/manifest.json');
  const { modules } = (await response.json()) as Manifest;
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return declared.filter((one): one is Widget => 'tagName' in one);
}
