-- error: MDSP2907 not yet: a function of one's own needs a class for Spark
CREATE FUNCTION f AS 'com.example.F' USING JAR '/f.jar';
