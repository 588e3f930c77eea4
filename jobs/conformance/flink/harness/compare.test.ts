import { describe, expect, it } from "vitest";
import { compareAnswers } from "./compare.js";

const table = (type: string, ...rows: (string | null)[]) => ({
  columns: [{ name: "a", type }],
  rows: rows.map((cell) => [cell]),
});

describe("answers", () => {
  it("are equal in any order, without the rows of sentinels", () => {
    const flink = table("STRING", "x", "y", "2999-01-01 00:00:00.000");
    expect(compareAnswers(flink, table("STRING", "y", "x"))).toEqual({ kind: "equal" });
  });

  it("differ when a row is there more often", () => {
    const verdict = compareAnswers(table("STRING", "x"), table("STRING", "x", "x"));
    expect(verdict).toEqual({ kind: "differing", difference: '  extra ["x"]' });
  });

  it("differ in nullability", () => {
    expect(compareAnswers(table("INT", "1"), table("INT NOT NULL", "1")).kind).toBe("differing");
  });

  it("compare doubles as numbers", () => {
    expect(compareAnswers(table("DOUBLE", "1.0E10"), table("DOUBLE", "10000000000")).kind).toBe("equal");
    expect(compareAnswers(table("DOUBLE", "1.5"), table("DOUBLE", "1.50001")).kind).toBe("differing");
    expect(compareAnswers(table("STRING", "1.0"), table("STRING", "1.00")).kind).toBe("differing");
  });

  it("are refused by ours, or by both", () => {
    expect(compareAnswers(table("INT"), { error: "not yet" })).toEqual({ kind: "refused", reason: "not yet" });
    const raised = { error: "on Spark: [USER_RAISED_EXCEPTION] A change deletes a row" };
    expect(compareAnswers(table("INT"), raised).kind).toBe("refused");
    expect(compareAnswers(table("INT"), { error: "on Spark: [FIELD_NOT_FOUND] …" }).kind).toBe("differing");
    expect(compareAnswers({ error: "no" }, { error: "no" }).kind).toBe("equal");
    expect(compareAnswers({ error: "no" }, table("INT")).kind).toBe("differing");
  });
});
