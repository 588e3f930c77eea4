-- Decimals have the digits that are declared.
CREATE FUNCTION taxed AS 'conformance.Taxed' WITH ('arguments' = 'DECIMAL(10, 2)', 'result' = 'DECIMAL(12, 3)');
SELECT taxed(1.25), taxed(100);
