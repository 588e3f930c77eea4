-- Escapes by another sign.
SELECT U&'!0041b' UESCAPE '!' AS a;
