// What is known of a video app. Facts carry a date and how sure they are; words are elsewhere. Pure.

export interface VideoApp {
  readonly id: string;
}
