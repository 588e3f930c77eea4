-- header

-- about set
SET 'a' = 'b'; -- trailing set
SET 'c' = 'd';
-- the view
CREATE VIEW v AS
-- why this select
SELECT
  a, -- first
  b /* inline */,
  c, -- third
  -- before d
  d
-- from here
FROM t -- the table
LEFT JOIN u ON t.a = u.a -- join cond
-- only big
WHERE a > 1 -- big
  -- and also
  AND b < 2
-- grouped
GROUP BY a, /* x */ b; -- gb
-- end
/* block
   comment */
INSERT INTO x -- target
SELECT
  CASE
    WHEN a THEN b -- then b
    -- else
    ELSE c
  END AS d,
  CAST(a AS INT) -- in cast
FROM t
-- union
UNION ALL
-- second
SELECT 1, 2
FROM (
  SELECT * -- star
  FROM z
) AS q;

CREATE TABLE t (
  a   INT, -- the a
  -- before b
  bcd STRING COMMENT 'x', -- the b
  WATERMARK FOR a AS a - INTERVAL '1' SECOND -- wm
  -- last
) WITH (
  -- conn
  'connector' = 'kafka', -- c
  'topic' = 't' -- topic
  -- tail
);

EXECUTE STATEMENT SET BEGIN
  -- first
  INSERT INTO a
  SELECT 1; -- after first
  -- second
  INSERT INTO b
  SELECT 2;
  -- tail
END;

DROP TABLE /* odd */ t; /* z */
-- the end
