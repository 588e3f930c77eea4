package io.mdsp.spark.window;

import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.Scala;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.Unevaluable;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;

/** From analyzed aggregate expressions to the program that computes them. Equal function calls share one place in the buffer. */
final class AggregateCompiler {
  private final Map<Expression, DeclarativeAggregate> functions = new LinkedHashMap<>();
  private final List<Attribute> buffer = new ArrayList<>();
  private final List<Expression> initial = new ArrayList<>();
  private final List<Expression> update = new ArrayList<>();

  private AggregateCompiler() {}

  /**
   * @param columns analyzed and with Spark's replacements done (bool_or is max by then)
   * @throws ExtensionException MDSP9202 when a function is not declarative or is DISTINCT, MDSP9203 when a column stands outside of aggregates
   */
  static AggregateProgram compile(List<NamedExpression> columns) {
    AggregateCompiler compiler = new AggregateCompiler();
    List<Expression> results = new ArrayList<>();
    for (NamedExpression column : columns) results.add(compiler.result(CommonExpressions.inline((Expression) column), column.name()));
    return new AggregateProgram(
        compiler.inputs(), List.copyOf(compiler.buffer), List.copyOf(compiler.initial), List.copyOf(compiler.update), results);
  }

  private Expression result(Expression expression, String column) {
    if (expression instanceof AggregateExpression aggregate) return function(aggregate, column).evaluateExpression();
    if (expression instanceof AttributeReference reference) {
      throw new ExtensionException(
          "MDSP9203", "Column " + reference.name() + " in aggregate " + column + " stands outside of an aggregate function; put it into one, such as max_by, or group by it");
    }
    List<Expression> children = new ArrayList<>();
    for (Expression child : Scala.list(expression.children())) children.add(result(child, column));
    return children.isEmpty() ? expression : (Expression) expression.withNewChildren(Scala.seq(children));
  }

  private DeclarativeAggregate function(AggregateExpression aggregate, String column) {
    DeclarativeAggregate known = functions.get(aggregate.canonicalized());
    if (known != null) return known;
    if (aggregate.isDistinct()) throw unsupported(aggregate, column, "DISTINCT");
    if (!(aggregate.aggregateFunction() instanceof DeclarativeAggregate function)) throw unsupported(aggregate, column, "not declarative");
    List<Attribute> attributes = Scala.list(function.aggBufferAttributes());
    List<Expression> updates = Scala.list(function.updateExpressions());
    for (Expression each : updates) requireEvaluable(each, aggregate, column);
    for (int i = 0; i < attributes.size(); i++) update.add(filtered(aggregate, updates.get(i), attributes.get(i)));
    initial.addAll(Scala.list(function.initialValues()));
    buffer.addAll(attributes);
    functions.put(aggregate.canonicalized(), function);
    return function;
  }

  /** {@code FILTER (WHERE …)}: a row that fails it leaves the buffer as it is. */
  private static Expression filtered(AggregateExpression aggregate, Expression updated, Attribute unchanged) {
    return aggregate.filter().isEmpty() ? updated : new If(aggregate.filter().get(), updated, (Expression) unchanged);
  }

  private static void requireEvaluable(Expression expression, AggregateExpression aggregate, String column) {
    if (expression instanceof Unevaluable && !(expression instanceof Attribute)) {
      throw unsupported(aggregate, column, "has an argument that cannot be computed row by row: " + expression.sql());
    }
    for (Expression child : Scala.list(expression.children())) requireEvaluable(child, aggregate, column);
  }

  /** The columns that the updates read and that are not in the buffer, each once. */
  private List<Attribute> inputs() {
    Map<Object, Attribute> found = new LinkedHashMap<>();
    for (Expression each : update) for (Attribute attribute : Scala.list(each.references())) found.putIfAbsent(attribute.exprId(), attribute);
    for (Attribute attribute : buffer) found.remove(attribute.exprId());
    return List.copyOf(found.values());
  }

  private static ExtensionException unsupported(AggregateExpression aggregate, String column, String reason) {
    return new ExtensionException(
        "MDSP9202",
        "The aggregate " + aggregate.sql() + " of column " + column + " cannot run in a window with early results: " + reason
            + ". Functions that keep a fixed number of values can: count, sum, avg, min, max, min_by, max_by, stddev, bool_or and the like");
  }
}
