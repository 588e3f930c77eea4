package io.mdsp.spark.avro;

import io.mdsp.spark.ExtensionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Records with the number of their schema in front, as plain Avro of one schema: what {@code from_avro} reads. A record of that very
 * schema only loses its front; one of another is resolved by Avro's rules. One record at a time.
 */
public final class RegistryReader implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A zero and four bytes of the schema's number. */
  static final int FRONT = 5;

  private final String url;
  private final String authorization;
  private final String schema;
  private transient Schema reader;
  private transient Map<Integer, Way> ways;
  private transient BinaryDecoder decoder;
  private transient BinaryEncoder encoder;

  /** How records of one schema are read; {@code null}: they need not be. */
  private record Way(GenericDatumReader<Object> datums) {}

  public RegistryReader(String url, String authorization, String schema) {
    this.url = url;
    this.authorization = authorization;
    this.schema = schema;
  }

  /**
   * @throws ExtensionException MDSP9220 when the bytes have no such front, MDSP9223 when the record does not fit the schema, and what the
   *     registry's answers throw
   */
  public byte[] read(byte[] framed) {
    if (framed.length < FRONT || framed[0] != 0) {
      throw new ExtensionException("MDSP9220", "A record does not begin with a zero and the number of its schema: it was not written with a schema registry");
    }
    int number = ByteBuffer.wrap(framed, 1, FRONT - 1).getInt();
    if (ways == null) {
      ways = new HashMap<>();
      reader = new Schema.Parser().parse(schema);
    }
    Way way = ways.computeIfAbsent(number, this::wayOf);
    return way.datums() == null ? Arrays.copyOfRange(framed, FRONT, framed.length) : resolved(framed, way.datums(), number);
  }

  private Way wayOf(int number) {
    Schema writer = SchemaRegistry.at(url, authorization).schema(number);
    if (writer.equals(reader)) return new Way(null);
    String difference = Units.difference(writer, reader, "");
    if (difference != null) throw unfit(number, difference, null);
    return new Way(new GenericDatumReader<>(writer, reader));
  }

  private byte[] resolved(byte[] framed, GenericDatumReader<Object> datums, int number) {
    try {
      decoder = DecoderFactory.get().binaryDecoder(framed, FRONT, framed.length - FRONT, decoder);
      Object record = datums.read(null, decoder);
      ByteArrayOutputStream out = new ByteArrayOutputStream(framed.length + 64);
      encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
      new GenericDatumWriter<>(reader).write(record, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException | AvroRuntimeException e) {
      throw unfit(number, e.getMessage(), e);
    }
  }

  private static ExtensionException unfit(int number, String why, Throwable cause) {
    return new ExtensionException("MDSP9223", "A record of schema " + number + " does not fit the table's columns: " + why, cause);
  }
}
