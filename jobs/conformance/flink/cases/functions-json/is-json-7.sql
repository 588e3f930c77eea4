-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  '/*c*/1' IS JSON AS c1;
