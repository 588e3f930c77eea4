export declare function isAlive(pid: number): boolean;
export declare function startTime(pid: number): string;
export declare function takeLock(path: string, options?: { onWait?: (pid: number) => void }): Promise<() => void>;
