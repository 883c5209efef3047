// Shows one of our own line icons. Never the only sign of a state: a word stands beside.

/** The symbols of icons.svg, which the build puts into the page: they cost the first script nothing. */
export type IconName =
  | 'camera'
  | 'microphone'
  | 'speaker'
  | 'power'
  | 'connection'
  | 'ready'
  | 'notes'
  | 'unclear'
  | 'notYet'
  | 'none'
  | 'today'
  | 'history'
  | 'settings'
  | 'back'
  | 'next'
  | 'close'
  | 'share'
  | 'add'
  | 'copy'
  | 'info'
  | 'again'
  | 'scroll'
  | 'list'
  | 'door'
  | 'undo'
  | 'up'
  | 'down'
  | 'edit'
  | 'remove'
  | 'place'
  | 'later'
  | 'file'
  | 'heart'
  | 'check'
  | 'book'
  | 'print'
  | 'search'
  | 'outside'
  | 'people'
  | 'clock'
  | 'calendar'
  | 'phone'
  | 'eye'
  | 'cameraOff'
  | 'microphoneOff'
  | 'speakerOff'
  | 'flip'
  | 'captions'
  | 'screen'
  | 'chat'
  | 'hand'
  | 'record'
  | 'gear'
  | 'more'
  | 'leave';

/** `size` in pixels at the usual text size of 18. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  const length = `${size / 18}rem`; // grows with the text; as an attribute of SVG, WebKit calls it an error
  return (
    <svg class="icon" style={{ width: length, height: length }} aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
