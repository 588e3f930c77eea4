/** Resolves after `delayMs` milliseconds, or as soon as one of the signals aborts. Never rejects. */
export function sleep(delayMs: number, signals: readonly (AbortSignal | undefined)[] = []): Promise<void> {
  if (signals.some((signal) => signal?.aborted)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, delayMs);
    for (const signal of signals) signal?.addEventListener("abort", done, { once: true });
  });
}
