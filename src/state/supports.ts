// The people whom the person can call: each kept as one text among the settings, on this device only.
import { computed, type ReadonlySignal } from '@preact/signals';
import { lastOrder, sorted } from '../core/checklist/order.ts';
import { maxSupports, type Support, type SupportProblem, validateSupport } from '../core/help/support.ts';
import { createTurns, type Unsaved, unsaved } from './keeping.ts';
import type { Kept } from './kept.ts';

/** A problem is one of what was written; `unsaved` one of the storage. Nothing here rejects. */
export type SupportAttempt =
  | { readonly is: 'kept'; readonly id: string }
  | { readonly is: 'problem'; readonly why: SupportProblem }
  | Unsaved;

export interface Supports {
  /** In the order in which they were added; at most six. */
  readonly all: ReadonlySignal<readonly Support[]>;
  /** Without an id: a new one, at the end. */
  save(support: { readonly id?: string; readonly name: string; readonly phone: string }): Promise<SupportAttempt>;
  remove(id: string): Promise<SupportAttempt>;
  /** Undoes `remove`, in its old place. */
  restore(support: Support): Promise<SupportAttempt>;
}

export interface SupportsOptions {
  readonly kept: Kept;
  readonly newId: () => string;
}

const before = 'support:';

export function createSupports({ kept, newId }: SupportsOptions): Supports {
  const all = computed(() => supportsIn(kept.rows.settings.value));
  const inTurn = createTurns();
  const keep = async (id: string, support: Support | null): Promise<SupportAttempt> => {
    const value = support && JSON.stringify({ name: support.name, phone: support.phone, order: support.order });
    return (await unsaved(kept, [{ table: 'settings', key: before + id, value }])) ?? { is: 'kept', id };
  };
  const write = (support: Omit<Support, 'order'> & { readonly order?: number }) =>
    inTurn(async (): Promise<SupportAttempt> => {
      const old = all.value.find(({ id }) => id === support.id);
      const valid = validateSupport({ order: old?.order ?? lastOrder(all.value), ...support });
      // An id that is not one of ours is a mistake of our own: nothing is kept, as where storage refuses.
      if (!valid.ok)
        return valid.why === 'noId' ? { is: 'unsaved', reason: 'refused' } : { is: 'problem', why: valid.why };
      if (!old && all.value.length >= maxSupports) return { is: 'problem', why: 'full' };
      return keep(support.id, valid.support);
    });
  return {
    all,
    save: ({ id = newId(), name, phone }) => write({ id, name, phone }),
    remove: (id) => inTurn(() => keep(id, null)),
    restore: write,
  };
}

/** Those that can be used, out of rows of any shape. More than six can only come from two tabs at once: all are shown. */
function supportsIn(settings: ReadonlyMap<string, unknown>): readonly Support[] {
  const found = [...settings].flatMap(([key, value]) => {
    if (!key.startsWith(before) || typeof value !== 'string') return [];
    try {
      const { name, phone, order } = Object(JSON.parse(value)) as { readonly [K in keyof Support]?: unknown };
      const valid = validateSupport({
        id: key.slice(before.length),
        name: typeof name === 'string' ? name : '',
        phone: typeof phone === 'string' ? phone : '',
        order: typeof order === 'number' ? order : 0,
      });
      return valid.ok ? valid.support : [];
    } catch {
      return [];
    }
  });
  return sorted(found);
}
