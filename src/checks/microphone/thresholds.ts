// Every number the microphone's verdict turns on.
import { at } from '../../core/threshold.ts';

const levelSource = 'content.md 4.3, from RFC 7874 section 4: speech at -22 dBFS, give or take 6 dB';
const noiseSource = 'content.md 4.3: own proposal, starting value';
const marginSource = 'content.md 4.3, from ANSI S12.60 background: 15 dB over the noise for good understanding';
const clipSource = 'content.md 4.3: own proposal, starting value';

export const thresholds = {
  quietestReadyDbfs: at(-28, 'dBFS', levelSource),
  quietestUsableDbfs: at(-36, 'dBFS', 'content.md 4.3: own proposal, 8 dB under what RFC 7874 allows'),
  loudestReadyDbfs: at(-16, 'dBFS', levelSource),
  noisiestReadyDbfs: at(-50, 'dBFS', noiseSource),
  noisiestUsableDbfs: at(-40, 'dBFS', noiseSource),
  smallestReadyMarginDb: at(15, 'dB', marginSource),
  smallestUsableMarginDb: at(10, 'dB', 'content.md 4.3 and EQ-04: a voice must rise 10 dB over the floor'),
  clippedNotePercent: at(0.1, 'percent', clipSource),
  clippedMuchPercent: at(1, 'percent', clipSource),
  silentPercent: at(
    99,
    'percent',
    'Own proposal: 1 percent of 6 s is 60 ms, too short for a word; testrtc asks for all',
  ),
  leastActiveSeconds: at(1, 's', 'content.md EQ-04: a voice for 1 s or more'),
  leastQuietSeconds: at(1, 's', 'Own proposal: half of the quiet window of content.md 4.3'),
  mostLostPercent: at(5, 'percent', 'Own proposal; the limit Daily sets for lost packets'),
  talkedEarlyDb: at(9, 'dB', 'Own proposal: the margin by which content.md 4.3 tells a voice from the room'),
  humNoteDb: at(10, 'dB', 'Own proposal: a hum that stands this far out of the room is heard beside a soft voice'),
  humNoteDbfs: at(-65, 'dBFS', 'Own proposal: 43 dB under a good voice; a softer hum is lost in any room'),
  dropOutsNote: at(2, 'gaps', 'Own proposal: one gap may be a word that was cut short by the speaker'),
  dropOutsManyMs: at(400, 'ms', 'Own proposal: a tenth of the 4 s line of content.md 4.3; a word is lost'),
  lowestRoomDbfs: at(-90.3, 'dBFS', 'Computed: one step of 16-bit sound; rooms below it cannot be told apart'),
} as const;
