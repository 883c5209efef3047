// The checks there are, in the order in which they are done.
import { camera } from './camera/index.ts';
import type { AnyCheck } from './check.ts';
import { connection } from './connection/index.ts';
import { microphone } from './microphone/index.ts';
import { power } from './power/index.ts';
import { speaker } from './speaker/index.ts';

export const checks = [camera, microphone, speaker, power, connection] as const satisfies readonly AnyCheck[];
export type CheckId = (typeof checks)[number]['id'];
export type FindingCode = ReturnType<(typeof checks)[number]['judge']>[number]['code'];
export type FigureCode = ReturnType<(typeof checks)[number]['figures']>[number]['code'];
