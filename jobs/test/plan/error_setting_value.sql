-- error: MDSP2503 Setting 'parallelism.default' cannot be 'many'
SET 'parallelism.default' = 'many';
