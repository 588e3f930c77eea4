-- UNNEST alone, without names.
SELECT * FROM UNNEST(ARRAY['a', 'b']);
