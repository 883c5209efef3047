// The worker of the fake browser: measures as the real one does, or in no time where thousands of runs are wanted.
import { type Analysis, createAnalysis, type Pixels } from '../core/signal/analysis.ts';
import type { Heard } from '../core/signal/ear.ts';
import type { EarReading } from '../core/signal/read-ear.ts';
import type { Seeing } from '../core/signal/seeing.ts';
import { type SceneKind, scene } from '../core/signal/synth.ts';
import type { Asked } from './analysis.worker.ts';
import type { Behaviour, Ledger } from './browser.fake.ts';

/** A handle on a frame, as the browser has it. */
export class FakeVideoFrame {
  static nth = 0;
  readonly displayWidth = 640;
  readonly displayHeight = 480;
  readonly nth = FakeVideoFrame.nth++;
  readonly scene: SceneKind;
  constructor(video: { readonly scene: SceneKind }) {
    this.scene = video.scene;
  }
  close(): void {}
}

export function createFakeWorker(is: Behaviour, ledger: Ledger, analysis: 'real' | 'light') {
  return class FakeWorker extends EventTarget {
    private readonly calls: Record<string, (...args: unknown[]) => unknown> =
      analysis === 'real' ? (createAnalysis() as never) : (lightAnalysis() as never);
    private isOver = false;
    terminate(): void {
      this.isOver = true;
    }
    postMessage({ id, call, args }: Asked): void {
      if (is.worker === 'never') return;
      setTimeout(() => {
        if (this.isOver) return;
        if (is.worker === 'breaks') return void this.dispatchEvent(new Event('error'));
        if (call === 'see') {
          ledger.picturesLookedAt++;
          if ((args[0] as FakeVideoFrame).scene === 'face') ledger.goodPictures++;
        }
        const given = args.map((arg) => (arg instanceof FakeVideoFrame && analysis === 'real' ? pixelsOf(arg) : arg));
        const result = this.calls[call]?.(...given);
        this.dispatchEvent(Object.assign(new Event('message'), { data: { id, result } }));
      }, 0);
    }
  };
}

const painted = new Map<string, readonly Pixels[]>();
/** Each scene is painted once. */
function pixelsOf({ scene: kind, nth }: FakeVideoFrame): Pixels {
  let pictures = painted.get(kind);
  if (!pictures) {
    pictures = scene(kind, { width: 320, height: 240 }).map(({ luma, width, height }) => {
      const rgba = new Uint8ClampedArray(4 * luma.length).fill(255);
      luma.forEach((l, i) => {
        rgba.fill(l, 4 * i, 4 * i + 3);
      });
      return { rgba, width, height };
    });
    painted.set(kind, pictures);
  }
  return pictures[nth % pictures.length] as Pixels;
}

const goodLight: Seeing = {
  meanLuma: 120,
  medianLuma: 120,
  lumaVariance: 900,
  ovalMedianLuma: 130,
  ovalShineLuma: 160,
  surroundMedianLuma: 110,
  hotSpotPercent: 0,
  largestHotSpotPercent: 0,
  ovalBlownPercent: 0,
  leftRightRatio: 1,
  faceFound: 0,
  changePerFrame: 1,
  sampledFrames: 0,
  isExposureSettled: true,
  flickerPercent: 0,
  hasFlicker: false,
  sharpness: 50,
  shiftPercent: 0,
  isShaky: false,
  isSteadinessJudged: false,
};
const blackLight: Partial<Seeing> = { meanLuma: 2, medianLuma: 2, lumaVariance: 0, changePerFrame: 0 };
const goodVoice: EarReading = {
  noiseFloorDbfs: -60,
  quietestDbfs: -60,
  speechLevelDbfs: -22,
  wideSpeechLevelDbfs: -21,
  speechOverNoiseDb: 38,
  activeSeconds: 0,
  peakDbfs: -10,
  clippedPercent: 0,
  clippedRuns: 0,
  zeroPercent: 0,
  lostPercent: 0,
  humHz: 0,
  humDbfs: -120,
  humOverNoiseDb: 0,
  dropOuts: 0,
  dropOutMs: 0,
  upperHz: 8_000,
  isNarrow: false,
  hasBabble: false,
  babbleScore: 0,
  quietSeconds: 0,
  speechSeconds: 0,
  dcOffsetPercent: 0,
};

/** Counts what it is sent and believes nothing else: a picture is a picture, a loud block is a voice. */
function lightAnalysis(): Partial<Analysis> {
  let sampledFrames = 0;
  let seconds = { quiet: 0, speech: 0, voice: 0, zero: 0 };
  let needed = 4;
  let rateHz = 48_000;
  return {
    see(picture) {
      sampledFrames++;
      const { scene: kind } = picture as unknown as FakeVideoFrame;
      return {
        ...goodLight,
        sampledFrames,
        ...(kind === 'black' && blackLight),
        ...(kind === 'frozen' && { changePerFrame: 0 }),
      };
    },
    listen(options) {
      ({ rateHz, speechSeconds: needed = 4 } = options);
      seconds = { quiet: 0, speech: 0, voice: 0, zero: 0 };
    },
    hear(samples): Heard {
      const first = Math.abs(samples[0] ?? 0);
      const length = samples.length / rateHz;
      const stage = seconds.quiet < 2 ? 'quiet' : 'speech';
      seconds[stage] += length;
      if (first === 0) seconds.zero += length;
      if (stage === 'speech' && first > 0.01) seconds.voice += length;
      const isEnough = (seconds.speech >= needed && seconds.voice >= 1) || seconds.speech >= 9;
      return { stage, levelDbfs: -30, progress: 0, heardSeconds: seconds.voice, isEnough };
    },
    heard() {
      const all = Math.max(0.001, seconds.quiet + seconds.speech);
      return {
        ...goodVoice,
        quietSeconds: seconds.quiet,
        speechSeconds: seconds.speech,
        activeSeconds: seconds.voice,
        zeroPercent: (100 * seconds.zero) / all,
      };
    },
    findLeak: () => ({ kind: 'unclear', correlation: 0, gainDb: null, lagMs: null, detectableGainDb: null }),
  };
}
