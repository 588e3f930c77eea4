-- Metadata columns say so.
CREATE TABLE t (a INT, m STRING NOT NULL METADATA FROM 'file.path', `file.size` BIGINT NOT NULL METADATA VIRTUAL) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
DESCRIBE t;
