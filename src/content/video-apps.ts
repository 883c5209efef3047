// The video apps as data.
import type { VideoApp } from '../core/apps/video-app.ts';

export const videoApps: readonly VideoApp[] = [];
