-- JSON(text) stands nowhere else.
SELECT JSON('1') AS a;
