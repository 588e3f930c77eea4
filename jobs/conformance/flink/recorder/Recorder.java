import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;

/**
 * Runs cases on Flink: `java -cp flink/* Recorder.java cases.jsonl answers.jsonl`.
 *
 * A line of the first file is `{"name", "statements": […]}`, of the second `{"name", "columns", "rows"}` or `{"name",
 * "error"}`: the schema of the last statement, and its table after all changes.
 */
public final class Recorder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS_A_CASE = 120;
  private static final Pattern SET =
      Pattern.compile("(?is)(?:\\s|--[^\\n]*\\n)*SET\\s+'([^']*)'\\s*=\\s*'((?:[^']|'')*)'\\s*");

  private static final Pattern QUERY =
      Pattern.compile("(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(?:SELECT|WITH|VALUES|TABLE|\\()\\b?");

  private Recorder() {}

  public static void main(String[] arguments) throws Exception {
    Configuration cluster = new Configuration();
    cluster.setString("rest.address", "127.0.0.1");
    cluster.setString("rest.bind-address", "127.0.0.1");
    cluster.setString("rest.bind-port", "0");
    cluster.setString("taskmanager.memory.network.min", "64mb");
    // Hadoop, which ORC and Parquet need, ends with a hook that the check takes for a leak.
    cluster.setString("classloader.check-leaked-classloader", "false");
    MiniClusterConfiguration shape =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(cluster)
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(16)
            .build();
    try (MiniCluster mini = new MiniCluster(shape);
        var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      mini.start();
      URI rest = mini.getRestAddress().get();
      ExecutorService worker = Executors.newCachedThreadPool();
      int done = 0;
      List<String> lines = Files.readAllLines(Path.of(arguments[0]));
      for (String line : lines) {
        JsonNode given = JSON.readTree(line);
        Future<ObjectNode> running = worker.submit(() -> answer(given, rest));
        ObjectNode answer;
        try {
          answer = running.get(SECONDS_A_CASE, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
          running.cancel(true);
          answer = JSON.createObjectNode().put("error", "no answer within " + SECONDS_A_CASE + " s");
        }
        answer.put("name", given.get("name").asText());
        out.write(JSON.writeValueAsString(answer));
        out.newLine();
        out.flush();
        System.out.println(++done + "/" + lines.size() + " " + given.get("name").asText());
      }
      worker.shutdownNow();
    }
    System.exit(0);
  }

  private static ObjectNode answer(JsonNode given, URI rest) {
    try {
      Configuration conf = new Configuration();
      conf.setString("execution.target", "remote");
      conf.setString("rest.address", rest.getHost());
      conf.setString("rest.port", String.valueOf(rest.getPort()));
      conf.setString("parallelism.default", "1");
      // A watermark after each row: lateness does not depend on how fast the machine is.
      conf.setString("pipeline.auto-watermark-interval", "1 ms");
      conf.setString("table.local-time-zone", "UTC");
      // A job that writes files has checkpoints, with which it would be tried again for ever.
      conf.setString("restart-strategy.type", "none");
      StreamTableEnvironment env =
          StreamTableEnvironment.create(
              StreamExecutionEnvironment.createRemoteEnvironment(rest.getHost(), rest.getPort(), conf),
              EnvironmentSettings.newInstance().inStreamingMode().withConfiguration(conf).build());
      ObjectNode answer = null;
      for (JsonNode statement : given.get("statements")) {
        String text = statement.asText();
        Matcher set = SET.matcher(text);
        if (set.matches()) {
          env.getConfig().set(set.group(1), set.group(2).replace("''", "'"));
        } else if (QUERY.matcher(text).find()) {
          Table query = env.sqlQuery(text);
          // All changes, also what a row was before: executeSql would leave that out where a key is known.
          answer =
              table(
                  query.getResolvedSchema(),
                  endedAfter(given.path("seconds"), env.toChangelogStream(query).executeAndCollect()));
        } else {
          TableResult result = env.executeSql(text);
          answer = table(result.getResolvedSchema(), result.collect());
        }
      }
      return answer;
    } catch (Throwable error) {
      Throwable root = error;
      while (root.getCause() != null && root.getCause() != root) root = root.getCause();
      String text = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
      return JSON.createObjectNode().put("error", root.getClass().getSimpleName() + ": " + text);
    }
  }

  /** The rows of a query that has no end, until some seconds are over; all rows where no seconds are given. */
  private static CloseableIterator<Row> endedAfter(JsonNode seconds, CloseableIterator<Row> rows) {
    if (!seconds.isNumber()) return rows;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds.asLong());
    java.util.concurrent.BlockingQueue<Row> come = new java.util.concurrent.LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                while (rows.hasNext()) come.add(rows.next());
              } catch (RuntimeException closed) {
                // The job was cancelled: its time was over.
              }
            });
    reader.setDaemon(true);
    reader.start();
    return CloseableIterator.adapterForIterator(new java.util.Iterator<Row>() {
      private Row next;

      @Override
      public boolean hasNext() {
        try {
          if (next == null) next = come.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
        return next != null;
      }

      @Override
      public Row next() {
        Row row = next;
        next = null;
        return row;
      }
    });
  }

  private static ObjectNode table(ResolvedSchema resolved, CloseableIterator<Row> collected) throws Exception {
    List<Column> columns = resolved.getColumns();
    List<LogicalType> types = columns.stream().map(each -> each.getDataType().getLogicalType()).toList();
    Map<String, Integer> rows = new HashMap<>();
    List<String> later = new ArrayList<>();
    boolean updates = false;
    boolean takesBack = false;
    try (CloseableIterator<Row> changes = collected) {
      while (changes.hasNext()) {
        Row row = changes.next();
        ArrayNode cells = JSON.createArrayNode();
        for (int n = 0; n < types.size(); n++) {
          String text = text(row.getField(n), types.get(n));
          if (text == null) cells.addNull();
          else cells.add(text);
        }
        int change =
            switch (row.getKind()) {
              case INSERT, UPDATE_AFTER -> 1;
              case UPDATE_BEFORE, DELETE -> -1;
            };
        updates |= row.getKind() == RowKind.UPDATE_AFTER;
        takesBack |= change < 0;
        String written = JSON.writeValueAsString(cells);
        rows.merge(written, change, Integer::sum);
        if (change > 0) later.add(written);
      }
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode schema = answer.putArray("columns");
    for (int n = 0; n < columns.size(); n++) {
      schema.addObject().put("name", columns.get(n).getName()).put("type", typeText(types.get(n)));
    }
    ArrayNode all = answer.putArray("rows");
    if (updates && !takesBack) {
      // A stream of upserts: a row replaces the one of its key, which Flink does not tell.
      answer.put("upserts", true);
      for (String row : later) all.add(JSON.readTree(row));
      return answer;
    }
    for (String row : rows.keySet().stream().sorted().toList()) {
      if (rows.get(row) < 0) throw new IllegalStateException("a row was taken back that was not there: " + row);
      for (int n = 0; n < rows.get(row); n++) all.add(JSON.readTree(row));
    }
    return answer;
  }

  private static String typeText(LogicalType type) {
    String nullability = type.isNullable() ? "" : " NOT NULL";
    if (type instanceof DayTimeIntervalType) return "INTERVAL DAY TO SECOND" + nullability;
    if (type instanceof YearMonthIntervalType) return "INTERVAL YEAR TO MONTH" + nullability;
    return type.asSummaryString().replaceAll(" \\*(ROWTIME|PROCTIME)\\*", "");
  }

  /** The text of a value: numbers as Java writes them, times with the digits of their type, what has parts as JSON. */
  private static String text(Object value, LogicalType type) throws Exception {
    if (value == null) return null;
    if (value instanceof BigDecimal decimal) return decimal.toPlainString();
    if (value instanceof byte[] bytes) return HexFormat.of().formatHex(bytes);
    if (value instanceof LocalDate date) return date.toString();
    if (value instanceof LocalTime time) return pattern("HH:mm:ss", type).format(time);
    if (value instanceof LocalDateTime time) return pattern("uuuu-MM-dd HH:mm:ss", type).format(time);
    if (value instanceof Instant time) {
      return pattern("uuuu-MM-dd HH:mm:ss", type).format(time.atOffset(ZoneOffset.UTC)) + "Z";
    }
    if (value instanceof Period months) return String.valueOf(months.toTotalMonths());
    if (value instanceof Duration time) return String.valueOf(time.toMillis());
    if (type instanceof ArrayType array) {
      ArrayNode parts = JSON.createArrayNode();
      int length = java.lang.reflect.Array.getLength(value);
      for (int n = 0; n < length; n++) add(parts, java.lang.reflect.Array.get(value, n), array.getElementType());
      return JSON.writeValueAsString(parts);
    }
    if (type instanceof MapType map) return entries((Map<?, ?>) value, map.getKeyType(), map.getValueType());
    if (type instanceof MultisetType set) {
      return entries((Map<?, ?>) value, set.getElementType(), new org.apache.flink.table.types.logical.IntType());
    }
    if (type instanceof RowType row) {
      ArrayNode parts = JSON.createArrayNode();
      for (int n = 0; n < row.getFieldCount(); n++) add(parts, ((Row) value).getField(n), row.getTypeAt(n));
      return JSON.writeValueAsString(parts);
    }
    return value.toString();
  }

  private static String entries(Map<?, ?> map, LogicalType keyType, LogicalType valueType) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      ArrayNode pair = JSON.createArrayNode();
      add(pair, entry.getKey(), keyType);
      add(pair, entry.getValue(), valueType);
      texts.add(JSON.writeValueAsString(pair));
    }
    texts.sort(null);
    return "[" + String.join(",", texts) + "]";
  }

  private static void add(ArrayNode parts, Object value, LogicalType type) throws Exception {
    String text = text(value, type);
    if (text == null) parts.addNull();
    else parts.add(text);
  }

  private static DateTimeFormatter pattern(String seconds, LogicalType type) {
    int digits = LogicalTypeChecks.getPrecision(type);
    return DateTimeFormatter.ofPattern(digits == 0 ? seconds : seconds + "." + "S".repeat(digits));
  }
}
