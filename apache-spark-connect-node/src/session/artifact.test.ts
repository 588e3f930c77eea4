import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import { type Artifact, namedSource } from "./artifact.js";

const bytes = new Uint8Array(1);

describe("namedSource", () => {
  it.each<[string | URL | Artifact, string]>([
    ["/x/y.jar", "jars/y.jar"],
    [new URL("file:///x/y.jar"), "jars/y.jar"],
    ["file:///x/y%20z.jar", "jars/y z.jar"],
    ["C.class", "classes/C.class"],
    [{ path: "/x/C.class", name: "a/b/C.class" }, "classes/a/b/C.class"],
    [{ path: "/x/words.txt", kind: "file" }, "files/words.txt"],
    [{ path: "/x/y.jar", kind: "file" }, "files/y.jar"],
    [{ path: "/x/y.zip", kind: "archive" }, "archives/y.zip"],
    [{ path: "/x/y.tar.gz", kind: "archive", folder: "model" }, "archives/y.tar.gz#model"],
    [{ bytes, name: "y.jar" }, "jars/y.jar"],
  ])("%j is sent as %s", (artifact, name) => {
    expect(namedSource(artifact).name).toBe(name);
  });

  it.each<[string | URL | Artifact, string]>([
    ["/x/words.txt", "by kind"],
    ["https://x/y.jar", "files of this machine"],
    [{ bytes, name: "/a.jar" }, "relative"],
    [{ bytes, name: "../a.jar" }, "relative"],
    [{ bytes, name: "a#b.jar" }, "relative"],
    [{ bytes, name: "", kind: "file" }, "relative"],
    [{ bytes, name: "a.rar", kind: "archive" }, "must end with .zip"],
    [{ bytes, name: "a.txt", kind: "jar" }, "must end with .jar"],
    [{ bytes, name: "a.jar", folder: "b" }, "no folder"],
  ])("refuses %j", (artifact, reason) => {
    expect(() => namedSource(artifact)).toThrow(InvalidArgumentError);
    expect(() => namedSource(artifact)).toThrow(reason);
  });
});
