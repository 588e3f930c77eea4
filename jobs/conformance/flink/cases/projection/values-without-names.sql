-- VALUES without names.
SELECT * FROM (VALUES (1, 'a'));
