import type { Progress } from "#setup/progress.mjs";
import type { JvmProcess } from "../servers/jvm.js";

/** The servers of a run, and whether they have done by now all that they usually do. */
export class WarmUp {
  readonly #servers = new Map<string, JvmProcess>();
  #isComplete = false;

  /** A server was started, or started again. */
  started(server: JvmProcess): void {
    this.#servers.set(server.name, server);
  }

  /** Data went all the way, so that every part has loaded what it needs. */
  complete(): void {
    this.#isComplete = true;
  }

  /** Keeps what the servers have loaded, once: the next start takes half the time. */
  async keepClasses(progress: Progress): Promise<void> {
    const servers = [...this.#servers.values()].filter((server) => server.wantsClassesKept);
    if (!this.#isComplete || servers.length === 0) return;
    const step = progress.step("Keeping what the servers have loaded, for a faster next start (only once)");
    await Promise.all(servers.map((server) => server.keepClasses()));
    step.done();
  }
}
