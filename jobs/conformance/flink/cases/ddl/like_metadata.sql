-- EXCLUDING METADATA leaves metadata columns out.
CREATE TABLE t (a INT, m STRING NOT NULL METADATA FROM 'file.path') WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
CREATE TABLE u LIKE t (EXCLUDING METADATA);
DESCRIBE u;
