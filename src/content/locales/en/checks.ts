// English: the words of the checks. Every code that a judge can give has its sentence here.
import type { Messages } from '../../messages.ts';

export const steps: Messages['steps'] = {
  camera: {
    name: 'Camera',
    title: 'Your camera',
    before:
      'Your camera opens and we look at the picture for a few seconds. Your browser may ask about the microphone too. Nothing is saved.',
    open: 'Open the camera',
  },
  microphone: {
    name: 'Microphone',
    title: 'Your microphone',
    before: 'Your microphone opens. We listen to 2 quiet seconds, then to your voice. Nothing is saved.',
    open: 'Open the microphone',
  },
  speaker: {
    name: 'Sound',
    title: 'Speaker and headphones',
    before: 'Put on your headphones if you use them. A few soft chimes will play. They start very quietly. Count them.',
    open: 'Play the chimes',
  },
  power: {
    name: 'Power',
    title: 'Your power',
    before: 'We look at your battery, if your browser shares it.',
    open: 'Check my power',
  },
  connection: {
    name: 'Connection',
    title: 'Your connection',
    before: 'We check if your device is online. We send nothing.',
    open: 'Check my connection',
  },
};

export const findings: Messages['findings'] = {
  'camera.clear': { says: 'Your peer can see you well.' },
  'camera.noFrames': {
    says: 'The camera is open, but no picture comes.',
    next: 'Close other apps that use the camera. Then check again.',
  },
  'camera.frozen': {
    says: 'The picture stands still.',
    next: 'Unplug the camera or close other video apps. Then check again.',
  },
  'camera.black': { says: 'The picture is black.', next: 'Open the cover or slider of your camera. Then check again.' },
  'camera.covered': { says: 'We see one plain color.', next: 'Is something over the lens? Wipe it, then check again.' },
  'camera.muted': {
    says: 'Your device holds the picture back.',
    next: 'Look for a camera switch or key. Then check again.',
  },
  'camera.otherDevice': {
    says: 'The camera you chose is not there. This is another one.',
    next: 'Plug yours in, or choose one below.',
  },
  'camera.small': {
    says: 'The picture is small: {widthPixels} by {heightPixels} dots.',
    next: 'It will do. Another camera may be sharper.',
  },
  'camera.tooSmall': {
    says: 'The picture is very small: {widthPixels} by {heightPixels} dots.',
    next: 'Choose another camera if you have one.',
  },
  'camera.slow': {
    says: 'The picture is a bit slow: {frameRateFps} pictures a second.',
    next: 'More light or fewer open apps can help.',
  },
  'camera.tooSlow': {
    says: 'The picture is too slow: {frameRateFps} pictures a second.',
    next: 'Close other apps and add light. Then check again.',
  },
  'camera.dark': { says: 'The whole picture is dark.', next: 'Add a light in front of you.' },
  'camera.backlit': { says: 'It is bright behind you.', next: 'Turn so the window is in front or to the side.' },
  'camera.backlitMuch': {
    says: 'It is very bright behind you.',
    next: 'Turn so the window is in front of you, or close the curtain.',
  },
  'camera.hotSpot': { says: 'A lamp or window is in the picture.', next: 'Move so that it is out of the picture.' },
  'camera.blown': { says: 'The light in front of you is very strong.', next: 'Move the lamp back a little.' },
  'camera.uneven': { says: 'One side is in shadow. That is fine if you like it.' },
  'camera.notSeen': {
    says: 'You said your peer cannot see you well yet.',
    next: 'Move, or change the light. Then check again.',
  },
  'camera.notAnswered': {
    says: 'The camera works. Nobody has looked at the picture yet.',
    next: 'Ask someone to look, or check again.',
  },

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

  'speaker.heard': { says: 'You heard every chime. Your sound works.' },
  'speaker.otherDevice': {
    says: 'You heard every chime, but not where you chose to hear them.',
    next: 'Plug yours in, or choose one below.',
  },
  'speaker.miscounted': { says: 'That is not the number we played.', next: 'Play them once more and count again.' },
  'speaker.notHeard': {
    says: 'You heard no chime.',
    next: 'Turn the volume up. Check the mute switch and where the sound plays.',
  },
  'speaker.unsure': { says: 'You were not sure.', next: 'Turn the volume up a little and play them again.' },
  'speaker.notPlayed': {
    says: 'Your browser did not play the sound.',
    next: 'Stay on this page and play the chimes again.',
  },

  'power.charging': { says: 'Your device is charging.' },
  'power.enough': {
    says: 'Battery at {levelPercent}%. That is enough for a {plannedMinutes}-minute call.',
    next: 'Plug in if you can.',
  },
  'power.low': {
    says: 'Battery at {levelPercent}%. A {plannedMinutes}-minute call needs {neededPercent}%.',
    next: 'Plug in your device. Then check again.',
  },
  'power.noBattery': {
    says: 'We cannot see if this device is plugged in.',
    next: 'Look at the plug, then check again and tell us.',
  },
  'power.saysPluggedIn': { says: 'You said it is plugged in.' },
  'power.saysEnough': { says: 'You said the battery will last.', next: 'Plug in if you can.' },
  'power.saysLow': { says: 'You said the battery is low.', next: 'Plug in your device. Then check again.' },
  'power.unknown': {
    says: 'We do not know if your battery will last.',
    next: 'Look at the battery sign of your device. Plug in if you can.',
  },

  'connection.offline': {
    says: 'Your device is not online.',
    next: 'Turn on Wi-Fi or phone data. Have a phone number ready as a backup.',
  },
  'connection.private': { says: 'You are online, on a network of your own.' },
  'connection.public': {
    says: 'You are online, on a network you share with others.',
    next: 'Use your phone’s data if you can.',
  },
  'connection.unknown': {
    says: 'You are online. We do not know whose network it is.',
    next: 'Use private Wi-Fi, a wire, or phone data.',
  },
};

export const figures: Messages['figures'] = {
  'camera.width': 'Picture width',
  'camera.height': 'Picture height',
  'camera.frameRate': 'Pictures that arrived',
  'camera.centreLight': 'Light in the middle (0 to 255)',
  'camera.surroundLight': 'Light around it (0 to 255)',
  'camera.backlightRatio': 'Around, compared to the middle',
  'camera.change': 'Change from picture to picture',
  'mic.speechLevel': 'Your voice',
  'mic.noiseFloor': 'Your room',
  'mic.speechOverNoise': 'Voice over room',
  'mic.peak': 'Loudest moment',
  'mic.clipped': 'Cut-off sound',
  'mic.activeSeconds': 'Voice heard for',
  'mic.lost': 'Sound that got lost',
  'mic.rate': 'Samples a second',
  'speaker.played': 'Chimes played',
  'speaker.heard': 'Chimes you heard',
  'speaker.plays': 'Times played',
  'power.level': 'Battery',
  'power.needed': 'Needed for your call',
  'power.timeLeft': 'Time left, says your device',
};

export const units: Messages['units'] = {
  dBFS: '{value} dBFS',
  dB: '{value} dB',
  percent: '{value}%',
  fps: '{value} a second',
  pixels: '{value} dots',
  luma: '{value}',
  ratio: '{value} to 1',
  seconds: '{value} s',
  minutes: '{value} min',
  hertz: '{value} Hz',
  count: '{value}',
};
