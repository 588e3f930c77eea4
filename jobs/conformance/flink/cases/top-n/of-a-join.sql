-- The first of each key in an order of two terms, above a join: Flink's rows are upserts.
CREATE TABLE a (id BIGINT, item STRING, ts TIMESTAMP(3), expires TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '4' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${a}', 'format' = 'json');
CREATE TABLE b (auction BIGINT, price BIGINT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '4' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${b}', 'format' = 'json');
SELECT id, item, price, bid_time
FROM (
  SELECT a.id, a.item, b.price, b.ts AS bid_time,
    ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY b.price DESC, b.ts ASC) AS rank_number
  FROM a, b WHERE a.id = b.auction AND b.ts BETWEEN a.ts AND a.expires
)
WHERE rank_number <= 1;
-- input: a
{"id": 1, "item": "x", "ts": "2026-01-01 00:00:00", "expires": "2026-01-01 00:01:00"}
{"id": 2, "item": "y", "ts": "2026-01-01 00:00:00", "expires": "2026-01-01 00:01:00"}
-- input: b
{"auction": 1, "price": 10, "ts": "2026-01-01 00:00:10"}
{"auction": 1, "price": 30, "ts": "2026-01-01 00:00:11"}
{"auction": 1, "price": 20, "ts": "2026-01-01 00:00:12"}
{"auction": 2, "price": 5, "ts": "2026-01-01 00:02:12"}
-- batch
{"auction": 1, "price": 40, "ts": "2026-01-01 00:00:13"}
