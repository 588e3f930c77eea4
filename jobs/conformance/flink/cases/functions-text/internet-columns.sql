-- Addresses and numbers of columns.
SELECT a, INET_ATON(a) AS n, INET_NTOA(INET_ATON(a)) AS b, IS_DIGIT(a) AS d, IS_DECIMAL(a) AS e FROM (VALUES ('10.0.0.1'), ('300.1.1.1'), ('127.1'), ('12')) AS t (a);
