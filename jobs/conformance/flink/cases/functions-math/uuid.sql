-- A random UUID, another for each row.
SELECT
  UUID() <> '' AS c1;
