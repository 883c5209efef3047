// What the screens of the wanted part see besides the app: facts, and the state that only they need.
import type { VideoApp } from '../core/apps/video-app.ts';

export interface Wanted {
  /** Every video app that has a card, in the order of the guide. */
  readonly videoApps: readonly VideoApp[];
}
