/**
 * Compiles the Java files of a folder, and makes a jar of the classes.
 *
 * @param jar its path, which is returned
 * @throws {Error} what javac says
 */
export declare function javaJar(sources: string, jar: string, classPath: string, env?: NodeJS.ProcessEnv): string;
