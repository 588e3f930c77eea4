-- The characters in reverse order.
SELECT
  REVERSE('abc') AS c1,
  REVERSE('a😀b') AS c2;
