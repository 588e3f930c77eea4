package io.mdsp.spark.decode;

import io.mdsp.spark.Scala;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection$;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/** A value, or the message of the exception that computing it threw. The value itself is computed by generated code. */
final class TryExpression extends Expression implements CodegenFallback, Serializable {
  private static final long serialVersionUID = 1L;

  /** A reason that is longer is cut: some messages hold the whole record. */
  private static final int LONGEST_REASON = 1000;

  private final Expression child;
  private transient UnsafeProjection projection;

  TryExpression(Expression child) {
    this.child = child;
  }

  @Override
  public Object eval(InternalRow input) {
    if (projection == null) {
      projection = UnsafeProjection$.MODULE$.create(Scala.<Expression>seq(List.of(child)));
      TaskContext task = TaskContext.get();
      projection.initialize(task == null ? 0 : task.partitionId());
    }
    try {
      InternalRow row = projection.apply(input).copy();
      return new GenericInternalRow(new Object[] {row.get(0, child.dataType()), null});
    } catch (TaskKilledException e) {
      throw e;
    } catch (Exception e) {
      // Generated code throws Spark's checked exceptions, too, which its signature does not say.
      if (e instanceof InterruptedException) throw new TaskKilledException("interrupted");
      return new GenericInternalRow(new Object[] {null, reason(e)});
    }
  }

  private static UTF8String reason(Exception e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return UTF8String.fromString(text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text);
  }

  @Override
  public Seq<Expression> children() {
    return Scala.seq(List.of(child));
  }

  @Override
  public DataType dataType() {
    return new StructType().add("value", child.dataType(), true).add("error", DataTypes.StringType, true);
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public String prettyName() {
    return "mdsp_try";
  }

  @Override
  public ExprCode doGenCode(CodegenContext ctx, ExprCode code) {
    return CodegenFallback.super.doGenCode(ctx, code);
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new TryExpression(children.head());
  }

  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int n) {
    if (n != 0) throw new IndexOutOfBoundsException(n);
    return child;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof TryExpression;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TryExpression that && child.equals(that.child);
  }

  @Override
  public int hashCode() {
    return 31 * child.hashCode() + 1;
  }
}
