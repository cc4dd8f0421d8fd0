interface Member {
  readonly kind: string;
  readonly attribute?: string;
  readonly privacy?: string;
}

interface Declaration {
  readonly members?: readonly Member[];
}

interface Manifest {
  readonly modules?: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** A property with an attribute is shown once, under the attribute's name; what is not public is not shown. */
function isShown({ attribute, privacy }: Member): boolean {
  return attribute === undefined && privacy === undefined;
}

/** The manifest as the docs show it. */
export function publicOnly({ modules = [], ...rest }: Manifest): Manifest {
  const cut = (declaration: Declaration): Declaration =>
    declaration.members ? { ...declaration, members: declaration.members.filter(isShown) } : declaration;
  return {
    ...rest,
    modules: modules.map((module) => ({ ...module, declarations: (module.declarations ?? []).map(cut) })),
  };
}
