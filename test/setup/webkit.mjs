import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './install.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const LIBRARIES = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const BROWSER = `/usr/lib/${LIBRARIES[process.arch]}/webkit2gtk-4.1/MiniBrowser`;

/** Heights and widths of the screen: its pointer rests in the middle. */
const SIZE = [2400, 1800];

/** How high the window's toolbar is, in pixels. */
export const TOOLBAR = 20;

/**
 * Where the window's upper left corner goes: the toolbar lies under the screen's pointer, which gives the window the focus
 * and never touches the page.
 */
export const CORNER = SIZE.map((length) => (length - TOOLBAR) / 2);

/** A toolbar with small buttons lets the window be as narrow as a telephone. */
const STYLE = '* { min-width: 0; min-height: 0; margin: 0; border: none; padding: 0; font-size: 1px; }';
const BUTTONS = 'button { margin: -12px; }';

/** Whether WebKitGTK, its driver and a virtual screen are installed (Debian: webkit2gtk-driver, xvfb). */
export const hasWebkit = () => [DRIVER, SCREEN, BROWSER].every((path) => existsSync(path));

/** Starts the driver on a virtual screen, both until this process ends. Returns options for webdriverio. */
export async function webkitOptions() {
  if (!hasWebkit()) throw new Error('no browser: webkit (install webkit2gtk-driver and xvfb)');
  const port = await startDriver(await startScreen());
  const capabilities = {
    browserName: 'MiniBrowser',
    // Tests say themselves when they are there; the driver now and then waits for a page until its five minutes are over.
    pageLoadStrategy: 'none',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
  };
  return { automationProtocol: 'webdriver', logLevel: 'error', hostname: '127.0.0.1', port, path: '/', capabilities };
}

/** The number comes through a pipe that must stay open: closed early, it ends the screen with SIGPIPE. */
function startScreen() {
  const size = ['-screen', '0', `${SIZE.join('x')}x24`];
  const screen = keep(
    spawn(SCREEN, ['-displayfd', '3', ...size, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }),
  );
  const numbers = screen.stdio[3];
  return new Promise((resolve, reject) => {
    let text = '';
    screen.once('error', reject);
    numbers.on('data', (chunk) => {
      text += chunk;
      if (!text.endsWith('\n')) return;
      numbers.unref();
      resolve(`:${text.trim()}`);
    });
  });
}

async function startDriver(display) {
  const port = await freePort();
  const settings = {
    DISPLAY: display,
    XDG_CONFIG_HOME: styledToolbar(),
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const env = { ...process.env, ...settings };
  keep(spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' }));
  await answering(`http://127.0.0.1:${port}/status`);
  return port;
}

function styledToolbar() {
  const folder = `${root}node_modules/.cache/webkit`;
  mkdirSync(`${folder}/gtk-3.0`, { recursive: true });
  writeFileSync(`${folder}/gtk-3.0/gtk.css`, STYLE + BUTTONS);
  return folder;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`driver does not answer: ${address}`);
}

function keep(child) {
  child.unref();
  process.once('exit', () => child.kill());
  return child;
}
