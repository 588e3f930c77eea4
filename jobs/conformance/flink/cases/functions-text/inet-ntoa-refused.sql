-- Only whole numbers are addresses.
SELECT INET_NTOA('1') AS c1;
