package io.mdsp.spark.avro;

import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.Scala;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * The functions for records with a schema registry, as a session knows them after the handshake:
 *
 * <ul>
 *   <li>{@code mdsp_registry_read(bytes, url, authorization, schema)}: see {@link RegistryReader}
 *   <li>{@code mdsp_registry_write(bytes, url, authorization, subject, schema)}: see {@link RegistryWriter}
 * </ul>
 *
 * All but the bytes are constants. {@code authorization} is the header of that name, or empty.
 */
public final class RegistryFunctions {
  private RegistryFunctions() {}

  public static void register(FunctionRegistry functions) {
    functions.createOrReplaceTempFunction("mdsp_registry_read", new Builder("read", 4), "scala_udf");
    functions.createOrReplaceTempFunction("mdsp_registry_write", new Builder("write", 5), "scala_udf");
  }

  private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final int arity;

    Builder(String method, int arity) {
      this.method = method;
      this.arity = arity;
    }

    @Override
    public Expression apply(Seq<Expression> arguments) {
      List<Expression> given = Scala.list(arguments);
      if (given.size() != arity) throw new ExtensionException("MDSP9201", "mdsp_registry_" + method + " takes " + arity + " arguments, not " + given.size());
      List<String> texts = given.subList(1, arity).stream().map(Builder::text).toList();
      Object target =
          method.equals("read")
              ? new RegistryReader(texts.get(0), texts.get(1), texts.get(2))
              : new RegistryWriter(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
      return new Invoke(
          Literal$.MODULE$.fromObject(target),
          method,
          DataTypes.BinaryType,
          Scala.seq(given.subList(0, 1)),
          Scala.seq(List.of(DataTypes.BinaryType)),
          true,
          true,
          true);
    }

    private static String text(Expression expression) {
      if (expression instanceof Literal literal && literal.value() != null) return literal.value().toString();
      throw new ExtensionException("MDSP9201", "The functions of the schema registry take constants: " + expression);
    }
  }
}
