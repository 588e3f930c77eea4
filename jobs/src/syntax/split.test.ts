import { describe, expect, it } from "vitest";
import { splitStatements } from "./split.js";

describe("splitStatements", () => {
  it("splits at semicolons that are not in texts or comments", () => {
    expect(splitStatements("SELECT ';' -- a;b\n; ; /* ; */ SELECT `;`")).toEqual([
      "SELECT ';' -- a;b",
      "/* ; */ SELECT `;`",
    ]);
  });

  it("keeps a statement set together", () => {
    const set =
      "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT CASE 1 WHEN 1 THEN 2 END; END";
    expect(splitStatements(`${set};\nSELECT 1`)).toEqual([set, "SELECT 1"]);
  });

  it("gives nothing for a text of comments", () => {
    expect(splitStatements("-- nothing\n;")).toEqual([]);
  });
});
