import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const LIBRARIES = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const BROWSER = `/usr/lib/${LIBRARIES[process.arch]}/webkit2gtk-4.1/MiniBrowser`;

/** Whether WebKitGTK, its driver and a virtual screen are installed (Debian: webkit2gtk-driver, xvfb). */
export const hasWebkit = () => [DRIVER, SCREEN, BROWSER].every((path) => existsSync(path));

/** Starts the driver on a virtual screen, both until this process ends. Returns options for webdriverio. */
export async function webkitOptions() {
  if (!hasWebkit()) throw new Error('no browser: webkit (install webkit2gtk-driver and xvfb)');
  const port = await startDriver(await startScreen());
  const capabilities = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
  };
  return { automationProtocol: 'webdriver', logLevel: 'error', hostname: '127.0.0.1', port, path: '/', capabilities };
}

/** The number comes through a pipe that must stay open: closed early, it ends the screen with SIGPIPE. */
function startScreen() {
  const size = ['-screen', '0', '1280x1024x24'];
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
  const env = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  keep(spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' }));
  await answering(`http://127.0.0.1:${port}/status`);
  return port;
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
