-- error: MDSP2502 There is no setting 'paralelism.default'
SET 'paralelism.default' = '2';
