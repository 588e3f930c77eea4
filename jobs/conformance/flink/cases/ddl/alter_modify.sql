-- A column of another type and place.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
ALTER TABLE t MODIFY (a STRING AFTER s);
DESCRIBE t;
