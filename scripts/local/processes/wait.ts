/** Resolves after `ms`, or as soon as `signal` is given. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}

/**
 * Asks `isTrue` again and again until it says so; false when it did not within `timeoutMs` or `signal` was given.
 * A question that throws counts as a no.
 */
export async function waitUntil(
  isTrue: () => Promise<boolean> | boolean,
  options: { readonly timeoutMs: number; readonly pollMs?: number; readonly signal?: AbortSignal },
): Promise<boolean> {
  const deadline = Date.now() + options.timeoutMs;
  while (!options.signal?.aborted) {
    if (await answer(isTrue)) return true;
    if (Date.now() >= deadline) return false;
    await sleep(options.pollMs ?? 50);
  }
  return false;
}

async function answer(isTrue: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await isTrue();
  } catch {
    return false;
  }
}
