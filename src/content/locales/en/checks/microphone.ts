// English: the words of the microphone check. Every code that its judge can give has its sentence here.
import type { MicrophoneCode, MicrophoneFigure } from '../../../../checks/microphone/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const microphone = {
  step: {
    name: 'Microphone',
    title: 'Your microphone',
    before: 'Your microphone opens. We listen to 2 quiet seconds, then to your voice. Nothing is saved.',
    open: 'Open the microphone',
  },
  findings: {
    'mic.clear': { says: 'Your voice is clear, and your room is quiet.' },
    'mic.quiet': { says: 'Your voice is a bit quiet.', next: 'Move closer to the microphone, or turn it up.' },
    'mic.tooQuiet': {
      says: 'Your voice is too quiet to follow.',
      next: 'Move closer, or choose another microphone. Then check again.',
    },
    'mic.loud': { says: 'Your voice is very loud.', next: 'Move back a little, or turn the microphone down.' },
    'mic.someNoise': {
      says: 'There is some noise in your room.',
      next: 'Close the window or turn off a fan, if you can.',
    },
    'mic.noisy': { says: 'Your room is noisy.', next: 'Find what hums or talks and turn it off. Then check again.' },
    'mic.lowMargin': {
      says: 'Your voice is only a little louder than the room.',
      next: 'Move closer to the microphone.',
    },
    'mic.noMargin': {
      says: 'Your voice gets lost in the noise of the room.',
      next: 'Move closer, or find a quieter place. Then check again.',
    },
    'mic.clipping': { says: 'Loud words sound rough.', next: 'Move back a little, or turn the microphone down.' },
    'mic.clippingMuch': {
      says: 'Your voice sounds rough. The microphone is turned up too high.',
      next: 'Turn the microphone down. Then check again.',
    },
    'mic.silent': {
      says: 'The microphone is open, but it sends no sound at all.',
      next: 'Look for a mute switch, or choose another microphone. Then check again.',
    },
    'mic.muted': {
      says: 'Your device has muted the microphone.',
      next: 'Look for a mute key or switch. Then check again.',
    },
    'mic.otherDevice': {
      says: 'The microphone you chose is not there. This is another one.',
      next: 'Plug yours in, or choose one below.',
    },
    'mic.noSpeech': {
      says: 'We heard your room, but not you.',
      next: 'Check again and say a few words, or tap the microphone.',
    },
    'mic.talkedEarly': {
      says: 'There was sound while we listened to the quiet room.',
      next: 'Check again. Stay quiet for the first 2 seconds.',
    },
    'mic.suspended': {
      says: 'Your browser paused the sound, so we could not listen.',
      next: 'Check again and stay on this page.',
    },
    'mic.gaps': { says: 'Parts of the sound got lost on this device.', next: 'Close other apps. Then check again.' },
    'mic.processed': { says: 'Your browser changes the sound, so these numbers are rough.' },
    'mic.hum': { says: 'There is a hum from the power line.', next: 'Move the cable or charger away, if you can.' },
    'mic.dropOuts': {
      says: 'Your voice had short gaps.',
      next: 'Close other apps. Bring a wireless microphone closer.',
    },
    'mic.dropOutsMany': {
      says: 'Your voice had so many gaps that words get lost.',
      next: 'Close other apps, or use a wired microphone. Then check again.',
    },
    'mic.narrow': {
      says: 'Your voice sounds thin, as on an old phone. A headset in call mode does that.',
      next: 'It will do. A wired microphone sounds fuller.',
    },
    'mic.voices': {
      says: 'We may have heard voices or a TV while you were quiet.',
      next: 'Look who is near you. Close the door if you can.',
    },
  },
  figures: {
    'mic.speechLevel': 'Your voice',
    'mic.noiseFloor': 'Your room',
    'mic.speechOverNoise': 'Voice over room',
    'mic.peak': 'Loudest moment',
    'mic.clipped': 'Cut-off sound',
    'mic.activeSeconds': 'Voice heard for',
    'mic.lost': 'Sound that got lost',
    'mic.hum': 'Hum of the power line',
    'mic.dropOuts': 'Gaps in your voice',
    'mic.upper': 'Highest sound that came through',
    'mic.offset': 'Offset of the microphone',
    'mic.rate': 'Samples a second',
    'mic.echo': 'Echo removal by your browser',
    'mic.suppression': 'Noise removal by your browser',
    'mic.gain': 'Loudness control by your browser',
  },
  live: {
    settling: 'Opening your microphone…',
    quiet: 'Stay quiet for 2 seconds.',
    quietHint: 'We listen to your room.',
    speech: 'Now say: “Hello, I am ready to listen.”',
    speechHint: 'Any sound will do: talk, hum or tap.',
    level: 'Sound level',
    tooQuiet: 'Quiet',
    good: 'Good',
    tooLoud: 'Loud',
    says: { quiet: 'Sound level quiet', good: 'Sound level good', loud: 'Sound level loud' },
  },
} as const satisfies CheckWords<MicrophoneCode, MicrophoneFigure>;
