// Spanish: the words of all checks, each from its own file.
import type { Messages } from '../../messages.ts';
import { camera } from './checks/camera.ts';
import { connection } from './checks/connection.ts';
import { microphone } from './checks/microphone.ts';
import { power } from './checks/power.ts';
import { speaker } from './checks/speaker.ts';

export const steps: Messages['steps'] = {
  camera: camera.step,
  microphone: microphone.step,
  speaker: speaker.step,
  power: power.step,
  connection: connection.step,
};

export const findings: Messages['findings'] = {
  ...camera.findings,
  ...microphone.findings,
  ...speaker.findings,
  ...power.findings,
  ...connection.findings,
};

export const figures: Messages['figures'] = {
  ...camera.figures,
  ...microphone.figures,
  ...speaker.figures,
  ...power.figures,
  ...connection.figures,
};

export const units: Messages['units'] = {
  dBFS: '{value} dBFS',
  dB: '{value} dB',
  percent: '{value}%',
  fps: '{value} por segundo',
  pixels: '{value} puntos',
  luma: '{value}',
  ratio: '{value} a 1',
  seconds: '{value} s',
  minutes: '{value} min',
  hertz: '{value} Hz',
  count: '{value}',
  switchOn: 'sí',
  switchOff: 'no',
};
