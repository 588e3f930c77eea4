-- Texts are CHAR of their length.
SELECT 'a' AS a, '' AS b, 'it''s' AS c, 'äöü' AS d, '漢字' AS e, ' x ' AS f, 'a\nb' AS g;
