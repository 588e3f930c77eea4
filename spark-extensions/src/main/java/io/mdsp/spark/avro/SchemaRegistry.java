package io.mdsp.spark.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mdsp.spark.ExtensionException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A schema registry that speaks Confluent's protocol. What it said is kept: a schema never changes under its number, nor the number of a
 * schema under its subject.
 */
final class SchemaRegistry {
  private static final Map<Access, SchemaRegistry> KNOWN = new ConcurrentHashMap<>();
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int ATTEMPTS = 4;
  private static final int UNAVAILABLE = 500;

  /** Where a registry is and who asks; {@code authorization} is the header of that name, or empty. */
  record Access(String url, String authorization) {}

  private record Registration(String subject, String schema) {}

  private final Access access;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final Map<Registration, Integer> numbers = new ConcurrentHashMap<>();

  private SchemaRegistry(Access access) {
    this.access = access;
  }

  /** The registry at an address; one for all tasks of this process. */
  static SchemaRegistry at(String url, String authorization) {
    String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return KNOWN.computeIfAbsent(new Access(plain, authorization), SchemaRegistry::new);
  }

  /**
   * The schema of a number.
   *
   * @throws ExtensionException MDSP9221 when the registry does not answer, MDSP9222 when it has no such schema
   */
  Schema schema(int number) {
    return schemas.computeIfAbsent(number, each -> new Schema.Parser().parse(ask("/schemas/ids/" + each, null).path("schema").asText()));
  }

  /**
   * The number of a schema, which is registered under the subject when it is not yet.
   *
   * @throws ExtensionException MDSP9221 when the registry does not answer, MDSP9222 when it refuses the schema
   */
  int number(String subject, String schema) {
    return numbers.computeIfAbsent(new Registration(subject, schema), this::register);
  }

  private int register(Registration wanted) {
    String body = JSON.createObjectNode().put("schema", wanted.schema()).toString();
    String subject = URLEncoder.encode(wanted.subject(), StandardCharsets.UTF_8).replace("+", "%20");
    return ask("/subjects/" + subject + "/versions", body).path("id").asInt();
  }

  private JsonNode ask(String path, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.url() + path)).timeout(Duration.ofSeconds(10)).header("Accept", MEDIA_TYPE);
    if (!access.authorization().isEmpty()) request.header("Authorization", access.authorization());
    if (body != null) request.header("Content-Type", MEDIA_TYPE).POST(HttpRequest.BodyPublishers.ofString(body));
    String failure = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) return JSON.readTree(response.body());
        if (response.statusCode() < UNAVAILABLE) throw refused(path, response);
        failure = "HTTP " + response.statusCode() + " " + response.body();
      } catch (IOException e) {
        failure = e.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ExtensionException("MDSP9221", "Interrupted while the schema registry at " + access.url() + " was asked", e);
      }
      pause(attempt);
    }
    throw new ExtensionException("MDSP9221", "The schema registry at " + access.url() + " does not answer: " + failure);
  }

  private ExtensionException refused(String path, HttpResponse<String> response) {
    return new ExtensionException("MDSP9222", "The schema registry at " + access.url() + " refuses " + path + ": HTTP " + response.statusCode() + " " + reason(response.body()));
  }

  private static String reason(String body) {
    try {
      String message = JSON.readTree(body).path("message").asText();
      return message.isEmpty() ? body : message;
    } catch (IOException e) {
      return body;
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(200L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
