import { execFile } from 'node:child_process';

/** Runs the command with Node; resolves to its exit code and what it said. `stdout` is text, or bytes on demand. */
export function run(file, args, { encoding = 'utf8', cwd } = {}) {
  const options = { encoding, cwd, maxBuffer: 32 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      resolve({ exit: error?.code ?? 0, stdout, stderr: String(stderr) });
    });
  });
}
