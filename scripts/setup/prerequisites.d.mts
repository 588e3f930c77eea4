export declare function findJava(env?: NodeJS.ProcessEnv): string | undefined;
export declare function javaMajor(java: string): number | undefined;
export declare function diskProblem(folder: string, needed: number, free: number): string | undefined;
export declare function findProgram(name: string, env?: NodeJS.ProcessEnv): string | undefined;
export declare function parseJavaMajor(text: string): number | undefined;
export declare function pythonAnswerProblem(answer: string): string | undefined;
export declare function missingPrerequisites(wanted: {
  needs: Iterable<"maven" | "javac" | "python">;
  cache: string;
  bytes: number;
  env?: NodeJS.ProcessEnv;
}): string[];
