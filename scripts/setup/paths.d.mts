export declare const SPARK_VERSION: string;
export declare const repositoryRoot: string;
export declare function cacheRoot(env?: NodeJS.ProcessEnv): string;
export declare function sparkVenv(env?: NodeJS.ProcessEnv): string;
export declare function findSparkHome(venv: string): string | undefined;
export declare function sparkHome(env?: NodeJS.ProcessEnv): string;
export declare function jarSet(name: "kafka" | "cassandra" | "spark", env?: NodeJS.ProcessEnv): string;
export declare function stackDirectory(name: string, env?: NodeJS.ProcessEnv): string;
export declare function registryHome(version?: string, cache?: string): string;
