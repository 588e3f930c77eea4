import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Compiles the Java files of a folder, and makes a jar of the classes. */
export function javaJar(sources, jar, classPath, env = process.env) {
  const tool = (name) => (env.JAVA_HOME === undefined ? name : join(env.JAVA_HOME, "bin", name));
  const classes = `${jar}-classes`;
  for (const folder of [dirname(jar), classes]) mkdirSync(folder, { recursive: true });
  const files = readdirSync(sources).filter((name) => name.endsWith(".java"));
  const options = ["-proc:none", "-Xlint:none", "--release", "17", "-cp", classPath, "-d", classes];
  execFileSync(tool("javac"), [...options, ...files.map((name) => join(sources, name))], { stdio: "pipe" });
  execFileSync(tool("jar"), ["--create", "--file", jar, "-C", classes, "."], { stdio: "pipe" });
  return jar;
}
