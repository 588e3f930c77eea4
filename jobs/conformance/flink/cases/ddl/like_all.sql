-- EXCLUDING ALL leaves the physical columns.
CREATE TABLE t (a INT, b AS a + 1, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE u WITH ('connector' = 'datagen') LIKE t (EXCLUDING ALL);
DESCRIBE u;
