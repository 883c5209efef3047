// The sound system of the fake browser: a clock, blocks of samples, and an output that may be another than the wished.
import type { Behaviour, FakeStream, FakeTrack, Ledger } from './browser.fake.ts';

const blockFrames = 3_968; // as capture.worklet.ts makes them at 48 kHz

export interface FakeContext {
  state: string;
  readonly sinkId: string;
  readonly currentTime: number;
  /** As the system does it: a call, Siri, another app. */
  interrupt(): void;
}

export function createFakeSound(is: Behaviour, ledger: Ledger) {
  const contexts: FakeContext[] = [];

  class AudioContext implements FakeContext {
    state = 'suspended';
    sinkId = '';
    readonly sampleRate = is.rateHz;
    readonly destination = { maxChannelCount: 2, connect() {} };
    readonly audioWorklet =
      is.worklet === 'missing' || !is.secure ? undefined : { addModule: () => answered(is.worklet) };
    setSinkId?: (id: string) => Promise<void>;
    private ranMs = 0;
    private sinceMs: number | undefined;

    constructor() {
      if (typeof is.context === 'object' && 'construct' in is.context) throw is.context.construct;
      contexts.push(this);
      if (is.context === 'runs' || is.context === 'frozen') this.begin();
      if (is.sink !== 'missing') this.setSinkId = (id) => this.choose(id);
    }
    private begin(): void {
      this.state = 'running';
      if (is.context !== 'frozen') this.sinceMs ??= performance.now();
    }
    private async choose(id: string): Promise<void> {
      if (is.sink === 'never') await new Promise(() => {});
      if (is.sink === 'refuses') throw new DOMException('Requested device not found', 'NotFoundError');
      if (is.sink === 'takes') this.sinkId = id;
    }
    get currentTime(): number {
      return (this.ranMs + (this.sinceMs === undefined ? 0 : performance.now() - this.sinceMs)) / 1000;
    }
    async resume(): Promise<void> {
      if (is.context === 'suspended') await new Promise(() => {});
      if (typeof is.context === 'object' && 'resume' in is.context) throw is.context.resume;
      this.begin();
    }
    async close(): Promise<void> {
      this.stand('closed');
    }
    interrupt(): void {
      if (this.state !== 'closed') this.stand('interrupted');
    }
    private stand(state: string): void {
      if (this.sinceMs !== undefined) ledger.heardMs += performance.now() - this.sinceMs;
      this.ranMs = this.currentTime * 1000;
      this.sinceMs = undefined;
      this.state = state;
    }
    createMediaStreamSource = (stream: FakeStream) => {
      if (!is.joins) throw new DOMException(otherRate, 'NotSupportedError');
      return { connect: (node: AudioWorkletNode) => node.listen(stream, this) };
    };
    createOscillator = () => {
      const started = () => void ledger.tonesStarted++;
      return { frequency: parameter(), connect: <T>(to: T) => to, start: started, stop() {} };
    };
    createGain = () => ({ gain: parameter(), connect: <T>(to: T) => to });
    createChannelMerger = () => ({ connect() {}, disconnect() {} });
    createBufferSource = () => ({ buffer: null, connect() {}, start() {} });
    createBuffer = (_channels: number, length: number) => ({ getChannelData: () => new Float32Array(length) });
  }

  class AudioWorkletNode {
    readonly port: { onmessage: ((event: { data: unknown }) => void) | null } = { onmessage: null };
    constructor(readonly context: AudioContext) {}
    connect(): void {}
    /** A block at a time while the clock of the context moves; zeros from a track that is muted or has ended. */
    listen(stream: FakeStream, context: AudioContext): void {
      const track = stream.getAudioTracks()[0] as FakeTrack;
      let nth = 0;
      const deliver = () => {
        if (context.state === 'closed') return clearInterval(timer);
        while ((nth + 1) * blockFrames <= context.currentTime * context.sampleRate) {
          const startFrame = nth * blockFrames;
          const isHeard = track.readyState === 'live' && !track.muted;
          const samples = isHeard ? soundOf(is, nth) : new Float32Array(blockFrames);
          nth++;
          if (!this.port.onmessage) continue;
          ledger.blocks++;
          if (isHeard && samples.some((x) => Math.abs(x) > 0.01)) ledger.voiceBlocks++;
          this.port.onmessage({ data: { samples, startFrame } });
        }
      };
      const timer = setInterval(deliver, (blockFrames * 1000) / context.sampleRate);
    }
  }
  return {
    contexts,
    AudioContext: is.context === 'missing' ? undefined : AudioContext,
    AudioWorkletNode,
  };
}

/** Firefox's words (bugs 1674892, 1725336). */
const otherRate =
  'AudioContext.createMediaStreamSource: Connecting AudioNodes from AudioContexts with different sample-rate is currently not supported.';

const answered = (how: Behaviour['worklet']) => (how === 'never' ? new Promise<void>(() => {}) : Promise.resolve());
const parameter = () => ({
  setValueAtTime() {},
  linearRampToValueAtTime() {},
  exponentialRampToValueAtTime() {},
});

/** The first seconds are quiet, then somebody speaks: for the light analysis; the rows bring samples of their own. */
const quietBlocks = 45;
const loud = new Float32Array(blockFrames).fill(0.1);
const quiet = new Float32Array(blockFrames).fill(0.001);
const nothing = new Float32Array(blockFrames);

function soundOf({ sound }: Behaviour, nth: number): Float32Array {
  if (typeof sound === 'function') return sound(nth, blockFrames);
  if (sound === 'silence') return nothing;
  return nth < quietBlocks ? quiet : loud;
}
