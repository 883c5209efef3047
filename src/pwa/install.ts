// Putting the app on the home screen: what this browser can do about it, and its own question to the person.

/**
 * `promptable`: the browser will ask if told to. `iosSteps`: the person must do it by hand in Safari's share sheet.
 * `unavailable`: nothing to offer (yet).
 */
export type InstallState = 'installed' | 'promptable' | 'iosSteps' | 'unavailable';
export type InstallAnswer = 'accepted' | 'dismissed' | 'unanswered';

export interface Install {
  readonly state: InstallState;
  onChange(tell: (state: InstallState) => void): void;
  /** Shows the browser's own question; only from a tap. `unanswered` where there is none or no answer came in time. */
  prompt(): Promise<InstallAnswer>;
}

/** Chromium only; in no library of TypeScript's (wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface). */
interface BeforeInstallPromptEvent extends Event {
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
  prompt(): Promise<unknown>;
}

/** `prompt()` had not settled after 3 s when measured, so its time is limited. */
const answerLimitMs = 60_000;
const ownWindow = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/**
 * Call it before anything is drawn: the browser's event comes once and is not repeated. Safari on an iPhone or iPad has
 * no such event; there the person does it by hand.
 */
export function createInstall(isSafariOnIos: boolean): Install {
  const listeners: ((state: InstallState) => void)[] = [];
  let question: BeforeInstallPromptEvent | undefined;
  let justInstalled = false;

  const current = (): InstallState => {
    if (justInstalled || isInstalled()) return 'installed';
    if (question) return 'promptable';
    return isSafariOnIos ? 'iosSteps' : 'unavailable';
  };
  let state = current();
  const refresh = () => {
    const next = current();
    if (next === state) return;
    state = next;
    for (const tell of listeners) tell(state);
  };

  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // no pop-up of the browser's: the app has its own button, after the first check
    question = event as BeforeInstallPromptEvent;
    refresh();
  });
  addEventListener('appinstalled', () => {
    justInstalled = true;
    question = undefined;
    refresh();
  });
  matchMedia(ownWindow).addEventListener('change', refresh); // a desktop tab may move into its own window

  return {
    get state() {
      return state;
    },
    onChange: (tell) => void listeners.push(tell),
    async prompt() {
      const asked = question;
      if (!asked) return 'unanswered';
      question = undefined; // an event can ask only once; the browser may send another
      const answer = await Promise.race([ask(asked), unansweredAfter(answerLimitMs)]);
      refresh();
      return answer;
    },
  };
}

async function ask(question: BeforeInstallPromptEvent): Promise<InstallAnswer> {
  try {
    // Not awaited alone: in a headless Chromium `prompt()` stays open though the person has answered.
    const prompted = question.prompt();
    prompted.catch(() => {});
    return (await question.userChoice).outcome;
  } catch {
    return 'unanswered';
  }
}

const unansweredAfter = (limitMs: number) =>
  new Promise<InstallAnswer>((resolve) => setTimeout(resolve, limitMs, 'unanswered'));

/** `navigator.standalone` is Safari's own, from before `display-mode` was known. */
function isInstalled(): boolean {
  return matchMedia(ownWindow).matches || (navigator as { standalone?: boolean }).standalone === true;
}
