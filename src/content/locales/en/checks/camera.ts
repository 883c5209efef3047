// English: the words of the camera check. Every code that its judge can give has its sentence here.
import type { CameraCode, CameraFigure } from '../../../../checks/camera/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const camera = {
  step: {
    name: 'Camera',
    title: 'Your camera',
    before:
      'Your camera opens and we look at the picture for a few seconds. Your browser may ask about the microphone too. Nothing is saved.',
    open: 'Open the camera',
  },
  findings: {
    'camera.clear': { says: 'Your peer can see you well.' },
    'camera.noFrames': {
      says: 'The camera is open, but no picture comes.',
      next: 'Close other apps that use the camera. Then check again. On an iPhone, try Safari.',
    },
    'camera.frozen': {
      says: 'The picture stands still.',
      next: 'Unplug the camera or close other video apps. Then check again.',
    },
    'camera.black': {
      says: 'The picture is black.',
      next: 'Open the cover or slider of your camera. Then check again. No cover? On an iPhone, try Safari.',
    },
    'camera.covered': {
      says: 'We see one plain color.',
      next: 'Is something over the lens? Wipe it, then check again.',
    },
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
    'camera.flicker': { says: 'The light in the picture flickers.', next: 'Try another lamp, or more daylight.' },
    'camera.shaky': { says: 'The picture shakes.', next: 'Lean your device on something that stands still.' },
    'camera.noFace': { says: 'We did not find a face. That is fine if you see yourself well.' },
    'camera.moveCloser': { says: 'You look far away.', next: 'Come a little closer.' },
    'camera.moveBack': { says: 'You are very close.', next: 'Move back a little.' },
    'camera.moveLeft': { says: 'You sit at the side of the picture.', next: 'Move a little to your left.' },
    'camera.moveRight': { says: 'You sit at the side of the picture.', next: 'Move a little to your right.' },
    'camera.moreHeadroom': { says: 'The top of your head is cut off.', next: 'Tilt the camera up a little.' },
    'camera.lessHeadroom': {
      says: 'There is much room above your head.',
      next: 'Tilt the camera down, or sit up a little.',
    },
    'camera.eyesHigh': { says: 'Your eyes are very high in the picture.', next: 'Tilt the camera up a little.' },
    'camera.eyesLow': { says: 'Your eyes are low in the picture.', next: 'Tilt the camera down a little.' },
    'camera.cameraBelow': {
      says: 'The camera seems to look up at you.',
      next: 'Put it higher, as high as your eyes.',
    },
    'camera.cameraAbove': {
      says: 'The camera seems to look down on you.',
      next: 'Put it lower, as high as your eyes.',
    },
    'camera.twoFaces': {
      says: 'There may be another face in the picture.',
      next: 'Look around you. A poster counts too.',
    },
    'camera.asBefore': { says: 'The picture is like the one you said yes to.' },
    'camera.notSeen': {
      says: 'You said your peer cannot see you well yet.',
      next: 'Move, or change the light. Then check again.',
    },
    'camera.notAnswered': {
      says: 'The camera works. Nobody has looked at the picture yet.',
      next: 'Ask someone to look, or check again.',
    },
  },
  figures: {
    'camera.width': 'Picture width',
    'camera.height': 'Picture height',
    'camera.frameRate': 'Pictures that arrived',
    'camera.centreLight': 'Light in the middle (0 to 255)',
    'camera.surroundLight': 'Light around it (0 to 255)',
    'camera.backlightRatio': 'Around, compared to the middle',
    'camera.sharpness': 'Sharpness',
    'camera.shift': 'Shake, of the width',
    'camera.faceHeight': 'Height of your face',
    'camera.headroom': 'Room above your head',
    'camera.eyeLine': 'Your eyes, from the top',
    'camera.change': 'Change from picture to picture',
  },
  live: {
    faceHelp: 'Help me sit in the middle',
    faceHelpHint: 'Loads 230 kB once. Your picture stays on this device.',
    faceLoading: 'Loading the help for sitting well…',
    faceMissing: 'The help for sitting well could not be loaded. The rest works.',
    settling: 'Looking at your picture…',
    question: 'Can your peer see your face well?',
    yes: 'Yes',
    notYet: 'Not yet',
    unsure: 'I can’t see the picture',
    picture: 'Your picture, as your peer sees it. It is not mirrored.',
    lightLabel: 'Light',
    lightLow: 'Dark behind',
    lightGood: 'Good',
    lightHigh: 'Bright behind',
    lightSays: {
      low: 'It is darker behind you than on your face.',
      good: 'The light is good.',
      high: 'It is brighter behind you than on your face.',
    },
  },
} as const satisfies CheckWords<CameraCode, CameraFigure>;
