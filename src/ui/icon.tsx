// Our own line icons, drawn on a 24 x 24 grid with one stroke width. Never the only sign of a state: a word stands beside.
const paths = {
  camera: 'M3 7.5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM16 10.5l5-3v9l-5-3',
  microphone: 'M12 3.5a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M8.5 21h7',
  speaker: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18.3 6.3a8.5 8.5 0 0 1 0 11.4',
  power:
    'M3 8.5a1.5 1.5 0 0 1 1.5-1.5h12A1.5 1.5 0 0 1 18 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-12A1.5 1.5 0 0 1 3 15.5zM21 10.5v3M11.5 9l-2.5 3.5h3L9.5 15.5',
  connection: 'M3 9.5a13 13 0 0 1 18 0M6 13a8.6 8.6 0 0 1 12 0M9 16.3a4.3 4.3 0 0 1 6 0M12 19.7h.01',
  ready: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.3l2.8 2.8L16.2 9.5',
  notes: 'M12 2.8 21.2 12 12 21.2 2.8 12zM12 8.3v4.5M12 15.7h.01',
  unclear: 'M7.5 3.5h9l4.5 8.5-4.5 8.5h-9L3 12zM10 9.8a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.2 1-1.2 1.9M12 16.2h.01',
  notYet:
    'M6 3.5h12A2.5 2.5 0 0 1 20.5 6v12a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 18V6A2.5 2.5 0 0 1 6 3.5zM12 7.5v5l3 2',
  none: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.5 12h7',
  today: 'M3 18.5h18M6.5 18.5a5.5 5.5 0 0 1 11 0M12 9V6M4.8 12.3l2 1.4M19.2 12.3l-2 1.4',
  history:
    'M4.5 6.5A1.5 1.5 0 0 1 6 5h12a1.5 1.5 0 0 1 1.5 1.5v12A1.5 1.5 0 0 1 18 20H6a1.5 1.5 0 0 1-1.5-1.5zM4.5 9.5h15M8.5 3v4M15.5 3v4M8.5 14.5l2.2 2.2 4.3-4.3',
  settings: 'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.5v4M9 14.5v4',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  close: 'M6 6l12 12M18 6 6 18',
  share:
    'M12 14.5v-11M8 7l4-4 4 4M6.5 10.5H5.5A1.5 1.5 0 0 0 4 12v7a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-7a1.5 1.5 0 0 0-1.5-1.5h-1',
  add: 'M6 3.5h12A2.5 2.5 0 0 1 20.5 6v12a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 18V6A2.5 2.5 0 0 1 6 3.5zM12 8v8M8 12h8',
  copy: 'M9 8.5h9.5A1.5 1.5 0 0 1 20 10v9.5a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 19.5V10A1.5 1.5 0 0 1 9 8.5zM4 15.5V5A1.5 1.5 0 0 1 5.5 3.5H15',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.8h.01',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4',
  scroll: 'M12 4v14M6.5 12.5 12 18l5.5-5.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
