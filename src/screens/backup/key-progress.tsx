// Shows that a key is being made, which takes seconds on purpose, and lets one stop waiting for it.

export function KeyProgress(props: {
  /** From 0 to 1. */
  readonly share: number;
  readonly says: string;
  readonly stopWord: string;
  readonly stop: () => void;
}) {
  const { share, says, stopWord, stop } = props;
  return (
    <div class="backup-wait">
      <p id="key-progress" role="status">
        {says}
      </p>
      <progress class="backup-progress" max={1} value={share} aria-labelledby="key-progress" />
      <button type="button" class="button button-quiet" onClick={stop}>
        {stopWord}
      </button>
    </div>
  );
}
