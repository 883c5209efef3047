// The form of one of my supports: who it is, and a number if one likes.
import { useSignal } from '@preact/signals';
import { maxWrittenLength } from '../../core/checklist/written.ts';
import { maxSupports, type Support } from '../../core/help/support.ts';
import { fill } from '../../core/message.ts';
import type { SupportAttempt, Supports } from '../../state/supports.ts';
import { focusWhenDrawn } from '../mine/lost-focus.ts';
import type { WantedProps } from '../wanted.ts';
import { Field } from './field.tsx';

type Words = Pick<WantedProps, 'words' | 'late'>;

export function SupportForm(
  props: Words & {
    readonly supports: Supports;
    readonly support?: Support;
    readonly kept: (id: string, name: string) => void;
    readonly cancel: () => void;
  },
) {
  const { words, late, supports, support, kept, cancel } = props;
  const says = words.apart.supports;
  const name = useSignal(support?.name ?? '');
  const phone = useSignal(support?.phone ?? '');
  const attempt = useSignal<SupportAttempt | null>(null);
  const isSaving = useSignal(false);
  const id = `support-${support?.id ?? 'new'}`;
  const trouble = attempt.value && supportTrouble(words, late, attempt.value);
  const isOfPhone = attempt.value?.is === 'problem' && attempt.value.why === 'phone';
  const write = (to: typeof name) => (value: string) => {
    to.value = value;
    attempt.value = null;
  };
  const save = async (form: HTMLFormElement) => {
    if (isSaving.value) return;
    isSaving.value = true;
    const made = await supports.save({ ...(support && { id: support.id }), name: name.value, phone: phone.value });
    isSaving.value = false;
    if (made.is === 'kept') return kept(made.id, name.value.trim());
    attempt.value = made;
    const field = form.querySelector<HTMLInputElement>(
      made.is === 'problem' && made.why === 'phone' ? 'input[type="tel"]' : 'input',
    );
    if (field) focusWhenDrawn(field);
  };
  return (
    <form
      class="mine-form"
      noValidate
      aria-label={support ? fill(says.editOf, { name: support.name }) : says.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <Field
        id={`${id}-name`}
        label={says.name}
        type="text"
        value={name.value}
        write={write(name)}
        hint={says.nameHint}
        trouble={isOfPhone ? null : trouble}
        takesFocus
      />
      <Field
        id={`${id}-phone`}
        label={says.phone}
        type="tel"
        value={phone.value}
        write={write(phone)}
        hint={says.phoneHint}
        trouble={isOfPhone ? trouble : null}
      />
      <div class="card-actions">
        <button type="submit" class="button button-main" aria-disabled={isSaving.value}>
          {isSaving.value ? says.saving : says.save}
        </button>
        <button type="button" class="button button-quiet" onClick={cancel}>
          {says.cancel}
        </button>
      </div>
    </form>
  );
}

/** What to say when it was not kept. */
export function supportTrouble(words: Words['words'], late: Words['late'], attempt: SupportAttempt): string | null {
  switch (attempt.is) {
    case 'kept':
      return null;
    case 'problem':
      return fill(words.apart.problems[attempt.why], {
        limit: attempt.why === 'full' ? maxSupports : maxWrittenLength,
      });
    case 'unsaved':
      return late.mine.unsaved[attempt.reason];
  }
}
