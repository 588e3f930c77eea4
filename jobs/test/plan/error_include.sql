-- error: MDSP2229 There is no file nowhere.sql
SOURCE 'nowhere.sql';
