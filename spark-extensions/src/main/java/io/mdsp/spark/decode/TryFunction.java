package io.mdsp.spark.decode;

import io.mdsp.spark.ExtensionException;
import java.io.Serializable;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * The function {@code mdsp_try(value)}, as a session knows it after the handshake: a STRUCT of the {@code value} and the {@code error} that
 * computing it ended with, one of which is NULL. With it a record that does not decode is a row like any other.
 */
public final class TryFunction {
  private TryFunction() {}

  public static void register(FunctionRegistry functions) {
    functions.createOrReplaceTempFunction("mdsp_try", new Builder(), "scala_udf");
  }

  private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Expression apply(Seq<Expression> arguments) {
      if (arguments.size() != 1) throw new ExtensionException("MDSP9201", "mdsp_try takes one argument, not " + arguments.size());
      return new TryExpression(arguments.head());
    }
  }
}
