-- NOT, AND and OR bind in this order.
SELECT NOT FALSE AND FALSE AS a, TRUE OR FALSE AND FALSE AS b, NOT 1 = 2 AS c, 1 + 2 * 3 - 4 / 2 AS d, -2 * -3 AS e, 2 + 3 = 5 AS f;
