// The calendar file and the one that takes it back, with what a calendar app may not do.
import { useSignal } from '@preact/signals';
import type { Block } from '../../core/routine/routine.ts';
import type { FileToSave, FileWords } from '../../state/routine.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { troubleOf } from '../mine/trouble.ts';
import type { WantedProps } from '../wanted.ts';
import { Fold } from './fold.tsx';

const titleChoices = ['neutral', 'own'] as const;

export function CalendarCard({ app, words, late, wanted }: WantedProps) {
  const says = words.routine.calendar;
  const { routine, saveFile } = wanted;
  const titles = useSignal<(typeof titleChoices)[number]>('neutral');
  const said = useSignal('');
  const fileWords = (): FileWords => ({
    title: ({ type, label }: Block) => (titles.value === 'own' ? label : says.plain[type]),
    alarms: says.alarms,
    calendar: says.name,
    gone: says.gone,
    language: app.languages.current.value,
  });
  const save = async (file: FileToSave | null, name: string, done: string) => {
    if (!file) return;
    said.value = '';
    const isSaved = await saveFile(name, 'text/calendar', file.text);
    said.value = isSaved ? (troubleOf(late, await routine.fileWasSaved(file)) ?? done) : says.notSaved;
  };
  const hasEvents = routine.days.value.some(({ days, blocks }) => days.length > 0 && blocks.length > 0);
  const hadEvents = (routine.written.value?.events.length ?? 0) > 0;
  return (
    <Fold title={says.title}>
      <p>{says.intro}</p>
      <Pick
        name="titles"
        legend={says.titles}
        options={titleChoices.map((value) => ({ value, label: says[value] }))}
        value={titles.value}
        choose={(value) => {
          titles.value = value;
        }}
      />
      <p class="hint">{says.titlesHint}</p>
      {hasEvents ? (
        <button
          type="button"
          class="button button-plain"
          onClick={() => save(routine.fileOf(fileWords()), says.fileName, says.saved)}
        >
          <Icon name="calendar" size={20} />
          {says.do}
        </button>
      ) : (
        <p>{says.nothing}</p>
      )}
      <p class="routine-said" role="status">
        {said.value}
      </p>
      <h3>{says.howTitle}</h3>
      <ol class="pack-list">
        {says.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{says.limitsTitle}</h3>
      <ul class="pack-list">
        {says.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hadEvents && (
        <>
          <h3>{says.cancelTitle}</h3>
          <p class="hint">{says.cancelHint}</p>
          <button
            type="button"
            class="button button-plain"
            onClick={() => save(routine.cancelFileOf(fileWords()), says.cancelFileName, says.cancelSaved)}
          >
            <Icon name="remove" size={20} />
            {says.cancelDo}
          </button>
        </>
      )}
    </Fold>
  );
}
