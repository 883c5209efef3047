// WebKitGTK by plain WebDriver over HTTP, on a screen of its own that nobody sees.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startAudioLoop } from '../fixtures/audio-loop.ts';
import type { Engine, EngineOptions, EnginePage } from './engine.ts';
import { callOf, countAsByKey, findToTap, isLoaded, readAll, until } from './find.ts';

const limitMs = 30_000; // of patience with a busy machine
const browser = fileURLToPath(new URL('./webkit-browser.py', import.meta.url));
/** The name under which the protocol hands over an element (w3.org/TR/webdriver2/#elements). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Said of the policy by an engine without this directive; `default-src` covers it there. */
const ofEngine = /Unrecognized Content-Security-Policy directive 'manifest-src'/;

type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** An X server that takes the next free number and tells it. */
async function startScreen(): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const flags = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [said] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { process: screen, display: `:${said.toString().trim()}` };
}

/** The process that the driver started. */
function childOf(parent: number): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      if (Number(fields[1]) === parent) return Number(name);
    } catch {
      // it ended meanwhile
    }
  }
  return 0;
}

function commandTo(port: number): Command {
  return async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message ?? ''}`);
    return value;
  };
}

interface Session {
  readonly command: Command;
  /** Commands go to one tab at a time: those of two tabs wait for each other. */
  inTab<T>(handle: string, work: () => Promise<T>): Promise<T>;
  readonly problems: string[];
}

function pageOf({ command, inTab, problems }: Session, handle: string): EnginePage {
  const execute = (text: string) => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => ${text})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    return command('POST', '/execute/async', { script, args: [] }) as Promise<{ value?: unknown; error?: string }>;
  };
  async function evaluate(text: string): Promise<unknown> {
    const { value, error } = await execute(text);
    if (error !== undefined) throw new Error(error);
    return value;
  }
  /** The site's opener policy moves the page to a process of its own, which the driver takes for the end of loading. */
  const loaded = async () =>
    void (await until(
      () => self.run(isLoaded),
      limitMs,
      () => 'webkit: the page does not end loading',
    ));
  const self: EnginePage = {
    engine: 'webkit',
    async goto(url) {
      await inTab(handle, () => command('POST', '/url', { url }));
      await loaded();
    },
    run: <T>(work: ((...args: never[]) => T | Promise<T>) | string, ...args: unknown[]) =>
      inTab(handle, () => evaluate(callOf(work, args))) as Promise<T>,
    async tap(kind, name, ms = limitMs) {
      const once = () =>
        inTab(handle, async () => {
          const found = (await evaluate(callOf(findToTap, [kind, name]))) as Record<string, string> | null;
          const id = found?.[elementKey];
          if (!id) return null;
          await evaluate(callOf(countAsByKey, []));
          await command('POST', `/element/${id}/click`);
          return true;
        });
      await until(once, ms, () => `webkit: no ${kind} “${name}”`);
    },
    async shows(text, ms = limitMs) {
      let last = '';
      await until(
        async () => {
          last = await self.run(readAll);
          return last.includes(text.replace(/\s+/g, ' '));
        },
        ms,
        () => `webkit: “${text}” is not shown, but: ${last}`,
      );
    },
    async reload() {
      await inTab(handle, () => command('POST', '/refresh'));
      await loaded();
    },
    problems: async () => [...problems],
    async screenshot(path) {
      const picture = (await inTab(handle, () => command('GET', '/screenshot'))) as string;
      writeFileSync(path, Buffer.from(picture, 'base64'));
    },
  };
  return self;
}

export async function startWebKit(python: string, options: EngineOptions): Promise<Engine> {
  if (options.fakeDevices === 'asks')
    throw new Error('WebKitGTK asks nobody while it is driven: stand in for the question');
  const [sound, screen, port] = await Promise.all([startAudioLoop(), startScreen(), freePort()]);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      ...sound?.env,
      DISPLAY: screen.display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root there is none
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => {
    driver.kill();
    screen.process.kill();
    sound?.stop();
  };
  process.on('exit', stop); // a test that ran out of time does not come to its end
  // The web process writes what pages complain about; it is the only way to see it from outside.
  let problems: string[] = [];
  let rest = '';
  driver.stderr.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    problems.push(...lines.filter((line) => /\bCONSOLE (?:[\w-]+ )*ERROR\b/.test(line) && !ofEngine.test(line)));
  });
  const server = commandTo(port);
  await until(
    async () => ((await server('GET', '/status')) as { ready: boolean }).ready,
    limitMs,
    () => 'no WebDriver',
  );

  let session = '';
  let current = '';
  let queue: Promise<unknown> = Promise.resolve();
  const command: Command = (method, path, body) => server(method, `/session/${session}${path}`, body);
  const inTab = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
    const next = queue.then(async () => {
      if (handle !== current) await command('POST', '/window', { handle });
      current = handle;
      return work();
    });
    queue = next.catch(() => {});
    return next;
  };

  async function begin(): Promise<EnginePage> {
    const args = [browser, options.profile, options.fakeDevices];
    const alwaysMatch = {
      'webkitgtk:browserOptions': { binary: python, args },
      timeouts: { script: 60_000, pageLoad: 30_000 },
    };
    const made = (await server('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
    session = made.sessionId;
    current = (await command('GET', '/window')) as string;
    problems = [];
    queue = Promise.resolve();
    return pageOf({ command, inTab, problems }, current);
  }
  const end = () => server('DELETE', `/session/${session}`).catch(() => {}); // it may have been killed
  let page = await begin();
  return {
    name: 'webkit',
    get pid() {
      return childOf(driver.pid ?? -1);
    },
    async open(url) {
      await page.goto(url);
      return page;
    },
    async restart() {
      await end();
      page = await begin();
      return page;
    },
    sound,
    async newTab(url) {
      const { handle } = (await command('POST', '/window/new', { type: 'tab' })) as { handle: string };
      const tab = pageOf({ command, inTab, problems }, handle);
      await tab.goto(url);
      return tab;
    },
    async close() {
      await end();
      stop();
      process.off('exit', stop);
    },
  };
}
