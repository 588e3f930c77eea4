-- There is nothing to alter.
ALTER FUNCTION f AS 'conformance.Mark';
