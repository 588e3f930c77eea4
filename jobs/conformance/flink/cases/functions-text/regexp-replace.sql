-- The text with every find of a regular expression replaced by a text, taken as it stands.
SELECT
  REGEXP_REPLACE('foobar', 'oo|ar', '') AS c1,
  REGEXP_REPLACE('foobar', '(o)(o)', '$2x') AS c2;
