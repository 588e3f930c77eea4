import { messageOf } from "../errors.js";
import { describeExit, type ServerProcess } from "../processes/process.js";
import { sleep } from "../processes/wait.js";

/** A part of the stack: how to start it. */
export interface ComponentPlan {
  readonly name: string;
  readonly start: () => Promise<ServerProcess>;
}

/** How a component does. */
export type ComponentState =
  | { readonly kind: "starting" }
  | { readonly kind: "running" }
  | { readonly kind: "waiting"; readonly error: string; readonly retryAt: number }
  | { readonly kind: "finished" }
  | { readonly kind: "stopped" };

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** After running for so long a component's next failure counts as its first. */
const STEADY_MS = 60_000;

/** Pause before the n-th restart in a row (n from 1): 1 s, 2 s, 4 s … 30 s. */
export function restartPause(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
}

/**
 * A component that is kept running: started, and started again after a pause when it ends unasked. The first start is
 * different: when that fails, `ready` rejects and nothing is tried again.
 */
export class Component {
  readonly name: string;
  /** Resolves when it answers for the first time; rejects when it cannot be started. */
  readonly ready: Promise<void>;
  state: ComponentState = { kind: "starting" };
  /** How often it was started again. */
  restarts = 0;
  /** Why it ended last time. */
  lastError: string | undefined;

  readonly #plan: ComponentPlan;
  readonly #onChange: () => void;
  readonly #stop = new AbortController();
  #starting: Promise<ServerProcess> | undefined;
  #process: ServerProcess | undefined;
  readonly #supervision: Promise<void>;

  /** `mayFinish`: an end with code 0 is success, not a failure to be repaired. */
  constructor(plan: ComponentPlan, onChange: () => void, options: { readonly mayFinish?: boolean } = {}) {
    this.name = plan.name;
    this.#plan = plan;
    this.#onChange = onChange;
    this.ready = this.#launch();
    this.#supervision = this.ready.then(
      () => this.#supervise(options.mayFinish ?? false),
      (error: unknown) => {
        this.lastError = messageOf(error);
        this.#change({ kind: "stopped" });
      },
    );
  }

  /** The process, while there is one. */
  get process(): ServerProcess | undefined {
    return this.#process;
  }

  /** Ends it for good, politely; `now` kills it. */
  async stop(how: "politely" | "now" = "politely"): Promise<void> {
    this.#stop.abort();
    const running = await this.#starting?.catch(() => undefined);
    if (running !== undefined) await (how === "now" ? running.kill() : running.stop());
    await this.#supervision;
    this.#change({ kind: "stopped" });
  }

  async #launch(): Promise<void> {
    this.#change({ kind: "starting" });
    this.#starting = this.#plan.start();
    const started = await this.#starting;
    this.#process = started;
    this.#change({ kind: "starting" });
    await started.ready;
    this.#change({ kind: "running" });
  }

  async #supervise(mayFinish: boolean): Promise<void> {
    let failures = 0;
    while (this.#process !== undefined) {
      const began = Date.now();
      const exit = await this.#process.exited;
      this.#process = undefined;
      if (this.#stop.signal.aborted) return;
      if (mayFinish && exit.code === 0) return this.#change({ kind: "finished" });
      this.lastError = `ended unasked (${describeExit(exit)})`;
      failures = Date.now() - began > STEADY_MS ? 1 : failures + 1;
      while (this.#process === undefined && !this.#stop.signal.aborted) {
        if (await this.#restart(failures)) break;
        failures += 1;
      }
    }
  }

  async #restart(failures: number): Promise<boolean> {
    const pause = restartPause(failures);
    this.#change({ kind: "waiting", error: this.lastError ?? "", retryAt: Date.now() + pause });
    await sleep(pause, this.#stop.signal);
    if (this.#stop.signal.aborted) return true;
    this.restarts += 1;
    try {
      await this.#launch();
      return true;
    } catch (error) {
      this.lastError = messageOf(error);
      await this.#process?.kill();
      this.#process = undefined;
      return false;
    }
  }

  #change(state: ComponentState): void {
    this.state = state;
    this.#onChange();
  }
}
