// What every open device can do: let go.
export interface Releasable {
  /** Lets go of the device. Never rejects. */
  release(): Promise<void> | void;
}
