-- Options for one use of a table, also of one that cannot be read without them.
CREATE TABLE unread (symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
INSERT INTO topic /*+ OPTIONS('topic' = 'elsewhere') */
SELECT symbol, n FROM unread /*+ OPTIONS('scan.startup.mode' = 'earliest-offset') */ AS u
UNION ALL
SELECT symbol, n FROM unread /*+ OPTIONS('scan.startup.mode' = 'latest-offset') */;
