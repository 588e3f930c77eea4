def current_names(spark, fixtures):
    return [spark.catalog.currentCatalog(), spark.catalog.currentDatabase()]


def list_catalogs(spark, fixtures):
    return [[catalog.name, catalog.description] for catalog in spark.catalog.listCatalogs()]


def list_databases(spark, fixtures):
    return [[found.name, found.catalog, found.description] for found in spark.catalog.listDatabases("defaul*")]


def databases(spark, fixtures):
    spark.catalog.createDatabase("conformance_db", ifNotExists=True)
    there = spark.catalog.databaseExists("conformance_db")
    name = spark.catalog.getDatabase("conformance_db").name
    spark.catalog.setCurrentDatabase("conformance_db")
    current = spark.catalog.currentDatabase()
    spark.catalog.setCurrentDatabase("default")
    spark.catalog.dropDatabase("conformance_db", ifExists=True, cascade=True)
    return [there, name, current, spark.catalog.databaseExists("conformance_db")]


def _view(spark, fixtures):
    fixtures.nested.createOrReplaceTempView("conformance_view")


def list_tables(spark, fixtures):
    _view(spark, fixtures)
    tables = spark.catalog.listTables(pattern="conformance_v*")
    return [[table.name, table.catalog, table.namespace or [], table.description, table.tableType, table.isTemporary] for table in tables]


def get_table(spark, fixtures):
    _view(spark, fixtures)
    table = spark.catalog.getTable("conformance_view")
    return [table.name, table.tableType, table.isTemporary]


def list_columns(spark, fixtures):
    _view(spark, fixtures)
    columns = spark.catalog.listColumns("conformance_view")
    return [[column.name, column.description, column.dataType, column.nullable, column.isPartition, column.isBucket, column.isCluster] for column in columns]


def table_exists(spark, fixtures):
    _view(spark, fixtures)
    return [spark.catalog.tableExists("conformance_view"), spark.catalog.tableExists("conformance_no_view")]


def list_functions(spark, fixtures):
    return [[function.name, function.className, function.isTemporary] for function in spark.catalog.listFunctions(pattern="array_a*")]


def get_function(spark, fixtures):
    function = spark.catalog.getFunction("upper")
    return [function.name, function.description, function.className, function.isTemporary, spark.catalog.functionExists("no_such_function")]


def temporary_views(spark, fixtures):
    fixtures.people.createTempView("conformance_temporary")
    count = spark.table("conformance_temporary").count()
    return [count, spark.catalog.dropTempView("conformance_temporary"), spark.catalog.dropTempView("conformance_temporary")]


def global_views(spark, fixtures):
    fixtures.people.createOrReplaceGlobalTempView("conformance_global")
    count = spark.table("global_temp.conformance_global").count()
    return [count, spark.catalog.dropGlobalTempView("conformance_global")]


def view_plan(spark, fixtures):
    _view(spark, fixtures)
    return spark.table("conformance_view").select("id", "s.a")


def cached_tables(spark, fixtures):
    _view(spark, fixtures)
    before = spark.catalog.isCached("conformance_view")
    spark.catalog.cacheTable("conformance_view")
    cached = spark.catalog.isCached("conformance_view")
    spark.catalog.uncacheTable("conformance_view")
    return [before, cached, spark.catalog.isCached("conformance_view")]


def create_table(spark, fixtures):
    spark.catalog.dropTable("conformance_created", ifExists=True)
    schema = fixtures.departments.schema
    spark.catalog.createTable("conformance_created", source="parquet", schema=schema, description="what it is")
    fixtures.departments.write.insertInto("conformance_created")
    spark.catalog.refreshTable("conformance_created")
    # The DataFrame of createTable makes the table again when it is used.
    count, description = spark.table("conformance_created").count(), spark.catalog.getTable("conformance_created").description
    spark.catalog.truncateTable("conformance_created")
    spark.catalog.analyzeTable("conformance_created")
    emptied = spark.table("conformance_created").count()
    spark.catalog.dropTable("conformance_created")
    return [count, description, emptied]


def create_table_text(spark, fixtures):
    spark.catalog.dropTable("conformance_text", ifExists=True)
    spark.sql("CREATE TABLE conformance_text (a INT, b STRING COMMENT 'why') USING parquet PARTITIONED BY (b)")
    text = spark.catalog.getCreateTableString("conformance_text")
    spark.catalog.dropTable("conformance_text")
    return text


def list_partitions(spark, fixtures):
    spark.catalog.dropTable("conformance_parted", ifExists=True)
    fixtures.departments.write.partitionBy("department").saveAsTable("conformance_parted")
    partitions = sorted(partition.partition for partition in spark.catalog.listPartitions("conformance_parted"))
    spark.catalog.dropTable("conformance_parted")
    return partitions


def list_views(spark, fixtures):
    _view(spark, fixtures)
    return [view.name for view in spark.catalog.listViews(pattern="conformance_v*")]
