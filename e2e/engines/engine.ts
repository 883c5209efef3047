// Three engines behind one interface: what a person does in a browser, done by each engine's own driver.
import { existsSync, readFileSync } from 'node:fs';
import type { AudioLoop } from '../fixtures/audio-loop.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';
export type Kind = 'button' | 'link' | 'radio' | 'checkbox' | 'heading';
/** `two`: a camera and a microphone, let in. `none`: no device. `asks`: both are there, and the question stays open, but not in WebKit. */
export type FakeDevices = 'two' | 'none' | 'asks';

export interface EnginePage {
  readonly engine: EngineName;
  goto(url: string): Promise<void>;
  /** Runs in the page, a function or an expression; arguments and result are JSON; promises are awaited. */
  run<T>(work: ((...args: never[]) => T | Promise<T>) | string, ...args: unknown[]): Promise<T>;
  /** Found by kind and visible name as a person finds it; waits for it. A real click of the driver, never `click()`. */
  tap(kind: Kind, name: string, limitMs?: number): Promise<void>;
  shows(text: string, limitMs?: number): Promise<void>;
  reload(): Promise<void>;
  /** Console errors and errors that nobody caught, so far, of every page since this start of the browser. */
  problems(): Promise<readonly string[]>;
  screenshot(path: string): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** In the first tab. */
  open(url: string): Promise<EnginePage>;
  /** Ends the whole browser and starts it on the same profile, with more preferences: an empty first tab. */
  restart(prefs?: Prefs): Promise<EnginePage>;
  newTab(url: string): Promise<EnginePage>;
  /** The sound server that this browser has for itself: room, speakers and microphone. */
  readonly sound: AudioLoop | null;
  close(): Promise<void>;
  /** The browser's own process, of this start. */
  readonly pid: number;
}

export type Prefs = Readonly<Record<string, unknown>>;

export interface EngineOptions {
  /** A folder of its own: what the browser keeps is there after a restart. */
  readonly profile: string;
  readonly fakeDevices: FakeDevices;
  /** Firefox: preferences by name. */
  readonly prefs?: Prefs;
}

/** The files that must be there, each at one of its places: browser, driver, and what it needs to sound and be shown. */
type Needed = Readonly<Record<EngineName, { readonly files: readonly (readonly string[])[] }>>;
const needed = JSON.parse(readFileSync(new URL('./needed.json', import.meta.url), 'utf8')) as Needed;
const chosen: Readonly<Partial<Record<EngineName, string | undefined>>> = { chromium: process.env.CHROMIUM };

const placesOf = (name: EngineName): readonly (string | undefined)[] =>
  needed[name].files.map((places, i) => (i === 0 && chosen[name]) || places.find((path) => existsSync(path)));

export const isInstalled = (name: EngineName): boolean => placesOf(name).every((path) => path !== undefined);

export async function startEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  const [binary] = placesOf(name);
  if (!binary || !isInstalled(name)) throw new Error(`${name} is not installed: see scripts/engines.mjs`);
  return name === 'webkit' ? startWebKit(binary, options) : startPuppeteer(name, binary, options);
}
