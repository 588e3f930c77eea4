-- The time between two instants.
SELECT (TO_TIMESTAMP_LTZ(90000000, 3) - TO_TIMESTAMP_LTZ(0, 3)) HOUR AS a;
