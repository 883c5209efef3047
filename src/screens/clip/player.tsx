// The clip is there: it plays by a tap, with its sound, as often as one likes, and is gone after the answer.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { fill } from '../../core/message.ts';
import { Question } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type ClipProps, Stage, type StateIn } from './stage.tsx';

type TakenState = StateIn<'taken'>;

export function Player({ app, words, clip, state }: ClipProps & { state: TakenState }) {
  const says = words.clip.player;
  const { parts } = state;
  const video = useRef<HTMLVideoElement>(null);
  const isPlaying = useSignal(false);
  /** Played to its end, or stopped on the way: there is something to say about it. */
  const isSeen = useSignal(false);
  const isRefused = useSignal(false);
  const played = useSignal(0);
  /** Of the picture that came, once the player knows it. */
  const picture = useSignal<{ readonly width: number; readonly height: number } | null>(null);

  const play = () => {
    isRefused.value = false;
    clip.notice();
    video.current?.play().catch((error: unknown) => {
      // Taken down, or paused before it began: nobody refused.
      isRefused.value = Object(error).name !== 'AbortError';
    });
  };
  const rest = () => {
    isPlaying.value = false;
    isSeen.value = true;
  };
  return (
    <Stage phase="taken">
      <div class="clip-picture">
        {/* biome-ignore lint/a11y/useMediaCaption: the person's own voice, a few seconds old */}
        <video
          ref={video}
          src={state.clip.url}
          playsInline
          preload="auto"
          aria-label={says.clip}
          hidden={!parts.camera}
          onLoadedMetadata={({ currentTarget: { videoWidth: width, videoHeight: height } }) => {
            picture.value = { width, height };
          }}
          onTimeUpdate={({ currentTarget }) => {
            played.value = Math.min(1, (currentTarget.currentTime * 1_000) / state.clip.durationMs);
          }}
          onPlaying={() => {
            isPlaying.value = true;
          }}
          onPause={rest}
          onEnded={rest}
          onError={clip.cannotPlay}
        />
        {!parts.camera && (
          <p class="clip-sound-only">
            <Icon name="speaker" size={40} />
            {says.soundOnly}
          </p>
        )}
      </div>
      <div class="progress" aria-hidden="true">
        <div class="progress-fill" style={{ transform: `scaleX(${played.value.toFixed(3)})` }} />
      </div>
      {parts.camera && picture.value?.width === 0 && <p class="live-hint">{says.noPicture}</p>}
      {!parts.microphone && <p class="live-hint">{says.pictureOnly}</p>}
      <p class="hint" role="status">
        {isRefused.value ? says.refused : isSeen.value ? '' : says.ready}
      </p>
      <button
        type="button"
        class={`button ${isSeen.value ? 'button-plain' : 'button-main'}`}
        onClick={isPlaying.value ? () => video.current?.pause() : play}
      >
        {isPlaying.value ? says.pause : isSeen.value ? says.playAgain : says.play}
      </button>
      {isSeen.value && (
        <Question
          text={says.question}
          hint={says.hint}
          row
          answers={[
            { label: says.yes, look: 'main', choose: () => clip.say(true) },
            { label: says.notYet, choose: () => clip.say(false) },
          ]}
        />
      )}
      <div class="card-actions">
        <button type="button" class="button button-quiet" onClick={clip.take}>
          {says.again}
        </button>
        <button type="button" class="button button-quiet" onClick={() => clip.drop('stopped')}>
          {says.done}
        </button>
      </div>
      <Details app={app} words={words} state={state} picture={picture.value} />
    </Stage>
  );
}

/** What the clip really weighs, so that "a call's bitrate" can be looked at. */
function Details({
  app,
  words,
  state: { clip, parts },
  picture,
}: Pick<ClipProps, 'app' | 'words'> & {
  state: TakenState;
  picture: { readonly width: number; readonly height: number } | null;
}) {
  const { figures, rateHint } = words.clip.player;
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(app.locale, { maximumFractionDigits: digits }).format(value);
  const { isProcessed } = parts;
  const rows: readonly (readonly [string, string])[] = [
    ...(picture && picture.width > 0
      ? [[figures.picture, fill(figures.pixels, { width: picture.width, height: picture.height })] as const]
      : []),
    [figures.length, fill(figures.seconds, { seconds: number(clip.durationMs / 1_000, 1) })],
    [figures.size, fill(figures.kilobytes, { kilobytes: number(clip.bytes / 1_000) })],
    [figures.rate, fill(figures.kbps, { kbps: number((clip.bytes * 8) / clip.durationMs) })],
    ...(parts.microphone
      ? [
          [
            figures.processing,
            figures.processings[isProcessed === null ? 'unknown' : isProcessed ? 'on' : 'off'],
          ] as const,
        ]
      : []),
  ];
  return (
    <details class="details">
      <summary>{app.t.app.check.details}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{rateHint}</p>
    </details>
  );
}
