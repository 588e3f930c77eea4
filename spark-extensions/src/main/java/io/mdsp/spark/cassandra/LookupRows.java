package io.mdsp.spark.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.spark.connector.cql.CassandraConnector;
import io.mdsp.spark.ExtensionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/** Appends to each row the array of the rows that Cassandra has for its key. */
final class LookupRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** As many rows are looked up at once: each different key among them is one query, all of them under way together. */
  private static final int CHUNK = 256;

  private final CassandraConnector connector;
  private final LookupQuery query;
  private final int[] positions;

  /** @param positions where the rows have the keys of the query */
  LookupRows(CassandraConnector connector, LookupQuery query, int[] positions) {
    this.connector = connector;
    this.query = query;
    this.positions = positions.clone();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    // A partition without rows opens no connection.
    return rows.hasNext() ? new Chunks(rows, open()) : rows;
  }

  private CqlSession open() {
    try {
      CqlSession session = connector.openSession();
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> session.close());
      return session;
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private ExtensionException unreadable(Throwable cause) {
    return new ExtensionException("MDSP9214", "Cannot look rows up in " + query.keyspace() + "." + query.table() + ": " + cause.getMessage(), cause);
  }

  private final class Chunks implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final CqlSession session;
    private final PreparedStatement statement;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Chunks(Iterator<Row> rows, CqlSession session) {
      this.rows = rows;
      this.session = session;
      try {
        this.statement = session.prepare(query.cql());
      } catch (RuntimeException e) {
        throw unreadable(e);
      }
    }

    @Override
    public boolean hasNext() {
      return ready.hasNext() || rows.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) throw new NoSuchElementException();
      if (!ready.hasNext()) ready = chunk();
      return ready.next();
    }

    private Iterator<Row> chunk() {
      List<Row> taken = new ArrayList<>(CHUNK);
      List<List<Object>> keys = new ArrayList<>(CHUNK);
      Map<List<Object>, CompletableFuture<Object[]>> asked = new HashMap<>();
      while (taken.size() < CHUNK && rows.hasNext()) {
        Row row = rows.next();
        List<Object> key = keyOf(row);
        taken.add(row);
        keys.add(key);
        asked.computeIfAbsent(key, this::ask);
      }
      List<Row> all = new ArrayList<>(taken.size());
      for (int i = 0; i < taken.size(); i++) all.add(with(taken.get(i), answer(asked.get(keys.get(i)))));
      return all.iterator();
    }

    private List<Object> keyOf(Row row) {
      List<Object> key = new ArrayList<>(positions.length);
      for (int position : positions) key.add(CassandraValues.toCassandra(row.get(position)));
      return key;
    }

    private CompletableFuture<Object[]> ask(List<Object> key) {
      if (!isPossible(key)) return CompletableFuture.completedFuture(new Object[0]);
      BoundStatementBuilder bound = statement.boundStatementBuilder().setConsistencyLevel(DefaultConsistencyLevel.valueOf(query.consistency()));
      for (int i = 0; i < key.size(); i++) {
        bound = bound.set(i, key.get(i), session.getContext().getCodecRegistry().codecFor(statement.getVariableDefinitions().get(i).getType(), key.get(i)));
      }
      return session.executeAsync(bound.build()).thenCompose(result -> read(result, new ArrayList<>())).toCompletableFuture();
    }

    private CompletionStage<Object[]> read(AsyncResultSet result, List<Row> found) {
      result.currentPage().forEach(row -> found.add(CassandraValues.row(row, query.columns())));
      if (!result.hasMorePages()) return CompletableFuture.completedFuture(found.toArray());
      return result.fetchNextPage().thenCompose(next -> read(next, found));
    }

    private Object[] answer(CompletableFuture<Object[]> asked) {
      try {
        return asked.join();
      } catch (CompletionException e) {
        throw unreadable(e.getCause() == null ? e : e.getCause());
      }
    }
  }

  /** Cassandra knows no NULL in a key, and no empty text where it is the whole key. */
  private static boolean isPossible(List<Object> key) {
    return !key.contains(null) && !(key.size() == 1 && "".equals(key.get(0)));
  }

  private static Row with(Row row, Object[] matches) {
    Object[] values = new Object[row.size() + 1];
    for (int i = 0; i < row.size(); i++) values[i] = row.get(i);
    values[row.size()] = matches;
    return RowFactory.create(values);
  }

  @Override
  public String toString() {
    return "LookupRows" + Arrays.asList(query.keyspace(), query.table(), query.keys());
  }
}
