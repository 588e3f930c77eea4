-- IS_DECIMAL at its edges.
SELECT
  IS_DECIMAL('1.5') AS c1,
  IS_DECIMAL('1') AS c2,
  IS_DECIMAL('') AS c3,
  IS_DECIMAL('-1.5') AS c4,
  IS_DECIMAL('+1') AS c5,
  IS_DECIMAL('1e5') AS c6,
  IS_DECIMAL('.5') AS c7,
  IS_DECIMAL('5.') AS c8,
  IS_DECIMAL('1.2.3') AS c9;
