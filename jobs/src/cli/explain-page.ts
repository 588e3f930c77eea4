import { escaped, type NamedQuery, svgOf } from "../plan/picture/svg.js";
import type { SparkPlan } from "./spark-plans.js";

/** A query as the page shows it. */
export interface ShownQuery extends NamedQuery {
  readonly tree: string;
  readonly spark?: SparkPlan;
}

/** Queries as an HTML page of its own: of each the picture, the tree, and Spark's plan. */
export function pageOf(queries: readonly ShownQuery[]): string {
  const links = queries.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(queries.map(({ name }) => name).join(", "))}</title>
<style>${style}</style>
</head>
<body>
<nav>${links.join(" ")}</nav>
${queries.map(sectionOf).join("\n")}
</body>
</html>
`;
}

function sectionOf(query: ShownQuery): string {
  const { name, tree, spark } = query;
  const { silence } = query.query;
  const reasons = silence.map((reason) => `<li>${escaped(reason)}</li>`).join("\n");
  const silent = silence.length === 0 ? "" : `<h3>Why it could stay silent</h3>\n<ul>${reasons}</ul>\n`;
  const inSpark =
    spark === undefined ? "" : `<h3>In Spark</h3>\n<pre>${escaped("plan" in spark ? spark.plan : spark.problem)}</pre>`;
  return `<section id="${escaped(name)}">
<div class="picture">${svgOf([query])}</div>
<div class="text"><h3>Operators</h3>
<pre>${escaped(tree)}</pre>
${silent}${inSpark}</div>
</section>`;
}

const style = `
:root{color-scheme:light dark}
body{margin:0;font:14px system-ui,sans-serif;background:#fff;color:#24292f}
nav{position:sticky;top:0;padding:12px 24px;background:#f6f8fa;border-bottom:1px solid #d0d7de}
nav a{margin-right:16px;color:#0969da}
section{display:flex;gap:24px;padding:0 24px 24px;align-items:flex-start;border-bottom:1px solid #d0d7de}
.picture{flex:none;max-width:60%;overflow:auto}
.text{flex:1;min-width:0;padding-top:12px}
li{margin:4px 0}
pre{overflow:auto;padding:12px;border-radius:6px;background:#f6f8fa;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace}
@media (max-width:1000px){section{display:block}.picture{max-width:100%}}
@media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}nav,pre{background:#161b22}
nav,section{border-color:#3d444d}nav a{color:#4493f8}}
`.replaceAll("\n", "");
