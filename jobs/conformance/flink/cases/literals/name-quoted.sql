-- Quoted names keep blanks and marks.
SELECT 1 AS `a b`, 2 AS `select`, 3 AS `ä``x`;
