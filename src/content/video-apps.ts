// The video apps as data: each sentence of a card has its proof here and its words under the same id in app-cards.ts.
import type { VideoApp } from '../core/apps/video-app.ts';
import { careApps } from './video-apps-care.ts';
import { personalApps } from './video-apps-personal.ts';
import { workApps } from './video-apps-work.ts';

/** In the order of the guide: those for work, those made for care, then what people have at home. */
export const videoApps: readonly VideoApp[] = [...workApps, ...careApps, ...personalApps];
