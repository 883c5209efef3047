// Hands a text on: to the clipboard, or to an app that the person picks. Each waits for a tap.

/** Whether the browser let us copy. A person who closes the share sheet has changed their mind: nothing to say. */
export const giveText = {
  canShare: 'share' in navigator,
  share: (text: string): Promise<void> => navigator.share({ text }).catch(() => {}),
  copy: (text: string): Promise<boolean> =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      ),
};
