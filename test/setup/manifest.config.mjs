/** What `npm run manifest` describes: the public side of the elements, in dist/custom-elements.json. */
export default {
  globs: ['src/elements/*.ts', 'src/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    { name: 'public-only', packageLinkPhase: ({ customElementsManifest }) => keepPublic(customElementsManifest) },
  ],
};

function keepPublic({ modules }) {
  for (const { members } of modules.flatMap(({ declarations }) => declarations)) {
    const hidden = (members ?? []).filter(({ privacy = 'public' }) => privacy !== 'public');
    for (const member of hidden) members.splice(members.indexOf(member), 1);
  }
}
