/**
 * A mark in every chart where a query was deployed: its series have that time as their value, which Grafana takes for the time
 * of the mark.
 */
export const deploys = {
  name: "Deploys",
  expr: "mdsp_query_deployed_seconds * 1000",
  titleFormat: "deploy",
  textFormat: "{{query}}",
  tagKeys: "query",
  iconColor: "blue",
} as const;
