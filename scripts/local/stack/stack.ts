import { mkdirSync } from "node:fs";
import { LocalStackError } from "../errors.js";
import { identify } from "../processes/identity.js";
import { Component, type ComponentPlan } from "./component.js";
import type { StackPorts } from "./settings.js";
import { removeStackFile, type StackFile, writeStackFile } from "./stack-file.js";

/**
 * The running parts of a local stack. `stack.json` is rewritten whenever a process comes or goes, and removed when all
 * have ended.
 */
export class Stack {
  readonly #stateDir: string;
  readonly #ports: StackPorts;
  readonly #startedAt = new Date().toISOString();
  readonly #supervisor: StackFile["supervisor"];
  #components: readonly Component[] = [];
  #stopping: Promise<void> | undefined;

  constructor(stateDir: string, ports: StackPorts) {
    const supervisor = identify(process.pid);
    if (supervisor === undefined)
      throw new LocalStackError("MDSP9109", "This process cannot find itself in the list of processes.");
    this.#stateDir = stateDir;
    this.#ports = ports;
    this.#supervisor = supervisor;
    mkdirSync(stateDir, { recursive: true });
    this.#write();
  }

  get components(): readonly Component[] {
    return this.#components;
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Starts a part and keeps it running. Throws MDSP9110 when the stack is being stopped. */
  add(plan: ComponentPlan, options: { readonly mayFinish?: boolean } = {}): Component {
    if (this.#stopping !== undefined) throw new LocalStackError("MDSP9110", "The stack is being stopped.");
    const component = new Component(plan, () => this.#write(), options);
    component.ready.catch(() => undefined);
    this.#components = [...this.#components, component];
    return component;
  }

  /**
   * Ends all parts, those named first in `order` first, one after the other; the rest together at the end. May be called
   * any number of times: all callers wait for the one end.
   */
  stop(order: readonly string[] = []): Promise<void> {
    this.#stopping ??= this.#stopAll(order);
    return this.#stopping;
  }

  /** Kills everything at once, also while `stop` is waiting. */
  async kill(): Promise<void> {
    this.#stopping ??= Promise.resolve();
    await Promise.all(this.#components.map((component) => component.stop("now")));
    removeStackFile(this.#stateDir);
  }

  async #stopAll(order: readonly string[]): Promise<void> {
    for (const name of order) await this.#components.find((component) => component.name === name)?.stop();
    await Promise.all(
      this.#components.filter(({ name }) => !order.includes(name)).map((component) => component.stop()),
    );
    removeStackFile(this.#stateDir);
  }

  #write(): void {
    const processes = (this.#components ?? []).flatMap(({ name, process: running }) =>
      running === undefined ? [] : [{ name, identity: running.identity, log: running.log }],
    );
    writeStackFile(this.#stateDir, {
      version: 1,
      supervisor: this.#supervisor,
      startedAt: this.#startedAt,
      ports: this.#ports,
      processes,
    });
  }
}
