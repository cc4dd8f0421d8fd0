// The pictures for links, in dist/cards/: one for each page that an iframe shows, made by the command as publishers make
// theirs. In a typeface of ours, so that they look the same wherever they are built.
import { execFileSync } from 'node:child_process';
import { root } from './install.mjs';

const WIDGETS = ['map', 'flows', 'halves', 'events'];
const FONTS = ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '700Bold/Inter_700Bold'];
const fonts = FONTS.flatMap((name) => ['--font', `node_modules/@expo-google-fonts/inter/${name}.ttf`]);

for (const widget of WIDGETS) {
  const args = ['dist/cli.js', 'render', '--widget', widget, '--card', '--out', `dist/cards/${widget}.png`, ...fonts];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
