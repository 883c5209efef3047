// Notices a voice from the levels of a few seconds, without knowing the room first.
import { signalThresholds } from './thresholds.ts';

const margin = signalThresholds.activeMarginDb.value;
const lowest = signalThresholds.lowestFloorDbfs.value;
const quietest = signalThresholds.spottedVoiceDbfs.value;
const needed = signalThresholds.spottedVoiceSeconds.value;

/**
 * Feed it the level of each block; it answers true once a voice was there for 0.4 s: 9 dB over the quietest block so
 * far, and loud enough to be one. Somebody who talks without a pause is heard too, since the levels of speech differ by
 * more than that within a second.
 */
export function createVoiceSpotter(): (levelDbfs: number, seconds: number) => boolean {
  const blocks: { levelDbfs: number; seconds: number }[] = [];
  let floorDbfs = 0;
  return (levelDbfs, seconds) => {
    blocks.push({ levelDbfs, seconds });
    floorDbfs = Math.max(lowest, Math.min(floorDbfs, levelDbfs));
    const least = Math.max(quietest, floorDbfs + margin);
    const heard = blocks.filter((block) => block.levelDbfs > least);
    return heard.reduce((sum, block) => sum + block.seconds, 0) >= needed;
  };
}
