import { type Diagnostic, formatDiagnostic } from "../errors.js";
import { type CompiledJob, cassandraTable, compile } from "../plan/index.js";
import type { CassandraTableDefinition } from "./cassandra-schema.js";
import { readIncluded, readSources } from "./sql-files.js";

/** The jobs of some folders, compiled again when a file changes. Files with errors leave the last good jobs in force. */
export class JobFolder {
  readonly #paths: readonly string[];
  readonly #variables: Readonly<Record<string, string>>;
  #texts = "";
  #jobs: readonly CompiledJob[] = [];
  #tables: readonly CassandraTableDefinition[] = [];
  #error: string | null = null;

  constructor(paths: readonly string[], variables: Readonly<Record<string, string>>) {
    this.#paths = paths;
    this.#variables = variables;
  }

  get jobs(): readonly CompiledJob[] {
    return this.#jobs;
  }

  get cassandraTables(): readonly CassandraTableDefinition[] {
    return this.#tables;
  }

  /** Why the files as they are now do not compile; null when they do. */
  get error(): string | null {
    return this.#error;
  }

  /** Reads the files; true when anything in them changed since the last call. */
  async refresh(): Promise<boolean> {
    const files = await readSources(this.#paths);
    const texts = JSON.stringify(files.map((file) => [file.name, file.text]));
    if (texts === this.#texts) return false;
    this.#texts = texts;
    const result = compile(files, { variables: this.#variables, include: readIncluded });
    const errors = result.diagnostics.filter((diagnostic: Diagnostic) => diagnostic.severity === "error");
    if (errors.length > 0) {
      this.#error = errors.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
      return true;
    }
    this.#error = null;
    this.#jobs = result.jobs;
    this.#tables = result.tables.flatMap((table) => cassandraTable(table) ?? []);
    return true;
  }
}
