package io.mdsp.spark.window;

import io.mdsp.spark.Scala;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection$;
import org.apache.spark.sql.types.StructType;

/**
 * All aggregates of one operator as three lists of Catalyst expressions, the way Spark's own aggregation runs them: over a buffer (one
 * row that holds the state of all functions) and an input row.
 *
 * @param input attributes of the input row, by position
 * @param buffer attributes of the buffer, by position
 * @param initial values of a new buffer; over nothing
 * @param update values of the buffer after a row; over buffer and input
 * @param results values of the output columns; over the buffer
 */
record AggregateProgram(
    List<Attribute> input, List<Attribute> buffer, List<Expression> initial, List<Expression> update, List<Expression> results)
    implements Serializable {

  /** The buffer's schema. Names go by position: they name the state's columns in the checkpoint. */
  StructType bufferSchema() {
    StructType schema = new StructType();
    for (int i = 0; i < buffer.size(); i++) schema = schema.add("b" + i, buffer.get(i).dataType(), true);
    return schema;
  }

  /** Compiles the expressions; not serializable and not thread-safe, so each task makes its own. */
  Runner runner() {
    return new Runner();
  }

  /** The compiled program. */
  final class Runner {
    private final MutableProjection initialProjection =
        MutableProjection$.MODULE$.create(Scala.seq(initial), Scala.<Attribute>seq(List.of()));
    private final MutableProjection updateProjection;
    private final MutableProjection resultProjection = MutableProjection$.MODULE$.create(Scala.seq(results), Scala.seq(buffer));
    private final JoinedRow joined = new JoinedRow();

    private Runner() {
      List<Attribute> both = new ArrayList<>(buffer);
      both.addAll(input);
      updateProjection = MutableProjection$.MODULE$.create(Scala.seq(update), Scala.seq(both));
    }

    /** A buffer that has seen no row. */
    InternalRow newBuffer() {
      GenericInternalRow row = new GenericInternalRow(new Object[buffer.size()]);
      initialProjection.target(row).apply(InternalRow.empty());
      return row;
    }

    /** Changes the buffer to what it is after one more row. */
    void update(InternalRow bufferRow, InternalRow inputRow) {
      updateProjection.target(bufferRow).apply(joined.apply(bufferRow, inputRow));
    }

    /** The output columns of a buffer; the row is overwritten by the next call. */
    InternalRow results(InternalRow bufferRow) {
      return resultProjection.apply(bufferRow);
    }
  }
}
