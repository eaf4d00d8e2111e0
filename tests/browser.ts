import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * Features to switch off in Chromium: those that Playwright disables by the same switch, of which only the last one
 * counts, and the popup of the address bar. That popup opened two pages of the browser’s own with each window, which
 * took as much of the machine as a third of the tested page.
 */
const without = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Headless Chromium draws WebGL 2 in software; it makes no network requests of its own. */
export const flags = [
  `--disable-features=${without.join()}`,
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Switches of Chromium for tests: only WebGL uses the GPU path, because drawing the page by it in software, too, would
 * take half as long again.
 */
export const testing = [
  ...flags,
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  // Allow fast changes of the address: a test changes it faster than any reader.
  '--disable-ipc-flooding-protection',
];

/** Switches of Chromium for tests without WebGL, where the still picture replaces the map. */
export const withoutWebGl = [
  ...testing.filter((flag) => !/angle|swiftshader|gpu/.test(flag)),
  '--disable-gpu',
  '--disable-3d-apis',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const minute = 60_000;

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/**
 * Path of the first browser of the Chromium family that is found: the variable CHROMIUM, the PATH, Playwright’s own;
 * undefined if there is none.
 */
export function installed(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return onPath() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

function run(command: string, args: string[], limit: number, env: Record<string, string>): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function download(): boolean {
  console.log('No Chromium here: trying Playwright’s download.');
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  return run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 3 * minute, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
}

function fromDebian(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log('Installing Debian’s Chromium.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], 2 * minute, quiet);
  const install = ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'];
  return run('apt-get', install, 5 * minute, quiet);
}

/**
 * Path of a browser of the Chromium family; installs one if there is none.
 * @throws Error with instructions, if none can be installed
 */
export function browser(): string {
  const found = installed() ?? ((download() || fromDebian()) && installed());
  if (found) return found;
  throw new Error('No Chromium was found or could be installed. Install one, or name it in CHROMIUM.');
}
