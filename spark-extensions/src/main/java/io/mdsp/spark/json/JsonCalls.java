package io.mdsp.spark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mdsp.spark.ExtensionException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One call of a JSON function with its constant parts. What a call does where there is nothing, or an error, is one of {@code NULL}, {@code
 * ERROR}, {@code DEFAULT}, {@code EMPTY ARRAY}, {@code EMPTY OBJECT}, and for JSON_EXISTS {@code TRUE}, {@code FALSE}, {@code UNKNOWN}.
 */
public final class JsonCalls implements Serializable {
  private static final long serialVersionUID = 1L;

  private final JsonPath path;
  private final List<String> parts;

  /**
   * @param path as {@link JsonPath} takes it; {@code null} for functions without one
   * @param parts the constants behind the path
   */
  JsonCalls(String path, List<String> parts) {
    this.path = path == null ? null : JsonPath.parse(path);
    this.parts = parts;
  }

  /** {@code null} stands for an error. */
  private JsonPath.Found find(UTF8String json) {
    Object root;
    try {
      root = Json.read(json.toString());
    } catch (JsonProcessingException e) {
      return path.isLax() ? new JsonPath.Found(null) : null;
    }
    return path.find(root);
  }

  /** JSON_EXISTS(json, path, on error). */
  public Boolean exists(UTF8String json) {
    JsonPath.Found found = find(json);
    if (found != null) return found.value() != null;
    return switch (parts.get(0)) {
      case "TRUE" -> Boolean.TRUE;
      case "FALSE" -> Boolean.FALSE;
      case "ERROR" -> throw failed("JSON_EXISTS", "its path does not lead into this JSON: " + json);
      default -> null;
    };
  }

  /** JSON_VALUE(json, default on empty, default on error; path, type, on empty, on error): the value as a text. */
  public UTF8String value(UTF8String json, UTF8String onEmpty, UTF8String onError) {
    if (json == null) return null;
    JsonPath.Found found = find(json);
    if (found != null && (found.value() == null || (path.isLax() && !Json.isScalar(found.value())))) {
      return otherwise("JSON_VALUE", parts.get(1), onEmpty, "it finds nothing in " + json);
    }
    if (found == null || !Json.isScalar(found.value())) {
      return otherwise("JSON_VALUE", parts.get(2), onError, "its path does not lead to a scalar value in " + json);
    }
    Object value = found.value();
    boolean fits =
        switch (parts.get(0)) {
          case "INT" -> value instanceof Integer;
          case "DOUBLE" -> value instanceof BigDecimal;
          case "BOOLEAN" -> value instanceof Boolean;
          default -> true;
        };
    if (!fits) throw failed("JSON_VALUE", "it returns " + parts.get(0) + ", which this value is not: " + Json.write(value));
    return UTF8String.fromString(String.valueOf(value));
  }

  /** JSON_QUERY(json; path, wrapper, on empty, on error) that returns a text. */
  public UTF8String query(UTF8String json) {
    JsonPath.Found found = wrapped(find(json));
    if (isNothing(found)) return otherwise("JSON_QUERY", parts.get(1), null, "it finds nothing in " + json);
    if (found != null && !Json.isScalar(found.value())) return UTF8String.fromString(Json.write(found.value()));
    return otherwise("JSON_QUERY", parts.get(2), null, "its path does not lead to an object or array in " + json);
  }

  /** JSON_QUERY that returns an array of texts. */
  public ArrayData queryArray(UTF8String json) {
    JsonPath.Found found = wrapped(find(json));
    if (found != null && found.value() instanceof List<?> list) {
      Object[] items = new Object[list.size()];
      for (int i = 0; i < items.length; i++) {
        Object item = list.get(i);
        if (item != null) items[i] = UTF8String.fromString(Json.isScalar(item) ? String.valueOf(item) : Json.write(item));
      }
      return new GenericArrayData(items);
    }
    String behaviour = isNothing(found) ? parts.get(1) : parts.get(2);
    return switch (behaviour) {
      case "EMPTY ARRAY" -> new GenericArrayData(new Object[0]);
      case "ERROR" -> throw failed("JSON_QUERY", "its path does not lead to an array in " + json);
      default -> null;
    };
  }

  private boolean isNothing(JsonPath.Found found) {
    return found != null && (found.value() == null || (path.isLax() && Json.isScalar(found.value())));
  }

  private JsonPath.Found wrapped(JsonPath.Found found) {
    if (found == null || found.value() == null) return found;
    return switch (parts.get(0)) {
      case "UNCONDITIONAL" -> new JsonPath.Found(List.of(found.value()));
      case "CONDITIONAL" -> found.value() instanceof Collection ? found : new JsonPath.Found(List.of(found.value()));
      default -> found;
    };
  }

  private static UTF8String otherwise(String function, String behaviour, UTF8String value, String why) {
    return switch (behaviour) {
      case "DEFAULT" -> value;
      case "EMPTY ARRAY" -> UTF8String.fromString("[]");
      case "EMPTY OBJECT" -> UTF8String.fromString("{}");
      case "ERROR" -> throw failed(function, why);
      default -> null;
    };
  }

  /** Whether the text begins with JSON of a kind: VALUE (any), SCALAR, ARRAY or OBJECT. NULL does not. */
  public boolean is(UTF8String text) {
    if (text == null) return false;
    try {
      Object value = Json.read(text.toString());
      return switch (parts.get(0)) {
        case "OBJECT" -> value instanceof Map;
        case "ARRAY" -> value instanceof Collection;
        case "SCALAR" -> Json.isScalar(value);
        default -> true;
      };
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** The same JSON as Flink writes it; {@code null} of a blank text. */
  public UTF8String normal(UTF8String json) {
    String text = json.toString().trim();
    if (text.isEmpty()) return null;
    try {
      return UTF8String.fromString(Json.write(Json.read(text)));
    } catch (JsonProcessingException e) {
      throw new ExtensionException("MDSP9230", "JSON: the text is no JSON: " + json, e);
    }
  }

  /** JSON_UNQUOTE: what a text in quotes stands for; any other text as it is. */
  public UTF8String unquote(UTF8String text) {
    return UTF8String.fromString(JsonQuotes.remove(text.toString()));
  }

  /** JSON_QUOTE: the text as JSON in ASCII. */
  public UTF8String quote(UTF8String text) {
    return UTF8String.fromString(JsonQuotes.put(text.toString()));
  }

  private static ExtensionException failed(String function, String why) {
    return new ExtensionException("MDSP9230", function + ": " + why);
  }
}
