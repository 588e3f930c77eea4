package io.mdsp.spark.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.LocalSpark;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** What is expected here, Flink 2.3 answered. */
class JsonFunctionsTest {
  private static final String LIST = "{\"a\":[{\"b\":1},{\"b\":2},{\"c\":3}]}";

  /** What a path leads to, as JSON; {@code null} for an error. */
  private static String found(String json, boolean isLax, String... steps) {
    String path = "{\"lax\":" + isLax + ",\"steps\":[" + String.join(",", steps) + "]}";
    try {
      JsonPath.Found found = JsonPath.parse(path).find(Json.read(json));
      return found == null ? null : Json.write(found.value());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String member(String name) {
    return "{\"member\":[\"" + name + "\"]}";
  }

  private static String index(String places) {
    return "{\"index\":[" + places + "]}";
  }

  private static final String EVERY = "{\"every\":true}";

  @Test
  void pathsToOneValueFindItOrFail() {
    assertEquals("2", found(LIST, false, member("a"), index("-2"), member("b")));
    assertEquals("3", found("{\"a\":1,\"a\":3} x", false, member("a")));
    assertNull(found(LIST, false, member("x")));
    assertNull(found(LIST, false, member("a"), index("5")));
    assertNull(found("{\"a\":1}", false, member("a"), member("b")));
    assertNull(found("null", true));
    assertNull(found("{\"a\":null}", false, member("a")));
    assertEquals("null", found("{\"a\":null}", true, member("a")));
    assertEquals("null", found(LIST, true, member("x"), member("y")));
    assertEquals("{\"x\":1}", found("{\"x\":1,\"y\":2}", false, "{\"member\":[\"x\",\"z\"]}"));
  }

  @Test
  void pathsToSeveralValuesGiveLists() {
    assertEquals("[1,2]", found(LIST, false, member("a"), EVERY, member("b")));
    assertEquals("[1,2]", found(LIST, false, "{\"deep\":\"b\"}"));
    assertEquals("[]", found(LIST, false, "{\"deep\":\"zz\"}"));
    assertEquals("[1,2]", found("{\"x\":1,\"y\":2}", false, EVERY));
    assertEquals("[4]", found("[1,2,3,4]", false, index("5,3")));
    assertEquals("[2,3]", found("[1,2,3,4]", false, "{\"slice\":[1,3]}"));
    assertEquals("[3,4]", found("[1,2,3,4]", false, "{\"slice\":[-2,null]}"));
    assertEquals("[1,2]", found("[1,2,3,4]", false, "{\"slice\":[null,-2]}"));
    assertEquals("[]", found("{\"a\":1}", false, member("a"), EVERY));
    assertNull(found("{\"a\":1}", false, member("b"), EVERY));
    assertEquals("[]", found("{\"a\":1}", true, member("b"), EVERY));
  }

  @Test
  void aPathOfAnotherVersionIsRefused() {
    assertEquals("MDSP9231", assertThrows(ExtensionException.class, () -> JsonPath.parse("{\"steps\":[{\"new\":1}]}")).code());
    assertEquals("MDSP9231", assertThrows(ExtensionException.class, () -> JsonPath.parse("{}")).code());
  }

  @Test
  void jsonIsWrittenInOrderWithItsDigits() throws JsonProcessingException {
    assertEquals("{\"a\":[1.50,1E+3,null,true],\"z\":\"é/\\n\"}", Json.write(Json.read("{\"z\":\"\\u00e9\\/\\n\", \"a\":[1.50,1e3,null,true]}")));
  }

  @Test
  void quotesComeAndGo() {
    assertEquals("\"a\\/b\\u00e9\\\"\\t\"", JsonQuotes.put("a/bé\"\t"));
    assertEquals("\"\\u1f600\\ude00\"", JsonQuotes.put("\ud83d\ude00"));
    assertEquals("é/\n", JsonQuotes.remove("\"\\u00e9\\/\\n\""));
    assertEquals("a\"b", JsonQuotes.remove("\"a\"b\""));
    for (String plain : List.of("", "\"", "abc", "\"a", "\"\\x\"", "\"a\\\"", "{\"a\":1}", "\"\\u12\"")) assertEquals(plain, JsonQuotes.remove(plain));
  }

  @Test
  void aValueOfAnotherTypeFails() {
    JsonCalls call = new JsonCalls("{\"lax\":false,\"steps\":[]}", List.of("INT", "NULL", "DEFAULT"));
    assertEquals("7", call.value(UTF8String.fromString("7"), null, null).toString());
    assertEquals("5", call.value(UTF8String.fromString("["), null, UTF8String.fromString("5")).toString());
    ExtensionException thrown = assertThrows(ExtensionException.class, () -> call.value(UTF8String.fromString("7.5"), null, null));
    assertTrue(thrown.getMessage().contains("it returns INT, which this value is not: 7.5"));
  }

  @Test
  void areFunctionsOfASession() {
    SparkSession session = LocalSpark.session();
    JsonFunctions.register(session.sessionState().functionRegistry());
    String a = "'{\"lax\":true,\"steps\":[{\"member\":[\"a\"]}]}'";
    String table = " FROM VALUES ('{\"a\":1}'), ('{\"a\":[1, \"x\"]}'), ('?'), (NULL) AS t(j)";
    assertEquals(
        List.of("[1,true,null,null,true]", "[d,true,[1,\"x\"],1,x,true]", "[d,false,null,null,false]", "[null,null,null,null,false]"),
        rows(
            session,
            "SELECT mdsp_json_value(j, 'd', NULL, "
                + a
                + ", 'STRING', 'DEFAULT', 'NULL'), mdsp_json_exists(j, "
                + a
                + ", 'FALSE'), mdsp_json_query(j, "
                + a
                + ", 'WITHOUT', 'NULL', 'NULL'), array_join(mdsp_json_query_array(j, "
                + a
                + ", 'WITHOUT', 'NULL', 'NULL'), ','), mdsp_json_is(j, 'OBJECT')"
                + table));
    assertEquals(List.of("[{\"a\":1},\"x\",y]"), rows(session, "SELECT mdsp_json_normal(' {\"a\": 1}'), mdsp_json_quote('x'), mdsp_json_unquote('\"y\"')"));
  }

  private static List<String> rows(SparkSession session, String query) {
    return session.sql(query).collectAsList().stream().map(Row::toString).toList();
  }
}
