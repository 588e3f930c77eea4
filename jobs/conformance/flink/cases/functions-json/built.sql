-- JSON made of columns, with NULLs.
CREATE TABLE t (id INT, s STRING, d DOUBLE, l ARRAY<STRING>, r ROW<z INT, b BOOLEAN>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT
  JSON_OBJECT('z' VALUE id, 's' VALUE s, 'd' VALUE d, 'l' VALUE l, 'r' VALUE r) AS o,
  JSON_OBJECT('z' VALUE id, 's' VALUE s, 'd' VALUE d, 'l' VALUE l ABSENT ON NULL) AS p,
  JSON_ARRAY(id, s, d, JSON_OBJECT('s' VALUE s) NULL ON NULL) AS q,
  JSON_ARRAY(id, s, d) AS v,
  JSON_STRING(s) AS js,
  JSON_STRING(l) AS jl,
  JSON_STRING(r) AS jr,
  JSON_QUOTE(s) AS u,
  JSON_UNQUOTE(JSON_QUOTE(s)) = s AS same
FROM t;
-- input: t
{"id": 1, "s": "a\"b/é", "d": 1.5, "l": ["x", null], "r": {"z": 1, "b": true}}
{"id": 2, "s": null, "d": null, "l": null, "r": null}
-- batch
{"id": 3, "s": "", "d": 1e20, "l": [], "r": {"z": null, "b": null}}
