package io.mdsp.spark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mdsp.spark.ExtensionException;
import java.util.Collection;
import java.util.Map;

/**
 * JSON texts as Flink reads and writes them: maps, lists, texts, booleans, integers, decimals and {@code null}. Numbers with a point or an
 * exponent keep their digits, of a name that comes twice the last value counts, what follows the first value is not read, and objects are
 * written with their names in order.
 */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final ObjectReader READER = MAPPER.readerFor(Object.class);

  private Json() {}

  /** @throws JsonProcessingException when the text does not begin with a value */
  static Object read(String text) throws JsonProcessingException {
    return READER.readValue(text);
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new ExtensionException("MDSP9230", "A value cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Whether a value is neither an object nor an array. */
  static boolean isScalar(Object value) {
    return !(value instanceof Map) && !(value instanceof Collection);
  }
}
