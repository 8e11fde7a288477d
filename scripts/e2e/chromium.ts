/** Where a Chromium-like browser is on this machine; null if there is none. */
import { existsSync } from 'node:fs';
import process from 'node:process';

const PLACES = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

export function chromium(): string | null {
    const named = process.env['CHROMIUM'];
    return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place)) ?? null;
}

/** Flags that keep a headless browser off the network and usable as root in a container. */
export const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];
