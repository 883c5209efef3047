// One measure over time: dots, the middle line and the band, as a picture, in words and as a table.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import { type Plot, plotOf } from '../../core/past/plot.ts';
import type { Series } from '../../core/past/series.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import type { WantedProps } from '../wanted.ts';
import { amountOf, numberOf, shortDay } from './when.ts';

interface Props {
  readonly app: App;
  readonly words: WantedProps['words']['past']['usual'];
  readonly series: Series;
}

const wide = 320;
const high = 90;
/** Room for a dot on the edge. */
const edge = 9;

export function MeasurePlot({ app, words, series }: Props) {
  const { code, points, usual } = series;
  const { name, way } = words.measures[code];
  const plot = plotOf(series);
  const [first, last] = [points[0], points[points.length - 1]];
  const amount = (value: number) => amountOf(app, code, value);
  if (!plot || !usual || !first || !last)
    return (
      <section class="plot">
        <h4>{name}</h4>
        <p class="hint">{words.few}</p>
      </section>
    );
  const { median, spread } = usual;
  const value = fill(words.value, { usual: amount(median), last: amount(last.value) });
  const band = fill(words.band, { low: amount(median - spread), high: amount(median + spread) });
  const far = points.filter(({ isFar }) => isFar).length;
  const text = fill(words.picture, {
    name,
    count: numberOf(app, points.length),
    first: shortDay(app, first.atMs),
    latest: shortDay(app, last.atMs),
    value,
    band,
    far: fill(words.far, { count: numberOf(app, far) }),
  });
  return (
    <section class="plot">
      <h4>{name}</h4>
      <p class="hint">{way}</p>
      <Picture plot={plot} text={text} />
      <p class="past-ends" aria-hidden="true">
        <span>{shortDay(app, first.atMs)}</span>
        <span>{shortDay(app, last.atMs)}</span>
      </p>
      <p>{value}</p>
      <AsTable app={app} words={words} series={series} />
    </section>
  );
}

function Picture({ plot, text }: { plot: Plot; text: string }) {
  const x = (at: number) => round(edge + at * (wide - 2 * edge));
  const y = (at: number) => round(edge + at * (high - 2 * edge));
  const top = y(plot.band.top);
  const last = plot.dots.length - 1;
  return (
    <svg class="plot-picture" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={text}>
      <rect class="plot-band" x="0" y={top} width={wide} height={Math.max(1, y(plot.band.bottom) - top)} />
      <path class="plot-middle" d={`M0 ${y(plot.middle)}H${wide}`} />
      {plot.dots.map(({ x: atX, y: atY, isFar }, at) =>
        isFar ? (
          <path key={at} class="plot-far" d={`M${x(atX)} ${y(atY) - 7}l7 7-7 7-7-7z`} />
        ) : (
          <circle
            key={at}
            class={at === last ? 'plot-last' : 'plot-dot'}
            cx={x(atX)}
            cy={y(atY)}
            r={at === last ? 5 : 3}
          />
        ),
      )}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Drawn only once it is opened: nine tables have eight hundred rows. */
function AsTable({ app, words, series }: Props) {
  const isOpen = useSignal(false);
  const { code, points } = series;
  const { columns } = words;
  return (
    <details
      class="why"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <Icon name="list" size={20} />
        <span>{words.table}</span>
      </summary>
      {isOpen.value && (
        <table class="past-table">
          <caption class="unseen">{words.measures[code].name}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.day}</th>
              <th scope="col">{columns.value}</th>
              <th scope="col">{columns.far}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ atMs, value, isFar }) => (
              <tr key={atMs}>
                <th scope="row">{shortDay(app, atMs)}</th>
                <td>{amountOf(app, code, value)}</td>
                <td>{isFar ? words.isFar : words.isUsual}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
