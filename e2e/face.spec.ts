// The face model: not there before it is wanted, there without a network from then on, and finding faces in its worker.
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openProfile, serve, workerInCharge } from './fixtures/profile.ts';

const dist = 'dist';

interface Answer {
  readonly loaded: unknown;
  readonly faces: readonly { readonly score: number; readonly box: { readonly x: number; readonly width: number } }[];
  readonly took: number;
}

/** Loads the model in the app's own worker, under the app's own policy, and shows it a drawn face. */
const look = (page: Page, model: string): Promise<Answer> =>
  page.evaluate(async (path) => {
    const worker = new Worker('worklets/face.worker.js', { type: 'module' });
    const ask = (question: unknown, given: Transferable[] = []) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => reject(new Error('no worker'));
        worker.postMessage(question, given);
      });
    const loaded = await ask({ modelUrl: new URL(path, document.baseURI).href });

    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 480 });
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
    brush.fillStyle = '#96a0a5';
    brush.fillRect(0, 0, 640, 480);
    const size = 150;
    const spot = (x: number, y: number, rx: number, ry: number, colour: string) => {
      brush.fillStyle = colour;
      brush.beginPath();
      brush.ellipse(240 + x * size, 220 + y * size, rx * size, ry * size, 0, 0, 7);
      brush.fill();
    };
    spot(0, -0.1, 0.58, 0.7, '#3c281e');
    spot(0, 0.1, 0.5, 0.68, '#cd967d');
    spot(0, 0.42, 0.18, 0.05, '#aa4646');
    spot(0, 0.2, 0.08, 0.04, '#a56e5a');
    for (const side of [-0.21, 0.21]) {
      spot(side, -0.16, 0.14, 0.03, '#462d1e');
      spot(side, -0.02, 0.11, 0.05, '#ebe6e1');
      spot(side, -0.02, 0.05, 0.045, '#231914');
    }
    const startMs = performance.now();
    const picture = await createImageBitmap(canvas);
    const answer = await ask({ picture }, [picture]);
    worker.terminate();
    return { loaded, faces: (answer.faces ?? []) as never[], took: performance.now() - startMs };
  }, model);

const kept = (page: Page) =>
  page.evaluate(async () => {
    if (!(await caches.has('face-model'))) return [];
    return (await (await caches.open('face-model')).keys()).map(({ url }) => url);
  });

test('comes when it is wanted, stays, and finds a face', async ({ browserName: _ }, info) => {
  const [file] = readdirSync(`${dist}/face`).filter((name) => name.endsWith('.bin'));
  const model = `face/${file}`;
  const server = await serve(dist, 4316);
  const { context, page, problems } = await openProfile(info.outputPath('profile'), info);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(server.url);
    await expect(page.getByText('Ready to work offline.')).toBeVisible();
    await workerInCharge(page);
    expect(asked.filter((url) => url.includes('/face/'))).toEqual([]);
    expect(await kept(page)).toEqual([]);

    const { loaded, faces, took } = await look(page, model);
    expect(loaded).toEqual({ isLoaded: true });
    expect(faces).toHaveLength(1);
    expect(faces[0]?.score).toBeGreaterThan(0.75);
    expect((faces[0]?.box.x ?? 0) + (faces[0]?.box.width ?? 0) / 2).toBeCloseTo(240 / 640, 1);
    expect(took).toBeLessThan(5_000);
    expect(await kept(page)).toEqual([`${server.url}${model}`]);

    await server.stop();
    await page.reload();
    const offline = await look(page, model);
    expect(offline.loaded).toEqual({ isLoaded: true });
    expect(offline.faces).toHaveLength(1);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
  }
});
