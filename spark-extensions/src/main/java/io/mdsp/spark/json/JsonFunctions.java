package io.mdsp.spark.json;

import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.Scala;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * JSON functions with Flink's results, as a session knows them after the handshake. Values come first, then constants: the path (see {@link
 * JsonPath}) where there is one, and texts (see {@link JsonCalls}).
 *
 * <ul>
 *   <li>{@code mdsp_json_exists(json, path, onError)}
 *   <li>{@code mdsp_json_value(json, defaultOnEmpty, defaultOnError, path, type, onEmpty, onError)}
 *   <li>{@code mdsp_json_query(json, path, wrapper, onEmpty, onError)}, and {@code mdsp_json_query_array} for an array of texts
 *   <li>{@code mdsp_json_is(text, kind)}
 *   <li>{@code mdsp_json_normal(json)}, {@code mdsp_json_quote(text)}, {@code mdsp_json_unquote(text)}
 * </ul>
 */
public final class JsonFunctions {
  private JsonFunctions() {}

  public static void register(FunctionRegistry functions) {
    DataType text = DataTypes.StringType;
    register(functions, "exists", new Builder("exists", 1, true, 1, DataTypes.BooleanType));
    register(functions, "value", new Builder("value", 3, true, 3, text));
    register(functions, "query", new Builder("query", 1, true, 3, text));
    register(functions, "query_array", new Builder("queryArray", 1, true, 3, DataTypes.createArrayType(text)));
    register(functions, "is", new Builder("is", 1, false, 1, DataTypes.BooleanType));
    register(functions, "normal", new Builder("normal", 1, false, 0, text));
    register(functions, "quote", new Builder("quote", 1, false, 0, text));
    register(functions, "unquote", new Builder("unquote", 1, false, 0, text));
  }

  private static void register(FunctionRegistry functions, String name, Builder builder) {
    functions.createOrReplaceTempFunction("mdsp_json_" + name, builder, "scala_udf");
  }

  private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final int values;
    private final boolean hasPath;
    private final int parts;
    private final DataType result;

    Builder(String method, int values, boolean hasPath, int parts, DataType result) {
      this.method = method;
      this.values = values;
      this.hasPath = hasPath;
      this.parts = parts;
      this.result = result;
    }

    @Override
    public Expression apply(Seq<Expression> arguments) {
      List<Expression> given = Scala.list(arguments);
      int arity = values + (hasPath ? 1 : 0) + parts;
      if (given.size() != arity) throw new ExtensionException("MDSP9201", "The JSON function " + method + " takes " + arity + " arguments, not " + given.size());
      List<String> constants = new ArrayList<>();
      for (Expression each : given.subList(values, arity)) constants.add(constant(each));
      String path = hasPath ? constants.remove(0) : null;
      // These take NULLs themselves: IS JSON says FALSE of one, and a default may be one.
      boolean isNullOfNull = !method.equals("is") && values == 1;
      return new Invoke(
          Literal$.MODULE$.fromObject(new JsonCalls(path, constants)),
          method,
          result,
          Scala.seq(given.subList(0, values)),
          Scala.seq(Collections.nCopies(values, DataTypes.StringType)),
          isNullOfNull,
          !method.equals("is"),
          true);
    }

    private static String constant(Expression expression) {
      if (expression instanceof Literal literal && literal.value() != null) return literal.value().toString();
      throw new ExtensionException("MDSP9201", "The JSON functions take constants: " + expression);
    }
  }
}
