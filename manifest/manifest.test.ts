// The manifest keeps the limits of installers, and every picture it names is there in the size it states.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifest } from './manifest.ts';

const file = (src: string) => new URL(`../public/${src}`, import.meta.url);
const numbers = (sizes: string) => sizes.split('x').map(Number) as [number, number];

/** Width, height and whether pixels can be clear, from the first chunk (w3.org/TR/png/#11IHDR, #11tRNS). */
function png(src: string): { size: string; opaque: boolean } {
  const bytes = readFileSync(file(src));
  expect(bytes.subarray(0, 8).toString('hex'), `${src} is a PNG`).toBe('89504e470d0a1a0a');
  const colourType = bytes.readUInt8(25);
  return {
    size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`,
    opaque: colourType < 4 && !bytes.includes('tRNS'),
  };
}

describe('icons', () => {
  const pictures = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  test.each(pictures)('$src is there as stated', ({ src, sizes, type }) => {
    if (type === 'image/png') expect(png(src).size).toBe(sizes);
    else expect(readFileSync(file(src), 'utf8')).toMatch(/^<svg /);
  });

  test('192 and 512 for any use, 512 maskable, one of one colour, one that scales', () => {
    const have = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    expect(have).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable', '512x512 monochrome', 'any any']),
    );
  });

  test('a maskable icon and the one for iOS have no clear pixels', () => {
    expect(png('icons/maskable-512.png').opaque).toBe(true);
    expect(png('icons/apple-touch-icon-180.png')).toEqual({ size: '180x180', opaque: true });
  });
});

describe('screenshots, by the limits of web.dev/patterns/web-apps/richer-install-ui', () => {
  const of = (form: string) => manifest.screenshots.filter(({ form_factor }) => form_factor === form);

  test.each(manifest.screenshots)('$src', ({ src, sizes, label }) => {
    const [widthPx, heightPx] = numbers(sizes);
    const [short, long] = [Math.min(widthPx, heightPx), Math.max(widthPx, heightPx)];
    expect(short).toBeGreaterThanOrEqual(320);
    expect(long).toBeLessThanOrEqual(3840);
    expect(long / short).toBeLessThanOrEqual(2.3);
    expect(label.length).toBeGreaterThan(0);
    expect(existsSync(file(src)), `${src}: run npm run screenshots -- --manifest`).toBe(true);
    expect(png(src).size).toBe(sizes);
  });

  test('three narrow and two wide at least, eight at most, each kind in one size', () => {
    expect(of('narrow').length).toBeGreaterThanOrEqual(3);
    expect(of('wide').length).toBeGreaterThanOrEqual(2);
    expect(manifest.screenshots.length).toBeLessThanOrEqual(8);
    for (const form of ['narrow', 'wide']) expect(new Set(of(form).map(({ sizes }) => sizes)).size).toBe(1);
  });
});

describe('words and addresses', () => {
  test('lengths', () => {
    expect(manifest.description.length).toBeLessThanOrEqual(324);
    expect(manifest.name.length).toBeLessThanOrEqual(30);
    expect(manifest.shortcuts).toHaveLength(3);
  });

  test('every address stays in the folder the app is served from', () => {
    const urls = [manifest.start_url, manifest.scope, ...manifest.shortcuts.map(({ url }) => url)];
    for (const url of urls) expect(url).toMatch(/^\.\//);
    for (const { src } of [...manifest.icons, ...manifest.screenshots]) expect(src).toMatch(/^\.\//);
  });

  test('nothing on a borrowed screen tells what the work is about', () => {
    const { name, short_name, description, categories, shortcuts, screenshots } = manifest;
    const shown = [
      name,
      short_name,
      description,
      ...categories,
      ...shortcuts.map((s) => s.name),
      ...screenshots.map((s) => s.label),
    ];
    expect(shown.join(' ')).not.toMatch(/recover|addict|sober|mental|therap|client/i);
  });
});
