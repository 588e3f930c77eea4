-- Numbered, without names.
SELECT * FROM UNNEST(ARRAY['a', 'b']) WITH ORDINALITY;
