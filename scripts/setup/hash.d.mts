export declare function listFiles(path: string): readonly string[];
export declare function hashOf(base: string, paths: readonly string[], extra?: string): string;
export declare function readStamp(path: string): string;
