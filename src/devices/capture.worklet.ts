// Runs on the audio thread: hands over every sample in contiguous blocks, each stamped with the frame it begins at.

// The worklet's own globals are in no library of TypeScript's.
declare const sampleRate: number;
declare const currentFrame: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** Samples the audio thread delivers at a time (Web Audio API, "render quantum"). */
const quantum = 128;
/** 12 blocks a second: as often as the meter is drawn. Each one costs the page a message, an answer and a picture. */
const blockSize = Math.max(1, Math.round(sampleRate / 12 / quantum)) * quantum;

class Capture extends AudioWorkletProcessor {
  private block = new Float32Array(blockSize);
  private filled = 0;
  private startFrame = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const samples = inputs[0]?.[0];
    if (this.filled === 0) this.startFrame = currentFrame;
    // No channel means that the source delivers nothing: digital silence, and it counts as such.
    if (samples) this.block.set(samples, this.filled);
    this.filled += quantum;
    if (this.filled >= blockSize) {
      this.port.postMessage({ startFrame: this.startFrame, samples: this.block }, [this.block.buffer]);
      this.block = new Float32Array(blockSize);
      this.filled = 0;
    }
    return true;
  }
}

registerProcessor('capture', Capture);
