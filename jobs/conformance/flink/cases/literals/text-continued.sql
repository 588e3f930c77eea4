-- Texts on two lines are one text.
SELECT 'ab'
'cd' AS a;
