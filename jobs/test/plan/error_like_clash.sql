-- error: MDSP2220 The base table already has a column `symbol`
CREATE TABLE more_topic (symbol STRING) LIKE topic;
CREATE TABLE more_counts (PRIMARY KEY (symbol) NOT ENFORCED) LIKE counts;
CREATE TABLE other_topic WITH ('topic' = 'u') LIKE topic (INCLUDING OPTIONS);
