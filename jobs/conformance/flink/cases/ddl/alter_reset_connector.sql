-- The connector cannot be reset.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
ALTER TABLE t RESET ('connector');
DESCRIBE t;
