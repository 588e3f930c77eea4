-- The name of a value's type.
SELECT
  TYPEOF(CURRENT_DATABASE()) AS c1;
