package io.mdsp.spark.window;

import io.mdsp.spark.Scala;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.CommonExpressionDef;
import org.apache.spark.sql.catalyst.expressions.CommonExpressionRef;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.With;

/**
 * Writes out Spark's {@code With} (what NULLIF and COUNT_IF become): each reference to a shared expression is replaced by it. Spark's
 * optimizer moves shared expressions into a projection below, which an operator over an aggregate buffer does not have.
 */
final class CommonExpressions {
  private CommonExpressions() {}

  static Expression inline(Expression expression) {
    return inline(expression, Map.of());
  }

  private static Expression inline(Expression expression, Map<Object, Expression> known) {
    if (expression instanceof CommonExpressionRef reference) return known.get(reference.id());
    if (expression instanceof With with) {
      Map<Object, Expression> inner = new HashMap<>(known);
      for (CommonExpressionDef each : Scala.list(with.defs())) inner.put(each.id(), inline(each.child(), inner));
      return inline(with.child(), inner);
    }
    List<Expression> children = new ArrayList<>();
    for (Expression child : Scala.list(expression.children())) children.add(inline(child, known));
    return children.isEmpty() ? expression : (Expression) expression.withNewChildren(Scala.seq(children));
  }
}
