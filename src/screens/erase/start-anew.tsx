// The one way on when nothing of the app is left on the device: open it as if for the first time.
export function StartAnew({ word, hint }: { word: string; hint: string | null }) {
  return (
    <>
      {hint && <p class="hint">{hint}</p>}
      <div class="card-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            location.hash = '#/';
            location.reload();
          }}
        >
          {word}
        </button>
      </div>
    </>
  );
}
