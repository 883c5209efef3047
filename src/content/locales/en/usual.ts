// English: the words of the person's own usual, and of the quick check.
import type { UsualCode } from '../../../core/usual/measures.ts';
import type { FindingText } from '../../messages.ts';

export const usual = {
  quick: 'Quick check',
  full: 'Full check',
  why: 'Same devices, same place, and all was well. So we ask less this time.',
  findings: {
    'usual.voiceQuieter': {
      says: 'Your voice is much quieter than usual with this microphone.',
      next: 'Move closer, or look at its volume.',
    },
    'usual.roomNoisier': {
      says: 'The room is much noisier than usual.',
      next: 'Close the window, or turn off what hums.',
    },
    'usual.marginSmaller': {
      says: 'Your voice stands out from the room less than usual.',
      next: 'Move closer to the microphone.',
    },
    'usual.voiceDuller': {
      says: 'Your voice sounds duller than usual with this microphone.',
      next: 'Make sure that nothing covers it.',
    },
    'usual.pictureSlower': {
      says: 'Your picture is less smooth than usual with this camera.',
      next: 'Close apps and tabs that you do not need.',
    },
    'usual.pictureDarker': {
      says: 'Your picture is much darker than usual.',
      next: 'Add a light in front of you.',
    },
    'usual.moreBacklit': {
      says: 'It is much brighter behind you than usual.',
      next: 'Turn so that the light is in front of you.',
    },
    'usual.pictureSmaller': {
      says: 'Your picture has fewer dots than usual with this camera.',
      next: 'Close other apps that use the camera.',
    },
    'usual.pictureBlurrier': {
      says: 'Your picture is less sharp than usual with this camera.',
      next: 'Wipe the lens with a soft cloth.',
    },
  } satisfies Readonly<Record<UsualCode, FindingText>>,
} as const;
