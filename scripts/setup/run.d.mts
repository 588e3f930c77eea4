export declare function killRunning(signal?: NodeJS.Signals): void;
export declare function run(
  command: readonly string[],
  options: {
    cwd: string;
    log: string;
    env?: Record<string, string | undefined>;
    onLine?: (line: string) => void;
    failure: string;
    hint?: string;
  },
): Promise<void>;
