// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function DeviceHelpScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="device-help" text={words.deviceHelp.title} />
    </div>
  );
}
