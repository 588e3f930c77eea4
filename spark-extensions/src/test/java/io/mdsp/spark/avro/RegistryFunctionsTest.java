package io.mdsp.spark.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against an HTTP server that answers as a registry does. */
class RegistryFunctionsTest {
  private static final String FIRST = "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
  private static final String SECOND =
      "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"extra\",\"type\":\"string\"},{\"name\":\"b\",\"type\":[\"null\",\"string\"],\"default\":null},{\"name\":\"a\",\"type\":\"int\"}]}";
  private static final String READER =
      "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"},{\"name\":\"b\",\"type\":[\"null\",\"string\"],\"default\":null}]}";
  private static final String MILLIS = "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"t\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}";
  private static final Map<Integer, String> SCHEMAS =
      Map.of(1, FIRST, 2, SECOND, 3, READER, 4, "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"b\",\"type\":\"string\"}]}", 5, MILLIS.replace("millis", "micros"));
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static HttpServer server;
  private static String url;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", RegistryFunctionsTest::answer);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    ASKED.add(path);
    String body;
    int status = 200;
    if (path.startsWith("/schemas/ids/")) {
      String schema = SCHEMAS.get(Integer.valueOf(path.substring(path.lastIndexOf('/') + 1)));
      status = schema == null ? 404 : 200;
      body = schema == null ? "{\"error_code\":40403,\"message\":\"Schema not found\"}" : "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
    } else if (path.contains("closed")) {
      status = 409;
      body = "{\"error_code\":409,\"message\":\"Incompatible: field a is missing\"}";
    } else {
      body = "{\"id\":77}";
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void readsRecordsOfSeveralSchemas() throws IOException {
    RegistryReader reader = new RegistryReader(url, "", READER);
    assertEquals("{\"a\": 1, \"b\": null}", plain(reader.read(framed(1, FIRST, Map.of("a", 1)))));
    assertEquals("{\"a\": 2, \"b\": \"x\"}", plain(reader.read(framed(2, SECOND, Map.of("extra", "e", "b", "x", "a", 2)))));
    assertEquals("{\"a\": 3, \"b\": \"y\"}", plain(reader.read(framed(3, READER, Map.of("a", 3L, "b", "y")))));
    assertEquals("{\"a\": 4, \"b\": null}", plain(reader.read(framed(1, FIRST, Map.of("a", 4)))));
  }

  @Test
  void refusesWhatDoesNotFit() throws IOException {
    RegistryReader reader = new RegistryReader(url, "", READER);
    assertCode("MDSP9220", () -> reader.read(new byte[] {1, 2, 3, 4, 5, 6}));
    assertCode("MDSP9222", () -> reader.read(ByteBuffer.allocate(6).put((byte) 0).putInt(99).array()));
    byte[] lacking = framed(4, SCHEMAS.get(4), Map.of("b", "x"));
    assertCode("MDSP9223", () -> reader.read(lacking));
    byte[] micros = framed(5, SCHEMAS.get(5), Map.of("t", 1L));
    assertTrue(assertCode("MDSP9223", () -> new RegistryReader(url, "", MILLIS).read(micros)).contains("`t` is written as timestamp-micros and read as timestamp-millis"));
  }

  @Test
  void registersOnceAndSaysWhyNot() {
    RegistryWriter writer = new RegistryWriter(url, "", "once-value", FIRST);
    assertEquals("000000004d02", HexFormat.of().formatHex(writer.write(new byte[] {2})));
    assertEquals("000000004d04", HexFormat.of().formatHex(writer.write(new byte[] {4})));
    assertEquals(1, ASKED.stream().filter(each -> each.equals("/subjects/once-value/versions")).count());
    assertTrue(assertCode("MDSP9222", () -> new RegistryWriter(url, "", "closed-value", FIRST).write(new byte[0])).contains("Incompatible: field a is missing"));
  }

  @Test
  void areFunctionsOfASession() {
    SparkSession session = LocalSpark.session();
    RegistryFunctions.register(session.sessionState().functionRegistry());
    String schema = FIRST.replace("'", "''");
    String written = "mdsp_registry_write(X'02', '" + url + "', '', 'sql-value', '" + schema + "')";
    assertEquals(List.of("[000000004D02,null]"), rows(session, "SELECT hex(" + written + "), mdsp_registry_write(CAST(NULL AS BINARY), '" + url + "', '', 's', '" + schema + "')"));
    String read = "mdsp_registry_read(id, '" + url + "', '', '" + schema + "')";
    assertEquals(List.of("[02]", "[04]"), rows(session, "SELECT hex(" + read + ") FROM VALUES (X'000000000102'), (X'000000000104') AS t(id)"));
  }

  private static List<String> rows(SparkSession session, String query) {
    return session.sql(query).collectAsList().stream().map(Row::toString).toList();
  }

  private static String assertCode(String code, Runnable work) {
    ExtensionException thrown = assertThrows(ExtensionException.class, work::run);
    assertEquals(code, thrown.code());
    return thrown.getMessage();
  }

  private static byte[] framed(int number, String text, Map<String, Object> values) throws IOException {
    Schema schema = new Schema.Parser().parse(text);
    GenericRecord record = new GenericData.Record(schema);
    values.forEach(record::put);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(number).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<>(schema).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static String plain(byte[] bytes) throws IOException {
    Schema schema = new Schema.Parser().parse(READER);
    return new GenericDatumReader<>(schema).read(null, DecoderFactory.get().binaryDecoder(bytes, null)).toString();
  }
}
