// Writes public/icons and public/favicon.svg from the one source, manifest/icon.svg.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const root = new URL('../', import.meta.url);
const source = await readFile(new URL('manifest/icon.svg', root), 'utf8');
const pine = '#1f4336';

/** Launchers may cut a maskable icon to the circle of 40 % radius (w3.org/TR/appmanifest/#icon-masks): keep clear of it. */
const safeScale = 0.82;
const square = source.replace(/ rx="\d+"/, '');
const scaled = (svg, scale) =>
  svg.replace('<g id="mark">', `<g id="mark" transform="translate(256 256) scale(${scale}) translate(-256 -256)">`);

/** Only the alpha of a monochrome icon counts: what is light in the source becomes solid, the ground becomes clear. */
function monochrome(svg) {
  const art = svg
    .replace(/<!--.*?-->/s, '')
    .replace(/<svg[^>]*>|<\/svg>/g, '')
    .replaceAll(pine, '#000')
    .replaceAll(/#(f6f0e3|e0a23b)/g, '#fff');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><mask id="art">${art}</mask><rect width="512" height="512" fill="#fff" mask="url(#art)"/></svg>`;
}

const icons = [
  { name: 'icon-192', svg: source, sizePx: 192 },
  { name: 'icon-512', svg: source, sizePx: 512 },
  { name: 'maskable-512', svg: scaled(square, safeScale), sizePx: 512, opaque: true },
  { name: 'monochrome-512', svg: monochrome(scaled(square, safeScale)), sizePx: 512 },
  // iOS rounds the corners itself and shows clear pixels as black.
  { name: 'apple-touch-icon-180', svg: scaled(square, 0.96), sizePx: 180, opaque: true },
];

await mkdir(new URL('public/icons/', root), { recursive: true });
for (const { name, svg, sizePx, opaque } of icons) {
  const picture = sharp(Buffer.from(svg), { density: (72 * sizePx) / 512 }).resize(sizePx, sizePx);
  if (opaque) picture.flatten({ background: pine });
  const png = await picture.png({ compressionLevel: 9, palette: true, quality: 95, effort: 10 }).toBuffer();
  await writeFile(new URL(`public/icons/${name}.png`, root), png);
  process.stdout.write(`public/icons/${name}.png ${sizePx} px ${png.length} B\n`);
}
await writeFile(new URL('public/favicon.svg', root), source.replace(/<!--.*?-->\n/s, '').replace(/\n\s*/g, ''));
