// Runs before any dependency is there, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { run } from './install.mjs';

/** How each package manager installs, and what it calls each browser. The first that is there is asked. */
const MANAGERS = [
  {
    command: 'apt-get',
    prepare: ['update', '-qq'],
    install: ['install', '-qq', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'],
    packages: {
      chromium: ['chromium', 'fonts-dejavu-core'],
      firefox: ['firefox-esr', 'fonts-dejavu-core'],
      webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'],
    },
  },
  {
    command: 'dnf',
    install: ['install', '-y'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    command: 'apk',
    install: ['add', '--no-cache'],
    packages: { chromium: ['chromium', 'ttf-dejavu'], firefox: ['firefox-esr', 'ttf-dejavu'] },
  },
  {
    command: 'pacman',
    install: ['-S', '--noconfirm', '--needed'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    command: 'brew',
    install: ['install', '--cask'],
    packages: { chromium: ['google-chrome'], firefox: ['firefox'] },
    asUser: true,
  },
];

/** Asks the system's package manager for a browser. Returns whether the manager said that all went well. */
export function installBrowser(name) {
  const manager = MANAGERS.find(({ command }) => works(command, '--version'));
  const packages = manager?.packages[name];
  const prefix = manager && privileges(manager);
  if (!packages || !prefix) return false;
  console.log(`installing ${packages.join(' ')} with ${manager.command} …`);
  const ask = (args) => runs([...prefix, manager.command, ...args]);
  if (manager.prepare) ask(manager.prepare);
  return ask([...manager.install, ...packages]);
}

/** What goes before the command: nothing for root, `sudo` where it asks no password, null when it is not allowed. */
function privileges({ asUser = false }) {
  if (asUser || process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
}

function runs([command, ...args]) {
  return run(command, args).status === 0;
}

function works(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
