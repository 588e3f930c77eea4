import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deadLetterColumns } from "../../jobs/src/catalog/connectors/dead-letters.js";
import { connectors } from "../../jobs/src/catalog/connectors/index.js";
import { storedTypes } from "../../jobs/src/catalog/file-formats/described.js";
import { fileFormats } from "../../jobs/src/catalog/file-formats/index.js";
import { formats } from "../../jobs/src/catalog/formats/index.js";
import { typeText } from "../../jobs/src/catalog/types.js";
import { renderConnectors } from "./connectors.mjs";

test("docs/connectors.md is current; if not: npx tsc -b && node scripts/docs/connectors.mjs", () => {
  const page = readFileSync(new URL("../../docs/connectors.md", import.meta.url), "utf8");
  expect(page).toBe(
    renderConnectors({
      connectors: connectors.values(),
      formats: formats.values(),
      fileFormats: fileFormats.values(),
      storedTypes,
      deadLetterColumns,
      typeText,
    }),
  );
});
