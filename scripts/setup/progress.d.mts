export interface ProgressStep {
  update(text: string): void;
  done(note?: string): void;
  fail(): void;
}
export interface Progress {
  line(text: string): void;
  step(title: string): ProgressStep;
}
export declare function formatElapsed(ms: number): string;
export declare function fit(text: string, width: number): string;
export declare function createProgress(stream?: NodeJS.WriteStream, now?: () => number): Progress;
