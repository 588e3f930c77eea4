import { type AnalyseResult, analyse, type BoundJob, type CompileOptions } from "../analysis/analyse.js";
import type { SourceFile } from "../source.js";
import { planQuery, type StreamingQuerySpec } from "./plan-query.js";

export type { CompileOptions };

/** A file with INSERT statements: the queries that it stands for. */
export interface CompiledJob extends Omit<BoundJob, "queries"> {
  readonly queries: readonly StreamingQuerySpec[];
}

export interface CompileResult extends Omit<AnalyseResult, "jobs"> {
  readonly jobs: readonly CompiledJob[];
}

/** Compiles files that together make a pipeline: what {@link analyse} finds, and a plan for each query. */
export function compile(files: readonly SourceFile[], options: CompileOptions): CompileResult {
  const analysed = analyse(files, options);
  return { ...analysed, jobs: analysed.jobs.map((job) => ({ ...job, queries: job.queries.map(planQuery) })) };
}
