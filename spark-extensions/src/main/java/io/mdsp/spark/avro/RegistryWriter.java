package io.mdsp.spark.avro;

import java.io.Serializable;
import java.nio.ByteBuffer;

/** Plain Avro, what {@code to_avro} writes, with the number of its schema in front. The first record registers the schema. */
public final class RegistryWriter implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String url;
  private final String authorization;
  private final String subject;
  private final String schema;
  private transient Integer number;

  public RegistryWriter(String url, String authorization, String subject, String schema) {
    this.url = url;
    this.authorization = authorization;
    this.subject = subject;
    this.schema = schema;
  }

  /** Throws what the registry's answers throw. */
  public byte[] write(byte[] plain) {
    if (number == null) number = SchemaRegistry.at(url, authorization).number(subject, schema);
    return ByteBuffer.allocate(RegistryReader.FRONT + plain.length).put((byte) 0).putInt(number).put(plain).array();
  }
}
